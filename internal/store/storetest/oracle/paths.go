package oracle

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Paths returns every link that stands on a path of least length between the ends.
func (o *Oracle) Paths(_ context.Context, v network.Viewer, q store.PathQuery) (store.Paths, error) {
	from, to := o.ends(v, q.From), o.ends(v, q.To)
	if from.shares(to) {
		o.fire("path of no steps")
		return store.Paths{}, nil
	}
	all := o.steps(v, q)
	passes := o.passes(v, q.Hubs)
	if o.is(BlockedEndsRefused) {
		from, to = from.only(passes), to.only(passes)
	}
	links := map[[2]network.ID]store.Link{}
	found := store.Paths{Length: shortest(all, passes, from, to, o.mostSteps(q), links)}
	if o.is(LeastPerPair) {
		o.eachPair(all, q, v, links)
	}
	found.Links = inOrderOfEnds(links)
	if len(found.Links) > store.MaxLinks {
		return store.Paths{}, store.ErrTooCostly
	}
	if !q.Hubs && (found.Length != 1 || o.is(SkippedAtOneStep)) {
		found.SkippedHubs = o.skippedHubs(v, all, from, to)
	}
	o.firePath(found)
	return found, nil
}

func (o *Oracle) firePath(p store.Paths) {
	switch {
	case p.Length < 0:
		o.fire("no path")
	case p.Length == 1:
		o.fire("path of one step")
	case p.Length == 2:
		o.fire("path of two steps")
	default:
		o.fire("longer path")
	}
	if p.SkippedHubs > 0 {
		o.fire("skipped hubs")
	}
	if len(p.Links) > max(p.Length, 0) {
		o.fire("several paths")
	}
}

func (o *Oracle) mostSteps(q store.PathQuery) int {
	if o.is(StepsUnbounded) {
		return len(o.nodes)
	}
	return q.MaxSteps
}

// eachPair is a fault, which adds the links of the shortest paths of each pair of ends: only the least length over all counts.
func (o *Oracle) eachPair(all steps, q store.PathQuery, v network.Viewer, links map[[2]network.ID]store.Link) {
	for a := range o.ends(v, q.From) {
		for b := range o.ends(v, q.To) {
			shortest(all, o.passes(v, q.Hubs), idSet{a: true}, idSet{b: true}, o.mostSteps(q), links)
		}
	}
}

// skippedHubs counts the actors, none of the ends, that are one step from an end and may not stand in between.
func (o *Oracle) skippedHubs(v network.Viewer, all steps, from, to idSet) int {
	near := idSet{}
	ends := from.with(to)
	for end := range ends {
		if o.is(SkippedNearFromOnly) && !from[end] {
			continue
		}
		for id := range all[end] {
			if o.blocked(v, id, false) && (!ends[id] || o.is(SkippedEnds)) {
				near[id] = true
			}
		}
	}
	return len(near)
}

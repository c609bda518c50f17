package oracle

import (
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Projection hands on the events selected at which at least one actor asked for was present, by id, with those actors, and
// returns the pairs of organisations asked for that ties join.
func (o *Oracle) Projection(
	_ context.Context, v network.Viewer, q store.ProjectionQuery, emit func(store.Gathering) error,
) (related [][2]network.ID, err error) {
	of := o.matching(v, &q.Of)
	for _, id := range o.eventIDs() {
		h := o.happening(id)
		if !o.projected(v, h, q) {
			continue
		}
		g := store.Gathering{Event: id, Root: h.root, Weight: o.weight(v, h.size, FewWeighInProjections)}
		asked := false
		for _, p := range h.presences {
			asked = asked || of(p.Actor)
			if of(p.Actor) || o.is(ProjectionEverybody) && o.sees(v, p.Actor) {
				g.Present = append(g.Present, network.Presence{Actor: p.Actor, Side: p.Side, Represents: p.Represents})
			}
		}
		if !asked {
			continue
		}
		o.fire("gathering")
		if err := emit(g); err != nil {
			return nil, err
		}
	}
	return o.relatedPairs(of), nil
}

// projected tells whether people meet at an event, its status is asked, it matches, and its days overlap the period, or
// it has none and such are included; without a period undated events count.
func (o *Oracle) projected(v network.Viewer, h *happening, q store.ProjectionQuery) bool {
	switch {
	case !o.meets(h) && (!o.is(ProjectionStudy) || h.event.Kind != network.KindStudy):
		return false
	case !slices.Contains(q.Statuses, h.status) && !o.is(ProjectionStatuses):
		return false
	case !o.matches(v, h.event, q.At) && !o.is(ProjectionAtIgnored):
		return false
	case q.Period == nil || o.is(ProjectionPeriodIgnored):
		return true
	}
	inside, isDated := overlaps(h.event, *q.Period)
	return inside || !isDated && q.IncludeUndated
}

// relatedPairs lists the pairs of organisations asked for of which one leads to the other over MEMBER_OF, BRANCH_OF and
// SUCCEEDS, the lesser id first, by ids.
func (o *Oracle) relatedPairs(of func(network.ID) bool) [][2]network.ID {
	var pairs [][2]network.ID
	asked := o.organisations()
	if !o.is(ProjectionRelatesAll) {
		asked = slices.DeleteFunc(asked, func(organisation *network.Organisation) bool { return !of(organisation.ID) })
	}
	above := map[network.ID]map[network.ID]bool{}
	for _, a := range asked {
		above[a.ID] = o.above(a.ID)
	}
	for i, a := range asked {
		for _, b := range asked[i+1:] {
			if above[a.ID][b.ID] || above[b.ID][a.ID] {
				o.fire("related in a projection")
				pairs = append(pairs, [2]network.ID{a.ID, b.ID})
			}
		}
	}
	return pairs
}

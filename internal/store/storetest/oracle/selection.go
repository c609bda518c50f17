package oracle

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// used stands for "not withheld"; outside for an event that the question does not reach.
const (
	used    store.Reason = ""
	outside store.Reason = "outside"
)

// judge tells whether an event is used by a question, or the first reason for
// which it is not: STATUS, UNDATED, KIND.
func (o *Oracle) judge(v network.Viewer, h *happening, f *store.EncounterFilter) store.Reason {
	if !o.matches(v, h.event, f.At) {
		return outside
	}
	undated := false
	if f.Period != nil {
		inside, isDated := overlaps(h.event, *f.Period)
		if isDated && !inside {
			return outside
		}
		undated = !isDated && !f.IncludeUndated && !o.is(UndatedInPeriod)
	}
	statusAsked := slices.Contains(f.Statuses, h.status) || o.is(UnknownStatusHeld) &&
		h.status == network.StatusUnknown && slices.Contains(f.Statuses, network.StatusHeld)
	switch {
	case o.is(WithheldOrder) && !o.meets(h):
		return store.WithheldKind
	case !statusAsked:
		return store.WithheldStatus
	case undated:
		return store.WithheldUndated
	case !o.meets(h):
		return store.WithheldKind
	}
	return used
}

// meets tells whether people meet at an event: not at a study, not at an award.
func (o *Oracle) meets(h *happening) bool {
	if h.event.Kind == network.KindStudy && o.is(StudyMeets) {
		return true
	}
	return h.event.Kind != network.KindStudy && h.event.Kind != network.KindAward
}

// pair is two actors with the meetings that the question selects. x is the one that
// was asked of.
type pair struct {
	x, y network.ID
	all  []meeting // at events used
	left []meeting // in a relation asked
}

// pairs lists the pairs of an actor who matches of and one who matches with that
// the viewer may see, with their meetings at the events used.
func (o *Oracle) pairs(v network.Viewer, f *store.EncounterFilter, of, with func(network.ID) bool) []*pair {
	found := map[network.ID]*pair{}
	var out []*pair
	for _, id := range o.eventIDs() {
		h := o.happening(id)
		if o.judge(v, h, f) != used {
			continue
		}
		for _, m := range h.meetings {
			x, y := m.a.Actor, m.b.Actor
			if !of(x) || !with(y) {
				x, y = y, x
			}
			if !o.sees(v, x) || !o.sees(v, y) || !of(x) || !with(y) {
				continue
			}
			p := found[store.PairID(x, y)]
			if p == nil {
				p = &pair{x: x, y: y}
				found[store.PairID(x, y)] = p
				out = append(out, p)
			}
			p.all = append(p.all, m)
			if slices.Contains(f.Relations, m.relation) {
				p.left = append(p.left, m)
			}
		}
	}
	return out
}

// matching returns a test of actors against a filter, which remembers.
func (o *Oracle) matching(v network.Viewer, f *store.Filter) func(network.ID) bool {
	known := map[network.ID]bool{}
	return func(id network.ID) bool {
		match, ok := known[id]
		if !ok {
			match = o.sees(v, id) && o.matches(v, o.nodes[id], f)
			known[id] = match
		}
		return match
	}
}

package oracle

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// meeting is a pair of actors at one event; a has the lesser id.
type meeting struct {
	at        *happening
	a, b      *network.Presence
	relation  network.Relation
	certainty network.Certainty
}

// meetings lists the pairs at an event: any two different actors present there
// that no exclusion keeps apart.
func (o *Oracle) meetings(h *happening) []meeting {
	var out []meeting
	for i := range h.presences {
		for j := range h.presences[:i] {
			a, b := &h.presences[j], &h.presences[i]
			if o.excluded(a, b) {
				continue
			}
			m := meeting{at: h, a: a, b: b, relation: o.relation(a, b)}
			m.certainty = o.meetingCertainty(h, a, b)
			o.fire("relation " + m.relation.String())
			out = append(out, m)
		}
	}
	return out
}

// excluded tells whether two actors present are no pair.
func (o *Oracle) excluded(a, b *network.Presence) bool {
	switch {
	case slices.Contains(a.Represents, b.Actor) || slices.Contains(b.Represents, a.Actor):
		o.fire("excluded represented")
		return !o.is(RepresentedPairsKept)
	case o.related(a.Actor, b.Actor):
		o.fire("excluded related")
		return true
	case a.Side == network.Interlocutor && b.Side == network.Interlocutor:
		o.fire("excluded interlocutors")
		return !o.is(InterlocutorPairsKept)
	}
	return false
}

// relation tells what two actors were to each other: the first that holds.
func (o *Oracle) relation(a, b *network.Presence) network.Relation {
	across := a.Side != b.Side && a.Side != "" && b.Side != ""
	colleagues := slices.ContainsFunc(a.Represents, func(id network.ID) bool { return slices.Contains(b.Represents, id) })
	together := a.Side == b.Side && a.Side != "" && a.Side != network.Interlocutor
	switch {
	case colleagues && o.is(ColleaguesFirst):
		return network.Colleagues
	case across:
		return network.Across
	case colleagues:
		return network.Colleagues
	case together:
		return network.SameDelegation
	}
	return network.OtherRelation
}

// meetingCertainty is the weakest of INFERRED, both presences and the status, or
// that of a MET tie of the two at the event, if that is better.
func (o *Oracle) meetingCertainty(h *happening, a, b *network.Presence) network.Certainty {
	certainty := weakest(a.Certainty, b.Certainty)
	if !o.is(StatusCertaintyIgnored) {
		certainty = weakest(certainty, h.statusCertainty)
	}
	if !o.is(StatedWithoutMet) {
		certainty = weakest(certainty, network.Inferred)
	}
	for _, t := range o.touching[a.Actor] {
		thisPair := t.From == b.Actor || t.To == b.Actor
		if t.Kind == network.Met && t.Event == h.event.ID && thisPair && !o.is(MetIgnored) {
			o.fire("met")
			certainty = max(certainty, t.Certainty)
		}
	}
	return certainty
}

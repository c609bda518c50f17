package oracle

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// defaultSizes says how many came to an event of a kind where nothing is known.
var defaultSizes = map[network.EventKind]int{
	"WEBINAR": 100, "SEMINAR": 40, "LEARNING_VISIT": 20, "WORKSHOP": 20, "SITE_VISIT": 20, "OTHER": 20,
	"MEAL": 10, "MEETING": 10, "PREPARATORY_VISIT": 10, "JOB_SHADOWING": 2, "AWARD": 20, "STUDY": 20,
}

// term is one of the numbers of which n is the largest.
type term struct {
	name  string
	n     int
	basis network.SizeBasis
}

// sizeOf returns n of an event and what it rests on.
func (o *Oracle) sizeOf(h *happening) network.Size {
	terms := o.terms(h)
	n := 0
	for _, t := range terms {
		n = max(n, t.n)
	}
	var basis network.SizeBasis
	for _, t := range terms {
		if t.n == n {
			o.fire("size " + t.name)
			basis = max(basis, t.basis)
		}
	}
	o.fire("basis " + basis.String())
	return network.Size{N: n, Basis: basis}
}

func (o *Oracle) terms(h *happening) []term {
	event, parties := h.event.ID, h.parties()
	terms := []term{o.sumOfSides(h, parties), {"recorded", len(parties), network.BasisRecorded}}
	attendance, attended := o.stated(event, network.CountedAttendance, "")
	if attended {
		terms = append(terms, term{"attendance", attendance, network.BasisStated})
	}
	if up := o.parent(event); up != nil && !attended && !o.is(ParentSizeIgnored) {
		size := o.happening(up.To).size
		terms = append(terms, term{"parent", size.N, size.Basis})
	}
	if !o.statesAnything(event) || o.is(DefaultThoughStated) {
		terms = append(terms, term{"default", defaultSizes[h.event.Kind], network.BasisAssumed})
	}
	return terms
}

// parties lists who counts: the persons present, and the organisations present
// that no present person represents.
func (h *happening) parties() []network.Presence {
	var out []network.Presence
	for _, p := range h.presences {
		represented := slices.ContainsFunc(h.presences, func(other network.Presence) bool {
			return slices.Contains(other.Represents, p.Actor)
		})
		if !represented {
			out = append(out, p)
		}
	}
	return out
}

// sumOfSides adds the sizes of the delegations present to the larger of the
// parties outside them and the OTHER_SIDE that is stated.
func (o *Oracle) sumOfSides(h *happening, parties []network.Presence) term {
	sum := term{"delegations", 0, network.BasisRecorded}
	add := func(recorded, stated int, isStated bool) {
		if isStated && stated >= recorded {
			recorded, sum.basis = stated, network.BasisStated
		}
		sum.n += recorded
	}
	outside := len(parties)
	for _, n := range o.unnamed(h) {
		add(0, n, true)
	}
	for _, d := range h.delegations() {
		inside := 0
		for _, p := range parties {
			if p.Side == d {
				inside++
			}
		}
		outside -= inside
		stated, ok := o.statedDelegates(h.event.ID, d)
		add(inside, stated, ok)
	}
	if o.is(OutsidersUncounted) {
		return sum
	}
	stated, ok := o.stated(h.event.ID, network.CountedOtherSide, "")
	add(outside, stated, ok && !o.is(OtherSideIgnored))
	return sum
}

// unnamed returns the largest numbers stated here of delegations of which nobody is present.
func (o *Oracle) unnamed(h *happening) map[network.ID]int {
	sizes := map[network.ID]int{}
	for _, s := range o.numbers[h.event.ID] {
		if s.Counted == network.CountedDelegates && !slices.Contains(h.delegations(), s.Delegation) && !o.is(UnnamedIgnored) {
			sizes[s.Delegation] = max(sizes[s.Delegation], s.Value)
			o.fire("size unnamed delegation")
		}
	}
	return sizes
}

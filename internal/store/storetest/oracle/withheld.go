package oracle

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// withheld counts the events of the asked actors under the first reason for which
// each was not used, and the pairs of which nothing is left under their first relation.
func (o *Oracle) withheld(v network.Viewer, f *store.EncounterFilter, of func(network.ID) bool, all []*pair) []store.Withheld {
	counts := map[store.Reason]int{}
	for _, id := range o.eventIDs() {
		h := o.happening(id)
		asked := slices.ContainsFunc(h.presences, func(p network.Presence) bool { return o.sees(v, p.Actor) && of(p.Actor) })
		if asked {
			counts[o.judge(v, h, f)]++
		}
	}
	for _, p := range all {
		if len(p.left) > 0 {
			continue
		}
		first := network.SameDelegation
		for _, m := range p.all {
			first = min(first, m.relation)
		}
		counts[store.Reason(first.String())]++
	}
	var out []store.Withheld
	for _, reason := range reasons {
		if counts[reason] > 0 {
			o.fire("withheld " + string(reason))
			out = append(out, store.Withheld{Reason: reason, Count: counts[reason]})
		}
	}
	return out
}

// reasons lists the reasons in the order in which they are told.
var reasons = []store.Reason{
	store.WithheldStatus, store.WithheldUndated, store.WithheldKind,
	"ACROSS", "OTHER", "COLLEAGUES", "SAME_DELEGATION",
}

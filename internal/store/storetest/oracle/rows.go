package oracle

import (
	"context"
	"maps"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Rows hands on all rows that the viewer may see, at once: nodes by type and id,
// then ties, numbers and evidence, each by id.
func (o *Oracle) Rows(_ context.Context, v network.Viewer, emit func(network.Tables) error) error {
	var all network.Tables
	for _, t := range network.EntityTypes {
		for _, id := range slices.Sorted(maps.Keys(o.nodes)) {
			if o.nodes[id].Type() == t && o.sees(v, id) {
				all.Nodes = append(all.Nodes, o.nodes[id])
			}
		}
	}
	for _, id := range slices.Sorted(maps.Keys(o.ties)) {
		if o.seesTie(v, o.ties[id]) {
			all.Ties = append(all.Ties, *o.ties[id])
		}
	}
	for _, n := range o.tables.Numbers {
		if o.seesNumber(v, &n) || o.is(FewAreListed) {
			all.Numbers = append(all.Numbers, n)
		}
	}
	slices.SortFunc(all.Numbers, func(a, b network.StatedNumber) int { return compareIDs(a.ID, b.ID) })
	for _, e := range o.tables.Evidence {
		if o.seesSubject(v, e.Subject) {
			all.Evidence = append(all.Evidence, o.shown(v, e))
		}
	}
	slices.SortFunc(all.Evidence, func(a, b network.Evidence) int { return compareIDs(a.ID, b.ID) })
	return emit(all)
}

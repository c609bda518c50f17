package oracle

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var _ store.View = (*Oracle)(nil)

// Revision is the number of the last change.
func (o *Oracle) Revision(context.Context) (int, error) { return o.revision, nil }

// Close does nothing.
func (o *Oracle) Close() {}

// Status counts what the viewer may see. Kind and Schema are left to the stores.
func (o *Oracle) Status(_ context.Context, v network.Viewer) (store.Status, error) {
	s := store.Status{
		Revision: o.revision, Counts: map[network.EntityType]int{}, Evidence: map[network.Certainty]int{},
	}
	for id, n := range o.nodes {
		if o.sees(v, id) || o.is(TotalsCountHidden) {
			s.Counts[n.Type()]++
		}
	}
	for _, t := range o.ties {
		if o.seesTie(v, t) {
			s.Ties++
		}
	}
	for _, e := range o.tables.Evidence {
		if o.seesSubject(v, e.Subject) {
			s.Evidence[e.Certainty]++
		}
	}
	return s, nil
}

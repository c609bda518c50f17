package observe

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// view is a view whose questions are observed.
type view struct {
	store.View
	o *Observer
}

// Status counts.
func (v *view) Status(ctx context.Context, who network.Viewer) (store.Status, error) {
	return call(ctx, v.o, "status", func(ctx context.Context) (store.Status, error) { return v.View.Status(ctx, who) })
}

// Nodes reads nodes.
func (v *view) Nodes(ctx context.Context, who network.Viewer, ids []network.ID, want store.Want) ([]store.Row, error) {
	return call(ctx, v.o, "nodes", func(ctx context.Context) ([]store.Row, error) { return v.View.Nodes(ctx, who, ids, want) })
}

// List lists nodes.
func (v *view) List(ctx context.Context, who network.Viewer, q store.ListQuery) (store.List, error) {
	return call(ctx, v.o, "list", func(ctx context.Context) (store.List, error) { return v.View.List(ctx, who, q) })
}

// Search searches.
func (v *view) Search(ctx context.Context, who network.Viewer, q store.SearchQuery) (store.List, error) {
	return call(ctx, v.o, "search", func(ctx context.Context) (store.List, error) { return v.View.Search(ctx, who, q) })
}

// Encounters lists pairs.
func (v *view) Encounters(ctx context.Context, who network.Viewer, q store.EncounterQuery) (store.List, error) {
	return call(ctx, v.o, "encounters", func(ctx context.Context) (store.List, error) { return v.View.Encounters(ctx, who, q) })
}

// Follow follows a hop.
func (v *view) Follow(ctx context.Context, who network.Viewer, starts []network.ID, hop store.Hop) (map[network.ID]store.List, error) {
	return call(ctx, v.o, "follow", func(ctx context.Context) (map[network.ID]store.List, error) {
		return v.View.Follow(ctx, who, starts, hop)
	})
}

// Paths finds paths.
func (v *view) Paths(ctx context.Context, who network.Viewer, q store.PathQuery) (store.Paths, error) {
	return call(ctx, v.o, "paths", func(ctx context.Context) (store.Paths, error) { return v.View.Paths(ctx, who, q) })
}

// Distances measures distances.
func (v *view) Distances(ctx context.Context, who network.Viewer, q store.PathQuery) ([]store.Distance, error) {
	return call(ctx, v.o, "distances", func(ctx context.Context) ([]store.Distance, error) { return v.View.Distances(ctx, who, q) })
}

// Candidates finds candidates.
func (v *view) Candidates(ctx context.Context, who network.Viewer, q store.CandidateQuery) ([]store.Candidate, error) {
	return call(ctx, v.o, "candidates", func(ctx context.Context) ([]store.Candidate, error) { return v.View.Candidates(ctx, who, q) })
}

// Links reads links.
func (v *view) Links(ctx context.Context, who network.Viewer, q store.SubgraphQuery, among []network.ID) ([]store.SubgraphLink, error) {
	return call(ctx, v.o, "links", func(ctx context.Context) ([]store.SubgraphLink, error) { return v.View.Links(ctx, who, q, among) })
}

// Projection reads who was together.
func (v *view) Projection(ctx context.Context, who network.Viewer, q store.ProjectionQuery, emit func(store.Gathering) error) ([][2]network.ID, error) {
	return call(ctx, v.o, "projection", func(ctx context.Context) ([][2]network.ID, error) { return v.View.Projection(ctx, who, q, emit) })
}

// Counts counts in groups.
func (v *view) Counts(ctx context.Context, who network.Viewer, q store.CountQuery) (store.Counts, error) {
	return call(ctx, v.o, "counts", func(ctx context.Context) (store.Counts, error) { return v.View.Counts(ctx, who, q) })
}

// AuditRecords reads the audit log.
func (v *view) AuditRecords(ctx context.Context, q store.AuditQuery) ([]network.AuditRecord, error) {
	return call(ctx, v.o, "audit", func(ctx context.Context) ([]network.AuditRecord, error) { return v.View.AuditRecords(ctx, q) })
}

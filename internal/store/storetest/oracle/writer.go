package oracle

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// writer keeps the rows of one change. It stores nothing that is derived: what
// is read of that comes from an oracle over the rows so far.
type writer struct {
	store.Records // an oracle
	tables        network.Tables
	revision      int
}

func newWriter(tables network.Tables, revision int) *writer {
	w := &writer{revision: revision}
	w.set(tables)
	return w
}

func (w *writer) set(tables network.Tables) {
	w.tables, w.Records = tables, New(tables, w.revision, NoFault)
}

func (w *writer) Put(_ context.Context, rows network.Tables) error {
	w.set(Put(w.tables, Stamped(rows, w.revision)))
	return nil
}

func (w *writer) Delete(_ context.Context, ids []network.ID) error {
	w.set(Delete(w.tables, ids))
	return nil
}

func (w *writer) Cycle(context.Context, network.TieKind) (network.ID, error) { return "", nil }

// Roots returns all roots: more than asked does no harm.
func (w *writer) Roots(ctx context.Context, _ []network.ID) ([]network.ID, error) {
	return w.RootsAfter(ctx, "", len(w.tables.Nodes)+1)
}

func (w *writer) PutDerived(context.Context, []network.DerivedEvent) error { return nil }

func (w *writer) Refresh(context.Context) error { return nil }

package oracle

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// writer keeps the rows of one change. It stores nothing that is derived: what
// is read of that comes from an oracle over the rows so far.
type writer struct {
	registerWriter
	store.Records // an oracle
	tables        network.Tables
	revision      int
	keeps         bool // the revisions at which rows say that they changed
}

func newWriter(tables network.Tables, revision int) *writer {
	w := &writer{revision: revision}
	w.set(tables)
	return w
}

func (w *writer) set(tables network.Tables) {
	w.beside = New(tables, w.revision, NoFault)
	w.tables, w.Records = tables, w.beside
}

func (w *writer) Restore(_ context.Context, revision int) error {
	if w.revision == 1 {
		w.revision, w.keeps = max(revision, 1), true
		w.set(w.tables)
	}
	return nil
}

func (w *writer) Put(_ context.Context, rows network.Tables) error {
	stamped := Stamped(rows, w.revision)
	if w.keeps {
		keepRevisions(stamped, rows)
	}
	w.set(Put(w.tables, stamped))
	return nil
}

// keepRevisions takes over the revisions that rows have.
func keepRevisions(to, from network.Tables) {
	for i, n := range from.Nodes {
		if at := n.Core().ChangedAtRevision; at != 0 {
			to.Nodes[i].Core().ChangedAtRevision = at
		}
	}
	for i, t := range from.Ties {
		if t.ChangedAtRevision != 0 {
			to.Ties[i].ChangedAtRevision = t.ChangedAtRevision
		}
	}
}

func (w *writer) Delete(_ context.Context, ids []network.ID) error {
	w.set(Delete(w.tables, ids))
	w.forget(ids)
	return nil
}

func (w *writer) Cycle(context.Context, network.TieKind) (network.ID, error) { return "", nil }

// Roots returns all roots: more than asked does no harm.
func (w *writer) Roots(ctx context.Context, _ []network.ID) ([]network.ID, error) {
	return w.RootsAfter(ctx, "", len(w.tables.Nodes)+1)
}

func (w *writer) PutDerived(context.Context, []network.DerivedEvent) error { return nil }

func (w *writer) Refresh(context.Context) error { return nil }

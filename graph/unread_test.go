package graph_test

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/store"
)

// unreadStore counts what is opened of a store.
type unreadStore struct {
	store.Store
	views, records int
}

func (u *unreadStore) View(ctx context.Context) (store.View, error) {
	u.views++
	return u.Store.View(ctx)
}

func (u *unreadStore) Record(ctx context.Context, change func(context.Context, store.Register) error) error {
	u.records++
	return u.Store.Record(ctx, change)
}

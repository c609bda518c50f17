package sqlite

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/store"
)

// takeTurn waits until a heavy question may run; giveTurn ends its turn.
func (v *view) takeTurn(ctx context.Context) error {
	if err := store.Heavy(ctx); err != nil {
		return err
	}
	select {
	case v.store.heavy <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (v *view) giveTurn() { <-v.store.heavy }

package sqlite

import "context"

// takeTurn waits until a heavy question may run; giveTurn ends its turn.
func (v *view) takeTurn(ctx context.Context) error {
	select {
	case v.store.heavy <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (v *view) giveTurn() { <-v.store.heavy }

package sqlite

import (
	"context"
	"time"

	"github.com/partnergraph/partnergraph/internal/store"
)

// register changes what stands beside the network, inside an update or in a transaction of its own.
type register struct {
	registerReader
	exec func(ctx context.Context, text string, args ...any) error
}

// registerReader reads it, inside a view or with the register.
type registerReader struct{ ask runner }

var _ store.Register = register{}

// Record changes the register in one transaction, under the lock that updates take. The revision stays. Where another change
// keeps the lock for long, here or in another process, it is ErrUnavailable soon.
func (s *Store) Record(ctx context.Context, change func(context.Context, store.Register) error) error {
	tx, end, err := s.beginWithin(ctx, s.hurry)
	if err != nil {
		return err
	}
	defer end()
	return changed(ctx, tx, func(w *writer) error {
		if w.meta(ctx, metaBulk) != "" {
			return unfinished()
		}
		return change(ctx, w.register)
	})
}

// seconds is how a moment is stored; one that is not known is NULL.
func seconds(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.Unix()
}

// moment reads one.
func moment(seconds *int64) time.Time {
	if seconds == nil {
		return time.Time{}
	}
	return time.Unix(*seconds, 0).UTC()
}

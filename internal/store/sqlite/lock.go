package sqlite

import (
	"context"
	"database/sql"
	"time"

	"github.com/partnergraph/partnergraph/internal/store"
)

// recordPatience is how long a change of the register waits for others to end theirs. It is small, and somebody waits for what
// it answers: an import or the rewriting of the file by another process takes longer than anybody would wait.
const recordPatience = 2 * time.Second

// lock waits for the writing lock of this process until the context ends. unlock gives it back.
func (s *Store) lock(ctx context.Context) (unlock func(), err error) {
	select {
	case s.writing <- struct{}{}:
		return func() { <-s.writing }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// begin takes the writing lock, and then that of the file. end gives both back, and takes back what was not committed.
func (s *Store) begin(ctx context.Context) (tx *sql.Tx, end func(), err error) {
	unlock, err := s.lock(ctx)
	if err != nil {
		return nil, nil, err
	}
	if tx, err = s.write.BeginTx(ctx, nil); err != nil {
		unlock()
		return nil, nil, givenUp(ctx, fail(err))
	}
	return tx, func() {
		_ = tx.Rollback()
		unlock()
	}, nil
}

// beginWithin is begin for what waits no longer than that for both locks. What has begun may take as long as its context lasts.
func (s *Store) beginWithin(ctx context.Context, patience time.Duration) (tx *sql.Tx, end func(), err error) {
	waiting, giveUp := context.WithCancel(ctx)
	over := time.AfterFunc(patience, giveUp)
	tx, back, err := s.begin(waiting)
	inTime := over.Stop()
	if err == nil && inTime {
		return tx, func() { back(); giveUp() }, nil
	}
	if err == nil {
		back()
	}
	giveUp()
	switch {
	case ctx.Err() != nil:
		return nil, nil, ctx.Err()
	case inTime:
		return nil, nil, err
	}
	return nil, nil, store.Behind(store.ErrUnavailable, "another change of the store takes its time: try again when it has ended; nothing was changed", err)
}

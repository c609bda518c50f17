package sqlite

import (
	"context"
	"fmt"

	"github.com/partnergraph/partnergraph/internal/store"
)

// Scrub leaves nothing in the file, nor in its log, of what was deleted before. Deleted rows are overwritten where they stood
// (secure_delete), but the index of words keeps those of deleted nodes until it is merged, and pages that were divided may
// keep copies of rows that moved on: so the index is merged, the file is written anew, and the log is emptied. That takes
// the time and the room of the whole file. What the file system, or a copy of the file made before, still holds is out of reach.
func (s *Store) Scrub(ctx context.Context) error {
	unlock, err := s.lock(ctx)
	if err != nil {
		return err
	}
	defer unlock()
	for _, text := range []string{"INSERT INTO name_words (name_words) VALUES ('optimize')", "VACUUM"} {
		if _, err := s.write.ExecContext(ctx, text); err != nil {
			return givenUp(ctx, fail(err))
		}
	}
	var busy, frames, written int
	if err := s.write.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &frames, &written); err != nil {
		return givenUp(ctx, fail(err))
	}
	if busy != 0 {
		return fmt.Errorf("%w: somebody reads what was deleted at this moment, so the log could not be emptied: try again", store.ErrUnavailable)
	}
	return nil
}

package neo4j

import (
	"context"
	"crypto/rand"
	"fmt"

	"github.com/partnergraph/partnergraph/internal/store"
)

// clearing is the mark of a store that is being emptied: what it holds is a part of no import any more.
const clearing = "clearing"

// BeginBulk marks an empty store, or resumes. The indexes that a load has no use for go: to fill them row
// by row takes longer than to make them at the end.
func (s *Store) BeginBulk(ctx context.Context, mark string) (rows int, err error) {
	owner := rand.Text()
	err = s.transaction(ctx, func(w *writer) error {
		w.owner = owner
		switch w.bulk {
		case mark:
			rows = w.bulkRows
			return nil
		case "":
		default:
			return fmt.Errorf("%w: the store holds a part of another import; import --clear empties it", store.ErrUnfinished)
		}
		if !w.empty {
			return fmt.Errorf("%w: the store is not empty", store.ErrConflict)
		}
		w.bulk, w.bulkRows, rows = mark, 0, 0
		return nil
	})
	if err != nil {
		return 0, err
	}
	s.owner.Store(owner)
	for _, r := range rules {
		if !r.loading {
			if err := s.alone(ctx, r.drop(), nil, nothing); err != nil {
				return 0, err
			}
		}
	}
	return rows, nil
}

// underWay refuses a store that is not marked as being loaded, or that another process loads: batches of two would
// stand twice.
func (s *Store) underWay(w *writer) error {
	owner, _ := s.owner.Load().(string)
	switch {
	case w.bulk == "" || w.bulk == clearing:
		return fmt.Errorf("%w: no import is under way", store.ErrConflict)
	case w.owner != owner:
		return fmt.Errorf("%w: another process has taken this import over", store.ErrConflict)
	}
	return nil
}

// Load runs one batch.
func (s *Store) Load(ctx context.Context, rows int, batch func(context.Context, store.Writer) error) error {
	refresh := false
	err := s.transaction(ctx, func(w *writer) error {
		if err := s.underWay(w); err != nil {
			return err
		}
		w.whole = true
		if err := batch(ctx, w); err != nil {
			return err
		}
		w.bulkRows += rows
		refresh = w.refresh
		return nil
	})
	if err != nil || !refresh {
		return err
	}
	return s.refreshAll(ctx)
}

// EndBulk removes the mark.
func (s *Store) EndBulk(ctx context.Context, revision int) error {
	if err := s.transaction(ctx, s.underWay); err != nil {
		return err
	}
	if err := s.make(ctx, rules); err != nil {
		return err
	}
	if err := s.markHubs(ctx, true); err != nil {
		return err
	}
	return s.transaction(ctx, func(w *writer) error {
		if err := s.underWay(w); err != nil {
			return err
		}
		if err := w.Restore(ctx, revision); err != nil {
			return err
		}
		w.revision, w.bulk = w.ends, ""
		return nil
	})
}

// ClearBulk empties a marked store, in many transactions: one that deletes a large network takes too much memory.
func (s *Store) ClearBulk(ctx context.Context) error {
	err := s.transaction(ctx, func(w *writer) error {
		if w.bulk == "" {
			return fmt.Errorf("%w: the store holds no unfinished import", store.ErrConflict)
		}
		w.bulk = clearing
		return nil
	})
	if err != nil {
		return err
	}
	for _, text := range []string{
		"MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 5000 ROWS",
		"MATCH (n) WHERE NOT n:Meta AND NOT n:Credential AND NOT n:AuditRecord CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS",
	} {
		if err := s.alone(ctx, text, nil, nothing); err != nil {
			return err
		}
	}
	if err := s.make(ctx, rules); err != nil {
		return err
	}
	return s.transaction(ctx, func(w *writer) error {
		w.bulk = ""
		return nil
	})
}

package neo4j

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/partnergraph/partnergraph/internal/store"
)

// Update runs a change in one transaction and numbers it.
func (s *Store) Update(ctx context.Context, change func(context.Context, store.Writer) error) (revision int, err error) {
	err = s.transaction(ctx, func(w *writer) error {
		if w.bulk != "" {
			return fmt.Errorf("%w: finish or clear the import first", store.ErrUnfinished)
		}
		if err := change(ctx, w); err != nil {
			return err
		}
		revision = w.ends
		w.revision = w.ends
		return nil
	})
	if err != nil {
		return 0, err
	}
	return revision, nil
}

// transaction runs a change under the lock that every change takes: all of it, or nothing.
func (s *Store) transaction(ctx context.Context, change func(*writer) error) error {
	if err := s.reached(ctx); err != nil {
		return err
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	session := s.writeSession(ctx)
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	a := &attempt{token: rand.Text(), change: change}
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) { return nil, a.run(ctx, tx) })
	switch {
	case err == nil:
		s.wrote(session.LastBookmarks())
		return nil
	case a.refused != nil:
		return a.refused
	case a.complete:
		return s.settle(ctx, a.token, err)
	case ctx.Err() != nil:
		return ctx.Err()
	}
	s.gate.heard(ctx, err, lost{})
	return fail(err)
}

func (s *Store) writeSession(ctx context.Context) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{
		AccessMode: neo4j.AccessModeWrite, DatabaseName: s.database, Bookmarks: s.readBookmarks(),
	})
}

// attempt is a change that the driver tries, again where the server could not do it for a moment.
type attempt struct {
	token    string // that the change leaves in the database, so that it can be found there
	change   func(*writer) error
	refused  error // why the change itself ended; it is not tried again
	complete bool  // all was said but for the commit
}

// errRefused stands for the change's own error: the driver takes none of its own for one that may pass.
var errRefused = errors.New("the change was refused")

func (a *attempt) run(ctx context.Context, tx neo4j.ManagedTransaction) error {
	a.refused, a.complete = nil, false
	w := newWriter(tx)
	err := w.begin(ctx, a.token)
	if err == nil {
		err = a.change(w)
	}
	if err == nil {
		err = w.end(ctx, a.token)
	}
	switch {
	case w.broken != nil && ctx.Err() == nil && neo4j.IsRetryable(w.broken):
		return w.broken
	case err == nil && w.broken != nil:
		err = fail(w.broken)
	}
	if err != nil {
		a.refused = err
		return errRefused
	}
	a.complete = true
	return nil
}

// settle finds out whether a change was made whose commit brought no answer. It takes the lock
// that the change held, so that it waits for the end of a commit that is under way.
func (s *Store) settle(ctx context.Context, token string, failed error) error {
	asking, cancel := context.WithTimeout(context.WithoutCancel(ctx), retryTime)
	defer cancel()
	session := s.writeSession(asking)
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	made, err := neo4j.ExecuteWrite(asking, session, func(tx neo4j.ManagedTransaction) (bool, error) {
		result, err := tx.Run(asking, lockText+"RETURN $token IN meta.changes", map[string]any{"lock": token, "token": token})
		if err != nil {
			return false, err
		}
		record, err := result.Single(asking)
		if err != nil {
			return false, err
		}
		made, _ := record.Values[0].(bool)
		return made, nil
	})
	switch {
	case err != nil:
		return store.Behind(store.ErrUnavailable, "the connection to Neo4j broke while the change was made: whether it was, is not known", fail(failed))
	case made:
		s.wrote(session.LastBookmarks())
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	}
	return store.Behind(store.ErrUnavailable, "nothing was changed", fail(failed))
}

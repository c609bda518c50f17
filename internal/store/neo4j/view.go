package neo4j

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// view answers questions, each by a statement of its own. Neo4j has no snapshot
// over several statements: each gives the revision that it saw.
type view struct {
	records
	registerReader
	store *Store

	mu       sync.Mutex
	read     bool
	revision int
}

var _ store.View = (*view)(nil)

// View opens a view. It asks nothing yet.
func (s *Store) View(ctx context.Context) (store.View, error) {
	if err := s.reached(ctx); err != nil {
		return nil, err
	}
	v := &view{store: s}
	v.records, v.registerReader = records{v.runNoting}, v.registerOf()
	return v, nil
}

// Close ends the view. It holds nothing.
func (v *view) Close() {}

const revisionText = "MATCH (meta:Meta {product: 'partnergraph'}) RETURN 0, " + revisionColumn

// revisionColumn is the last column of every question: the revision, or -1 while a load is under way.
const revisionColumn = "CASE WHEN meta.bulk IS NULL THEN meta.revision ELSE -1 END"

// beginText begins every question. While a load is under way it gives no record: indexes are away then.
const beginText = "MATCH (meta:Meta {product: 'partnergraph'}) WHERE meta.bulk IS NULL\n"

// Revision tells what the reads so far saw.
func (v *view) Revision(ctx context.Context) (int, error) {
	v.mu.Lock()
	read := v.read
	v.mu.Unlock()
	if !read {
		if _, _, err := v.answer(ctx, revisionText, nil); err != nil {
			return 0, err
		}
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.revision, nil
}

// Rows hands on all rows that the viewer may see.
func (v *view) Rows(ctx context.Context, viewer network.Viewer, emit func(network.Tables) error) error {
	return v.rows(ctx, viewer, emit)
}

// Status counts what the viewer may see.
func (v *view) Status(ctx context.Context, viewer network.Viewer) (store.Status, error) {
	status, err := v.status(ctx, viewer)
	if err == nil {
		status.Revision, err = v.Revision(ctx)
	}
	return status, err
}

// runNoting puts a statement that does not give the revision, and reads it before and after.
func (v *view) runNoting(ctx context.Context, text string, params map[string]any, row func(values []any) error) error {
	if _, err := v.Revision(ctx); err != nil {
		return err
	}
	if err := v.run(ctx, text, params, row); err != nil {
		return err
	}
	_, _, err := v.answer(ctx, revisionText, nil)
	return err
}

// saw notes the revision of a read.
func (v *view) saw(revision int) {
	v.mu.Lock()
	defer v.mu.Unlock()
	switch {
	case !v.read:
		v.read, v.revision = true, revision
	case v.revision != revision:
		v.revision = store.Mixed
	}
}

// answer puts a question that gives one record and returns it, without the revision in its last column.
func (v *view) answer(ctx context.Context, text string, params map[string]any) (record []any, revision int, err error) {
	err = v.run(ctx, text, params, func(values []any) error { record = values; return nil })
	if err != nil {
		return nil, 0, err
	}
	if record == nil && text != revisionText {
		// A load is under way, or the database was emptied.
		if _, _, err := v.answer(ctx, revisionText, nil); err != nil {
			return nil, 0, err
		}
		return nil, 0, store.Behind(store.ErrUnavailable, "an import has just ended: try again", nil)
	}
	if record == nil {
		return nil, 0, fmt.Errorf("%w: the database was emptied while the program ran: start it again", store.ErrForeign)
	}
	n, _ := record[len(record)-1].(int64)
	if n < 0 {
		return nil, 0, unfinished()
	}
	v.saw(int(n))
	return record[:len(record)-1], int(n), nil
}

// A read that fails for a moment is put again, a few times at most.
const (
	maxTries   = 4
	firstPause = 20 * time.Millisecond
	// triesTime is how long after the first try another may begin: an answer that says why not is due within three seconds.
	triesTime = 500 * time.Millisecond
)

// run puts one statement in a transaction of its own and hands its records on. Where it failed
// for a moment, before the first record, it is put again.
func (v *view) run(ctx context.Context, text string, params map[string]any, row func(values []any) error) error {
	began := time.Now()
	for try := 1; ; try++ {
		handed, err := v.runOnce(ctx, text, params, row)
		v.store.gate.heard(ctx, err, lost{text, params})
		if err == nil || handed || try == maxTries || !neo4j.IsRetryable(err) || time.Since(began) > triesTime {
			return v.ended(ctx, err)
		}
		select {
		case <-time.After(firstPause << try):
		case <-ctx.Done():
			return ctx.Err()
		}
		if err := v.store.gate.pass(ctx, v.store.ping); err != nil {
			return err
		}
	}
}

// ended says what an error means; one that comes after the time is up, that it is.
func (v *view) ended(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	return fail(err)
}

func (v *view) runOnce(ctx context.Context, text string, params map[string]any, row func(values []any) error) (handed bool, err error) {
	// Who waits for a free connection must not take the server for one that is away.
	select {
	case v.store.reading <- struct{}{}:
		defer func() { <-v.store.reading }()
	case <-ctx.Done():
		return false, ctx.Err()
	}
	session := v.store.driver.NewSession(ctx, neo4j.SessionConfig{
		AccessMode: neo4j.AccessModeRead, DatabaseName: v.store.database, Bookmarks: v.store.readBookmarks(),
	})
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	var settings []func(*neo4j.TransactionConfig)
	if end, ok := ctx.Deadline(); ok {
		// The limit reaches the database: it ends the statement too.
		left := time.Until(end)
		if left <= 0 {
			return false, context.DeadlineExceeded
		}
		settings = append(settings, neo4j.WithTxTimeout(left.Truncate(time.Millisecond)+time.Millisecond))
	}
	result, err := session.Run(ctx, text, params, settings...)
	if err != nil {
		return false, err
	}
	var records [][]any
	if v.store.observe != nil {
		defer func() { v.store.observe(text, params, records) }()
	}
	for result.Next(ctx) {
		handed = true
		if v.store.observe != nil {
			records = append(records, result.Record().Values)
		}
		if err := row(result.Record().Values); err != nil {
			return true, err
		}
	}
	return handed, result.Err()
}

// visible writes the condition that the viewer may see the node under the name.
func visible(q *query, viewer network.Viewer, name string) {
	if !viewer.SeesPersons() {
		q.add(" AND NOT ", name, ":Person")
	}
}

func unfinished() error {
	return fmt.Errorf("%w: run the import again to finish it, or import --clear to empty the store", store.ErrUnfinished)
}

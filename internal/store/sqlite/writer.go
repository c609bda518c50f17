package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// The names in table meta.
const (
	metaRevision = "revision"
	metaBulk     = "bulk"      // what is being loaded
	metaBulkRows = "bulk_rows" // how many rows of it stand
	// how to make the indexes that a bulk load took away
	metaBulkIndexes = "bulk_indexes"
)

// writer changes the network in one transaction.
type writer struct {
	records
	register
	tx         *sql.Tx
	statements map[string]*sql.Stmt
	revision   int  // at which the update ends
	restored   bool // rows keep theirs
	// what Refresh has to look at
	nodes    map[int64]bool      // whose ties changed
	subjects map[network.ID]bool // of which evidence changed
	related  bool                // organisations were joined or parted
	hubs     map[int64]bool      // actors whose ties of introduction changed
	whole    bool                // all of it: a bulk load ends
}

var _ store.Writer = (*writer)(nil)

func newWriter(tx *sql.Tx, revision int) *writer {
	w := &writer{
		tx: tx, revision: revision, statements: map[string]*sql.Stmt{},
		nodes: map[int64]bool{}, subjects: map[network.ID]bool{}, hubs: map[int64]bool{},
	}
	w.records, w.register = records{w.each}, register{registerReader{w.each}, w.exec}
	return w
}

// Update runs a change in one transaction and numbers it.
func (s *Store) Update(ctx context.Context, change func(context.Context, store.Writer) error) (revision int, err error) {
	first := false
	err = s.transaction(ctx, func(w *writer) error {
		if w.meta(ctx, metaBulk) != "" {
			return fmt.Errorf("%w: finish or clear the import first", store.ErrUnfinished)
		}
		first = w.first()
		if err := change(ctx, w); err != nil {
			return err
		}
		if err := w.refreshHubs(ctx); err != nil {
			return err
		}
		revision = w.revision
		return w.setMeta(ctx, metaRevision, strconv.Itoa(revision))
	})
	if err == nil && first {
		s.checkpoint(ctx)
	}
	return revision, err
}

// transaction runs a change under the writing lock: all of it, or nothing.
func (s *Store) transaction(ctx context.Context, change func(*writer) error) error {
	tx, end, err := s.begin(ctx)
	if err != nil {
		return err
	}
	defer end()
	return changed(ctx, tx, change)
}

// changed runs a change in a transaction that has begun.
func changed(ctx context.Context, tx *sql.Tx, change func(*writer) error) error {
	w := newWriter(tx, 0)
	revision, err := strconv.Atoi(w.meta(ctx, metaRevision))
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return fmt.Errorf("%w: the data file has no revision", store.ErrForeign)
	}
	w.revision = revision + 1
	if err := change(w); err != nil {
		return givenUp(ctx, err)
	}
	return givenUp(ctx, fail(tx.Commit()))
}

// givenUp names the reason when a change failed because its time was over: the driver takes the transaction back by
// itself then, and a statement that meets this reports only that it is closed.
func givenUp(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// first tells whether the store has never held anything.
func (w *writer) first() bool { return w.revision == 1 && !w.restored }

// Restore takes the revision of a network that had some elsewhere.
func (w *writer) Restore(_ context.Context, revision int) error {
	if w.first() {
		w.revision, w.restored = revision, true
	}
	return nil
}

// stamp is the revision at which a row is said to have changed; own is what it brings.
func (w *writer) stamp(own int) int {
	if w.restored && own > 0 {
		return own
	}
	return w.revision
}

func (w *writer) statement(ctx context.Context, text string) (*sql.Stmt, error) {
	if known := w.statements[text]; known != nil {
		return known, nil
	}
	statement, err := w.tx.PrepareContext(ctx, text)
	if err != nil {
		return nil, fail(err)
	}
	w.statements[text] = statement
	return statement, nil
}

func (w *writer) exec(ctx context.Context, text string, args ...any) error {
	statement, err := w.statement(ctx, text)
	if err != nil {
		return err
	}
	_, err = statement.ExecContext(ctx, args...)
	return fail(err)
}

func (w *writer) each(ctx context.Context, text string, args []any, row func(*sql.Rows) error) error {
	statement, err := w.statement(ctx, text)
	if err != nil {
		return err
	}
	rows, err := statement.QueryContext(ctx, args...)
	if err != nil {
		return fail(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		if err := row(rows); err != nil {
			return fail(err)
		}
	}
	return fail(rows.Err())
}

// keys reads the keys that a query gives.
func (w *writer) keys(ctx context.Context, text string, args ...any) (keys []int64, err error) {
	err = w.each(ctx, text, args, func(rows *sql.Rows) error {
		var k int64
		defer func() { keys = append(keys, k) }()
		return rows.Scan(&k)
	})
	return keys, err
}

func (w *writer) meta(ctx context.Context, name string) (value string) {
	_ = w.each(ctx, "SELECT value FROM meta WHERE name = ?", []any{name}, func(rows *sql.Rows) error { return rows.Scan(&value) })
	return value
}

func (w *writer) setMeta(ctx context.Context, name, value string) error {
	return w.exec(ctx, "INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value)
}

// Cycle looks for a node from which ties of the kind lead back to it.
func (w *writer) Cycle(ctx context.Context, kind network.TieKind) (id network.ID, err error) {
	const text = `WITH RECURSIVE up (begin, at) AS (
    SELECT src, dst FROM tie WHERE kind = ?1
    UNION SELECT up.begin, t.dst FROM up CROSS JOIN tie t ON t.src = up.at AND t.kind = ?1 WHERE up.at <> up.begin
  ) SELECT n.id FROM up CROSS JOIN node n ON n.key = up.begin WHERE up.at = up.begin ORDER BY n.id LIMIT 1`
	err = w.each(ctx, text, []any{kindNumber(kind)}, func(rows *sql.Rows) error { return rows.Scan(&id) })
	return id, err
}

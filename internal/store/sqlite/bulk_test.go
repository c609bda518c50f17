package sqlite_test

import (
	"context"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
)

// begin marks a store and checks how many rows of the import it holds.
func begin(t *testing.T, s store.Store, mark string, rows int) {
	t.Helper()
	if got, err := s.BeginBulk(t.Context(), mark); err != nil || got != rows {
		t.Fatalf("begin: %d rows, %v; want %d", got, err, rows)
	}
}

func load(t *testing.T, s store.Store, rows int, text string) {
	t.Helper()
	err := s.Load(t.Context(), rows, func(ctx context.Context, w store.Writer) error { return w.Put(ctx, notation.MustParse(text)) })
	if err != nil {
		t.Fatalf("load: %v", err)
	}
}

// TestMarkedStore says to everybody, again and again, that it is unfinished, and
// answers as soon as it is finished.
func TestMarkedStore(t *testing.T) {
	path := newPath(t)
	s := openAt(t, path)
	begin(t, s, "these tables", 0)
	load(t, s, 2, "topic:a\ntopic:b")
	wantError(t, s.Ready(t.Context()), store.ErrUnfinished)
	for range 2 * sqlite.Readers() {
		_, err := s.View(t.Context())
		wantError(t, err, store.ErrUnfinished)
	}
	_, err := s.Update(t.Context(), func(context.Context, store.Writer) error { return nil })
	wantError(t, err, store.ErrUnfinished)
	_, err = s.BeginBulk(t.Context(), "other tables")
	wantError(t, err, store.ErrUnfinished)
	closeStore(t, s)

	again := openAt(t, path)
	wantError(t, again.Ready(t.Context()), store.ErrUnfinished)
	begin(t, again, "these tables", 2)
	load(t, again, 1, "topic:c")
	if err := again.EndBulk(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	for range 2 * sqlite.Readers() {
		holds(t, again, 1, 3)
	}
	if put(t, again, visit) != 2 {
		t.Error("the first change after a large import is not revision 2")
	}
	_, err = again.BeginBulk(t.Context(), "these tables")
	wantError(t, err, store.ErrConflict)
}

// TestLoadThatFails leaves the batches before it.
func TestLoadThatFails(t *testing.T) {
	s := openAt(t, newPath(t))
	begin(t, s, "tables", 0)
	load(t, s, 1, "topic:a")
	wantError(t, s.Load(t.Context(), 1, func(ctx context.Context, w store.Writer) error {
		if err := w.Put(ctx, notation.MustParse("topic:b")); err != nil {
			return err
		}
		return errStop
	}), errStop)
	begin(t, s, "tables", 1)
	if err := s.EndBulk(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	holds(t, s, 1, 1)
}

// TestClearBulk empties a marked store, which is then like a new one.
func TestClearBulk(t *testing.T) {
	path := newPath(t)
	s := openAt(t, path)
	wantError(t, s.ClearBulk(t.Context()), store.ErrConflict)
	fresh := schemaOf(t, path)
	begin(t, s, "tables", 0)
	load(t, s, 2, visit)
	if err := s.ClearBulk(t.Context()); err != nil {
		t.Fatal(err)
	}
	holds(t, s, 0, 0)
	if got := schemaOf(t, path); got != fresh {
		t.Errorf("the schema is not what it was:\n%s\nwant:\n%s", got, fresh)
	}
	put(t, s, visit)
	holds(t, s, 1, visitNodes)
}

// TestClearBulkKeepsTheRevision of a store that held something once: places in answers that
// were given then must not come to life again.
func TestClearBulkKeepsTheRevision(t *testing.T) {
	s := openAt(t, newPath(t))
	put(t, s, "topic:a")
	if _, err := changes.Apply(t.Context(), s, changes.Change{Delete: []network.ID{"topic:a"}}); err != nil {
		t.Fatal(err)
	}
	begin(t, s, "tables", 0)
	load(t, s, 2, visit)
	if err := s.ClearBulk(t.Context()); err != nil {
		t.Fatal(err)
	}
	holds(t, s, 2, 0)
}

// TestEndBulkBringsTheIndexesBack.
func TestEndBulkBringsTheIndexesBack(t *testing.T) {
	path := newPath(t)
	s := openAt(t, path)
	fresh := schemaOf(t, path)
	begin(t, s, "tables", 0)
	load(t, s, 1, visit)
	if schemaOf(t, path) == fresh {
		t.Fatal("no index went away: this test shows nothing")
	}
	if err := s.EndBulk(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	if got := schemaOf(t, path); got != fresh {
		t.Errorf("the schema is not what it was:\n%s\nwant:\n%s", got, fresh)
	}
}

// schemaOf lists what a file has: tables, views and indexes, but for what the planner keeps.
func schemaOf(t *testing.T, path string) (schema string) {
	t.Helper()
	const question = `SELECT group_concat(line, char(10)) FROM
  (SELECT type || ' ' || name || ' ' || COALESCE(replace(sql, 'IF NOT EXISTS ', ''), '') AS line FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY 1)`
	if err := raw(t, path).QueryRowContext(t.Context(), question).Scan(&schema); err != nil {
		t.Fatal(err)
	}
	return schema
}

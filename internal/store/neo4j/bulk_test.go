package neo4j_test

import (
	"context"
	"slices"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/dataset"
	"github.com/partnergraph/partnergraph/internal/neo4jtest"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/tables"
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
	if err := s.Load(t.Context(), rows, putting(text)); err != nil {
		t.Fatalf("load: %v", err)
	}
}

// TestMarkedStore says to everybody, again and again, that it is unfinished, and
// answers as soon as it is finished.
func TestMarkedStore(t *testing.T) {
	server := empty(t)
	s := openOn(t, server)
	begin(t, s, "these tables", 0)
	load(t, s, 2, "topic:a\ntopic:b")
	wantError(t, s.Ready(t.Context()), store.ErrUnfinished)
	_, err := s.Update(t.Context(), putting("topic:x"))
	wantError(t, err, store.ErrUnfinished)
	_, err = s.BeginBulk(t.Context(), "other tables")
	wantError(t, err, store.ErrUnfinished)

	view, err := s.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	_, err = view.Search(t.Context(), network.Viewer{}, store.SearchQuery{Words: []string{"topic"}, Page: store.Page{First: 1}})
	wantError(t, err, store.ErrUnfinished)

	again := openOn(t, server)
	wantError(t, again.Ready(t.Context()), store.ErrUnfinished)
	begin(t, again, "these tables", 2)
	// The first process loads no more: what both load would stand twice.
	wantError(t, s.Load(t.Context(), 1, putting("topic:c")), store.ErrConflict)
	load(t, again, 1, "topic:c")
	if err := again.EndBulk(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	holds(t, server, 1, 3)
	if err := s.Ready(t.Context()); err != nil {
		t.Error(err)
	}
	if put(t, s, visit) != 2 {
		t.Error("the first change after a large import is not revision 2")
	}
	_, err = again.BeginBulk(t.Context(), "these tables")
	wantError(t, err, store.ErrConflict)
	wantError(t, again.Load(t.Context(), 1, putting("topic:d")), store.ErrConflict)
}

// TestLoadThatFails leaves the batches before it.
func TestLoadThatFails(t *testing.T) {
	server := empty(t)
	s := openOn(t, server)
	begin(t, s, "tables", 0)
	load(t, s, 1, "topic:a")
	wantError(t, s.Load(t.Context(), 1, func(ctx context.Context, w store.Writer) error {
		if err := putting("topic:b")(ctx, w); err != nil {
			return err
		}
		return errStop
	}), errStop)
	begin(t, s, "tables", 1)
	if err := s.EndBulk(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	holds(t, server, 1, 1)
}

// TestClearBulk empties a marked store, which is then as it was before, its revision too: places in answers
// that were given once must not come to life again.
func TestClearBulk(t *testing.T) {
	server := empty(t)
	s := openOn(t, server)
	wantError(t, s.ClearBulk(t.Context()), store.ErrConflict)
	put(t, s, "topic:a")
	if _, err := changes.Apply(t.Context(), s, changes.Change{Delete: []network.ID{"topic:a"}}); err != nil {
		t.Fatal(err)
	}
	fresh := schemaOf(t, server)
	begin(t, s, "tables", 0)
	load(t, s, 2, visit)
	if err := s.ClearBulk(t.Context()); err != nil {
		t.Fatal(err)
	}
	holds(t, server, 2, 0)
	if left := cypher(t, server, "MATCH (n) WHERE NOT n:Meta RETURN n"); len(left) > 0 {
		t.Errorf("%d nodes are left", len(left))
	}
	if got := schemaOf(t, server); !slices.Equal(got, fresh) {
		t.Errorf("the schema is not what it was:\n%s\nwant:\n%s", got, fresh)
	}
	put(t, s, visit)
	holds(t, server, 3, visitNodes)
}

// TestClearBulkThatIsBrokenOff can be done again, and what it left is not taken for a part of the import.
func TestClearBulkThatIsBrokenOff(t *testing.T) {
	server := empty(t)
	p := newProxy(t, server)
	s := openAt(t, server, p.uri())
	begin(t, s, "tables", 0)
	load(t, s, 2, visit)
	ctx, cancel := context.WithCancel(t.Context())
	p.breakCommit(func() bool { cancel(); return true }) // the mark is made, and nothing more
	if err := s.ClearBulk(ctx); err == nil {
		t.Fatal("it was not broken off: this test shows nothing")
	}
	again := openOn(t, server)
	_, err := again.BeginBulk(t.Context(), "tables")
	wantError(t, err, store.ErrUnfinished)
	wantError(t, again.Load(t.Context(), 1, putting("topic:d")), store.ErrConflict)
	wantError(t, again.EndBulk(t.Context(), 1), store.ErrConflict)
	if err := again.ClearBulk(t.Context()); err != nil {
		t.Fatal(err)
	}
	holds(t, server, 0, 0)
	begin(t, again, "tables", 0)
}

// TestEndBulkBringsTheIndexesBack.
func TestEndBulkBringsTheIndexesBack(t *testing.T) {
	server := empty(t)
	s := openOn(t, server)
	if err := s.Ready(t.Context()); err != nil {
		t.Fatal(err)
	}
	fresh := schemaOf(t, server)
	begin(t, s, "tables", 0)
	load(t, s, 1, visit)
	if slices.Equal(schemaOf(t, server), fresh) {
		t.Fatal("no index went away: this test shows nothing")
	}
	if err := s.EndBulk(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	if got := schemaOf(t, server); !slices.Equal(got, fresh) {
		t.Errorf("the schema is not what it was:\n%s\nwant:\n%s", got, fresh)
	}
}

// curated is the curated network in batches, as a large import would load it.
func curated(t *testing.T, size int) (batches []network.Tables) {
	t.Helper()
	err := tables.Read(t.Context(), dataset.Curated(), size, func(batch network.Tables) error {
		batches = append(batches, batch)
		return nil
	})
	if err != nil || len(batches) < 3 {
		t.Fatalf("%d batches, %v", len(batches), err)
	}
	return batches
}

// finish derives what follows from rows that stand, and ends the load.
func finish(ctx context.Context, s store.Store) error {
	if err := s.Load(ctx, 0, func(ctx context.Context, w store.Writer) error { return w.Refresh(ctx) }); err != nil {
		return err
	}
	err := s.Load(ctx, 0, func(ctx context.Context, w store.Writer) error {
		roots, err := w.RootsAfter(ctx, "", manyRoots)
		if err != nil {
			return err
		}
		facts, err := w.Facts(ctx, roots)
		if err != nil {
			return err
		}
		return w.PutDerived(ctx, network.Derive(facts.Events, facts.Positions))
	})
	if err != nil {
		return err
	}
	return s.EndBulk(ctx, 1)
}

// imported is the curated network in an embedded store.
func imported(t *testing.T) store.Store {
	t.Helper()
	s := beside(t)
	if _, err := changes.Import(t.Context(), s, dataset.Curated(), func(string, int, int) {}); err != nil {
		t.Fatal(err)
	}
	return s
}

// TestBulk makes the network that one change makes, however often what follows from the rows is derived.
func TestBulk(t *testing.T) {
	s := openOn(t, empty(t))
	begin(t, s, "curated", 0)
	for _, batch := range curated(t, 300) {
		if err := s.Load(t.Context(), batch.Rows(), func(ctx context.Context, w store.Writer) error { return w.Put(ctx, batch) }); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	err := s.Load(ctx, 0, func(ctx context.Context, w store.Writer) error { defer cancel(); return w.Refresh(ctx) })
	if err == nil {
		t.Error("it was not broken off: this test shows nothing")
	}
	if err := finish(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	want := imported(t)
	sameAs(t, s, want)
	for _, s := range []store.Store{s, want} {
		put(t, s, visit)
	}
	sameAs(t, s, want)
}

// TestBulkOfAServerThatDies goes on where it was.
func TestBulkOfAServerThatDies(t *testing.T) {
	server := neo4jtest.Own(t, neo4jtest.Options{})
	s := openOn(t, server)
	begin(t, s, "curated", 0)
	batches, done := curated(t, 300), 0
	for i, batch := range batches {
		if i == len(batches)/2 {
			server.Kill()
			if err := s.Load(t.Context(), 1, putting("topic:nowhere")); err == nil {
				t.Error("a dead server took a batch")
			}
			if err := server.Start(t.Context()); err != nil {
				t.Fatal(err)
			}
			begin(t, s, "curated", done)
		}
		if err := s.Load(t.Context(), batch.Rows(), func(ctx context.Context, w store.Writer) error { return w.Put(ctx, batch) }); err != nil {
			t.Fatal(err)
		}
		done += batch.Rows()
	}
	if err := finish(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	sameAs(t, s, imported(t))
}

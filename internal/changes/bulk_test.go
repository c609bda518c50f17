package changes_test

import (
	"errors"
	"os"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// smallSteps makes every import of these tests one in batches.
func smallSteps(t *testing.T) {
	t.Helper()
	t.Cleanup(changes.Lower(25, 25, 1))
}

// TestBulkImportIsLikeASmallOne.
func TestBulkImportIsLikeASmallOne(t *testing.T) {
	dir := gatherings(t, 20)
	small := imported(t, dir)
	smallSteps(t)
	bulk := imported(t, dir)
	same(t, "in batches", content(t, bulk), content(t, small))
	if got := revisionOf(t, bulk); got != 1 {
		t.Errorf("revision %d, want 1", got)
	}
	if events, found := checked(t, bulk); len(found) > 0 || events == 0 {
		t.Errorf("the check of %d events finds %q", events, found)
	}
	sameCounts(t, bulk, small)
}

// sameCounts compares what is derived of nodes, and the search.
func sameCounts(t *testing.T, got, want store.Store) {
	t.Helper()
	admin := network.Viewer{Access: network.Admin}
	list := func(s store.Store, order store.Order) (ids []network.ID) {
		answer, err := testkit.View(t, s).List(t.Context(), admin, store.ListQuery{Type: network.TypePerson, Order: order, Page: store.Page{First: 100}})
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range answer.Rows {
			ids = append(ids, row.Node.Core().ID)
		}
		return ids
	}
	byTies := store.Order{Field: store.ByTies, Direction: store.Descending}
	gotIDs, wantIDs := list(got, byTies), list(want, byTies)
	for i := range wantIDs {
		if i >= len(gotIDs) || gotIDs[i] != wantIDs[i] {
			t.Fatalf("by ties %v, want %v", gotIDs, wantIDs)
		}
	}
}

// TestInterruptedBulkImport: wherever it breaks off, the store says so, refuses other
// tables, and the same tables finish it as if nothing had happened.
func TestInterruptedBulkImport(t *testing.T) {
	smallSteps(t)
	dir, other := gatherings(t, 20), gatherings(t, 16)
	want := content(t, imported(t, dir))
	for name, at := range map[string]struct {
		what string
		nth  int
	}{
		"before the first batch":    {"loading", 1},
		"after one batch":           {"loading", 2},
		"after some batches":        {"loading", 6},
		"before ties are counted":   {"counting ties", 1},
		"while presence is derived": {"deriving presence", 1},
		"later than that":           {"deriving presence", 3},
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			s := openAt(t, path)
			ctx, progress := cancelAt(t.Context(), at.what, at.nth)
			if _, err := changes.Import(ctx, s, os.DirFS(dir), progress); err == nil {
				t.Fatal("it was not interrupted: this test shows nothing")
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			s = openAt(t, path)
			if _, err := s.View(t.Context()); !errors.Is(err, store.ErrUnfinished) {
				t.Errorf("a reader is told %v, want %v", err, store.ErrUnfinished)
			}
			if _, err := changes.Apply(t.Context(), s, changes.Change{}); !errors.Is(err, store.ErrUnfinished) {
				t.Errorf("a writer is told %v, want %v", err, store.ErrUnfinished)
			}
			if _, err := changes.Import(t.Context(), s, os.DirFS(other), quiet); !errors.Is(err, store.ErrUnfinished) {
				t.Errorf("the import of other tables is told %v, want %v", err, store.ErrUnfinished)
			}
			importInto(t, s, dir)
			same(t, "the finished store", content(t, s), want)
			if events, found := checked(t, s); len(found) > 0 || events == 0 {
				t.Errorf("the check of %d events finds %q", events, found)
			}
		})
	}
}

// TestClearedBulkImport: an interrupted import that is cleared has never been.
func TestClearedBulkImport(t *testing.T) {
	smallSteps(t)
	dir, other := gatherings(t, 20), gatherings(t, 16)
	s := openAt(t, newPath(t))
	ctx, progress := cancelAt(t.Context(), "deriving presence", 1)
	if _, err := changes.Import(ctx, s, os.DirFS(dir), progress); err == nil {
		t.Fatal("it was not interrupted: this test shows nothing")
	}
	if err := s.ClearBulk(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := revisionOf(t, s); got != 0 {
		t.Errorf("revision %d, want 0", got)
	}
	same(t, "the cleared store", content(t, s), content(t, openAt(t, newPath(t))))
	importInto(t, s, other)
	same(t, "other tables afterwards", content(t, s), content(t, imported(t, other)))
}

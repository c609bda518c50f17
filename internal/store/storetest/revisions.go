package storetest

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// elsewhere is a network whose rows say when they changed: at 2 and 4, and one does not.
func elsewhere() network.Tables {
	rows := notation.MustParse("topic:a\ntopic:b\ntopic:c\norganisation:o\norganisation:o WORKS_ON topic:a\norganisation:o WORKS_ON topic:b")
	rows.Nodes[0].Core().ChangedAtRevision = 2
	rows.Nodes[1].Core().ChangedAtRevision = 4
	rows.Ties[0].ChangedAtRevision = 4
	return rows
}

// restoring is a change that puts rows of a network that was at a revision elsewhere; 0: of none.
func restoring(revision int, rows network.Tables) func(context.Context, store.Writer) error {
	return func(ctx context.Context, w store.Writer) error {
		if revision > 0 {
			if err := w.Restore(ctx, revision); err != nil {
				return err
			}
		}
		if err := w.Put(ctx, rows); err != nil {
			return err
		}
		return w.Refresh(ctx)
	}
}

// revisions requires that a network keeps its revisions where it comes into a store that has
// never held anything, and that they are the store's own everywhere else.
func (s *suite) revisions(t *testing.T) {
	const kept, first, next = "5: 5 2 4 5 | 4 5", "1: 1 1 1 1 | 1 1", "6: 6 6 6 6 | 6 6"
	t.Run("in one change", func(t *testing.T) {
		st := s.open(t)
		wantStamps(t, st, update(t, st, restoring(5, elsewhere())), kept)
		wantStamps(t, st, update(t, st, restoring(9, elsewhere())), next)
	})
	t.Run("of the first revision", func(t *testing.T) {
		st := s.open(t)
		rows := notation.MustParse("topic:a\ntopic:b")
		wantStamps(t, st, update(t, st, restoring(1, rows)), "1: 1 1 |")
		wantStamps(t, st, update(t, st, restoring(5, elsewhere())), "2: 2 2 2 2 | 2 2")
	})
	t.Run("without any", func(t *testing.T) {
		st := s.open(t)
		wantStamps(t, st, update(t, st, restoring(0, elsewhere())), first)
	})
	t.Run("in batches", func(t *testing.T) {
		st := s.open(t)
		wantStamps(t, st, bulk(t, st, 5), kept)
		wantStamps(t, st, update(t, st, restoring(9, elsewhere())), next)
	})
	t.Run("in batches into a store that was emptied", func(t *testing.T) {
		st := s.open(t)
		update(t, st, restoring(4, elsewhere()))
		emptied := update(t, st, func(ctx context.Context, w store.Writer) error {
			return w.Delete(ctx, []network.ID{"topic:a", "topic:b", "topic:c", "organisation:o"})
		})
		wantStamps(t, st, emptied, "5: |")
		wantStamps(t, st, bulk(t, st, 3), next)
	})
}

func update(t *testing.T, s store.Store, change func(context.Context, store.Writer) error) (revision int) {
	t.Helper()
	revision, err := s.Update(t.Context(), change)
	if err != nil {
		t.Fatalf("update: %v", err)
	}
	return revision
}

// bulk loads the network in a batch of nodes and one of ties, and returns the revision afterwards.
func bulk(t *testing.T, s store.Store, revision int) int {
	t.Helper()
	rows := elsewhere()
	if _, err := s.BeginBulk(t.Context(), "elsewhere"); err != nil {
		t.Fatalf("begin: %v", err)
	}
	for _, batch := range []network.Tables{{Nodes: rows.Nodes}, {Ties: rows.Ties}} {
		if err := s.Load(t.Context(), batch.Rows(), restoring(revision, batch)); err != nil {
			t.Fatalf("load: %v", err)
		}
	}
	if err := s.EndBulk(t.Context(), revision); err != nil {
		t.Fatalf("end: %v", err)
	}
	view := testkit.View(t, s)
	defer view.Close()
	return revisionOf(t, view)
}

// wantStamps compares the revision of a store and those of its nodes | and ties, each by id.
func wantStamps(t *testing.T, s store.Store, revision int, want string) {
	t.Helper()
	view := testkit.View(t, s)
	defer view.Close()
	nodes, ties := map[network.ID]int{}, map[network.ID]int{}
	err := view.Rows(t.Context(), network.Viewer{Access: network.Admin}, func(rows network.Tables) error {
		for _, n := range rows.Nodes {
			nodes[n.Core().ID] = n.Core().ChangedAtRevision
		}
		for i := range rows.Ties {
			ties[rows.Ties[i].To] = rows.Ties[i].ChangedAtRevision
		}
		return nil
	})
	if err != nil {
		t.Fatalf("rows: %v", err)
	}
	got := fmt.Sprintf("%d:", revision)
	for _, id := range slices.Sorted(maps.Keys(nodes)) {
		got += fmt.Sprintf(" %d", nodes[id])
	}
	got += " |"
	for _, id := range slices.Sorted(maps.Keys(ties)) {
		got += fmt.Sprintf(" %d", ties[id])
	}
	if got != want || revisionOf(t, view) != revision {
		t.Errorf("at revision %d the revisions are %q, want %q", revisionOf(t, view), got, want)
	}
}

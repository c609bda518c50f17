package neo4j_test

import (
	"context"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/dataset"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// everything is all that a store holds, as it hands it on.
type everything struct {
	Rows    network.Tables
	Roots   []network.ID
	Events  []network.ID
	Facts   store.Facts
	Derived []network.DerivedEvent
	Types   map[network.ID]network.EntityType
	Status  store.Status
}

// manyRoots is more than any network of these tests has.
const manyRoots = 1 << 20

func everythingIn(t *testing.T, s store.Store, viewer network.Viewer) (e everything) {
	t.Helper()
	view := testkit.View(t, s)
	defer view.Close()
	ok := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	ok(view.Rows(t.Context(), viewer, func(rows network.Tables) error {
		e.Rows.Nodes, e.Rows.Ties = append(e.Rows.Nodes, rows.Nodes...), append(e.Rows.Ties, rows.Ties...)
		e.Rows.Numbers, e.Rows.Evidence = append(e.Rows.Numbers, rows.Numbers...), append(e.Rows.Evidence, rows.Evidence...)
		return nil
	}))
	var err error
	e.Roots, err = view.RootsAfter(t.Context(), "", manyRoots)
	ok(err)
	e.Events, err = view.Events(t.Context(), e.Roots)
	ok(err)
	e.Facts, err = view.Facts(t.Context(), e.Roots)
	ok(err)
	e.Derived, err = view.Derived(t.Context(), e.Roots)
	ok(err)
	e.Types, err = view.Types(t.Context(), idsIn(e.Rows))
	ok(err)
	e.Status, err = view.Status(t.Context(), viewer)
	ok(err)
	e.Status.Kind, e.Status.Schema = "", 0
	return e
}

// idsIn lists the ids of all rows, and one that nothing has.
func idsIn(rows network.Tables) []network.ID {
	ids := []network.ID{"event:of-nobody", "tie:of-nobody"}
	for _, n := range rows.Nodes {
		ids = append(ids, n.Core().ID)
	}
	for i := range rows.Ties {
		ids = append(ids, rows.Ties[i].ID)
	}
	for i := range rows.Numbers {
		ids = append(ids, rows.Numbers[i].ID)
	}
	for i := range rows.Evidence {
		ids = append(ids, rows.Evidence[i].ID)
	}
	return ids
}

// sameAs requires that two stores hold the same, to each viewer.
func sameAs(t *testing.T, got, want store.Store) {
	t.Helper()
	for _, access := range []network.Access{network.Public, network.Admin} {
		viewer := network.Viewer{Access: access}
		g, w := reflect.ValueOf(everythingIn(t, got, viewer)), reflect.ValueOf(everythingIn(t, want, viewer))
		for i := range g.NumField() {
			if !reflect.DeepEqual(g.Field(i).Interface(), w.Field(i).Interface()) {
				t.Errorf("viewer %d: %s differ:\n%+v\nwant\n%+v", access, g.Type().Field(i).Name, g.Field(i).Interface(), w.Field(i).Interface())
			}
		}
	}
}

// beside is an embedded store, to hold this one against.
func beside(t *testing.T) store.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "beside.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// TestCuratedNetwork is the same in both stores, when it is imported and when a part of it is deleted.
func TestCuratedNetwork(t *testing.T) {
	ours, theirs := openOn(t, empty(t)), beside(t)
	for _, s := range []store.Store{ours, theirs} {
		if _, err := changes.Import(t.Context(), s, dataset.Curated(), func(string, int, int) {}); err != nil {
			t.Fatal(err)
		}
	}
	sameAs(t, ours, theirs)
	all := everythingIn(t, theirs, admin)
	for i := range 6 {
		gone := every(idsIn(all.Rows), 6, i)
		for _, s := range []store.Store{ours, theirs} {
			if _, err := s.Update(t.Context(), func(ctx context.Context, w store.Writer) error { return removed(ctx, w, gone) }); err != nil {
				t.Fatal(err)
			}
		}
		sameAs(t, ours, theirs)
	}
}

// every returns one of so many ids, from the place on.
func every(ids []network.ID, many, place int) (some []network.ID) {
	for i := place; i < len(ids); i += many * 5 {
		some = append(some, ids[i])
	}
	slices.Reverse(some)
	return some
}

// removed deletes rows, and derives anew what follows.
func removed(ctx context.Context, w store.Writer, ids []network.ID) error {
	before, err := w.Roots(ctx, ids)
	if err != nil {
		return err
	}
	events, err := w.Events(ctx, before)
	if err != nil {
		return err
	}
	if err := w.Delete(ctx, ids); err != nil {
		return err
	}
	if err := w.Refresh(ctx); err != nil {
		return err
	}
	roots, err := w.Roots(ctx, append(ids, events...))
	if err != nil {
		return err
	}
	facts, err := w.Facts(ctx, roots)
	if err != nil {
		return err
	}
	return w.PutDerived(ctx, network.Derive(facts.Events, facts.Positions))
}

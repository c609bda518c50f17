package storetest

import (
	"fmt"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// paging walks lists from page to page while rows come and go between the pages:
// of the rows that keep their place throughout none comes twice and none is lost.
func (s *suite) paging(t *testing.T) {
	told := example(firstSeed(), drawStory)
	for _, by := range []store.Order{
		{Field: store.ByName, Direction: store.Ascending}, {Field: store.ByName, Direction: store.Descending},
		{Field: store.ByDate, Direction: store.Ascending}, {Field: store.ByDate, Direction: store.Descending},
		{Field: store.ByTies, Direction: store.Ascending}, {Field: store.ByTies, Direction: store.Descending},
	} {
		for _, backward := range []bool{false, true} {
			t.Run(fmt.Sprint(by, backward), func(t *testing.T) { s.walk(t, told, by, backward) })
		}
	}
}

// walker goes through one list of events.
type walker struct {
	store    store.Store
	query    store.ListQuery
	backward bool
	// place is where each row stood; a row that moves, comes or goes is no longer in it.
	place map[network.ID]store.Position
	seen  map[network.ID]int
}

var analyst = network.Viewer{Access: network.Analyst}

// pageSize is small, so that a walk has many pages.
const pageSize = 4

func (s *suite) walk(t *testing.T, told story, by store.Order, backward bool) {
	w := &walker{store: s.open(t), backward: backward, seen: map[network.ID]int{}}
	w.query = store.ListQuery{Type: network.TypeEvent, Order: by}
	if _, err := changes.Apply(t.Context(), w.store, changes.Change{Put: told.before}); err != nil {
		t.Fatal(err)
	}
	w.keep(t, told.before)
	from := w.page(t, nil)
	for i := 0; from != nil; i++ {
		if i < len(told.steps) {
			if _, err := changes.Apply(t.Context(), w.store, told.steps[i].change); err != nil {
				t.Fatal(err)
			}
			w.keep(t, told.steps[i].after)
		}
		from = w.page(t, from)
	}
	if len(w.place) < 2*pageSize {
		t.Fatalf("only %d rows kept their place", len(w.place))
	}
	for id := range w.place {
		if w.seen[id] != 1 {
			t.Errorf("%s came %d times", id, w.seen[id])
		}
	}
}

// page reads the next page, counts its rows and returns where to go on, or nil at the end.
func (w *walker) page(t *testing.T, from *store.Position) *store.Position {
	t.Helper()
	view := testkit.View(t, w.store)
	defer view.Close()
	q := w.query
	q.Page = store.Page{First: pageSize, After: from}
	if w.backward {
		q.Page = store.Page{Last: pageSize, Before: from}
	}
	list, err := view.List(t.Context(), analyst, q)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range list.Rows {
		w.seen[row.Node.Core().ID]++
	}
	switch {
	case len(list.Rows) == 0:
		return nil
	case w.backward:
		return &list.Rows[0].Position
	}
	return &list.Rows[len(list.Rows)-1].Position
}

// keep forgets the rows that are not, or no longer, where they stood.
func (w *walker) keep(t *testing.T, tables network.Tables) {
	t.Helper()
	q := w.query
	q.Page.First = len(tables.Nodes)
	list, err := oracle.New(tables, 1, oracle.NoFault).List(t.Context(), analyst, q)
	if err != nil {
		t.Fatal(err)
	}
	now := map[network.ID]store.Position{}
	for _, row := range list.Rows {
		now[row.Node.Core().ID] = row.Position
	}
	if w.place == nil {
		w.place = now
	}
	for id, was := range w.place {
		if is, there := now[id]; !there || is != was {
			delete(w.place, id)
		}
	}
}

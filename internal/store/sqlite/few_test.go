package sqlite_test

import (
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/store/storetest"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// everyFew is how many worlds one is taken of: the oracle tries all, and the store is held against the oracle.
const everyFew = 6

// TestFewCannotBeToldApart: the public learns nothing of fewer than five parties.
func TestFewCannotBeToldApart(t *testing.T) { storetest.RunFew(t, open, everyFew) }

// TestQuestionsOfThePublicReadNoTableWhole: what hides small numbers finds its rows by an index.
func TestQuestionsOfThePublicReadNoTableWhole(t *testing.T) {
	path := newPath(t)
	s := openAt(t, path)
	put(t, s, visit)
	if _, err := changes.Apply(t.Context(), s, changes.Change{Put: programme(t, 100)}); err != nil {
		t.Fatal(err)
	}
	view := testkit.View(t, s)
	askAsThePublic(t, view)
	texts := sqlite.Statements(view)
	view.Close()
	closeStore(t, s)
	if len(texts) < 12 {
		t.Errorf("%d statements were seen", len(texts))
	}
	db := raw(t, path)
	for _, text := range texts {
		for _, scan := range wholeScans(t, db, text) {
			t.Errorf("%s\n%s", scan, text)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// askAsThePublic asks for what differs for the public where few met.
func askAsThePublic(t *testing.T, v store.View) {
	t.Helper()
	public, page := network.Viewer{}, store.Page{First: 20}
	filter := &store.EncounterFilter{Statuses: []network.EventStatus{network.StatusHeld}, Relations: everyPair.Filter.Relations}
	for start, fields := range map[network.ID][]store.Field{
		"event:visit": {store.NodeEvidence, store.Numbers}, "source:said": {store.Cites}, "number:1": {store.NumberEvidence}, "organisation:o1": {store.ActorEncounters},
		store.PairID("organisation:o1", "organisation:o2"): {store.EncounterEvents, store.Together},
	} {
		for _, field := range fields {
			hop := store.Hop{Field: field, Page: page, Total: true, Encounters: filter}
			if _, err := v.Follow(t.Context(), public, []network.ID{start}, hop); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, to := range []network.ID{"organisation:o5", "organisation:o15", "place:copenhagen"} {
		q := store.PathQuery{From: []network.ID{"organisation:o1"}, To: []network.ID{to}, Ways: everyWay, MaxSteps: 6}
		if _, err := v.Paths(t.Context(), public, q); err != nil {
			t.Fatal(err)
		}
	}
	q := store.SubgraphQuery{Nodes: map[network.EntityType]*store.Filter{network.TypeOrganisation: nil}, Encounters: filter}
	if _, err := v.Links(t.Context(), public, q, []network.ID{"organisation:o1", "organisation:o2", "organisation:o3"}); err != nil {
		t.Fatal(err)
	}
}

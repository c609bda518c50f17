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

// TestAnalysisCases answers as worked out by hand.
func TestAnalysisCases(t *testing.T) { storetest.RunAnalysisCases(t, open) }

// TestAnalysesReadNoTableWhole: whatever is asked about candidates and presences finds its rows by an index, before the
// planner knows the sizes of the tables and after. Counts read all nodes of a type: that is what they count.
func TestAnalysesReadNoTableWhole(t *testing.T) {
	path := newPath(t)
	s := openAt(t, path)
	if _, err := changes.Apply(t.Context(), s, changes.Change{Put: programme(t, 100)}); err != nil {
		t.Fatal(err)
	}
	put(t, s, visit)
	view := testkit.View(t, s)
	askAnalyses(t, view)
	texts := sqlite.Statements(view)
	view.Close()
	closeStore(t, s)
	for _, known := range []string{"as made", "analysed"} {
		if known == "analysed" {
			execRaw(t, path, "ANALYZE")
		}
		db := raw(t, path)
		for _, text := range texts {
			if text == "SELECT name, value FROM meta" {
				continue
			}
			for _, scan := range wholeScans(t, db, text) {
				t.Errorf("%s: %s\n%s", known, scan, text)
			}
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// askAnalyses asks in each form that a statement has.
func askAnalyses(t *testing.T, view store.View) {
	t.Helper()
	day := network.Day(19_000)
	period := &network.Period{From: &day}
	for _, viewer := range []network.Viewer{admin, {}} {
		for _, q := range []store.CandidateQuery{
			{}, {Sending: true, Topics: []network.ID{"topic:housing"}}, {Topics: []network.ID{"topic:housing"}, Countries: []network.CountryCode{"DK"}, Period: period, AsOf: &day},
		} {
			q.Organisation = "organisation:leader"
			if found, err := view.Candidates(t.Context(), viewer, q); err != nil || len(found) == 0 {
				t.Fatalf("candidates: %d %v", len(found), err)
			}
		}
	}
	for _, at := range []*store.Filter{nil, {Types: []network.EntityType{network.TypeEvent}, Countries: []network.CountryCode{"DK"}}, {Name: "part"}} {
		gatherings := 0
		q := store.ProjectionQuery{Of: store.Filter{Types: []network.EntityType{network.TypeOrganisation}}, At: at, Statuses: []network.EventStatus{network.StatusHeld}}
		_, err := view.Projection(t.Context(), admin, q, func(store.Gathering) error { gatherings++; return nil })
		if err != nil || gatherings == 0 {
			t.Fatalf("projection: %d %v", gatherings, err)
		}
	}
}

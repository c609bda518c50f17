package sqlite_test

import (
	"cmp"
	"database/sql"
	"fmt"
	"maps"
	"regexp"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/synthetic"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// TestMainQuestionsReadNoTableWhole: what the service asks most finds its rows by
// an index, before the planner knows the sizes of the tables and after.
func TestMainQuestionsReadNoTableWhole(t *testing.T) {
	path := newPath(t)
	s := openAt(t, path)
	put(t, s, visit)
	if _, err := changes.Apply(t.Context(), s, changes.Change{Put: programme(t, 100)}); err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{} // the question that asked it, by statement
	for name, ask := range mainQuestions() {
		view := testkit.View(t, s)
		ask(t, view)
		for _, text := range sqlite.Statements(view) {
			texts[text] = cmp.Or(texts[text], name)
		}
		view.Close()
	}
	closeStore(t, s)
	if len(texts) < len(mainQuestions()) {
		t.Errorf("%d statements were seen of %d questions", len(texts), len(mainQuestions()))
	}
	for _, known := range []string{"as made", "analysed"} {
		if known == "analysed" {
			execRaw(t, path, "ANALYZE")
		}
		db := raw(t, path)
		for text, name := range texts {
			for _, scan := range wholeScans(t, db, text) {
				t.Errorf("%s (%s): %s\n%s", name, known, scan, text)
			}
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// programme is a synthetic network with so many people.
func programme(t *testing.T, people int) network.Tables {
	t.Helper()
	var all collected
	if _, err := synthetic.Generate(&all, people, 1); err != nil {
		t.Fatal(err)
	}
	return network.Tables(all)
}

// collected gathers rows.
type collected network.Tables

func (c *collected) Write(rows network.Tables) error {
	c.Nodes, c.Ties = append(c.Nodes, rows.Nodes...), append(c.Ties, rows.Ties...)
	c.Numbers, c.Evidence = append(c.Numbers, rows.Numbers...), append(c.Evidence, rows.Evidence...)
	return nil
}

func mainQuestions() map[string]func(*testing.T, store.View) {
	questions := map[string]func(*testing.T, store.View){}
	page := store.Page{First: 20}
	list := func(name string, q store.ListQuery) {
		q.Page, q.Total = page, true
		questions["list "+name] = func(t *testing.T, v store.View) {
			t.Helper()
			answer, err := v.List(t.Context(), admin, q)
			if err != nil {
				t.Fatal(err)
			}
			if len(answer.Rows) > 0 {
				q := q
				q.Page.After = &answer.Rows[0].Position
				if _, err := v.List(t.Context(), admin, q); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	for _, direction := range []store.Direction{store.Ascending, store.Descending} {
		way := map[store.Direction]string{store.Ascending: " up", store.Descending: " down"}[direction]
		list("by name"+way, store.ListQuery{Type: network.TypeOrganisation, Order: store.Order{Field: store.ByName, Direction: direction}})
		list("by ties"+way, store.ListQuery{Type: network.TypePerson, Order: store.Order{Field: store.ByTies, Direction: direction}})
		list("by date"+way, store.ListQuery{Type: network.TypeEvent, Order: store.Order{Field: store.ByDate, Direction: direction}})
	}
	day := network.Day(19_000)
	list("of a country and period", store.ListQuery{Type: network.TypeEvent, Order: store.Order{Field: store.ByDate},
		Filter: &store.Filter{Countries: []network.CountryCode{"DK"}, Period: &network.Period{From: &day}}})
	list("by a tie", store.ListQuery{Type: network.TypeOrganisation, Filter: &store.Filter{
		Some: []store.TieFilter{{Field: store.OrganisationTopics, Where: store.Filter{IDs: []network.ID{"topic:housing"}}}}}})
	list("by a word", store.ListQuery{Type: network.TypeOrganisation, Filter: &store.Filter{Name: "host"}})
	for field, start := range map[store.Field]network.ID{
		store.Positions: "person:anna", store.Participations: "person:anna", store.People: "organisation:leader", store.OrganisationEvents: "organisation:host",
		store.Participants: "event:visit", store.Present: "event:visit", store.Parts: "event:visit", store.PartOf: "event:part",
		store.EventTopics: "event:part", store.TopicEvents: "topic:housing", store.PlaceEvents: "place:copenhagen", store.Counterparts: "organisation:host",
	} {
		questions[fmt.Sprintf("follow %s by field %d", start, field)] = follow(start, store.Hop{Field: field, Page: page, Total: true})
		questions[fmt.Sprintf("count %s by field %d", start, field)] = follow(start, store.Hop{Field: field, Total: true})
	}
	for _, field := range []store.Field{store.NodeEvidence, store.Numbers, store.Cites} {
		questions[fmt.Sprintf("count by field %d", field)] = follow("event:visit", store.Hop{Field: field, Total: true})
	}
	filter := &store.EncounterFilter{Statuses: []network.EventStatus{network.StatusHeld}, Relations: everyPair.Filter.Relations}
	questions["encounters of one"] = follow("person:anna", store.Hop{Field: store.ActorEncounters, Page: page, Encounters: filter})
	questions["events of a pair"] = follow(store.PairID("person:anna", "organisation:host"), store.Hop{Field: store.EncounterEvents, Page: page, Encounters: filter})
	questions["encounters"] = func(t *testing.T, v store.View) {
		t.Helper()
		q := store.EncounterQuery{Of: store.Filter{IDs: []network.ID{"person:anna"}}, Filter: *filter, Page: page, Total: true}
		if _, err := v.Encounters(t.Context(), admin, q); err != nil {
			t.Fatal(err)
		}
	}
	questions["paths"] = func(t *testing.T, v store.View) {
		t.Helper()
		q := store.PathQuery{From: []network.ID{"person:anna", "organisation:o1"}, Period: &network.Period{From: &day}, AsOf: &day, MaxSteps: 6}
		for _, ways := range []store.Ways{store.ByPosition, everyWay} {
			for _, to := range []network.ID{"place:copenhagen", "organisation:o5", "person:p7", "organisation:o15"} {
				q.Ways, q.To = ways, []network.ID{to}
				if _, err := v.Paths(t.Context(), admin, q); err != nil {
					t.Fatal(err)
				}
				if _, err := v.Distances(t.Context(), admin, q); err != nil {
					t.Fatal(err)
				}
			}
			q.Period = nil
		}
	}
	for _, field := range []store.Field{store.Together, store.Joins} {
		pair := store.PairID("person:anna", "organisation:leader")
		questions[fmt.Sprintf("pair by field %d", field)] = follow(pair, store.Hop{Field: field, Page: page, Total: true, AsOf: &day})
	}
	maps.Copy(questions, subgraphQuestions())
	questions["search"] = func(t *testing.T, v store.View) {
		t.Helper()
		if _, err := v.Search(t.Context(), admin, store.SearchQuery{Words: []string{"housing"}, Page: page, Total: true}); err != nil {
			t.Fatal(err)
		}
	}
	questions["nodes"] = func(t *testing.T, v store.View) {
		t.Helper()
		if _, err := v.Nodes(t.Context(), admin, []network.ID{"person:anna"}, store.Want{Names: true}); err != nil {
			t.Fatal(err)
		}
	}
	return questions
}

func follow(start network.ID, hop store.Hop) func(*testing.T, store.View) {
	return func(t *testing.T, v store.View) {
		t.Helper()
		if _, err := v.Follow(t.Context(), admin, []network.ID{start}, hop); err != nil {
			t.Fatal(err)
		}
	}
}

// named matches a table – or a view, or a step of the statement – and how it is called.
var named = regexp.MustCompile(`(?:FROM|JOIN)\s+(\w+)(?:\s+(?:AS\s+)?([a-z]\w*))?`)

// large matches those that grow with the network.
var large = regexp.MustCompile(`^(node|tie|present|evidence|number|representation|tie_\w+|present_\w+)$`)

// wholeScans returns the lines of the plan that read a large table whole. A plan tells
// the names that a statement gives: as many scans of a name as small tables have it are passed over.
func wholeScans(t *testing.T, db *sql.DB, text string) (scans []string) {
	t.Helper()
	grows, small := map[string]bool{"node": true, "tie": true, "present": true}, map[string]int{}
	for _, match := range named.FindAllStringSubmatch(text, -1) {
		if name := cmp.Or(match[2], match[1]); large.MatchString(match[1]) {
			grows[name] = true
		} else {
			small[name]++
		}
	}
	empty := make([]any, strings.Count(text, "?"))
	rows, err := db.QueryContext(t.Context(), "EXPLAIN QUERY PLAN "+text, empty...)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id, parent, unused int
		var detail string
		if err := rows.Scan(&id, &parent, &unused, &detail); err != nil {
			t.Fatal(err)
		}
		words := strings.Fields(detail)
		if words[0] != "SCAN" || !grows[words[1]] {
			continue
		}
		// Whether there is any such event ends with the first that an index of events gives.
		if strings.HasPrefix(text, "SELECT EXISTS (") && strings.Contains(detail, "USING COVERING INDEX event_by") {
			continue
		}
		if small[words[1]]--; small[words[1]] < 0 {
			scans = append(scans, detail)
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return scans
}

// TestWholeScansAreSeen: the search for them finds one where there is one.
func TestWholeScansAreSeen(t *testing.T) {
	path := newPath(t)
	makeStore(t, path, visit)
	db := raw(t, path)
	for text, want := range map[string]int{
		"SELECT n.id FROM node n WHERE n.description = ?":                               1,
		"SELECT count(*) FROM node":                                                     1,
		"SELECT y.id FROM tie_both y WHERE y.role = ?":                                  2,
		"SELECT p.actor FROM json_each(?) j CROSS JOIN present p ON p.role = j.value":   1,
		"SELECT n.id FROM node n WHERE n.id = ?":                                        0,
		"SELECT p.actor FROM json_each(?) j CROSS JOIN present p ON p.actor = j.value":  0,
		"SELECT n.id FROM node n WHERE n.type = 1 AND n.sort > ? ORDER BY n.sort, n.id": 0,
	} {
		if got := wholeScans(t, db, text); len(got) != want {
			t.Errorf("%s: %q, want %d", text, got, want)
		}
	}
}

package graph_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

const matrixFile = "testdata/rights.txt"

// waysIn are the ways on which a field may be reached: fields at the root, and how far one goes on from them.
var waysIn = []struct {
	name  string
	steps int
	roots []string
}{
	{"node", 5, []string{`nodes(ids: ["organisation:leader", "person:canary-anna", "event:trip", "event:visit", "place:copenhagen", "topic:housing", "programme:together", "source:press"])`}},
	{"list", 4, []string{"organisations", "people", "events", "places", "topics", "programmes", "sources"}},
	{"search", 4, []string{`search(text: "canaryanna")`, `search(text: "leader")`}},
	{"encounters", 4, []string{"encounters(of: {}, first: 8)", "encounters(of: {types: [PERSON]}, first: 8)"}},
	{"path", 4, []string{
		`introductions(from: ["organisation:leader"], to: "organisation:host", via: [ENCOUNTER, POSITION, MEMBERSHIP], includeHubs: true, first: 2)`,
		`introductions(from: ["organisation:leader"], to: "person:canary-anna", via: [POSITION], includeHubs: true, asOf: "2021-06-01", first: 2)`,
		`introductions(from: ["organisation:office"], to: "organisation:leader", via: [MEMBERSHIP], first: 2)`,
	}},
	{"network", 3, []string{`network(seeds: ["organisation:leader"], radius: 2, limit: 30)`, `network(seeds: ["organisation:leader"], projection: ENCOUNTERS, limit: 30)`}},
	{"shadowing", 4, []string{`jobShadowingCandidates(organisation: "organisation:leader", first: 2)`}},
	{"centralities", 3, []string{"centralities(first: 8)", "centralities(projection: PERSONS, measures: [DEGREE, STRENGTH, BETWEENNESS, CLOSENESS, PAGERANK, COMMUNITY], first: 8)"}},
	{"counts", 3, []string{"counts(of: ORGANISATION, by: TOPIC)"}},
	{"reveal", 3, []string{fmt.Sprintf(`revealContact(id: %q, purpose: JOB_SHADOWING)`, contactID("4"))}},
	{"audit", 3, []string{"auditLog"}},
	{"service", 2, []string{"viewer", "status"}},
}

// allSteps is how far the longest way leads; someSteps are enough to come to each type of node, and take minutes less on Neo4j.
const (
	allSteps  = 5
	someSteps = 2
)

// letters is how wide a cell is.
const letters = 4

const matrixHead = `# Who sees what, on which way: made by the test TestRights over a network in which every value of personal data is a canary.
#
# Each column is a way in; its four letters stand for PUBLIC, ANALYST, COORDINATOR, ADMINISTRATOR:
#   P  a value of personal data, or a value that stands with one      o  another value
#   .  nothing: null, empty, or no row                                x  refused
#   -  the way does not lead there
# The way "export" is the command of that name, and what it writes: the machine's owner alone runs it (ADMIN), no role does over HTTP; contact
# points, credentials and the audit log are in no export.
`

// Who sees what, on which way, is what the golden file says; and nobody sees what is for others.
func TestRights(t *testing.T) {
	s := canaries(t)
	m := matrixOf(t, s, allSteps)
	m.check(t)
	text := m.String()
	if *update {
		if err := os.WriteFile(matrixFile, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	known, err := os.ReadFile(matrixFile)
	if err != nil {
		t.Fatalf("%v; go test ./graph -run 'TestRights$' -update writes it", err)
	}
	if string(known) != text {
		t.Errorf("rights have changed: %s; if that is right, go test ./graph -run 'TestRights$' -update, and read the difference", firstDifference(string(known), text))
	}
}

func firstDifference(a, b string) string {
	was, is := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(was), len(is)) {
		if was[i] != is[i] {
			return fmt.Sprintf("line %d was\n%s\nand is\n%s", i+1, was[i], is[i])
		}
	}
	return fmt.Sprintf("%d lines, now %d", len(was), len(is))
}

// matrix says for each field, way and role what was seen.
type matrix struct {
	schema *ast.Schema
	cells  map[string]map[string][4]byte
	asked  int
	leaks  []string
}

// matrixOf asks a store on all ways in, at most so many steps from the root.
func matrixOf(t *testing.T, s store.Store, most int, change ...func(*graph.Options)) *matrix {
	t.Helper()
	m := &matrix{schema: contract(t), cells: map[string]map[string][4]byte{}}
	h := handler(t, append(change, over(s))...)
	for _, in := range waysIn {
		for _, root := range in.roots {
			for _, stop := range stops(m.schema, root, min(most, in.steps)) {
				m.visit(t, h, in.name, stop)
			}
		}
	}
	m.export(t, s)
	return m
}

// visit asks for all fields of a type at the end of a way, as each role.
func (m *matrix) visit(t *testing.T, h http.Handler, way string, at stop) {
	t.Helper()
	for _, access := range network.Accesses {
		status, answer := ask(t, h, access, request{Query: at.query})
		m.asked++
		for _, leak := range leaked(access, strings.ReplaceAll(answer, `\"person:canary-anna\"`, "")) { // which the question itself names
			m.leaks = append(m.leaks, fmt.Sprintf("%s saw %q by %s", access, leak, at.query))
		}
		var got struct {
			Data   map[string]any
			Errors []refused
		}
		if err := json.Unmarshal([]byte(answer), &got); err != nil {
			t.Fatalf("status %d: %s", status, answer)
		}
		seen := byte('.')
		for _, e := range got.Errors {
			switch e.Extensions.Code {
			case "UNAUTHENTICATED", "FORBIDDEN":
				seen = 'x'
			case "BAD_USER_INPUT", "NOT_FOUND": // who is asked about does not exist to the viewer
				if access != network.Public {
					t.Fatalf("%s: %s", at.query, answer)
				}
			default:
				t.Fatalf("%s: %s", at.query, answer)
			}
		}
		for _, f := range at.fields {
			m.mark(at.on.Name+"."+f, way, access, seen)
		}
		follow(got.Data, at.path, false, func(object map[string]any, personal bool) {
			if name, _ := object["__typename"].(string); name != at.on.Name && at.on.Kind != ast.Interface {
				return
			}
			personal = personal || leakedIn(object)
			for _, f := range at.fields {
				m.mark(at.on.Name+"."+f, way, access, letter(object[f], personal))
			}
		})
	}
}

// leaked returns what stands in an answer that somebody with the role may not see.
func leaked(access network.Access, answer string) (out []string) {
	if access < network.Analyst {
		out = append(out, sung(answer, ofPersons))
	}
	if access < network.Coordinator {
		out = append(out, sung(answer, ofContacts))
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

func leakedIn(object any) bool {
	text, _ := json.Marshal(object)
	return sung(string(text), slices.Concat(ofPersons, ofContacts)) != ""
}

func letter(v any, personal bool) byte {
	switch v := v.(type) {
	case nil:
		return '.'
	case bool:
		if !v {
			return '.'
		}
	case float64:
		if v == 0 {
			return '.'
		}
	case []any:
		if len(v) == 0 {
			return '.'
		}
	case map[string]any:
		if v["totalCount"] == 0.0 {
			return '.'
		}
	}
	if personal {
		return 'P'
	}
	return 'o'
}

// mark keeps the most that was seen of a field on a way.
func (m *matrix) mark(field, way string, access network.Access, seen byte) {
	if m.cells[field] == nil {
		m.cells[field] = map[string][4]byte{}
	}
	cell, known := m.cells[field][way]
	if !known {
		cell = [4]byte{'-', '-', '-', '-'}
	}
	const order = "-.xoP"
	if strings.IndexByte(order, seen) > strings.IndexByte(order, cell[access]) {
		cell[access] = seen
	}
	m.cells[field][way] = cell
}

// follow goes along a path to the objects at its end; personal tells that one of the objects on the way is a person, or names one.
func follow(v any, path []string, personal bool, at func(object map[string]any, personal bool)) {
	switch v := v.(type) {
	case []any:
		for _, one := range v {
			follow(one, path, personal, at)
		}
	case map[string]any:
		if len(path) == 0 {
			at(v, personal)
			return
		}
		id, _ := v["id"].(string)
		follow(v[path[0]], path[1:], personal || leakedIn(id), at)
	}
}

// export marks what the rows of an export hold: to those who may run it.
func (m *matrix) export(t *testing.T, s store.Store) {
	t.Helper()
	view, err := s.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer view.Close()
	all := 0
	err = view.Rows(t.Context(), network.Viewer{Access: network.Admin}, func(rows network.Tables) error {
		all += rows.Rows()
		text, err := json.Marshal(rows)
		if word := sung(string(text), ofContacts); word != "" {
			t.Errorf("an export holds %s", word)
		}
		return err
	})
	if err != nil || all == 0 {
		t.Fatalf("%d rows: %v", all, err)
	}
	for field := range exported {
		m.mark(field, "export", network.Admin, 'P')
		for _, access := range []network.Access{network.Public, network.Analyst, network.Coordinator} {
			m.mark(field, "export", access, 'x')
		}
	}
}

// exported are the fields of persons that an export holds.
var exported = map[string]bool{
	"Person.id": true, "Person.name": true, "Person.names": true, "Person.description": true, "Evidence.quote": true, "Evidence.reading": true,
	"PositionEdge.title": true, "PositionEdge.since": true, "PositionEdge.until": true, "ParticipationEdge.role": true, "ParticipationEdge.onBehalfOf": true,
}

// check fails where anybody sees what is for others, and where the canaries were never seen.
func (m *matrix) check(t *testing.T) {
	t.Helper()
	for _, leak := range m.leaks {
		t.Error(leak)
	}
	cells, personal := 0, 0
	for _, f := range graph.Fields() {
		for way, cell := range m.cells[f.Type+"."+f.Field] {
			for _, access := range network.Accesses {
				cells++
				seen := cell[access]
				if seen == 'P' {
					personal++
				}
				if access < f.Access && (seen == 'P' || seen == 'o') {
					t.Errorf("%s.%s is for %s, and %s sees it by %s", f.Type, f.Field, f.Access, access, way)
				}
				if access < network.Analyst && seen == 'P' {
					t.Errorf("%s.%s: %s sees personal data by %s", f.Type, f.Field, access, way)
				}
			}
		}
	}
	if personal == 0 {
		t.Error("nobody saw a canary: this test shows nothing")
	}
	t.Logf("TRUST T3 %d leaks in %d answers: role × field × way, %d cells", len(m.leaks), m.asked, cells)
}

// String writes the matrix.
func (m *matrix) String() string {
	var b bytes.Buffer
	b.WriteString(matrixHead)
	columns := make([]string, 0, len(waysIn)+1)
	for _, in := range waysIn {
		columns = append(columns, in.name)
	}
	columns = append(columns, "export")
	fmt.Fprintf(&b, "%-42s %-13s %-13s", "FIELD", "VISIBLE TO", "PERSONAL")
	for _, c := range columns {
		fmt.Fprintf(&b, " %-*s", letters, c)
	}
	for _, f := range graph.Fields() {
		b.WriteString("\n")
		right := f.Access.String()
		if f.Refuses {
			right += "!"
		}
		fmt.Fprintf(&b, "%-42s %-13s %-13s", f.Type+"."+f.Field, right, f.Category)
		for _, c := range columns {
			cell, known := m.cells[f.Type+"."+f.Field][c]
			if !known {
				cell = [4]byte{'-', '-', '-', '-'}
			}
			fmt.Fprintf(&b, " %-*s", max(letters, len(c)), cell[:])
		}
	}
	lines := strings.Split(b.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

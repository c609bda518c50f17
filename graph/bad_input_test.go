package graph_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/network"
)

// refused is an error as clients see it.
type refused struct {
	Message    string `json:"message"`
	Path       []any  `json:"path"`
	Extensions struct {
		Code     string `json:"code"`
		Argument string `json:"argument"`
	} `json:"extensions"`
}

func errorsOf(t testing.TB, answer string) []refused {
	t.Helper()
	var got struct{ Errors []refused }
	if err := json.Unmarshal([]byte(answer), &got); err != nil {
		t.Fatalf("%v: %s", err, answer)
	}
	return got.Errors
}

const disie = `node(id: "organisation:disie") { ... on Organisation `

// What is asked wrongly is BAD_USER_INPUT and names the argument.
func TestBadInput(t *testing.T) {
	cases := []struct{ name, query, argument string }{
		{"first of 0", `{ organisations(first: 0) { totalCount } }`, "first"},
		{"first of 101", `{ organisations(first: 101) { totalCount } }`, "first"},
		{"first below 0", `{ organisations(first: -1) { totalCount } }`, "first"},
		{"last of 0", `{ organisations(last: 0) { totalCount } }`, "last"},
		{"nested first", `{ organisations { nodes { people(first: 1000) { totalCount } } } }`, "first"},
		{"evidence first", `{ organisations { nodes { evidence(first: 0) { id } } } }`, "first"},
		{"first and last", `{ organisations(first: 1, last: 1) { totalCount } }`, "last"},
		{"first that is no number", `{ organisations(first: "1") { totalCount } }`, "first"},
		{"cursor", `{ organisations(after: "nonsense") { totalCount } }`, "after"},
		{"empty cursor", `{ organisations(after: "") { totalCount } }`, "after"},
		{"before", `{ organisations(last: 1, before: "AAAA") { totalCount } }`, "before"},
		{"after with last", `{ organisations(last: 1, after: "AAAA") { totalCount } }`, "after"},
		{"after below a list", `{ organisations { nodes { people(after: "x") { totalCount } } } }`, "after"},
		{"last below a list", `{ organisations { nodes { people(last: 1) { totalCount } } } }`, "last"},
		{"before below nodes", `{ nodes(ids: ["organisation:disie"]) { ... on Organisation { people(before: "x") { totalCount } } } }`, "before"},
		{"date", `{ ` + disie + `{ people(asOf: "2022-13-01") { totalCount } } } }`, "asOf"},
		{"date that is a number", `{ ` + disie + `{ people(asOf: 2022) { totalCount } } } }`, "asOf"},
		{"date beyond numbers", `{ ` + disie + `{ people(asOf: 99999999999999999999) { totalCount } } } }`, "asOf"},
		{"period", `{ events(filter: {period: {from: "June"}}) { totalCount } }`, "filter.period.from"},
		{"period backwards", `{ events(filter: {period: {from: "2022-02-01", to: "2022-01-01"}}) { totalCount } }`, "filter.period"},
		{"country", `{ organisations(filter: {countries: ["Denmark"]}) { totalCount } }`, "filter.countries"},
		{"country in lower case", `{ search(text: "a", countries: ["dk"]) { totalCount } }`, "countries"},
		{"language", `{ organisations(filter: {languages: ["French"]}) { totalCount } }`, "filter.languages"},
		{"enum", `{ organisations(filter: {kinds: [SHOP]}) { totalCount } }`, "filter.kinds"},
		{"enum as text", `{ encounters(of: {}, statuses: ["HELD"]) { totalCount } }`, "statuses"},
		{"unknown relation", `{ encounters(of: {}, relations: [FRIENDS]) { totalCount } }`, "relations"},
		{"actors that do not act", `{ encounters(of: {types: [EVENT]}) { totalCount } }`, "of.types"},
		{"empty search", `{ search(text: "") { totalCount } }`, "text"},
		{"search without words", `{ search(text: "  ?! ") { totalCount } }`, "text"},
		{"long search", `{ search(text: "` + strings.Repeat("a", 201) + `") { totalCount } }`, "text"},
		{"many words", `{ search(text: "` + strings.Repeat("a ", 13) + `") { totalCount } }`, "text"},
		{"no statuses", `{ encounters(of: {}, statuses: []) { totalCount } }`, "statuses"},
		{"no relations", `{ ` + disie + `{ encounters(relations: []) { totalCount } } } }`, "relations"},
		{"strength below 0", `{ encounters(of: {}, minStrength: -0.5) { totalCount } }`, "minStrength"},
		{"degree", `{ topics(filter: {degree: {min: -1}}) { totalCount } }`, "filter.degree.min"},
		{"degree upside down", `{ topics(filter: {degree: {min: 2, max: 1}}) { totalCount } }`, "filter.degree"},
		{"filter too deep", `{ topics(filter: {not: {not: {not: {name: "a"}}}}) { totalCount } }`, "filter.not.not.not"},
		{"name without words", `{ topics(filter: {name: "!"}) { totalCount } }`, "filter.name"},
		{"unknown input field", `{ topics(filter: {colour: "red"}) { totalCount } }`, "filter.colour"},
		{"too many ids", `{ nodes(ids: [` + strings.Repeat(`"a",`, 101) + `]) { id } }`, "ids"},
		{"too many in a filter", `{ topics(filter: {ids: [` + strings.Repeat(`"a",`, 101) + `]}) { totalCount } }`, "filter"},
		{"unknown argument", `{ topics(fist: 1) { totalCount } }`, "fist"},
	}
	ahead, plain := handler(t), handler(t, withoutLookAhead)
	for _, c := range cases {
		_, answer := ask(t, ahead, network.Admin, request{Query: c.query})
		if _, other := ask(t, plain, network.Admin, request{Query: c.query}); other != answer {
			t.Errorf("%s: without look-ahead another answer:\n%s\n%s", c.name, answer, other)
		}
		errs := errorsOf(t, answer)
		if len(errs) == 0 || errs[0].Extensions.Code != "BAD_USER_INPUT" || errs[0].Extensions.Argument != c.argument {
			t.Errorf("%s: want BAD_USER_INPUT of %q, got %s", c.name, c.argument, answer)
		}
	}
}

// Variables are refused as literals are.
func TestBadVariables(t *testing.T) {
	cases := []struct {
		name, query string
		variables   map[string]any
		argument    string
	}{
		{"enum", `query($s: [EventStatus!]!) { encounters(of: {}, statuses: $s) { totalCount } }`, map[string]any{"s": []string{"DONE"}}, "s.0"},
		{"enum in lower case", `query($s: [EventStatus!]!) { encounters(of: {}, statuses: $s) { totalCount } }`, map[string]any{"s": []string{"held"}}, "statuses"},
		{"missing", `query($id: ID!) { node(id: $id) { id } }`, nil, "id"},
		{"first", `query($n: Int) { topics(first: $n) { totalCount } }`, map[string]any{"n": 1000}, "first"},
		{"first with a fraction", `query($n: Int) { topics(first: $n) { totalCount } }`, map[string]any{"n": 1.5}, "n"},
		{"date", `query($p: Period) { encounters(of: {}, period: $p) { totalCount } }`, map[string]any{"p": map[string]any{"to": 7}}, "period.to"},
		{"unknown field", `query($f: TopicFilter) { topics(filter: $f) { totalCount } }`, map[string]any{"f": map[string]any{"x": 1}}, "f.x"},
		{"text that is null", `query($t: String = "a") { search(text: $t) { totalCount } }`, map[string]any{"t": nil}, "text"},
		{"filter that is null", `query($f: ActorFilter = {}) { encounters(of: $f) { totalCount } }`, map[string]any{"f": nil}, "of"},
		{"number that is null", `query($n: Int = 1) { topics { nodes { evidence(first: $n) { id } } } }`, map[string]any{"n": nil}, "first"},
		{"ids that are null", `query($i: ID = "a") { node(id: $i) { id } }`, map[string]any{"i": nil}, "id"},
		{"statuses that are null", `query($s: [EventStatus!] = [HELD]) { encounters(of: {}, statuses: $s) { totalCount } }`, map[string]any{"s": nil}, "statuses"},
		{"order", `query($o: NodeOrder) { topics(orderBy: $o) { totalCount } }`, map[string]any{"o": map[string]any{"field": "name"}}, "orderBy.field"},
	}
	h := handler(t)
	for _, c := range cases {
		_, answer := ask(t, h, network.Admin, request{c.query, c.variables})
		errs := errorsOf(t, answer)
		if len(errs) == 0 || errs[0].Extensions.Code != "BAD_USER_INPUT" || errs[0].Extensions.Argument != c.argument {
			t.Errorf("%s: want BAD_USER_INPUT of %q, got %s", c.name, c.argument, answer)
		}
	}
}

// What does not exist is null, in its place; so is what has the form of no id.
func TestUnknownIDs(t *testing.T) {
	h := handler(t)
	_, answer := ask(t, h, network.Admin, request{Query: `{ a: node(id: "organisation:none") { id } b: node(id: "/etc/passwd") { id }
		nodes(ids: ["x", "topic:waste", "", "topic:waste"]) { id } }`})
	const want = `{"data":{"a":null,"b":null,"nodes":[null,{"id":"topic:waste"},null,{"id":"topic:waste"}]},"extensions":{"revision":1}}` + "\n"
	if answer != want {
		t.Errorf("got %s", answer)
	}
}

// Persons do not exist for the public, and nothing tells whether there are any.
func TestPersonsAreNotForThePublic(t *testing.T) {
	h := handler(t)
	_, answer := ask(t, h, network.Public, request{Query: `{
		node(id: "person:01J9BRC6WC4PNP0T6H2YNCKXFA") { id }
		people { totalCount withheld { reason count } nodes { id } }
		search(text: "anne") { totalCount withheld { reason count } nodes { id } }
		encounters(of: {types: [PERSON]}) { totalCount withheld { reason count } nodes { strength } }
		organisations(filter: {people: {some: {}}}) { totalCount } }`})
	const rights = `"withheld":[{"reason":"RIGHTS","count":null}]`
	const want = `{"data":{"node":null,"people":{"totalCount":0,` + rights + `,"nodes":[]},"search":{"totalCount":0,` + rights +
		`,"nodes":[]},"encounters":{"totalCount":0,` + rights + `,"nodes":[]},"organisations":{"totalCount":0}},"extensions":{"revision":1}}` + "\n"
	if answer != want {
		t.Errorf("got %s", answer)
	}
}

// A cursor of one list means nothing in another, and one of a ranked answer
// nothing at another revision.
func TestCursorsBelongToAList(t *testing.T) {
	h := handler(t)
	cursorOf := func(query string) string {
		t.Helper()
		_, answer := ask(t, h, network.Admin, request{Query: query})
		found := regexp.MustCompile(`"endCursor":"([^"]*)"`).FindStringSubmatch(answer)
		if found == nil {
			t.Fatalf("no cursor in %s", answer)
		}
		return found[1]
	}
	const info = `pageInfo { endCursor }`
	topics := cursorOf(`{ topics(first: 1) { ` + info + ` } }`)
	for _, query := range []string{
		`{ places(first: 1, after: %q) { totalCount } }`,
		`{ topics(first: 1, after: %q, orderBy: {field: TIES}) { totalCount } }`,
		`{ ` + disie + `{ topics(first: 1, after: %q) { totalCount } } } }`,
		`{ search(text: "a", after: %q) { totalCount } }`,
	} {
		_, answer := ask(t, h, network.Admin, request{Query: fmt.Sprintf(query, topics)})
		if errs := errorsOf(t, answer); len(errs) != 1 || errs[0].Extensions.Code != "BAD_USER_INPUT" || errs[0].Extensions.Argument != "after" {
			t.Errorf("%s: %s", query, answer)
		}
	}
	_, answer := ask(t, h, network.Admin, request{Query: fmt.Sprintf(`{ topics(first: 1, after: %q) { nodes { id } } }`, topics)})
	if !strings.Contains(answer, "topic:") {
		t.Errorf("the cursor does not work in its own list: %s", answer)
	}
}

// Evidence comes with its source, and what is asked of the source.
func TestSourceOfEvidence(t *testing.T) {
	for _, h := range []func(*graph.Options){func(*graph.Options) {}, withoutLookAhead} {
		_, answer := ask(t, handler(t, h), network.Public, request{Query: `{ node(id: "event:copenhagen-2022") { ... on Event {
			evidence(first: 1) { source { name description publisher cites(first: 1) { totalCount } } } } } }`})
		if !strings.Contains(answer, `"description":"Compte rendu`) || !strings.Contains(answer, `"totalCount":`) {
			t.Errorf("got %s", answer)
		}
	}
}

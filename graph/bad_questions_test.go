package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

// What is asked wrongly of the larger questions is BAD_USER_INPUT and names the argument.
func TestBadQuestions(t *testing.T) {
	const introduce, around, shadow, who = `{ introductions(from: ["organisation:disie"], to: "organisation:copenhill"`,
		`{ network(seeds: ["organisation:disie"]`, `{ jobShadowingCandidates(organisation: "organisation:toulouse-metropole"`, `{ centralities(`
	const paths, nodes, candidates = `) { paths { weakest } } }`, `) { nodes { id x } } }`, `) { totalCount } }`
	many := strings.Repeat(`"organisation:disie",`, 51)
	different := ""
	for i := range 51 {
		different += fmt.Sprintf(`"organisation:o%d",`, i)
	}
	cases := []struct{ name, query, argument string }{
		{"nobody to start", `{ introductions(from: [], to: "organisation:disie"` + paths, "from"},
		{"too many starts", `{ introductions(from: [` + many + `], to: "organisation:disie"` + paths, "from"},
		{"unknown start", `{ introductions(from: ["organisation:nobody"], to: "organisation:disie"` + paths, "from"},
		{"unknown end", `{ introductions(from: ["organisation:disie"], to: "person:nobody"` + paths, "to"},
		{"a topic as an end", `{ introductions(from: ["organisation:disie"], to: "topic:waste"` + paths, "to"},
		{"an event as a start", `{ introductions(from: ["event:copenhagen-2022"], to: "organisation:disie"` + paths, "from"},
		{"no way", introduce + `, via: []` + paths, "via"},
		{"unknown way", introduce + `, via: [FRIENDSHIP]` + paths, "via"},
		{"no steps", introduce + `, maxSteps: 0` + paths, "maxSteps"},
		{"seven steps", introduce + `, maxSteps: 7` + paths, "maxSteps"},
		{"too many paths", introduce + `, first: 21` + paths, "first"},
		{"a period upside down", introduce + `, period: {from: "2023-01-01", to: "2022-01-01"}` + paths, "period"},
		{"a day that is none", introduce + `, asOf: "2022-02-30"` + paths, "asOf"},
		{"no events of a step", introduce + `) { paths { steps { events(first: 0) { n } } } } }`, "first"},
		{"a language of sentences", introduce + `) { paths { sentence(language: DA) } } }`, "language"},
		{"no seeds", `{ network(seeds: []` + nodes, "seeds"},
		{"too many seeds", `{ network(seeds: [` + different + `]` + nodes, "seeds"},
		{"unknown seed", `{ network(seeds: ["organisation:nobody"]` + nodes, "seeds"},
		{"an event among actors", `{ network(seeds: ["event:copenhagen-2022"], projection: ENCOUNTERS` + nodes, "seeds"},
		{"too many expanded", around + `, expand: [` + different + `]` + nodes, "expand"},
		{"a radius below 0", around + `, radius: -1` + nodes, "radius"},
		{"a radius of 4", around + `, radius: 4` + nodes, "radius"},
		{"a limit of 0", around + `, limit: 0` + nodes, "limit"},
		{"a limit of 2001", around + `, limit: 2001` + nodes, "limit"},
		{"less than the seeds", `{ network(seeds: ["organisation:disie", "organisation:copenhill"], limit: 1` + nodes, "limit"},
		{"a network's period upside down", around + `, filter: {period: {from: "2023-01-01", to: "2022-01-01"}}` + nodes, "filter.period"},
		{"kinds of encounters", around + `, projection: ENCOUNTERS, filter: {kinds: [MET]}` + nodes, "filter.kinds"},
		{"a day of encounters", around + `, projection: ENCOUNTERS, filter: {asOf: "2022-01-01"}` + nodes, "filter.asOf"},
		{"relations of ties", around + `, filter: {relations: [ACROSS]}` + nodes, "filter.relations"},
		{"strength of ties", around + `, filter: {minStrength: 1}` + nodes, "filter.minStrength"},
		{"degree upside down", around + `, filter: {degree: {min: 2, max: 1}}` + nodes, "filter.degree"},
		{"positions of unknown nodes", around + `, layout: {positions: [{id: "organisation:nobody", x: 0, y: 0}]}` + nodes, "layout.positions"},
		{"a position far away", around + `, layout: {positions: [{id: "organisation:disie", x: 1e12, y: 0}]}` + nodes, "layout.positions"},
		{"nobody asks", `{ jobShadowingCandidates(organisation: "organisation:nobody"` + candidates, "organisation"},
		{"a person asks", `{ jobShadowingCandidates(organisation: "person:01J9BRC6WC4PNP0T6H2YNCKXFA"` + candidates, "organisation"},
		{"unknown topic", shadow + `, topics: ["topic:nothing"]` + candidates, "topics"},
		{"a place as a topic", shadow + `, topics: ["place:toulouse"]` + candidates, "topics"},
		{"a country in lower case", shadow + `, countries: ["dk"]` + candidates, "countries"},
		{"a load upside down", shadow + `, period: {from: "2023-01-01", to: "2022-01-01"}` + candidates, "period"},
		{"first of candidates", shadow + `, first: 0` + candidates, "first"},
		{"a cursor of another list", shadow + `, after: "AAAA"` + candidates, "after"},
		{"no measure", who + `measures: []` + candidates, "measures"},
		{"unknown measure", who + `measures: [FAME]` + candidates, "measures"},
		{"no statuses", who + `statuses: []` + candidates, "statuses"},
		{"no relations", who + `relations: []` + candidates, "relations"},
		{"persons by year", `{ counts(of: PERSON, by: YEAR) { total } }`, "by"},
		{"organisations by year", `{ counts(of: ORGANISATION, by: YEAR) { total } }`, "by"},
		{"unknown grouping", `{ counts(of: EVENT, by: WEATHER) { total } }`, "by"},
		{"a period of organisations", `{ counts(of: ORGANISATION, by: KIND, period: {from: "2022-01-01"}) { total } }`, "period"},
		{"a filter of other nodes", `{ counts(of: ORGANISATION, by: KIND, filter: {events: {}}) { total } }`, "filter.events"},
		{"two periods", `{ counts(of: EVENT, by: KIND, period: {from: "2022-01-01"}, filter: {events: {period: {to: "2022-01-01"}}}) { total } }`, "period"},
	}
	h := handler(t)
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, answer := ask(t, h, network.Admin, request{Query: c.query})
			errs := errorsOf(t, answer)
			if len(errs) == 0 || errs[0].Extensions.Code != "BAD_USER_INPUT" || errs[0].Extensions.Argument != c.argument {
				t.Errorf("want BAD_USER_INPUT that names %s, got %.400s", c.argument, answer)
			}
		})
	}
}

// TestQuestionsOfThePublic: no person stands on a path, in a network, among contacts or in a count; what is hidden is not told apart
// from what does not exist.
func TestQuestionsOfThePublic(t *testing.T) {
	h := handler(t)
	const hidden = `person:01J9BRC6WC4PNP0T6H2YNCKXFA`
	for _, query := range []string{
		`{ introductions(from: ["organisation:disie"], to: "organisation:copenhill", via: [ENCOUNTER, POSITION, MEMBERSHIP]) { paths { actors { id name } sentence steps { nobodyNamed through { id } ties { id } } } } }`,
		`{ network(seeds: ["organisation:disie"], radius: 3, limit: 500) { nodes { id hiddenNeighbours } links { source target kind } truncated { type count } } }`,
		`{ network(seeds: ["organisation:disie"], radius: 2, projection: ENCOUNTERS) { nodes { id hiddenNeighbours } links { source target } } }`,
		`{ jobShadowingCandidates(organisation: "organisation:toulouse-metropole", first: 9) { nodes { organisation { id } contacts { totalCount nodes { id } } reasons { part known contribution evidence { quote subject } } introduction { sentence } } } }`,
		`{ centralities(projection: ORGANISATIONS) { nodes { actor { id } degree } } }`,
	} {
		status, answer := ask(t, h, network.Public, request{Query: query})
		if status != 200 || strings.Contains(answer, `"errors"`) || strings.Contains(answer, "person:") || strings.Contains(answer, "Heje") {
			t.Errorf("%s\nto the public: %d %.600s", query, status, answer)
		}
	}
	for _, query := range []string{
		`{ introductions(from: ["%s"], to: "organisation:disie") { paths { weakest } } }`,
		`{ introductions(from: ["organisation:disie"], to: "%s") { paths { weakest } } }`,
		`{ network(seeds: ["%s"]) { nodes { id } } }`,
		`{ network(seeds: ["organisation:disie"], layout: {positions: [{id: "%s", x: 1, y: 1}]}) { nodes { id x } } }`,
	} {
		_, exists := ask(t, h, network.Public, request{Query: strings.ReplaceAll(query, "%s", hidden)})
		_, doesNot := ask(t, h, network.Public, request{Query: strings.ReplaceAll(query, "%s", "person:nobody")})
		if !strings.Contains(exists, "BAD_USER_INPUT") || strings.ReplaceAll(exists, hidden, "person:nobody") != doesNot {
			t.Errorf("%s tells a hidden person apart from none:\n%s\n%s", query, exists, doesNot)
		}
	}
	_, answer := ask(t, h, network.Public, request{Query: `{ centralities(projection: PERSONS) { totalCount } }`})
	if errs := errorsOf(t, answer); len(errs) != 1 || errs[0].Extensions.Code != "FORBIDDEN" {
		t.Errorf("the network of persons, to the public: %s", answer)
	}
}

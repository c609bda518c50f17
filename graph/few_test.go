package graph_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/store/storetest"
)

// fewQuestions ask for all that could count out who was at event:e.
var fewQuestions = []string{
	`{ status { revision counts { type count } }
	  organisations(first: 50, orderBy: {field: TIES, direction: DESC}) { totalCount nodes { id name statedNumbers { totalCount } evidence { id } } }
	  people { totalCount nodes { id } withheld { reason count } }
	  counts(of: EVENT, by: KIND) { total without groups { key count } }
	  search(text: "person p0 few e") { totalCount edges { stage node { id } } } }`,
	`{ events(first: 10) { totalCount nodes { id size { n basis } evidence { id quote source { id } }
	    statedNumbers { totalCount nodes { id counted value evidence { id } } }
	    participants(first: 8) { totalCount withheld { reason count } nodes { id } }
	    present(first: 8) { totalCount edges { presence { role how certainty side represents through { id } } node { id } } } } } }`,
	`{ sources { nodes { id cites(first: 50) { totalCount nodes { id } } } }
	  nodes(ids: ["person:p0", "number:few", "event:e"]) { id } }`,
	`{ encounters(of: {}, statuses: [HELD, PLANNED], relations: [ACROSS, SAME_DELEGATION, COLLEAGUES, OTHER], first: 10) {
	    totalCount withheld { reason count } edges { cursor node { actors { id } strength count first last relation certainty sizeBasis
	      events(first: 5) { totalCount edges { n sizeBasis weight relation certainty presence { role how certainty through(first: 2) { id } } node { id } } } } } } }`,
	`{ strong: encounters(of: {}, minStrength: 0.25, statuses: [HELD, PLANNED]) { totalCount }
	  stronger: encounters(of: {}, minStrength: 0.26, statuses: [HELD, PLANNED]) { totalCount } }`,
	`{ introductions(from: ["organisation:a"], to: "organisation:b", via: [ENCOUNTER, POSITION, MEMBERSHIP]) { skippedHubs truncated
	    paths { sentence weakest total actors { id } steps { via weight certainty nobodyNamed through { id } events(first: 5) { n sizeBasis weight event { id } } } } } }`,
	`{ network(seeds: ["organisation:a"], radius: 2, projection: ENCOUNTERS, layout: {seed: 1}) {
	    truncated { type count } nodes { id level x y hiddenNeighbours } links { source target kind weight count certainty first last } } }`,
	`{ network(seeds: ["event:e"], radius: 2, layout: {seed: 1}) {
	    truncated { type count } nodes { id level x y hiddenNeighbours } links { source target kind weight count certainty } } }`,
	`{ host: jobShadowingCandidates(organisation: "organisation:a", direction: HOST) { totalCount offered
	    nodes { organisation { id } standing score reasons { part contribution known } introduction { sentence total } } }
	  send: jobShadowingCandidates(organisation: "organisation:a", direction: SEND) { totalCount nodes { organisation { id } standing score reasons { part contribution known } } } }`,
	`{ centralities(projection: ORGANISATIONS, statuses: [HELD, PLANNED], measures: [DEGREE, STRENGTH, BETWEENNESS, CLOSENESS, PAGERANK, COMMUNITY]) {
	    totalCount ties nodes { actor { id } degree strength betweenness closeness pageRank community } } }`,
}

// everyFew is how many networks one is taken of: the stores are tried on all questions of the port.
const everyFew = 9

// The public's answers tell no two networks apart that differ in the persons at an event of fewer than five parties, and
// in what sources count there: byte for byte, also where they are ranked, weighed, measured or drawn.
func TestFewAreNotCountedOut(t *testing.T) {
	answers, worlds, apart, five := 0, 0, 0, 0
	for _, group := range storetest.AllLookalikes() {
		var first []string
		for i, rows := range group.Worlds {
			if i%everyFew != 0 && i != len(group.Worlds)-1 {
				continue
			}
			got := fewAnswers(t, rows)
			worlds, answers = worlds+1, answers+len(got)
			if first == nil {
				first = got
			}
			five += strings.Count(strings.Join(got, ""), `"n":5,"`)
			for at := range got {
				if got[at] != first[at] {
					apart++
					t.Errorf("%s: %s\n%s\n%s", group.Name, fewQuestions[at], got[at], first[at])
				}
			}
		}
	}
	if five < worlds {
		t.Errorf("five are told %d times in %d networks: the questions show nothing", five, worlds)
	}
	t.Logf("TRUST P12 %d of %d answers over GraphQL tell %d networks apart for the public that differ in persons and in numbers of people while fewer than five parties are at an event",
		apart, answers, worlds)
}

// fewAnswers loads a network and puts the questions as the public.
func fewAnswers(t *testing.T, rows network.Tables) (answers []string) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "network.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if _, err := changes.Apply(t.Context(), s, changes.Change{Put: rows}); err != nil {
		t.Fatal(err)
	}
	h := graph.NewHandler(graph.Options{Store: s, Clock: today, Version: "test"})
	for _, q := range fewQuestions {
		status, answer := ask(t, h, network.Public, request{Query: q})
		if status != 200 || strings.Contains(answer, `"errors"`) {
			t.Fatalf("%d %s\n%s", status, q, answer)
		}
		answers = append(answers, answer)
	}
	return answers
}

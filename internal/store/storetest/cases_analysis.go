package storetest

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// CandidateCase is a question for candidates in HostsWorld with its answer, worked out by hand: a line each.
type CandidateCase struct {
	Name   string
	Viewer network.Viewer
	Query  store.CandidateQuery
	Want   string
}

// ProjectionCase is a question for presences in PresenceWorld with its answer, worked out by hand: a line an event,
// and one a pair of related organisations.
type ProjectionCase struct {
	Name   string
	Viewer network.Viewer
	Query  store.ProjectionQuery
	Want   string
}

// CountCase is a question for counts in HostsWorld with its answer, worked out by hand.
type CountCase struct {
	Name   string
	Viewer network.Viewer
	Query  store.CountQuery
	Want   string
}

// RunAnalysisCases puts the cases to a store that open opens empty.
func RunAnalysisCases(t *testing.T, open func(t testing.TB) store.Store) {
	check := func(name, got, want string, err error) {
		t.Run(name, func(t *testing.T) {
			if want = strings.ReplaceAll(strings.TrimSpace(want), "\t", ""); err != nil || got != want {
				t.Errorf("%v\n%s\nwant\n%s", err, got, want)
			}
		})
	}
	view := viewOf(t, open, HostsWorld)
	for _, c := range CandidateCases {
		got, err := view.Candidates(t.Context(), c.Viewer, c.Query)
		check(c.Name, candidateLines(got), c.Want, err)
	}
	for _, c := range CountCases {
		got, err := view.Counts(t.Context(), c.Viewer, c.Query)
		check(c.Name, countLine(got), c.Want, err)
	}
	view.Close()
	view = viewOf(t, open, PresenceWorld)
	for _, c := range ProjectionCases {
		var lines []string
		related, err := view.Projection(t.Context(), c.Viewer, c.Query, func(g store.Gathering) error {
			lines = append(lines, gatheringLine(g))
			return nil
		})
		for _, pair := range related {
			lines = append(lines, string(pair[0]+" related "+pair[1]))
		}
		check(c.Name, strings.Join(lines, "\n"), c.Want, err)
	}
	stopped := errors.New("stopped")
	_, err := view.Projection(t.Context(), seesAll, store.ProjectionQuery{Of: allOf, Statuses: held}, func(store.Gathering) error { return stopped })
	if !errors.Is(err, stopped) {
		t.Errorf("a projection that was stopped: %v", err)
	}
	view.Close()
	tooManyCandidates(t, open)
}

// tooManyCandidates: one more than are ranked is refused, and what narrows the question helps.
func tooManyCandidates(t *testing.T, open func(t testing.TB) store.Store) {
	var world strings.Builder
	world.WriteString("organisation:asker country=FR\ntopic:a\norganisation:few country=ES\norganisation:few WORKS_ON topic:a id=tie:few\n")
	for i := range store.MaxCandidates + 1 {
		id := "organisation:o" + strconv.Itoa(i)
		world.WriteString(id + " country=DK\n" + id + " WORKS_ON topic:a\n")
	}
	view := viewOf(t, open, world.String())
	for _, q := range []store.CandidateQuery{asked("organisation:asker"), {Organisation: "organisation:asker", Topics: []network.ID{"topic:a"}}} {
		if _, err := view.Candidates(t.Context(), seesAll, q); !errors.Is(err, store.ErrTooCostly) {
			t.Errorf("%d candidates: %v", store.MaxCandidates+2, err)
		}
		q.Countries = []network.CountryCode{"ES"}
		if got, err := view.Candidates(t.Context(), seesAll, q); err != nil || len(got) != 1 {
			t.Errorf("of one country: %d %v", len(got), err)
		}
	}
}

func viewOf(t *testing.T, open func(t testing.TB) store.Store, world string) store.View {
	t.Helper()
	s := open(t)
	if _, err := changes.Apply(t.Context(), s, changes.Change{Put: notation.MustParse(world)}); err != nil {
		t.Fatal(err)
	}
	return testkit.View(t, s)
}

func candidateLines(candidates []store.Candidate) string {
	lines := make([]string, len(candidates))
	for i := range candidates {
		c := &candidates[i]
		words := []string{string(c.Organisation)}
		for _, fit := range c.Topics {
			words = append(words, string(fit.Topic)+"*"+strconv.Itoa(fit.Quarters)+"="+commas(fit.Ties))
		}
		words = withTies(words, "offers", c.Offers)
		words = withTies(words, "before", c.Before)
		words = withTies(words, "visits", c.Visits)
		words = withTies(words, "counterpart", c.Counterpart)
		for _, contact := range c.Contacts {
			words = append(words, "contact="+string(contact.Tie)+"/"+contact.Validity.String())
		}
		lines[i] = strings.Join(append(words, "load="+strconv.Itoa(c.Load)), " ")
	}
	return strings.Join(lines, "\n")
}

func withTies(words []string, name string, ties []network.ID) []string {
	if len(ties) > 0 {
		words = append(words, name+"="+commas(ties))
	}
	return words
}

func commas(ids []network.ID) string {
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = string(id)
	}
	return strings.Join(texts, ",")
}

func gatheringLine(g store.Gathering) string {
	words := []string{string(g.Event), "in", string(g.Root), strconv.Itoa(g.Weight)}
	for _, p := range g.Present {
		words = append(words, strings.TrimSuffix(string(p.Actor)+"@"+string(p.Side)+"/"+commas(p.Represents), "/"))
	}
	return strings.Join(words, " ")
}

func countLine(c store.Counts) string {
	words := make([]string, 0, len(c.Groups)+1)
	for _, g := range c.Groups {
		words = append(words, g.Key+"="+strconv.Itoa(g.Count))
	}
	return strings.Join(append(words, "total="+strconv.Itoa(c.Total), "without="+strconv.Itoa(c.Without)), " ")
}

package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/network"
)

// meetings are twelve small meetings of two organisations. Only at the oldest is anybody named, and only there does a source say
// that the two met.
func meetings() string {
	var b strings.Builder
	b.WriteString("organisation:a name=A\norganisation:b name=B\nperson:p name=Pia description=\"She was there.\"\n")
	for i := range 12 {
		fmt.Fprintf(&b, "event:e%02d name=E%02d kind=MEETING status=HELD date=20%02d-05-01 sure=STATED\n", i, i, 10+i)
		fmt.Fprintf(&b, "organisation:a TOOK_PART_IN event:e%02d role=PARTICIPANT certainty=UNCERTAIN\n", i)
		fmt.Fprintf(&b, "organisation:b TOOK_PART_IN event:e%02d role=PARTICIPANT certainty=UNCERTAIN\n", i)
	}
	b.WriteString("person:p TOOK_PART_IN event:e00 role=PARTICIPANT for=organisation:b certainty=STATED\n")
	b.WriteString("organisation:a MET organisation:b event=event:e00 certainty=STATED\n")
	return b.String()
}

// What is said of a step rests on all events at which both were, not on those shown; who is named is read whole.
func TestStepLooksAtAllEvents(t *testing.T) {
	s := written(t, meetings())
	h := handler(t, func(o *graph.Options) { o.Store = s })
	_, answer := ask(t, h, network.Admin, request{Query: `{ introductions(from: ["organisation:a"], to: "organisation:b") {
  paths { sentence steps { certainty nobodyNamed through { name description } events(first: 1) { event { name } } } } } }`})
	const want = `"paths":[{"sentence":"A met B (E00, 2010-05-01).","steps":[{"certainty":"STATED","nobodyNamed":false,` +
		`"through":[{"name":"Pia","description":"She was there."}],"events":[{"event":{"name":"E11"}}]}]}]`
	if !strings.Contains(answer, want) {
		t.Errorf("want %s\nin %s", want, answer)
	}
}

// An explicit null is not an argument that has a default.
func TestNullForWhatHasADefault(t *testing.T) {
	h := handler(t)
	for query, argument := range map[string]string{
		`query($x: Boolean) { introductions(from: ["organisation:disie"], to: "organisation:copenhill", includeHubs: $x) { truncated } }`: "includeHubs",
		`query($x: NetworkProjection) { network(seeds: ["organisation:disie"], projection: $x) { revision } }`:                            "projection",
		`query($x: Int) { network(seeds: ["organisation:disie"], limit: $x) { revision } }`:                                               "limit",
	} {
		_, answer := ask(t, h, network.Admin, request{Query: query, Variables: map[string]any{"x": nil}})
		errs := errorsOf(t, answer)
		if len(errs) != 1 || errs[0].Extensions.Argument != argument {
			t.Errorf("%s: %s", query, answer)
		}
	}
}

// The links of an answer are bounded, and so is what lists of steps and reasons cost.
func TestLargerQuestionsAreBounded(t *testing.T) {
	var b strings.Builder
	b.WriteString("event:e kind=SEMINAR status=HELD date=2022-01-01\n")
	for i := range 110 {
		fmt.Fprintf(&b, "organisation:o%03d\norganisation:o%03d TOOK_PART_IN event:e role=PARTICIPANT\n", i, i)
	}
	s := written(t, b.String())
	h := handler(t, func(o *graph.Options) { o.Store = s })
	const query = `{ network(seeds: ["organisation:o000"], projection: ENCOUNTERS, limit: 200) { links { source } } }`
	if _, answer := ask(t, h, network.Public, request{Query: query}); !strings.Contains(answer, "QUERY_TOO_COSTLY") || !strings.Contains(answer, "5995 links") {
		t.Errorf("5,995 links, to the public: %.300s", answer)
	}
	if status, answer := ask(t, h, network.Admin, request{Query: query}); status != 200 || strings.Contains(answer, "errors") {
		t.Errorf("5,995 links: %.300s", answer)
	}
	costly := `{ jobShadowingCandidates(organisation: "organisation:o000", first: 100) { nodes { reasons { evidence(first: 100) { id } } } } }`
	if _, answer := ask(t, h, network.Admin, request{Query: costly}); !strings.Contains(answer, "QUERY_TOO_COSTLY") {
		t.Errorf("70,000 pieces of evidence: %.300s", answer)
	}
}

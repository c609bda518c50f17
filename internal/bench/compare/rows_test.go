package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// rowsOf reads rows as one text.
func rowsOf(t *testing.T, s shape, answer string) string {
	t.Helper()
	rows, err := s.rows([]byte(answer))
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(rows)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestPartiesThatAnswerAlikeGiveTheSameRows, however they write them.
func TestPartiesThatAnswerAlikeGiveTheSameRows(t *testing.T) {
	const want = `[["o1","",[["ORGANISER","e1",[["t1"]]],["SPEAKER","e2",[]]]]]`
	for name, c := range map[string]struct {
		shape  shape
		answer string
	}{
		"GraphQL": {
			shape{at: "data.node", fields: []string{"id", "kind"}, below: []shape{
				{at: "events.edges", fields: []string{"role", "node.id"}, below: []shape{{at: "node.topics", fields: []string{"id"}}}}}},
			`{"data":{"node":{"id":"o1","kind":null,"events":{"edges":[{"role":"ORGANISER","node":{"id":"e1","topics":[{"id":"t1"}]}},{"role":"SPEAKER","node":{"id":"e2","topics":[]}}]}}}}`,
		},
		"records": {
			shape{at: "last.0.0", fields: []string{"0", "1"}, below: []shape{
				{at: "2.0", first: 2, fields: []string{"0|role", "1"}, below: []shape{{at: "2", fields: []string{"0"}}}}}},
			`[[["passed over"]],[[[["o1","",[[[1,"e1",[["t1"]]],[3,"e2",[]],[4,"one more than the page has",[]]],null]]],7]]]`,
		},
	} {
		if got := rowsOf(t, c.shape, c.answer); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

func TestValues(t *testing.T) {
	const answer = `{"rows":[{"s":"a","n":null,"one":1,"half":0.5,"far":0.30000000000000004,"yes":true,"day":19149,"relation":2,"certainty":4,"stage":3,"strength":1250000,"a":0,"b":0,"c":5}]}`
	s := shape{at: "rows", fields: []string{"s", "n", "nothing", "one", "half", "far", "yes", "day|day", "n|day", "relation|relation", "certainty|certainty", "stage|stage", "strength|strength", "a,b,c|relation", "a,b|relation"}}
	const want = `[["a","","","1","0.5","0.3","true","2022-06-06","","OTHER","STATED","NEAR","1.25","COLLEAGUES",""]]`
	if got := rowsOf(t, s, answer); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestNothing: what is not there has no rows; what has another form than is said is an error.
func TestNothing(t *testing.T) {
	s := shape{at: "data.node", fields: []string{"id"}, below: []shape{{at: "0", fields: []string{"id"}}}}
	if got := rowsOf(t, s, `{"data":{"node":null}}`); got != "[]" {
		t.Errorf("a node that is not there: %s", got)
	}
	for answer, want := range map[string]string{
		`{"data":{"node":"x"}}`:   "there is no id in x",
		`{"data":{"node":[[]]}}`:  "there is no id in a list of 0",
		`{"data":`:                "unexpected EOF",
		`{"data":{"node":["x"]}}`: "there is no id in x",
	} {
		if _, err := s.rows([]byte(answer)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", answer, err, want)
		}
	}
}

// TestHowAnswersDiffer is said by the place where they begin to.
func TestHowAnswersDiffer(t *testing.T) {
	for _, c := range []struct {
		a, b string
		at   int
	}{{"same", "same", -1}, {"same", "some", 1}, {"same", "sam", 3}, {"", "x", 0}} {
		if got := differ([]byte(c.a), []byte(c.b)); got != c.at {
			t.Errorf("%q and %q differ at %d, want %d", c.a, c.b, got, c.at)
		}
	}
	if n := values([]any{[]any{"a", "", []any{[]any{"b"}}}}); n != 2 {
		t.Errorf("%d values, want 2", n)
	}
}

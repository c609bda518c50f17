package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/bench/statement"
)

// TestPeerField makes a field of a question: what is the same from all starts stands in it.
func TestPeerField(t *testing.T) {
	f := &peerField{name: "hits", returns: "Hit", rows: "[0][0]", first: 20, object: "{id: row[0]}", selection: "id"}
	const question = "MATCH (meta:Meta)\nRETURN COLLECT { MATCH (n) WHERE n.id = $p1 AND n.x IN $p2 RETURN [n.id] LIMIT $p10 }, CASE WHEN meta.bulk IS NULL THEN meta.revision END"
	rows := func(word string) []any { return []any{map[string]any{"at": int64(0), "word": word}} }
	b, err := f.bind(question, []statement.Values{
		{"p1": "a", "p2": []any{}, "p3": rows("x"), "p10": int64(21), "p11": "it's \"so\""},
		{"p1": "b", "p2": []any{"y"}, "p3": []any{}, "p10": int64(21), "p11": "it's \"so\""},
	})
	if err != nil {
		t.Fatal(err)
	}
	const field = `  hits(p1: String!, p2: [String!]!, p3: [HitsP3!]!): [Hit!]! @cypher(columnName: "result", statement: """
MATCH (meta:Meta)
WITH [COLLECT { MATCH (n) WHERE n.id = $p1 AND n.x IN $p2 RETURN [n.id] LIMIT 21 }] AS record
UNWIND record[0][0] AS row
WITH row LIMIT 20
RETURN {id: row[0]} AS result
""")
`
	if b.field != field {
		t.Errorf("the field is\n%s", b.field)
	}
	if b.types != "input HitsP3 { at: Int! word: String! }\n" {
		t.Errorf("the types are\n%s", b.types)
	}
	r, err := json.Marshal(b.request(1))
	if err != nil {
		t.Fatal(err)
	}
	const request = `{"query":"query($p1: String!, $p2: [String!]!, $p3: [HitsP3!]!) { rows: hits(p1: $p1, p2: $p2, p3: $p3) { id } }","variables":{"p1":"b","p2":["y"],"p3":[]}}`
	if string(r) != request {
		t.Errorf("the request is\n%s", r)
	}
	if _, err := f.bind("RETURN 1", nil); err == nil || !strings.Contains(err.Error(), "another form") {
		t.Errorf("a question of another form: %v", err)
	}
}

func TestLiterals(t *testing.T) {
	for _, c := range []struct {
		value      any
		want, kind string
	}{
		{nil, "null", "String!"}, {"it's \"so\"", `"it's \"so\""`, "String!"}, {int64(-3), "-3", "Int!"}, {0.5, "0.5", "Float!"}, {true, "true", "Boolean!"},
		{[]any{int64(1), int64(2)}, "[1, 2]", "[Int!]!"}, {[]any{[]any{"x"}}, `[["x"]]`, "[[String!]!]!"}, {map[string]any{"b": "x", "a": int64(1)}, `{a: 1, b: "x"}`, "T!"},
	} {
		if got := literal(c.value); got != c.want {
			t.Errorf("%v is %s, want %s", c.value, got, c.want)
		}
		if got := typeOf("T", c.value, &strings.Builder{}); got != c.kind {
			t.Errorf("%v is a %s, want %s", c.value, got, c.kind)
		}
	}
}

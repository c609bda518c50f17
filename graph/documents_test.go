package graph_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/network"
)

// Known documents come from a list whose hashes are right, and from folders that hold some.
func TestDocuments(t *testing.T) {
	const one, two = `query One { status { revision } }`, `query Two($n: Int) { topics(first: $n) { totalCount } }`
	d := &graph.Documents{}
	if err := d.AddSafelist([]byte(`{"` + strings.TrimPrefix(graph.DocumentID(one), "sha256:") + `": {"name": "One", "text": "` + one + `"}}`)); err != nil {
		t.Fatal(err)
	}
	if err := d.AddFolder(fstest.MapFS{"more/Two.graphql": {Data: []byte(two)}, "README.md": {Data: []byte("not one")}}); err != nil {
		t.Fatal(err)
	}
	if names := d.Names(); len(names) != 2 || names[graph.DocumentID(two)] != "more/Two" {
		t.Errorf("%v", names)
	}
	for what, list := range map[string]string{"no JSON": `[`, "a wrong hash": `{"00": {"name": "One", "text": "{ a }"}}`} {
		if err := d.AddSafelist([]byte(list)); err == nil {
			t.Errorf("a list with %s is taken", what)
		}
	}
	if err := d.AddFolder(fstest.MapFS{"README.md": {Data: []byte("not one")}}); err == nil {
		t.Error("a folder without documents is taken")
	}
	h := handler(t, func(o *graph.Options) { o.Documents = d })
	for body, want := range map[string]string{
		`{"documentId":"` + graph.DocumentID(two) + `","variables":{"n":1}}`:   `"totalCount":`,
		`{"documentId":"` + strings.ToUpper(graph.DocumentID(one)) + `"}`:      `"revision":1`,
		`{"query":"{ __typename }"}`:                                           `"__typename":"Query"`,
		`{"documentId":"sha256:12"}`:                                           `"argument":"documentId"`,
		`{"documentId":"` + graph.DocumentID(one) + `","query":"{ a }"}`:       `"argument":"documentId"`,
		`{"documentId":null,"query":null}`:                                     `"argument":"query"`,
		`{"documentId":"` + graph.DocumentID(one) + `","operationName":"Two"}`: `BAD_USER_INPUT`,
	} {
		if _, answer := send(h, network.Admin, []byte(body)); !strings.Contains(answer, want) {
			t.Errorf("%s: %s", body, answer)
		}
	}
}

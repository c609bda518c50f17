package graph_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/network"
)

// Whatever is sent is answered: no panic, no status of a server that fails,
// nothing of the inside, in bounded time, and in JSON.
func FuzzQuery(f *testing.F) {
	for _, e := range examples(f) {
		body, err := json.Marshal(e.request)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(body)
	}
	for _, query := range []string{
		`{ a`, `{ node(id: 1) { id } }`, `{ search(text: "` + "\\u0000" + `") { nodes { id } } }`, `query($x: Float = 1e999) { encounters(of: {}, minStrength: $x) { totalCount } }`,
		`{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }`, `{ people(asOf: 1) }`, `{ topics(filter: {ids: null, and: null}) { nodes { id } } }`,
	} {
		body, _ := json.Marshal(request{Query: query})
		f.Add(body)
	}
	f.Add([]byte(`{"query":"{ __typename }","variables":{"a":[[[[]]]]},"extensions":[]}`))
	f.Add([]byte(`[]`))
	h := handler(f, func(o *graph.Options) { o.Timeout = 5 * time.Second })
	f.Fuzz(func(t *testing.T, body []byte) {
		begin := time.Now()
		status, answer := send(h, network.Admin, body)
		if took := time.Since(begin); took > 6*time.Second {
			t.Errorf("took %v", took)
		}
		if status >= 500 {
			t.Errorf("status %d: %.500s", status, answer)
		}
		if !json.Valid([]byte(answer)) {
			t.Errorf("not JSON: %.500s", answer)
		}
		for _, e := range errorsOf(t, answer) {
			if e.Extensions.Code == "" || e.Extensions.Code == "INTERNAL" {
				t.Errorf("%s: %s", e.Extensions.Code, e.Message)
			}
		}
	})
}

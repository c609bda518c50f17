package graph_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// A document of several operations is answered where one of them is named; else it is said what to do, also of one that was read before.
func TestWhichOperationIsAsked(t *testing.T) {
	h := handler(t)
	for range 2 {
		for name, want := range map[string]string{
			`"B"`: `"__typename":"Query"`, `""`: "holds 2 operations", `null`: "holds 2 operations", `"C"`: "no operation of this name",
		} {
			w := httptest.NewRecorder()
			r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(`{"query": "query A { __typename } query B { __typename }", "operationName": `+name+`}`))
			r.Header.Set("Content-Type", "application/json")
			h.ServeHTTP(w, r)
			if !strings.Contains(w.Body.String(), want) {
				t.Errorf("operation %s: %s", name, w.Body)
			}
		}
	}
}

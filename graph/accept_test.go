package graph_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/graph"
)

const (
	newer = "application/graphql-response+json"
	older = "application/json"
)

func accepting(h http.Handler, accept, query string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(`{"query":"`+query+`"}`))
	r.Header.Set("Content-Type", "application/json")
	if accept != "" {
		r.Header.Set("Accept", accept)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// The newer media type has the status of HTTP that says what became of a query; the older has 200.
func TestMediaType(t *testing.T) {
	h := handler(t)
	for _, c := range []struct {
		query        string
		older, newer int
	}{
		{`{ __typename }`, 200, 200},
		{`{ x }`, 200, 400},
		{`{`, 200, 400},
		{`query($i: ID!) { node(id: $i) { id } }`, 200, 400},
		{`{ organisations(first: 0) { totalCount } }`, 200, 200},
		{`{ search(text: \"\") { totalCount } }`, 200, 200},
	} {
		for accept, status := range map[string]int{older: c.older, newer: c.newer} {
			w := accepting(h, accept, c.query)
			if w.Code != status || !strings.HasPrefix(w.Header().Get("Content-Type"), accept+"; charset=utf-8") {
				t.Errorf("%s as %s: status %d, %s", c.query, accept, w.Code, w.Header().Get("Content-Type"))
			}
			if data := strings.Contains(w.Body.String(), `"data"`); accept == newer && data != (status == 200) {
				t.Errorf("%s: status %d: %s", c.query, w.Code, w.Body)
			}
		}
	}
}

// Which media type is answered is what Accept prefers; where it leaves the choice, that is a setting.
func TestAccept(t *testing.T) {
	settled, negotiating := handler(t), handler(t, func(o *graph.Options) { o.Negotiates = true })
	for _, c := range []struct{ accept, settled, negotiated string }{
		{"", older, newer},
		{"*/*", older, newer},
		{"application/*", older, newer},
		{"*/*;q=0.1", older, newer},
		{older, older, older},
		{newer, newer, newer},
		{newer + ", " + older + ";q=0.9", newer, newer},
		{older + ";q=0.9, " + newer + ";q=0.1", older, older},
		{older + ", " + newer, newer, newer},
		{newer + ";q=0, */*", older, older},
		{"text/html, " + older + ";q=0.9, */*;q=0.8", older, older},
		{"APPLICATION/GraphQL-Response+JSON; charset=UTF-8", newer, newer},
		{newer + ";charset=latin1, " + older, older, older},
		{"text/html", older, ""},
		{older + ";q=0", older, ""},
		{older + ";q=much", older, ""},
		{";;;, =, /", older, ""},
		{strings.Repeat("text/html,", 1_000) + newer, newer, newer},
	} {
		for h, want := range map[http.Handler]string{settled: c.settled, negotiating: c.negotiated} {
			w := accepting(h, c.accept, `{ __typename }`)
			got, _, _ := strings.Cut(w.Header().Get("Content-Type"), ";")
			if want == "" {
				if w.Code != http.StatusNotAcceptable || len(errorsOf(t, w.Body.String())) != 1 {
					t.Errorf("%.60q: status %d: %s", c.accept, w.Code, w.Body)
				}
			} else if w.Code != 200 || got != want || w.Header().Get("Vary") != "Accept" {
				t.Errorf("%.60q: status %d, %s, want %s", c.accept, w.Code, got, want)
			}
		}
	}
}

// What was sent is not sent back, however it is spoilt.
func TestNothingIsEchoed(t *testing.T) {
	h := handler(t)
	const canary = "canary-7f3a"
	for _, body := range []string{
		canary, `{"` + canary, `{"query":` + canary + `}`, `["` + canary + `"]`, `{"query":"{ __typename }"} ` + canary,
		`{"query":{"a":"` + canary + `"}}`, `{"variables":"` + canary + `"}`, `{"documentId":"` + canary + `"}`, `{"` + canary + `":1}`,
	} {
		r := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != http.StatusBadRequest || strings.Contains(w.Body.String(), canary) {
			t.Errorf("%s: status %d: %s", body, w.Code, w.Body)
		}
	}
}

// However long what an error quotes is, the error is not.
func TestErrorsAreShort(t *testing.T) {
	h := handler(t)
	long := strings.Repeat("x", 60_000)
	for _, query := range []string{`{ ` + long + ` }`, `{ node(` + long + `: 1) { id } }`, `{ organisations(first: ` + strings.Repeat("9", 60_000) + `) { totalCount } }`, `{ topics(filter: {` + long + `: 1}) { totalCount } }`} {
		w := accepting(h, "", query)
		if len(w.Body.String()) > 4_000 || len(errorsOf(t, w.Body.String())) == 0 {
			t.Errorf("%.30s: %d bytes: %.200s", query, w.Body.Len(), w.Body)
		}
	}
}

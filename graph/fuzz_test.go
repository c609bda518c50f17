package graph_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/attack"
	"github.com/partnergraph/partnergraph/internal/network"
)

// accesses are the roles that a fuzzed number chooses among.
var accesses = []network.Access{network.Public, network.Analyst, network.Coordinator, network.Admin}

// mostFuzzed is what a fuzzed request may take, on a machine that fuzzes with all that it has.
const mostFuzzed = 6 * time.Second

// fuzzed is the handler that is fuzzed: over the network of canaries.
func fuzzed(f *testing.F) http.Handler {
	f.Helper()
	s := written(f, canaryText(f))
	putContacts(f, s, canaryContacts())
	return handler(f, func(o *graph.Options) { o.Store, o.Timeout = s, 5*time.Second })
}

// holds requires of an answer what holds of all: it is JSON, the service has not failed, its errors have codes, and it tells nobody
// what she may not know.
func holds(t *testing.T, access network.Access, sent string, begin time.Time, w *httptest.ResponseRecorder) {
	t.Helper()
	answer := w.Body.String()
	if took := time.Since(begin); took > mostFuzzed {
		t.Errorf("took %v", took)
	}
	if w.Code >= http.StatusInternalServerError || w.Code < http.StatusOK {
		t.Errorf("status %d: %.500s", w.Code, answer)
	}
	if !json.Valid([]byte(answer)) {
		t.Fatalf("not JSON: %.500s", answer)
	}
	if w.Code != http.StatusOK && len(errorsOf(t, answer)) == 0 {
		t.Errorf("status %d says nothing: %.500s", w.Code, answer)
	}
	for _, e := range errorsOf(t, answer) {
		if e.Extensions.Code == "" || e.Extensions.Code == "INTERNAL" {
			t.Errorf("%s: %s", e.Extensions.Code, e.Message)
		}
	}
	if strings.Contains(sent, `\u`) || strings.Contains(sent, "%") || access >= network.Coordinator {
		return // what is sent may be said again; coordinators may reveal
	}
	words := ofContacts
	if access == network.Public {
		words = append(ofPersons[:len(ofPersons):len(ofPersons)], ofContacts...)
	}
	if sung(sent, words) == "" && sung(answer, words) != "" {
		t.Errorf("%q is told: %.500s", sung(answer, words), answer)
	}
}

// Whatever is sent, in whatever way, is answered: no panic, no status of a server that fails, nothing of the inside, nothing that who
// asks may not know, in bounded time, and in JSON.
func FuzzRequest(f *testing.F) {
	const question = `{"query":"query($id: ID!) { node(id: $id) { id } }","variables":{"id":"organisation:host"}}`
	f.Add(uint8(0), "POST", "", older, older, question)
	f.Add(uint8(1), "POST", "", older+"; charset=utf-8", newer+";q=0.5, */*", question)
	f.Add(uint8(2), "GET", "query=%7B__typename%7D&variables=%7B%7D&operationName=&extensions=null", "", "", "")
	f.Add(uint8(3), "GET", "documentId=sha256:00&query=", "", "text/html", "")
	f.Add(uint8(0), "PUT", ";", "multipart/form-data; boundary=x", "*/*", "--x--")
	f.Add(uint8(1), "POST", "", "text/plain;q", "application/*;q=x,;", "[]")
	f.Add(uint8(2), "POST", "", older, "", `{"query":null,"documentId":null,"variables":[],"extensions":{}}`)
	f.Add(uint8(2), "POST", "", older, "", `{"query":"mutation { revealContact(id: \"contact:01J9BRC6WC0000000000000003\", purpose: JOB_SHADOWING) { value } }"}`)
	f.Add(uint8(3), "OPTIONS", "", "", "", "")
	for i, a := range attack.All() {
		if len(a.Body) < 2_000 {
			f.Add(uint8(i%4), "POST", "", older, newer, a.Body)
		}
	}
	h := fuzzed(f)
	f.Fuzz(func(t *testing.T, role uint8, method, address, contentType, accept, body string) {
		r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
		r.Method, r.URL.RawQuery = method, address
		r.Header.Set("Content-Type", contentType)
		r.Header.Set("Accept", accept)
		access := accesses[int(role)%len(accesses)]
		begin, w := time.Now(), httptest.NewRecorder()
		h.ServeHTTP(w, r.WithContext(graph.WithIdentity(r.Context(), graph.Identity{Viewer: network.Viewer{Access: access}, Actor: "token:fuzz"})))
		holds(t, access, address+body, begin, w)
	})
}

// Whatever document is sent, with whatever variables, the same holds of it.
func FuzzDocument(f *testing.F) {
	for i, e := range examples(f) {
		f.Add(uint8(i%4), e.Query, string(toJSON(f, e.Variables)))
	}
	for i, query := range []string{
		`{ a`, `{ node(id: 1) { id } }`, `{ search(text: "` + "\\u0000" + `") { nodes { id } } }`, `query($x: Float = 1e999) { encounters(of: {}, minStrength: $x) { totalCount } }`,
		`{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }`, `{ people(asOf: 1) }`, `{ topics(filter: {ids: null, and: null}) { nodes { id } } }`,
		`{ a: node(id: "organisation:host") { ... on Organisation { x: name } ... on Entity { x: id } } }`, `{ auditLog(first: 3) { nodes { subject actor } } }`,
		`{ people(first: 5) { nodes { name contactPoints { nodes { kind value state } } } } }`,
		`mutation($id: ID!) { revealContact(id: $id, purpose: VISIT) { value contact { value } } }`,
	} {
		f.Add(uint8(i%4), query, `{"id":"contact:01J9BRC6WC0000000000000004","a":[[[]]]}`)
	}
	h := fuzzed(f)
	f.Fuzz(func(t *testing.T, role uint8, query, variables string) {
		sent := map[string]any{"query": query}
		if json.Valid([]byte(variables)) {
			sent["variables"] = json.RawMessage(variables)
		}
		body := toJSON(t, sent)
		access := accesses[int(role)%len(accesses)]
		r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(string(body)))
		r.Header.Set("Content-Type", older)
		begin, w := time.Now(), httptest.NewRecorder()
		h.ServeHTTP(w, r.WithContext(graph.WithIdentity(r.Context(), graph.Identity{Viewer: network.Viewer{Access: access}, Actor: "token:fuzz"})))
		holds(t, access, query+variables, begin, w)
	})
}

package web_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/web"
)

// TestTrustedOnly: a service that answers known documents alone answers each that the explorer sends, by its text and by its id, and
// nothing else.
// What was run says of which revision the answer is, also where it found nothing.
func TestTrustedOnly(t *testing.T) {
	known := &graph.Documents{}
	list, err := web.Safelist()
	if err != nil {
		t.Fatal(err)
	}
	if err := known.AddSafelist(list); err != nil {
		t.Fatal(err)
	}
	h, s := graph.NewHandler(graph.Options{Store: curated(t), Documents: known, TrustedOnly: true}), schema(t)
	run := 0
	for _, d := range safelist(t) {
		query, errs := gqlparser.LoadQueryWithRules(s, d.Text, nil)
		if len(errs) > 0 {
			t.Fatal(errs)
		}
		variables := map[string]any{}
		for _, v := range query.Operations[0].VariableDefinitions {
			variables[v.Variable] = sampler{t, s, d.Name}.of(v.Variable, v.Type)
		}
		for _, named := range []map[string]any{{"query": d.Text}, {"documentId": graph.DocumentID(d.Text)}} {
			named["variables"] = variables
			status, body := trusted(t, h, named)
			if status != http.StatusOK || !strings.Contains(body, `"revision":1`) || strings.Contains(body, "FORBIDDEN") {
				t.Errorf("%s with %v: %d %.300s", d.Name, variables, status, body)
			}
		}
		run++
	}
	refused := 0
	for _, named := range foreign(t) {
		status, body := trusted(t, h, named)
		if status != http.StatusForbidden || !strings.Contains(body, `"code":"FORBIDDEN"`) || strings.Contains(body, `"data"`) {
			t.Errorf("%.200v: %d %.300s", named, status, body)
		}
		refused++
	}
	t.Logf("TRUST T20 all %d operations of the explorer run where only known documents do, and 0 of %d others", run, refused)
}

// foreign are documents, and ids, that nobody added.
func foreign(t *testing.T) (all []map[string]any) {
	t.Helper()
	all = []map[string]any{
		{"query": "{ __typename }"}, {"query": "{ __schema { types { name } } }"}, {"query": "{"}, {"query": " "},
		{"documentId": "sha256:" + strings.Repeat("0", 64)}, {"documentId": "sha256:"}, {"documentId": "x"}, {"documentId": graph.DocumentID("{ __typename }")},
	}
	files, err := filepath.Glob("../../examples/*.graphql")
	if err != nil || len(files) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	for _, file := range files {
		all = append(all, map[string]any{"query": read(t, file)})
	}
	for _, d := range safelist(t) {
		all = append(all, map[string]any{"query": d.Text + " "}, map[string]any{"query": strings.Replace(d.Text, "{", "{ __typename ", 1)}, map[string]any{"documentId": "md5:" + graph.DocumentID(d.Text)})
	}
	return all
}

// trusted sends a request by POST, and, where it names a document, by GET too, which must answer the same.
func trusted(t *testing.T, h http.Handler, named map[string]any) (status int, body string) {
	t.Helper()
	sent, err := json.Marshal(named)
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(string(sent)))
	r.Header.Set("Content-Type", "application/json")
	who := graph.WithIdentity(r.Context(), graph.Identity{Viewer: network.Viewer{Access: network.Admin}, Actor: "local", Client: "local"})
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r.WithContext(who))
	id, _ := named["documentId"].(string)
	if id == "" || strings.Contains(w.Body.String(), "revealContact") {
		return w.Code, w.Body.String()
	}
	variables, err := json.Marshal(named["variables"])
	if err != nil {
		t.Fatal(err)
	}
	address := url.Values{"documentId": {id}, "variables": {string(variables)}}
	got := httptest.NewRecorder()
	h.ServeHTTP(got, httptest.NewRequest(http.MethodGet, "/graphql?"+address.Encode(), nil).WithContext(who))
	if got.Code != w.Code && got.Code != http.StatusMethodNotAllowed { // a change is not made by GET
		t.Errorf("%.100s by GET: %d %.200s", sent, got.Code, got.Body)
	}
	return w.Code, w.Body.String()
}

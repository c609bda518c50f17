package server_test

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
)

func TestHeadersOfEveryAnswer(t *testing.T) {
	handler := handlerOf(t, options(&bytes.Buffer{}))
	for _, path := range []string{"/", "/graphql", "/livez", "/readyz", "/nothing"} {
		h := ask(handler, http.MethodGet, path, "").Header()
		for name, want := range map[string]string{
			"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
			"Cross-Origin-Resource-Policy": "same-site", "Cross-Origin-Opener-Policy": "same-origin", "X-Robots-Tag": "noindex, noarchive",
		} {
			if got := h.Get(name); got != want {
				t.Errorf("%s: %s %q, want %q", path, name, got, want)
			}
		}
		if got := h.Get("Permissions-Policy"); !strings.Contains(got, "camera=()") || !strings.Contains(got, "geolocation=()") {
			t.Errorf("%s: the permissions policy is %q", path, got)
		}
	}
}

// TestContentPolicies: data may do nothing, whatever answers; a page says itself what it may.
func TestContentPolicies(t *testing.T) {
	handler := handlerOf(t, options(&bytes.Buffer{}))
	const data = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
	for path, want := range map[string]string{
		"/": pagePolicy, "/graphql": data, "/graphql?query={status{revision}}": data, "/livez": data, "/readyz": data, "/nothing": data,
	} {
		if got := ask(handler, http.MethodGet, path, "").Header().Values("Content-Security-Policy"); len(got) != 1 || got[0] != want {
			t.Errorf("%s: the content policy is %q, want %q", path, got, want)
		}
	}
	for name, w := range map[string]*httptest.ResponseRecorder{
		"another origin": ask(handler, http.MethodPost, "/graphql", "{}", "Origin: https://evil.example", asJSON),
		"another method": ask(handler, http.MethodPost, "/", ""),
	} {
		if got := w.Header().Get("Content-Security-Policy"); got != data {
			t.Errorf("%s: the content policy is %q, want %q", name, got, data)
		}
	}
}

func TestPaths(t *testing.T) {
	handler := handlerOf(t, options(&bytes.Buffer{}))
	for request, want := range map[string]int{
		"GET /": 200, "GET /livez": 200, "GET /readyz": 200, "POST /graphql": 200, "GET /graphql": 200,
		"GET /robots.txt": 200, "GET /nothing": 404, "GET /graphql/x": 404, "POST /livez": 405, "POST /readyz": 405, "POST /": 405,
	} {
		method, path, _ := strings.Cut(request, " ")
		if got := ask(handler, method, path, "").Code; got != want {
			t.Errorf("%s: %d, want %d", request, got, want)
		}
	}
}

// TestHealth: the process lives whether or not its store is there.
func TestHealth(t *testing.T) {
	for name, c := range map[string]struct {
		ready func(context.Context) error
		want  int
	}{
		"all is well":           {func(context.Context) error { return nil }, 200},
		"the store is away":     {func(context.Context) error { return store.ErrUnavailable }, 503},
		"an import is underway": {func(context.Context) error { return store.ErrUnfinished }, 503},
		"the store is silent": {func(ctx context.Context) error {
			if deadline, ok := ctx.Deadline(); !ok || time.Until(deadline) > 5*time.Second {
				return nil // would wait for ever, and longer than who asks
			}
			return context.DeadlineExceeded
		}, 503},
		"something inside": {func(context.Context) error { return errors.New("SQL logic error at /srv/data/partnergraph.db") }, 503},
	} {
		t.Run(name, func(t *testing.T) {
			o := options(&bytes.Buffer{})
			o.Ready = c.ready
			handler := handlerOf(t, o)
			w := ask(handler, http.MethodGet, "/readyz", "")
			if w.Code != c.want || (w.Header().Get("Retry-After") != "") != (c.want == 503) {
				t.Errorf("ready: %d with Retry-After %q, want %d", w.Code, w.Header().Get("Retry-After"), c.want)
			}
			if strings.Contains(w.Body.String(), "SQL") || strings.Contains(w.Body.String(), "/srv") {
				t.Errorf("ready tells of the inside: %s", w.Body)
			}
			if w := ask(handler, http.MethodGet, "/livez", ""); w.Code != http.StatusOK {
				t.Errorf("alive: %d", w.Code)
			}
		})
	}
}

// TestPanic: what went wrong is for the log alone.
func TestPanic(t *testing.T) {
	const secret = "SELECT * FROM node in /srv/data"
	var log bytes.Buffer
	o := options(&log)
	o.GraphQL = http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic(secret) })
	handler := handlerOf(t, o)
	w := ask(handler, http.MethodPost, "/graphql", "{}", asJSON)
	if w.Code != http.StatusInternalServerError || strings.Contains(w.Body.String(), "SELECT") || strings.Contains(w.Body.String(), "goroutine") {
		t.Errorf("%d %q, want 500 and nothing of the inside", w.Code, w.Body)
	}
	if !strings.Contains(log.String(), secret) {
		t.Errorf("the log does not say what happened: %s", log.String())
	}
	if w := ask(handler, http.MethodGet, "/livez", ""); w.Code != http.StatusOK {
		t.Errorf("afterwards: %d", w.Code)
	}
}

// TestAskersAreThePublic where nobody finds out who asks.
func TestAskersAreThePublic(t *testing.T) {
	handler := answeringService(t)
	w := ask(handler, http.MethodPost, "/graphql", `{"query": "{ viewer { access signedIn } }"}`, asJSON)
	if want := `{"data":{"viewer":{"access":"PUBLIC","signedIn":false}}`; !strings.HasPrefix(w.Body.String(), want) {
		t.Errorf("%s, want %s", w.Body, want)
	}
}

// answeringService is a server with the real GraphQL handler over an empty store.
func answeringService(t *testing.T) http.Handler {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "partnergraph.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	o := options(&bytes.Buffer{})
	o.GraphQL, o.Ready = graph.NewHandler(graph.Options{Store: s, Log: o.Log}), s.Ready
	return handlerOf(t, o)
}

// TestBodies: only JSON that is not too long is read.
func TestBodies(t *testing.T) {
	handler := answeringService(t)
	const query = `{"query": "{ status { revision } }"}`
	long := query + strings.Repeat(" ", graph.DefaultMaxBody)
	for name, c := range map[string]struct {
		headers []string
		body    string
		want    int
	}{
		"JSON":               {[]string{asJSON}, query, 200},
		"JSON with a set":    {[]string{"Content-Type: application/json; charset=utf-8"}, query, 200},
		"as long as may be":  {[]string{asJSON}, long[:graph.DefaultMaxBody], 200},
		"too long":           {[]string{asJSON}, long[:graph.DefaultMaxBody+1], 413},
		"text":               {[]string{"Content-Type: text/plain"}, query, 415},
		"text that is JSON":  {[]string{"Content-Type: text/plain; application/json"}, query, 415},
		"a form":             {[]string{"Content-Type: application/x-www-form-urlencoded"}, "query={status{revision}}", 415},
		"a form of parts":    {[]string{"Content-Type: multipart/form-data; boundary=x"}, "--x--", 415},
		"nothing said":       {nil, query, 415},
		"no JSON":            {[]string{asJSON}, "query", 400},
		"several operations": {[]string{asJSON}, "[" + query + "]", 400},
	} {
		t.Run(name, func(t *testing.T) {
			w := ask(handler, http.MethodPost, "/graphql", c.body, c.headers...)
			if w.Code != c.want || strings.Contains(w.Body.String(), `"errors"`) != (c.want != 200) {
				t.Errorf("%d %s, want %d", w.Code, w.Body, c.want)
			}
		})
	}
}

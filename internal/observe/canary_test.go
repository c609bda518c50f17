package observe_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/observe"
	"github.com/partnergraph/partnergraph/internal/store"
)

// canaries hands out strings of which none may be told: each holds the mark, in upper or lower case.
type canaries struct{ n int }

const mark = "kanari"

func (c *canaries) next() string {
	c.n++
	return fmt.Sprintf("%s%02dzq", mark, c.n)
}

// spans is an exporter that keeps all that it is given, as text.
type spans struct {
	mu   sync.Mutex
	text strings.Builder
	n    int
}

func (s *spans) ExportSpans(_ context.Context, all []sdktrace.ReadOnlySpan) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, span := range all {
		s.n++
		_, _ = fmt.Fprintln(&s.text, span.Name(), span.Attributes(), span.Events(), span.Status(), span.Resource(), span.Links(),
			span.SpanContext().TraceState(), span.Parent().TraceState())
	}
	return nil
}

func (s *spans) Shutdown(context.Context) error { return nil }

// failing is a store that breaks, each time as it is told: with an error, or with a panic.
type failing struct {
	store.Store
	how func() error
}

func (f *failing) View(context.Context) (store.View, error) { return &failingView{f: f}, nil }
func (f *failing) Ready(context.Context) error              { return f.how() }

type failingView struct {
	store.View
	f *failing
}

func (v *failingView) List(context.Context, network.Viewer, store.ListQuery) (store.List, error) {
	return store.List{}, v.f.how()
}
func (v *failingView) Search(context.Context, network.Viewer, store.SearchQuery) (store.List, error) {
	return store.List{}, v.f.how()
}
func (v *failingView) Nodes(context.Context, network.Viewer, []network.ID, store.Want) ([]store.Row, error) {
	return nil, v.f.how()
}
func (v *failingView) Revision(context.Context) (int, error) { return 1, nil }
func (v *failingView) Close()                                {}

// watched is a service that is observed, and all that it tells.
type watched struct {
	*observe.Observer
	log     bytes.Buffer
	spans   spans
	store   failing
	handler http.Handler
}

func watch(t *testing.T, o observe.Options) *watched {
	t.Helper()
	w := &watched{}
	w.store.how = func() error { return nil }
	o.Log, o.Exporter, o.Version = &w.log, &w.spans, "1.2.3"
	var err error
	if w.Observer, err = observe.New(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.Handle("/graphql", graph.NewHandler(graph.Options{
		Store: w.Store(&w.store), Log: w.Log(), Extensions: []graphql.HandlerExtension{w.Extension()},
	}))
	mux.HandleFunc("/panics", func(http.ResponseWriter, *http.Request) { panic(w.store.how()) })
	w.handler = w.Handler(http.HandlerFunc(func(a http.ResponseWriter, r *http.Request) {
		mux.ServeHTTP(a, r.WithContext(graph.WithViewer(r.Context(), network.Viewer{Access: network.Admin})))
	}))
	return w
}

// ask sends a request; headers are pairs of name and value.
func (w *watched) ask(method, path, body string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, "/", strings.NewReader(body))
	r.Method, r.URL = method, &url.URL{Path: path}
	if at, query, ok := strings.Cut(path, "?"); ok {
		r.URL = &url.URL{Path: at, RawQuery: query}
	}
	r.Header.Set("Content-Type", "application/json")
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	answer := httptest.NewRecorder()
	w.handler.ServeHTTP(answer, r)
	return answer
}

// post asks a question.
func (w *watched) post(t *testing.T, query, operation string, variables map[string]any) *httptest.ResponseRecorder {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "operationName": operation, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	return w.ask(http.MethodPost, "/graphql", string(body))
}

// everything is all that the service has told.
func (w *watched) everything(t *testing.T) map[string]string {
	t.Helper()
	if err := w.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	metrics := httptest.NewRecorder()
	w.Metrics().ServeHTTP(metrics, httptest.NewRequest(http.MethodGet, "/metrics", nil))
	return map[string]string{"the log": w.log.String(), "metrics": metrics.Body.String(), "traces": w.spans.text.String()}
}

type person struct{ Name string }

// TestCanariesAreNotTold: whatever a client sends, and whatever a store says when it breaks, stays out of logs, metrics and traces.
func TestCanariesAreNotTold(t *testing.T) {
	w, c := watch(t, observe.Options{}), &canaries{}
	const list = `query($f: String) { organisations(first: 1) { nodes { id } } search(text: $f) { nodes { id } } }`
	// What a client sends.
	w.post(t, `query `+c.next()+`($text: String!) { search(text: $text) { nodes { id } } }`, fmt.Sprintf("%s%02dzq", mark, c.n), map[string]any{"text": c.next()})
	w.post(t, `{ search(text: "`+c.next()+`") { nodes { id } } }`, "", nil)
	w.post(t, "# "+c.next()+"\n{ "+c.next()+": organisations { nodes { "+c.next()+": id } } }", "", nil)
	w.post(t, `{ `+c.next()+` }`, "", nil)
	w.post(t, `{ organisations(`+c.next()+`: 1) { nodes { id } } }`, "", nil)
	w.post(t, `{ node(id: "person:`+c.next()+`") { id } }`, "", nil)
	w.post(t, `query A { organisations { nodes { id } } }`, c.next(), nil)
	w.post(t, `{ "`+c.next(), "", nil)
	w.post(t, `query($x: Int!) { organisations(first: $x) { nodes { id } } }`, "", map[string]any{"x": c.next(), c.next(): 1})
	w.post(t, `fragment `+c.next()+` on Query { __typename } { organisations @`+c.next()+` { nodes { id } } }`, "", nil)
	w.ask(http.MethodPost, "/graphql", c.next())
	w.ask(http.MethodPost, "/graphql", c.next(), "Content-Type", "text/"+c.next())
	w.ask(http.MethodGet, "/graphql?query="+url.QueryEscape(`{ search(text: "`+c.next()+`") { nodes { id } } }`)+"&operationName="+c.next(), "")
	w.ask(http.MethodGet, "/node/person:"+c.next(), "")
	w.ask(http.MethodGet, "/"+c.next(), "")
	w.ask(http.MethodGet, "/"+c.next()+".js", "")
	w.ask(c.next(), "/graphql", "")
	w.ask(http.MethodPost, "/graphql", `{"query":"{ organisations { nodes { id } } }"}`,
		"User-Agent", c.next(), "Referer", "https://"+c.next()+".example/", "Cookie", "__Host-partnergraph="+c.next(), "Authorization", "Bearer pg_ab_"+c.next(),
		"X-Forwarded-For", c.next(), "X-Request-Id", c.next(), "Baggage", "user="+c.next(), "Origin", c.next(),
		"Traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "Tracestate", "v="+c.next())
	// What a store says when it breaks.
	for _, broken := range []func(string) error{
		errors.New,
		func(s string) error { return fmt.Errorf("row %q: %w", s, store.ErrConflict) },
		func(s string) error {
			return store.Behind(store.ErrUnavailable, "Neo4j does not answer", errors.New(s))
		},
		func(s string) error {
			return fmt.Errorf("%w: Neo.ClientError.Statement.SyntaxError (%s)", io.ErrUnexpectedEOF, s)
		},
		func(s string) error { panic(s) },
		func(s string) error { panic(errors.New(s)) },
		func(s string) error { panic(person{s}) },
		func(s string) error { panic(&person{s}) },
	} {
		w.store.how = func() error { return broken(c.next()) }
		for range 2 {
			w.post(t, list, "", map[string]any{"f": "x"})
		}
		w.ask(http.MethodGet, "/panics", "")
		func() {
			defer func() { _ = recover() }()
			w.Log().Error("not ready", "error", w.store.how(), "cause", store.Cause(w.store.how()))
		}()
	}
	// What somebody logs who should not.
	address := c.next() + ".person@mail.example"
	w.Log().Info("written to "+address, "to", address, "header", "Bearer "+c.next(), "secretly", "pg_abcdefghij_"+c.next(), "panic", c.next(),
		"variables", map[string]any{"name": c.next()}, "who", person{c.next()}, "cookie", c.next(), "jar", "__Host-partnergraph="+c.next(),
		"operation", c.next(), "path", "people.0."+c.next(), "addresses", []string{c.next()}, "jwt", "eyJhbGciOiJub25lIn0.eyJ"+c.next()+".x")
	w.ErrorLog().Printf("http: panic serving 192.0.2.7:4711: %s\ngoroutine 1", c.next())
	w.ErrorLog().Printf("http: TLS handshake error from [2001:db8::7]:4711: %s@mail.example", c.next())

	told := w.everything(t)
	for where, text := range told {
		if text == "" {
			t.Errorf("%s say nothing: this test shows nothing", where)
		}
		for line := range strings.Lines(text) {
			if strings.Contains(strings.ToLower(line), mark) || strings.Contains(line, "192.0.2.7") || strings.Contains(line, "2001:db8") {
				t.Errorf("%s: %s", where, line)
			}
		}
	}
	if c.n < 50 || w.spans.n < 50 {
		t.Errorf("%d canaries and %d spans, want 50 or more", c.n, w.spans.n)
	}
	t.Logf("TRUST T16 0 of %d canary strings (variables, texts of queries, operation names, aliases, headers, cookies, tokens, paths, errors and panics of the store) in logs (%d lines), metrics (%d), traces (%d spans) and what panics say",
		c.n, strings.Count(told["the log"], "\n"), strings.Count(told["metrics"], "\n"), w.spans.n)
}

package graph_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// failing is a store whose reads fail.
type failing struct {
	store.Store
	opening, reading error
	panics           bool
}

func (f *failing) View(ctx context.Context) (store.View, error) {
	if f.opening != nil {
		return nil, f.opening
	}
	v, err := f.Store.View(ctx)
	return &failingView{v, f}, err
}

type failingView struct {
	store.View
	failing *failing
}

func (v *failingView) List(ctx context.Context, _ network.Viewer, _ store.ListQuery) (store.List, error) {
	if v.failing.panics {
		panic("secret: /var/lib/partnergraph")
	}
	if errors.Is(v.failing.reading, context.DeadlineExceeded) {
		<-ctx.Done()
		return store.List{}, fmt.Errorf("reading: %w", ctx.Err())
	}
	return store.List{}, v.failing.reading
}

const secret = "near \"SELECT\": syntax error in /var/lib/partnergraph/network.db"

// Each failure of the store has its code, and none tells what lies behind.
func TestStoreFailures(t *testing.T) {
	behind := errors.New(secret)
	cases := []struct {
		name   string
		f      failing
		code   string
		status int
	}{
		{"unknown", failing{reading: behind}, "INTERNAL", 200},
		{"conflict", failing{reading: fmt.Errorf("%w: %w", store.ErrConflict, behind)}, "CONFLICT", 200},
		{"too costly", failing{reading: fmt.Errorf("%w: %w", store.ErrTooCostly, behind)}, "QUERY_TOO_COSTLY", 200},
		{"unavailable", failing{reading: fmt.Errorf("%w: %w", store.ErrUnavailable, behind)}, "UNAVAILABLE", 503},
		{"closed", failing{opening: fmt.Errorf("%w: %w", store.ErrUnavailable, behind)}, "UNAVAILABLE", 503},
		{"unfinished", failing{opening: fmt.Errorf("%w: %w", store.ErrUnfinished, behind)}, "UNAVAILABLE", 503},
		{"foreign", failing{opening: fmt.Errorf("%w: %w", store.ErrForeign, behind)}, "UNAVAILABLE", 503},
		{"slow", failing{reading: context.DeadlineExceeded}, "TIMEOUT", 200},
		{"panic", failing{panics: true}, "INTERNAL", 200},
	}
	for _, way := range []func(*graph.Options){func(*graph.Options) {}, withoutLookAhead} {
		for _, c := range cases {
			c.f.Store = curatedStore(t)
			var log bytes.Buffer
			h := handler(t, way, func(o *graph.Options) {
				o.Store, o.Timeout, o.Log = &c.f, 50*time.Millisecond, slog.New(slog.NewTextHandler(&log, nil))
			})
			status, answer := ask(t, h, network.Admin, request{Query: `query Topics { topics { totalCount } }`})
			errs := errorsOf(t, answer)
			if len(errs) != 1 || errs[0].Extensions.Code != c.code || status != c.status {
				t.Errorf("%s: status %d: %s", c.name, status, answer)
			}
			if strings.Contains(answer, "SELECT") || strings.Contains(answer, "/var") || strings.Contains(answer, "goroutine") {
				t.Errorf("%s: the answer tells too much: %s", c.name, answer)
			}
			if c.code == "INTERNAL" && !strings.Contains(log.String(), "/var/lib") {
				t.Errorf("%s: the log does not tell what lies behind: %s", c.name, log.String())
			}
		}
	}
}

// A question whose asker has gone is not put.
func TestGivenUp(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r := httptest.NewRequestWithContext(ctx, http.MethodGet, "/?query=%7Btopics%7BtotalCount%7D%7D", nil)
	w := httptest.NewRecorder()
	handler(t).ServeHTTP(w, r)
	if errs := errorsOf(t, w.Body.String()); len(errs) != 1 || errs[0].Extensions.Code != "TIMEOUT" {
		t.Errorf("status %d: %s", w.Code, w.Body)
	}
}

// inside matches what no client may see.
var inside = regexp.MustCompile(`(?i)did you mean|select |sqlite|\.go:|goroutine|panic|/root|/home|/tmp|gqlgen|network\.|store\.|nil pointer|runtime error|%!`)

// However malformed a request is, the answer says nothing of the inside.
func TestErrorsTellNothing(t *testing.T) {
	h := handler(t)
	for _, query := range malformed() {
		status, answer := ask(t, h, network.Admin, request{Query: query})
		if status >= http.StatusInternalServerError {
			t.Errorf("%s: status %d", query, status)
		}
		for _, e := range errorsOf(t, answer) {
			if inside.MatchString(e.Message) || e.Extensions.Code == "" || e.Extensions.Code == "INTERNAL" {
				t.Errorf("%.200s: %s: %s", query, e.Extensions.Code, e.Message)
			}
		}
	}
}

// malformed returns the examples, each spoilt in many places.
func malformed() (queries []string) {
	const query = `query Q($id: ID!) { node(id: $id) { id ... on Organisation { people(first: 2, asOf: "2022-01-01") { edges { title node { name } } } } } search(text: "a", types: [PERSON]) { nodes { id } } }`
	for i := range query {
		queries = append(queries, query[:i], query[:i]+query[i+1:])
	}
	for old, other := range map[string]string{"people": "peoples", "first": "frist", "PERSON": "PERSONS", "ID!": "IDs", "Organisation": "Organization", "$id": "$di", `"a"`: "1", "2,": "{},", "edges": "edge"} {
		queries = append(queries, strings.ReplaceAll(query, old, other))
	}
	return queries
}

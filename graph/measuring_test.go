package graph_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// unmeasured is a store that lets nobody read a whole network before it is let go.
type unmeasured struct {
	store.Store
	reading chan struct{}
	letGo   chan struct{}
}

func (s *unmeasured) View(ctx context.Context) (store.View, error) {
	v, err := s.Store.View(ctx)
	return &unmeasuredView{v, s}, err
}

type unmeasuredView struct {
	store.View
	s *unmeasured
}

func (v *unmeasuredView) Projection(ctx context.Context, who network.Viewer, q store.ProjectionQuery, visit func(store.Gathering) error) ([][2]network.ID, error) {
	v.s.reading <- struct{}{}
	select {
	case <-v.s.letGo:
		return v.View.Projection(ctx, who, q, visit)
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// measure asks for measures of a network of its own, so that none are kept.
func measure(measures string, year int) string {
	return fmt.Sprintf(`centralities(period: {from: "%d-01-01", to: "2024-12-31"}, measures: [%s], first: 1) { totalCount }`, year, measures)
}

func from(n int) graph.Identity { return graph.Identity{Client: fmt.Sprintf("192.0.2.%d", n)} }

// arrives waits for what another goroutine sends.
func arrives[T any](t *testing.T, what string, c <-chan T) (v T) {
	t.Helper()
	select {
	case v = <-c:
	case <-time.After(testkit.Patience):
		t.Fatalf("waited in vain: %s", what)
	}
	return v
}

// However many clients have networks measured, half of the turns are left to light questions. Who comes too many is told so at once.
func TestMeasuringLeavesTurns(t *testing.T) {
	const running, clients, admitted = 4, 8, 2
	s := &unmeasured{Store: curatedStore(t), reading: make(chan struct{}, clients), letGo: make(chan struct{})}
	h := graph.NewHandler(graph.Options{Store: s, Clock: today, Running: running, Timeout: testkit.Patience})
	answers := make(chan *httptest.ResponseRecorder, clients)
	for n := range clients {
		go func() { answers <- sendAs(h, from(n), `{ `+measure("BETWEENNESS, CLOSENESS", 2000+n)+` }`) }()
	}
	free := func() { close(s.letGo) }
	defer func() { free() }()
	for range clients - admitted {
		w := arrives(t, "a refusal", answers)
		if w.Code != http.StatusServiceUnavailable || codeOf(t, w) != "UNAVAILABLE" || w.Header().Get("Retry-After") != "5" {
			t.Errorf("one too many: status %d, Retry-After %q: %s", w.Code, w.Header().Get("Retry-After"), w.Body)
		}
	}
	arrives(t, "the first network", s.reading)
	if len(s.reading) != 0 {
		t.Error("two networks are measured at a time")
	}
	if w := sendAs(h, from(100), `{ organisations(first: 1) { totalCount } }`); w.Code != http.StatusOK || codeOf(t, w) != "" {
		t.Errorf("a light question: status %d: %s", w.Code, w.Body)
	}
	if h.InUse() != admitted {
		t.Errorf("%d operations are run, want the %d that measure or wait for it", h.InUse(), admitted)
	}
	free()
	free = func() {}
	for range admitted {
		if w := arrives(t, "an answer", answers); w.Code != http.StatusOK || codeOf(t, w) != "" {
			t.Errorf("one that was admitted: status %d: %s", w.Code, w.Body)
		}
	}
	if w := sendAs(h, from(0), `{ `+measure("DEGREE", 1990)+` }`); w.Code != http.StatusOK {
		t.Errorf("when all have ended: status %d: %s", w.Code, w.Body)
	}
}

// A client has one network measured at a time; who asks within this process, or where nobody else can, as many as there are places.
func TestOneMeasuringOfEachClient(t *testing.T) {
	local := graph.Identity{Actor: "local", Client: "local", Viewer: network.Viewer{Access: network.Admin}}
	for _, c := range []struct {
		who    graph.Identity
		status int
		code   string
	}{{from(1), http.StatusTooManyRequests, "TOO_MANY_REQUESTS"}, {local, http.StatusOK, ""}, {graph.Identity{}, http.StatusOK, ""}} {
		s := &unmeasured{Store: curatedStore(t), reading: make(chan struct{}, 10), letGo: make(chan struct{})}
		h := graph.NewHandler(graph.Options{Store: s, Clock: today, Running: 4, Timeout: testkit.Patience})
		answers := make(chan *httptest.ResponseRecorder, 2)
		go func() { answers <- sendAs(h, c.who, `{ `+measure("CLOSENESS", 2001)+` }`) }()
		arrives(t, "the network", s.reading)
		go func() { answers <- sendAs(h, c.who, `{ `+measure("CLOSENESS", 2002)+` }`) }()
		if c.code == "" {
			close(s.letGo)
		}
		w := arrives(t, "the answer to the second", answers)
		if w.Code != c.status || codeOf(t, w) != c.code || c.code != "" && w.Header().Get("Retry-After") != "5" {
			t.Errorf("%+v: status %d, Retry-After %q: %s", c.who, w.Code, w.Header().Get("Retry-After"), w.Body)
		}
		if c.code != "" {
			close(s.letGo)
		}
		if w := arrives(t, "the other answer", answers); w.Code != http.StatusOK || codeOf(t, w) != "" {
			t.Errorf("%+v: the other: status %d: %s", c.who, w.Code, w.Body)
		}
	}
}

// An operation that measures several networks stands in nobody's way, least of all its own.
func TestAnOperationTakesOnePlace(t *testing.T) {
	h := handler(t, func(o *graph.Options) { o.Running = 1 })
	query := strings.Builder{}
	for n := range 4 {
		fmt.Fprintf(&query, " a%d: %s", n, measure("DEGREE", 1950+n))
	}
	for range 2 {
		if w := sendAs(h, from(1), `{`+query.String()+` }`); w.Code != http.StatusOK || codeOf(t, w) != "" {
			t.Errorf("status %d: %s", w.Code, w.Body)
		}
	}
}

// Measures that search the network from each actor cost a client much, where they are taken; what is kept costs what it answers.
func TestMeasuringCosts(t *testing.T) {
	h := handler(t, func(o *graph.Options) {
		o.Rates = graph.Rates{Anonymous: graph.Rate{PerSecond: 1, AtOnce: 40_000}, SignedIn: graph.Rate{PerSecond: 1, AtOnce: 1}}
	})
	answered := func(client int, measures string, step int) (n int) {
		for n < 100 && sendAs(h, from(client), `{ `+measure(measures, 1900+n*step)+` }`).Code == http.StatusOK {
			n++
		}
		return n
	}
	searched, kept, light := answered(1, "DEGREE, BETWEENNESS", 1), answered(2, "DEGREE, BETWEENNESS", 0), answered(3, "DEGREE", 1)
	closeness := answered(4, "CLOSENESS", 1)
	if searched != 4 || closeness != 4 || kept < 25 || light < 25 {
		t.Errorf("answered: %d and %d networks searched, want 4; %d kept and %d light ones, want 25 or more", searched, closeness, kept, light)
	}
}

// Answers are kept by nobody on the way, nor are refusals.
func TestAnswersAreNotKept(t *testing.T) {
	h := handler(t)
	for _, query := range []string{`{ __typename }`, `{ nothing }`, `{`} {
		if got := sendAs(h, from(1), query).Header().Get("Cache-Control"); got != "no-store" {
			t.Errorf("%s: Cache-Control %q", query, got)
		}
	}
	r := httptest.NewRequest(http.MethodPut, "/", nil)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if got := w.Header().Get("Cache-Control"); got != "no-store" || w.Code != http.StatusMethodNotAllowed {
		t.Errorf("status %d with Cache-Control %q", w.Code, got)
	}
}

package graph_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// sendAs sends a query as somebody.
func sendAs(h http.Handler, who graph.Identity, query string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(`{"query":`+strconv.Quote(query)+`}`))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r.WithContext(graph.WithIdentity(r.Context(), who)))
	return w
}

func codeOf(t *testing.T, w *httptest.ResponseRecorder) string {
	t.Helper()
	errs := errorsOf(t, w.Body.String())
	if len(errs) == 0 {
		return ""
	}
	return errs[0].Extensions.Code
}

// An answer that is too large is refused in words, with look-ahead and without, and nothing of it is sent.
func TestResponseIsBounded(t *testing.T) {
	const small, large = `{ topics(first: 2) { nodes { id } } }`, `{ organisations(first: 100) { nodes { id name description } } }`
	both := `{ a: organisations(first: 20) { nodes { id name } } b: organisations(first: 20) { nodes { id name } } c: organisations(first: 20) { nodes { id name } } }`
	resolved := `{ __schema { types { name description fields { name description } } } }`
	for name, way := range map[string]func(*graph.Options){"ahead": func(*graph.Options) {}, "plain": withoutLookAhead} {
		h := handler(t, way, func(o *graph.Options) { o.MaxResponse = 3_000 })
		for query, code := range map[string]string{small: "", large: "QUERY_TOO_COSTLY", both: "QUERY_TOO_COSTLY", resolved: "QUERY_TOO_COSTLY"} {
			w := sendAs(h, graph.Identity{Viewer: network.Viewer{Access: network.Admin}}, query)
			if got := codeOf(t, w); got != code || w.Code != http.StatusOK || w.Body.Len() > 4_000 {
				t.Errorf("%s: %s: status %d, %d bytes: %.300s", name, query, w.Code, w.Body.Len(), w.Body)
			}
		}
	}
}

// held is a store whose reads wait until they are let go.
type held struct {
	store.Store
	opened chan struct{}
	letGo  chan struct{}
}

func (s *held) View(ctx context.Context) (store.View, error) {
	s.opened <- struct{}{}
	select {
	case <-s.letGo:
		return s.Store.View(ctx)
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// So many operations run, so many wait, and the others are told to come again.
func TestConcurrencyIsBounded(t *testing.T) {
	s := &held{Store: curatedStore(t), opened: make(chan struct{}, 100), letGo: make(chan struct{})}
	h := graph.NewHandler(graph.Options{Store: s, Clock: today, Running: 2, Timeout: testkit.Patience})
	answers := make(chan int, 2+graph.MostQueued)
	var all sync.WaitGroup
	for range 2 + graph.MostQueued {
		all.Go(func() { answers <- sendAs(h, graph.Identity{}, `{ topics { totalCount } }`).Code })
	}
	testkit.Until(t, "two run and the queue is full", func() bool { return h.InUse() == 2 && h.Queued() == graph.MostQueued })
	w := sendAs(h, graph.Identity{}, `{ __typename }`)
	if w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") != "1" || codeOf(t, w) != "UNAVAILABLE" {
		t.Errorf("one too many: status %d, Retry-After %q: %s", w.Code, w.Header().Get("Retry-After"), w.Body)
	}
	if len(s.opened) != 2 {
		t.Errorf("%d operations were begun, and 2 may be", len(s.opened))
	}
	close(s.letGo)
	all.Wait()
	for range 2 + graph.MostQueued {
		if status := <-answers; status != http.StatusOK {
			t.Errorf("one that waited: status %d", status)
		}
	}
	if h.InUse() != 0 || h.Queued() != 0 {
		t.Errorf("%d run and %d wait when all have ended", h.InUse(), h.Queued())
	}
}

// Who waits for a turn does not wait longer than an operation may take, and the time that it waited is not given again.
func TestWaitingTakesTime(t *testing.T) {
	s := &held{Store: curatedStore(t), opened: make(chan struct{}, 100), letGo: make(chan struct{})}
	h := graph.NewHandler(graph.Options{Store: s, Clock: today, Running: 1, Timeout: 200 * time.Millisecond})
	var all sync.WaitGroup
	all.Go(func() { sendAs(h, graph.Identity{}, `{ topics { totalCount } }`) })
	<-s.opened
	begin := time.Now()
	w := sendAs(h, graph.Identity{}, `{ topics { totalCount } }`)
	if took := time.Since(begin); w.Code != http.StatusServiceUnavailable && codeOf(t, w) != "TIMEOUT" || took > 10*time.Second {
		t.Errorf("status %d after %v: %s", w.Code, took, w.Body)
	}
	all.Wait()
}

// What a client may ask for is counted by what it costs; others are not held up by it.
func TestRateIsByCost(t *testing.T) {
	rates := graph.Rates{Anonymous: graph.Rate{PerSecond: 10, AtOnce: 3_000}, SignedIn: graph.Rate{PerSecond: 10, AtOnce: 30_000}}
	h := handler(t, func(o *graph.Options) { o.Rates = rates })
	anonymous := graph.Identity{Client: "192.0.2.1"}
	signedIn := graph.Identity{Viewer: network.Viewer{Access: network.Analyst}, Actor: "token:a", Client: "token:a"}
	const light, heavy = `{ status { revision } }`, `{ organisations(first: 100) { nodes { id topics(first: 3) { nodes { id } } } } }`
	count := func(who graph.Identity, query string) (answered int, refused *httptest.ResponseRecorder) {
		for range 1_000 {
			w := sendAs(h, who, query)
			if w.Code != http.StatusOK {
				return answered, w
			}
			answered++
		}
		return answered, nil
	}
	few, refused := count(anonymous, heavy)
	if refused == nil || refused.Code != http.StatusTooManyRequests || codeOf(t, refused) != "TOO_MANY_REQUESTS" {
		t.Fatalf("%d heavy questions were answered, and none refused", few)
	}
	if seconds, err := strconv.Atoi(refused.Header().Get("Retry-After")); err != nil || seconds < 1 {
		t.Errorf("Retry-After %q", refused.Header().Get("Retry-After"))
	}
	many, _ := count(graph.Identity{Client: "192.0.2.2"}, light)
	more, _ := count(signedIn, heavy)
	if few < 1 || many < 20*few || more < 5*few {
		t.Errorf("answered: %d heavy questions and %d light ones to the public, %d heavy ones to who signed in", few, many, more)
	}
	spoilt, _ := count(graph.Identity{Client: "192.0.2.3"}, `{ `+strings.Repeat(`x `, 900)+`}`)
	if spoilt > 100 {
		t.Errorf("%d documents that cannot be run were read", spoilt)
	}
	for _, who := range []graph.Identity{{}, {Actor: "local", Client: "local", Viewer: network.Viewer{Access: network.Admin}}} {
		if n, _ := count(who, light); n != 1_000 {
			t.Errorf("%+v had %d answers: nothing limits who asks within, or where nobody else can", who, n)
		}
	}
}

// However many addresses ask, no more clients are remembered than there is place for.
func TestClientsAreForgotten(t *testing.T) {
	h := handler(t, func(o *graph.Options) { o.Rates = graph.Rates{Anonymous: graph.Rate{PerSecond: 1, AtOnce: 2}} })
	const light = `{ __typename }`
	for i := range graph.MostBuckets + 10 {
		if w := sendAs(h, graph.Identity{Client: fmt.Sprint("client ", i)}, light); w.Code != http.StatusOK {
			t.Fatalf("client %d: status %d", i, w.Code)
		}
	}
	if got := h.(*graph.Handler).Clients(); got > graph.MostBuckets {
		t.Errorf("%d clients are remembered", got)
	}
}

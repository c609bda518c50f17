package graph_test

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// sendWhile asks as sendAs does, for as long as the context lasts.
func sendWhile(ctx context.Context, h http.Handler, who graph.Identity, query string) *httptest.ResponseRecorder {
	return sendAs(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.ServeHTTP(w, r.WithContext(graph.WithIdentity(ctx, who)))
	}), who, query)
}

// queues are where operations wait, each with one that waits there; one at a time is run.
var queues = map[string]struct {
	graph.Options
	query string
}{
	"light": {graph.Options{Running: 1}, `{ topics { totalCount } }`},
	"heavy": {graph.Options{Running: roomy, AtOnce: 1}, heavy["by its kind"]},
}

// Who leaves while it waits gives its place back at once, stands in nobody's way, and pays for no more than its reading.
func TestWhoLeavesTheQueueGivesItsPlaceBack(t *testing.T) {
	const rounds, rate = 2, 400 // two of the heavy operations would cost more
	for name, at := range queues {
		t.Run(name, func(t *testing.T) {
			at.Rates = graph.Rates{Anonymous: graph.Rate{PerSecond: 1, AtOnce: rate}, SignedIn: graph.Rate{PerSecond: 1, AtOnce: rate}}
			c := newRush(t, at.Options)
			one, other := from(1), from(2)
			c.send(1, administrator, at.query)
			testkit.Until(t, "one runs", func() bool { return c.InUse() == 1 && len(c.opened) == 1 })
			for range rounds {
				ctx, leave := context.WithCancel(t.Context())
				left := make(chan *httptest.ResponseRecorder, graph.MostQueuedOfEach)
				for range graph.MostQueuedOfEach {
					go func() { left <- sendWhile(ctx, c, one, at.query) }()
				}
				testkit.Until(t, "all places of a client are taken", func() bool { return c.Queued() == graph.MostQueuedOfEach })
				if w := sendAs(c, one, at.query); w.Code != http.StatusTooManyRequests {
					t.Errorf("one too many: status %d: %s", w.Code, w.Body)
				}
				leave()
				for range graph.MostQueuedOfEach {
					if w := arrives(t, "the end of one that left", left); w.Code != http.StatusServiceUnavailable || codeOf(t, w) != "UNAVAILABLE" {
						t.Errorf("one that left: status %d: %s", w.Code, w.Body)
					}
				}
				if c.InUse() != 1 || c.Queued() != 0 || len(c.opened) != 1 {
					t.Fatalf("when all have left: %d run, %d wait, and %d were begun", c.InUse(), c.Queued(), len(c.opened))
				}
			}
			c.send(1, one, at.query)
			c.send(1, other, at.query)
			testkit.Until(t, "the client waits again, and another", func() bool { return c.Queued() == 2 })
			c.end(t, 3)
		})
	}
}

// Who leaves while it is run gives its turn to who is next.
func TestWhoLeavesItsTurnGivesItBack(t *testing.T) {
	for name, at := range queues {
		t.Run(name, func(t *testing.T) {
			c := newRush(t, at.Options)
			ctx, leave := context.WithCancel(t.Context())
			left := make(chan *httptest.ResponseRecorder, 1)
			go func() { left <- sendWhile(ctx, c, from(1), at.query) }()
			testkit.Until(t, "one runs", func() bool { return len(c.opened) == 1 })
			c.send(1, from(2), at.query)
			testkit.Until(t, "another waits", func() bool { return c.Queued() == 1 })
			leave()
			if w := arrives(t, "the end of the one that left", left); codeOf(t, w) != "TIMEOUT" {
				t.Errorf("the one that left: status %d: %s", w.Code, w.Body)
			}
			testkit.Until(t, "the other is begun", func() bool { return len(c.opened) == 2 && c.InUse() == 1 && c.Queued() == 0 })
			c.end(t, 1)
		})
	}
}

// breaking is a store that breaks at one of its questions, until it is mended.
type breaking struct {
	store.Store
	at string
}

const cause = "the secret inside"

func (s *breaking) reach(at string) {
	if s.at == at {
		panic(cause)
	}
}

func (s *breaking) View(ctx context.Context) (store.View, error) {
	s.reach("View")
	v, err := s.Store.View(ctx)
	return &breakingView{v, s}, err
}

type breakingView struct {
	store.View
	s *breaking
}

func (v *breakingView) Nodes(ctx context.Context, who network.Viewer, ids []network.ID, want store.Want) ([]store.Row, error) {
	v.s.reach("Nodes")
	return v.View.Nodes(ctx, who, ids, want)
}

func (v *breakingView) Revision(ctx context.Context) (int, error) {
	v.s.reach("Revision")
	return v.View.Revision(ctx)
}

// What breaks while it has its turn gives it back: it is told that something went wrong and nothing of the inside, and the next is answered.
func TestWhatBreaksGivesItsTurnBack(t *testing.T) {
	queries := map[string]string{
		"light": `{ node(id: "topic:waste") { id } }`,
		"heavy": `{ introductions(from: ["organisation:disie"], to: "organisation:toulouse-metropole", first: 1) { truncated } }`,
	}
	for weight, query := range queries {
		for _, at := range []string{"View", "Nodes", "Revision"} {
			for way, change := range map[string]func(*graph.Options){"ahead": func(*graph.Options) {}, "plain": withoutLookAhead} {
				t.Run(strings.Join([]string{weight, at, way}, " "), func(t *testing.T) {
					log := &strings.Builder{}
					s := &breaking{curatedStore(t), at}
					o := graph.Options{Store: s, Clock: today, Running: 1, AtOnce: 1, Timeout: testkit.Patience, Log: slog.New(slog.NewTextHandler(log, nil))}
					change(&o)
					h := graph.NewHandler(o)
					for range 2 {
						w := sendAs(h, administrator, query)
						if codeOf(t, w) != "INTERNAL" || strings.Contains(w.Body.String(), cause) || inside.MatchString(w.Body.String()) {
							t.Errorf("status %d: %s", w.Code, w.Body)
						}
						if h.InUse() != 0 || h.Queued() != 0 {
							t.Fatalf("%d run and %d wait when all have ended", h.InUse(), h.Queued())
						}
					}
					if n := strings.Count(log.String(), cause); n < 2 {
						t.Errorf("the log tells %d times of 2 what broke: %s", n, log)
					}
					s.at = ""
					if w := sendAs(h, administrator, query); w.Code != http.StatusOK || codeOf(t, w) != "" {
						t.Errorf("the next: status %d: %s", w.Code, w.Body)
					}
				})
			}
		}
	}
}

package graph_test

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// unmeasurable asks for measures that are refused, so that nothing is measured.
const unmeasurable = `centralities(period: {from: "2024-01-01", to: "2020-12-31"}, measures: [DEGREE], first: 1) { totalCount }`

// What is heavy beside centralities needs their place, whether or not anything is measured.
func TestHeavyBesideCentralitiesNeedsAPlace(t *testing.T) {
	const places = 2
	s := &unmeasured{Store: curatedStore(t), reading: make(chan struct{}, 1+places), letGo: make(chan struct{})}
	h := graph.NewHandler(graph.Options{Store: s, Clock: today, Running: 2 * places, Timeout: testkit.Patience})
	answers := make(chan *httptest.ResponseRecorder, 1+places)
	for n := range 1 + places {
		go func() { answers <- sendAs(h, from(n), `{ `+measure("BETWEENNESS, CLOSENESS", 2000+n)+` }`) }()
	}
	arrives(t, "a refusal: all places are taken", answers)
	beside := `{ ` + unmeasurable + ` organisations(first: 1, filter: ` + twoSteps + `) { nodes { id } } }`
	if w := sendAs(h, from(9), beside); w.Code != http.StatusServiceUnavailable || codeOf(t, w) != "UNAVAILABLE" {
		t.Errorf("heavy, without a place: status %d: %s", w.Code, w.Body)
	}
	if w := sendAs(h, from(9), `{ `+unmeasurable+` topics { totalCount } }`); w.Code != http.StatusOK || codeOf(t, w) != "BAD_USER_INPUT" {
		t.Errorf("light, without a place: status %d: %s", w.Code, w.Body)
	}
	close(s.letGo)
	for range places {
		if w := arrives(t, "a network", answers); w.Code != http.StatusOK {
			t.Errorf("status %d: %s", w.Code, w.Body)
		}
	}
	if h.InUse() != 0 || h.Queued() != 0 {
		t.Errorf("%d run and %d wait when all have ended", h.InUse(), h.Queued())
	}
}

// The longer time of an operation that measures is for measuring.
func TestUnmeasuredTakesNoLongerThanOthers(t *testing.T) {
	const timeout = 3 * time.Second
	h := graph.NewHandler(graph.Options{Store: &failing{Store: curatedStore(t), reading: context.DeadlineExceeded}, Clock: today, Timeout: timeout})
	began := time.Now()
	w := sendAs(h, administrator, `{ `+unmeasurable+` topics { totalCount } }`)
	if took := time.Since(began); took > 2*timeout || !strings.Contains(w.Body.String(), "TIMEOUT") {
		t.Errorf("after %v: status %d: %s", took, w.Code, w.Body)
	}
}

// Who keeps a turn for long pays for it, whatever the question seemed to cost; not for a store that does not answer.
func TestTimeIsPaidFor(t *testing.T) {
	rates := graph.Rates{Anonymous: graph.Rate{PerSecond: 1, AtOnce: 4_000}, SignedIn: graph.Rate{PerSecond: 1, AtOnce: 1}, PerMillisecond: 10_000}
	for name, c := range map[string]struct {
		reading error
		next    int
	}{
		"a slow answer": {nil, http.StatusTooManyRequests}, "a store that is away": {store.ErrUnavailable, http.StatusOK},
	} {
		t.Run(name, func(t *testing.T) {
			s := &held{Store: &failing{Store: curatedStore(t), reading: c.reading}, opened: make(chan struct{}, 1), letGo: make(chan struct{})}
			h := graph.NewHandler(graph.Options{Store: s, Clock: today, Rates: rates, Timeout: testkit.Patience})
			answers := make(chan *httptest.ResponseRecorder, 1)
			go func() { answers <- sendAs(h, from(1), `{ topics { totalCount } }`) }()
			arrives(t, "the view", s.opened)
			began := time.Now()
			testkit.Until(t, "some milliseconds have passed", func() bool { return time.Since(began) > 2*time.Millisecond })
			close(s.letGo)
			arrives(t, "the answer", answers)
			if w := sendAs(h, from(1), `{ __typename }`); w.Code != c.next {
				t.Errorf("the next: status %d, want %d: %s", w.Code, c.next, w.Body)
			}
		})
	}
}

// What breaks is paid for, too.
func TestWhatBreaksIsPaidFor(t *testing.T) {
	rates := graph.Rates{Anonymous: graph.Rate{PerSecond: 1, AtOnce: 10}, SignedIn: graph.Rate{PerSecond: 1, AtOnce: 10}}
	for _, at := range []string{"View", "Revision"} {
		h := graph.NewHandler(graph.Options{Store: &breaking{curatedStore(t), at}, Clock: today, Rates: rates, Log: slog.New(slog.DiscardHandler)})
		for _, code := range []string{"INTERNAL", "TOO_MANY_REQUESTS"} {
			if w := sendAs(h, from(1), `{ node(id: "organisation:disie") { ... on Organisation { events(first: 20) { nodes { id } } } } }`); codeOf(t, w) != code {
				t.Errorf("at %s: status %d, want %s: %s", at, w.Code, code, w.Body)
			}
		}
	}
}

package graph_test

import (
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// heavy are operations that keep a processor busy.
var heavy = map[string]string{
	"by what it costs":  `{ organisations(first: 100) { nodes { id topics(first: 50) { nodes { id } } } } }`,
	"by its kind":       `{ introductions(from: ["organisation:disie"], to: "organisation:3f", first: 1) { truncated } }`,
	"by its conditions": `{ organisations(first: 1, filter: ` + twoSteps + `) { nodes { id } } }`,
	// One actor may have met everybody: then these wait in the store, too, with a view open.
	"by encounters":       `{ encounters(of: {ids: ["organisation:disie"]}, first: 1) { totalCount } }`,
	"by encounters below": `{ node(id: "organisation:disie") { ...f } } fragment f on Actor { encounters(first: 1) { totalCount } }`,
	"by introspection":    `{ __schema { types { name fields { name args { name type { name } } } } } }`,
}

// twoSteps is a filter that looks at the ties of all organisations and of all their events, and finds none.
const twoSteps = `{or: [{events: {some: {present: {some: {degree: {min: 2000000000}}}}}}]}`

// light are operations that do not wait for those.
var light = []string{
	`{ topics { totalCount } }`,
	`{ organisations(first: 1, filter: {events: {some: {degree: {min: 2}}}}) { nodes { id } } }`,
	`{ __type(name: "Organisation") { name fields { name type { name ofType { name } } args { name type { name } } } } }`,
	`{ __schema { types { name kind description fields { name } } } }`,
}

// roomy is so many light turns that whoever waits, waits for a heavy one.
const roomy = 2 * graph.MostQueued

var administrator = graph.Identity{Viewer: network.Viewer{Access: network.Admin}}

// rush is a service whose store lets nobody read, and those who wait for it.
type rush struct {
	*held
	*graph.Handler
	all     sync.WaitGroup
	mu      sync.Mutex
	answers map[int]int // by status
}

func newRush(t *testing.T, o graph.Options) *rush {
	t.Helper()
	c := &rush{held: &held{Store: curatedStore(t), opened: make(chan struct{}, 1_000), letGo: make(chan struct{})}, answers: map[int]int{}}
	o.Store, o.Clock, o.Timeout = c.held, today, testkit.Patience
	c.Handler = graph.NewHandler(o)
	return c
}

// send asks, and does not wait for the answer.
func (c *rush) send(n int, who graph.Identity, query string) {
	for range n {
		c.all.Go(func() {
			status := sendAs(c, who, query).Code
			c.mu.Lock()
			defer c.mu.Unlock()
			c.answers[status]++
		})
	}
}

// end lets all read, and requires that so many are answered and nobody has a turn any more.
func (c *rush) end(t *testing.T, answered int) {
	t.Helper()
	close(c.letGo)
	c.all.Wait()
	if c.answers[http.StatusOK] != answered || len(c.answers) != 1 {
		t.Errorf("answers by status: %v, want %d of 200", c.answers, answered)
	}
	if c.InUse() != 0 || c.Queued() != 0 {
		t.Errorf("%d run and %d wait when all have ended", c.InUse(), c.Queued())
	}
}

// Operations that keep a processor busy wait among their like; light ones pass.
func TestLightOperationsPassHeavyOnes(t *testing.T) {
	for name, query := range heavy {
		t.Run(name, func(t *testing.T) {
			c := newRush(t, graph.Options{Running: roomy, AtOnce: 1})
			c.send(1+graph.MostQueued, administrator, query)
			testkit.Until(t, "one runs and the others wait", func() bool { return c.InUse() == 1 && c.Queued() == graph.MostQueued })
			for _, query := range light {
				c.send(1, graph.Identity{}, query)
			}
			testkit.Until(t, "light ones run beside", func() bool { return c.InUse() == 1+len(light) && len(c.opened) == 1+len(light) })
			w := sendAs(c, administrator, query)
			if w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") != "1" || codeOf(t, w) != "UNAVAILABLE" {
				t.Errorf("one too many: status %d, Retry-After %q: %s", w.Code, w.Header().Get("Retry-After"), w.Body)
			}
			c.end(t, 1+len(light)+graph.MostQueued)
		})
	}
}

// Where nothing is said of heavy ones, as many run as of light ones.
func TestHeavyOperationsRunAsManyAsLightOnes(t *testing.T) {
	c := newRush(t, graph.Options{Running: 3})
	c.send(5, administrator, heavy["by its kind"])
	testkit.Until(t, "three run and two wait", func() bool { return c.InUse() == 3 && c.Queued() == 2 })
	c.end(t, 5)
}

// One client leaves places to others, and is told that it is its own questions that wait.
func TestOneClientDoesNotFillTheQueue(t *testing.T) {
	c := newRush(t, graph.Options{Running: roomy, AtOnce: 1})
	one, other := graph.Identity{Client: "192.0.2.1"}, graph.Identity{Client: "192.0.2.2"}
	c.send(1+graph.MostQueuedOfEach, one, heavy["by its kind"])
	testkit.Until(t, "one runs and the client's places are taken", func() bool { return c.InUse() == 1 && c.Queued() == graph.MostQueuedOfEach })
	w := sendAs(c, one, heavy["by its kind"])
	if w.Code != http.StatusTooManyRequests || w.Header().Get("Retry-After") != "1" || codeOf(t, w) != "TOO_MANY_REQUESTS" {
		t.Errorf("one too many: status %d, Retry-After %q: %s", w.Code, w.Header().Get("Retry-After"), w.Body)
	}
	c.send(1, other, heavy["by its kind"])
	testkit.Until(t, "another client waits too", func() bool { return c.Queued() == graph.MostQueuedOfEach+1 })
	c.end(t, 2+graph.MostQueuedOfEach)
}

// What was refused because too much was asked at once has cost no more than its reading.
func TestRefusedForOthersCostsNothing(t *testing.T) {
	const rate, tries = 1_000, 20 // each would cost more than 200
	one := graph.Identity{Client: "192.0.2.1"}
	c := newRush(t, graph.Options{Running: roomy, AtOnce: 1, Rates: graph.Rates{Anonymous: graph.Rate{PerSecond: 1, AtOnce: rate}, SignedIn: graph.Rate{PerSecond: 1, AtOnce: rate}}})
	c.send(1+graph.MostQueued, administrator, heavy["by its kind"])
	testkit.Until(t, "one runs and the others wait", func() bool { return c.InUse() == 1 && c.Queued() == graph.MostQueued })
	for i := range tries {
		if w := sendAs(c, one, heavy["by its kind"]); w.Code != http.StatusServiceUnavailable {
			t.Fatalf("try %d: status %d: %s", i+1, w.Code, w.Body)
		}
	}
	c.end(t, 1+graph.MostQueued)
}

// What is answered of the contract is counted row by row, however flat the lists are, and paid for.
func TestIntrospectionCosts(t *testing.T) {
	flat := `{ ` + alias(5, `__schema { types { ...f } }`) + `} fragment f on __Type { ` + alias(10, `fields { name }`) + `}`
	one := graph.Identity{Client: "192.0.2.1"}
	h := handler(t, func(o *graph.Options) { o.Rates = graph.Rates{Anonymous: graph.Rate{PerSecond: 1, AtOnce: 4_000}} })
	if w := sendAs(h, one, flat); codeOf(t, w) != "QUERY_TOO_COSTLY" {
		t.Errorf("50 lists of all fields: status %d: %.200s", w.Code, w.Body)
	}
	for _, status := range []int{http.StatusOK, http.StatusTooManyRequests} { // the first costs more than there is
		if w := sendAs(h, one, heavy["by introspection"]); w.Code != status {
			t.Errorf("status %d, want %d: %.200s", w.Code, status, w.Body)
		}
	}
}

// A selection that is left out costs nothing.
func TestWhatIsLeftOutCostsNothing(t *testing.T) {
	const lists = ` nodes { id people(first: 100) %s { nodes { id encounters(first: 100) { totalCount nodes { id } } } } } `
	h := handler(t)
	for directive, refused := range map[string]bool{
		"": true, "@include(if: true)": true, "@skip(if: false)": true, "@include(if: false)": false, "@skip(if: true)": false,
		"@include(if: true) @skip(if: true)": false,
	} {
		w := sendAs(h, administrator, "{ organisations(first: 20) {"+strings.Replace(lists, "%s", directive, 1)+"} }")
		if got := codeOf(t, w) == "QUERY_TOO_COSTLY"; got != refused {
			t.Errorf("%q: refused is %v, want %v: %.200s", directive, got, refused, w.Body)
		}
	}
}

package graph_test

import (
	"context"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// counting counts the questions that are put to a store, and the views that stay open.
type counting struct {
	store.Store
	calls, views, open atomic.Int32
}

func (c *counting) View(ctx context.Context) (store.View, error) {
	v, err := c.Store.View(ctx)
	if err != nil {
		return nil, err
	}
	c.views.Add(1)
	c.open.Add(1)
	return &countingView{v, c}, nil
}

type countingView struct {
	store.View
	counting *counting
}

func (v *countingView) Status(ctx context.Context, w network.Viewer) (store.Status, error) {
	v.counting.calls.Add(1)
	return v.View.Status(ctx, w)
}

func (v *countingView) Nodes(ctx context.Context, w network.Viewer, ids []network.ID, want store.Want) ([]store.Row, error) {
	v.counting.calls.Add(1)
	return v.View.Nodes(ctx, w, ids, want)
}

func (v *countingView) List(ctx context.Context, w network.Viewer, q store.ListQuery) (store.List, error) {
	v.counting.calls.Add(1)
	return v.View.List(ctx, w, q)
}

func (v *countingView) Search(ctx context.Context, w network.Viewer, q store.SearchQuery) (store.List, error) {
	v.counting.calls.Add(1)
	return v.View.Search(ctx, w, q)
}

func (v *countingView) Encounters(ctx context.Context, w network.Viewer, q store.EncounterQuery) (store.List, error) {
	v.counting.calls.Add(1)
	return v.View.Encounters(ctx, w, q)
}

func (v *countingView) Follow(ctx context.Context, w network.Viewer, starts []network.ID, hop store.Hop) (map[network.ID]store.List, error) {
	v.counting.calls.Add(1)
	return v.View.Follow(ctx, w, starts, hop)
}

func (v *countingView) Close() {
	v.counting.open.Add(-1)
	v.View.Close()
}

// With look-ahead each field at the root costs one question. Without it each
// field of the document that reads a list, or a node, costs one at most.
func TestQuestionsPutToTheStore(t *testing.T) {
	c := &counting{Store: curatedStore(t)}
	over := func(o *graph.Options) { o.Store = c }
	ahead, plain := handler(t, over), handler(t, over, withoutLookAhead)
	for _, e := range examples(t) {
		roots, fields := countFields(t, e.Query)
		more := largerIn(t, e.Query, questionsOfLarger)
		c.calls.Store(0)
		ask(t, ahead, network.Admin, e.request)
		if got := int(c.calls.Load()); got < roots-more || got > roots+more {
			t.Errorf("%s: with look-ahead %d questions for %d fields at the root", e.name, got, roots)
		}
		c.calls.Store(0)
		ask(t, plain, network.Admin, e.request)
		if got := int(c.calls.Load()); got > fields+more {
			t.Errorf("%s: without look-ahead %d questions for %d fields that read", e.name, got, fields)
		}
	}
	if c.open.Load() != 0 {
		t.Errorf("%d of %d views were not closed", c.open.Load(), c.views.Load())
	}
	if n := int32(2 * len(examples(t))); c.views.Load() != n {
		t.Errorf("%d views for %d operations", c.views.Load(), n)
	}
}

// questionsOfLarger is how many questions a larger field may put to the store beside its own: for the ids that it is given, for
// the nodes that it shows, for what its steps and reasons rest on; candidates for three introductions, too.
// What asks the register, or nobody, is answered without a question.
var questionsOfLarger = map[string]int{
	"introductions": 4, "network": 2, "jobShadowingCandidates": 17, "centralities": 1, "counts": 1, "auditLog": 2, "viewer": 1, "revealContact": 1,
}

// largerIn adds up what the larger fields at the root of a query may have; 0 where there is none.
func largerIn(t *testing.T, query string, most map[string]int) (sum int) {
	t.Helper()
	doc, errs := gqlparser.LoadQueryWithRules(contract(t), query, nil)
	if errs != nil {
		t.Fatal(errs)
	}
	for _, one := range doc.Operations[0].SelectionSet {
		if f, is := one.(*ast.Field); is {
			sum += most[f.Name]
		}
	}
	return sum
}

// countFields counts the fields at the root, and all that read from the store.
func countFields(t *testing.T, query string) (roots, reading int) {
	t.Helper()
	doc, errs := gqlparser.LoadQueryWithRules(contract(t), query, nil)
	if errs != nil {
		t.Fatal(errs)
	}
	var walk func(set ast.SelectionSet)
	walk = func(set ast.SelectionSet) {
		for _, one := range set {
			switch one := one.(type) {
			case *ast.Field:
				if reads(one) {
					reading++
				}
				walk(one.SelectionSet)
			case *ast.InlineFragment:
				walk(one.SelectionSet)
			case *ast.FragmentSpread:
				walk(one.Definition.SelectionSet)
			}
		}
	}
	walk(doc.Operations[0].SelectionSet)
	return len(doc.Operations[0].SelectionSet), reading
}

func reads(f *ast.Field) bool {
	switch f.Name {
	case "partOf", "onBehalfOf", "delegation", "attestedOn":
		return true
	}
	return f.ObjectDefinition.Name == "Query" || strings.HasSuffix(f.Definition.Type.Name(), "Connection") || f.Definition.Arguments.ForName("first") != nil
}

// Where the time is up in the middle, nothing stays open: what still runs opens nothing that nobody would close.
func TestNothingStaysOpen(t *testing.T) {
	c := &counting{Store: curatedStore(t)}
	late := 0
	for _, time := range []time.Duration{time.Microsecond, time.Millisecond, 4 * time.Millisecond} {
		h := handler(t, func(o *graph.Options) { o.Store, o.Timeout = c, time })
		for _, e := range examples(t) {
			if _, answer := ask(t, h, network.Admin, e.request); strings.Contains(answer, `"TIMEOUT"`) {
				late++
			}
		}
	}
	if late == 0 {
		t.Error("no time was up: this test shows nothing")
	}
	if n := c.open.Load(); n != 0 {
		t.Errorf("%d of %d views were not closed", n, c.views.Load())
	}
}

// All parts of one answer see one revision, whatever is changed meanwhile; and
// an answer says which.
func TestOneViewForAnOperation(t *testing.T) {
	c := &counting{Store: curatedStore(t)}
	h := handler(t, func(o *graph.Options) { o.Store = c })
	_, answer := ask(t, h, network.Admin, request{Query: `{ a: topics(first: 1) { totalCount } b: topics(first: 2) { totalCount } status { revision } }`})
	if c.views.Load() != 1 {
		t.Errorf("%d views for one operation", c.views.Load())
	}
	if !strings.HasSuffix(answer, `,"extensions":{"revision":1}}`+"\n") || !strings.Contains(answer, `"status":{"revision":1}`) {
		t.Errorf("the answer does not say its revision: %s", answer)
	}
}

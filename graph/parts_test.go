package graph_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// noting is a store that notes which parts of lists it is asked for.
type noting struct {
	store.Store
	asked []string
}

func (n *noting) View(ctx context.Context) (store.View, error) {
	v, err := n.Store.View(ctx)
	return notingView{v, n}, err
}

type notingView struct {
	store.View
	noting *noting
}

// note writes how many rows of a list are asked, and what stands beside them, with the lists below.
func (v notingView) note(name string, p store.Page, total, withheld bool, below ...store.Hop) {
	text := fmt.Sprintf("%s %d", name, p.First+p.Last)
	if total {
		text += " total"
	}
	if withheld {
		text += " withheld"
	}
	v.noting.asked = append(v.noting.asked, text)
	v.hops(below)
}

func (v notingView) hops(hops []store.Hop) {
	for _, h := range hops {
		v.note(">", h.Page, h.Total, h.Withheld, append(h.Edge, h.Want.Hops...)...)
	}
}

func (v notingView) Nodes(ctx context.Context, w network.Viewer, ids []network.ID, want store.Want) ([]store.Row, error) {
	v.noting.asked = append(v.noting.asked, "nodes")
	v.hops(want.Hops)
	return v.View.Nodes(ctx, w, ids, want)
}

func (v notingView) List(ctx context.Context, w network.Viewer, q store.ListQuery) (store.List, error) {
	v.note("list", q.Page, q.Total, q.Withheld, q.Want.Hops...)
	return v.View.List(ctx, w, q)
}

func (v notingView) Search(ctx context.Context, w network.Viewer, q store.SearchQuery) (store.List, error) {
	v.note("search", q.Page, q.Total, false, q.Want.Hops...)
	return v.View.Search(ctx, w, q)
}

func (v notingView) Encounters(ctx context.Context, w network.Viewer, q store.EncounterQuery) (store.List, error) {
	v.note("encounters", q.Page, q.Total, q.Withheld, q.Want.Hops...)
	if q.Events != nil {
		v.hops([]store.Hop{*q.Events})
	}
	return v.View.Encounters(ctx, w, q)
}

// Of a list only the parts are read that some field of the selection shows.
func TestPartsOfListsThatAreRead(t *testing.T) {
	const node = `{ node(id: "organisation:toulouse-metropole") { ... on Organisation { %s } } }`
	cases := []struct{ query, asked string }{
		{`{ topics { totalCount } }`, "list 0 total"},
		{`{ topics { withheld { reason } __typename } }`, "list 0 withheld"},
		{`{ topics(last: 3) { totalCount ... on TopicConnection { edges { cursor } } } }`, "list 3 total"},
		{`{ topics { pageInfo { hasNextPage } } }`, "list 20"},
		{`{ topics { nodes { __typename } withheld { count } } }`, "list 20 withheld"},
		{`{ search(text: "a") { totalCount } }`, "search 0 total"},
		{`{ search(text: "a", first: 2) { edges { stage } } }`, "search 2"},
		{`{ encounters(of: {}) { totalCount withheld { reason count } } }`, "encounters 0 total withheld"},
		{`{ encounters(of: {}, first: 2) { nodes { events { totalCount } } } }`, "encounters 2, > 0 total"},
		{`{ topics(first: 1) { nodes { events { totalCount } organisations(first: 2) { nodes { evidence(first: 3) { id } } } } } }`, "list 1, > 0 total, > 2, > 3"},
		{fmt.Sprintf(node, `a: topics { totalCount } b: topics { __typename }`), "nodes, > 0 total"},
		{fmt.Sprintf(node, `a: topics { totalCount } b: topics { nodes { id } }`), "nodes, > 10 total"},
		{fmt.Sprintf(node, `topics { totalCount } ... on Organisation { topics { edges { id } } }`), "nodes, > 10 total"},
		{fmt.Sprintf(node, `a: topics(first: 1) { totalCount } b: topics(first: 2) { nodes { id } }`), "nodes, > 0 total, > 2"},
		{fmt.Sprintf(node, `encounters { totalCount withheld { count } }`), "nodes, > 0 total withheld"},
		{fmt.Sprintf(node, `events { edges { presence { through(first: 4) { id } } } }`), "nodes, > 10, > 4"},
		{fmt.Sprintf(node, `participations { edges { onBehalfOf { id } } }`), "nodes, > 10, > 1"},
	}
	for _, c := range cases {
		n := &noting{Store: curatedStore(t)}
		_, answer := ask(t, handler(t, func(o *graph.Options) { o.Store = n }), network.Admin, request{Query: c.query})
		if got := strings.Join(n.asked, ", "); got != c.asked {
			t.Errorf("%s\nasks for %s, want %s", c.query, got, c.asked)
		}
		if _, plain := ask(t, handler(t, withoutLookAhead), network.Admin, request{Query: c.query}); plain != answer {
			t.Errorf("%s\nis answered %s, and without look-ahead %s", c.query, answer, plain)
		}
	}
}

// Arguments are checked though no row is read: how many, and from where.
func TestArgumentsOfListsWithoutRows(t *testing.T) {
	at := store.Position{ID: "organisation:a", OtherID: "organisation:b", Revision: 7}
	stale, below := questions.Cursor("encounters", at), questions.Cursor("Actor.encounters", at)
	cases := map[string]string{
		`{ topics(first: 0) { totalCount } }`:                                                                       "BAD_USER_INPUT",
		`{ topics(first: 1, after: "x") { totalCount } }`:                                                           "BAD_USER_INPUT",
		`{ search(text: "?") { totalCount } }`:                                                                      "BAD_USER_INPUT",
		`{ node(id: "topic:waste") { ... on Topic { events(last: 101) { totalCount } } } }`:                         "BAD_USER_INPUT",
		`{ encounters(of: {}, after: "` + stale + `") { totalCount } }`:                                             "CONFLICT",
		`{ encounters(of: {}, after: "` + stale + `") { nodes { strength } } }`:                                     "CONFLICT",
		`{ node(id: "organisation:disie") { ... on Actor { encounters(after: "` + below + `") { totalCount } } } }`: "CONFLICT",
	}
	for query, code := range cases {
		for way, change := range map[string]func(*graph.Options){"ahead": func(*graph.Options) {}, "plain": withoutLookAhead} {
			_, answer := ask(t, handler(t, change), network.Admin, request{Query: query})
			errs := errorsOf(t, answer)
			if len(errs) != 1 || errs[0].Extensions.Code != code {
				t.Errorf("%s, %s: want %s: %s", way, query, code, answer)
			}
			if code == "CONFLICT" && !strings.Contains(answer, "start again") {
				t.Errorf("%s, %s: people are not told what to do: %s", way, query, answer)
			}
		}
	}
}

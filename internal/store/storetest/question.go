package storetest

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// question is one call of a view. One of the pointers is set, or a method that needs none.
type question struct {
	Viewer     network.Viewer
	Method     string
	IDs        []network.ID // of Nodes, Follow and those of Subgraph
	Want       store.Want   // of Nodes
	List       *store.ListQuery
	Search     *store.SearchQuery
	Encounters *store.EncounterQuery
	Hop        *store.Hop
	Paths      *store.PathQuery     // also of Distances
	Subgraph   *store.SubgraphQuery // of Frontier, Links and Hidden, whose nodes are IDs
	Kept       []network.ID         // of Frontier, as First is
	First      int
	Candidates *store.CandidateQuery
	Projection *store.ProjectionQuery
	Counts     *store.CountQuery
	// Turn goes on from the answer: to the rows after or before one of its rows.
	Turn *turn
}

// turn is a second page: after or before a row of the first, counted from its
// start. Each store is given the place that it gave itself.
type turn struct {
	Row    int
	Before bool
	Size   int
}

// The methods of a view that questions call.
const (
	methodStatus     = "Status"
	methodNodes      = "Nodes"
	methodList       = "List"
	methodSearch     = "Search"
	methodEncounters = "Encounters"
	methodFollow     = "Follow"
	methodRows       = "Rows"
	methodRecords    = "Records"
	methodPaths      = "Paths"
	methodDistances  = "Distances"
	methodFrontier   = "Frontier"
	methodLinks      = "Links"
	methodHidden     = "Hidden"
	methodCandidates = "Candidates"
	methodProjection = "Projection"
	methodCounts     = "Counts"
)

// answer is what a view gave; Turned is the second page.
type answer struct {
	Status  *store.Status
	Rows    []store.Row
	List    *store.List
	Lists   map[network.ID]store.List
	Tables  *network.Tables
	Facts   *store.Facts
	Events  []network.ID
	Derived []network.DerivedEvent
	Turned  *answer

	Paths      *store.Paths
	Distances  []store.Distance
	Frontier   *store.Frontier
	Links      []store.SubgraphLink
	Hidden     map[network.ID]int
	Candidates []store.Candidate
	Gatherings []store.Gathering
	Related    [][2]network.ID
	Counts     *store.Counts
	// TooCostly tells that the question is beyond the bounds of the port.
	TooCostly bool
}

// ask puts a question, and the turn of its page.
func ask(ctx context.Context, view store.View, q question) (answer, error) {
	a, err := askOnce(ctx, view, q)
	if err != nil || q.Turn == nil {
		return a, err
	}
	rows := a.first().Rows
	if len(rows) == 0 {
		return a, nil
	}
	page := store.Page{First: q.Turn.Size, After: &rows[min(q.Turn.Row, len(rows)-1)].Position}
	if q.Turn.Before {
		page = store.Page{Last: page.First, Before: page.After}
	}
	turned, err := askOnce(ctx, view, q.withPage(page))
	a.Turned = &turned
	return a, err
}

func askOnce(ctx context.Context, view store.View, q question) (a answer, err error) {
	var list store.List
	switch q.Method {
	case methodStatus:
		status, err := view.Status(ctx, q.Viewer)
		status.Kind, status.Schema = "", 0 // the store's own
		return answer{Status: &status}, err
	case methodNodes:
		a.Rows, err = view.Nodes(ctx, q.Viewer, q.IDs, q.Want)
		return a, err
	case methodFollow:
		a.Lists, err = view.Follow(ctx, q.Viewer, q.IDs, *q.Hop)
		return a, err
	case methodRows:
		return allRows(ctx, view, q.Viewer)
	case methodRecords:
		return records(ctx, view)
	case methodList:
		list, err = view.List(ctx, q.Viewer, *q.List)
	case methodSearch:
		list, err = view.Search(ctx, q.Viewer, *q.Search)
	case methodEncounters:
		list, err = view.Encounters(ctx, q.Viewer, *q.Encounters)
	default:
		return askNetwork(ctx, view, q)
	}
	a.List = &list
	return a, err
}

// first is the list whose page can be turned: the answer itself, or that of the first start.
func (a answer) first() store.List {
	switch {
	case a.List != nil:
		return *a.List
	case len(a.Rows) > 0 && len(a.Rows[0].Below) > 0:
		return a.Rows[0].Below[0]
	}
	var least network.ID
	for id := range a.Lists {
		if least == "" || id < least {
			least = id
		}
	}
	return a.Lists[least]
}

// withPage is the same question with another page.
func (q question) withPage(page store.Page) question {
	switch {
	case q.List != nil:
		list := *q.List
		list.Page, q.List = page, &list
	case q.Search != nil:
		search := *q.Search
		search.Page, q.Search = page, &search
	case q.Encounters != nil:
		encounters := *q.Encounters
		encounters.Page, q.Encounters = page, &encounters
	case q.Hop != nil:
		hop := *q.Hop
		hop.Page, q.Hop = page, &hop
	case len(q.Want.Hops) > 0:
		hops := append([]store.Hop(nil), q.Want.Hops...)
		hops[0].Page, q.Want.Hops = page, hops
	}
	return q
}

// String writes the question as a failure shows it.
func (q question) String() string {
	type raw question // without this method
	text := ""
	for _, line := range dump(raw(q)) {
		text += "  " + line + "\n"
	}
	return text
}

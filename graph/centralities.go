package graph

import (
	"context"

	"github.com/partnergraph/partnergraph/graph/model"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
)

// centralityArguments reads the arguments of centralities.
func (q *question) centralityArguments() (a questions.CentralityArguments, name questions.ListName, err error) {
	a.Persons = q.arguments["projection"] == "PERSONS"
	if a.Filter, err = q.filters.filter("ActorFilter", "filter", q.arguments["filter"]); err != nil {
		return a, "", err
	}
	if a.Period, err = q.period(); err != nil {
		return a, "", err
	}
	if a.Statuses, err = list("statuses", q.arguments["statuses"], oneOf(network.EventStatuses)); err != nil {
		return a, "", err
	}
	if a.Relations, err = list("relations", q.arguments["relations"], relation); err != nil {
		return a, "", err
	}
	if a.Measures, err = list("measures", q.arguments["measures"], oneOf(questions.Measures)); err != nil {
		return a, "", err
	}
	a.IncludeUndated = q.flag("includeUndated")
	name = "centralities"
	if len(a.Measures) > 0 {
		name += questions.ListName(" " + a.Measures[0])
	}
	paging, err := q.paging()
	if err != nil {
		return a, "", err
	}
	a.Page, err = paging.Page(name, questions.RootPage)
	return a, name, err
}

func centralitiesOf(ctx context.Context) (*model.CentralityConnection, error) {
	q, err := questionOf(ctx)
	if err != nil {
		return nil, err
	}
	asked, name, err := q.centralityArguments()
	if err != nil {
		return nil, err
	}
	asked.Admit = func(missing []questions.Measure) error { return q.admit(ctx, missing) }
	found, err := q.questions.Centralities(ctx, q.view, q.viewer, asked)
	if err != nil {
		return nil, err
	}
	ids := make([]network.ID, len(found.Rows))
	for i := range found.Rows {
		ids[i] = found.Rows[i].Actor
	}
	known, err := q.nodesKnown(ctx, q.view, ids)
	if err != nil {
		return nil, err
	}
	out := &model.CentralityConnection{
		Edges: make([]*model.CentralityEdge, len(ids)), Nodes: make([]*model.Centrality, len(ids)), TotalCount: found.Total, Ties: found.Pairs,
		PageInfo: rankedPage(name, found.Positions, found.HasNext, found.HasPrevious), Methods: methods(asked.Measures, found.Samples),
	}
	for i := range found.Rows {
		c := centrality(asked.Measures, &found.Rows[i])
		c.Actor = known[ids[i]]
		out.Nodes[i], out.Edges[i] = c, &model.CentralityEdge{Cursor: questions.Cursor(name, found.Positions[i]), Node: c}
	}
	return out, nil
}

func centrality(measures []questions.Measure, row *questions.Centrality) *model.Centrality {
	c := &model.Centrality{}
	for i, m := range measures {
		value := row.Values[i]
		whole := int(value)
		switch m {
		case questions.Degree:
			c.Degree = &whole
		case questions.NodeWeight:
			c.Strength = &value
		case questions.Betweenness:
			c.Betweenness = &value
		case questions.Closeness:
			c.Closeness = &value
		case questions.PageRank:
			c.PageRank = &value
		case questions.Community:
			c.Community = &whole
		}
	}
	return c
}

// methodNames says how each measure is taken; docs/adr/0008 says more.
var methodNames = map[questions.Measure]string{
	questions.Degree:      "number of neighbours",
	questions.NodeWeight:  "sum of strengths (Barrat and others 2004), a strength being Newman's (2001) over root events",
	questions.Betweenness: "Brandes 2001, unweighted, each unordered pair once, not normalised; in large networks estimated from samples (Brandes and Pich 2007)",
	questions.Closeness:   "Wasserman and Faust 1994, unweighted",
	questions.PageRank:    "Page and others 1999, damping 0.85, weighted by strength",
	questions.Community:   "Louvain (Blondel and others 2008), weighted by strength, resolution 1, seeded",
}

// methodVersion changes when the same network would give other values.
const methodVersion = 1

func methods(measures []questions.Measure, samples map[questions.Measure]int) []*model.CentralityMethod {
	out := []*model.CentralityMethod{}
	seen := map[questions.Measure]bool{}
	for _, m := range measures {
		if seen[m] {
			continue
		}
		seen[m] = true
		method := &model.CentralityMethod{Measure: string(m), Name: methodNames[m], Version: methodVersion}
		if n := samples[m]; n > 0 {
			method.Samples = &n
		}
		out = append(out, method)
	}
	return out
}

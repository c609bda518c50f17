package graph

import (
	"context"

	"github.com/partnergraph/partnergraph/graph/model"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

var groupings = map[string]store.CountBy{
	"COUNTRY": store.CountByCountry, "YEAR": store.CountByYear, "KIND": store.CountByKind, "TOPIC": store.CountByTopic, "PROGRAMME": store.CountByProgramme,
}

// countFilters says which part of CountFilter fits each type, and of which input it is.
var countFilters = map[network.EntityType]struct{ name, input string }{
	network.TypeOrganisation: {"organisations", "OrganisationFilter"},
	network.TypeEvent:        {"events", "EventFilter"},
	network.TypePlace:        {"places", "PlaceFilter"},
}

// countArguments reads the arguments of counts.
func (q *question) countArguments() (a questions.CountArguments, err error) {
	if a.Of, err = oneOf(network.EntityTypes)("of", q.arguments["of"]); err != nil {
		return a, err
	}
	by, _ := q.arguments["by"].(string)
	a.By = groupings[by]
	if a.Period, err = q.period(); err != nil {
		return a, err
	}
	a.IncludeUndated = q.flag("includeUndated")
	given, _ := q.arguments["filter"].(map[string]any)
	fits := countFilters[a.Of]
	for name, part := range given {
		if part != nil && name != fits.name {
			return a, questions.BadInput("filter."+name, "does not fit %s, which is counted", a.Of)
		}
	}
	a.Filter, err = q.filters.filter(fits.input, "filter."+fits.name, given[fits.name])
	return a, err
}

func countsOf(ctx context.Context) (*model.Counts, error) {
	q, err := questionOf(ctx)
	if err != nil {
		return nil, err
	}
	asked, err := q.countArguments()
	if err != nil {
		return nil, err
	}
	found, err := q.questions.Counts(ctx, q.view, q.viewer, asked)
	if err != nil {
		return nil, err
	}
	known, err := q.groupNodes(ctx, asked.By, found.Groups)
	if err != nil {
		return nil, err
	}
	out := &model.Counts{Total: found.Total, Without: found.Without, Groups: make([]*model.CountGroup, len(found.Groups))}
	for i, g := range found.Groups {
		out.Groups[i] = &model.CountGroup{Key: g.Key, Count: g.Count, Node: known[network.ID(g.Key)]}
	}
	return out, nil
}

// groupNodes reads the nodes by which was counted.
func (q *question) groupNodes(ctx context.Context, by store.CountBy, groups []store.Group) (map[network.ID]network.Entity, error) {
	if by != store.CountByTopic && by != store.CountByProgramme {
		return nil, nil
	}
	ids := make([]network.ID, len(groups))
	for i := range groups {
		ids[i] = network.ID(groups[i].Key)
	}
	return q.nodesKnown(ctx, q.view, ids)
}

package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"github.com/partnergraph/partnergraph/graph/model"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// question is a field at the root that is being resolved.
type question struct {
	*operation
	arguments
	view  store.View
	name  string
	total bool
}

func questionOf(ctx context.Context) (*question, error) {
	fc, o := graphql.GetFieldContext(ctx), operationOf(ctx)
	args, err := argumentsOf(fc.Field.Field, o.variables)
	if err != nil {
		return nil, err
	}
	view, err := o.view(ctx)
	return &question{o, args, view, fc.Field.Name, graphql.FieldRequested(ctx, "totalCount")}, err
}

// answer makes the rows of a list at the root known to what is asked below them.
func (q *question) answer(l *store.List, a asked) *listing {
	q.register([]network.ID{""}, map[network.ID]*store.List{"": l})
	return &listing{l, a}
}

func nodesByID(ctx context.Context, ids []network.ID) ([]model.Node, error) {
	q, err := questionOf(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := q.questions.Nodes(ctx, q.view, q.viewer, ids, everything)
	if err != nil {
		return nil, err
	}
	found := &store.List{}
	for _, row := range rows {
		if row != nil {
			found.Rows = append(found.Rows, *row)
		}
	}
	q.answer(found, asked{})
	out := make([]model.Node, len(ids))
	for i := range rows {
		if rows[i] != nil {
			out[i] = rows[i].Node
		}
	}
	return out, nil
}

func nodeByID(ctx context.Context, id network.ID) (model.Node, error) {
	found, err := nodesByID(ctx, []network.ID{id})
	if err != nil {
		return nil, err
	}
	return found[0], nil
}

func severalNodes(ctx context.Context) ([]model.Node, error) {
	q, err := questionOf(ctx)
	if err != nil {
		return nil, err
	}
	ids, err := q.ids("ids")
	if err != nil {
		return nil, err
	}
	return nodesByID(ctx, ids)
}

// nodesOf answers a list of nodes at the root.
func nodesOf[C anyConnection[E, N], E anyEdge[N], N any](ctx context.Context) (*C, error) {
	q, err := questionOf(ctx)
	if err != nil {
		return nil, err
	}
	query, name, err := q.listQuestion(q.name, q.arguments)
	if err != nil {
		return nil, err
	}
	query.Total, query.Withheld, query.Want = q.total, true, everything
	l, err := q.questions.List(ctx, q.view, q.viewer, query)
	if err != nil {
		return nil, err
	}
	return connect[C](q.answer(l, asked{list: name}), func(cursor string, row *store.Row) (E, N) {
		node, _ := row.Node.(N)
		return E(model.Edge[N]{Cursor: cursor, Node: node}), node
	}), nil
}

func searchHits(ctx context.Context) (*model.SearchConnection, error) {
	q, err := questionOf(ctx)
	if err != nil {
		return nil, err
	}
	query, err := q.searchQuestion(q.arguments)
	if err != nil {
		return nil, err
	}
	query.Total, query.Want = q.total, everything
	l, err := q.questions.Search(ctx, q.view, q.viewer, query)
	if err != nil {
		return nil, err
	}
	hits := q.answer(l, asked{list: searchList})
	return connect[model.SearchConnection](hits, func(cursor string, row *store.Row) (model.SearchEdge, network.Entity) {
		return model.SearchEdge{Cursor: cursor, Node: row.Node, Stage: stageNames[row.Hit.Stage], Matched: row.Hit.Matched}, row.Node
	}), nil
}

var stageNames = map[store.Stage]model.SearchStage{store.StageExact: "EXACT", store.StagePrefix: "PREFIX", store.StageNear: "NEAR"}

func pairsOfActors(ctx context.Context) (*model.EncounterConnection, error) {
	q, err := questionOf(ctx)
	if err != nil {
		return nil, err
	}
	query, err := q.encounterQuestion(q.arguments)
	if err != nil {
		return nil, err
	}
	query.Total, query.Withheld, query.Want = q.total, true, everything
	l, err := q.questions.Encounters(ctx, q.view, q.viewer, query)
	if err != nil {
		return nil, err
	}
	found := q.answer(l, asked{list: encountersList})
	return connect[model.EncounterConnection](found, func(cursor string, row *store.Row) (model.EncounterEdge, *model.Encounter) {
		a, b := row.Encounter.A, row.Node
		pair := &model.Encounter{Pair: pairOf(row, store.PairID(a.Core().ID, b.Core().ID), &query.Filter), Actors: []model.Actor{a, b}}
		return model.EncounterEdge{Cursor: cursor, Node: pair}, pair
	}), nil
}

func statusNow(ctx context.Context) (*model.Status, error) {
	q, err := questionOf(ctx)
	if err != nil {
		return nil, err
	}
	s, err := q.questions.Status(ctx, q.view, q.viewer)
	if err != nil {
		return nil, err
	}
	out := &model.Status{Revision: s.Revision, Now: q.questions.Now(), Ties: s.Ties, Store: s.Kind, Version: q.version}
	for _, t := range network.EntityTypes {
		out.Counts = append(out.Counts, &model.TypeCount{Type: t, Count: s.Counts[t]})
	}
	for c := network.Uncertain; c <= network.Stated; c++ {
		out.Evidence = append(out.Evidence, &model.CertaintyCount{Certainty: c, Count: s.Evidence[c]})
	}
	return out, nil
}

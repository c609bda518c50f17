package graph

import (
	"context"

	"github.com/partnergraph/partnergraph/graph/model"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// encountersBelow answers the encounters of an actor.
func encountersBelow(ctx context.Context, owner network.Entity) (*model.ActorEncounterConnection, error) {
	l, err := operationOf(ctx).follow(ctx, owner, owner.Core().ID, nil)
	if err != nil {
		return nil, err
	}
	return connect[model.ActorEncounterConnection](l, func(cursor string, row *store.Row) (model.ActorEncounterEdge, model.Actor) {
		pair := pairOf(row, store.PairID(owner.Core().ID, row.Node.Core().ID), l.hop.Encounters)
		return model.ActorEncounterEdge{Pair: pair, Cursor: cursor, Node: row.Node}, row.Node
	}), nil
}

// pairOf returns what is known of a pair; narrowed is what its events were narrowed by.
func pairOf(row *store.Row, id network.ID, narrowed *store.EncounterFilter) model.Pair {
	e := row.Encounter
	return model.Pair{
		Row: row, ID: id, Narrowed: narrowed,
		Strength: questions.Strength(e.Strength), Count: e.Count, First: e.First, Last: e.Last,
		Relation: e.Relation, Certainty: e.Certainty, SizeBasis: e.SizeBasis, PerRelation: perRelation(e),
	}
}

func perRelation(e *store.Encounter) []*model.RelationCount {
	out := []*model.RelationCount{}
	for r, count := range e.PerRelation {
		if count > 0 {
			out = append(out, &model.RelationCount{Relation: network.Relation(r), Count: count}) // #nosec G115 -- four relations
		}
	}
	return out
}

// eventsOf answers the events of a pair.
func eventsOf(ctx context.Context, pair *model.Pair) (*model.EncounterEventConnection, error) {
	l, err := operationOf(ctx).follow(ctx, pair.Row, pair.ID, pair.Narrowed)
	if err != nil {
		return nil, err
	}
	return connect[model.EncounterEventConnection](l, func(cursor string, row *store.Row) (model.EncounterEventEdge, *network.Event) {
		event, _ := row.Node.(*network.Event)
		m := row.Meeting
		return model.EncounterEventEdge{
			Cursor: cursor, Node: event, Relation: m.Relation, Certainty: m.Certainty, N: m.Size.N, SizeBasis: m.Size.Basis,
			Weight: questions.Strength(int64(m.Weight)), Presence: []*model.Presence{{Presence: &m.A}, {Presence: &m.B}},
		}, event
	}), nil
}

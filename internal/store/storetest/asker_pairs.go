package storetest

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// factsOfPairs asks how steps of paths are known: by the small events of both, or by what else joins them.
func (a *asker) factsOfPairs() question {
	var h store.Hop
	q := question{Method: methodFollow, Hop: &h, Turn: a.turn()}
	if a.chance(50) {
		h, q.IDs = a.together(), some(a.dice, a.pairs, 3)
	} else {
		h, q.IDs = a.joins(), []network.ID{a.joinedPair()}
		if q.Turn == nil { // a place among positions is none among memberships
			q.IDs = append(q.IDs, a.joinedPair())
		}
	}
	slices.Sort(q.IDs)
	return q
}

// together draws the small events of a pair, of which only the period is chosen.
func (a *asker) together() store.Hop {
	h := a.edge(store.Together)
	h.Encounters = &store.EncounterFilter{Statuses: []network.EventStatus{network.StatusHeld}, Relations: allRelations}
	if a.chance(50) {
		h.Encounters.Period, h.Encounters.IncludeUndated = a.period(), a.chance(50)
	}
	if a.chance(60) {
		h.Edge = []store.Hop{a.edge(store.Through), a.edge(store.ThroughOther)}
	}
	h.Want = a.want(network.TypeEvent, 1)
	return h
}

// joins draws the positions and memberships of a pair.
func (a *asker) joins() store.Hop {
	h := a.edge(store.Joins)
	if a.chance(60) {
		h.AsOf = a.asOf()
	}
	if a.chance(40) {
		h.Edge = []store.Hop{a.edge(store.TieEvidence)}
	}
	return h
}

// joinedPair draws two actors between which a position or a membership stands, either way round; sometimes any two.
func (a *asker) joinedPair() network.ID {
	var ties []network.Tie
	for _, t := range a.tables.Ties {
		if t.Kind == network.HoldsPosition || t.Kind == network.MemberOf {
			ties = append(ties, t)
		}
	}
	if len(ties) == 0 || a.chance(10) {
		return store.PairID(a.anyActor(), a.anyActor())
	}
	t := pick(a.dice, ties)
	if a.chance(50) {
		t.From, t.To = t.To, t.From
	}
	return store.PairID(t.From, t.To)
}

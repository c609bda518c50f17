package storetest

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var allRelations = []network.Relation{network.Across, network.OtherRelation, network.Colleagues, network.SameDelegation}

func (a *asker) encounters() question {
	q := store.EncounterQuery{
		Of: a.actorFilter(), Filter: *a.encounterFilter(true), Withheld: a.chance(70), Only: a.onlyOfRow(),
	}
	q.Page, q.Total = a.page(50)
	if a.chance(40) {
		h := store.Hop{Field: store.EncounterEvents, Only: a.onlyOfRow(), Want: a.want(network.TypeEvent, 1)}
		h.Page, h.Total = a.page(50)
		q.Events = &h
	}
	if a.chance(50) {
		q.Want = a.want(pick(a.dice, actors), 1)
	}
	return question{Method: methodEncounters, Encounters: &q, Turn: a.turn()}
}

// encounterFilter draws which events and relations count, and for pairs with whom.
func (a *asker) encounterFilter(ofPairs bool) *store.EncounterFilter {
	f := &store.EncounterFilter{
		Statuses:  []network.EventStatus{network.StatusHeld},
		Relations: []network.Relation{network.Across, network.OtherRelation},
	}
	if a.chance(45) {
		f.Statuses = some(a.dice, network.EventStatuses, a.between(1, 4))
	}
	if a.chance(45) {
		f.Relations = some(a.dice, allRelations, a.between(1, 4))
	}
	if a.chance(40) {
		at := a.filter(network.TypeEvent, 2)
		f.At = &at
	}
	if a.chance(45) {
		f.Period, f.IncludeUndated = a.period(), a.chance(60)
	}
	if ofPairs && a.chance(40) {
		with := a.actorFilter()
		f.With = &with
	}
	if ofPairs && a.chance(40) {
		f.MinStrength = int64(pick(a.dice, []int{1, 10101, 25641, 52631, 111111, 200000, 500000, 1000000}))
	}
	return f
}

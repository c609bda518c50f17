package storetest

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// candidates asks who could host, or send, for an organisation that is there; mostly one of a known country.
func (a *asker) candidates() question {
	q := store.CandidateQuery{Organisation: a.nodeOf(network.TypeOrganisation), Sending: a.chance(50)}
	for range tries {
		if o, is := a.nodes[q.Organisation].(*network.Organisation); is && o.Country == "" && a.chance(80) {
			q.Organisation = a.nodeOf(network.TypeOrganisation)
		}
	}
	if a.chance(65) {
		q.Topics = some(a.dice, a.byType[network.TypeTopic], a.between(1, 4))
	}
	if a.chance(30) {
		q.Countries = some(a.dice, countries, a.between(1, 4))
	}
	if a.chance(3) { // among none there is nobody
		q.Topics, q.Countries = pick(a.dice, [][]network.ID{{}, q.Topics}), []network.CountryCode{}
	} else if a.chance(3) {
		q.Topics = []network.ID{}
	}
	if a.chance(60) {
		q.Period = a.period()
	}
	if a.chance(60) {
		q.AsOf = a.asOf()
	}
	return question{Method: methodCandidates, Candidates: &q}
}

// projection asks who was where, of one type of actor.
func (a *asker) projection() question {
	t := pick(a.dice, actors)
	q := store.ProjectionQuery{Statuses: []network.EventStatus{network.StatusHeld}}
	if a.chance(50) {
		q.Of = a.filter(t, 2)
	}
	q.Of.Types = []network.EntityType{t}
	if a.chance(35) {
		q.Statuses = some(a.dice, network.EventStatuses, a.between(1, 4))
	}
	if a.chance(35) {
		at := a.filter(network.TypeEvent, 2)
		q.At = &at
	}
	if a.chance(40) {
		q.Period, q.IncludeUndated = a.period(), a.chance(60)
	}
	return question{Method: methodProjection, Projection: &q}
}

// groupings says by what nodes of each type are counted.
var groupings = map[network.EntityType][]store.CountBy{
	network.TypeOrganisation: {store.CountByCountry, store.CountByKind, store.CountByTopic, store.CountByProgramme},
	network.TypeEvent:        {store.CountByCountry, store.CountByYear, store.CountByKind, store.CountByTopic, store.CountByProgramme},
	network.TypePlace:        {store.CountByCountry, store.CountByKind},
}

func (a *asker) counts() question {
	t := pick(a.dice, []network.EntityType{network.TypeOrganisation, network.TypeEvent, network.TypeEvent, network.TypePlace})
	q := store.CountQuery{Type: t, By: pick(a.dice, groupings[t])}
	if t == network.TypeEvent && a.chance(30) {
		q.By = store.CountByYear
	}
	if a.chance(60) {
		f := a.filter(t, 2)
		q.Filter = &f
	}
	return question{Method: methodCounts, Counts: &q}
}

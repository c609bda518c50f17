package storetest

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

var (
	organisation = []network.EntityType{network.TypeOrganisation}
	actors       = []network.EntityType{network.TypeOrganisation, network.TypePerson}
	events       = []network.EntityType{network.TypeEvent}
)

// endTypes says to which types of node a field leads; fields to other rows are not here.
var endTypes = map[store.Field][]network.EntityType{
	store.People: {network.TypePerson}, store.Members: organisation, store.Memberships: organisation,
	store.OrganisationTopics: {network.TypeTopic}, store.OrganisationPlaces: {network.TypePlace},
	store.OrganisationEvents: events, store.OrganisationProgrammes: {network.TypeProgramme},
	store.Counterparts: organisation, store.Succeeds: organisation, store.SucceededBy: organisation,
	store.BranchOf: organisation, store.Branches: organisation,
	store.OrganisationFunds: {network.TypeEvent, network.TypeProgramme}, store.Positions: organisation,
	store.Participations: events, store.Participants: actors, store.Present: actors, store.EventFunders: organisation,
	store.PartOf: events, store.Parts: events, store.Prepares: events, store.PreparedBy: events,
	store.EventPlaces: {network.TypePlace}, store.EventHosts: organisation, store.EventTopics: {network.TypeTopic},
	store.EventProgrammes: {network.TypeProgramme}, store.PlaceWithin: {network.TypePlace},
	store.PlaceContains: {network.TypePlace}, store.PlaceOrganisations: organisation, store.PlaceEvents: events,
	store.TopicOrganisations: organisation, store.TopicEvents: events, store.ProgrammeEvents: events,
	store.ProgrammeOrganisations: organisation, store.ProgrammeFunders: organisation,
	store.OnBehalfOf: organisation, store.Delegation: organisation, store.Through: {network.TypePerson},
	store.ActorEncounters: actors, store.EncounterEvents: events,
}

// want draws what is read of nodes of a type, with lists nested up to depth levels.
func (a *asker) want(t network.EntityType, depth int) store.Want {
	w := store.Want{Names: a.chance(30), Description: a.chance(30), Only: a.onlyOfNode()}
	for depth > 0 && len(w.Hops) < 2 && a.chance(35) {
		w.Hops = append(w.Hops, a.hop(a.fieldOf(t), depth-1))
	}
	return w
}

// fieldOf draws a list below nodes of a type; those that judge dates more often.
func (a *asker) fieldOf(t network.EntityType) store.Field {
	fields := oracle.FieldsOf(t)
	field := pick(a.dice, fields)
	if !oracle.FollowsDated(field) {
		field = pick(a.dice, fields)
	}
	return field
}

// hop draws one list below a node, with up to depth levels of lists below that.
func (a *asker) hop(field store.Field, depth int) store.Hop {
	h := a.edge(field)
	if oracle.FollowsDated(field) && a.chance(85) {
		h.AsOf = new(network.DayOf(firstYear+a.below(years), 6, 15))
		if a.chance(50) {
			h.AsOf = new(network.DayOf(2010+a.below(12), 6, 15))
		}
	}
	if field == store.ActorEncounters || field == store.EncounterEvents {
		h.Encounters = a.encounterFilter(field == store.ActorEncounters)
	}
	h.Edge = a.edges(field, h.Encounters)
	if ends := endTypes[field]; ends != nil {
		h.Want = a.want(pick(a.dice, ends), depth)
	}
	return h
}

// edges draws what is read of the ties, numbers, presences or pairs of a list.
func (a *asker) edges(field store.Field, f *store.EncounterFilter) []store.Hop {
	if !a.chance(40) {
		return nil
	}
	switch {
	case field == store.Participations || field == store.Participants:
		return []store.Hop{a.edge(pick(a.dice, []store.Field{store.OnBehalfOf, store.Delegation})), a.edge(store.TieEvidence)}
	case oracle.FollowsTies(field):
		return []store.Hop{a.edge(store.TieEvidence)}
	case field == store.Present || field == store.OrganisationEvents:
		return []store.Hop{a.edge(store.Through)}
	case field == store.EncounterEvents:
		return []store.Hop{a.edge(store.Through), a.edge(store.ThroughOther)}
	case field == store.Numbers:
		return []store.Hop{a.edge(store.NumberEvidence)}
	case field == store.ActorEncounters:
		h := a.edge(store.EncounterEvents)
		h.Encounters = f
		return []store.Hop{h}
	}
	return nil
}

// edge draws a list without what stands in its rows.
func (a *asker) edge(field store.Field) store.Hop {
	h := store.Hop{Field: field, Withheld: a.chance(70), Only: a.onlyOfRow()}
	h.Page, h.Total = a.page(40)
	return h
}

// follow draws a hop from several starts: nodes, ties, numbers or pairs.
func (a *asker) follow() question {
	q := question{Method: methodFollow, Turn: a.turn()}
	field := store.ActorEncounters
	switch n := a.below(100); {
	case n < 20:
		q.IDs = []network.ID{a.anyActor(), a.anyActor()}
	case n < 30:
		field, q.IDs = store.EncounterEvents, some(a.dice, a.pairs, 3)
	case n < 40:
		field = pick(a.dice, []store.Field{store.TieEvidence, store.OnBehalfOf, store.Delegation})
		q.Turn = nil // one organisation at most: there is nothing to turn to
		for range 4 {
			q.IDs = append(q.IDs, pick(a.dice, a.tables.Ties).ID)
		}
	case n < 45 && len(a.tables.Numbers) > 0: // several: one may not exist for who asks
		field = store.NumberEvidence
		for range 6 {
			q.IDs = append(q.IDs, pick(a.dice, a.tables.Numbers).ID)
		}
	default:
		t := a.typeOf()
		field = a.fieldOf(t)
		q.IDs = a.someIDs(t, 5)
	}
	h := a.hop(field, 2)
	q.Hop = &h
	slices.Sort(q.IDs)
	return q
}

package storetest

import (
	"cmp"
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// usualWays are those that a question asks where it names none.
const usualWays = store.ByEncounter | store.ByPosition

// allWays are all there are.
const allWays = store.ByEncounter | store.ByPosition | store.ByMembership

// paths draws two ends, often far from each other, and how they may be joined.
func (a *asker) paths() question {
	q := a.pathQuery()
	q.To = a.ends()
	switch n := a.below(100); {
	case n < 20:
		q = a.across(q)
	case n < 65:
		q = a.far(q)
	}
	if a.chance(3) {
		q.To = append(slices.Clone(q.To), pick(a.dice, q.From)) // of both ends
	}
	return question{Method: methodPaths, Paths: &q}
}

// distances draws ends from which many are looked for.
func (a *asker) distances() question {
	q := a.pathQuery()
	switch n := a.below(100); {
	case n < 35:
		q.To, q.MaxSteps = a.everyActor(), store.MaxSteps
	case n < 70:
		q.To = some(a.dice, a.everyActor(), 12)
	default:
		q.To = append(a.ends(), a.ends()...)
	}
	return question{Method: methodDistances, Paths: &q}
}

// pathQuery draws all but the other end.
func (a *asker) pathQuery() store.PathQuery {
	q := store.PathQuery{
		From: a.ends(), Ways: usualWays, Hubs: a.chance(35),
		MaxSteps: pick(a.dice, []int{1, 2, 2, 3, 4, 5, store.MaxSteps, store.MaxSteps, store.MaxSteps, store.MaxSteps}),
	}
	if a.chance(65) {
		q.Ways = pick(a.dice, []store.Ways{
			store.ByEncounter, store.ByPosition, store.ByMembership, store.ByPosition | store.ByMembership,
			store.ByEncounter | store.ByMembership, allWays, allWays,
		})
	}
	if a.chance(45) {
		q.Period, q.IncludeUndated = a.period(), a.chance(40)
	}
	if a.chance(45) {
		q.AsOf = a.asOf()
	}
	return q
}

// asOf draws a day on which some positions are held and others not.
func (a *asker) asOf() *network.Day { return new(network.DayOf(2012+a.below(13), 6, 15)) }

// ends draws actors and places; sometimes one twice, one that nobody knows, or one that can be no end.
func (a *asker) ends() []network.ID {
	var ids []network.ID
	switch n := a.below(100); {
	case n < 40:
		ids = []network.ID{a.anyActor()}
	case n < 55:
		ids = []network.ID{pick(a.dice, a.wellKnown())}
	case n < 65:
		ids = []network.ID{a.place()}
	case n < 73:
		ids = []network.ID{a.place(), a.anyActor(), pick(a.dice, a.wellKnown())}
	default:
		ids = append(a.someIDs(network.TypeOrganisation, 3), a.nodeOf(network.TypePerson))
		if a.chance(50) {
			ids = append(ids, pick(a.dice, a.wellKnown()))
		}
	}
	if a.chance(4) {
		ids = append(ids, a.nodeOf(network.TypeEvent))
	}
	return ids
}

// place draws a place, mostly one of the first, in which the others lie at some depth.
func (a *asker) place() network.ID {
	places := a.byType[network.TypePlace]
	if a.chance(60) {
		places = places[:min(len(places), 2)]
	}
	return pick(a.dice, places)
}

// far asks for an actor that is among the farthest from another.
func (a *asker) far(q store.PathQuery) store.PathQuery {
	most := q.MaxSteps
	q.From, q.To, q.MaxSteps = []network.ID{a.anyActor()}, a.everyActor(), store.MaxSteps
	if a.chance(20) {
		known := pick(a.dice, a.wellKnown())
		q.From = append(a.nextTo(known, network.HoldsPosition), known)
	}
	if a.chance(50) {
		q.Ways = pick(a.dice, []store.Ways{store.ByPosition, store.ByPosition | store.ByMembership})
	}
	reached, err := a.oracle.Distances(context.Background(), a.as, q)
	if err != nil || len(reached) == 0 {
		q.To = a.ends()
		return q
	}
	slices.SortStableFunc(reached, func(x, y store.Distance) int { return y.Steps - x.Steps })
	q.To = []network.ID{reached[a.below(min(len(reached), 3))].Actor}
	if a.chance(30) {
		q.MaxSteps = most
	}
	return q
}

func (a *asker) everyActor() []network.ID {
	return slices.Concat(a.byType[network.TypeOrganisation], a.byType[network.TypePerson])
}

// wellKnown lists the actors that may be blocked on a path: those of most ties, and collectives.
func (a *asker) wellKnown() []network.ID {
	ids := mostTied(a.tables, 2)
	for _, id := range a.byType[network.TypeOrganisation] {
		if o, is := a.nodes[id].(*network.Organisation); is && o.Kind == network.KindCollective {
			ids = append(ids, id)
		}
	}
	return ids
}

// mostTied lists the first actors by the number of their ties, then id.
func mostTied(tables network.Tables, n int) []network.ID {
	ties := map[network.ID]int{}
	for _, t := range tables.Ties {
		ties[t.From]++
		ties[t.To]++
	}
	var ids []network.ID
	for _, node := range tables.Nodes {
		if node.Type().IsActor() {
			ids = append(ids, node.Core().ID)
		}
	}
	slices.SortFunc(ids, func(x, y network.ID) int {
		if ties[x] != ties[y] {
			return ties[y] - ties[x]
		}
		return cmp.Compare(x, y)
	})
	return ids[:min(n, len(ids))]
}

// across asks for the way between two that the actor of most ties joins, if it may.
func (a *asker) across(q store.PathQuery) store.PathQuery {
	between, kind := mostTied(a.tables, 1)[0], network.HoldsPosition
	q.Ways = store.ByPosition
	if !a.as.SeesPersons() {
		kind, q.Ways = network.MemberOf, store.ByMembership
	}
	q.From, q.To = a.nextTo(between, kind), a.nextTo(between, kind)
	if a.chance(70) {
		q.AsOf, q.MaxSteps = nil, store.MaxSteps
	}
	return q
}

// nextTo draws an actor that a tie of the kind joins to the one given, or any.
func (a *asker) nextTo(actor network.ID, kind network.TieKind) []network.ID {
	var next []network.ID
	for _, t := range a.tables.Ties {
		if t.Kind == kind && t.From == actor {
			next = append(next, t.To)
		}
		if t.Kind == kind && t.To == actor {
			next = append(next, t.From)
		}
	}
	if len(next) == 0 {
		next = a.everyActor()
	}
	return []network.ID{pick(a.dice, next)}
}

// ofDerived asks what shows who is a hub and which events are small: both are stored, and follow changes.
func (a *asker) ofDerived() []question {
	hub := mostTied(a.tables, 1)[0]
	all := a.everyActor()
	positions := store.PathQuery{From: a.nextTo(hub, network.HoldsPosition), To: all, Ways: store.ByPosition, MaxSteps: 2}
	encounters := store.PathQuery{From: []network.ID{a.anyActor(), hub}, To: all, Ways: store.ByEncounter, MaxSteps: 2}
	return []question{
		{Method: methodDistances, Viewer: analyst, Paths: &positions},
		{Method: methodDistances, Viewer: analyst, Paths: &encounters},
	}
}

package storetest

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// asker draws questions about one world; it looks at the world so that most
// questions have an answer.
type asker struct {
	dice
	tables network.Tables
	oracle *oracle.Oracle
	byType map[network.EntityType][]network.ID
	nodes  map[network.ID]network.Entity
	pairs  []network.ID   // that met somewhere
	as     network.Viewer // of the question that is drawn
}

func newAsker(d dice, tables network.Tables, o *oracle.Oracle) *asker {
	a := &asker{
		dice: d, tables: tables, oracle: o, byType: map[network.EntityType][]network.ID{},
		nodes: map[network.ID]network.Entity{},
	}
	for _, n := range tables.Nodes {
		a.byType[n.Type()] = append(a.byType[n.Type()], n.Core().ID)
		a.nodes[n.Core().ID] = n
	}
	for _, event := range a.byType[network.TypeEvent] {
		present := o.Presences(event)
		if len(present) > 1 {
			two := some(d, present, 2)
			a.pairs = append(a.pairs, store.PairID(two[0].Actor, two[1].Actor), store.PairID(two[1].Actor, two[0].Actor))
		}
	}
	return a
}

// tries is how often a question is drawn anew that has an empty answer.
const tries = 4

// question draws a question, preferably one with an answer.
func (a *asker) question() question {
	draw := a.method()
	var q question
	for range tries {
		a.as = a.viewer()
		q = draw().turnable()
		q.Viewer = a.as
		if got, err := ask(context.Background(), a.oracle, q); err == nil && !got.empty() || (q.Search != nil || q.Paths != nil) && a.chance(40) {
			break // what a search must not find, and who is not joined, is worth asking for too
		}
	}
	return q
}

func (a *asker) viewer() network.Viewer {
	if a.chance(40) {
		return network.Viewer{Access: network.Public}
	}
	return network.Viewer{Access: pick(a.dice, []network.Access{network.Analyst, network.Coordinator, network.Admin})}
}

// method draws what is asked for: once in three questions the network as a whole.
func (a *asker) method() func() question {
	if a.chance(33) {
		return a.methodOfNetwork()
	}
	switch n := a.below(100); {
	case n < 25:
		return a.list
	case n < 40:
		return a.search
	case n < 60:
		return a.encounters
	case n < 80:
		return a.follow
	case n < 87:
		return a.someNodes
	case n < 93:
		return func() question { return question{Method: methodStatus} }
	case n < 97:
		return func() question { return question{Method: methodRows} }
	}
	return func() question { return question{Method: methodRecords} }
}

func (a *asker) methodOfNetwork() func() question {
	switch n := a.below(100); {
	case n < 23:
		return a.paths
	case n < 33:
		return a.distances
	case n < 43:
		return a.factsOfPairs
	case n < 55:
		return a.frontier
	case n < 65:
		return a.links
	case n < 75:
		return a.hidden
	case n < 86:
		return a.candidates
	case n < 91:
		return a.projection
	}
	return a.counts
}

// empty tells whether an answer holds, and counts, no row at all.
func (a answer) empty() bool {
	if !a.emptyOfNetwork() || a.Status != nil || a.Tables != nil || a.Facts != nil || len(a.Rows) > 0 || a.List != nil && holds(*a.List) {
		return false
	}
	for _, list := range a.Lists {
		if holds(list) {
			return false
		}
	}
	return true
}

// holds tells whether a list has rows, or would have some if they were asked.
func holds(l store.List) bool { return len(l.Rows) > 0 || l.Total > 0 }

// typeOf draws a type, those of which there is more to ask more often.
func (a *asker) typeOf() network.EntityType {
	return pick(a.dice, []network.EntityType{
		network.TypeOrganisation, network.TypeOrganisation, network.TypePerson, network.TypeEvent, network.TypeEvent,
		network.TypePlace, network.TypeTopic, network.TypeProgramme, network.TypeSource,
	})
}

func (a *asker) nodeOf(t network.EntityType) network.ID { return pick(a.dice, a.byType[t]) }

func (a *asker) anyActor() network.ID {
	return a.nodeOf(pick(a.dice, []network.EntityType{network.TypeOrganisation, network.TypePerson}))
}

// someIDs draws ids of a type; sometimes one twice, sometimes one that nobody knows.
func (a *asker) someIDs(t network.EntityType, most int) []network.ID {
	var ids []network.ID
	for range a.between(1, most) {
		ids = append(ids, a.nodeOf(t))
	}
	if a.chance(10) {
		ids = append(ids, ids[0])
	}
	if a.chance(10) {
		ids = append(ids, "organisation:nobody-knows")
	}
	return ids
}

// page draws the first page of a list, from its beginning or from its end, or none of
// its rows; and whether their number is asked, in so many of a hundred cases.
func (a *asker) page(percent int) (page store.Page, total bool) {
	size := pick(a.dice, []int{1, 2, 2, 3, 3, 5, 8, 20})
	switch n := a.below(100); {
	case n < 10:
		return page, a.chance(85)
	case n < 36:
		page.Last = size
	default:
		page.First = size
	}
	return page, a.chance(percent)
}

func (a *asker) turn() *turn {
	if !a.chance(45) {
		return nil
	}
	return &turn{Row: a.below(4), Before: a.chance(50), Size: a.between(1, 4)}
}

package storetest

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// mostStarts bounds the nodes from which everything is asked.
const mostStarts = 40

// everything asks about all nodes of a small world all that can be asked of each,
// as the public and as an analyst.
func everything(tables network.Tables) []question {
	starts := map[network.EntityType][]network.ID{}
	var names []string
	for _, n := range tables.Nodes {
		if t := n.Type(); len(starts[t]) < mostStarts {
			starts[t] = append(starts[t], n.Core().ID)
			names = append(names, n.Core().Name)
		}
	}
	all := []question{{Method: methodStatus}, {Method: methodRows}}
	for _, t := range network.EntityTypes {
		all = append(all, listings(t)...)
		if len(starts[t]) > 0 {
			all = append(all, question{Method: methodNodes, IDs: starts[t], Want: store.Want{Names: true, Description: true}})
			all = append(all, follows(t, starts[t])...)
		}
	}
	all = append(all, ofTies(tables.Ties)...)
	all = append(all, ofNumbers(tables.Numbers)...)
	all = append(all, searches(names)...)
	all = append(all, everyEncounter(starts)...)
	all = append(all, ofNetwork(starts)...)
	return append(forViewers(all), question{Method: methodRecords})
}

func forViewers(all []question) []question {
	var out []question
	for _, access := range []network.Access{network.Public, network.Analyst} {
		for _, q := range all {
			q.Viewer = network.Viewer{Access: access}
			out = append(out, q)
		}
	}
	return out
}

// listings asks for all nodes of a type in each order, a page and the next.
func listings(t network.EntityType) []question {
	fields := []store.OrderField{store.ByName, store.ByTies}
	if t == network.TypeEvent {
		fields = append(fields, store.ByDate)
	}
	var out []question
	for _, f := range fields {
		for _, d := range []store.Direction{store.Ascending, store.Descending} {
			out = append(out, question{
				Method: methodList, Turn: &turn{Row: 2, Size: 4},
				List: &store.ListQuery{Type: t, Order: store.Order{Field: f, Direction: d}, Page: store.Page{First: 5}, Total: true},
			})
		}
	}
	return out
}

// follows asks for each list below nodes of a type, from its beginning and from its end.
func follows(t network.EntityType, starts []network.ID) []question {
	var out []question
	for _, f := range oracle.FieldsOf(t) {
		if f == store.ActorEncounters {
			continue // see everyEncounter
		}
		forward := store.Hop{Field: f, Page: store.Page{First: 4}, Total: true}
		backward := store.Hop{Field: f, Page: store.Page{Last: 3}}
		if oracle.FollowsDated(f) {
			forward.AsOf = new(network.DayOf(2020, 6, 1))
		}
		if oracle.FollowsTies(f) {
			backward.Edge = []store.Hop{{Field: store.TieEvidence, Page: store.Page{First: 5}}}
		}
		if f == store.Present || f == store.OrganisationEvents {
			forward.Edge = []store.Hop{{Field: store.Through, Page: store.Page{First: 5}, Total: true}}
		}
		for _, h := range []store.Hop{forward, backward} {
			out = append(out, question{Method: methodFollow, IDs: starts, Hop: &h})
		}
	}
	return out
}

// ofTies asks what ties name: for whom, with which delegation, and how it is known.
func ofTies(ties []network.Tie) []question {
	var ids []network.ID
	for _, t := range ties[:min(len(ties), mostStarts)] {
		ids = append(ids, t.ID)
	}
	var out []question
	for _, f := range []store.Field{store.OnBehalfOf, store.Delegation, store.TieEvidence} {
		out = append(out, question{Method: methodFollow, IDs: ids, Hop: &store.Hop{Field: f, Page: store.Page{First: 5}, Total: true}})
	}
	return out
}

// ofNumbers asks how stated numbers are known.
func ofNumbers(numbers []network.StatedNumber) []question {
	if len(numbers) == 0 {
		return nil
	}
	var ids []network.ID
	for i := range numbers[:min(len(numbers), mostStarts)] {
		ids = append(ids, numbers[i].ID)
	}
	return []question{{Method: methodFollow, IDs: ids, Hop: &store.Hop{Field: store.NumberEvidence, Page: store.Page{First: 5}, Total: true}}}
}

// mostWords bounds the words that are searched for.
const mostWords = 4

// searches asks for words of names: whole, cut short, and with a letter more.
func searches(names []string) []question {
	var out []question
	asked := map[string]bool{}
	for _, name := range names {
		words := network.Words(name)
		if len(words) == 0 || asked[words[0]] || len(asked) == mostWords {
			continue
		}
		asked[words[0]] = true
		for _, w := range [][]string{words, {words[0]}, {words[0][:1]}, {words[0] + "x"}} {
			out = append(out, question{
				Method: methodSearch, Turn: &turn{Row: 1, Size: 3},
				Search: &store.SearchQuery{Words: slices.Clone(w), Page: store.Page{First: 6}, Total: true},
			})
		}
	}
	return out
}

// everyEncounter asks who met whom: by default, and whatever the status and relation.
func everyEncounter(starts map[network.EntityType][]network.ID) []question {
	usual := store.EncounterFilter{
		Statuses:  []network.EventStatus{network.StatusHeld},
		Relations: []network.Relation{network.Across, network.OtherRelation},
	}
	any := store.EncounterFilter{Statuses: network.EventStatuses, Relations: allRelations}
	ids := slices.Concat(starts[network.TypeOrganisation], starts[network.TypePerson])
	var out []question
	for _, f := range []store.EncounterFilter{usual, any} {
		events := &store.Hop{Field: store.EncounterEvents, Page: store.Page{First: 5}, Total: true}
		out = append(out, question{Method: methodEncounters, Turn: &turn{Row: 3, Size: 5}, Encounters: &store.EncounterQuery{
			Filter: f, Page: store.Page{First: 20}, Total: true, Withheld: true, Events: events,
		}})
		if len(ids) > 0 {
			out = append(out, question{Method: methodFollow, IDs: ids, Hop: &store.Hop{
				Field: store.ActorEncounters, Page: store.Page{First: 4}, Total: true, Withheld: true, Encounters: &f,
			}})
		}
		if len(ids) > 1 {
			pairs := []network.ID{store.PairID(ids[0], ids[1]), store.PairID(ids[len(ids)-1], ids[0])}
			hop := store.Hop{Field: store.EncounterEvents, Page: store.Page{First: 4}, Total: true, Encounters: &f}
			out = append(out, question{Method: methodFollow, IDs: pairs, Hop: &hop})
		}
	}
	return out
}

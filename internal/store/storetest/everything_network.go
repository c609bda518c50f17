package storetest

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// The bounds of what is asked about the network of a shape.
const (
	mostEnds     = 6 // actors between which all paths are asked
	mostSeeds    = 4 // nodes of a type around which a part of the network is asked
	mostShown    = 5 // nodes of the first level
	mostAsking   = 3 // organisations for which candidates are asked
	mostInFollow = 8 // actors of which each pair is asked
)

// ofNetwork asks about the network as a whole: ways between the first actors, what is around nodes, candidates, and counts.
func ofNetwork(starts map[network.EntityType][]network.ID) []question {
	organisations, persons := starts[network.TypeOrganisation], starts[network.TypePerson]
	var mixed []network.ID // the first of each in turn
	for i := range max(len(organisations), len(persons)) {
		mixed = append(mixed, organisations[min(i, len(organisations)):min(i+1, len(organisations))]...)
		mixed = append(mixed, persons[min(i, len(persons)):min(i+1, len(persons))]...)
	}
	all := waysBetween(mixed, starts[network.TypePlace])
	all = append(all, aroundNodes(starts, mixed)...)
	all = append(all, everyCandidate(organisations, starts[network.TypeTopic])...)
	all = append(all, everyPair(mixed[:min(len(mixed), mostInFollow)])...)
	for _, t := range []network.EntityType{network.TypeOrganisation, network.TypeEvent, network.TypePlace} {
		for _, by := range groupings[t] {
			all = append(all, question{Method: methodCounts, Counts: &store.CountQuery{Type: t, By: by}})
		}
	}
	for _, t := range actors {
		q := &store.ProjectionQuery{Of: store.Filter{Types: []network.EntityType{t}}, Statuses: []network.EventStatus{network.StatusHeld}}
		all = append(all, question{Method: methodProjection, Projection: q})
	}
	return all
}

// waysBetween asks how each two of the first actors, and the places, are joined, and how far all are from each.
func waysBetween(all, places []network.ID) []question {
	var out []question
	ask := func(method string, q store.PathQuery) {
		q.MaxSteps = store.MaxSteps
		out = append(out, question{Method: method, Paths: &q})
	}
	ends := slices.Concat(all[:min(len(all), mostEnds)], places[:min(len(places), mostEnds)])
	day := new(network.DayOf(2015, 6, 15))
	for i, from := range ends {
		for j, to := range ends {
			q := store.PathQuery{From: []network.ID{from}, To: []network.ID{to}, Ways: allWays}
			if i > j { // the way back on one day
				q.AsOf = day
			}
			ask(methodPaths, q)
		}
		for _, ways := range []store.Ways{usualWays, store.ByMembership | store.ByPosition} {
			for _, hubs := range []bool{false, true} {
				ask(methodDistances, store.PathQuery{From: []network.ID{from}, To: all, Ways: ways, Hubs: hubs, AsOf: day})
			}
		}
	}
	if len(ends) > 1 {
		period := &network.Period{From: new(network.DayOf(2020, 1, 1)), To: new(network.DayOf(2021, 12, 31))}
		for _, undated := range []bool{false, true} {
			ask(methodPaths, store.PathQuery{From: ends[:1], To: ends[1:2], Ways: usualWays, Period: period, IncludeUndated: undated})
			ask(methodDistances, store.PathQuery{From: ends[:1], To: all, Ways: usualWays, Period: period, IncludeUndated: undated})
		}
	}
	return out
}

// aroundNodes asks for the part of the network around some nodes of each type, and around actors by encounters.
func aroundNodes(starts map[network.EntityType][]network.ID, mixed []network.ID) []question {
	full := store.SubgraphQuery{Nodes: map[network.EntityType]*store.Filter{}, Kinds: network.TieKinds}
	for _, t := range tiedTypes {
		full.Nodes[t] = nil
	}
	judged := full
	judged.AsOf = new(network.DayOf(2015, 6, 15))
	met := store.SubgraphQuery{
		Nodes: map[network.EntityType]*store.Filter{network.TypeOrganisation: nil, network.TypePerson: nil},
		Encounters: &store.EncounterFilter{
			Statuses: []network.EventStatus{network.StatusHeld}, Relations: []network.Relation{network.Across, network.OtherRelation},
		},
	}
	var out []question
	ask := func(q store.SubgraphQuery, ids []network.ID, first int) {
		if len(ids) == 0 {
			return
		}
		out = append(out,
			question{Method: methodFrontier, Subgraph: &q, IDs: ids, First: first},
			question{Method: methodHidden, Subgraph: &q, IDs: ids})
	}
	var seeds []network.ID
	for _, t := range tiedTypes {
		around := starts[t][:min(len(starts[t]), mostSeeds)]
		ask(full, around, mostShown)
		ask(judged, around, 0)
		seeds = append(seeds, around...)
	}
	for i := range mixed[:min(len(mixed), mostSeeds)] {
		ask(met, mixed[i:i+1], mostShown)
	}
	return append(out,
		question{Method: methodLinks, Subgraph: &full, IDs: seeds}, question{Method: methodLinks, Subgraph: &judged, IDs: seeds},
		question{Method: methodLinks, Subgraph: &met, IDs: mixed})
}

// everyCandidate asks who could host or send, for the first organisations, without topics and with all.
func everyCandidate(organisations, topics []network.ID) []question {
	var out []question
	period := &network.Period{From: new(network.DayOf(2021, 1, 1)), To: new(network.DayOf(2027, 12, 31))}
	if len(organisations) == mostStarts { // and there may be thousands, each of which is looked at
		return []question{{Method: methodCandidates, Candidates: &store.CandidateQuery{Organisation: organisations[0]}}}
	}
	for _, id := range organisations[:min(len(organisations), mostAsking)] {
		for _, sending := range []bool{false, true} {
			q := store.CandidateQuery{Organisation: id, Sending: sending, Period: period, AsOf: new(network.DayOf(2022, 6, 15))}
			out = append(out, question{Method: methodCandidates, Candidates: &q})
			if len(topics) > 0 {
				on := q
				on.Topics, on.Period, on.AsOf = topics, nil, nil
				out = append(out, question{Method: methodCandidates, Candidates: &on})
			}
		}
	}
	return out
}

// everyPair asks for the small events, and for what else joins them, of each two actors.
func everyPair(ids []network.ID) []question {
	var pairs []network.ID
	for i, a := range ids {
		for _, b := range ids[:i] {
			pairs = append(pairs, store.PairID(a, b), store.PairID(b, a))
		}
	}
	if len(pairs) == 0 {
		return nil
	}
	slices.Sort(pairs)
	held := &store.EncounterFilter{Statuses: []network.EventStatus{network.StatusHeld}, Relations: allRelations}
	persons := store.Hop{Field: store.Through, Page: store.Page{First: 5}}
	others := persons
	others.Field = store.ThroughOther
	together := store.Hop{Field: store.Together, Page: store.Page{First: 4}, Total: true, Encounters: held, Edge: []store.Hop{persons, others}}
	joins := store.Hop{Field: store.Joins, Page: store.Page{First: 4}, Total: true}
	judged := joins
	judged.AsOf = new(network.DayOf(2015, 6, 15))
	return []question{
		{Method: methodFollow, IDs: pairs, Hop: &together}, {Method: methodFollow, IDs: pairs, Hop: &joins}, {Method: methodFollow, IDs: pairs, Hop: &judged},
	}
}

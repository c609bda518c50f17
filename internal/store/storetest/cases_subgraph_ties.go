package storetest

import (
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// TiedWorld is the world of the cases whose links are ties. Two of one kind join a to b and p to e1, one each way a and c,
// and two kinds d to c.
const TiedWorld = `
organisation:a country=DK
organisation:b country=DK
organisation:c country=FR
organisation:d country=FR
person:p
person:q
event:e1 kind=WORKSHOP status=HELD date=2022-06-06
event:e2 kind=WORKSHOP status=PLANNED date=2023-03
event:e3 kind=MEETING status=HELD
event:e4 kind=STUDY status=CANCELLED date=2022-05-01
place:x
topic:t
topic:u

organisation:a MEMBER_OF organisation:b since=2020 until=2021 certainty=INFERRED
organisation:a MEMBER_OF organisation:b since=2022-01-01 certainty=STATED
organisation:b MEMBER_OF organisation:c since=2030
organisation:a COUNTERPART_OF organisation:c
organisation:c COUNTERPART_OF organisation:a
organisation:d SUCCEEDS organisation:c certainty=REFERENCE
organisation:d BRANCH_OF organisation:c certainty=STATED
organisation:a WORKS_ON topic:t
organisation:b WORKS_ON topic:t
organisation:c WORKS_ON topic:u
organisation:a BASED_IN place:x
organisation:d BASED_IN place:x
organisation:a TOOK_PART_IN event:e1 role=HOST
person:p HOLDS_POSITION organisation:a since=2019 until=2020
person:p HOLDS_POSITION organisation:b since=2021
person:q HOLDS_POSITION organisation:a since=2021
person:p TOOK_PART_IN event:e1 role=SPEAKER
person:p TOOK_PART_IN event:e1 role=PARTICIPANT
event:e1 ABOUT topic:t
event:e2 ABOUT topic:u
event:e3 ABOUT topic:u
event:e4 ABOUT topic:u
event:e1 PREPARES event:e2
`

var everyone = network.Viewer{}

// allTies asks for all ties and nodes.
func allTies() store.SubgraphQuery {
	q := store.SubgraphQuery{Nodes: map[network.EntityType]*store.Filter{}, Kinds: network.TieKinds}
	for _, t := range tiedTypes {
		q.Nodes[t] = nil
	}
	return q
}

// tiesAsOf asks for all that may hold on a day.
func tiesAsOf(year int, month time.Month, day int) store.SubgraphQuery {
	q, on := allTies(), network.DayOf(year, month, day)
	q.AsOf = &on
	return q
}

// tiesTo asks for ties to nodes of one type.
func tiesTo(t network.EntityType, f *store.Filter) store.SubgraphQuery {
	return store.SubgraphQuery{Nodes: map[network.EntityType]*store.Filter{t: f}, Kinds: network.TieKinds}
}

func tiedCases() []SubgraphCase {
	cases := tiedFrontierCases()
	cases = append(cases, tiedLinkCases()...)
	cases = append(cases, tiedFilterCases()...)
	for i := range cases {
		cases[i].World, cases[i].Name = TiedWorld, "ties: "+cases[i].Name
	}
	return cases
}

func tiedFrontierCases() []SubgraphCase {
	a := []network.ID{"organisation:a"}
	return []SubgraphCase{
		{Name: "parallel ties are one link and those both ways two", Viewer: analyst, Query: allTies(), Starts: a, First: 10,
			Next: "organisation:c event:e1 organisation:b person:p person:q place:x topic:t |", Hidden: "organisation:a 7"},
		{Name: "the first", Viewer: analyst, Query: allTies(), Starts: a, First: 3,
			Next: "organisation:c event:e1 organisation:b | PERSON 2 PLACE 1 TOPIC 1", Hidden: "organisation:a 7"},
		{Name: "none at all", Viewer: analyst, Query: allTies(), Starts: a,
			Next: "| ORGANISATION 2 PERSON 2 EVENT 1 PLACE 1 TOPIC 1", Hidden: "organisation:a 7"},
		{Name: "no persons are seen", Viewer: everyone, Query: allTies(), Starts: a, First: 3,
			Next: "organisation:c event:e1 organisation:b | PLACE 1 TOPIC 1", Hidden: "organisation:a 5"},
		{Name: "a start that is not seen", Viewer: everyone, Query: allTies(), Starts: []network.ID{"person:p", "person:q"}, First: 3, Next: "|"},
		{Name: "unknown ids and the same again", Viewer: analyst, Query: allTies(), First: 1,
			Starts: []network.ID{"organisation:a", "organisation:nobody", "organisation:a", "number:1"}, Kept: []network.ID{"topic:none", "organisation:c", "organisation:c"},
			Next:   "event:e1 | ORGANISATION 1 PERSON 2 PLACE 1 TOPIC 1",
			Links:  "organisation:a COUNTERPART_OF organisation:c 1 UNCERTAIN\norganisation:c COUNTERPART_OF organisation:a 1 UNCERTAIN",
			Hidden: "organisation:a 6\norganisation:c 3"},
		{Name: "two starts are linked to one node", Viewer: analyst, Query: allTies(), Starts: []network.ID{"organisation:a", "event:e1"}, First: 4,
			Next:  "organisation:c person:p topic:t event:e2 | ORGANISATION 1 PERSON 1 PLACE 1",
			Links: "organisation:a TOOK_PART_IN event:e1 1 UNCERTAIN", Hidden: "event:e1 3\norganisation:a 6"},
		{Name: "a position that has ended", Viewer: analyst, Query: tiesAsOf(2022, time.June, 15), Starts: a, First: 10,
			Next: "organisation:c event:e1 organisation:b person:q place:x topic:t |", Hidden: "organisation:a 6"},
		{Name: "no membership has begun and a position may have", Viewer: analyst, Query: tiesAsOf(2019, time.June, 15), Starts: a, First: 10,
			Next: "organisation:c event:e1 person:p place:x topic:t |", Hidden: "organisation:a 5"},
		{Name: "no starts", Viewer: analyst, Query: allTies(), First: 3, Next: "|"},
		{Name: "no kinds", Viewer: analyst, Query: store.SubgraphQuery{Nodes: allTies().Nodes}, Starts: a, First: 3, Next: "|"},
		{Name: "no types", Viewer: analyst, Query: store.SubgraphQuery{Kinds: network.TieKinds}, Starts: a, Kept: []network.ID{"topic:t"}, First: 3, Next: "|",
			Links: "organisation:a WORKS_ON topic:t 1 UNCERTAIN"},
	}
}

func tiedLinkCases() []SubgraphCase {
	two := []network.ID{"organisation:a", "organisation:b"}
	kinds := func(kinds ...network.TieKind) store.SubgraphQuery {
		return store.SubgraphQuery{Nodes: allTies().Nodes, Kinds: kinds}
	}
	dated := tiesAsOf(2021, time.December, 31)
	return []SubgraphCase{
		{Name: "of some kinds", Viewer: analyst, Query: kinds(network.MemberOf, network.WorksOn), Starts: two, First: 9,
			Next: "topic:t organisation:c |", Links: "organisation:a MEMBER_OF organisation:b 2 STATED", Hidden: "organisation:a 1\norganisation:b 2"},
		{Name: "of many kinds", Viewer: analyst, Starts: two, First: 2,
			Query: kinds(network.MemberOf, network.WorksOn, network.BasedIn, network.About, network.HoldsPosition, network.MemberOf),
			Next:  "person:p topic:t | ORGANISATION 1 PERSON 1 PLACE 1", Links: "organisation:a MEMBER_OF organisation:b 2 STATED",
			Hidden: "organisation:a 4\norganisation:b 3"},
		{Name: "of one kind", Viewer: analyst, Query: kinds(network.MemberOf), Starts: []network.ID{"organisation:b"}, First: 9,
			Next: "organisation:a organisation:c |", Hidden: "organisation:b 2"},
		{Name: "among those kept", Viewer: analyst, Query: allTies(), Starts: []network.ID{"organisation:a"}, Kept: []network.ID{"organisation:c", "topic:t"}, First: 9,
			Next: "event:e1 organisation:b person:p person:q place:x |",
			Links: `organisation:a COUNTERPART_OF organisation:c 1 UNCERTAIN
				organisation:a WORKS_ON topic:t 1 UNCERTAIN
				organisation:c COUNTERPART_OF organisation:a 1 UNCERTAIN`,
			Hidden: "organisation:a 5\norganisation:c 3\ntopic:t 2"},
		{Name: "one of two ties counts", Viewer: analyst, Query: dated, Starts: two, Kept: []network.ID{"organisation:c"}, First: 2,
			Next: "topic:t event:e1 | PERSON 2 PLACE 1",
			Links: `organisation:a MEMBER_OF organisation:b 1 INFERRED
				organisation:a COUNTERPART_OF organisation:c 1 UNCERTAIN
				organisation:c COUNTERPART_OF organisation:a 1 UNCERTAIN`,
			Hidden: "organisation:a 4\norganisation:b 2\norganisation:c 2"},
		{Name: "several kinds between the same ends", Viewer: everyone, Query: allTies(), Starts: []network.ID{"organisation:d"},
			Kept: []network.ID{"organisation:c"}, First: 9, Next: "place:x |",
			Links: "organisation:d BRANCH_OF organisation:c 1 STATED\norganisation:d SUCCEEDS organisation:c 1 REFERENCE", Hidden: "organisation:c 3\norganisation:d 1"},
		{Name: "of a person", Viewer: analyst, Query: allTies(), Starts: []network.ID{"person:p"},
			Kept: []network.ID{"organisation:a", "event:e1", "organisation:b"}, First: 1, Next: "|",
			Links: `organisation:a TOOK_PART_IN event:e1 1 UNCERTAIN
				organisation:a MEMBER_OF organisation:b 2 STATED
				person:p TOOK_PART_IN event:e1 2 UNCERTAIN
				person:p HOLDS_POSITION organisation:a 1 UNCERTAIN
				person:p HOLDS_POSITION organisation:b 1 UNCERTAIN`,
			Hidden: "event:e1 2\norganisation:a 4\norganisation:b 2"},
		{Name: "none of persons that are not seen", Viewer: everyone, Query: allTies(), Starts: []network.ID{"person:p"},
			Kept: []network.ID{"organisation:b", "event:e1"}, First: 1, Next: "|", Hidden: "event:e1 3\norganisation:b 3"},
	}
}

func tiedFilterCases() []SubgraphCase {
	a, u, five := []network.ID{"organisation:a"}, []network.ID{"topic:u"}, 5
	french := tiesTo(network.TypeOrganisation, &store.Filter{Countries: []network.CountryCode{"FR"}})
	french.Nodes[network.TypeTopic] = nil
	active := tiesTo(network.TypeOrganisation, &store.Filter{MinDegree: &five})
	from, to := network.DayOf(2023, time.January, 1), network.DayOf(2023, time.December, 31)
	events := func(f store.Filter) store.SubgraphQuery { return tiesTo(network.TypeEvent, &f) }
	year := store.Filter{Period: &network.Period{From: &from, To: &to}}
	orUndated := year
	orUndated.IncludeUndated = true
	works := tiesTo(network.TypeOrganisation, &store.Filter{Some: []store.TieFilter{{Field: store.OrganisationTopics, Where: store.Filter{IDs: u}}}})
	word := allTies()
	word.Nodes[network.TypeOrganisation] = &store.Filter{Name: "b"}
	word.Nodes[network.TypeTopic] = &store.Filter{Name: "none"}
	return []SubgraphCase{
		{Name: "starts need not match", Viewer: analyst, Query: french, Starts: a, First: 9, Next: "organisation:c topic:t |", Hidden: "organisation:a 2"},
		{Name: "nor those kept", Viewer: analyst, Query: french, Starts: a, Kept: []network.ID{"organisation:b"}, First: 1, Next: "organisation:c | TOPIC 1",
			Links: "organisation:a MEMBER_OF organisation:b 2 STATED", Hidden: "organisation:a 2\norganisation:b 2"},
		{Name: "degree", Viewer: analyst, Query: active, Starts: []network.ID{"topic:t"}, First: 9, Next: "organisation:a organisation:b |", Hidden: "topic:t 2"},
		{Name: "degree without what is not seen", Viewer: everyone, Query: active, Starts: []network.ID{"topic:t"}, First: 9,
			Next: "organisation:a |", Hidden: "topic:t 1"},
		{Name: "statuses", Viewer: everyone, Query: events(store.Filter{Statuses: []network.EventStatus{network.StatusPlanned, network.StatusCancelled}}),
			Starts: u, First: 9, Next: "event:e2 event:e4 |", Hidden: "topic:u 2"},
		{Name: "period", Viewer: everyone, Query: events(year), Starts: u, First: 9, Next: "event:e2 |", Hidden: "topic:u 1"},
		{Name: "period and undated", Viewer: everyone, Query: events(orUndated), Starts: u, First: 9, Next: "event:e2 event:e3 |", Hidden: "topic:u 2"},
		{Name: "by a tie", Viewer: everyone, Query: works, Starts: a, First: 9, Next: "organisation:c |", Hidden: "organisation:a 1"},
		{Name: "by a word", Viewer: everyone, Query: word, Starts: a, First: 9, Next: "event:e1 organisation:b place:x |", Hidden: "organisation:a 3"},
	}
}

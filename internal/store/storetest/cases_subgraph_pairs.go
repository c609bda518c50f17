package storetest

import (
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// MetWorld is the world of the cases whose links are pairs. a and c were at m1 and at its part, surely at m1 alone, a and d will meet at m2,
// a and e were at some time at m3; p and q met at m4; b is a member of a, q stands for d, and r led by f visited g and s.
const MetWorld = `
organisation:a country=DK
organisation:b country=DK
organisation:c country=FR
organisation:d country=FR
organisation:e country=FR
organisation:f country=FR
organisation:g country=DK
person:p
person:q
person:r
person:s
event:m1 kind=MEETING status=HELD date=2022-03-01 sure=STATED
event:part kind=WORKSHOP status=HELD date=2022-03-02
event:m2 kind=MEETING status=PLANNED date=2023-03-01
event:m3 kind=MEETING status=HELD
event:m4 kind=SEMINAR status=HELD date=2021-05-01
event:study kind=STUDY status=HELD date=2022-06-01
event:visit kind=LEARNING_VISIT status=HELD date=2022-07-01
number:1 of event:m1 counted=ATTENDANCE value=11
number:2 of event:part counted=ATTENDANCE value=6
number:3 of event:m2 counted=ATTENDANCE value=5
number:4 of event:m3 counted=ATTENDANCE value=3
number:5 of event:m4 counted=ATTENDANCE value=101
number:6 of event:visit counted=ATTENDANCE value=21

event:part PART_OF event:m1
organisation:b MEMBER_OF organisation:a
person:q HOLDS_POSITION organisation:d since=2010
organisation:a TOOK_PART_IN event:m1 role=PARTICIPANT certainty=STATED
organisation:b TOOK_PART_IN event:m1 role=PARTICIPANT
organisation:c TOOK_PART_IN event:m1 role=PARTICIPANT certainty=STATED
organisation:a TOOK_PART_IN event:part role=PARTICIPANT
organisation:c TOOK_PART_IN event:part role=PARTICIPANT
organisation:a TOOK_PART_IN event:m2 role=PARTICIPANT
organisation:d TOOK_PART_IN event:m2 role=PARTICIPANT
organisation:a TOOK_PART_IN event:m3 role=PARTICIPANT
organisation:e TOOK_PART_IN event:m3 role=PARTICIPANT
organisation:c TOOK_PART_IN event:m4 role=PARTICIPANT
organisation:d TOOK_PART_IN event:m4 role=PARTICIPANT
person:p TOOK_PART_IN event:m4 role=PARTICIPANT
person:q TOOK_PART_IN event:m4 role=PARTICIPANT
organisation:a TOOK_PART_IN event:study role=PARTICIPANT
organisation:f TOOK_PART_IN event:study role=PARTICIPANT
person:r TOOK_PART_IN event:visit role=DELEGATE delegation=organisation:f
person:s TOOK_PART_IN event:visit role=INTERLOCUTOR
organisation:g TOOK_PART_IN event:visit role=HOST
person:q MET person:p event=event:m4 certainty=STATED
organisation:a MET organisation:d event=event:m2 certainty=STATED
`

// allPairs asks for all encounters that were held, changed by change.
func allPairs(change func(*store.SubgraphQuery)) store.SubgraphQuery {
	q := store.SubgraphQuery{
		Nodes: map[network.EntityType]*store.Filter{network.TypeOrganisation: nil, network.TypePerson: nil},
		Encounters: &store.EncounterFilter{
			Statuses:  []network.EventStatus{network.StatusHeld},
			Relations: []network.Relation{network.Across, network.OtherRelation, network.Colleagues, network.SameDelegation},
		},
	}
	if change != nil {
		change(&q)
	}
	return q
}

func metCases() []SubgraphCase {
	cases := metFrontierCases()
	cases = append(cases, metFilterCases()...)
	for i := range cases {
		cases[i].World, cases[i].Name = MetWorld, "encounters: "+cases[i].Name
	}
	return cases
}

func metFrontierCases() []SubgraphCase {
	a, cd := []network.ID{"organisation:a"}, []network.ID{"organisation:d", "organisation:c"}
	return []SubgraphCase{
		{Name: "joined organisations do not meet, nor people at a study", Viewer: analyst, Query: allPairs(nil), Starts: a, First: 9,
			Next: "organisation:c organisation:e |", Hidden: "organisation:a 2"},
		{Name: "links have the strongest of each tree of events", Viewer: analyst, Query: allPairs(nil), Starts: a, First: 9,
			Kept: []network.ID{"organisation:e", "organisation:c", "topic:none", "event:m1"}, Next: "|",
			Links:  "organisation:a met organisation:c 2 200000 INFERRED 2022-03-01 2022-03-02\norganisation:a met organisation:e 1 500000 UNCERTAIN - -",
			Hidden: "organisation:c 4"},
		{Name: "a pair is one link however often they met", Viewer: analyst, Query: allPairs(nil), Starts: cd, First: 9,
			Next:  "person:p organisation:a organisation:b person:q |",
			Links: "organisation:c met organisation:d 1 10000 UNCERTAIN 2021-05-01 2021-05-01", Hidden: "organisation:c 4\norganisation:d 1"},
		{Name: "the first", Viewer: analyst, Query: allPairs(nil), Starts: cd, First: 1, Next: "person:p | ORGANISATION 2 PERSON 1",
			Links: "organisation:c met organisation:d 1 10000 UNCERTAIN 2021-05-01 2021-05-01", Hidden: "organisation:c 4\norganisation:d 1"},
		{Name: "none at all", Viewer: analyst, Query: allPairs(nil), Starts: cd, Next: "| ORGANISATION 2 PERSON 2",
			Links: "organisation:c met organisation:d 1 10000 UNCERTAIN 2021-05-01 2021-05-01", Hidden: "organisation:c 4\norganisation:d 1"},
		{Name: "no persons are seen", Viewer: everyone, Query: allPairs(nil), Starts: cd, Kept: []network.ID{"person:p"}, First: 9,
			Next:  "organisation:a organisation:b |",
			Links: "organisation:c met organisation:d 1 9615 UNCERTAIN 2021-05-01 2021-05-01", Hidden: "organisation:c 2"},
		{Name: "who were visited did not meet each other", Viewer: analyst, Query: allPairs(nil), Starts: []network.ID{"person:s"}, First: 9,
			Next: "person:r |", Hidden: "person:s 1"},
		{Name: "who was visited met the visitor", Viewer: analyst, Query: allPairs(nil), Starts: []network.ID{"person:s"},
			Kept: []network.ID{"person:r", "organisation:g"}, First: 9, Next: "|",
			Links: "organisation:g met person:r 1 50000 UNCERTAIN 2022-07-01 2022-07-01\nperson:r met person:s 1 50000 UNCERTAIN 2022-07-01 2022-07-01"},
		{Name: "none stands for whom she represents", Viewer: analyst, Query: allPairs(nil), Starts: []network.ID{"organisation:d"},
			Kept: []network.ID{"person:q", "person:p"}, First: 9, Next: "organisation:c |",
			Links: "organisation:d met person:p 1 10000 UNCERTAIN 2021-05-01 2021-05-01\nperson:p met person:q 1 10000 STATED 2021-05-01 2021-05-01", Hidden: "organisation:d 1\nperson:p 1\nperson:q 1"},
	}
}

func metFilterCases() []SubgraphCase {
	a, c, s := []network.ID{"organisation:a"}, []network.ID{"organisation:c"}, []network.ID{"person:s"}
	from, to := network.DayOf(2022, time.January, 1), network.DayOf(2022, time.December, 31)
	planned := func(q *store.SubgraphQuery) { q.Encounters.Statuses = []network.EventStatus{network.StatusPlanned} }
	either := func(q *store.SubgraphQuery) {
		q.Encounters.Statuses = []network.EventStatus{network.StatusPlanned, network.StatusHeld}
	}
	year := func(q *store.SubgraphQuery) { q.Encounters.Period = &network.Period{From: &from, To: &to} }
	strong := func(q *store.SubgraphQuery) { q.Encounters.MinStrength = 200_001 }
	stronger := func(q *store.SubgraphQuery) { q.Encounters.MinStrength = 250_001 }
	across := func(q *store.SubgraphQuery) { q.Encounters.Relations = []network.Relation{network.Across} }
	other := func(q *store.SubgraphQuery) { q.Encounters.Relations = []network.Relation{network.OtherRelation} }
	seminars := func(q *store.SubgraphQuery) { q.Encounters.At = &store.Filter{Kinds: []string{"SEMINAR"}} }
	organisations := func(q *store.SubgraphQuery) { delete(q.Nodes, network.TypePerson) }
	danish := func(q *store.SubgraphQuery) {
		q.Nodes[network.TypeOrganisation] = &store.Filter{Countries: []network.CountryCode{"DK"}}
		q.Encounters.With = &store.Filter{Countries: []network.CountryCode{"FR"}}
	}
	ac := []network.ID{"organisation:c", "organisation:e"}
	return []SubgraphCase{
		{Name: "planned", Viewer: everyone, Query: allPairs(planned), Starts: a, First: 9, Next: "organisation:d |", Hidden: "organisation:a 1"},
		{Name: "planned meetings of links", Viewer: everyone, Query: allPairs(planned), Starts: a, Kept: []network.ID{"organisation:d"}, First: 9, Next: "|",
			Links: "organisation:a met organisation:d 1 250000 STATED 2023-03-01 2023-03-01"},
		{Name: "planned or held", Viewer: everyone, Query: allPairs(either), Starts: a, First: 2, Next: "organisation:c organisation:d | ORGANISATION 1",
			Hidden: "organisation:a 3"},
		{Name: "period", Viewer: everyone, Query: allPairs(year), Starts: a, Kept: ac, First: 9, Next: "|",
			Links: "organisation:a met organisation:c 2 111111 INFERRED 2022-03-01 2022-03-02", Hidden: "organisation:c 1"},
		{Name: "period and undated", Viewer: everyone, Starts: a, First: 9, Query: allPairs(func(q *store.SubgraphQuery) { year(q); q.Encounters.IncludeUndated = true }),
			Next: "organisation:c organisation:e |", Hidden: "organisation:a 2"},
		{Name: "strength", Viewer: everyone, Query: allPairs(strong), Starts: a, Kept: []network.ID{"organisation:c"}, First: 9, Next: "organisation:e |",
			Hidden: "organisation:a 1"},
		{Name: "strength of links", Viewer: analyst, Query: allPairs(strong), Starts: a, Kept: ac, First: 9, Next: "|",
			Links: "organisation:a met organisation:e 1 500000 UNCERTAIN - -"},
		{Name: "to the public fewer than five are as five", Viewer: everyone, Query: allPairs(strong), Starts: a, Kept: ac, First: 9, Next: "|",
			Links: "organisation:a met organisation:e 1 250000 UNCERTAIN - -"},
		{Name: "and no stronger where strength is asked", Viewer: everyone, Query: allPairs(stronger), Starts: a, First: 9, Next: "|"},
		{Name: "relation", Viewer: analyst, Query: allPairs(across), Starts: s, Kept: []network.ID{"person:r"}, First: 9, Next: "|",
			Links: "person:r met person:s 1 50000 UNCERTAIN 2022-07-01 2022-07-01", Hidden: "person:r 1"},
		{Name: "another relation", Viewer: analyst, Query: allPairs(other), Starts: s, Kept: []network.ID{"person:r"}, First: 9, Next: "|"},
		{Name: "kinds of events", Viewer: analyst, Query: allPairs(seminars), Starts: c, First: 9, Next: "organisation:d person:p person:q |", Hidden: "organisation:c 3"},
		{Name: "organisations", Viewer: analyst, Query: allPairs(organisations), Starts: c, First: 9, Next: "organisation:a organisation:b organisation:d |",
			Hidden: "organisation:c 3"},
		{Name: "Danish organisations", Viewer: analyst, Query: allPairs(danish), Starts: c, First: 9,
			Next: "organisation:a organisation:b person:p person:q |", Hidden: "organisation:c 4"},
	}
}

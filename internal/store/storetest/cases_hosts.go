package storetest

import (
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// HostsWorld is the world of CandidateCases and CountCases.
const HostsWorld = `
organisation:asker country=FR
organisation:blank
organisation:de country=DE
organisation:dk country=DK
organisation:es country=ES
organisation:fr country=FR
organisation:nowhere
organisation:silent country=DK
organisation:venue country=DK
person:p
person:q
place:x kind=CITY
place:y
programme:one
topic:a
topic:b

organisation:de WORKS_ON topic:a id=tie:de-a certainty=INFERRED
organisation:dk WORKS_ON topic:a id=tie:dk-a certainty=STATED
organisation:fr WORKS_ON topic:a id=tie:fr-a certainty=REFERENCE
organisation:nowhere WORKS_ON topic:a certainty=STATED
organisation:nowhere WORKS_ON topic:b certainty=STATED
organisation:dk COUNTERPART_OF organisation:asker id=tie:dk-asker
organisation:dk UNDER programme:one
organisation:venue BASED_IN place:x
person:p HOLDS_POSITION organisation:es id=tie:p-es since=2020-01-01 until=2021-12-31
person:q HOLDS_POSITION organisation:dk id=tie:q-dk

# Two ties lead to one event, and each of two organisations has one.
event:visit kind=LEARNING_VISIT status=HELD date=2023-03-01/2023-03-03
event:visit HELD_AT organisation:dk id=tie:visit-dk
event:visit UNDER programme:one
organisation:dk TOOK_PART_IN event:visit role=HOST id=tie:dk-visit
person:q TOOK_PART_IN event:visit role=HOST for=organisation:de id=tie:q-visit

event:shadow kind=JOB_SHADOWING status=HELD date=2022-05-01
event:shadow HELD_AT organisation:dk id=tie:shadow-dk
event:shadow ABOUT topic:a
organisation:de TOOK_PART_IN event:shadow role=PARTICIPANT id=tie:de-shadow

event:offer kind=JOB_SHADOWING status=PLANNED date=2023-03-15
organisation:de TOOK_PART_IN event:offer role=HOST id=tie:de-offer
person:p TOOK_PART_IN event:offer role=DELEGATE delegation=organisation:es for=organisation:es id=tie:p-offer
person:q TOOK_PART_IN event:offer role=DELEGATE delegation=organisation:dk id=tie:q-offer

event:house kind=SEMINAR status=HELD date=2023-03-01
event:house ABOUT topic:b
event:house HELD_AT organisation:de id=tie:house-de
event:house HELD_AT organisation:venue id=tie:house-venue
organisation:de TOOK_PART_IN event:house role=SPEAKER id=tie:de-house
person:p TOOK_PART_IN event:house role=SPEAKER for=organisation:es id=tie:p-house
person:q TOOK_PART_IN event:house role=PARTICIPANT for=organisation:dk id=tie:q-house

# What is part of a cancelled event is cancelled.
event:off kind=JOB_SHADOWING status=CANCELLED
event:off-part kind=WORKSHOP status=HELD date=2023-03-10
event:off-part PART_OF event:off
event:off-part ABOUT topic:b
event:off-part HELD_AT organisation:dk id=tie:off-dk

event:undated kind=WORKSHOP status=HELD
event:undated HELD_AT organisation:de id=tie:undated-de
event:meal kind=MEAL status=PLANNED date=2023-03-31/2023-04-02
event:meal HELD_AT organisation:de id=tie:meal-de
event:old kind=AWARD status=HELD date=0987-05
event:open kind=MEETING status=HELD date=../2020
`

var (
	seesAll = network.Viewer{Access: network.Analyst}
	march   = &network.Period{From: dayOf(2023, time.March, 1), To: dayOf(2023, time.March, 31)}
)

func dayOf(year int, month time.Month, day int) *network.Day {
	d := network.DayOf(year, month, day)
	return &d
}

func asked(organisation network.ID) store.CandidateQuery {
	return store.CandidateQuery{Organisation: organisation}
}

// CandidateCases are questions for candidates.
var CandidateCases = []CandidateCase{
	{
		Name: "hosts: offers, what they held, counterparts, contacts; no mere venue, nobody of the same or no country", Viewer: seesAll,
		Query: asked("organisation:asker"),
		Want: `organisation:de offers=tie:de-offer visits=tie:q-visit,tie:undated-de load=0
			organisation:dk before=tie:shadow-dk visits=tie:dk-visit,tie:visit-dk counterpart=tie:dk-asker contact=tie:q-dk/YES load=0
			organisation:es contact=tie:p-es/YES load=0`,
	},
	{
		Name: "the public sees no person, nor what she did for whom", Viewer: network.Viewer{},
		Query: store.CandidateQuery{Organisation: "organisation:asker", Period: march, Topics: []network.ID{"topic:a", "topic:b"}},
		Want: `organisation:de topic:a*2=tie:de-a topic:b*1=tie:de-house,tie:house-de offers=tie:de-offer visits=tie:undated-de load=3
			organisation:dk topic:a*4=tie:dk-a before=tie:shadow-dk visits=tie:dk-visit,tie:visit-dk counterpart=tie:dk-asker load=1`,
	},
	{
		Name: "an event counts once for the load, one that overlaps too, an undated or cancelled one not", Viewer: seesAll,
		Query: store.CandidateQuery{Organisation: "organisation:asker", Period: march, AsOf: dayOf(2021, time.June, 1)},
		Want: `organisation:de offers=tie:de-offer visits=tie:q-visit,tie:undated-de load=4
			organisation:dk before=tie:shadow-dk visits=tie:dk-visit,tie:visit-dk counterpart=tie:dk-asker contact=tie:q-dk/UNKNOWN load=1
			organisation:es contact=tie:p-es/YES load=0`,
	},
	{
		Name: "a position that has ended is no contact; countries", Viewer: seesAll,
		Query: store.CandidateQuery{Organisation: "organisation:asker", Countries: []network.CountryCode{"ES", "FR"}, AsOf: dayOf(2022, time.June, 1)},
		Want:  `organisation:es load=0`,
	},
	{
		Name: "a period without bounds holds all dated events", Viewer: seesAll,
		Query: store.CandidateQuery{Organisation: "organisation:asker", Countries: []network.CountryCode{"DK"}, Period: &network.Period{}, AsOf: dayOf(2022, time.June, 1)},
		Want:  `organisation:dk before=tie:shadow-dk visits=tie:dk-visit,tie:visit-dk counterpart=tie:dk-asker contact=tie:q-dk/UNKNOWN load=2`,
	},
	{
		Name: "sending: delegates and participants, by themselves or on behalf; leading a delegation is neither", Viewer: seesAll,
		Query: store.CandidateQuery{Organisation: "organisation:asker", Sending: true, Period: march},
		Want: `organisation:de before=tie:de-shadow load=0
			organisation:dk counterpart=tie:dk-asker contact=tie:q-dk/YES load=1
			organisation:es offers=tie:p-offer contact=tie:p-es/YES load=1`,
	},
	{
		Name: "topics: the best of what ties say; hosting and speaking at what was held, on behalf too", Viewer: seesAll,
		Query: store.CandidateQuery{Organisation: "organisation:asker", Sending: true, Topics: []network.ID{"topic:b", "topic:a", "topic:b", "topic:none", "event:house"}},
		Want: `organisation:de topic:a*2=tie:de-a topic:b*1=tie:de-house,tie:house-de before=tie:de-shadow load=0
			organisation:dk topic:a*4=tie:dk-a counterpart=tie:dk-asker contact=tie:q-dk/YES load=0
			organisation:es topic:b*1=tie:p-house offers=tie:p-offer contact=tie:p-es/YES load=0`,
	},
	{
		Name: "who fits no topic is left out", Viewer: seesAll,
		Query: store.CandidateQuery{Organisation: "organisation:asker", Topics: []network.ID{"topic:b"}, Countries: []network.CountryCode{"DK", "ES"}},
		Want:  `organisation:es topic:b*1=tie:p-house contact=tie:p-es/YES load=0`,
	},
	{Name: "no topics fit nobody", Viewer: seesAll, Query: store.CandidateQuery{Organisation: "organisation:asker", Topics: []network.ID{}}},
	{Name: "no countries hold nobody", Viewer: seesAll, Query: store.CandidateQuery{Organisation: "organisation:asker", Countries: []network.CountryCode{}}},
	{
		Name: "for who asks from an unknown country every known one is another", Viewer: seesAll,
		Query: store.CandidateQuery{Organisation: "organisation:blank", Countries: []network.CountryCode{"FR"}},
		Want: `organisation:asker load=0
			organisation:fr load=0`,
	},
	{Name: "an organisation that is not there asks for nobody", Viewer: seesAll, Query: asked("organisation:none")},
	{Name: "nor does a person", Viewer: seesAll, Query: asked("person:p")},
}

// CountCases are questions for counts.
var CountCases = []CountCase{
	{
		Name: "organisations by country, the public sees all", Viewer: network.Viewer{},
		Query: store.CountQuery{Type: network.TypeOrganisation, By: store.CountByCountry},
		Want:  "DK=3 FR=2 DE=1 ES=1 total=9 without=2",
	},
	{
		Name: "events by year, that of the first day", Viewer: seesAll,
		Query: store.CountQuery{Type: network.TypeEvent, By: store.CountByYear},
		Want:  "2023=5 0987=1 2022=1 total=10 without=3",
	},
	{
		Name: "events by year of a period", Viewer: seesAll,
		Query: store.CountQuery{Type: network.TypeEvent, By: store.CountByYear, Filter: &store.Filter{Period: march, IncludeUndated: true}},
		Want:  "2023=5 total=7 without=2",
	},
	{
		Name: "events by kind", Viewer: seesAll,
		Query: store.CountQuery{Type: network.TypeEvent, By: store.CountByKind},
		Want:  "JOB_SHADOWING=3 WORKSHOP=2 AWARD=1 LEARNING_VISIT=1 MEAL=1 MEETING=1 SEMINAR=1 total=10 without=0",
	},
	{
		Name: "places by kind", Viewer: seesAll,
		Query: store.CountQuery{Type: network.TypePlace, By: store.CountByKind},
		Want:  "CITY=1 total=2 without=1",
	},
	{
		Name: "organisations by topic, once in each", Viewer: seesAll,
		Query: store.CountQuery{Type: network.TypeOrganisation, By: store.CountByTopic},
		Want:  "topic:a=4 topic:b=1 total=9 without=5",
	},
	{
		Name: "events by topic and status as passed down", Viewer: seesAll,
		Query: store.CountQuery{Type: network.TypeEvent, By: store.CountByTopic, Filter: &store.Filter{Statuses: []network.EventStatus{network.StatusHeld}}},
		Want:  "topic:a=1 topic:b=1 total=6 without=4",
	},
	{
		Name: "events by programme", Viewer: seesAll,
		Query: store.CountQuery{Type: network.TypeEvent, By: store.CountByProgramme},
		Want:  "programme:one=1 total=10 without=9",
	},
	{
		Name: "organisations by programme, found by a word", Viewer: seesAll,
		Query: store.CountQuery{Type: network.TypeOrganisation, By: store.CountByProgramme, Filter: &store.Filter{Name: "d"}},
		Want:  "programme:one=1 total=2 without=1",
	},
	{
		Name: "organisations with people", Viewer: seesAll,
		Query: store.CountQuery{Type: network.TypeOrganisation, By: store.CountByCountry, Filter: &store.Filter{Some: []store.TieFilter{{Field: store.People}}}},
		Want:  "DK=1 ES=1 total=2 without=0",
	},
	{
		Name: "of whom the public sees none", Viewer: network.Viewer{},
		Query: store.CountQuery{Type: network.TypeOrganisation, By: store.CountByTopic, Filter: &store.Filter{Some: []store.TieFilter{{Field: store.People}}}},
		Want:  "total=0 without=0",
	},
	{Name: "persons have no country", Viewer: seesAll, Query: store.CountQuery{Type: network.TypePerson, By: store.CountByCountry}, Want: "total=0 without=0"},
	{Name: "places have no topic", Viewer: seesAll, Query: store.CountQuery{Type: network.TypePlace, By: store.CountByTopic}, Want: "total=0 without=0"},
}

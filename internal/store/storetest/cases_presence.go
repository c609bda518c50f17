package storetest

import (
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// PresenceWorld is the world of ProjectionCases.
const PresenceWorld = `
organisation:also country=FR
organisation:host country=DK
organisation:branch country=DK
organisation:lead country=FR
person:h
person:p
person:r

organisation:branch BRANCH_OF organisation:host
organisation:lead MEMBER_OF organisation:also
person:h HOLDS_POSITION organisation:host since=2000-01-01 until=2040-12-31
person:p HOLDS_POSITION organisation:lead since=2000-01-01 until=2040-12-31

event:visit kind=LEARNING_VISIT status=HELD date=2022-06-06/2022-06-10
number:1 of event:visit counted=ATTENDANCE value=11
person:p TOOK_PART_IN event:visit role=DELEGATE delegation=organisation:lead for=organisation:also
person:h TOOK_PART_IN event:visit role=INTERLOCUTOR

# The delegation comes along, whoever received it does not.
event:part kind=WORKSHOP status=HELD date=2022-06-07 country=DK
event:part PART_OF event:visit
event:part HELD_AT organisation:host

event:undated kind=MEETING status=HELD
number:2 of event:undated counted=ATTENDANCE value=3
person:p TOOK_PART_IN event:undated role=PARTICIPANT
person:r TOOK_PART_IN event:undated role=PARTICIPANT

event:planned kind=MEETING status=PLANNED date=2022-06-08
number:3 of event:planned counted=ATTENDANCE value=5
organisation:host TOOK_PART_IN event:planned role=HOST

# Nobody meets at a study, and nobody is known of a meal.
event:study kind=STUDY status=HELD date=2022-06-08
person:p TOOK_PART_IN event:study role=PARTICIPANT
event:meal kind=MEAL status=HELD date=2022-06-08
`

var (
	held        = []network.EventStatus{network.StatusHeld}
	persons     = store.Filter{Types: []network.EntityType{network.TypePerson}}
	allOf       = store.Filter{Types: []network.EntityType{network.TypeOrganisation}}
	seventhJune = &network.Period{From: dayOf(2022, time.June, 7), To: dayOf(2022, time.June, 7)}
)

// ProjectionCases are questions for presences.
var ProjectionCases = []ProjectionCase{
	{
		Name: "persons with sides and whom they represent", Viewer: seesAll,
		Query: store.ProjectionQuery{Of: persons, Statuses: held},
		Want: `event:part in event:visit 100000 person:p@organisation:lead/organisation:also,organisation:lead
			event:undated in event:undated 500000 person:p@/organisation:lead person:r@
			event:visit in event:visit 100000 person:h@interlocutor/organisation:host person:p@organisation:lead/organisation:also,organisation:lead`,
	},
	{
		Name: "organisations, those that persons represent too, and which are related", Viewer: seesAll,
		Query: store.ProjectionQuery{Of: allOf, Statuses: held},
		Want: `event:part in event:visit 100000 organisation:also@organisation:lead organisation:host@interlocutor organisation:lead@organisation:lead
			event:undated in event:undated 500000 organisation:lead@
			event:visit in event:visit 100000 organisation:also@organisation:lead organisation:host@interlocutor organisation:lead@organisation:lead
			organisation:also related organisation:lead
			organisation:branch related organisation:host`,
	},
	{
		Name: "the public sees no person", Viewer: network.Viewer{},
		Query: store.ProjectionQuery{Of: persons, Statuses: held},
	},
	{
		Name: "and organisations as everybody does", Viewer: network.Viewer{},
		Query: store.ProjectionQuery{Of: allOf, Statuses: held, Period: seventhJune, At: &store.Filter{Kinds: []string{"WORKSHOP"}}},
		Want: `event:part in event:visit 71428 organisation:also@organisation:lead organisation:host@interlocutor organisation:lead@organisation:lead
			organisation:also related organisation:lead
			organisation:branch related organisation:host`,
	},
	{
		Name: "but fewer than five weigh as five", Viewer: network.Viewer{},
		Query: store.ProjectionQuery{Of: store.Filter{Types: allOf.Types, IDs: []network.ID{"organisation:lead"}}, Statuses: held, At: &store.Filter{IDs: []network.ID{"event:undated"}}},
		Want:  `event:undated in event:undated 250000 organisation:lead@`,
	},
	{
		Name: "some organisations, related among themselves", Viewer: seesAll,
		Query: store.ProjectionQuery{Of: store.Filter{Types: allOf.Types, Countries: []network.CountryCode{"DK"}}, Statuses: held},
		Want: `event:part in event:visit 100000 organisation:host@interlocutor
			event:visit in event:visit 100000 organisation:host@interlocutor
			organisation:branch related organisation:host`,
	},
	{
		Name: "a period leaves undated events out", Viewer: seesAll,
		Query: store.ProjectionQuery{Of: persons, Statuses: held, Period: seventhJune},
		Want: `event:part in event:visit 100000 person:p@organisation:lead/organisation:also,organisation:lead
			event:visit in event:visit 100000 person:h@interlocutor/organisation:host person:p@organisation:lead/organisation:also,organisation:lead`,
	},
	{
		Name: "unless they are asked", Viewer: seesAll,
		Query: store.ProjectionQuery{Of: store.Filter{Types: persons.Types, IDs: []network.ID{"person:r"}}, Statuses: held, Period: seventhJune, IncludeUndated: true},
		Want:  `event:undated in event:undated 500000 person:r@`,
	},
	{
		Name: "statuses, and events where a filter holds", Viewer: seesAll,
		Query: store.ProjectionQuery{
			Of: allOf, Statuses: []network.EventStatus{network.StatusPlanned, network.StatusHeld},
			At: &store.Filter{Or: []store.Filter{{Countries: []network.CountryCode{"DK"}}, {IDs: []network.ID{"event:planned"}}}},
		},
		Want: `event:part in event:visit 100000 organisation:also@organisation:lead organisation:host@interlocutor organisation:lead@organisation:lead
			event:planned in event:planned 250000 organisation:host@
			organisation:also related organisation:lead
			organisation:branch related organisation:host`,
	},
	{Name: "nobody is asked", Viewer: seesAll, Query: store.ProjectionQuery{Of: store.Filter{Types: persons.Types, IDs: []network.ID{}}, Statuses: held}},
	{
		Name: "no status is asked", Viewer: seesAll,
		Query: store.ProjectionQuery{Of: store.Filter{Types: allOf.Types, Countries: []network.CountryCode{"FR"}}, Statuses: []network.EventStatus{}},
		Want:  `organisation:also related organisation:lead`,
	},
}

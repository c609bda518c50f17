package oracle_test

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// dinner is an event of two who represent the same organisation, and its host.
const dinner = people + `
event:v kind=MEAL status=HELD date=2022-06-06
person:p TOOK_PART_IN event:v role=SPEAKER for=organisation:a
person:q TOOK_PART_IN event:v role=SPEAKER for=organisation:a
`

// tree is a and b at a whole and a part of it, and at another event.
const tree = people + `
event:v kind=SEMINAR status=HELD
event:w kind=MEAL status=HELD
event:w PART_OF event:v
event:u kind=MEETING status=HELD
number:1 of event:v counted=ATTENDANCE value=11
number:2 of event:w counted=ATTENDANCE value=3
number:3 of event:u counted=ATTENDANCE value=5
organisation:a TOOK_PART_IN event:v role=SPEAKER
organisation:b TOOK_PART_IN event:v role=SPEAKER
organisation:a TOOK_PART_IN event:w role=SPEAKER
organisation:b TOOK_PART_IN event:w role=SPEAKER
organisation:a TOOK_PART_IN event:u role=SPEAKER
organisation:b TOOK_PART_IN event:u role=SPEAKER
`

// dates is a and b at an event of 2020, b and c at an undated one.
const dates = people + `
event:v kind=MEAL status=HELD date=2020
event:w kind=MEAL status=HELD
organisation:a TOOK_PART_IN event:v role=SPEAKER
organisation:b TOOK_PART_IN event:v role=SPEAKER
organisation:b TOOK_PART_IN event:w role=SPEAKER
organisation:c TOOK_PART_IN event:w role=SPEAKER
`

// both is two organisations at one event of so many, of a kind and a status.
func both(kind, status, attendance string) string {
	return people + "event:v kind=" + kind + " status=" + status + `
		number:1 of event:v counted=ATTENDANCE value=` + attendance + `
		organisation:a TOOK_PART_IN event:v role=SPEAKER
		organisation:b TOOK_PART_IN event:v role=SPEAKER`
}

func within(from, to string, includeUndated bool) func(*store.PathQuery) {
	return func(q *store.PathQuery) {
		q.Period, q.IncludeUndated = &network.Period{From: day(from), To: day(to)}, includeUndated
	}
}

func asOf(text string, ways store.Ways) func(*store.PathQuery) {
	return func(q *store.PathQuery) { q.AsOf, q.Ways = day(text), ways }
}

var wayCases = []pathCase{
	{
		name: "encounters: no pair is excluded, neither whom she represents", world: dinner, viewer: admin,
		from: "person:p", to: "organisation:a", want: "1 0\np a 111111 NO NO",
	},
	{name: "nor colleagues", world: dinner, viewer: admin, from: "person:p", to: "person:q", want: "1 0\np q 111111 NO NO"},
	{
		name: "per root event the largest weight, the roots added", world: tree, viewer: admin,
		from: "organisation:a", to: "organisation:b", want: "1 0\na b 750000 NO NO",
	},
	{
		name: "to the public fewer than five are as five", world: tree, viewer: public,
		from: "organisation:a", to: "organisation:b", want: "1 0\na b 500000 NO NO",
	},
	{
		name: "fifty are few", world: both("SEMINAR", "HELD", "50"),
		viewer: public, from: "organisation:a", to: "organisation:b", want: "1 0\na b 20408 NO NO",
	},
	{
		name: "fifty-one are not", world: both("SEMINAR", "HELD", "51"),
		viewer: public, from: "organisation:a", to: "organisation:b", want: "-1 0",
	},
	{
		name: "a plan is no step", world: both("MEAL", "PLANNED", "5"),
		viewer: public, from: "organisation:a", to: "organisation:b", want: "-1 0",
	},
	{
		name: "nor what nobody knows of", world: both("MEAL", "UNKNOWN", "5"),
		viewer: public, from: "organisation:a", to: "organisation:b", want: "-1 0",
	},
	{
		name: "nor an award", world: both("AWARD", "HELD", "5"),
		viewer: public, from: "organisation:a", to: "organisation:b", want: "-1 0",
	},
	{
		name: "nor what was cancelled with the whole", viewer: public, from: "organisation:a", to: "organisation:b", want: "-1 0",
		world: both("MEAL", "HELD", "5") + `
			event:w kind=OTHER status=CANCELLED
			event:v PART_OF event:w`,
	},
	{
		name: "without a period every event counts", world: dates, viewer: public, from: "organisation:a", to: "organisation:c",
		want: "2 0\na b 111111 NO NO\nb c 111111 NO NO",
	},
	{
		name: "with one those that overlap it", world: dates, viewer: public, from: "organisation:b", to: "organisation:a",
		want: "1 0\nb a 111111 NO NO", change: within("2020-12-31", "2021-06-30", false),
	},
	{
		name: "not others, and not the undated", world: dates, viewer: public, from: "organisation:b", to: "organisation:a organisation:c",
		want: "-1 0", change: within("2021-01-01", "2021-06-30", false),
	},
	{
		name: "unless they are included", world: dates, viewer: public, from: "organisation:b", to: "organisation:a organisation:c",
		want: "1 0\nb c 111111 NO NO", change: within("2021-01-01", "2021-06-30", true),
	},
	{
		name: "positions: the best that is not NO; the period does not select them", viewer: admin, from: "person:p",
		to: "organisation:a organisation:b organisation:c", want: "1 0\np a 0 YES NO\np b 0 UNKNOWN NO",
		world: people + `
			person:p HOLDS_POSITION organisation:a title=chair since=2019
			person:p HOLDS_POSITION organisation:a title=clerk since=2018 until=2022
			person:p HOLDS_POSITION organisation:b
			person:p HOLDS_POSITION organisation:c until=2019`,
		change: func(q *store.PathQuery) {
			within("1990-01-01", "1990-01-02", false)(q)
			q.AsOf = day("2020-06-01")
		},
	},
	{
		name: "without a day every position is YES", viewer: admin, from: "person:p", to: "organisation:c", want: "1 0\np c 0 YES NO",
		world: people + "person:p HOLDS_POSITION organisation:c until=2019",
	},
	{
		name: "memberships only where asked", viewer: public, from: "organisation:a", to: "organisation:b", want: "-1 0",
		world: people + "organisation:a MEMBER_OF organisation:b",
	},
	{
		name: "either way round, judged likewise", viewer: public, from: "organisation:b", to: "organisation:a organisation:c organisation:d",
		want: "1 0\nb a 0 NO YES\nb c 0 NO UNKNOWN", change: asOf("2020-06-01", store.ByMembership),
		world: people + `
			organisation:a MEMBER_OF organisation:b since=2019 until=2021
			organisation:b MEMBER_OF organisation:c
			organisation:d MEMBER_OF organisation:b until=2019`,
	},
	{
		name: "several ways of one step, and none that was not asked", viewer: admin, from: "person:p", to: "organisation:a",
		world: dinner + "person:p HOLDS_POSITION organisation:a", want: "1 0\np a 111111 YES NO",
	},
	{
		name: "encounters not asked", viewer: admin, from: "person:p", to: "organisation:a", want: "1 0\np a 0 YES NO",
		world:  dinner + "person:p HOLDS_POSITION organisation:a",
		change: func(q *store.PathQuery) { q.Ways = store.ByPosition | store.ByMembership },
	},
}

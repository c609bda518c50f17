package sqlite_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// introductions is a network in which each test finds a way of its own. A meeting of ten weighs 111111, a job
// shadowing of two 1000000.
const introductions = `
person:anna
person:bert
person:cleo
person:dora
person:emil
person:fred
person:gina
organisation:town country=FR
organisation:head country=FR
organisation:club kind=COLLECTIVE country=DK
organisation:site country=DK
organisation:far country=DK
place:house
place:city
place:land kind=COUNTRY country=DK
place:house WITHIN place:city
place:city WITHIN place:land
organisation:site BASED_IN place:house
organisation:club BASED_IN place:land
event:first kind=MEETING status=HELD date=2020-03-01
event:second kind=MEETING status=HELD date=2022-03-01
event:undated kind=MEETING status=HELD
event:planned kind=MEETING status=PLANNED date=2022-03-01
event:study kind=STUDY status=HELD date=2022-03-01
event:big kind=WEBINAR status=HELD date=2022-03-01
person:anna TOOK_PART_IN event:first role=PARTICIPANT
person:bert TOOK_PART_IN event:first role=PARTICIPANT
person:bert TOOK_PART_IN event:second role=PARTICIPANT
person:cleo TOOK_PART_IN event:second role=PARTICIPANT
person:cleo TOOK_PART_IN event:undated role=PARTICIPANT
person:dora TOOK_PART_IN event:undated role=PARTICIPANT
person:anna TOOK_PART_IN event:planned role=PARTICIPANT
person:dora TOOK_PART_IN event:planned role=PARTICIPANT
person:anna TOOK_PART_IN event:study role=PARTICIPANT
person:dora TOOK_PART_IN event:study role=PARTICIPANT
person:anna TOOK_PART_IN event:big role=PARTICIPANT
person:dora TOOK_PART_IN event:big role=PARTICIPANT
person:fred HOLDS_POSITION organisation:site since=2015 until=2019
person:emil HOLDS_POSITION organisation:site since=2018
person:emil HOLDS_POSITION organisation:site since=2021 until=2023 title=head
organisation:site MEMBER_OF organisation:club since=2016
organisation:far MEMBER_OF organisation:club
organisation:town MEMBER_OF organisation:head
`

var (
	day2020 = network.DayOf(2020, 6, 1)
	day2022 = network.DayOf(2022, 6, 1)
)

const everyWay = store.ByEncounter | store.ByPosition | store.ByMembership

// pathsOf asks and writes the answer as its length, its links and the hubs that were passed over.
func pathsOf(t *testing.T, v store.View, viewer network.Viewer, q store.PathQuery) string {
	t.Helper()
	p, err := v.Paths(t.Context(), viewer, q)
	if err != nil {
		t.Fatalf("paths: %v", err)
	}
	return writePaths(p)
}

func writePaths(p store.Paths) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d", p.Length)
	for _, l := range p.Links {
		fmt.Fprintf(&b, "; %s-%s", short(l.From), short(l.To))
		if l.Strength > 0 {
			fmt.Fprintf(&b, " met %d", l.Strength)
		}
		if l.Position > 0 {
			fmt.Fprintf(&b, " position %s", l.Position)
		}
		if l.Membership > 0 {
			fmt.Fprintf(&b, " member %s", l.Membership)
		}
	}
	if p.SkippedHubs > 0 {
		fmt.Fprintf(&b, "; skipped %d", p.SkippedHubs)
	}
	return b.String()
}

func short(id network.ID) string { _, name, _ := strings.Cut(string(id), ":"); return name }

func ids(names ...network.ID) []network.ID { return names }

// TestPaths over each way, with each condition.
func TestPaths(t *testing.T) {
	s := openAt(t, newPath(t))
	put(t, s, introductions)
	view := testkit.View(t, s)
	from := func(a, b network.ID) store.PathQuery {
		return store.PathQuery{From: ids(a), To: ids(b), Ways: store.ByEncounter | store.ByPosition, MaxSteps: 6}
	}
	period := func(q store.PathQuery, from, to network.Day, undated bool) store.PathQuery {
		q.Period, q.IncludeUndated = &network.Period{From: &from, To: &to}, undated
		return q
	}
	with := func(q store.PathQuery, change func(*store.PathQuery)) store.PathQuery { change(&q); return q }
	for name, c := range map[string]struct {
		query  store.PathQuery
		viewer network.Viewer
		want   string
	}{
		"one step":         {from("person:anna", "person:bert"), admin, "1; anna-bert met 111111"},
		"to herself":       {from("person:anna", "person:anna"), admin, "0"},
		"to nobody known":  {from("person:anna", "person:nobody"), admin, "-1"},
		"to no actor":      {from("person:anna", "event:first"), admin, "-1"},
		"to nobody at all": {from("person:anna", "person:gina"), admin, "-1"},
		"small events only": {from("person:anna", "person:dora"), admin,
			"3; anna-bert met 111111; bert-cleo met 111111; cleo-dora met 111111"},
		"too far":     {with(from("person:anna", "person:dora"), func(q *store.PathQuery) { q.MaxSteps = 2 }), admin, "-1"},
		"just enough": {with(from("person:anna", "person:cleo"), func(q *store.PathQuery) { q.MaxSteps = 2 }), admin, "2; anna-bert met 111111; bert-cleo met 111111"},
		"of a period": {period(from("person:bert", "person:cleo"), day2020, day2022, false), admin, "1; bert-cleo met 111111"},
		"of another":  {period(from("person:anna", "person:bert"), day2020, day2022, false), admin, "-1"},
		"undated":     {period(from("person:cleo", "person:dora"), day2020, day2022, true), admin, "1; cleo-dora met 111111"},
		"undated no":  {period(from("person:cleo", "person:dora"), day2020, day2022, false), admin, "-1"},
		"over a position": {from("person:fred", "person:emil"), admin,
			"2; site-emil position YES; fred-site position YES"},
		"that has ended": {with(from("person:fred", "person:emil"), func(q *store.PathQuery) { q.AsOf = &day2020 }), admin, "-1"},
		"not surely":     {with(from("person:emil", "organisation:site"), func(q *store.PathQuery) { q.AsOf = &day2020 }), admin, "1; emil-site position UNKNOWN"},
		"the best":       {with(from("person:emil", "organisation:site"), func(q *store.PathQuery) { q.AsOf = &day2022 }), admin, "1; emil-site position YES"},
		"not that way":   {with(from("person:emil", "organisation:site"), func(q *store.PathQuery) { q.Ways = store.ByEncounter }), admin, "-1"},
		"a membership": {with(from("organisation:head", "organisation:town"), func(q *store.PathQuery) { q.Ways = store.ByMembership }), admin,
			"1; head-town member YES"},
		"a collective": {with(from("organisation:site", "organisation:far"), func(q *store.PathQuery) { q.Ways = everyWay }), admin, "-1; skipped 1"},
		"collectives too": {with(from("organisation:site", "organisation:far"), func(q *store.PathQuery) { q.Ways, q.Hubs = everyWay, true }), admin,
			"2; club-far member YES; site-club member YES"},
		"a collective at the end": {with(from("organisation:club", "organisation:far"), func(q *store.PathQuery) { q.Ways = everyWay }), admin, "1; club-far member YES"},
		"seen by all": {with(from("organisation:site", "organisation:club"), func(q *store.PathQuery) { q.Ways, q.AsOf = everyWay, &day2020 }),
			network.Viewer{}, "1; site-club member UNKNOWN"},
		"persons unseen":         {from("person:anna", "person:bert"), network.Viewer{}, "-1"},
		"persons unseen between": {with(from("organisation:site", "person:dora"), func(q *store.PathQuery) { q.To = ids("organisation:far") }), network.Viewer{}, "-1"},
		"a place":                {from("place:land", "person:fred"), admin, "1; site-fred position YES"},
		"two places":             {from("place:city", "place:land"), admin, "0"},
		"several": {with(from("person:anna", "person:dora"), func(q *store.PathQuery) {
			q.From, q.To = ids("person:anna", "person:cleo", "person:cleo"), ids("person:dora", "person:bert")
		}),
			admin, "1; anna-bert met 111111; cleo-bert met 111111; cleo-dora met 111111"},
	} {
		if got := pathsOf(t, view, c.viewer, c.query); got != c.want {
			t.Errorf("%s: %s\nwant %s", name, got, c.want)
		}
	}
}

// equals has three ways of two steps, and a tree of events of which each root counts once.
const equals = `
person:start
person:goal
person:one
person:two
organisation:three
event:a kind=JOB_SHADOWING status=HELD date=2020-01-01
event:b kind=MEETING status=HELD date=2020-01-02
event:tree kind=MEETING status=HELD date=2020-02-01/2020-02-03
event:leaf kind=MEAL status=HELD date=2020-02-02
event:leaf PART_OF event:tree
person:start TOOK_PART_IN event:a role=PARTICIPANT
person:one TOOK_PART_IN event:a role=PARTICIPANT
person:one TOOK_PART_IN event:b role=PARTICIPANT
person:goal TOOK_PART_IN event:b role=PARTICIPANT
person:start TOOK_PART_IN event:tree role=PARTICIPANT
person:two TOOK_PART_IN event:tree role=PARTICIPANT
person:start TOOK_PART_IN event:leaf role=PARTICIPANT
person:two TOOK_PART_IN event:leaf role=PARTICIPANT
person:two TOOK_PART_IN event:b role=PARTICIPANT
person:start HOLDS_POSITION organisation:three
person:goal HOLDS_POSITION organisation:three
number:1 of event:leaf counted=ATTENDANCE value=3
`

// TestEqualPaths are all found, with the strength of each link.
func TestEqualPaths(t *testing.T) {
	s := openAt(t, newPath(t))
	put(t, s, equals)
	q := store.PathQuery{From: ids("person:start"), To: ids("person:goal"), Ways: everyWay, MaxSteps: 6}
	view := testkit.View(t, s)
	const want = "2; three-goal met 111111 position YES; one-goal met 111111; " +
		"start-three met 1500000 position YES; start-one met 1000000; start-two met 500000; two-goal met 111111"
	if got := pathsOf(t, view, admin, q); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	reach, err := view.Distances(t.Context(), admin, store.PathQuery{
		From: ids("person:start"), To: ids("person:goal", "person:start", "person:two", "organisation:three", "person:nobody"), Ways: everyWay, MaxSteps: 2,
	})
	if got := fmt.Sprint(reach); err != nil || got != "[{organisation:three 1} {person:goal 2} {person:two 1}]" {
		t.Errorf("distances %s, %v", got, err)
	}
}

// TestPathsOverHubs: nobody is led through an actor that knows too many, unless that is asked for.
func TestPathsOverHubs(t *testing.T) {
	s := openAt(t, newPath(t))
	var b strings.Builder
	b.WriteString("organisation:hub\nperson:p\nperson:q\nperson:p HOLDS_POSITION organisation:hub\nperson:q HOLDS_POSITION organisation:hub\n")
	for i := range network.MostTies - 2 {
		fmt.Fprintf(&b, "organisation:o%d\norganisation:o%d MEMBER_OF organisation:hub\n", i, i)
	}
	put(t, s, b.String())
	q := store.PathQuery{From: ids("person:p"), To: ids("person:q"), Ways: everyWay, MaxSteps: 6}
	const through = "2; hub-q position YES; p-hub position YES"
	ask := func(want string) {
		t.Helper()
		if got := pathsOf(t, testkit.View(t, s), admin, q); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	ask(through)
	put(t, s, "organisation:more\norganisation:more MEMBER_OF organisation:hub")
	ask("-1; skipped 1")
	q.Hubs = true
	ask(through)
	q.Hubs, q.From, q.To = false, ids("organisation:hub"), ids("person:q")
	ask("1; hub-q position YES")
	q.From, q.To = ids("person:p", "organisation:hub"), ids("person:q")
	ask("1; hub-q position YES")
}

// crowded has groups of 25 each of which met each group on the other side.
func crowded(groups, others int) (text string, from, to []network.ID) {
	var b strings.Builder
	people := func(side string, group int, to *[]network.ID) (ids []network.ID) {
		for i := range 25 {
			ids = append(ids, network.ID(fmt.Sprintf("person:%s%d-%d", side, group, i)))
			fmt.Fprintln(&b, ids[i])
		}
		*to = append(*to, ids...)
		return ids
	}
	var left, right [][]network.ID
	for i := range groups {
		left = append(left, people("p", i, &from))
	}
	for i := range others {
		right = append(right, people("q", i, &to))
	}
	for i := range left {
		for j := range right {
			fmt.Fprintf(&b, "event:e%d-%d kind=MEETING status=HELD\n", i, j)
			for _, id := range append(slices.Clone(left[i]), right[j]...) {
				fmt.Fprintf(&b, "%s TOOK_PART_IN event:e%d-%d role=PARTICIPANT\n", id, i, j)
			}
		}
	}
	return b.String(), from, to
}

// TestPathsThatAreTooMany are refused, and so is a question that reads too much or whose time is up.
func TestPathsThatAreTooMany(t *testing.T) {
	s := openAt(t, newPath(t))
	text, from, to := crowded(6, 6)
	put(t, s, text)
	view := testkit.View(t, s)
	q := store.PathQuery{From: from, To: to, Ways: everyWay, MaxSteps: 6}
	if _, err := view.Paths(t.Context(), admin, q); !errors.Is(err, store.ErrTooCostly) {
		t.Errorf("22,500 links: %v, want too costly", err)
	}
	q.To = q.To[:125]
	if p, err := view.Paths(t.Context(), admin, q); err != nil || len(p.Links) != 150*125 {
		t.Errorf("%d links, %v; want all 18,750", len(p.Links), err)
	}
	sqlite.SetMaxPathRows(t, 1_000)
	if _, err := view.Paths(t.Context(), admin, q); !errors.Is(err, store.ErrTooCostly) {
		t.Errorf("with fewer rows: %v, want too costly", err)
	}
	if _, err := view.Distances(t.Context(), admin, q); !errors.Is(err, store.ErrTooCostly) {
		t.Errorf("distances with fewer rows: %v, want too costly", err)
	}
	ended, end := context.WithCancel(t.Context())
	end()
	if _, err := view.Paths(ended, admin, q); !errors.Is(err, context.Canceled) {
		t.Errorf("out of time: %v, want canceled", err)
	}
}

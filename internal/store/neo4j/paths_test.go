package neo4j_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/neo4j"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// introductions is a network in which each way, and each condition on it, stands alone. A meeting of ten weighs 111111.
const introductions = `
person:ada
person:ben
person:cem
person:dan
person:eva
person:fay
person:hal
organisation:guild kind=COLLECTIVE
organisation:inn
organisation:mill
organisation:office
organisation:crown
place:yard
place:town
place:county kind=COUNTRY country=DK
place:yard WITHIN place:town
place:town WITHIN place:county
organisation:mill BASED_IN place:yard
organisation:inn BASED_IN place:town
event:early kind=MEETING status=HELD date=2020-03-01
event:late kind=MEETING status=HELD date=2022-03-01
event:someday kind=MEETING status=HELD
event:plan kind=MEETING status=PLANNED date=2022-03-01
event:study kind=STUDY status=HELD date=2022-03-01
event:fair kind=MEETING status=HELD date=2022-03-01
number:1 of event:fair counted=ATTENDANCE value=51
person:ada TOOK_PART_IN event:early role=PARTICIPANT
person:ben TOOK_PART_IN event:early role=PARTICIPANT
person:ben TOOK_PART_IN event:late role=PARTICIPANT
person:cem TOOK_PART_IN event:late role=PARTICIPANT
person:cem TOOK_PART_IN event:someday role=PARTICIPANT
person:dan TOOK_PART_IN event:someday role=PARTICIPANT
person:ada TOOK_PART_IN event:plan role=PARTICIPANT
person:dan TOOK_PART_IN event:plan role=PARTICIPANT
person:ada TOOK_PART_IN event:study role=PARTICIPANT
person:dan TOOK_PART_IN event:study role=PARTICIPANT
person:ada TOOK_PART_IN event:fair role=PARTICIPANT
person:dan TOOK_PART_IN event:fair role=PARTICIPANT
person:fay HOLDS_POSITION organisation:mill since=2015 until=2019
person:eva HOLDS_POSITION organisation:mill since=2018
person:eva HOLDS_POSITION organisation:mill since=2021 until=2023 title=head
organisation:mill MEMBER_OF organisation:guild since=2016
organisation:inn MEMBER_OF organisation:guild
organisation:office MEMBER_OF organisation:crown
`

var (
	day2020 = network.DayOf(2020, 6, 1)
	day2022 = network.DayOf(2022, 6, 1)
)

const everyWay = store.ByEncounter | store.ByPosition | store.ByMembership

// written is an answer in one line: its length, its links with what joins them, and how many were passed over.
func written(p store.Paths) string {
	var b strings.Builder
	fmt.Fprint(&b, p.Length)
	for _, l := range p.Links {
		fmt.Fprintf(&b, ", %s-%s", short(l.From), short(l.To))
		if l.Strength > 0 {
			fmt.Fprintf(&b, " %d", l.Strength)
		}
		if l.Position > 0 {
			fmt.Fprintf(&b, " position %s", l.Position)
		}
		if l.Membership > 0 {
			fmt.Fprintf(&b, " member %s", l.Membership)
		}
	}
	if p.SkippedHubs > 0 {
		fmt.Fprintf(&b, ", %d skipped", p.SkippedHubs)
	}
	return b.String()
}

func short(id network.ID) string { _, name, _ := strings.Cut(string(id), ":"); return name }

func askPaths(t *testing.T, s store.Store, viewer network.Viewer, q store.PathQuery) string {
	t.Helper()
	p, err := testkit.View(t, s).Paths(t.Context(), viewer, q)
	if err != nil {
		t.Fatal(err)
	}
	return written(p)
}

// between asks for paths of any length by encounters and positions.
func between(from, to network.ID) store.PathQuery {
	return store.PathQuery{From: []network.ID{from}, To: []network.ID{to}, Ways: store.ByEncounter | store.ByPosition, MaxSteps: store.MaxSteps}
}

// TestPaths by each way, under each condition.
func TestPaths(t *testing.T) {
	s := openOn(t, empty(t))
	put(t, s, introductions)
	type question struct {
		from, to string
		ways     store.Ways
		most     int
		hubs     bool
		period   bool // from 2020-06-01 to 2022-06-01
		undated  bool
		asOf     *network.Day
		public   bool
		want     string
	}
	for _, c := range []question{
		{from: "person:ada", to: "person:ben", want: "1, ada-ben 111111"},
		{from: "person:ada", to: "person:ada", want: "0"},
		{from: "person:ada", to: "person:nobody", want: "-1"},
		{from: "person:nobody", to: "person:ada", want: "-1"},
		{from: "person:ada", to: "event:early", want: "-1"},
		{from: "person:ada", to: "person:hal", want: "-1"},
		{from: "person:ada", to: "person:dan", want: "3, ada-ben 111111, ben-cem 111111, cem-dan 111111"},
		{from: "person:ada", to: "person:dan", most: 2, want: "-1"},
		{from: "person:ada", to: "person:cem", most: 2, want: "2, ada-ben 111111, ben-cem 111111"},
		{from: "person:ada", to: "person:cem", most: 1, want: "-1"},
		{from: "person:ben", to: "person:cem", period: true, want: "1, ben-cem 111111"},
		{from: "person:ada", to: "person:ben", period: true, want: "-1"},
		{from: "person:cem", to: "person:dan", period: true, want: "-1"},
		{from: "person:cem", to: "person:dan", period: true, undated: true, want: "1, cem-dan 111111"},
		{from: "person:eva", to: "person:fay", want: "2, mill-fay position YES, eva-mill position YES"},
		{from: "person:eva", to: "person:fay", period: true, want: "2, mill-fay position YES, eva-mill position YES"},
		{from: "person:eva", to: "person:fay", asOf: &day2020, want: "-1"},
		{from: "person:eva", to: "organisation:mill", asOf: &day2020, want: "1, eva-mill position UNKNOWN"},
		{from: "organisation:mill", to: "person:eva", asOf: &day2022, want: "1, mill-eva position YES"},
		{from: "person:eva", to: "organisation:mill", ways: store.ByEncounter, want: "-1"},
		{from: "organisation:crown", to: "organisation:office", ways: everyWay, want: "1, crown-office member YES"},
		{from: "organisation:mill", to: "organisation:inn", ways: everyWay, want: "-1, 1 skipped"},
		{from: "organisation:mill", to: "organisation:inn", ways: everyWay, most: 1, want: "-1, 1 skipped"},
		{from: "organisation:mill", to: "organisation:inn", ways: everyWay, hubs: true, want: "2, guild-inn member YES, mill-guild member YES"},
		{from: "organisation:guild", to: "organisation:inn", ways: everyWay, want: "1, guild-inn member YES"},
		{from: "person:eva", to: "organisation:guild", ways: everyWay, want: "2, mill-guild member YES, eva-mill position YES"},
		{from: "organisation:mill", to: "organisation:guild", ways: everyWay, asOf: &day2020, public: true, want: "1, mill-guild member UNKNOWN"},
		{from: "person:ada", to: "person:ben", public: true, want: "-1"},
		{from: "person:eva", to: "organisation:guild", ways: everyWay, public: true, want: "-1"},
		{from: "place:county", to: "person:fay", want: "1, mill-fay position YES"},
		{from: "place:yard", to: "person:fay", want: "1, mill-fay position YES"},
		{from: "place:town", to: "place:county", want: "0"},
		{from: "place:yard place:town", to: "person:eva", ways: everyWay, want: "1, mill-eva position YES"},
		{from: "person:ada person:cem person:cem", to: "person:dan person:ben", want: "1, ada-ben 111111, cem-ben 111111, cem-dan 111111"},
	} {
		q := store.PathQuery{From: actors(c.from), To: actors(c.to), Ways: c.ways, MaxSteps: c.most, Hubs: c.hubs, IncludeUndated: c.undated, AsOf: c.asOf}
		if q.Ways == 0 {
			q.Ways = store.ByEncounter | store.ByPosition
		}
		if q.MaxSteps == 0 {
			q.MaxSteps = store.MaxSteps
		}
		if c.period {
			q.Period = &network.Period{From: &day2020, To: &day2022}
		}
		viewer := admin
		if c.public {
			viewer = network.Viewer{}
		}
		if got := askPaths(t, s, viewer, q); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

func actors(text string) (ids []network.ID) {
	for _, id := range strings.Fields(text) {
		ids = append(ids, network.ID(id))
	}
	return ids
}

// parting has three ways of two steps, of which one leads over an event and a part of it, of which the larger weight
// counts, and two events of other trees; and one of four steps.
const parting = `
person:start
person:goal
person:one
person:two
organisation:three
organisation:four
organisation:five
organisation:six
event:pair kind=JOB_SHADOWING status=HELD date=2020-01-01
event:last kind=MEETING status=HELD date=2020-01-02
event:tree kind=MEETING status=HELD date=2020-02-01/2020-02-03
event:leaf kind=MEAL status=HELD date=2020-02-02
event:more kind=MEETING status=HELD date=2020-03-01
event:leaf PART_OF event:tree
number:1 of event:leaf counted=ATTENDANCE value=3
person:start TOOK_PART_IN event:pair role=PARTICIPANT
person:one TOOK_PART_IN event:pair role=PARTICIPANT
person:one TOOK_PART_IN event:last role=PARTICIPANT
person:goal TOOK_PART_IN event:last role=PARTICIPANT
person:start TOOK_PART_IN event:tree role=PARTICIPANT
person:two TOOK_PART_IN event:tree role=PARTICIPANT
person:start TOOK_PART_IN event:leaf role=PARTICIPANT
person:two TOOK_PART_IN event:leaf role=PARTICIPANT
person:start TOOK_PART_IN event:more role=PARTICIPANT
person:two TOOK_PART_IN event:more role=PARTICIPANT
person:two TOOK_PART_IN event:last role=PARTICIPANT
person:start HOLDS_POSITION organisation:three
person:goal HOLDS_POSITION organisation:three
person:goal HOLDS_POSITION organisation:three title=again
organisation:four MEMBER_OF organisation:three
organisation:five MEMBER_OF organisation:four
organisation:five MEMBER_OF organisation:six
`

// TestEqualPaths are all found, each link once, with all that joins it.
func TestEqualPaths(t *testing.T) {
	s := openOn(t, empty(t))
	put(t, s, parting)
	q := between("person:start", "person:goal")
	q.Ways = everyWay
	const want = "2, three-goal 111111 position YES, one-goal 111111, start-three 1611111 position YES, start-one 1000000, " +
		"start-two 611111, two-goal 111111"
	if got := askPaths(t, s, admin, q); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	q = between("person:start", "organisation:six")
	q.Ways = everyWay
	const far = "4, five-six member YES, four-five member YES, three-four member YES, start-three 1611111 position YES"
	if got := askPaths(t, s, admin, q); got != far {
		t.Errorf("%s\nwant %s", got, far)
	}
	q.MaxSteps, q.To = 2, actors("person:start person:goal person:two organisation:three organisation:four organisation:five person:nobody")
	reach, err := testkit.View(t, s).Distances(t.Context(), admin, q)
	if got := fmt.Sprint(reach); err != nil || got != "[{organisation:four 2} {organisation:three 1} {person:goal 2} {person:two 1}]" {
		t.Errorf("distances %s, %v", got, err)
	}
}

// TestPathsOverHubs lead through nobody who knows too many, unless that is asked for; they may begin and end there.
func TestPathsOverHubs(t *testing.T) {
	s := openOn(t, empty(t))
	var b strings.Builder
	b.WriteString("organisation:hub\nperson:p\nperson:q\nperson:p HOLDS_POSITION organisation:hub\nperson:q HOLDS_POSITION organisation:hub\n")
	for i := range network.MostTies - 2 {
		fmt.Fprintf(&b, "organisation:o%d\norganisation:o%d MEMBER_OF organisation:hub\n", i, i)
	}
	put(t, s, b.String())
	q := between("person:p", "person:q")
	const through = "2, hub-q position YES, p-hub position YES"
	ask := func(want string) {
		t.Helper()
		if got := askPaths(t, s, admin, q); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	ask(through)
	put(t, s, "organisation:more\norganisation:more MEMBER_OF organisation:hub")
	ask("-1, 1 skipped")
	q.Hubs = true
	ask(through)
	q.Hubs, q.From = false, actors("organisation:hub")
	ask("1, hub-q position YES")
	q.From = actors("person:p organisation:hub")
	ask("1, hub-q position YES")
	q.From, q.To = actors("person:p"), actors("person:q organisation:hub")
	reach, err := testkit.View(t, s).Distances(t.Context(), admin, q)
	if got := fmt.Sprint(reach); err != nil || got != "[{organisation:hub 1}]" {
		t.Errorf("distances %s, %v", got, err)
	}
}

// crowd has groups of 25 on two sides, of which each met each of the other.
func crowd(groups int) (text string, from, to []network.ID) {
	var b strings.Builder
	for i := range groups {
		for j := range 25 {
			from, to = append(from, network.ID(fmt.Sprintf("person:p%d-%d", i, j))), append(to, network.ID(fmt.Sprintf("person:q%d-%d", i, j)))
		}
	}
	for i := range from {
		fmt.Fprintf(&b, "%s\n%s\n", from[i], to[i])
	}
	for i := range groups {
		for j := range groups {
			fmt.Fprintf(&b, "event:e%d-%d kind=MEETING status=HELD\n", i, j)
			for k := range 25 {
				fmt.Fprintf(&b, "%s TOOK_PART_IN event:e%d-%d role=PARTICIPANT\n", from[i*25+k], i, j)
				fmt.Fprintf(&b, "%s TOOK_PART_IN event:e%d-%d role=PARTICIPANT\n", to[j*25+k], i, j)
			}
		}
	}
	return b.String(), from, to
}

// TestPathsThatAreTooMany are refused, and so is a question that holds too much, or whose time is up.
func TestPathsThatAreTooMany(t *testing.T) {
	s := openOn(t, empty(t))
	text, from, to := crowd(6)
	put(t, s, text)
	view := testkit.View(t, s)
	q := store.PathQuery{From: from, To: to, Ways: everyWay, MaxSteps: store.MaxSteps}
	_, err := view.Paths(t.Context(), admin, q)
	wantError(t, err, store.ErrTooCostly)
	q.To = to[:125]
	for _, light := range []int{30_000, 100} { // the second waits for its turn
		neo4j.SetLevels(t, light, 250_000)
		if p, err := view.Paths(t.Context(), admin, q); err != nil || len(p.Links) != 150*125 {
			t.Errorf("%d links, %v; want all 18,750", len(p.Links), err)
		}
		if reach, err := view.Distances(t.Context(), admin, q); err != nil || len(reach) != 125 {
			t.Errorf("%d distances, %v; want 125", len(reach), err)
		}
	}
	neo4j.SetLevels(t, 10, 100)
	_, err = view.Paths(t.Context(), admin, q)
	wantError(t, err, store.ErrTooCostly)
	_, err = view.Distances(t.Context(), admin, q)
	wantError(t, err, store.ErrTooCostly)
	ended, end := context.WithCancel(t.Context())
	end()
	if _, err = view.Paths(ended, admin, q); !errors.Is(err, context.Canceled) {
		t.Errorf("out of time: %v", err)
	}
}

package neo4j_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// couple is two actors who were together in several ways, and organisations joined to them and to each other.
const couple = `
person:ada
person:ben
organisation:hall
organisation:crown
organisation:club
event:old kind=MEETING status=HELD date=2019-05-01 sure=STATED
event:new kind=MEETING status=HELD date=2022-05-01 sure=STATED
event:undated kind=MEAL status=HELD
event:planned kind=MEETING status=PLANNED date=2022-06-01
event:crowd kind=SEMINAR status=HELD date=2022-07-01
number:crowd of event:crowd counted=ATTENDANCE value=51
person:ada HOLDS_POSITION organisation:hall since=2018 until=2020-12-31
person:ada HOLDS_POSITION organisation:hall title=head since=2021 certainty=STATED
person:ada TOOK_PART_IN event:old role=SPEAKER for=organisation:hall certainty=STATED
person:ada TOOK_PART_IN event:new role=PARTICIPANT certainty=STATED
person:ada TOOK_PART_IN event:undated role=PARTICIPANT
person:ada TOOK_PART_IN event:planned role=PARTICIPANT
person:ada TOOK_PART_IN event:crowd role=PARTICIPANT
person:ben TOOK_PART_IN event:old role=PARTICIPANT certainty=STATED
person:ben TOOK_PART_IN event:new role=PARTICIPANT certainty=STATED
person:ben TOOK_PART_IN event:undated role=PARTICIPANT
person:ben TOOK_PART_IN event:planned role=PARTICIPANT
person:ben TOOK_PART_IN event:crowd role=PARTICIPANT
person:ada MET person:ben event=event:new certainty=STATED
organisation:hall MEMBER_OF organisation:crown since=2010 until=2030
organisation:club MEMBER_OF organisation:hall since=2024
`

// ofPair follows a field from a pair, beside one that nobody knows.
func ofPair(t *testing.T, s store.Store, viewer network.Viewer, pair network.ID, hop store.Hop) store.List {
	t.Helper()
	lists, err := testkit.View(t, s).Follow(t.Context(), viewer, []network.ID{pair, "person:nobody|person:ada"}, hop)
	if err != nil {
		t.Fatal(err)
	}
	return lists[pair]
}

func writtenList(l store.List, row func(b *strings.Builder, r *store.Row)) string {
	var b strings.Builder
	fmt.Fprint(&b, l.Total)
	for i := range l.Rows {
		row(&b, &l.Rows[i])
	}
	if l.HasNext {
		b.WriteString(", more")
	}
	return b.String()
}

func writtenMeeting(b *strings.Builder, r *store.Row) {
	m := r.Meeting
	fmt.Fprintf(b, ", %s %d %s %d %s %s", short(r.Node.Core().ID), m.Relation, m.Certainty, m.Weight, short(m.A.Actor), short(m.B.Actor))
	for _, edge := range r.Edge {
		for i := range edge.Rows {
			fmt.Fprintf(b, " through %s", short(edge.Rows[i].Node.Core().ID))
		}
	}
}

func writtenJoin(b *strings.Builder, r *store.Row) {
	fmt.Fprintf(b, ", %s %s %s %s %s", r.Tie.Kind, short(r.Tie.From), short(r.Tie.To), r.Validity, short(r.Node.Core().ID))
	for _, edge := range r.Edge {
		for i := range edge.Rows {
			fmt.Fprintf(b, " %s", edge.Rows[i].Evidence.Certainty)
		}
	}
}

// TestTogether lists small events alone, also of pairs that have no encounters.
func TestTogether(t *testing.T) {
	s := openOn(t, empty(t))
	put(t, s, couple)
	page := store.Page{First: 10}
	from, to := network.DayOf(2020, 1, 1), network.DayOf(2023, 1, 1)
	period := &network.Period{From: &from, To: &to}
	through := []store.Hop{{Field: store.Through, Page: page}, {Field: store.ThroughOther, Page: page}}
	for _, c := range []struct {
		pair   network.ID
		viewer network.Viewer
		hop    store.Hop
		want   string
	}{
		{"person:ada|person:ben", admin, store.Hop{Page: page, Total: true},
			"3, new 0 STATED 111111 ada ben, old 0 INFERRED 111111 ada ben, undated 0 UNCERTAIN 111111 ada ben"},
		{"person:ben|person:ada", admin, store.Hop{Page: page, Encounters: &store.EncounterFilter{Period: period}}, "-1, new 0 STATED 111111 ben ada"},
		{"person:ben|person:ada", admin, store.Hop{Total: true, Encounters: &store.EncounterFilter{Period: period, IncludeUndated: true}}, "2"},
		{"person:ada|person:ben", admin, store.Hop{Page: store.Page{First: 1, After: &store.Position{Number: int64(network.DayOf(2022, 5, 1)), ID: "event:new"}}},
			"-1, old 0 INFERRED 111111 ada ben, more"},
		{"organisation:hall|person:ada", admin, store.Hop{Page: page, Edge: through, Encounters: &store.EncounterFilter{Period: &network.Period{To: &from}}},
			"-1, old 0 INFERRED 111111 hall ada through ada"},
		{"person:ada|organisation:hall", admin, store.Hop{Page: page, Edge: through, Encounters: &store.EncounterFilter{Period: &network.Period{To: &from}}},
			"-1, old 0 INFERRED 111111 ada hall through ada"},
		{"person:ada|person:ada", admin, store.Hop{Page: page, Total: true}, "0"},
		{"person:ada|organisation:club", admin, store.Hop{Page: page, Total: true}, "0"},
		{"person:ada|person:ben", network.Viewer{}, store.Hop{Page: page}, "0"},
	} {
		c.hop.Field = store.Together
		if got := writtenList(ofPair(t, s, c.viewer, c.pair, c.hop), writtenMeeting); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.pair, got, c.want)
		}
	}
}

// TestJoins lists positions and memberships, whichever actor stands first.
func TestJoins(t *testing.T) {
	s := openOn(t, empty(t))
	put(t, s, couple)
	page := store.Page{First: 10}
	evidence := []store.Hop{{Field: store.TieEvidence, Page: page}}
	for _, c := range []struct {
		pair   network.ID
		viewer network.Viewer
		hop    store.Hop
		want   string
	}{
		{"person:ada|organisation:hall", admin, store.Hop{Page: page, AsOf: &day2020, Total: true}, "1, HOLDS_POSITION ada hall YES hall"},
		{"organisation:hall|person:ada", admin, store.Hop{Page: page, AsOf: &day2020, Edge: evidence}, "-1, HOLDS_POSITION ada hall YES ada"},
		{"organisation:hall|person:ada", admin, store.Hop{Page: page, AsOf: &day2022, Edge: evidence}, "-1, HOLDS_POSITION ada hall UNKNOWN ada STATED"},
		{"organisation:crown|organisation:hall", network.Viewer{}, store.Hop{Page: page}, "-1, MEMBER_OF hall crown NO hall"},
		{"organisation:club|organisation:hall", admin, store.Hop{Page: page, AsOf: &day2020, Total: true}, "0"},
		{"person:ada|organisation:hall", network.Viewer{}, store.Hop{Page: page}, "0"},
		{"person:ada|person:ben", admin, store.Hop{Page: page, Total: true}, "0"},
	} {
		c.hop.Field = store.Joins
		if got := writtenList(ofPair(t, s, c.viewer, c.pair, c.hop), writtenJoin); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.pair, got, c.want)
		}
	}
	both := ofPair(t, s, admin, "person:ada|organisation:hall", store.Hop{Field: store.Joins, Page: page, Total: true, Edge: evidence})
	if both.Total != 2 || both.Rows[0].Tie.ID > both.Rows[1].Tie.ID || len(both.Rows[0].Edge[0].Rows)+len(both.Rows[1].Edge[0].Rows) != 1 {
		t.Errorf("both positions: %s", writtenList(both, writtenJoin))
	}
	next := store.Hop{Field: store.Joins, Page: store.Page{First: 1, After: &both.Rows[0].Position}, Total: true}
	if l := ofPair(t, s, admin, "person:ada|organisation:hall", next); len(l.Rows) != 1 || l.Rows[0].Tie.ID != both.Rows[1].Tie.ID || l.HasNext || l.Total != 2 {
		t.Errorf("the second of both: %s", writtenList(l, writtenJoin))
	}
}

package sqlite_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// pair is two actors who are joined in each way, and others.
const pair = `
person:anna
person:bert
organisation:town
organisation:head
organisation:club
event:old kind=MEETING status=HELD date=2019-05-01 sure=STATED
event:new kind=MEETING status=HELD date=2022-05-01 sure=STATED
event:undated kind=MEAL status=HELD
event:planned kind=MEETING status=PLANNED date=2022-06-01
event:crowd kind=SEMINAR status=HELD date=2022-07-01
number:crowd of event:crowd counted=ATTENDANCE value=51
person:anna HOLDS_POSITION organisation:town since=2018 until=2020-12-31
person:anna HOLDS_POSITION organisation:town title=head since=2021 certainty=STATED
person:anna TOOK_PART_IN event:old role=SPEAKER for=organisation:town certainty=STATED
person:anna TOOK_PART_IN event:new role=PARTICIPANT certainty=STATED
person:anna TOOK_PART_IN event:undated role=PARTICIPANT
person:anna TOOK_PART_IN event:planned role=PARTICIPANT
person:anna TOOK_PART_IN event:crowd role=PARTICIPANT
person:bert TOOK_PART_IN event:old role=PARTICIPANT certainty=STATED
person:bert TOOK_PART_IN event:new role=PARTICIPANT certainty=STATED
person:bert TOOK_PART_IN event:undated role=PARTICIPANT
person:bert TOOK_PART_IN event:planned role=PARTICIPANT
person:bert TOOK_PART_IN event:crowd role=PARTICIPANT
person:anna MET person:bert event=event:new certainty=STATED
organisation:town MEMBER_OF organisation:head since=2010 until=2030
organisation:club MEMBER_OF organisation:town since=2024
`

// followed returns one list below a pair.
func followed(t *testing.T, s store.Store, viewer network.Viewer, a, b network.ID, hop store.Hop) store.List {
	t.Helper()
	lists, err := testkit.View(t, s).Follow(t.Context(), viewer, []network.ID{store.PairID(a, b), "person:nobody|person:anna"}, hop)
	if err != nil {
		t.Fatal(err)
	}
	return lists[store.PairID(a, b)]
}

func writeMeetings(l store.List) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d", l.Total)
	for i := range l.Rows {
		m := l.Rows[i].Meeting
		fmt.Fprintf(&b, "; %s %d %s %d %s %s", short(l.Rows[i].Node.Core().ID), m.Relation, m.Certainty, m.Weight, short(m.A.Actor), short(m.B.Actor))
		for _, edge := range l.Rows[i].Edge {
			for j := range edge.Rows {
				fmt.Fprintf(&b, " through %s", short(edge.Rows[j].Node.Core().ID))
			}
		}
	}
	if l.HasNext {
		b.WriteString("; more")
	}
	return b.String()
}

// TestTogether lists small events alone, of pairs that no exclusion keeps apart.
func TestTogether(t *testing.T) {
	s := openAt(t, newPath(t))
	put(t, s, pair)
	page := store.Page{First: 10}
	from, to := network.DayOf(2020, 1, 1), network.DayOf(2023, 1, 1)
	period := &network.Period{From: &from, To: &to}
	through := []store.Hop{{Field: store.Through, Page: page}, {Field: store.ThroughOther, Page: page}}
	for name, c := range map[string]struct {
		viewer network.Viewer
		a, b   network.ID
		hop    store.Hop
		want   string
	}{
		"all": {admin, "person:anna", "person:bert", store.Hop{Page: page, Total: true},
			"3; new 0 STATED 111111 anna bert; old 0 INFERRED 111111 anna bert; undated 0 UNCERTAIN 111111 anna bert"},
		"of a period": {admin, "person:bert", "person:anna", store.Hop{Page: page, Encounters: &store.EncounterFilter{Period: period}},
			"-1; new 0 STATED 111111 bert anna"},
		"undated too": {admin, "person:bert", "person:anna", store.Hop{Total: true, Encounters: &store.EncounterFilter{Period: period, IncludeUndated: true}}, "2"},
		"some": {admin, "person:anna", "person:bert", store.Hop{Page: store.Page{First: 1, After: &store.Position{Number: int64(network.DayOf(2022, 5, 1)), ID: "event:new"}}},
			"-1; old 0 INFERRED 111111 anna bert; more"},
		"with whom she represents": {admin, "organisation:town", "person:anna", store.Hop{Page: page, Edge: through, Encounters: &store.EncounterFilter{Period: &network.Period{To: &from}}},
			"-1; old 0 INFERRED 111111 town anna through anna"},
		"herself":     {admin, "person:anna", "person:anna", store.Hop{Page: page, Total: true}, "0"},
		"not her":     {admin, "person:anna", "organisation:club", store.Hop{Page: page, Total: true}, "0"},
		"unseen ones": {network.Viewer{}, "person:anna", "person:bert", store.Hop{Page: page}, "0"},
	} {
		c.hop.Field = store.Together
		if got := writeMeetings(followed(t, s, c.viewer, c.a, c.b, c.hop)); got != c.want {
			t.Errorf("%s: %s\nwant %s", name, got, c.want)
		}
	}
}

func writeJoins(l store.List) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d", l.Total)
	for i := range l.Rows {
		row := &l.Rows[i]
		fmt.Fprintf(&b, "; %s %s %s %s %s", row.Tie.Kind, short(row.Tie.From), short(row.Tie.To), row.Validity, short(row.Node.Core().ID))
		for _, edge := range row.Edge {
			for j := range edge.Rows {
				fmt.Fprintf(&b, " %s", edge.Rows[j].Evidence.Certainty)
			}
		}
	}
	return b.String()
}

// TestJoins lists positions and memberships, whichever actor stands first.
func TestJoins(t *testing.T) {
	s := openAt(t, newPath(t))
	put(t, s, pair)
	page := store.Page{First: 10}
	evidence := []store.Hop{{Field: store.TieEvidence, Page: page}}
	day := network.DayOf(2020, 6, 1)
	for name, c := range map[string]struct {
		viewer network.Viewer
		a, b   network.ID
		hop    store.Hop
		want   string
	}{
		"a position": {admin, "person:anna", "organisation:town", store.Hop{Page: page, AsOf: &day, Total: true}, "1; HOLDS_POSITION anna town YES town"},
		"the other way round": {admin, "organisation:town", "person:anna", store.Hop{Page: page, AsOf: &day, Edge: evidence},
			"-1; HOLDS_POSITION anna town YES anna"},
		"a membership": {network.Viewer{}, "organisation:head", "organisation:town", store.Hop{Page: page}, "-1; MEMBER_OF town head NO town"},
		"not yet":      {admin, "organisation:club", "organisation:town", store.Hop{Page: page, AsOf: &day, Total: true}, "0"},
		"unseen":       {network.Viewer{}, "person:anna", "organisation:town", store.Hop{Page: page}, "0"},
		"no tie":       {admin, "person:anna", "person:bert", store.Hop{Page: page, Total: true}, "0"},
	} {
		c.hop.Field = store.Joins
		if got := writeJoins(followed(t, s, c.viewer, c.a, c.b, c.hop)); got != c.want {
			t.Errorf("%s: %s\nwant %s", name, got, c.want)
		}
	}
	both := followed(t, s, admin, "person:anna", "organisation:town", store.Hop{Field: store.Joins, Page: page, Total: true, Edge: evidence})
	if both.Total != 2 || both.Rows[0].Tie.ID > both.Rows[1].Tie.ID || len(both.Rows[0].Edge[0].Rows)+len(both.Rows[1].Edge[0].Rows) != 1 {
		t.Errorf("both positions: %s", writeJoins(both))
	}
	next := store.Hop{Field: store.Joins, Page: store.Page{First: 1, After: &both.Rows[0].Position}, Total: true}
	if l := followed(t, s, admin, "person:anna", "organisation:town", next); len(l.Rows) != 1 || l.Rows[0].Tie.ID != both.Rows[1].Tie.ID || l.HasNext || l.Total != 2 {
		t.Errorf("the second of both: %s", writeJoins(l))
	}
}

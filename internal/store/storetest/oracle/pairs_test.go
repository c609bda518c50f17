package oracle_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// TestPairsByHand asks what two have together, by the words of store.Together and store.Joins.
func TestPairsByHand(t *testing.T) {
	for _, c := range []struct {
		name, world, pair, want string
		field                   store.Field
		period                  *network.Period
		asOf                    *network.Day
		viewer                  network.Viewer
	}{
		{
			name: "together: also whom she represents, with no relation", world: dinner, viewer: admin, field: store.Together,
			pair: "person:p|organisation:a", want: "v  UNCERTAIN 10 111111 p a",
		},
		{
			name: "the newest first, the undated last, the first of the pair first", world: dates + `
				organisation:a TOOK_PART_IN event:w role=SPEAKER
				event:x kind=MEAL status=HELD date=2021 sure=STATED
				organisation:a TOOK_PART_IN event:x role=SPEAKER certainty=STATED
				event:x HELD_AT organisation:b certainty=STATED`,
			viewer: public, field: store.Together, pair: "organisation:b|organisation:a",
			want: "x  INFERRED 10 111111 b a\nv  UNCERTAIN 10 111111 b a\nw  UNCERTAIN 10 111111 b a",
		},
		{
			name: "of the period alone", world: dates + "organisation:a TOOK_PART_IN event:w role=SPEAKER", viewer: public, field: store.Together,
			pair: "organisation:a|organisation:b", period: &network.Period{To: day("2020-01-01")}, want: "v  UNCERTAIN 10 111111 a b",
		},
		{name: "not where many were", world: both("SEMINAR", "HELD", "51"), viewer: public, field: store.Together, pair: "organisation:a|organisation:b"},
		{name: "not what is planned", world: both("SEMINAR", "PLANNED", "5"), viewer: public, field: store.Together, pair: "organisation:a|organisation:b"},
		{name: "nobody is together with persons for the public", world: dinner, viewer: public, field: store.Together, pair: "person:p|organisation:a"},
		{
			name: "joins: positions and memberships, either way round, by kind and id", viewer: admin, field: store.Joins,
			pair: "organisation:a|organisation:b", want: "b tie:0 MEMBER_OF NO\nb tie:9 MEMBER_OF NO",
			world: people + `
				organisation:b MEMBER_OF organisation:a id=tie:9
				organisation:a MEMBER_OF organisation:b id=tie:0
				organisation:a COUNTERPART_OF organisation:b id=tie:1
				organisation:a MEMBER_OF organisation:c id=tie:2`,
		},
		{
			name: "on a day, without those that are NO", viewer: admin, field: store.Joins, asOf: day("2020-06-01"),
			pair: "organisation:a|person:p", want: "p tie:1 HOLDS_POSITION UNKNOWN\np tie:2 HOLDS_POSITION YES",
			world: people + `
				person:p HOLDS_POSITION organisation:a id=tie:1
				person:p HOLDS_POSITION organisation:a id=tie:2 title=chair since=2019 until=2021
				person:p HOLDS_POSITION organisation:a id=tie:3 until=2019`,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := oracle.New(notation.MustParse(c.world), 1, oracle.NoFault)
			hop := store.Hop{
				Field: c.field, Page: store.Page{First: 9}, AsOf: c.asOf, Encounters: &store.EncounterFilter{Period: c.period},
			}
			lists, err := o.Follow(context.Background(), c.viewer, ids(c.pair), hop)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, row := range lists[network.ID(c.pair)].Rows {
				node := short(row.Node.Core().ID)
				if m := row.Meeting; m != nil {
					got = append(got, fmt.Sprint(node, " ", m.Relation, " ", m.Certainty, " ", m.Size.N, " ", m.Weight,
						" ", short(m.A.Actor), " ", short(m.B.Actor)))
				} else {
					got = append(got, fmt.Sprint(node, " ", row.Tie.ID, " ", row.Tie.Kind, " ", row.Validity))
				}
			}
			same(t, got, c.want)
		})
	}
}

// TestThroughOfPairs asks through whom each of a pair was at what they were at together.
func TestThroughOfPairs(t *testing.T) {
	o := oracle.New(notation.MustParse(dinner), 1, oracle.NoFault)
	pair := store.PairID("person:q", "organisation:a")
	hop := store.Hop{Field: store.Together, Page: store.Page{First: 9}, Edge: []store.Hop{
		{Field: store.Through, Page: store.Page{First: 9}}, {Field: store.ThroughOther, Page: store.Page{First: 9}},
	}}
	lists, err := o.Follow(context.Background(), admin, []network.ID{pair}, hop)
	if err != nil || len(lists[pair].Rows) != 1 {
		t.Fatal(lists, err)
	}
	var got []string
	for _, list := range lists[pair].Rows[0].Edge {
		line := "through"
		for _, row := range list.Rows {
			line += " " + short(row.Node.Core().ID)
		}
		got = append(got, line)
	}
	same(t, got, "through\nthrough p q")
}

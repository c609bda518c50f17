package oracle_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// gatherings is a visit with a part, a study, a plan, an undated meal, and organisations that ties join.
const gatherings = visit + `
event:w kind=MEAL status=HELD date=2022-06-07
event:w PART_OF event:v
event:w HELD_AT organisation:b
event:s kind=STUDY status=HELD date=2022
organisation:a TOOK_PART_IN event:s role=SPEAKER
event:plan kind=MEETING status=PLANNED date=2022
organisation:a TOOK_PART_IN event:plan role=SPEAKER
event:u kind=MEETING status=HELD
person:p TOOK_PART_IN event:u role=SPEAKER for=organisation:c
person:q TOOK_PART_IN event:u role=SPEAKER
event:empty kind=MEETING status=HELD
organisation:d MEMBER_OF organisation:b
organisation:b SUCCEEDS organisation:a
organisation:e BRANCH_OF organisation:b
`

type projectionCase struct {
	name, want string
	viewer     network.Viewer
	change     func(*store.ProjectionQuery)
}

const related = "\na b\na d\na e\nb d\nb e"

var projectionCases = []projectionCase{
	{
		name: "organisations present at what was held, whom ties join at any depth but not those beside each other", viewer: public,
		want: "u u 111111 c  []\nv v 52631 a interlocutor []\nw v 52631 b interlocutor []" + related,
	},
	{
		name: "persons, their sides and whom they represent", viewer: admin,
		want: `u u 111111 p  [organisation:c], q  []
			v v 55555 p organisation:d [], q organisation:d []
			w v 55555 p organisation:d [], q organisation:d []`,
		change: func(q *store.ProjectionQuery) { q.Of.Types = []network.EntityType{network.TypePerson} },
	},
	{name: "there are none for the public", viewer: public, change: func(q *store.ProjectionQuery) { q.Of.Types = []network.EntityType{network.TypePerson} }},
	{
		name: "those asked for alone, and who of them is joined", viewer: admin, want: "v v 55555 a interlocutor []\na d\na e",
		change: func(q *store.ProjectionQuery) { q.Of.IDs = ids("organisation:a organisation:d organisation:e") },
	},
	{
		name: "other statuses", viewer: admin, want: "plan plan 111111 a  []" + related,
		change: func(q *store.ProjectionQuery) { q.Statuses = []network.EventStatus{network.StatusPlanned} },
	},
	{
		name: "a period leaves out the undated", viewer: admin, want: "v v 55555 a interlocutor []\nw v 55555 b interlocutor []" + related,
		change: func(q *store.ProjectionQuery) { q.Period = &network.Period{} },
	},
	{
		name: "unless they are included", viewer: admin, want: "u u 111111 c  []\nv v 55555 a interlocutor []" + related,
		change: func(q *store.ProjectionQuery) {
			q.Period, q.IncludeUndated = &network.Period{From: day("2022-06-08")}, true
		},
	},
	{
		name: "events that match", viewer: admin, want: "w v 55555 b interlocutor []" + related,
		change: func(q *store.ProjectionQuery) { q.At = &store.Filter{Kinds: []string{"MEAL", "STUDY"}} },
	},
}

func TestProjectionByHand(t *testing.T) {
	for _, c := range projectionCases {
		t.Run(c.name, func(t *testing.T) {
			o := oracle.New(notation.MustParse(gatherings), 1, oracle.NoFault)
			q := store.ProjectionQuery{
				Of: store.Filter{Types: []network.EntityType{network.TypeOrganisation}}, Statuses: []network.EventStatus{network.StatusHeld},
			}
			if c.change != nil {
				c.change(&q)
			}
			var got []string
			pairs, err := o.Projection(context.Background(), c.viewer, q, func(g store.Gathering) error {
				text := fmt.Sprint(short(g.Event), " ", short(g.Root), " ", g.Weight)
				for i, p := range g.Present {
					if i > 0 {
						text += ","
					}
					text += fmt.Sprint(" ", short(p.Actor), " ", string(p.Side), " ", p.Represents)
				}
				got = append(got, text)
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			for _, pair := range pairs {
				got = append(got, short(pair[0])+" "+short(pair[1]))
			}
			same(t, got, c.want)
		})
	}
}

func TestProjectionStopsAtAnError(t *testing.T) {
	o := oracle.New(notation.MustParse(gatherings), 1, oracle.NoFault)
	stop, calls := errors.New("enough"), 0
	q := store.ProjectionQuery{Statuses: []network.EventStatus{network.StatusHeld}}
	_, err := o.Projection(context.Background(), admin, q, func(store.Gathering) error {
		calls++
		return stop
	})
	if !errors.Is(err, stop) || calls != 1 {
		t.Errorf("%v after %d calls", err, calls)
	}
}

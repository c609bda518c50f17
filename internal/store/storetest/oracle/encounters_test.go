package oracle_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

var (
	admin  = network.Viewer{Access: network.Admin}
	public = network.Viewer{Access: network.Public}
	usual  = store.EncounterFilter{
		Statuses:  []network.EventStatus{network.StatusHeld},
		Relations: []network.Relation{network.Across, network.OtherRelation},
	}
)

// encounterCase is a world with the encounters of one actor, by hand. A line of
// the answer is: other strength count relation certainty basis first last.
type encounterCase struct {
	name, world, of, want, withheld string
	change                          func(*store.EncounterFilter)
	viewer                          network.Viewer
}

// visit is a visit with a delegation of two and one whom they meet; 18 delegates
// and one facing them make n 19, and w 1,000,000/18 = 55,555.
const visit = people + `
event:v kind=LEARNING_VISIT status=HELD date=2022-06-06/2022-06-10 sure=STATED
person:p TOOK_PART_IN event:v role=DELEGATE delegation=organisation:d certainty=STATED
person:q TOOK_PART_IN event:v role=DELEGATE delegation=organisation:d certainty=STATED
organisation:a TOOK_PART_IN event:v role=INTERLOCUTOR certainty=STATED
number:1 of event:v counted=DELEGATES delegation=organisation:d value=18
`

// part is a part of the visit: n is that of the visit, 19.
const part = visit + `
event:w kind=MEAL status=HELD date=2022-06-07 sure=STATED
event:w PART_OF event:v certainty=STATED
event:w HELD_AT organisation:a certainty=STATED
`

var encounterCases = []encounterCase{
	{
		name: "across, and the delegation kept back", world: visit, of: "person:p", viewer: admin,
		want:     "organisation:a 55555 1 ACROSS INFERRED STATED 2022-06-06 2022-06-10",
		withheld: "SAME_DELEGATION 1",
	},
	{
		name: "one tree counts once in strength, twice in count; the first and last day of all", world: part, of: "person:p", viewer: admin,
		want:     "organisation:a 55555 2 ACROSS INFERRED STATED 2022-06-06 2022-06-10",
		withheld: "SAME_DELEGATION 1",
	},
	{
		name: "cancelled above, and a plan beside: nothing left, and why",
		world: strings.Replace(part, "event:v kind=LEARNING_VISIT status=HELD", "event:v kind=LEARNING_VISIT status=CANCELLED", 1) + `
			event:u kind=STUDY status=HELD date=2022
			person:p TOOK_PART_IN event:u role=PARTICIPANT`,
		of: "person:p", viewer: admin, withheld: "STATUS 2 KIND 1",
	},
	{
		name: "undated: outside a period unless included; STATUS comes first",
		world: people + `event:u kind=MEETING status=HELD date=XXXX-01
			event:x kind=MEETING status=PLANNED
			organisation:a TOOK_PART_IN event:u role=SPEAKER
			organisation:b TOOK_PART_IN event:u role=SPEAKER
			organisation:a TOOK_PART_IN event:x role=SPEAKER`,
		of: "organisation:a", viewer: admin, withheld: "STATUS 1 UNDATED 1",
		change: func(f *store.EncounterFilter) { f.Period = &network.Period{} },
	},
	{
		name: "MET alone makes STATED, whatever is known of the status",
		world: people + `event:v kind=MEETING status=HELD date=2022
			person:p TOOK_PART_IN event:v role=SPEAKER
			person:q TOOK_PART_IN event:v role=SPEAKER
			person:r TOOK_PART_IN event:v role=SPEAKER
			person:q MET person:p event=event:v certainty=STATED`,
		of: "person:p", viewer: admin,
		want: "person:q 111111 1 OTHER STATED ASSUMED 2022-01-01 2022-12-31\n" +
			"person:r 111111 1 OTHER UNCERTAIN ASSUMED 2022-01-01 2022-12-31",
	},
	{
		name: "no pair: whom she represents; members over two kinds of tie; colleagues are kept back",
		world: people + `event:v kind=MEETING status=HELD date=2022
			person:p TOOK_PART_IN event:v role=SPEAKER for=organisation:a
			person:q TOOK_PART_IN event:v role=SPEAKER for=organisation:a
			organisation:b TOOK_PART_IN event:v role=HOST
			organisation:a MEMBER_OF organisation:c
			organisation:c SUCCEEDS organisation:b`,
		of: "organisation:a", viewer: admin,
	},
	{
		name: "colleagues",
		world: people + `event:v kind=MEETING status=HELD date=2022
			person:p TOOK_PART_IN event:v role=SPEAKER for=organisation:a
			person:q TOOK_PART_IN event:v role=SPEAKER for=organisation:a`,
		of: "person:p", viewer: admin, withheld: "COLLEAGUES 1",
	},
	{
		name: "two who face a delegation are no pair",
		world: visit + `
			organisation:b TOOK_PART_IN event:v role=INTERLOCUTOR`,
		of: "organisation:b", viewer: public,
	},
	{
		name: "the public sees organisations whom persons represented, and n with the persons",
		world: twoSpeakers + `
			number:1 of event:v counted=ATTENDANCE value=6`,
		of: "organisation:a", viewer: public,
		want: "organisation:b 111111 1 OTHER INFERRED STATED 2022-01-01 2022-12-31",
	},
	{
		name: "but not how many they were where they were fewer than five, nor how that is known",
		world: twoSpeakers + `
			number:1 of event:v counted=ATTENDANCE value=4`,
		of: "organisation:a", viewer: public,
		want: "organisation:b 250000 1 OTHER INFERRED ASSUMED 2022-01-01 2022-12-31",
	},
	{
		name: "which an analyst is told",
		world: twoSpeakers + `
			number:1 of event:v counted=ATTENDANCE value=4`,
		of: "organisation:a", viewer: admin,
		want: `organisation:b 333333 1 OTHER INFERRED STATED 2022-01-01 2022-12-31
person:q 333333 1 OTHER INFERRED STATED 2022-01-01 2022-12-31`,
	},
}

// twoSpeakers met, each for an organisation.
const twoSpeakers = people + `event:v kind=MEETING status=HELD date=2022 sure=STATED
			person:p TOOK_PART_IN event:v role=SPEAKER for=organisation:a certainty=STATED
			person:q TOOK_PART_IN event:v role=SPEAKER for=organisation:b certainty=STATED`

func TestEncountersByHand(t *testing.T) {
	for _, c := range encounterCases {
		t.Run(c.name, func(t *testing.T) {
			o := oracle.New(notation.MustParse(c.world), 1, oracle.NoFault)
			f := usual
			if c.change != nil {
				c.change(&f)
			}
			hop := store.Hop{Field: store.ActorEncounters, Page: store.Page{First: 10}, Withheld: true, Encounters: &f}
			lists, err := o.Follow(context.Background(), c.viewer, []network.ID{network.ID(c.of)}, hop)
			if err != nil {
				t.Fatal(err)
			}
			list := lists[network.ID(c.of)]
			var got, withheld []string
			for _, row := range list.Rows {
				e := row.Encounter
				got = append(got, fmt.Sprint(e.B.Core().ID, " ", e.Strength, e.Count, " ", e.Relation, " ", e.Certainty,
					" ", e.SizeBasis, " ", e.First, " ", e.Last))
			}
			for _, w := range list.Withheld {
				withheld = append(withheld, fmt.Sprint(w.Reason, " ", w.Count))
			}
			if strings.Join(got, "\n") != c.want {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), c.want)
			}
			if strings.Join(withheld, " ") != c.withheld {
				t.Errorf("withheld %s, want %s", withheld, c.withheld)
			}
		})
	}
}

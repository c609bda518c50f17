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

// shadowing has a that asks, from Denmark, and h in France that hosts and sends.
const shadowing = `
organisation:a country=DK
organisation:h country=FR
person:p
person:q
topic:t
topic:u
event:offer kind=JOB_SHADOWING status=PLANNED date=2026-05
event:before kind=JOB_SHADOWING status=HELD date=2024
event:whole kind=OTHER status=CANCELLED date=2024
event:off kind=JOB_SHADOWING status=HELD date=2024
event:off PART_OF event:whole
event:visit kind=SITE_VISIT status=HELD
event:plan kind=WORKSHOP status=PLANNED date=2026-06
event:meeting kind=MEETING status=HELD date=2026-07
event:offer HELD_AT organisation:h id=tie:1
organisation:h TOOK_PART_IN event:offer role=ORGANISER id=tie:2
person:p TOOK_PART_IN event:before role=HOST for=organisation:h id=tie:3
organisation:h TOOK_PART_IN event:before role=HOST id=tie:4
event:off HELD_AT organisation:h id=tie:5
event:visit HELD_AT organisation:h id=tie:6
event:plan HELD_AT organisation:h id=tie:7
event:meeting HELD_AT organisation:h id=tie:8
person:p TOOK_PART_IN event:visit role=PARTICIPANT for=organisation:h id=tie:s1
organisation:h TOOK_PART_IN event:before role=DELEGATE delegation=organisation:h id=tie:s2
organisation:h TOOK_PART_IN event:meeting role=SPEAKER id=tie:s3
organisation:h TOOK_PART_IN event:offer role=PARTICIPANT id=tie:s4
person:q TOOK_PART_IN event:visit role=PARTICIPANT
organisation:a COUNTERPART_OF organisation:h id=tie:c1
organisation:h COUNTERPART_OF organisation:a id=tie:c2
organisation:h COUNTERPART_OF organisation:z id=tie:c3
organisation:z
person:p HOLDS_POSITION organisation:h id=tie:p2 since=2019 until=2030
person:p HOLDS_POSITION organisation:h id=tie:p1 title=chair
person:q HOLDS_POSITION organisation:h until=2019
`

// works has organisations that fit on t and u in several ways.
const works = `
organisation:a country=DK
organisation:b country=FR
organisation:c country=FR
organisation:d country=FR
organisation:e country=FR
person:p
topic:t
topic:u
organisation:b WORKS_ON topic:t id=tie:b1 certainty=STATED
organisation:b WORKS_ON topic:u id=tie:b2 certainty=REFERENCE
organisation:c WORKS_ON topic:t id=tie:c1 certainty=INFERRED
organisation:c WORKS_ON topic:u id=tie:c2
event:v kind=AWARD status=HELD
event:v ABOUT topic:t
event:w kind=SEMINAR status=PLANNED
event:w ABOUT topic:t
event:v HELD_AT organisation:b id=tie:v1
event:v HELD_AT organisation:c id=tie:v2
person:p TOOK_PART_IN event:v role=SPEAKER for=organisation:d id=tie:v3
organisation:d TOOK_PART_IN event:v role=HOST id=tie:v4
organisation:e TOOK_PART_IN event:v role=ORGANISER
organisation:e TOOK_PART_IN event:w role=SPEAKER
`

// abroad has organisations of all sorts of countries, and venues.
const abroad = `
organisation:a country=DK
organisation:b country=DK
organisation:c country=FR
organisation:d
organisation:e country=DE
organisation:f country=DE
person:p
place:x
event:v kind=MEAL status=HELD
organisation:b MEMBER_OF organisation:c
organisation:d MEMBER_OF organisation:c
event:v HELD_AT organisation:e
organisation:e BASED_IN place:x
event:v HELD_AT organisation:f
person:p HOLDS_POSITION organisation:f id=tie:f
`

type candidateCase struct {
	name, world, want string
	viewer            network.Viewer
	change            func(*store.CandidateQuery)
}

var candidateCases = []candidateCase{
	{
		name: "hosting: offers, before, visits; counterparts either way; without a day every contact is YES", world: shadowing, viewer: admin,
		want:   "h offers [tie:1] before [tie:3 tie:4] visits [tie:6] counterpart [tie:c1 tie:c2] load 0",
		change: func(q *store.CandidateQuery) { q.AsOf = nil },
	},
	{
		name: "sending", world: shadowing, viewer: admin,
		want:   "h offers [tie:s4] before [tie:s2] visits [tie:s1] counterpart [tie:c1 tie:c2] load 0",
		change: func(q *store.CandidateQuery) { q.Sending = true },
	},
	{
		name: "the public sees nothing of persons", world: shadowing, viewer: public,
		want: "h offers [tie:1] before [tie:4] visits [tie:6] counterpart [tie:c1 tie:c2] load 0",
	},
	{
		name: "the load: dated events, planned or held, of every kind, in the period, each once", world: shadowing, viewer: admin,
		want:   "h offers [tie:1] before [tie:3 tie:4] visits [tie:6] counterpart [tie:c1 tie:c2] load 3",
		change: func(q *store.CandidateQuery) { q.Period = &network.Period{From: day("2026-05-31")} },
	},
	{
		name: "the load of sending", world: shadowing, viewer: admin,
		want:   "h offers [tie:s4] before [tie:s2] visits [tie:s1] counterpart [tie:c1 tie:c2] load 2",
		change: func(q *store.CandidateQuery) { q.Sending, q.Period = true, &network.Period{} },
	},
	{
		name: "topics: the best way, with its ties; who fits none is left out", world: works, viewer: admin,
		want: `b offers [] before [] visits [] counterpart [] load 0 t 4 [tie:b1] u 4 [tie:b2]
			c offers [] before [] visits [] counterpart [] load 0 t 2 [tie:c1] u 2 [tie:c2]
			d offers [] before [] visits [] counterpart [] load 0 t 1 [tie:v3 tie:v4]`,
		change: func(q *store.CandidateQuery) { q.Topics = ids("topic:u topic:t topic:u topic:none") },
	},
	{
		name: "one topic, and what the public sees of it", world: works, viewer: public,
		want: `b offers [] before [] visits [] counterpart [] load 0 t 4 [tie:b1]
			c offers [] before [] visits [] counterpart [] load 0 t 2 [tie:c1]
			d offers [] before [] visits [] counterpart [] load 0 t 1 [tie:v4]`,
		change: func(q *store.CandidateQuery) { q.Topics = ids("topic:t") },
	},
	{
		name: "of another country that is known, and no mere venue", world: abroad, viewer: admin,
		want: "c offers [] before [] visits [] counterpart [] load 0\nf offers [] before [] visits [] counterpart [] load 0",
	},
	{
		name: "a venue for all that the public sees", world: abroad, viewer: public,
		want: "c offers [] before [] visits [] counterpart [] load 0",
	},
	{
		name: "of the countries asked", world: abroad, viewer: admin,
		want:   "f offers [] before [] visits [] counterpart [] load 0",
		change: func(q *store.CandidateQuery) { q.Countries = []network.CountryCode{"DE", "DK"} },
	},
	{name: "nobody asks", world: abroad, viewer: admin, change: func(q *store.CandidateQuery) { q.Organisation = "organisation:none" }},
}

func TestCandidatesByHand(t *testing.T) {
	for _, c := range candidateCases {
		t.Run(c.name, func(t *testing.T) {
			o := oracle.New(notation.MustParse(c.world), 1, oracle.NoFault)
			q := store.CandidateQuery{Organisation: "organisation:a", AsOf: day("2020-06-01")}
			if c.change != nil {
				c.change(&q)
			}
			list, err := o.Candidates(context.Background(), c.viewer, q)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, one := range list {
				text := fmt.Sprint(short(one.Organisation), " offers ", one.Offers, " before ", one.Before, " visits ", one.Visits,
					" counterpart ", one.Counterpart, " load ", one.Load)
				for _, fit := range one.Topics {
					text += fmt.Sprint(" ", short(fit.Topic), " ", fit.Quarters, " ", fit.Ties)
				}
				got = append(got, text)
			}
			same(t, got, c.want)
		})
	}
}

func TestContactsByHand(t *testing.T) {
	o := oracle.New(notation.MustParse(shadowing), 1, oracle.NoFault)
	for _, c := range []struct {
		name, want string
		viewer     network.Viewer
		asOf       *network.Day
	}{
		{"valid, or may be; by id", "tie:p1 UNKNOWN tie:p2 YES ", admin, day("2020-06-01")},
		{"for the public there are none", "", public, day("2020-06-01")},
	} {
		t.Run(c.name, func(t *testing.T) {
			list, err := o.Candidates(context.Background(), c.viewer, store.CandidateQuery{Organisation: "organisation:a", AsOf: c.asOf})
			if err != nil || len(list) != 1 {
				t.Fatal(list, err)
			}
			got := ""
			for _, contact := range list[0].Contacts {
				got += fmt.Sprint(contact.Tie, " ", contact.Validity, " ")
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestTooManyCandidates needs more than two thousand organisations abroad.
func TestTooManyCandidates(t *testing.T) {
	for _, c := range []struct {
		abroad int
		want   error
	}{{store.MaxCandidates, nil}, {store.MaxCandidates + 1, store.ErrTooCostly}} {
		world := "organisation:a country=DK\n"
		for i := range c.abroad {
			world += fmt.Sprintf("organisation:x%d country=FR\norganisation:x%d MEMBER_OF organisation:a\n", i, i)
		}
		o := oracle.New(notation.MustParse(world), 1, oracle.NoFault)
		if _, err := o.Candidates(context.Background(), public, store.CandidateQuery{Organisation: "organisation:a"}); !errors.Is(err, c.want) {
			t.Errorf("%d organisations: %v, want %v", c.abroad, err, c.want)
		}
	}
}

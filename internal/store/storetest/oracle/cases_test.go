package oracle_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// people are nodes that many cases use.
const people = `
organisation:a
organisation:b
organisation:c
organisation:d
organisation:e
person:p
person:q
person:r
place:x
`

// presenceCase is a world with what docs/adr/0001 says of one event, by hand. A
// line of the answer is: actor role how certainty side, and "for" whom.
type presenceCase struct {
	name, world, event, want, size string
}

var presenceCases = []presenceCase{
	{
		name: "(a) first role, first way, best certainty, each on its own",
		world: `event:v kind=MEETING status=HELD date=2022
			organisation:a TOOK_PART_IN event:v role=PARTICIPANT certainty=STATED
			organisation:a TOOK_PART_IN event:v role=SPEAKER certainty=UNCERTAIN
			event:v HELD_AT organisation:a certainty=STATED`,
		event: "event:v", size: "10 ASSUMED",
		want: `organisation:a HOST TOOK_PART STATED -`,
	},
	{
		name: "(b) passes delegates to the parts, not interlocutors, and not better than PART_OF",
		world: `event:v kind=LEARNING_VISIT status=HELD date=2022
			event:w kind=WORKSHOP status=HELD date=2022
			event:w PART_OF event:v
			person:p TOOK_PART_IN event:v role=DELEGATE delegation=organisation:d certainty=STATED
			person:q TOOK_PART_IN event:v role=INTERLOCUTOR certainty=STATED`,
		event: "event:w", size: "20 ASSUMED",
		want: `person:p DELEGATE DELEGATION UNCERTAIN organisation:d`,
	},
	{
		name: "(b) own delegates of the same delegation keep the others away, another delegation still comes",
		world: `event:v kind=LEARNING_VISIT status=HELD date=2022
			event:w kind=WORKSHOP status=HELD date=2022
			event:w PART_OF event:v certainty=STATED
			person:p TOOK_PART_IN event:v role=DELEGATE delegation=organisation:d certainty=STATED
			person:q TOOK_PART_IN event:v role=DELEGATE delegation=organisation:e certainty=STATED
			person:r TOOK_PART_IN event:w role=DELEGATE delegation=organisation:d certainty=INFERRED`,
		event: "event:w", size: "20 ASSUMED",
		want: `person:q DELEGATE DELEGATION INFERRED organisation:e
			person:r DELEGATE TOOK_PART INFERRED organisation:d`,
	},
	{
		name: "(b) the nearest ancestor passes, and only it",
		world: `event:v kind=LEARNING_VISIT status=HELD date=2022
			event:w kind=WORKSHOP status=HELD date=2022
			event:x kind=MEAL status=HELD date=2022
			event:w PART_OF event:v certainty=STATED
			event:x PART_OF event:w certainty=UNCERTAIN
			person:p TOOK_PART_IN event:v role=DELEGATE delegation=organisation:d certainty=STATED
			person:q TOOK_PART_IN event:w role=DELEGATE delegation=organisation:d certainty=STATED`,
		event: "event:x", size: "20 ASSUMED",
		want: `person:q DELEGATE DELEGATION UNCERTAIN organisation:d`,
	},
	{
		name: "(c) by mandate: the certainty of the very tie; by position: YES, UNKNOWN and NO",
		world: `event:v kind=MEETING status=HELD date=2022-06-06/2022-06-10
			person:p TOOK_PART_IN event:v role=SPEAKER for=organisation:a certainty=UNCERTAIN
			person:p TOOK_PART_IN event:v role=PARTICIPANT certainty=STATED
			person:p HOLDS_POSITION organisation:b since=2020 until=2023 certainty=STATED
			person:p HOLDS_POSITION organisation:c since=2020 certainty=STATED
			person:p HOLDS_POSITION organisation:d since=2020 until=2022-06-05 certainty=STATED
			person:p HOLDS_POSITION organisation:e since=2022-06-06 until=2022-06-10`,
		event: "event:v", size: "10 ASSUMED",
		want: `organisation:a SPEAKER REPRESENTED UNCERTAIN -
			organisation:b SPEAKER REPRESENTED INFERRED -
			organisation:c SPEAKER REPRESENTED UNCERTAIN -
			organisation:e SPEAKER REPRESENTED UNCERTAIN -
			person:p SPEAKER TOOK_PART STATED - for organisation:a organisation:b organisation:c organisation:e`,
	},
	{
		name: "(c) an undated event is never NO and never YES; a year not stated is an unknown bound",
		world: `event:v kind=MEETING status=HELD date=XXXX-01
			person:p TOOK_PART_IN event:v role=SPEAKER certainty=STATED
			person:p HOLDS_POSITION organisation:a since=1990 until=1991 certainty=STATED`,
		event: "event:v", size: "10 ASSUMED",
		want: `organisation:a SPEAKER REPRESENTED UNCERTAIN -
			person:p SPEAKER TOOK_PART STATED - for organisation:a`,
	},
	{
		name: "(d) an organisation hosts, a place does not",
		world: `event:v kind=MEAL status=HELD date=2022
			event:v HELD_AT organisation:a certainty=STATED
			event:v HELD_AT place:x certainty=STATED`,
		event: "event:v", size: "10 ASSUMED",
		want: `organisation:a HOST VISITED_OR_HOSTED INFERRED -`,
	},
	{
		name: "a leader belongs to its delegation only when present; host and interlocutor face it; a speaker does not",
		world: `event:v kind=LEARNING_VISIT status=HELD date=2022
			person:p TOOK_PART_IN event:v role=DELEGATE delegation=organisation:d certainty=STATED
			person:q TOOK_PART_IN event:v role=DELEGATE delegation=organisation:e certainty=STATED
			organisation:e TOOK_PART_IN event:v role=SPEAKER certainty=STATED
			organisation:a TOOK_PART_IN event:v role=INTERLOCUTOR certainty=STATED
			event:v HELD_AT organisation:a certainty=STATED
			organisation:b TOOK_PART_IN event:v role=SPEAKER certainty=STATED`,
		event: "event:v", size: "20 ASSUMED",
		want: `organisation:a HOST TOOK_PART STATED interlocutor
			organisation:b SPEAKER TOOK_PART STATED -
			organisation:e SPEAKER TOOK_PART STATED organisation:e
			person:p DELEGATE TOOK_PART STATED organisation:d
			person:q DELEGATE TOOK_PART STATED organisation:e`,
	},
	{
		name: "an organisation takes its representatives' side, unless it has a tie of its own",
		world: `event:v kind=LEARNING_VISIT status=HELD date=2022
			person:p TOOK_PART_IN event:v role=DELEGATE delegation=organisation:d for=organisation:a certainty=STATED
			person:q TOOK_PART_IN event:v role=DELEGATE delegation=organisation:c for=organisation:a certainty=STATED
			person:p TOOK_PART_IN event:v role=DELEGATE delegation=organisation:d for=organisation:b certainty=STATED
			organisation:b TOOK_PART_IN event:v role=INTERLOCUTOR certainty=STATED`,
		event: "event:v", size: "20 ASSUMED",
		want: `organisation:a DELEGATE REPRESENTED INFERRED organisation:c
			organisation:b DELEGATE TOOK_PART STATED interlocutor
			person:p DELEGATE TOOK_PART STATED organisation:d for organisation:a organisation:b
			person:q DELEGATE TOOK_PART STATED organisation:c for organisation:a`,
	},
	{
		name: "n: 18 delegates stated at the visit count at its part, and one facing them",
		world: `event:v kind=LEARNING_VISIT status=HELD date=2022
			event:w kind=WORKSHOP status=HELD date=2022
			event:w PART_OF event:v certainty=STATED
			person:p TOOK_PART_IN event:v role=DELEGATE delegation=organisation:d certainty=STATED
			number:1 of event:v counted=DELEGATES delegation=organisation:d value=18
			event:w HELD_AT organisation:a certainty=STATED`,
		event: "event:w", size: "19 STATED",
		want: `organisation:a HOST VISITED_OR_HOSTED INFERRED interlocutor
			person:p DELEGATE DELEGATION INFERRED organisation:d`,
	},
	{
		name: "n: attendance at the part keeps the parent's n and the default out",
		world: `event:v kind=SEMINAR status=HELD date=2022
			event:w kind=WORKSHOP status=HELD date=2022
			event:w PART_OF event:v
			number:1 of event:v counted=ATTENDANCE value=90
			number:2 of event:w counted=ATTENDANCE value=7
			number:3 of event:w counted=ATTENDANCE value=5
			organisation:a TOOK_PART_IN event:w role=HOST`,
		event: "event:w", size: "7 STATED",
		want: `organisation:a HOST TOOK_PART UNCERTAIN -`,
	},
	{
		name: "n: an organisation that a present person represents is no party",
		world: `event:v kind=JOB_SHADOWING status=HELD date=2022
			person:p TOOK_PART_IN event:v role=PARTICIPANT for=organisation:a
			person:q TOOK_PART_IN event:v role=PARTICIPANT
			organisation:b TOOK_PART_IN event:v role=HOST`,
		event: "event:v", size: "3 RECORDED",
		want: `organisation:a PARTICIPANT REPRESENTED UNCERTAIN -
			organisation:b HOST TOOK_PART UNCERTAIN -
			person:p PARTICIPANT TOOK_PART UNCERTAIN - for organisation:a
			person:q PARTICIPANT TOOK_PART UNCERTAIN -`,
	},
	{
		name: "n: a delegation of which nobody is named counts where its number is stated, the largest once",
		world: `event:v kind=MEAL status=HELD date=2022
			number:1 of event:v counted=DELEGATES delegation=organisation:d value=18
			number:2 of event:v counted=DELEGATES delegation=organisation:d value=15
			number:3 of event:v counted=DELEGATES delegation=organisation:e value=4
			organisation:a TOOK_PART_IN event:v role=HOST`,
		event: "event:v", size: "23 STATED",
		want: `organisation:a HOST TOOK_PART UNCERTAIN -`,
	},
	{
		name: "n: but not at a part of the event where it is stated, which takes the whole's n",
		world: `event:v kind=MEAL status=HELD date=2022
			event:w kind=MEAL status=HELD date=2022
			event:w PART_OF event:v
			number:1 of event:v counted=DELEGATES delegation=organisation:d value=5
			number:2 of event:w counted=DELEGATES delegation=organisation:e value=3
			organisation:a TOOK_PART_IN event:w role=HOST`,
		event: "event:w", size: "5 STATED",
		want: `organisation:a HOST TOOK_PART UNCERTAIN -`,
	},
	{
		name: "n: OTHER_SIDE counts without a delegation; the parent's n is larger",
		world: `event:v kind=WEBINAR status=HELD date=2022
			event:w kind=MEAL status=HELD date=2022
			event:w PART_OF event:v
			number:1 of event:w counted=OTHER_SIDE value=12`,
		event: "event:w", size: "100 ASSUMED",
	},
}

func TestPresenceByHand(t *testing.T) {
	for _, c := range presenceCases {
		t.Run(c.name, func(t *testing.T) {
			o := oracle.New(notation.MustParse(people+c.world), 1, oracle.NoFault)
			var got []string
			for _, p := range o.Presences(network.ID(c.event)) {
				got = append(got, describe(p))
			}
			want := strings.ReplaceAll(c.want, "\t", "")
			if strings.Join(got, "\n") != want {
				t.Errorf("presences:\n%s\nwant:\n%s", strings.Join(got, "\n"), want)
			}
			size := o.Size(network.ID(c.event))
			if got := fmt.Sprint(size.N, " ", size.Basis); got != c.size {
				t.Errorf("size %s, want %s", got, c.size)
			}
		})
	}
}

func describe(p network.Presence) string {
	side := string(p.Side)
	if side == "" {
		side = "-"
	}
	text := fmt.Sprint(p.Actor, " ", p.Role, " ", p.How, " ", p.Certainty, " ", side)
	if len(p.Represents) > 0 {
		text += " for"
	}
	for _, id := range p.Represents {
		text += " " + string(id)
	}
	return text
}

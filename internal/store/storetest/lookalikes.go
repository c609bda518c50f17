package storetest

import (
	"fmt"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// Lookalikes are networks that the public may not tell apart: they differ in the persons at one event, and in what sources
// count there, by fewer than five. All is every row of any of them, to ask about.
type Lookalikes struct {
	Name   string
	Worlds []network.Tables
	All    network.Tables
}

// aroundFew is what stands in every one of these networks.
const aroundFew = `organisation:a name="Alpha" kind=ASSOCIATION country=FR languages=fr
organisation:b name="Beta" country=DK
organisation:c name="Gamma" country=BE
place:x kind=CITY country=DK
topic:t
source:s
organisation:b BASED_IN place:x certainty=STATED
organisation:b WORKS_ON topic:t certainty=STATED
organisation:c MEMBER_OF organisation:a certainty=STATED
event:e ABOUT topic:t certainty=STATED
event:other kind=MEETING status=HELD date=2021-03-01 sure=STATED
organisation:a TOOK_PART_IN event:other role=HOST certainty=STATED
organisation:c TOOK_PART_IN event:other role=PARTICIPANT certainty=INFERRED
evidence:public of event:e source=source:s certainty=STATED
`

// company is what an event event:e is to those who were there besides the persons that come and go; a person's line
// holds a place for her number.
type company struct{ name, event, person string }

const guest = "person:p%[1]d TOOK_PART_IN event:e role=PARTICIPANT certainty=STATED\n"

var companies = []company{
	{"nobody else", "event:e kind=JOB_SHADOWING status=HELD date=2022-05-02 sure=STATED\n", guest},
	{"a meeting of two organisations", `event:e kind=MEETING status=HELD date=2022-05-02 sure=STATED
organisation:a TOOK_PART_IN event:e role=HOST certainty=STATED
organisation:b TOOK_PART_IN event:e role=PARTICIPANT certainty=STATED
`, guest},
	{"two organisations at a job shadowing", `event:e kind=JOB_SHADOWING status=HELD date=2022-05-02 sure=STATED
organisation:a TOOK_PART_IN event:e role=HOST certainty=STATED
organisation:b TOOK_PART_IN event:e role=PARTICIPANT certainty=STATED
`, guest},
	{"a plan", `event:e kind=JOB_SHADOWING status=PLANNED date=2027-05-02 sure=STATED
organisation:a TOOK_PART_IN event:e role=PARTICIPANT certainty=STATED
organisation:b TOOK_PART_IN event:e role=HOST certainty=STATED
`, guest},
	{"persons for organisations that were there", `event:e kind=JOB_SHADOWING status=HELD sure=STATED
organisation:a TOOK_PART_IN event:e role=HOST certainty=STATED
organisation:b TOOK_PART_IN event:e role=PARTICIPANT certainty=STATED
organisation:a MET organisation:b event=event:e certainty=STATED
`, "person:p%[1]d TOOK_PART_IN event:e role=PARTICIPANT for=organisation:b certainty=STATED\n"},
	{"staff of an organisation that was there", `event:e kind=JOB_SHADOWING status=HELD date=2022-05-02 sure=STATED
organisation:a TOOK_PART_IN event:e role=PARTICIPANT certainty=STATED
organisation:b TOOK_PART_IN event:e role=HOST certainty=STATED
`, guest + "person:p%[1]d HOLDS_POSITION organisation:b since=2020 certainty=STATED\n"},
	{"a delegation that an organisation is of", `event:e kind=JOB_SHADOWING status=HELD date=2022-05-02 sure=STATED
organisation:a TOOK_PART_IN event:e role=DELEGATE delegation=organisation:a certainty=STATED
organisation:b TOOK_PART_IN event:e role=INTERLOCUTOR certainty=STATED
`, "person:p%[1]d TOOK_PART_IN event:e role=DELEGATE delegation=organisation:a certainty=STATED\n"},
	{"the other side", `event:e kind=JOB_SHADOWING status=HELD date=2022-05-02 sure=STATED
organisation:a TOOK_PART_IN event:e role=DELEGATE delegation=organisation:a certainty=STATED
organisation:b TOOK_PART_IN event:e role=INTERLOCUTOR certainty=STATED
`, "person:p%[1]d TOOK_PART_IN event:e role=INTERLOCUTOR certainty=STATED\n"},
	{"a part of a visit", `event:v kind=LEARNING_VISIT status=HELD date=2022-05-01/2022-05-04 sure=STATED
event:e kind=SITE_VISIT status=HELD date=2022-05-02 sure=STATED
event:e PART_OF event:v certainty=STATED
number:v of event:v counted=ATTENDANCE value=20
organisation:a TOOK_PART_IN event:v role=PARTICIPANT certainty=STATED
organisation:b TOOK_PART_IN event:v role=HOST certainty=STATED
organisation:a TOOK_PART_IN event:e role=PARTICIPANT certainty=STATED
organisation:b TOOK_PART_IN event:e role=HOST certainty=STATED
`, guest},
	{"with a part", `event:e kind=JOB_SHADOWING status=HELD date=2022-05-01/2022-05-04 sure=STATED
event:f kind=MEAL status=HELD date=2022-05-02 sure=STATED
event:f PART_OF event:e certainty=STATED
organisation:b TOOK_PART_IN event:f role=HOST certainty=STATED
organisation:c TOOK_PART_IN event:f role=PARTICIPANT certainty=STATED
number:f of event:f counted=OTHER_SIDE value=6
number:g of event:f counted=ATTENDANCE value=7
`, guest},
}

// mostPersons is how many persons are at the event at most: one more makes five of them.
const mostPersons = 4

// fewStated are the numbers that a source may count there, none among them.
func fewStated() []string {
	out := []string{""}
	for value := 0; value <= mostPersons; value++ {
		for _, counted := range []string{"ATTENDANCE", "OTHER_SIDE", "DELEGATES delegation=organisation:a", "DELEGATES delegation=organisation:c"} {
			out = append(out, fmt.Sprintf(`number:few of event:e counted=%s value=%d
evidence:few of number:few source=source:s certainty=STATED
`, counted, value))
		}
	}
	return out
}

// AllLookalikes returns every such network: of each company those with none to four persons and with every number stated,
// as far as fewer than five parties come of it.
func AllLookalikes() []Lookalikes {
	var groups []Lookalikes
	for _, c := range companies {
		g := Lookalikes{Name: c.name}
		for persons := range mostPersons + 1 {
			for _, stated := range fewStated() {
				g.add(aroundFew + c.event + c.persons(persons) + stated)
			}
		}
		g.All = notation.MustParse(aroundFew + c.event + c.persons(mostPersons) + fewStated()[1])
		groups = append(groups, g)
	}
	return append(groups, staffOfAHub(), personsAmongMany(), delegatesBesideOthers())
}

// fiveThere are five organisations at an event for which nobody stands.
const fiveThere = `organisation:d
organisation:f
event:e kind=MEETING status=HELD date=2022-05-02 sure=STATED
organisation:a TOOK_PART_IN event:e role=HOST certainty=STATED
organisation:b TOOK_PART_IN event:e role=PARTICIPANT certainty=STATED
organisation:c TOOK_PART_IN event:e role=PARTICIPANT certainty=STATED
organisation:d TOOK_PART_IN event:e role=PARTICIPANT certainty=STATED
organisation:f TOOK_PART_IN event:e role=PARTICIPANT certainty=STATED
`

// personsAmongMany are networks with one to four persons beside five organisations: who could subtract those would
// have counted the persons.
func personsAmongMany() Lookalikes {
	g := Lookalikes{Name: "persons beside five organisations"}
	for n := 1; n <= mostPersons; n++ {
		g.All = notation.MustParse(aroundFew + fiveThere + company{person: guest}.persons(n))
		g.Worlds = append(g.Worlds, g.All)
	}
	return g
}

// delegatesBesideOthers are networks with one to four delegates counted beside ten others, whose number is shown.
func delegatesBesideOthers() Lookalikes {
	g := Lookalikes{Name: "delegates beside ten others"}
	for n := 1; n <= mostPersons; n++ {
		g.All = notation.MustParse(aroundFew + fmt.Sprintf(`event:e kind=MEETING status=HELD date=2022-05-02 sure=STATED
organisation:a TOOK_PART_IN event:e role=DELEGATE delegation=organisation:a certainty=STATED
organisation:b TOOK_PART_IN event:e role=INTERLOCUTOR certainty=STATED
number:others of event:e counted=OTHER_SIDE value=10
number:few of event:e counted=DELEGATES delegation=organisation:a value=%d
`, n))
		g.Worlds = append(g.Worlds, g.All)
	}
	return g
}

// persons writes so many persons.
func (c company) persons(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "person:p%d name=\"Person %d\"\n", i, i)
		fmt.Fprintf(&b, c.person, i)
	}
	return b.String()
}

// add adds a network at whose event fewer than five were.
func (g *Lookalikes) add(text string) {
	tables := notation.MustParse(text)
	if oracle.New(tables, 1, oracle.NoFault).Size("event:e").N <= mostPersons {
		g.Worlds = append(g.Worlds, tables)
	}
}

// staffOfAHub are networks with an organisation that has ninety-nine ties of introduction that the public sees, and none to
// four persons who hold positions in it: with two it is a hub for those who see them.
func staffOfAHub() Lookalikes {
	var b strings.Builder
	b.WriteString(`organisation:a country=FR
organisation:b country=DK
organisation:hub country=BE
event:e kind=MEETING status=HELD date=2022-05-02 sure=STATED
organisation:a TOOK_PART_IN event:e role=PARTICIPANT certainty=STATED
organisation:hub TOOK_PART_IN event:e role=PARTICIPANT certainty=STATED
event:f kind=MEETING status=HELD date=2022-05-03 sure=STATED
organisation:b TOOK_PART_IN event:f role=PARTICIPANT certainty=STATED
organisation:hub TOOK_PART_IN event:f role=PARTICIPANT certainty=STATED
`)
	for i := range network.MostTies - 3 {
		fmt.Fprintf(&b, "organisation:m%02d\norganisation:m%02d MEMBER_OF organisation:hub\n", i, i)
	}
	g := Lookalikes{Name: "staff of an organisation with many ties"}
	staff := ""
	for i := range mostPersons + 1 {
		g.All = notation.MustParse(b.String() + staff)
		g.Worlds = append(g.Worlds, g.All)
		staff += fmt.Sprintf("person:p%d\nperson:p%d HOLDS_POSITION organisation:hub\n", i, i)
	}
	return g
}

package storetest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
)

// The ties and events that the actor between two others has besides its positions, each of which counts.
const (
	memberships  = 25
	smallEvents  = 30
	represented  = 1 // event at which somebody stood for it
	ownPositions = 3 // of both ends, and of her who stood for it
)

// between is an organisation of so many ties of introduction that stands between a and b, who are also joined by a
// longer way; what does not count towards them is there too.
func between(ties int) shape {
	var b strings.Builder
	b.WriteString("person:a\nperson:b\norganisation:hub\nperson:c\nperson:d\nperson:stands\n")
	b.WriteString("person:a HOLDS_POSITION organisation:hub until=2010 certainty=STATED\n")
	b.WriteString("person:b HOLDS_POSITION organisation:hub until=2010 certainty=STATED\n")
	b.WriteString("person:stands HOLDS_POSITION organisation:hub since=2010 until=2030 certainty=STATED\n")
	for _, two := range []string{"ac", "cd", "db"} {
		fmt.Fprintf(&b, "event:%s kind=MEETING status=HELD date=2021-05\n", two)
		fmt.Fprintf(&b, "person:%c TOOK_PART_IN event:%s role=PARTICIPANT\n", two[0], two)
		fmt.Fprintf(&b, "person:%c TOOK_PART_IN event:%s role=PARTICIPANT\n", two[1], two)
	}
	b.WriteString("event:through kind=MEETING status=HELD date=2021-05\nperson:stands TOOK_PART_IN event:through role=SPEAKER\n")
	for i, kind := range []string{"kind=MEETING status=PLANNED", "kind=STUDY status=HELD", "kind=SEMINAR status=HELD"} {
		fmt.Fprintf(&b, "event:other-%d %s date=2021-06\norganisation:hub TOOK_PART_IN event:other-%d role=ORGANISER\n", i, kind, i)
	}
	b.WriteString("number:large of event:other-2 counted=ATTENDANCE value=51\n")
	for i := range smallEvents {
		fmt.Fprintf(&b, "event:small-%02d kind=WORKSHOP status=HELD\norganisation:hub TOOK_PART_IN event:small-%02d role=ORGANISER\n", i, i)
	}
	for i := range memberships {
		member, of := fmt.Sprintf("organisation:m%02d", i), "organisation:hub"
		b.WriteString(member + "\n")
		if i%5 == 0 {
			member, of = of, member
		}
		fmt.Fprintf(&b, "%s MEMBER_OF %s\n", member, of)
	}
	for i := range ties - memberships - smallEvents - represented - ownPositions {
		fmt.Fprintf(&b, "person:p%02d\nperson:p%02d HOLDS_POSITION organisation:hub until=2010\n", i, i)
	}
	return shape{name: fmt.Sprintf("hub of %d", ties), tables: notation.MustParse(b.String()), questions: betweenQuestions()}
}

// betweenQuestions asks for paths past the hub, through it, from it and to it.
func betweenQuestions() []question {
	var out []question
	for _, ends := range [][2]network.ID{
		{"person:a", "person:b"}, {"person:a", "person:d"}, {"organisation:hub", "person:d"}, {"person:c", "organisation:hub"},
		{"organisation:m01", "person:p01"}, {"organisation:m01", "organisation:m02"}, {"person:b", "person:p01"},
	} {
		for _, hubs := range []bool{false, true} {
			for _, asOf := range []*network.Day{nil, new(network.DayOf(2009, 1, 1))} {
				q := &store.PathQuery{From: ends[:1], To: ends[1:], Ways: allWays, Hubs: hubs, AsOf: asOf, MaxSteps: store.MaxSteps}
				out = append(out, question{Method: methodPaths, Paths: q})
			}
		}
	}
	return out
}

// broad is how many actors stand side by side where many paths are equal: its fifth power is more than all that are ranked.
const broad = 6

// manyEqual is a network in which few links make very many shortest paths, by encounters and memberships in turn.
func manyEqual() shape {
	var b strings.Builder
	b.WriteString("organisation:a\norganisation:z\n")
	levels := [][]string{{"organisation:a"}}
	for level := range store.MaxSteps - 1 {
		var row []string
		for i := range broad {
			row = append(row, fmt.Sprintf("organisation:l%d-%d", level, i))
			b.WriteString(row[i] + "\n")
		}
		levels = append(levels, row)
	}
	levels = append(levels, []string{"organisation:z"})
	for i := range len(levels) - 1 {
		if i%2 == 1 {
			for _, from := range levels[i] {
				for _, to := range levels[i+1] {
					fmt.Fprintf(&b, "%s MEMBER_OF %s\n", from, to)
				}
			}
			continue
		}
		fmt.Fprintf(&b, "event:e%d kind=WORKSHOP status=HELD date=202%d\nnumber:e%d of event:e%d counted=ATTENDANCE value=%d\n", i, i, i, i, 15+i)
		for _, id := range append(levels[i], levels[i+1]...) {
			fmt.Fprintf(&b, "%s TOOK_PART_IN event:e%d role=PARTICIPANT\n", id, i)
		}
	}
	q := store.PathQuery{From: []network.ID{"organisation:a"}, To: []network.ID{"organisation:z"}, Ways: allWays, MaxSteps: store.MaxSteps}
	return shape{name: "many equal paths", tables: notation.MustParse(b.String()), questions: []question{{Method: methodPaths, Paths: &q}}}
}

// The organisations at each of two places between which there are as many links as may be told: each meets each of the other place.
const (
	nearGroups, nearSize = 8, 20
	farGroups, farSize   = 5, store.MaxLinks / (nearGroups * nearSize) / 5
)

// mostLinks has twenty thousand links of one step between two places, and one more by membership.
func mostLinks() shape {
	var b strings.Builder
	b.WriteString("place:near\nplace:far\n")
	based := func(place string, groups, size int) (all [][]string) {
		for group := range groups {
			var ids []string
			for i := range size {
				ids = append(ids, fmt.Sprintf("organisation:%s%d-%02d", place, group, i))
				fmt.Fprintf(&b, "%[1]s\n%[1]s BASED_IN place:%[2]s\n", ids[i], place)
			}
			all = append(all, ids)
		}
		return all
	}
	near, far := based("near", nearGroups, nearSize), based("far", farGroups, farSize)
	for x, some := range near {
		for y, others := range far {
			fmt.Fprintf(&b, "event:e%d%d kind=SEMINAR status=HELD date=2021\n", x, y)
			for _, id := range slices.Concat(some, others) {
				fmt.Fprintf(&b, "%s TOOK_PART_IN event:e%d%d role=PARTICIPANT\n", id, x, y)
			}
		}
	}
	b.WriteString("organisation:more\norganisation:more BASED_IN place:far\norganisation:more MEMBER_OF organisation:near0-00\n")
	return shape{name: "most links", tables: notation.MustParse(b.String()), alone: true, questions: mostLinksQuestions()}
}

func mostLinksQuestions() []question {
	q := store.PathQuery{From: []network.ID{"place:near"}, To: []network.ID{"place:far"}, Ways: usualWays, MaxSteps: store.MaxSteps}
	more := q
	more.Ways = allWays
	fewer := q
	fewer.From = []network.ID{"organisation:near0-00", "organisation:near1-01"}
	back := fewer
	back.To = []network.ID{"organisation:near2-02", "place:nobody-knows"}
	return []question{
		{Method: methodPaths, Paths: &q}, {Method: methodPaths, Paths: &more}, {Method: methodPaths, Paths: &fewer},
		{Method: methodPaths, Paths: &back}, {Method: methodDistances, Paths: &more},
	}
}

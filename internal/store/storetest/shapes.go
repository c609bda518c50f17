package storetest

import (
	"embed"
	"fmt"
	"path"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

//go:embed testdata/shapes
var shapeFiles embed.FS

// shape is a network of a form that stores may stumble over.
type shape struct {
	name      string
	tables    network.Tables
	questions []question // besides everything, or alone
	alone     bool
}

// smallShapes reads the shapes that are kept as data.
func smallShapes() ([]shape, error) {
	const dir = "testdata/shapes"
	files, err := shapeFiles.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var shapes []shape
	for _, f := range files {
		text, err := shapeFiles.ReadFile(path.Join(dir, f.Name()))
		if err != nil {
			return nil, err
		}
		tables, err := notation.Parse(string(text))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name(), err)
		}
		shapes = append(shapes, shape{name: strings.TrimSuffix(f.Name(), ".txt"), tables: tables})
	}
	return shapes, nil
}

// wideParts is how many parts the wide event has, and how many take part in it.
const wideParts = 60

// wide is one event with many parts and many who take part.
func wide() shape {
	var b strings.Builder
	b.WriteString("event:wide kind=SEMINAR status=HELD date=2022-01-01/2022-12-31 sure=STATED\norganisation:d\n")
	for i := range wideParts {
		fmt.Fprintf(&b, "event:part-%02d name=\"Part %d\" kind=WORKSHOP status=HELD date=2022-%02d-01\n", i, i%7, 1+i%12)
		fmt.Fprintf(&b, "event:part-%02d PART_OF event:wide certainty=STATED\n", i)
		fmt.Fprintf(&b, "person:p%02d name=\"Person %d\"\n", i, i%11)
		role := "PARTICIPANT"
		if i%3 == 0 {
			role = "DELEGATE delegation=organisation:d"
		}
		fmt.Fprintf(&b, "person:p%02d TOOK_PART_IN event:wide role=%s certainty=STATED\n", i, role)
	}
	return shape{name: "wide", tables: notation.MustParse(b.String())}
}

// superTies is how many ties the super-node has.
func superTies() int {
	if testing.Short() {
		return 900
	}
	return 10_000
}

// superNode is an organisation with very many ties: members, events and topics.
func superNode() shape {
	var b strings.Builder
	b.WriteString("organisation:super name=\"Super\" country=FR\n")
	for i := range superTies() {
		switch {
		case i%10 == 0:
			fmt.Fprintf(&b, "event:e%05d name=\"Event %d\" kind=MEETING status=HELD date=%d-%02d\n", i, i%70, 2010+i%15, 1+i%12)
			fmt.Fprintf(&b, "organisation:super TOOK_PART_IN event:e%05d role=ORGANISER\n", i)
			fmt.Fprintf(&b, "organisation:o%05d TOOK_PART_IN event:e%05d role=PARTICIPANT\n", 10*(i%(superTies()/10))+1, i)
		case i%2 == 0:
			fmt.Fprintf(&b, "topic:t%05d name=\"Topic %d\"\n", i, i%90)
			fmt.Fprintf(&b, "organisation:super WORKS_ON topic:t%05d\n", i)
		default:
			fmt.Fprintf(&b, "organisation:o%05d name=\"Member %d\" country=DK\n", i, i%90)
			kind := "MEMBER_OF"
			if i%10 == 1 {
				kind = "COUNTERPART_OF" // of these some are at events
			}
			fmt.Fprintf(&b, "organisation:o%05d %s organisation:super\n", i, kind)
		}
	}
	return shape{name: "super-node", tables: notation.MustParse(b.String())}
}

// shapes asks everything about the shapes.
func (s *suite) shapes(t *testing.T) {
	small, err := smallShapes()
	if err != nil {
		t.Fatal(err)
	}
	for _, sh := range append(small, wide(), superNode(), between(network.MostTies), between(network.MostTies+1), manyEqual(), mostLinks()) {
		t.Run(sh.name, func(t *testing.T) {
			tables, questions := oracle.Stamped(sh.tables, 1), forViewers(sh.questions)
			if !sh.alone {
				questions = append(questions, everything(tables)...)
			}
			s.try(t, scene{tables: tables, questions: questions})
		})
	}
}

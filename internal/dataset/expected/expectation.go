package expected

import (
	"bytes"
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

//go:embed testdata/*.json
var files embed.FS

// hintsFile says what is meant by names that the tables do not have.
const hintsFile = "names.json"

// The questions that an expectation may ask.
const (
	questionPresent       = "present"       // who was at an event, and what is known of it
	questionEncounters    = "encounters"    // with whom an actor was at events
	questionEvents        = "events"        // at which events an actor was
	questionIntroductions = "introductions" // over whom an actor reaches another
	questionNetwork       = "network"       // what lies around a node
	questionCandidates    = "candidates"    // who could host a job shadowing
	questionCentralities  = "centralities"  // how central organisations are
	questionCounts        = "counts"        // how many nodes stand in each group
)

// expectation is one question with the answer that was written by hand.
type expectation interface {
	// cases finds what the expectation names, and says what must be asked.
	cases(names *index) ([]expectedCase, error)
}

var expectationOf = map[string]func() expectation{
	questionPresent:       func() expectation { return &participation{} },
	questionEncounters:    func() expectation { return &participation{} },
	questionEvents:        func() expectation { return &participation{} },
	questionIntroductions: func() expectation { return &introductions{} },
	questionNetwork:       func() expectation { return &subgraph{} },
	questionCandidates:    func() expectation { return &candidates{} },
	questionCentralities:  func() expectation { return &centralities{} },
	questionCounts:        func() expectation { return &counts{} },
}

// told is what the expectations tell that hold for viewers, who are named. Because,
// Doubts and Settled are for readers: nothing is made of them here.
type told struct {
	Question, Because, Doubts, Settled string
	Viewers                            []string
}

// admin sees everything.
var admin = network.Viewer{Access: network.Admin}

// viewers are those for whom an expectation may hold: who sees persons, and who does not.
var viewers = map[string]network.Viewer{"PERSONS": admin, "PUBLIC": {Access: network.Public}}

// forViewers makes a case of each viewer.
func (t *told) forViewers(lines []string, ask func(context.Context, store.View, network.Viewer) ([]string, error)) (cases []expectedCase, err error) {
	if len(t.Viewers) == 0 {
		return nil, errors.New("no viewers")
	}
	for _, name := range t.Viewers {
		v, known := viewers[name]
		if !known {
			return nil, fmt.Errorf("no viewer %q", name)
		}
		cases = append(cases, expectedCase{
			name: " " + name, want: answer{lines: lines},
			ask: func(ctx context.Context, view store.View) (a answer, err error) {
				a.lines, err = ask(ctx, view, v)
				return a, err
			},
		})
	}
	return cases, nil
}

// read returns the expectations by the names of their files, and the hints.
func read() (map[string]expectation, map[string]*network.ID, error) {
	names, err := fs.Glob(files, "testdata/*.json")
	if err != nil {
		return nil, nil, err
	}
	expectations, hints := map[string]expectation{}, map[string]*network.ID{}
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			return nil, nil, err
		}
		base := strings.TrimPrefix(name, "testdata/")
		if base == hintsFile {
			err = decode(text, &hints)
		} else {
			expectations[base], err = readExpectation(text)
		}
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", base, err)
		}
	}
	return expectations, hints, nil
}

func readExpectation(text []byte) (expectation, error) {
	var asks struct{ Question string }
	if err := json.Unmarshal(text, &asks); err != nil {
		return nil, err
	}
	empty, known := expectationOf[asks.Question]
	if !known {
		return nil, fmt.Errorf("no question %q", asks.Question)
	}
	e := empty()
	return e, decode(text, e)
}

// decode refuses what it does not know.
func decode(text []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	return d.Decode(into)
}

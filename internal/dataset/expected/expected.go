// Package expected asks a store about the curated network and holds its answers
// against those that a reader of the five texts wrote by hand, without having seen
// the tables or the code: testdata/README.md says how they came about.
package expected

import (
	"context"
	"embed"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/dataset"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/tables"
)

//go:embed testdata/*.json
var files embed.FS

// hintsFile says what is meant by names that the tables do not have.
const hintsFile = "names.json"

// Run loads the curated network into the store that open opens, and requires the
// answers that were written by hand.
func Run(t *testing.T, open func(testing.TB) store.Store) {
	expectations, hints, err := read()
	if err != nil {
		t.Fatal(err)
	}
	view := loaded(t, open)
	rows, err := tables.ReadAll(t.Context(), dataset.Curated())
	if err != nil {
		t.Fatal(err)
	}
	cases, problems := prepare(expectations, newIndex(rows.Nodes, hints))
	for _, problem := range problems {
		t.Error(problem)
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := ask(t.Context(), view, c.expectation, c.want.of)
			if err != nil {
				t.Fatal(err)
			}
			compare(t, c.want, got, c.absent)
		})
	}
}

// expectedCase is an expectation with the ids of what it names.
type expectedCase struct {
	name        string
	expectation *expectation
	want        answer
	absent      []network.ID
}

// prepare finds what the expectations name, and tells what was wrong with them.
func prepare(expectations map[string]*expectation, names *index) (cases []expectedCase, problems []string) {
	for _, file := range slices.Sorted(maps.Keys(expectations)) {
		c := expectedCase{name: strings.TrimSuffix(file, ".json"), expectation: expectations[file]}
		var err error
		if c.want, c.absent, err = c.expectation.answer(names); err != nil {
			problems = append(problems, file+": "+err.Error())
			continue
		}
		cases = append(cases, c)
	}
	return cases, append(problems, names.problems()...)
}

// loaded imports the curated network as the command does and opens a view of it.
func loaded(t *testing.T, open func(testing.TB) store.Store) store.View {
	t.Helper()
	s := open(t)
	if _, err := changes.Import(t.Context(), s, dataset.Curated(), func(string, int, int) {}); err != nil {
		t.Fatal(err)
	}
	view, err := s.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(view.Close)
	return view
}

// compare reports the lines that only one of the answers has, or, where both have
// the same, that their order differs; and who should not be in the answer but is.
func compare(t *testing.T, want, got answer, absent []network.ID) {
	t.Helper()
	same := true
	for _, line := range want.lines {
		if !slices.Contains(got.lines, line) {
			same = false
			t.Errorf("expected, not answered: %s", line)
		}
	}
	for _, line := range got.lines {
		if !slices.Contains(want.lines, line) {
			same = false
			t.Errorf("answered, not expected: %s", line)
		}
	}
	if same && !slices.Equal(want.lines, got.lines) {
		t.Errorf("the order differs: expected\n%s\nanswered\n%s", strings.Join(want.lines, "\n"), strings.Join(got.lines, "\n"))
	}
	for _, id := range absent {
		if slices.Contains(got.actors, id) || slices.Contains(want.actors, id) {
			t.Errorf("%s is in the answer and should be absent", id)
		}
	}
}

// answer is an answer as lines that can be compared and read.
type answer struct {
	of     network.ID // the node asked about
	lines  []string
	actors []network.ID
}

// admin sees everything.
var admin = network.Viewer{Access: network.Admin}

// ask puts the question of an expectation to the store.
func ask(ctx context.Context, view store.View, e *expectation, of network.ID) (answer, error) {
	switch e.Question {
	case questionPresent:
		return askPresent(ctx, view, of)
	case questionEvents:
		return askEvents(ctx, view, of)
	default:
		return askEncounters(ctx, view, e, of)
	}
}

// read returns the expectations by the names of their files, and the hints.
func read() (map[string]*expectation, map[string]*network.ID, error) {
	names, err := fs.Glob(files, "testdata/*.json")
	if err != nil {
		return nil, nil, err
	}
	expectations, hints := map[string]*expectation{}, map[string]*network.ID{}
	for _, name := range names {
		base := strings.TrimPrefix(name, "testdata/")
		if base == hintsFile {
			err = decode(name, &hints)
		} else {
			expectations[base] = &expectation{}
			err = decode(name, expectations[base])
		}
		if err != nil {
			return nil, nil, err
		}
	}
	return expectations, hints, nil
}

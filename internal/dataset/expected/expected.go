// Package expected asks a store about the curated network and holds its answers
// against those that a reader of the five texts wrote by hand, without having seen
// the tables or the code: testdata/README.md says how they came about.
package expected

import (
	"context"
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
			got, err := c.ask(t.Context(), view)
			if err != nil {
				t.Fatal(err)
			}
			compare(t, c.want, got, c.absent)
		})
	}
}

// expectedCase is a question to ask with the answer that is expected.
type expectedCase struct {
	name   string // that of the file, and where it says for whom it holds of the viewer
	want   answer
	absent []network.ID
	ask    func(context.Context, store.View) (answer, error)
}

// prepare finds what the expectations name, and tells what was wrong with them.
func prepare(expectations map[string]expectation, names *index) (cases []expectedCase, problems []string) {
	for _, file := range slices.Sorted(maps.Keys(expectations)) {
		some, err := expectations[file].cases(names)
		if err != nil {
			problems = append(problems, file+": "+err.Error())
		}
		for _, c := range some {
			c.name = strings.TrimSuffix(file, ".json") + c.name
			cases = append(cases, c)
		}
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

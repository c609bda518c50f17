package storetest

import (
	"os"
	"strconv"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// Open opens an empty store, and closes it when the test ends.
type Open func(t testing.TB) store.Store

// Run requires that the store that open opens answers like the oracle: about
// shapes of graphs, about random worlds, while worlds change, about revisions and about the register.
func Run(t *testing.T, open func(t testing.TB) store.Store) {
	s := &suite{open: open, coverage: newCoverage(), hunt: newHunt()}
	t.Run("shapes", s.shapes)
	t.Run("worlds", s.worlds)
	t.Run("changes", s.changes)
	t.Run("paging", s.paging)
	t.Run("revisions", s.revisions)
	t.Run("register", s.register)
	t.Run("faults", s.faults)
	t.Logf("seeds from %d\n%s", firstSeed(), s.coverage)
	t.Logf("TRUST T13 %s: %d answers about %d random networks are those of an oracle that shares no code, in the same order", t.Name(), s.coverage.agreed, worldCount())
}

type suite struct {
	open     Open
	coverage *coverage
	hunt     *hunt
}

// The numbers of worlds where the environment does not say, and when tests shall be short.
const (
	someWorlds = 20
	fewWorlds  = 4
)

// worldCount is how many random worlds are tried.
func worldCount() int {
	if testing.Short() {
		return fewWorlds
	}
	return environment("PARTNERGRAPH_WORLDS", someWorlds)
}

// firstSeed is the seed of the first world; the others follow.
func firstSeed() int { return environment("PARTNERGRAPH_SEED", 0) }

func environment(name string, otherwise int) int {
	n, err := strconv.Atoi(os.Getenv(name))
	if err != nil {
		return otherwise
	}
	return n
}

// worlds asks random questions about random worlds.
func (s *suite) worlds(t *testing.T) {
	for i := range worldCount() {
		seed := firstSeed() + i
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			c := drawScene(seed)
			right := s.try(t, c)
			s.hunt.look(t.Context(), seed, c.tables, c.questions, right)
		})
	}
}

// mostReports bounds the differences of one world that are shown in full.
const mostReports = 3

// try loads a world into a store, compares the answers and returns the right ones.
func (s *suite) try(t *testing.T, c scene) [][]string {
	view := loaded(t, s.open, c.tables)
	o := oracle.New(c.tables, revisionOf(t, view), oracle.NoFault)
	right, reported := make([][]string, len(c.questions)), 0
	for i, q := range c.questions {
		wanted, err := ask(t.Context(), o, q)
		if err != nil {
			t.Fatal(err)
		}
		if c.random {
			s.coverage.note(q, wanted)
		}
		right[i] = wanted.lines(q)
		got, err := ask(t.Context(), view, q)
		if err == nil && difference(got.lines(q), right[i]) == "" {
			s.coverage.agreed++
			continue
		}
		if reported++; reported <= mostReports {
			s.report(t, c.tables, q)
		} else {
			t.Errorf("another question differs: %s", q.Method)
		}
	}
	if c.random {
		s.coverage.add(o.Fired())
	}
	return right
}

// loaded opens a store with the tables in it, and a view of that.
func loaded(t testing.TB, open Open, tables network.Tables) store.View {
	t.Helper()
	s := open(t)
	if _, err := changes.Apply(t.Context(), s, changes.Change{Put: tables}); err != nil {
		t.Fatalf("load: %v", err)
	}
	return testkit.View(t, s)
}

// revisionOf is the revision of a view.
func revisionOf(t testing.TB, view store.View) int {
	t.Helper()
	revision, err := view.Revision(t.Context())
	if err != nil {
		t.Fatalf("revision: %v", err)
	}
	return revision
}

// A run with so many worlds must have noticed nearly all planted faults, or all.
const (
	worldsForMost = someWorlds
	worldsForAll  = 150
	rareFaults    = 8
)

// faults requires that the questions asked so far would have shown the planted
// faults: the rarest of them need many worlds.
func (s *suite) faults(t *testing.T) {
	s.coverage.faults = len(oracle.Faults())
	s.coverage.caught = len(s.hunt.seed)
	for _, fault := range s.hunt.left {
		t.Logf("a store that gets this wrong would pass: %s", fault)
	}
	if left := len(s.hunt.left); worldCount() >= worldsForAll && left > 0 || worldCount() >= worldsForMost && left > rareFaults {
		t.Errorf("%d planted faults would not be noticed", left)
	}
}

package storetest

import (
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

func opener(fault oracle.Fault) Open {
	return func(testing.TB) store.Store { return oracle.NewStore(fault) }
}

// The suite agrees with a store that is an oracle: so a difference that it finds
// elsewhere is not its own.
func TestSuiteAgreesWithTheOracle(t *testing.T) {
	t.Setenv("PARTNERGRAPH_WORLDS", "5")
	Run(t, opener(oracle.NoFault))
}

// A store with any one fault, loaded as the suite loads it, gives some question a wrong answer.
func TestSuiteNoticesAFaultyStore(t *testing.T) {
	var scenes []scene
	for seed := range 60 {
		scenes = append(scenes, drawScene(seed))
	}
	for _, fault := range oracle.Faults() {
		if !noticed(t, fault, scenes) {
			t.Errorf("a store passes though it gets this wrong: %s", fault)
		}
	}
}

func noticed(t *testing.T, fault oracle.Fault, scenes []scene) bool {
	for _, c := range scenes {
		view := loaded(t, opener(fault), c.tables)
		o := oracle.New(c.tables, revisionOf(t, view), oracle.NoFault)
		for _, q := range c.questions {
			if differ(t.Context(), view, o, q) != "" {
				return true
			}
		}
	}
	return false
}

// A failure shows a world that people can read.
func TestShrinkerFindsASmallWorld(t *testing.T) {
	const small = 20
	c := drawScene(1)
	for _, fault := range []oracle.Fault{oracle.PlaceIsHost, oracle.CancellationKept, oracle.HiddenTiesCount} {
		sh := &shrinker{t: t, open: opener(fault), tables: c.tables, until: time.Now().Add(time.Minute)}
		for _, q := range c.questions {
			if sh.fails(c.tables, q) {
				break
			}
		}
		sh.shrink()
		if sh.difference == "" || sh.tables.Rows() > small {
			t.Errorf("%s: %d rows left", fault, sh.tables.Rows())
		}
	}
}

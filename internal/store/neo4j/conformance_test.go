package neo4j_test

import (
	"os"
	"testing"

	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest"
)

// fewWorlds is how many random worlds are tried where the environment does not say: Neo4j plans each new
// question for a good part of a second, and there are some forty in a world.
const fewWorlds = "4"

// TestConformance holds the adapter against the oracle.
func TestConformance(t *testing.T) {
	const variable = "PARTNERGRAPH_WORLDS"
	if os.Getenv(variable) == "" {
		t.Setenv(variable, fewWorlds)
	}
	storetest.Run(t, open)
}

// open opens a store in an empty database that ends with the test.
func open(tb testing.TB) store.Store {
	tb.Helper()
	return openOn(tb, empty(tb))
}

package neo4j_test

import (
	"testing"

	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest"
)

// TestConformance holds the adapter against the oracle.
func TestConformance(t *testing.T) { storetest.Run(t, open) }

// open opens a store in an empty database that ends with the test.
func open(tb testing.TB) store.Store {
	tb.Helper()
	return openOn(tb, empty(tb))
}

package expected_test

import (
	"testing"

	"github.com/partnergraph/partnergraph/internal/dataset/expected"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// TestOracle holds the oracle to the answers by which it judges the stores' own.
func TestOracle(t *testing.T) {
	expected.Run(t, func(testing.TB) store.Store { return oracle.NewStore(oracle.NoFault) })
}

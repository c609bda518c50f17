package neo4j_test

import (
	"testing"

	"github.com/partnergraph/partnergraph/internal/dataset/expected"
)

// TestExpectations asks the adapter what a reader of the source texts answered by hand.
func TestExpectations(t *testing.T) { expected.Run(t, open) }

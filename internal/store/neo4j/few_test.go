package neo4j_test

import (
	"testing"

	"github.com/partnergraph/partnergraph/internal/store/storetest"
)

// everyFew is how many worlds one is taken of: the oracle tries all, and the store is held against the oracle.
const everyFew = 90

// TestFewCannotBeToldApart: the public learns nothing of fewer than five parties.
func TestFewCannotBeToldApart(t *testing.T) { storetest.RunFew(t, open, everyFew) }

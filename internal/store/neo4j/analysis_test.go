package neo4j_test

import (
	"testing"

	"github.com/partnergraph/partnergraph/internal/store/storetest"
)

// TestAnalysisCases answers as worked out by hand.
func TestAnalysisCases(t *testing.T) { storetest.RunAnalysisCases(t, open) }

package neo4j_test

import (
	"os"
	"testing"

	"github.com/partnergraph/partnergraph/internal/neo4jtest"
)

func TestMain(m *testing.M) {
	neo4jtest.Long = true
	os.Exit(neo4jtest.Main(m))
}

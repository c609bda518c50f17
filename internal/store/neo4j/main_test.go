package neo4j_test

import (
	"os"
	"testing"

	"github.com/partnergraph/partnergraph/internal/neo4jtest"
)

func TestMain(m *testing.M) { os.Exit(neo4jtest.Main(m)) }

package graph_test

import (
	"os"
	"testing"

	"github.com/partnergraph/partnergraph/internal/neo4jtest"
)

var temporary []string

// tempDir returns a folder that is removed when all tests have run.
func tempDir() (string, error) {
	dir, err := os.MkdirTemp("", "partnergraph")
	temporary = append(temporary, dir)
	return dir, err
}

func TestMain(m *testing.M) {
	code := neo4jtest.Main(m)
	for _, dir := range temporary {
		_ = os.RemoveAll(dir)
	}
	os.Exit(code)
}

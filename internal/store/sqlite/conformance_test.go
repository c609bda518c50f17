package sqlite_test

import (
	"path/filepath"
	"testing"

	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/store/storetest"
)

// TestConformance holds the adapter against the oracle.
func TestConformance(t *testing.T) { storetest.Run(t, open) }

// open opens a fresh store that ends with the test.
func open(tb testing.TB) store.Store {
	tb.Helper()
	s, err := sqlite.Open(tb.Context(), filepath.Join(tb.TempDir(), "partnergraph.db"))
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := s.Close(); err != nil {
			tb.Error(err)
		}
	})
	return s
}

// Package testkit holds the few helpers that tests of several packages share.
package testkit

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/store"
)

// Patience bounds every wait of a test: what takes longer never comes.
const Patience = 30 * time.Second

// Until polls a condition, and ends the test where it does not come true.
func Until(t testing.TB, what string, condition func() bool) {
	t.Helper()
	for deadline := time.Now().Add(Patience); !condition(); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain: %s", what)
		}
	}
}

// View opens a view of a store until the test ends.
func View(t testing.TB, s store.Store) store.View {
	t.Helper()
	view, err := s.View(t.Context())
	if err != nil {
		t.Fatalf("view: %v", err)
	}
	t.Cleanup(view.Close)
	return view
}

// Revision is that of a view.
func Revision(t testing.TB, view store.View) int {
	t.Helper()
	revision, err := view.Revision(t.Context())
	if err != nil {
		t.Errorf("revision: %v", err)
	}
	return revision
}

// Content is that of a file.
func Content(t testing.TB, path string) string {
	t.Helper()
	bytes, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(bytes)
}

// Text is all files of a folder, one below the other under their names.
func Text(t testing.TB, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, entry := range entries {
		b.WriteString("== " + entry.Name() + "\n" + Content(t, filepath.Join(dir, entry.Name())))
	}
	return b.String()
}

package sqlite_test

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// visit is a network that is small and has a tie of most kinds.
const visit = `
organisation:host country=DK
organisation:leader country=FR
person:anna
topic:housing
place:copenhagen kind=CITY country=DK
event:visit kind=LEARNING_VISIT status=HELD date=2022-06-06 country=DK sure=STATED
event:part kind=WORKSHOP status=HELD date=2022-06-07 country=DK sure=STATED
event:part PART_OF event:visit certainty=STATED
event:part ABOUT topic:housing
event:visit HELD_AT place:copenhagen
organisation:host BASED_IN place:copenhagen
organisation:host WORKS_ON topic:housing
organisation:host TOOK_PART_IN event:visit role=HOST certainty=STATED
person:anna HOLDS_POSITION organisation:leader
person:anna TOOK_PART_IN event:visit role=DELEGATE delegation=organisation:leader certainty=STATED
`

var admin = network.Viewer{Access: network.Admin}

func newPath(t *testing.T) string {
	t.Helper()
	return filepath.Join(t.TempDir(), "partnergraph.db")
}

// openAt opens the store of a file until the test ends, or closes it.
func openAt(t *testing.T, path string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// makeStore makes a file with a network in it and closes it.
func makeStore(t *testing.T, path, text string) {
	t.Helper()
	s := openAt(t, path)
	put(t, s, text)
	closeStore(t, s)
}

func closeStore(t *testing.T, s store.Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatalf("close: %v", err)
	}
}

// put adds what the lines say and returns the new revision.
func put(t *testing.T, s store.Store, text string) int {
	t.Helper()
	revision, err := changes.Apply(t.Context(), s, changes.Change{Put: notation.MustParse(text)})
	if err != nil {
		t.Fatalf("change: %v", err)
	}
	return revision
}

// nodesIn counts the nodes that a view sees.
func nodesIn(t *testing.T, view store.View) (n int) {
	t.Helper()
	status, err := view.Status(t.Context(), admin)
	if err != nil {
		t.Fatalf("status: %v", err)
	}
	for _, count := range status.Counts {
		n += count
	}
	return n
}

// holds requires that a store is at a revision and has so many nodes.
func holds(t *testing.T, s store.Store, revision, nodes int) {
	t.Helper()
	view, err := s.View(t.Context())
	if err != nil {
		t.Fatalf("view: %v", err)
	}
	defer view.Close()
	if got, at := nodesIn(t, view), testkit.Revision(t, view); at != revision || got != nodes {
		t.Errorf("revision %d with %d nodes, want revision %d with %d", at, got, revision, nodes)
	}
}

// raw opens a file as a plain database, as another program would.
func raw(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// execRaw runs statements on a closed file behind the store's back.
func execRaw(t *testing.T, path string, texts ...string) {
	t.Helper()
	db := raw(t, path)
	for _, text := range texts {
		if _, err := db.ExecContext(t.Context(), text); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// soon returns a context that ends a test which waits for nothing.
func soon(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), testkit.Patience)
	t.Cleanup(cancel)
	return ctx
}

func wantError(t *testing.T, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("error %v, want %v", err, want)
	}
}

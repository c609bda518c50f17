package sqlite_test

import (
	"slices"
	"testing"

	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

const laterMigration = "CREATE TABLE later (x INTEGER NOT NULL) STRICT; INSERT INTO later VALUES (1)"

// TestAnOlderFileOpensInANewerProgram, keeps what it holds, and is then too new for the older one.
func TestAnOlderFileOpensInANewerProgram(t *testing.T) {
	older := sqlite.Migrations()
	path := newPath(t)
	makeStore(t, path, visit)

	sqlite.SetMigrations(t, append(slices.Clone(older), laterMigration, "INSERT INTO later VALUES (2)")...)
	s := openAt(t, path)
	holds(t, s, 1, visitNodes)
	put(t, s, "topic:later")
	closeStore(t, s)
	if got := number(t, path, "SELECT sum(x) FROM later"); got != 3 {
		t.Errorf("the migrations left %d, want 3: each must run once", got)
	}
	if got := number(t, path, "PRAGMA user_version"); got != len(older)+2 {
		t.Errorf("schema %d, want %d", got, len(older)+2)
	}
	closeStore(t, openAt(t, path))
	if got := number(t, path, "SELECT sum(x) FROM later"); got != 3 {
		t.Errorf("after opening again the migrations left %d, want 3", got)
	}

	sqlite.SetMigrations(t, older...)
	before := testkit.Content(t, path)
	_, err := sqlite.Open(t.Context(), path)
	wantError(t, err, store.ErrForeign)
	if testkit.Content(t, path) != before {
		t.Error("the older program changed the newer file")
	}
}

// TestAMigrationThatFails leaves the schema before it, and can be tried again.
func TestAMigrationThatFails(t *testing.T) {
	older := sqlite.Migrations()
	path := newPath(t)
	makeStore(t, path, visit)

	sqlite.SetMigrations(t, append(slices.Clone(older), laterMigration+"; INSERT INTO nowhere VALUES (1)")...)
	if s, err := sqlite.Open(t.Context(), path); err == nil {
		closeStore(t, s)
		t.Fatal("opened with a migration that fails")
	}
	if got := number(t, path, "SELECT count(*) FROM sqlite_schema WHERE name = 'later'"); got != 0 {
		t.Error("half of the migration stands")
	}
	if got := number(t, path, "PRAGMA user_version"); got != len(older) {
		t.Errorf("schema %d, want %d", got, len(older))
	}
	sqlite.SetMigrations(t, append(slices.Clone(older), laterMigration)...)
	holds(t, openAt(t, path), 1, visitNodes)
}

// number reads one number from a closed file.
func number(t *testing.T, path, question string) (n int) {
	t.Helper()
	db := raw(t, path)
	if err := db.QueryRowContext(t.Context(), question).Scan(&n); err != nil {
		t.Fatalf("%s: %v", question, err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return n
}

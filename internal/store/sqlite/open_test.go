package sqlite_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// visitNodes is how many nodes the network visit has, with the source of what it says.
const visitNodes = 8

func TestOpenMakesAStoreThatLasts(t *testing.T) {
	path := newPath(t)
	s := openAt(t, path)
	holds(t, s, 0, 0)
	put(t, s, visit)
	holds(t, s, 1, visitNodes)
	closeStore(t, s)

	again := openAt(t, path)
	holds(t, again, 1, visitNodes)
	if revision := put(t, again, "topic:later"); revision != 2 {
		t.Errorf("the first change after opening made revision %d, want 2", revision)
	}
	holds(t, again, 2, visitNodes+1)
}

func TestOpenTakesAnEmptyFileForNew(t *testing.T) {
	path := newPath(t)
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s := openAt(t, path)
	holds(t, s, 0, 0)
	put(t, s, visit)
	holds(t, s, 1, visitNodes)
}

func TestOpenTakesPathsAsTheyAre(t *testing.T) {
	for _, name := range []string{"with space", "100%", "%41+", "a?mode=memory", "#1", "a&b=c;d", "quo'te\"", "é😀"} {
		t.Run(name, func(t *testing.T) {
			folder := filepath.Join(t.TempDir(), name)
			path := filepath.Join(folder, "network "+name+".db")
			makeStore(t, path, visit)
			holds(t, openAt(t, path), 1, visitNodes)
			if _, err := os.Stat(path); err != nil {
				t.Errorf("the file does not stand where it was asked for: %v", err)
			}
			if entries, err := os.ReadDir(filepath.Dir(folder)); err != nil || len(entries) != 1 {
				t.Errorf("the folder above holds %v (%v), want the data folder alone", entries, err)
			}
		})
	}
}

func TestOpenTakesRelativePaths(t *testing.T) {
	t.Chdir(t.TempDir())
	makeStore(t, "data/partnergraph.db", visit)
	holds(t, openAt(t, "./data/partnergraph.db"), 1, visitNodes)
}

// TestOpenKeepsDataToItsOwner, its log too: it holds persons.
func TestOpenKeepsDataToItsOwner(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "data")
	path := filepath.Join(folder, "partnergraph.db")
	put(t, openAt(t, path), visit)
	for name, want := range map[string]os.FileMode{folder: 0o700, path: 0o600, path + "-wal": 0o600, path + "-shm": 0o600} {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s has permissions %v (%v), want %v", filepath.Base(name), info.Mode().Perm(), err, want)
		}
	}
}

func TestOpenSaysWhyItCannot(t *testing.T) {
	occupied := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(occupied, []byte("a file"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, path := range map[string]string{
		"a folder in place of the file": t.TempDir(),
		"a file in place of the folder": filepath.Join(occupied, "partnergraph.db"),
	} {
		t.Run(name, func(t *testing.T) {
			s, err := sqlite.Open(t.Context(), path)
			if err == nil {
				closeStore(t, s)
				t.Fatal("opened")
			}
		})
	}
}

// TestOpenThatIsGivenUp does not say that the file is damaged.
func TestOpenThatIsGivenUp(t *testing.T) {
	path := newPath(t)
	makeStore(t, path, visit)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := sqlite.Open(ctx, path)
	wantError(t, err, context.Canceled)
}

// TestOpenFinishesAFileOfWhichTheMakingBrokeOff: power went while the file was being made,
// so that a journal still says how to undo what stands in it.
func TestOpenFinishesAFileOfWhichTheMakingBrokeOff(t *testing.T) {
	path := newPath(t)
	file, journal := brokenOff(t)
	for name, bytes := range map[string]string{path: file, path + "-journal": journal} {
		if err := os.WriteFile(name, []byte(bytes), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s := openAt(t, path)
	holds(t, s, 0, 0)
	put(t, s, visit)
	closeStore(t, s)
	holds(t, openAt(t, path), 1, visitNodes)
}

// brokenOff returns a file as it is when all its pages are written, and the journal
// that the end of the transaction would have removed.
func brokenOff(t *testing.T) (file, journal string) {
	t.Helper()
	path := newPath(t)
	db := raw(t, path)
	db.SetMaxOpenConns(1)
	for _, text := range []string{
		"PRAGMA journal_mode = DELETE", "BEGIN IMMEDIATE", sqlite.Migrations()[0],
		"PRAGMA application_id = 0x50477266", "PRAGMA user_version = 1",
		// More than the cache holds, so that pages go into the file, and the journal onto the disk, before the end.
		"PRAGMA cache_size = 1", "CREATE TABLE filler (x)",
		"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) INSERT INTO filler SELECT randomblob(2000) FROM n",
	} {
		if _, err := db.ExecContext(t.Context(), text); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
	}
	journal = testkit.Content(t, path+"-journal")
	if _, err := db.ExecContext(t.Context(), "COMMIT"); err != nil {
		t.Fatal(err)
	}
	return testkit.Content(t, path), journal
}

func TestCloseMayComeTwiceAndEndsWhatIsAskedLater(t *testing.T) {
	s := openAt(t, newPath(t))
	put(t, s, visit)
	closeStore(t, s)
	if err := s.Close(); err != nil {
		t.Errorf("the second close: %v", err)
	}
	_, err := s.View(soon(t))
	wantError(t, err, store.ErrUnavailable)
	wantError(t, s.Ready(soon(t)), store.ErrUnavailable)
}

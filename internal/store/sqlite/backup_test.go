package sqlite_test

import (
	"crypto/sha256"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// TestBackupIsTheNetworkAtOneMoment, needs nothing beside it, and its owner alone can read it where the file was so.
func TestBackupIsTheNetworkAtOneMoment(t *testing.T) {
	path, to := newPath(t), filepath.Join(t.TempDir(), "backup.db")
	s := openAt(t, path)
	put(t, s, visit)
	view := testkit.View(t, s) // somebody reads
	if err := os.WriteFile(to, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := sqlite.Backup(t.Context(), path, to)
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(to)
	if err != nil || c.Revision != 1 || c.Nodes != visitNodes || c.Ties == 0 || c.Bytes != info.Size() || info.Mode().Perm() != 0o600 {
		t.Errorf("%+v, %v %v", c, info, err)
	}
	if left, _ := filepath.Glob(to + "*"); len(left) != 1 {
		t.Errorf("beside it stand %q", left)
	}
	put(t, s, "topic:after")
	view.Close()
	holds(t, openAt(t, to), 1, visitNodes)
	holds(t, s, 2, visitNodes+1)
}

// TestBackupHoldsNothingDeleted.
func TestBackupHoldsNothingDeleted(t *testing.T) {
	path, to := newPath(t), filepath.Join(t.TempDir(), "backup.db")
	makeStore(t, path, visit)
	execRaw(t, path, "PRAGMA secure_delete = 0", "CREATE TABLE gone (text)", "INSERT INTO gone VALUES ('a canary in a coal mine')", "DROP TABLE gone")
	const canary = "canary in a coal"
	if !strings.Contains(testkit.Content(t, path), canary) {
		t.Fatal("the file does not hold it either: this test shows nothing")
	}
	if _, err := sqlite.Backup(t.Context(), path, to); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(testkit.Content(t, to), canary) {
		t.Error("the backup holds what was deleted")
	}
}

// TestBackupOfNothingUseful is refused.
func TestBackupOfNothingUseful(t *testing.T) {
	_, err := sqlite.Backup(t.Context(), newPath(t), newPath(t))
	wantError(t, err, store.ErrForeign)
	path := newPath(t)
	begin(t, openAt(t, path), "tables", 0)
	_, err = sqlite.Backup(t.Context(), path, newPath(t))
	wantError(t, err, store.ErrUnfinished)
}

// TestVerifyFindsDamage, wherever it is, and leaves the file as it is.
func TestVerifyFindsDamage(t *testing.T) {
	path := newPath(t)
	makeStore(t, path, visit)
	if _, err := sqlite.Verify(t.Context(), path); err != nil {
		t.Fatalf("of a file that is whole: %v", err)
	}
	whole := testkit.Content(t, path)
	for name, damage := range map[string]func(*testing.T, string){
		"nothing":      func(t *testing.T, p string) { write(t, p, "") },
		"another file": func(t *testing.T, p string) { write(t, p, strings.Repeat("tables", 100)) },
		"a half":       func(t *testing.T, p string) { write(t, p, whole[:len(whole)/2/4096*4096]) },
		"a zero page":  func(t *testing.T, p string) { write(t, p, whole[:8192]+strings.Repeat("\x00", 4096)+whole[12288:]) },
		"no nodes":     func(t *testing.T, p string) { execRaw(t, p, "DROP TABLE meta") },
		"a reference": func(t *testing.T, p string) {
			execRaw(t, p, "PRAGMA foreign_keys = 0", "DELETE FROM node WHERE id = 'topic:housing'")
		},
		"a newer schema": func(t *testing.T, p string) { execRaw(t, p, "PRAGMA user_version = 999") },
	} {
		t.Run(name, func(t *testing.T) {
			p := newPath(t)
			write(t, p, whole)
			damage(t, p)
			before := sha256.Sum256([]byte(testkit.Content(t, p)))
			_, err := sqlite.Verify(t.Context(), p)
			wantError(t, err, store.ErrForeign)
			if sha256.Sum256([]byte(testkit.Content(t, p))) != before {
				t.Error("the file was changed")
			}
		})
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestHold keeps others out, and is refused while others are in.
func TestHold(t *testing.T) {
	path := newPath(t)
	s := openAt(t, path)
	put(t, s, visit)
	_, err := sqlite.Hold(t.Context(), path)
	wantError(t, err, store.ErrUnavailable)
	closeStore(t, s)
	held, err := sqlite.Hold(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := sqlite.Hold(t.Context(), path); !errors.Is(err, store.ErrUnavailable) {
		t.Errorf("a second one: %v", err)
	}
	for _, beside := range sqlite.Beside(path) {
		if _, err := os.Stat(beside); err == nil && strings.HasSuffix(beside, "-wal") {
			t.Errorf("%s is there", beside)
		}
	}
	held.Release()
	holds(t, openAt(t, path), 1, visitNodes)
	write(t, newPath(t), "")
	_, err = sqlite.Hold(t.Context(), filepath.Join(t.TempDir(), "none"))
	wantError(t, err, store.ErrForeign)
}

package sqlite_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// big is a network whose file has enough pages for damage in their midst.
func big() string {
	var b strings.Builder
	for i := range 40 {
		fmt.Fprintf(&b, "organisation:o%d description=%q\n", i, strings.Repeat("long ", 700))
	}
	return b.String()
}

// TestOpenLeavesWhatItCannotUse: whatever is not a network of this program, or is one
// that it does not understand, is refused in words for people and stays as it is.
func TestOpenLeavesWhatItCannotUse(t *testing.T) {
	write := func(text string) func(*testing.T, string) {
		return func(t *testing.T, path string) {
			t.Helper()
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	// ours makes a store and then changes its bytes.
	ours := func(change func(string) string) func(*testing.T, string) {
		return func(t *testing.T, path string) {
			t.Helper()
			makeStore(t, path, big())
			write(change(testkit.Content(t, path)))(t, path)
		}
	}
	for name, c := range map[string]struct {
		prepare func(*testing.T, string)
		says    string
	}{
		"text":                     {write("id,name\norganisation:a,A\n" + strings.Repeat("a row\n", 50)), "not a database of this program"},
		"one byte":                 {write("x"), "not a database of this program"},
		"an image":                 {write("\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\x01\x02\xff", 200)), "not a database of this program"},
		"zeros":                    {write(strings.Repeat("\x00", 8192)), "not a database of this program"},
		"a header without the end": {ours(func(s string) string { return s[:60] }), "not a database of this program"},
		"another program's file": {func(t *testing.T, path string) {
			t.Helper()
			execRaw(t, path, "CREATE TABLE node (id TEXT)", "INSERT INTO node VALUES ('theirs')")
		}, "another program"},
		"a newer schema": {func(t *testing.T, path string) {
			t.Helper()
			makeStore(t, path, big())
			execRaw(t, path, "PRAGMA user_version = 99")
		}, "schema 99"},
		"cut off in the middle":     {ours(func(s string) string { return s[:len(s)/2] }), "damaged"},
		"cut off after the header":  {ours(func(s string) string { return s[:100] }), "damaged"},
		"bytes lost in the middle":  {ours(func(s string) string { return garbled(s, 4096, len(s)) }), "damaged"},
		"a page lost in the middle": {ours(func(s string) string { return garbled(s, len(s)/2/4096*4096, len(s)/2/4096*4096+4096) }), "damaged"},
		"a schema that is garbled":  {ours(func(s string) string { return garbled(s, 100, 4096) }), "damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			c.prepare(t, path)
			before := testkit.Content(t, path)
			s, err := sqlite.Open(t.Context(), path)
			if err == nil {
				closeStore(t, s)
				t.Fatal("opened")
			}
			wantError(t, err, store.ErrForeign)
			if !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), "left as it is") && !strings.Contains(err.Error(), "left as it was") {
				t.Errorf("the message is %q, want that it says %q and that the file was left as it is", err, c.says)
			}
			if strings.Contains(err.Error(), "SQLITE") || strings.Contains(err.Error(), "sqlite_schema") {
				t.Errorf("the message speaks of the inside: %q", err)
			}
			if testkit.Content(t, path) != before {
				t.Error("the file was changed")
			}
			leftAlone(t, path)
		})
	}
}

// leftAlone requires that no data were put beside a file: an index of a log (-shm) holds none.
func leftAlone(t *testing.T, path string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if info, err := entry.Info(); err == nil && info.Size() > 0 && strings.TrimSuffix(entry.Name(), "-shm") != filepath.Base(path) {
			t.Errorf("%s with %d bytes was put beside the file", entry.Name(), info.Size())
		}
	}
}

// garbled inverts every third byte of a part.
func garbled(s string, from, to int) string {
	bytes := []byte(s)
	for i := from; i < to; i += 3 {
		bytes[i] = ^bytes[i]
	}
	return string(bytes)
}

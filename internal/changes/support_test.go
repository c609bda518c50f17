package changes_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/synthetic"
	"github.com/partnergraph/partnergraph/internal/tables"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

func quiet(string, int, int) {}

// newPath is that of a store that is still to be made.
func newPath(t *testing.T) string {
	t.Helper()
	return filepath.Join(t.TempDir(), "partnergraph.db")
}

func openAt(t *testing.T, path string) store.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// fresh opens a store that holds what stands there before a change, at revision 1.
func fresh(t *testing.T) store.Store {
	t.Helper()
	s := openAt(t, newPath(t))
	if _, err := changes.Apply(t.Context(), s, changes.Change{Put: notation.MustParse(standing)}); err != nil {
		t.Fatalf("load: %v", err)
	}
	return s
}

// imported opens a fresh store and imports a folder into it.
func imported(t *testing.T, dir string) store.Store {
	t.Helper()
	s := openAt(t, newPath(t))
	importInto(t, s, dir)
	return s
}

func importInto(t *testing.T, s store.Store, dir string) {
	t.Helper()
	if _, err := changes.Import(t.Context(), s, os.DirFS(dir), quiet); err != nil {
		t.Fatalf("import: %v", err)
	}
}

// folder writes what the lines say as tables.
func folder(t *testing.T, text string) (dir string) {
	t.Helper()
	return written(t, func(w *tables.Writer) error { return w.Write(notation.MustParse(text)) })
}

// gatherings writes a network of events with a few rows of every kind as tables: small, and yet of several batches.
func gatherings(t *testing.T, events int) (dir string) {
	t.Helper()
	var b strings.Builder
	b.WriteString("source:s\norganisation:host country=DK\norganisation:leader country=FR\n")
	for i := range events {
		fmt.Fprintf(&b, "event:e%02[1]d kind=SEMINAR status=HELD date=2022-%02[2]d\nevent:part%02[1]d kind=WORKSHOP status=HELD\n", i, i%12+1)
		fmt.Fprintf(&b, "event:part%02[1]d PART_OF event:e%02[1]d\nnumber:n%02[1]d of event:e%02[1]d counted=ATTENDANCE value=%[1]d\n", i, i+10)
		fmt.Fprintf(&b, "evidence:v%02[1]d of event:e%02[1]d source=source:s certainty=STATED quote=\"The seminar number %[1]d was held.\"\n", i)
		fmt.Fprintf(&b, "person:p%02[1]d\nperson:p%02[1]d HOLDS_POSITION organisation:leader\norganisation:host TOOK_PART_IN event:e%02[1]d role=HOST\n", i)
		fmt.Fprintf(&b, "person:p%02d TOOK_PART_IN event:e%02d role=DELEGATE delegation=organisation:leader\n", i, i)
		fmt.Fprintf(&b, "person:p%02d TOOK_PART_IN event:e%02d role=SPEAKER for=organisation:leader\n", i, i/2)
		fmt.Fprintf(&b, "person:p%02d TOOK_PART_IN event:part%02d role=PARTICIPANT\n", i, i/3)
	}
	return folder(t, b.String())
}

// programme writes a synthetic network as tables.
func programme(t *testing.T, people int) (dir string) {
	t.Helper()
	return written(t, func(w *tables.Writer) error {
		_, err := synthetic.Generate(w, people, 1)
		return err
	})
}

func written(t *testing.T, write func(*tables.Writer) error) (dir string) {
	t.Helper()
	return writtenAt(t, 0, write)
}

// writtenAt writes the tables of a network at a revision.
func writtenAt(t *testing.T, revision int, write func(*tables.Writer) error) (dir string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "tables")
	w, err := tables.NewExport(dir, revision)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Discard()
	if err := write(w); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return dir
}

// export writes all that a store holds as tables, with its revision.
func export(t *testing.T, s store.Store) (dir string) {
	t.Helper()
	return exportAt(t, s, revisionOf(t, s))
}

func exportAt(t *testing.T, s store.Store, revision int) (dir string) {
	t.Helper()
	view := testkit.View(t, s)
	defer view.Close()
	return writtenAt(t, revision, func(w *tables.Writer) error {
		return view.Rows(t.Context(), network.Viewer{Access: network.Admin}, w.Write)
	})
}

// content is all that a store holds, as one text, whenever it came there.
func content(t *testing.T, s store.Store) string {
	t.Helper()
	return testkit.Text(t, exportAt(t, s, 0))
}

// same compares two contents and names the first line that differs.
func same(t *testing.T, what, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(gotLines), len(wantLines)) {
		if gotLines[i] != wantLines[i] {
			t.Errorf("%s: line %d is %q, want %q", what, i+1, gotLines[i], wantLines[i])
			return
		}
	}
	t.Errorf("%s: %d lines, want %d", what, len(gotLines), len(wantLines))
}

func revisionOf(t *testing.T, s store.Store) int {
	t.Helper()
	view := testkit.View(t, s)
	defer view.Close()
	return testkit.Revision(t, view)
}

// checked compares all that is derived with the rules, and returns the differences.
func checked(t *testing.T, s store.Store) (events int, found []string) {
	t.Helper()
	view := testkit.View(t, s)
	defer view.Close()
	events, err := changes.CheckDerived(t.Context(), view, func(problem string) { found = append(found, problem) })
	if err != nil {
		t.Fatalf("check: %v", err)
	}
	return events, found
}

// cancelAt returns a context, and a progress that ends it at the nth time that an import says what it does.
func cancelAt(ctx context.Context, what string, nth int) (context.Context, changes.Progress) {
	ctx, cancel := context.WithCancel(ctx)
	return ctx, func(now string, _, _ int) {
		if now != what {
			return
		}
		if nth--; nth == 0 {
			cancel()
		}
	}
}

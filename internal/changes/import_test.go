package changes_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/dataset"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/tables"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// TestImportWithProblems changes nothing and lists every one.
func TestImportWithProblems(t *testing.T) {
	bad := fstest.MapFS{
		"organisations.csv": {Data: []byte("id,name,country\norganisation:x,X,Denmark\norganisation:x,Again,DK\n")},
		"works_on.csv":      {Data: []byte("from,to\norganisation:a,topic:nowhere\n")},
	}
	s := fresh(t)
	before := content(t, s)
	_, err := changes.Import(t.Context(), s, bad, quiet)
	var problems tables.Problems
	if !errors.As(err, &problems) || len(problems) < 3 {
		t.Fatalf("error %v, want three problems or more", err)
	}
	for _, want := range []string{"organisations.csv:2", "organisations.csv:3", "works_on.csv:2"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%s is not among the problems:\n%v", want, err)
		}
	}
	same(t, "the store", content(t, s), before)
}

// TestImportBeside adds to what stands there, which its rows may name, and replaces rows of the same id.
func TestImportBeside(t *testing.T) {
	s := fresh(t)
	importInto(t, s, folder(t, "topic:new\norganisation:a name=Renamed\n"))
	if got := revisionOf(t, s); got != 2 {
		t.Errorf("revision %d, want 2", got)
	}
	more := folder(t, "event:part ABOUT topic:new\nperson:p1 TOOK_PART_IN event:part role=SPEAKER")
	importInto(t, s, more)
	got := content(t, s)
	for _, want := range []string{"organisation:a,Renamed", "event:part,topic:new"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in the store", want)
		}
	}
	if _, found := checked(t, s); len(found) > 0 {
		t.Errorf("the check finds %q", found)
	}
	importInto(t, s, more)
	same(t, "the same folder again", content(t, s), got)
}

// TestImportThatBreaksARuleWithTheStore alone: the tables are right, and together with what stands there they are not.
func TestImportThatBreaksARuleWithTheStore(t *testing.T) {
	s := fresh(t)
	before := content(t, s)
	for name, text := range map[string]string{
		"a circle":       "event:top PART_OF event:part",
		"a second whole": "event:part PART_OF event:other",
		"MET by nobody":  "person:p2 MET person:p1 event=event:other",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := changes.Import(t.Context(), s, os.DirFS(folder(t, text)), quiet)
			if !errors.Is(err, changes.ErrInvalid) {
				t.Errorf("error %v, want %v", err, changes.ErrInvalid)
			}
			same(t, "the store", content(t, s), before)
		})
	}
}

// TestImportOfNothing: a folder that is not there, or holds no tables, is no import.
func TestImportOfNothing(t *testing.T) {
	s := openAt(t, newPath(t))
	for name, dir := range map[string]fs.FS{"no folder": os.DirFS(t.TempDir() + "/none"), "an empty folder": fstest.MapFS{}} {
		t.Run(name, func(t *testing.T) {
			if _, err := changes.Import(t.Context(), s, dir, quiet); err == nil {
				t.Error("imported")
			}
		})
	}
	if got := revisionOf(t, s); got != 0 {
		t.Errorf("revision %d, want 0", got)
	}
}

// TestImportThatIsGivenUp before its one transaction ends has done nothing.
func TestImportThatIsGivenUp(t *testing.T) {
	s := openAt(t, newPath(t))
	ctx, progress := cancelAt(t.Context(), "checking", 1)
	_, err := changes.Import(ctx, s, dataset.Curated(), progress)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
	if got := revisionOf(t, s); got != 0 {
		t.Errorf("revision %d, want 0", got)
	}
}

// TestImportOfTooMuch goes into an empty store only.
func TestImportOfTooMuch(t *testing.T) {
	t.Cleanup(changes.Lower(100, 100, 10))
	s := fresh(t)
	before := content(t, s)
	_, err := changes.Import(t.Context(), s, os.DirFS(gatherings(t, 20)), quiet)
	if !errors.Is(err, store.ErrConflict) || !strings.Contains(err.Error(), "empty store") {
		t.Errorf("error %v, want that it goes into an empty store only", err)
	}
	same(t, "the store", content(t, s), before)
}

// TestRoundTrip: what is exported is imported as it was, byte by byte.
func TestRoundTrip(t *testing.T) {
	for name, first := range map[string]func(*testing.T) store.Store{
		"curated": func(t *testing.T) store.Store {
			t.Helper()
			s := openAt(t, newPath(t))
			if _, err := changes.Import(t.Context(), s, dataset.Curated(), quiet); err != nil {
				t.Fatal(err)
			}
			return s
		},
		"synthetic": func(t *testing.T) store.Store { t.Helper(); return imported(t, programme(t, 10)) },
	} {
		t.Run(name, func(t *testing.T) {
			s := first(t)
			exported := export(t, s)
			again := imported(t, exported)
			same(t, "the second export", testkit.Text(t, export(t, again)), testkit.Text(t, exported))
			for _, s := range []store.Store{s, again} {
				if events, found := checked(t, s); len(found) > 0 || events == 0 {
					t.Errorf("the check of %d events finds %q", events, found)
				}
			}
		})
	}
}

package changes_test

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/tables"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// grown is a store that holds tables and has changed three times since: its nodes and ties
// changed at several revisions.
func grown(t *testing.T, dir string) store.Store {
	t.Helper()
	s := imported(t, dir)
	for _, c := range []changes.Change{
		{Put: notation.MustParse("topic:new\norganisation:host country=BE")},
		{Put: notation.MustParse("event:e01 kind=SEMINAR status=HELD date=2022-02\nevent:e01 ABOUT topic:new"), Delete: []network.ID{"event:e02"}},
		{Delete: []network.ID{"person:p03"}},
	} {
		if _, err := changes.Apply(t.Context(), s, c); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// mixed requires that tables tell of more than one revision, lest a test show nothing.
func mixed(t *testing.T, text string) {
	t.Helper()
	for _, want := range []string{"revision\n4\n", "organisation:host,host,,BE,,,2\n", "event:e01,topic:new,3\n", "organisation:leader,leader,,FR,,,1\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("the tables do not hold %q: this test shows little", want)
		}
	}
}

// TestMovedNetwork: what is exported at a later revision comes into another store with it, and
// with the revision of each row; at once or in batches, and where those are interrupted.
func TestMovedNetwork(t *testing.T) {
	s := grown(t, gatherings(t, 20))
	dir := export(t, s)
	want := testkit.Text(t, dir)
	mixed(t, want)
	t.Run("at once", func(t *testing.T) { moved(t, imported(t, dir), want) })
	t.Run("in batches", func(t *testing.T) {
		smallSteps(t)
		moved(t, imported(t, dir), want)
	})
	t.Run("in batches, interrupted", func(t *testing.T) {
		smallSteps(t)
		s := openAt(t, newPath(t))
		ctx, progress := cancelAt(t.Context(), "loading", 4)
		if _, err := changes.Import(ctx, s, os.DirFS(dir), progress); !errors.Is(err, context.Canceled) {
			t.Fatalf("error %v: it was not interrupted", err)
		}
		importInto(t, s, dir)
		moved(t, s, want)
	})
}

// moved requires that a store exports these tables, and goes on from their revision.
func moved(t *testing.T, s store.Store, want string) {
	t.Helper()
	same(t, "the second export", testkit.Text(t, export(t, s)), want)
	if events, found := checked(t, s); len(found) > 0 || events == 0 {
		t.Errorf("the check of %d events finds %q", events, found)
	}
	if revision, err := changes.Apply(t.Context(), s, changes.Change{Put: notation.MustParse("topic:next")}); err != nil || revision != 5 {
		t.Errorf("the next change is revision %d, %v; want 5", revision, err)
	}
}

// TestMovedBesideOthers: where something stands already, or stood, the revision is the store's own next.
func TestMovedBesideOthers(t *testing.T) {
	dir := export(t, grown(t, gatherings(t, 5)))
	own := func(t *testing.T, s store.Store, revision, rows string) {
		t.Helper()
		importInto(t, s, dir)
		text := testkit.Text(t, export(t, s))
		for _, want := range []string{"revision\n" + revision + "\n", "organisation:leader,leader,,FR,,," + rows + "\n", "topic:new,new,," + rows + "\n"} {
			if !strings.Contains(text, want) {
				t.Errorf("the store does not tell %q:\n%s", want, text)
			}
		}
	}
	t.Run("beside others", func(t *testing.T) { own(t, fresh(t), "2", "2") })
	emptied := func(t *testing.T) store.Store {
		t.Helper()
		s := openAt(t, newPath(t))
		for _, c := range []changes.Change{{Put: notation.MustParse("topic:gone")}, {Delete: []network.ID{"topic:gone"}}} {
			if _, err := changes.Apply(t.Context(), s, c); err != nil {
				t.Fatal(err)
			}
		}
		return s
	}
	t.Run("after others", func(t *testing.T) { own(t, emptied(t), "3", "3") })
	t.Run("after others, in batches", func(t *testing.T) {
		smallSteps(t)
		own(t, emptied(t), "3", "3")
	})
}

// TestApplyNumbersItsRows itself, whatever they bring, in an empty store too.
func TestApplyNumbersItsRows(t *testing.T) {
	s := openAt(t, newPath(t))
	for revision, want := range []string{"topic:a,a,,1\n", "topic:a,a,,2\n"} {
		rows := notation.MustParse("topic:a")
		rows.Nodes[0].Core().ChangedAtRevision = 7
		got, err := changes.Apply(t.Context(), s, changes.Change{Put: rows})
		if err != nil || got != revision+1 {
			t.Fatalf("revision %d, %v", got, err)
		}
		if text := testkit.Text(t, export(t, s)); !strings.Contains(text, want) {
			t.Errorf("the store does not tell %q:\n%s", want, text)
		}
	}
}

// TestMovedNothing: a store that has never held anything exports tables that change nothing, and
// one that is empty now tells its revision.
func TestMovedNothing(t *testing.T) {
	never := export(t, openAt(t, newPath(t)))
	s := imported(t, never)
	if got := revisionOf(t, s); got != 0 {
		t.Errorf("revision %d, want 0", got)
	}
	importInto(t, s, exportAt(t, s, 6)) // tables without rows, at revision 6
	if got := revisionOf(t, s); got != 6 {
		t.Errorf("revision %d, want 6", got)
	}
}

// TestImportOfWrongRevisions changes nothing.
func TestImportOfWrongRevisions(t *testing.T) {
	s := openAt(t, newPath(t))
	_, err := changes.Import(t.Context(), s, fstest.MapFS{
		"revision.csv": {Data: []byte("revision\n3\n")},
		"topics.csv":   {Data: []byte("id,name,changedAtRevision\ntopic:a,A,4\n")},
	}, quiet)
	var problems tables.Problems
	if !errors.As(err, &problems) || !strings.Contains(err.Error(), "topics.csv:2: changedAtRevision \"4\"") {
		t.Errorf("error %v, want the problem", err)
	}
	if got := revisionOf(t, s); got != 0 {
		t.Errorf("revision %d, want 0", got)
	}
}

package changes_test

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
)

// forgotten is a list of who was.
type forgotten struct {
	ids   []network.ID
	names []string
}

func (f forgotten) HasID(id network.ID) bool { return slices.Contains(f.ids, id) }
func (f forgotten) HasName(name string) bool { return slices.Contains(f.names, name) }
func (f forgotten) NamedIn(text string) bool {
	return slices.ContainsFunc(f.names, func(n string) bool { return strings.Contains(text, n) })
}
func (f forgotten) Resembles(name string) bool {
	return slices.ContainsFunc(f.names, func(n string) bool {
		return !slices.ContainsFunc(strings.Fields(n), func(word string) bool { return !strings.Contains(name, word) })
	})
}
func (f forgotten) Mark() string {
	if len(f.ids)+len(f.names) == 0 {
		return ""
	}
	return strings.Join(append(slices.Clone(f.names), "x"), ",") + string(f.ids[0])
}

// meant is a network of which p is told in every way, and gone is what is left of it without her.
const (
	meant = `
source:s
organisation:one
organisation:two
organisation:other
person:p name="Paula Perdue"
person:q name="Quentin"
event:e kind=MEETING status=HELD date=2022-01
person:p HOLDS_POSITION organisation:one
person:p TOOK_PART_IN event:e role=SPEAKER
person:p MET person:q event=event:e
organisation:one MET organisation:two event=event:e
evidence:person of person:p source=source:s certainty=STATED quote="She is somebody whom we know."
evidence:named of event:e source=source:s certainty=STATED quote="She and Quentin came to it." names=person:p,person:q
evidence:told of event:e source=source:s certainty=STATED quote="It was Paula Perdue who opened it."
` + gone
	gone = `
source:s
organisation:one
organisation:two
organisation:other
person:q name="Quentin"
event:e kind=MEETING status=HELD date=2022-01
person:q TOOK_PART_IN event:e role=SPEAKER for=organisation:two
organisation:other TOOK_PART_IN event:e role=HOST
number:1 of event:e counted=ATTENDANCE value=12
evidence:kept of event:e source=source:s certainty=STATED quote="The meeting was held in winter." names=person:q
`
)

// told is what is meant, each line once.
func told() string {
	seen := map[string]bool{}
	var kept []string
	for line := range strings.Lines(meant) {
		if !seen[line] {
			seen[line] = true
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "")
}

func importWithout(t *testing.T, s store.Store, dir string, f changes.Forgotten) changes.LeftOut {
	t.Helper()
	_, skipped, err := changes.ImportWithout(t.Context(), s, os.DirFS(dir), f, quiet)
	if err != nil {
		t.Fatal(err)
	}
	return skipped
}

// TestImportWithoutTheForgotten, small and in batches: as if the tables had never told of her.
func TestImportWithoutTheForgotten(t *testing.T) {
	dir, want := folder(t, told()), imported(t, folder(t, gone))
	byID, byName := forgotten{ids: []network.ID{"person:p"}, names: []string{"Paula Perdue"}}, forgotten{ids: []network.ID{"person:nobody"}, names: []string{"Paula Perdue"}}
	for name, f := range map[string]forgotten{"by id": byID, "by name": byName} {
		for _, batches := range []bool{false, true} {
			undo := func() {}
			if batches {
				undo = changes.Lower(3, 2, 1)
			}
			s := openAt(t, newPath(t))
			skipped := importWithout(t, s, dir, f)
			undo()
			if len(skipped.Persons) != 1 || skipped.Persons[0] != (changes.LeftOutPerson{ID: "person:p", ByName: name == "by name"}) ||
				skipped.Nodes != 1 || skipped.Ties != 3 || skipped.Evidence != 3 || skipped.Met != 1 {
				t.Errorf("%s, batches %v: %+v", name, batches, skipped)
			}
			same(t, name, content(t, s), content(t, want))
			if _, found := checked(t, s); len(found) > 0 {
				t.Errorf("%s, batches %v: %q", name, batches, found)
			}
			if got := revisionOf(t, s); got != 1 {
				t.Errorf("revision %d", got)
			}
		}
	}
	s := openAt(t, newPath(t))
	if skipped := importWithout(t, s, dir, forgotten{}); skipped.Rows() != 0 || !strings.Contains(content(t, s), "Paula") {
		t.Errorf("nobody was forgotten: %+v", skipped)
	}
}

// TestImportTellsOfMentions: what others' rows say of the forgotten comes in, and is told by id and column alone.
func TestImportTellsOfMentions(t *testing.T) {
	const others = `
source:s publisher="Paula Perdue Press"
organisation:one name="Institute Paula Perdue"
organisation:two description="Founded by Paula Perdue."
person:q description="Works with Paula Perdue."
person:q HOLDS_POSITION organisation:one title="Assistant of Paula Perdue"
`
	f := forgotten{ids: []network.ID{"person:p"}, names: []string{"Paula Perdue"}}
	for _, batches := range []bool{false, true} {
		undo := func() {}
		if batches {
			undo = changes.Lower(3, 2, 1)
		}
		skipped := importWithout(t, openAt(t, newPath(t)), folder(t, others), f)
		undo()
		var told []string
		for _, m := range skipped.Mentions {
			told = append(told, m.ID.Prefix()+" "+m.Column)
		}
		slices.Sort(told)
		if skipped.Rows() != 0 || strings.Join(told, ", ") != "organisation description, organisation name, person description, source publisher, tie title" {
			t.Errorf("batches %v: %+v", batches, skipped)
		}
	}
}

// TestImportKeepsNamesakes whom the store holds under their id; others of the name are left out.
func TestImportKeepsNamesakes(t *testing.T) {
	s := imported(t, folder(t, "person:other name=\"Paula Perdue\"\n"))
	skipped := importWithout(t, s, folder(t, told()+"person:other name=\"Paula Perdue\"\n"), forgotten{ids: []network.ID{"person:p"}, names: []string{"Paula Perdue"}})
	// What a quotation says may be said of the namesake.
	if len(skipped.Persons) != 1 || skipped.Evidence != 2 || len(skipped.Mentions) != 1 || skipped.Mentions[0].Column != "quote" || !strings.Contains(content(t, s), "person:other,Paula Perdue") {
		t.Errorf("%+v", skipped)
	}
}

// TestImportThatRefersToTheForgotten: ties to who is not there any more are left out, not a problem; other ids are one still.
func TestImportThatRefersToTheForgotten(t *testing.T) {
	f := forgotten{ids: []network.ID{"person:p"}}
	s := imported(t, folder(t, gone))
	before := content(t, s)
	ties := folder(t, "organisation:one\nperson:q\n")
	write := func(text string) {
		if err := os.WriteFile(ties+"/holds_position.csv", []byte("from,to\n"+text), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"organisations.csv", "people.csv"} {
			_ = os.Remove(ties + "/" + name)
		}
	}
	write("person:p,organisation:one\n")
	if skipped := importWithout(t, s, ties, f); skipped.Ties != 1 || revisionOf(t, s) != 1 {
		t.Errorf("%+v, revision %d", skipped, revisionOf(t, s))
	}
	same(t, "nothing but the forgotten", content(t, s), before)
	write("person:nobody,organisation:one\nperson:p,organisation:one\n")
	if _, _, err := changes.ImportWithout(t.Context(), s, os.DirFS(ties), f, quiet); err == nil || !strings.Contains(err.Error(), "person:nobody") || strings.Contains(err.Error(), "person:p\"") {
		t.Errorf("an id of nobody: %v", err)
	}
	write("person:p,organisation:one\n")
	if _, _, err := changes.ImportWithout(t.Context(), s, os.DirFS(ties), nil, quiet); err == nil {
		t.Error("without the list it is no problem")
	}
}

// TestForgottenAreAPartOfTheMark: an import that was interrupted goes on without the same persons only, wherever it broke off.
func TestForgottenAreAPartOfTheMark(t *testing.T) {
	smallSteps(t)
	dir := gatherings(t, 12)
	f := forgotten{ids: []network.ID{"person:p03", "person:p07"}}
	whole := openAt(t, newPath(t))
	skipped := importWithout(t, whole, dir, f)
	if len(skipped.Persons) != 2 || skipped.Ties < 6 {
		t.Fatalf("%+v", skipped)
	}
	for nth := 1; nth <= 4; nth++ {
		s := openAt(t, newPath(t))
		ctx, stop := cancelAt(t.Context(), "loading", nth)
		if _, _, err := changes.ImportWithout(ctx, s, os.DirFS(dir), f, stop); err == nil {
			t.Fatal("it was not interrupted")
		}
		for _, other := range []changes.Forgotten{nil, forgotten{}, forgotten{ids: f.ids[1:]}} {
			if _, _, err := changes.ImportWithout(t.Context(), s, os.DirFS(dir), other, quiet); !errors.Is(err, store.ErrUnfinished) {
				t.Errorf("resumed without %v: %v", other, err)
			}
		}
		if again := importWithout(t, s, dir, f); again.Rows() != skipped.Rows() {
			t.Errorf("resumed: %+v, want %+v", again, skipped)
		}
		same(t, "resumed", content(t, s), content(t, whole))
		if _, found := checked(t, s); len(found) > 0 {
			t.Errorf("resumed: %q", found)
		}
	}
}

// TestForget takes a person out, and the MET that stood on her alone, and nothing else.
func TestForget(t *testing.T) {
	s, want := imported(t, folder(t, told())), imported(t, folder(t, gone))
	var met []network.ID
	_, err := s.Update(t.Context(), func(ctx context.Context, w store.Writer) (err error) {
		met, err = changes.Forget(ctx, w, []network.ID{"person:p", "evidence:told"})
		return err
	})
	if err != nil || len(met) != 1 {
		t.Fatalf("%v, %v", met, err)
	}
	same(t, "without her", content(t, s), content(t, want))
	if _, found := checked(t, s); len(found) > 0 {
		t.Errorf("%q", found)
	}
	// As a change the same is refused, and nothing is changed.
	other := openAt(t, newPath(t))
	if _, err := changes.Apply(t.Context(), other, changes.Change{Put: notation.MustParse(told())}); err != nil {
		t.Fatal(err)
	}
	if _, err := changes.Apply(t.Context(), other, changes.Change{Delete: []network.ID{"person:p"}}); !errors.Is(err, changes.ErrInvalid) {
		t.Errorf("as a change: %v", err)
	}
}

// TestImportLeavesOutLongerNames: a title beside a forgotten name brings nobody back, nor does one in a further name; words between those
// of the name are told.
func TestImportLeavesOutLongerNames(t *testing.T) {
	const people = `
source:s
person:a name="Sra. Paula Perdue"
person:b name="P. P." names="Paula Perdue, PhD||ALIAS"
person:c name="Paula Jeanne Perdue"
person:d name="Paula Autre"
`
	f := forgotten{ids: []network.ID{"person:p"}, names: []string{"Paula Perdue"}}
	skipped := importWithout(t, openAt(t, newPath(t)), folder(t, people), f)
	if want := []changes.LeftOutPerson{{ID: "person:a", ByName: true}, {ID: "person:b", ByName: true}}; !slices.Equal(skipped.Persons, want) {
		t.Errorf("left out are %v, want %v", skipped.Persons, want)
	}
	if want := []changes.Mention{{ID: "person:c", Column: "name"}}; !slices.Equal(skipped.Mentions, want) {
		t.Errorf("mentions are %v, want %v", skipped.Mentions, want)
	}
	// One whom the store holds under that id is a namesake, and no news.
	s := imported(t, folder(t, people))
	if skipped := importWithout(t, s, folder(t, people), f); len(skipped.Persons) != 0 || !slices.Equal(skipped.Mentions, []changes.Mention{{ID: "person:c", Column: "name"}}) {
		t.Errorf("%+v", skipped)
	}
}

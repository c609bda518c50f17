package tables

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

func TestRoundTrip(t *testing.T) {
	rows := readAll(t, valid.fs())
	dir := filepath.Join(t.TempDir(), "new", "folder")
	w, err := NewWriter(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Discard()
	// In two batches, as an export hands them on.
	if err := w.Write(network.Tables{Nodes: rows.Nodes, Ties: rows.Ties[:3]}); err != nil {
		t.Fatal(err)
	}
	if err := w.Write(network.Tables{Ties: rows.Ties[3:], Numbers: rows.Numbers, Evidence: rows.Evidence}); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if got := readAll(t, os.DirFS(dir)); !reflect.DeepEqual(got, rows) {
		t.Errorf("read back\n%+v\nwant\n%+v", got, rows)
	}
	if problems := check(t, os.DirFS(dir), nil); len(problems) > 0 {
		t.Errorf("what was written has problems: %s", problems)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != len(layout()) {
		t.Errorf("%d files, want one for each of %d tables; error %v", len(entries), len(layout()), err)
	}
}

func TestTheCanonicalForm(t *testing.T) {
	got := written(t, network.Tables{
		Nodes: []network.Entity{
			&network.Organisation{Node: network.Node{ID: "organisation:a", Name: "A, B", Description: "said \"so\"\nand left",
				Names: []network.Name{{Value: "AB", Kind: "ACRONYM"}}}, Languages: []network.LanguageTag{"fr", "ca"}},
			&network.Event{Node: network.Node{ID: "event:e", Name: "Été"}, Kind: "MEAL", Status: "HELD", Date: network.MustEDTF("XXXX-01"), Country: "FR"},
		},
		Ties:    []network.Tie{{ID: "tie:1", Kind: network.Funds, From: "organisation:a", To: "event:e", Share: "~80"}},
		Numbers: []network.StatedNumber{{ID: "number:1", Node: "event:e", Counted: "OTHER", Approximate: true}},
	})
	want := map[string]string{
		"organisations.csv":  "id,name,kind,country,languages,description\norganisation:a,\"A, B\",,,fr ca,\"said \"\"so\"\"\nand left\"\n",
		"events.csv":         "id,name,kind,status,date,country,description\nevent:e,Été,MEAL,HELD,XXXX-01,FR,\n",
		"names.csv":          "node,value,language,kind\norganisation:a,AB,,ACRONYM\n",
		"funds.csv":          "id,from,to,share\ntie:1,organisation:a,event:e,~80\n",
		"stated_numbers.csv": "id,node,counted,delegation,value,approximate,date\nnumber:1,event:e,OTHER,,0,true,\n",
		"people.csv":         "id,name,description\n",
		"met.csv":            "id,from,to,event\n",
		"evidence.csv":       "id,subject,about,source,certainty,quote,reading,names\n",
	}
	for name, text := range want {
		if got[name] != text {
			t.Errorf("%s:\n%s\nwant\n%s", name, got[name], text)
		}
	}
	if len(got) != 7+1+16+2 {
		t.Errorf("%d files", len(got))
	}
}

// TestFormulasAreDisarmed tries what a spreadsheet would run, and what looks
// like the way in which it was disarmed.
func TestFormulasAreDisarmed(t *testing.T) {
	texts := []string{"=1+1", "+33", "-1", "@SUM(A1)", "\t=1", "'", "''", "'=1", "''=1", "'t Hof", "'''t", "’t Hof", "a=1", "-", "'-", "'\t", "'@"}
	for _, text := range texts {
		cell := guardFormula(text)
		if strings.ContainsRune(formulaStarts, rune(cell[0])) {
			t.Errorf("%q is written as %q, which a spreadsheet runs", text, cell)
		}
		if back := unguardFormula(cell); back != text {
			t.Errorf("%q is written as %q and read as %q", text, cell, back)
		}
	}
	if guardFormula("'t Hof") != "'t Hof" || unguardFormula("'t Hof") != "'t Hof" {
		t.Error("an apostrophe that is a part of a name does not stay")
	}
	rows := network.Tables{Nodes: []network.Entity{&network.Topic{Node: network.Node{
		ID: "topic:t", Name: "=HYPERLINK(\"x\")", Description: "\tindented", Names: []network.Name{{Value: "'+1", Kind: "ALIAS"}}}}}}
	files := written(t, rows)
	if !strings.Contains(files["topics.csv"], "\"'=HYPERLINK(\"\"x\"\")\",'\tindented") || !strings.Contains(files["names.csv"], ",''+1,") {
		t.Errorf("written as %q and %q", files["topics.csv"], files["names.csv"])
	}
	if got := readAll(t, files.fs()); !reflect.DeepEqual(got, rows) {
		t.Errorf("read back %+v", got.Nodes[0])
	}
}

func TestAFailedWriteLeavesTheOldTables(t *testing.T) {
	dir := t.TempDir()
	old := filepath.Join(dir, "topics.csv")
	if err := os.WriteFile(old, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, end := range map[string]func(w *Writer) error{
		"bad row": func(w *Writer) error {
			if err := w.Write(network.Tables{Ties: []network.Tie{{Kind: "LIKES"}}}); err == nil {
				t.Error("a tie of an unknown kind is written")
			}
			return w.Close()
		},
		"discarded": func(w *Writer) error { w.Discard(); return w.Close() },
	} {
		w, err := NewWriter(dir)
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Write(network.Tables{Nodes: []network.Entity{&network.Topic{Node: network.Node{ID: "topic:t", Name: "New"}}}}); err != nil {
			t.Fatal(err)
		}
		if err := end(w); err == nil {
			t.Errorf("%s: Close says nothing", name)
		}
		if w.Write(network.Tables{}) == nil {
			t.Errorf("%s: it can still be written to", name)
		}
		text, err := os.ReadFile(old)
		entries, _ := os.ReadDir(dir)
		if err != nil || string(text) != "old" || len(entries) != 1 {
			t.Errorf("%s: %q stands in the old table, %d files in the folder", name, text, len(entries))
		}
	}
}

func TestADiscardedNewFolderIsGone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "export")
	w, err := NewWriter(dir)
	if err != nil {
		t.Fatal(err)
	}
	w.Discard()
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("the folder is still there: %v", err)
	}
}

func TestOnlyTheOwnerReadsTheTables(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "export")
	w, err := NewExport(dir, 3)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Errorf("a second Close: %v", err)
	}
	for _, name := range append(fileNames(), ".") {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: mode %v, error %v", name, info.Mode(), err)
		}
	}
}

package register_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
)

func openLedger(t *testing.T, dir string) *register.Ledger {
	t.Helper()
	l, err := register.OpenLedger(dir)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func remember(t *testing.T, l *register.Ledger, id network.ID, name string) {
	t.Helper()
	if err := l.Add(time.Unix(0, 0), id, []string{name}, []network.ContactPoint{annas("contact:a", canary)}); err != nil {
		t.Fatal(err)
	}
}

// TestLedgerRemembers across openings, and its files tell nothing to who reads them.
func TestLedgerRemembers(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	l := openLedger(t, dir)
	if !l.Empty() || l.Mark() != "" || l.HasID("person:p1") {
		t.Error("a new ledger remembers somebody")
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("opening made a folder")
	}
	remember(t, l, "person:p1", "Anna-Marie  CANÀRI")
	mark := l.Mark()
	remember(t, l, "person:p1", "anna marie canari") // the same
	if l.Mark() != mark {
		t.Error("one person is written twice")
	}
	remember(t, l, "person:p2", "Bert")
	for i, l := range []*register.Ledger{l, openLedger(t, dir)} {
		for what, got := range map[string]bool{
			"id": l.HasID("person:p1"), "name": l.HasName("Canari, Anna Marie"), "other name": l.HasName("BERT"), "value": l.HasValue(network.MediumEmail, strings.ToUpper(canary)),
			"no id": !l.HasID("person:anne"), "no name": !l.HasName("Anna Canari"), "no value": !l.HasValue(network.MediumEmail, "x"+canary), "not by another medium": !l.HasValue(network.MediumWeb, canary),
			"an id is no name": !l.HasName("person:p1"), "nothing": !l.HasName("") && !l.HasValue(network.MediumEmail, ""), "in a text": l.NamedIn("Puis (Anna-Marie Canari) a parlé."), "in another order": l.NamedIn("CANARI, Anna Marie"), "not in a text": !l.NamedIn("Anna, Marie et Canari; Bert."), "another mark": l.Mark() != mark && l.Mark() != "",
		} {
			if !got {
				t.Errorf("opening %d: %s", i, what)
			}
		}
	}
	for _, name := range []string{"forgotten.key", "forgotten.jsonl"} {
		text, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		for _, told := range []string{"anna", "Anna", "canari", "bert", canary, "person"} {
			if bytes.Contains(text, []byte(told)) {
				t.Errorf("%s holds %q", name, told)
			}
		}
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", name, info.Mode(), err)
		}
	}
	if a, b := openLedger(t, t.TempDir()), openLedger(t, t.TempDir()); true {
		remember(t, a, "person:p1", "A")
		remember(t, b, "person:p1", "A")
		if a.Mark() == b.Mark() {
			t.Error("two ledgers have one key")
		}
	}
	var none *register.Ledger
	if !none.Empty() || none.HasID("person:p1") || none.HasName("Anna") || none.Mark() != "" || none.Add(time.Now(), "person:p1", nil, nil) == nil {
		t.Error("no ledger remembers")
	}
}

// TestLedgerThatIsDamaged is refused, but for a last line that was never finished.
func TestLedgerThatIsDamaged(t *testing.T) {
	damaged := func(change func(dir string)) (string, error) {
		dir := t.TempDir()
		l := openLedger(t, dir)
		remember(t, l, "person:p1", "Anna")
		remember(t, l, "person:p2", "Bert")
		change(dir)
		_, err := register.OpenLedger(dir)
		return dir, err
	}
	edit := func(dir, name string, change func([]byte) []byte) {
		path := filepath.Join(dir, name)
		text, err := os.ReadFile(path)
		if err == nil {
			err = os.WriteFile(path, change(text), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for name, change := range map[string]func(dir string){
		"the key is gone":  func(dir string) { _ = os.Remove(filepath.Join(dir, "forgotten.key")) },
		"the key is short": func(dir string) { edit(dir, "forgotten.key", func(k []byte) []byte { return k[1:] }) },
		"the first line":   func(dir string) { edit(dir, "forgotten.jsonl", func(b []byte) []byte { return b[1:] }) },
		"a line without id": func(dir string) {
			edit(dir, "forgotten.jsonl", func(b []byte) []byte { return append([]byte("{}\n"), b...) })
		},
		"a line of something": func(dir string) {
			edit(dir, "forgotten.jsonl", func(b []byte) []byte { return append(b, "no JSON\n"...) })
		},
	} {
		if _, err := damaged(change); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	for name, cut := range map[string]int{"in the middle of a line": 10, "at its end": 1} {
		dir, err := damaged(func(dir string) { edit(dir, "forgotten.jsonl", func(b []byte) []byte { return b[:len(b)-cut] }) })
		if err != nil {
			t.Fatalf("cut off %s: %v", name, err)
		}
		l := openLedger(t, dir)
		if !l.HasID("person:p1") || l.HasID("person:p2") != (cut == 1) {
			t.Errorf("cut off %s: anna %v, bert %v", name, l.HasID("person:p1"), l.HasID("person:p2"))
		}
		remember(t, l, "person:p3", "Cleo")
		again := openLedger(t, dir)
		if !again.HasID("person:p1") || !again.HasID("person:p3") || again.HasID("person:p2") != (cut == 1) || again.Mark() != l.Mark() {
			t.Errorf("cut off %s: what comes behind is lost", name)
		}
	}
	if dir, err := damaged(func(dir string) {
		_ = os.Remove(filepath.Join(dir, "forgotten.key"))
		_ = os.Remove(filepath.Join(dir, "forgotten.jsonl"))
	}); err != nil || !openLedger(t, dir).Empty() {
		t.Errorf("a ledger that is gone: %v", err)
	}
}

// TestLedgerThatCannotBeWritten is an error, and remembers nobody.
func TestLedgerThatCannotBeWritten(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "forgotten.jsonl"), 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := register.OpenLedger(dir); err == nil {
		t.Error("a folder is read as a ledger")
	}
	l, err := register.OpenLedger(filepath.Join(t.TempDir(), "x"))
	if err != nil {
		t.Fatal(err)
	}
	remember(t, l, "person:p1", "Anna")
	if _, err := register.OpenLedger(filepath.Join(file, "below")); err == nil {
		t.Error("a folder below a file is a ledger")
	}
}

// TestLedgerKnowsOtherSpellings of names and numbers, in tables and in texts; and takes nobody else for her.
func TestLedgerKnowsOtherSpellings(t *testing.T) {
	l := openLedger(t, t.TempDir())
	number := annas("contact:t", "+33 (0)5 00 00 00 01")
	number.Medium = network.MediumTelephone
	if err := l.Add(time.Unix(0, 0), "person:j", []string{"Dr Jürgen Møller-Ångström"}, []network.ContactPoint{number}); err != nil {
		t.Fatal(err)
	}
	if err := l.Add(time.Unix(0, 0), "person:k", []string{"Kaethe M. Groen", "M. Canari"}, nil); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{
		"Jürgen Møller-Ångström", "Juergen Moeller-Aangstroem", "Jurgen Moller Angstrom", "Prof. Dr. Jürgen Møller-Ångström", "M. Jürgen Møller-Ångström",
		"Møller-Ångström, Mr Jürgen", "J\u00adürgen\u200e M\u200døller-Ångström", "Ju\u0308rgen Møller-Ångström", "Käthe M. Grøn", "Käthe Grøn", "Mme Käthe M. GRÖN", "Ka\u0308the M. Gro\u0308n",
	} {
		if !l.HasName(name) || !l.NamedIn("It was, they say, "+name+" who came.") {
			t.Errorf("%q is not known", name)
		}
	}
	for _, name := range []string{"Jürgen Møller", "Käthe P. Grøn", "Dr", "M.", "Mme Canari", "Jorgen Møller-Ångström"} {
		if l.HasName(name) || l.NamedIn("It was, they say, "+name+" who came.") {
			t.Errorf("%q is somebody else", name)
		}
	}
	for value, want := range map[string]bool{"05 00 00 00 01": true, "0033 500000001": true, "+33500000001": true, "+33500000002": false, "00 00 01": false, "": false} {
		if got := l.HasValue(network.MediumTelephone, value); got != want {
			t.Errorf("%q: %v", value, got)
		}
	}
	if l.HasValue(network.MediumPost, "05 00 00 00 01") {
		t.Error("a number is no post box")
	}
}

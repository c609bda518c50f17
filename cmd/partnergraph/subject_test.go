package main

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/config"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// bytesIn counts how often the files of a folder hold a text.
func bytesIn(t *testing.T, dir, text string) (n int) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		n += bytes.Count(content, []byte(text))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestSubjectExport writes both documents, for their owner alone.
func TestSubjectExport(t *testing.T) {
	data, dir := inhabited(t), t.TempDir()
	program, page := filepath.Join(dir, "a.json"), filepath.Join(dir, "a.html")
	says := does(t, "subject", "export", "person:p1", "--data", data, "--language", "fr", "--json", program, "--html", page)
	if !strings.Contains(says, "2 ties, 1 events, 1 evidence, 1 contact points, 1 records") {
		t.Error(says)
	}
	var held struct {
		Person struct{ Name string }
	}
	if err := json.Unmarshal([]byte(testkit.Content(t, program)), &held); err != nil || held.Person.Name != "Anna Canari" {
		t.Errorf("%+v, %v", held, err)
	}
	if text := testkit.Content(t, page); !strings.Contains(text, `<html lang="fr">`) || !strings.Contains(text, annaCanary) || strings.Contains(text, "Bert") {
		t.Error(text)
	}
	for _, path := range []string{program, page} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", path, info.Mode(), err)
		}
	}
	other := filepath.Join(dir, "b.json")
	fails(t, []string{"subject", "export", "organisation:home", "--data", data, "--language", "en", "--json", other}, "organisation:home is an organisation; this is for persons\n")
	fails(t, []string{"subject", "export", "source:s", "--data", data, "--language", "en", "--json", other}, "source:s is a source; this is for persons\n")
	fails(t, []string{"subject", "forget", "event:visit", "--data", data}, "event:visit is an event; this is for persons\n")
	fails(t, []string{"subject", "forget", "organisation:home", "--yes", "--data", data}, "organisation:home is an organisation; this is for persons\n")
	fails(t, []string{"subject", "export", "person:p1", "--data", data, "--language", "de", "--json", other}, "--language: the language is fr or en")
	fails(t, []string{"subject", "export", "person:nobody", "--data", data, "--language", "en", "--html", filepath.Join(dir, "none")}, "person:nobody: there is none with this id")
	fails(t, []string{"subject", "export", "person:p1", "--data", data, "--language", "en", "--html", filepath.Join(dir, "no", "folder")}, "cannot be written")
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 2 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
}

// TestSubjectForget: a report first; then she is gone from the store, its files and a new backup, and does not come back.
func TestSubjectForget(t *testing.T) {
	data := inhabited(t)
	does(t, "export", "--data", data, "--format", "csv", inTemp(t, "tables"))
	canaries := []string{annaCanary, "Directrice canari", "told of her canary", "person:p1"}
	if bytesIn(t, data, annaCanary) == 0 {
		t.Fatal("the canary was never there: this test shows nothing")
	}
	report := does(t, "subject", "forget", "person:p1", "--data", data)
	for _, want := range []string{"1 names, 2 ties, 1 evidence, 1 contact points, and her presence at 1 events would go", "an export of ", "persons 2, export ", "nothing was changed; --yes forgets"} {
		if !strings.Contains(report, want) {
			t.Errorf("the report lacks %q:\n%s", want, report)
		}
	}
	if _, err := os.Stat(filepath.Join(data, "forgotten.jsonl")); err == nil || bytesIn(t, data, annaCanary) == 0 {
		t.Error("the report changed something")
	}
	says := does(t, "subject", "forget", "person:p1", "--yes", "--data", data)
	if !strings.Contains(says, "are gone") || !strings.Contains(says, "nothing of it is left in the files of the store") {
		t.Error(says)
	}
	backup := inTemp(t, "backup")
	does(t, "backup", "--data", data, backup)
	left := 0
	for _, canary := range canaries[:3] {
		left += bytesIn(t, data, canary) + bytesIn(t, filepath.Dir(backup), canary)
	}
	if left > 0 {
		t.Errorf("%d canaries are left", left)
	}
	if says := does(t, "subject", "forget", "person:p1", "--yes", "--data", data); !strings.Contains(says, "forgotten before") {
		t.Error(says)
	}
	says = does(t, "import", "--data", data, annasTables(t))
	if !strings.Contains(says, "skipped person:p1: she was forgotten\nskipped 1 nodes, 2 ties, 1 evidence") || !strings.Contains(says, "imported 4 nodes, 1 ties, 0 stated numbers, 0 evidence") {
		t.Error(says)
	}
	if says := does(t, "contact", "import", contactTable(t), "--data", data); !strings.Contains(says, "skipped 1 contact points") {
		t.Error(says)
	}
	if out := call(t, "export", "--data", data, "--format", "json").out; strings.Contains(out, "anna") || !strings.Contains(out, "Bert Autre") {
		t.Error(out)
	}
	does(t, "check", "--data", data)
	does(t, "audit", "verify", "--data", data)
	t.Logf("TRUST P7 %d bytes of %d canaries in the data folder and in a new backup after subject forget, by the command", left, 3)
	fails(t, []string{"subject", "forget", "person:nobody", "--yes", "--data", data}, "person:nobody: there is none with this id")
	// Without the ledger nothing is imported: she would come back.
	if err := os.Remove(filepath.Join(data, "forgotten.jsonl")); err != nil {
		t.Fatal(err)
	}
	fails(t, []string{"import", "--data", data, annasTables(t)}, "the ledger that knows it is not here")
	if err := os.WriteFile(filepath.Join(data, "forgotten.jsonl"), []byte("{\n\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	fails(t, []string{"import", "--data", data, annasTables(t)}, "line 1 of", "is damaged")
}

// TestForgetSaysWhatNamesHerStill, by where it stands, and claims no more than that; an import of such texts says so too.
func TestForgetSaysWhatNamesHerStill(t *testing.T) {
	data := inhabited(t)
	does(t, "import", "--data", data, folder(t, map[string]string{"organisations.csv": "id,name,country\norganisation:office,Cabinet Anna Canari,FR\n"}))
	says := does(t, "subject", "forget", "person:p1", "--yes", "--data", data)
	if !strings.Contains(says, "organisation:office holds her name in its name, and stays") || !strings.HasSuffix(says, "nothing of it is left in the files of the store, but for what is listed above\n") || strings.Contains(says, "Canari") {
		t.Error(says)
	}
	if says := does(t, "subject", "forget", "person:p1", "--yes", "--data", data); !strings.HasSuffix(says, "but for what was listed when she was forgotten\n") {
		t.Error(says)
	}
	says = does(t, "import", "--data", data, folder(t, map[string]string{"organisations.csv": "id,name,country\norganisation:club,Club Anna Canari,FR\n"}))
	if !strings.Contains(says, "organisation:club names somebody who was forgotten in its name, and came in") || strings.Contains(says, "Canari") {
		t.Error(says)
	}
}

// TestForgottenOfTheCuratedNetwork do not come back when an empty store gets it.
func TestForgottenOfTheCuratedNetwork(t *testing.T) {
	data := inTemp(t, "data")
	does(t, "import", "--data", data, "--curated")
	var network struct{ Nodes []struct{ ID, Type string } }
	if err := json.Unmarshal([]byte(call(t, "export", "--data", data, "--format", "json").out), &network); err != nil {
		t.Fatal(err)
	}
	person := ""
	for _, node := range network.Nodes {
		if strings.HasPrefix(node.ID, "person:") {
			person = node.ID
			break
		}
	}
	does(t, "subject", "forget", person, "--yes", "--data", data)
	for _, name := range []string{"partnergraph.db", "partnergraph.db-wal", "partnergraph.db-shm"} {
		_ = os.Remove(filepath.Join(data, name))
	}
	s := served(t, data)
	if code := s.stop(); code != 0 {
		t.Errorf("serve ended with %d", code)
	}
	if out := call(t, "export", "--data", data, "--format", "json").out; strings.Contains(out, person) || len(out) < 10_000 {
		t.Errorf("%s is back, or nothing is there", person)
	}
}

// TestForgetInNeo4jNeedsAPlaceForTheLedger, before anybody is asked there.
func TestForgetInNeo4jNeedsAPlaceForTheLedger(t *testing.T) {
	t.Setenv("NEO4J_URI", "bolt://127.0.0.1:1")
	fails(t, []string{"subject", "forget", "person:p1", "--yes"}, "there is no place for the ledger", "name a folder for it with PARTNERGRAPH_LEDGER")
}

// TestOfTheFilesOfAServerNothingIsClaimed: what its own files keep is said in the documents.
func TestOfTheFilesOfAServerNothingIsClaimed(t *testing.T) {
	server := place{neo4j: config.Neo4j{URI: "bolt://127.0.0.1:1"}}
	s := storeIn(t, inTemp(t, "data"))
	defer func() { _ = s.Close() }()
	for where, claims := range map[place]bool{server: false, {folder: "data"}: true} {
		var out bytes.Buffer
		if err := scrub(t.Context(), terminal{&out, &out}, s, where); err != nil {
			t.Fatal(err)
		}
		for _, says := range []string{out.String(), leftOf(&register.Forgotten{}, where)} {
			if strings.Contains(says, "is left in the files of the store") != claims || strings.Contains(says, "gone from all answers; what the server's own files keep, and for how long: docs/operations.md") == claims {
				t.Errorf("of %s it is said %q", where, says)
			}
		}
	}
}

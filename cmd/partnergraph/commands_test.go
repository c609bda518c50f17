package main

import (
	"database/sql"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/testkit"
)

// TestCalledWrongly: 2, how to call it, and nothing is made.
func TestCalledWrongly(t *testing.T) {
	for _, line := range []string{
		"", "Serve", "--data x", "serve extra", "serve --port 1", "serve --listen",
		"import", "import one two", "import --curated one", "import --clear --curated one", "import --nothing one", "import --data",
		"export", "export one", "export --format csv", "export --format xml one", "export --format json one two", "export --format csv one two",
		"check one two", "check --nothing", "check --data x one", "generate", "generate one", "generate --people 0 one", "generate --people -1 one", "generate --people many one",
		"health one", "health --nothing", "generate --people 1", "generate --people 1 one two", "generate --people 1 --seed -1 one", "generate --people 1.5 one",
	} {
		t.Run(line, func(t *testing.T) {
			t.Chdir(t.TempDir())
			r := call(t, strings.Fields(line)...)
			if r.code != 2 || !strings.Contains(r.err, "usage: partnergraph ") || r.out != "" {
				t.Errorf("%d\nout: %s\nerr: %s", r.code, r.out, r.err)
			}
			if name := strings.Fields(line + " ?")[0]; strings.Contains("serve import export check health generate", name) && !strings.Contains(r.err, "partnergraph "+name) {
				t.Errorf("it does not say how to call %s: %s", name, r.err)
			}
			if entries, err := os.ReadDir("."); err != nil || len(entries) > 0 {
				t.Errorf("the folder holds %v, %v", entries, err)
			}
		})
	}
}

// TestUsageNamesEveryCommand.
func TestUsageNamesEveryCommand(t *testing.T) {
	r := call(t)
	for _, c := range commands {
		if !strings.Contains(r.err, c.name+" ") || !strings.Contains(r.err, c.arguments) || !strings.Contains(r.err, c.what) {
			t.Errorf("%s is missing:\n%s", c.name, r.err)
		}
	}
}

func TestImportOfBadTables(t *testing.T) {
	data, dir := inTemp(t, "data"), bad(t)
	does(t, "import", "--data", data, small(t))
	fails(t, []string{"import", "--data", data, dir}, "organisations.csv:2: country \"Denmark\"", "works_on.csv:2: to \"topic:nowhere\"", "nothing was changed: 2 problems")
	if got := does(t, "export", "--data", data, "--format", "json"); strings.Contains(got, "Denmark") || !strings.Contains(got, "organisation:one") {
		t.Errorf("the store holds %s", got)
	}
}

// TestImportOfManyProblems shows some and says where all are.
func TestImportOfManyProblems(t *testing.T) {
	dir := folder(t, map[string]string{"organisations.csv": "id,name\n" + strings.Repeat("no id,X\n", 3*maxProblemsShown)})
	r := call(t, "import", "--data", inTemp(t, "data"), dir)
	if lines := strings.Count(r.err, "organisations.csv:"); r.code != 1 || lines != maxProblemsShown || !strings.Contains(r.err, "more; partnergraph check DIR lists all") {
		t.Errorf("%d with %d problems shown:\n%s", r.code, lines, r.err)
	}
	if r := call(t, "check", dir); r.code != 1 || strings.Count(r.out, "organisations.csv:") < 3*maxProblemsShown {
		t.Errorf("check: %d with %d problems shown", r.code, strings.Count(r.out, "organisations.csv:"))
	}
}

func TestImportOfNoTables(t *testing.T) {
	none := inTemp(t, "none")
	fails(t, []string{"import", "--data", inTemp(t, "data"), none}, none)
	fails(t, []string{"check", none}, none)
	fails(t, []string{"import", "--data", inTemp(t, "data"), t.TempDir()}, "holds none of the tables")
}

func TestImportClearsOnlyWhatIsUnfinished(t *testing.T) {
	data := inTemp(t, "data")
	does(t, "import", "--data", data, small(t))
	fails(t, []string{"import", "--data", data, "--clear"}, "no unfinished import; nothing was cleared")
	if got := does(t, "export", "--data", data, "--format", "json"); !strings.Contains(got, "organisation:one") {
		t.Errorf("the store holds %s", got)
	}
}

// TestExportIsTheRoundTripOfImport for the curated network, as tables and as JSON.
func TestExportIsTheRoundTripOfImport(t *testing.T) {
	one, two := inTemp(t, "one"), inTemp(t, "two")
	does(t, "import", "--data", one, "--curated")
	first, second := inTemp(t, "first"), inTemp(t, "second")
	if out := does(t, "export", "--data", one, "--format", "csv", first); !strings.Contains(out, "revision 1") {
		t.Errorf("export says %q", out)
	}
	does(t, "check", first)
	does(t, "import", "--data", two, first)
	does(t, "export", "--data", two, "--format", "csv", second)
	if testkit.Text(t, first) != testkit.Text(t, second) {
		t.Error("the second export is not the first")
	}
	printed := does(t, "export", "--data", one, "--format", "json")
	file := inTemp(t, "network.json")
	does(t, "export", "--data", two, "--format", "json", file)
	if got := testkit.Content(t, file); got != printed {
		t.Error("the JSON of the second store is not that of the first")
	}
	var document struct{ Nodes, Ties, Numbers, Evidence []map[string]any }
	if err := json.Unmarshal([]byte(printed), &document); err != nil {
		t.Fatal(err)
	}
	for name, rows := range map[string][]map[string]any{"nodes": document.Nodes, "ties": document.Ties, "numbers": document.Numbers, "evidence": document.Evidence} {
		if len(rows) == 0 {
			t.Errorf("no %s in the JSON", name)
		}
	}
	for _, path := range []string{file, filepath.Join(first, "people.csv")} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s has permissions %v (%v), want 600: it holds persons", filepath.Base(path), info.Mode().Perm(), err)
		}
	}
}

// TestExportThatFails leaves what was there.
func TestExportThatFails(t *testing.T) {
	data := inTemp(t, "data")
	does(t, "import", "--data", data, small(t))
	occupied := filepath.Join(small(t), "organisations.csv")
	before := testkit.Content(t, occupied)
	fails(t, []string{"export", "--data", data, "--format", "csv", occupied})
	fails(t, []string{"export", "--data", data, "--format", "json", filepath.Join(occupied, "x.json")}, "cannot be written")
	if testkit.Content(t, occupied) != before {
		t.Error("the file was changed")
	}
}

// TestReadersMakeNoStore where there is none.
func TestReadersMakeNoStore(t *testing.T) {
	data := inTemp(t, "data")
	for _, args := range [][]string{{"export", "--format", "json", "--data", data}, {"export", "--format", "csv", "--data", data, inTemp(t, "out")}, {"check", "--data", data}} {
		fails(t, args, "there is no store in "+data)
	}
	if _, err := os.Stat(data); !os.IsNotExist(err) {
		t.Errorf("the folder is there: %v", err)
	}
}

func TestCheckOfTables(t *testing.T) {
	if out := does(t, "check", small(t)); out != "1 nodes, 0 ties, 0 stated numbers, 0 evidence: no problem\n" {
		t.Errorf("it says %q", out)
	}
	dir := bad(t)
	fails(t, []string{"check", dir}, "organisations.csv:2: country \"Denmark\"", "works_on.csv:2: to \"topic:nowhere\"", "2 problems in "+dir)
}

func TestCheckOfAStore(t *testing.T) {
	data := inTemp(t, "data")
	does(t, "import", "--data", data, "--curated")
	if out := does(t, "check", "--data", data); !strings.Contains(out, "events are as the rules say") {
		t.Errorf("it says %q", out)
	}
	db, err := sql.Open("sqlite", dataFile(data))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(t.Context(), "DELETE FROM present WHERE event = (SELECT key FROM node WHERE id = 'event:copenhagen-2022')"); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	fails(t, []string{"check", "--data", data}, "event:copenhagen-2022: ", "was present and is not stored so", "problems in the store")
}

// TestGenerate: the same seed makes the same bytes, another one others, and all are clean.
func TestGenerate(t *testing.T) {
	made := func(seed string) string {
		dir := inTemp(t, "tables")
		if out := does(t, "generate", "--people", "60", "--seed", seed, dir); !strings.HasPrefix(out, "generated ") {
			t.Errorf("it says %q", out)
		}
		does(t, "check", dir)
		return testkit.Text(t, dir)
	}
	first := made("7")
	if made("7") != first {
		t.Error("the same seed made another network")
	}
	if made("8") == first {
		t.Error("another seed made the same network")
	}
}

func TestGenerateThatFails(t *testing.T) {
	fails(t, []string{"generate", "--people", "20000000", inTemp(t, "tables")}, "from 1 to")
	occupied := filepath.Join(small(t), "organisations.csv")
	fails(t, []string{"generate", "--people", "1", occupied})
}

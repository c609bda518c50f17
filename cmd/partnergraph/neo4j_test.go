package main

import (
	"net"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/config"
	"github.com/partnergraph/partnergraph/internal/neo4jtest"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// names sets what the environment says of a Neo4j.
func names(t *testing.T, uri, username, password, database string) {
	t.Helper()
	t.Setenv(config.Neo4jURI, uri)
	t.Setenv(config.Neo4jUsername, username)
	t.Setenv(config.Neo4jPassword, password)
	t.Setenv(config.Neo4jDatabase, database)
}

// onNeo4j makes an empty Neo4j the store of the commands that follow; onFile, the embedded one again.
func onNeo4j(t *testing.T) *neo4jtest.Server {
	t.Helper()
	s := neo4jtest.Shared(t)
	s.Empty(t)
	names(t, s.URI, s.Username, s.Password, s.Database)
	return s
}

func onFile(t *testing.T) {
	t.Helper()
	t.Setenv(config.Neo4jURI, "")
}

// csvOf exports the store that the arguments and the environment name, as one text.
func csvOf(t *testing.T, args ...string) string {
	t.Helper()
	return testkit.Text(t, exportedTo(t, args...))
}

func exportedTo(t *testing.T, args ...string) (dir string) {
	t.Helper()
	dir = inTemp(t, "tables")
	does(t, append(append([]string{"export", "--format", "csv"}, args...), dir)...)
	return dir
}

func jsonOf(t *testing.T, args ...string) string {
	t.Helper()
	return does(t, append([]string{"export", "--format", "json"}, args...)...)
}

// same compares two long texts and shows the first line that differs.
func same(t *testing.T, what, got, want string) {
	t.Helper()
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(gotLines), len(wantLines)) {
		if gotLines[i] != wantLines[i] {
			t.Errorf("%s: line %d is\n%s\nwant\n%s", what, i+1, gotLines[i], wantLines[i])
			return
		}
	}
	if len(gotLines) != len(wantLines) {
		t.Errorf("%s: %d lines, want %d", what, len(gotLines), len(wantLines))
	}
}

// TestCuratedNetworkOnNeo4j is, byte for byte, the one of the embedded store.
func TestCuratedNetworkOnNeo4j(t *testing.T) {
	data := inTemp(t, "data")
	said := does(t, "import", "--data", data, "--curated")
	tables, document := csvOf(t, "--data", data), jsonOf(t, "--data", data)
	onNeo4j(t)
	if got := does(t, "import", "--curated"); got != said {
		t.Errorf("the import says %q, want %q", got, said)
	}
	same(t, "the tables", csvOf(t), tables)
	same(t, "the JSON", jsonOf(t), document)
	if out := does(t, "check"); !strings.Contains(out, "events are as the rules say") {
		t.Errorf("check says %q", out)
	}
}

// TestMoveBetweenStores: a network that has changed goes from one to another and back, with its revision and those of its rows.
func TestMoveBetweenStores(t *testing.T) {
	first := inTemp(t, "first")
	does(t, "import", "--data", first, "--curated")
	does(t, "import", "--data", first, folder(t, map[string]string{"topics.csv": "id,name\ntopic:t,T\n"}))
	does(t, "import", "--data", first, folder(t, map[string]string{"about.csv": "from,to\nevent:copenhagen-2022,topic:t\n"}))
	moving := exportedTo(t, "--data", first)
	tables, document := testkit.Text(t, moving), jsonOf(t, "--data", first)
	for _, want := range []string{"revision\n3\n", "topic:t,T,,2\n", ",event:copenhagen-2022,topic:t,3\n"} {
		if !strings.Contains(tables, want) {
			t.Fatalf("the tables do not hold %q: this test shows nothing", want)
		}
	}
	onNeo4j(t)
	does(t, "import", moving)
	moved := exportedTo(t)
	same(t, "the tables out of Neo4j", testkit.Text(t, moved), tables)
	same(t, "the JSON out of Neo4j", jsonOf(t), document)
	does(t, "import", folder(t, map[string]string{"topics.csv": "id,name,changedAtRevision\ntopic:u,U,1\n"}))
	if got := csvOf(t); !strings.Contains(got, "revision\n4\n") || !strings.Contains(got, "topic:u,U,,4\n") {
		t.Error("the next change in Neo4j is not revision 4")
	}
	onFile(t)
	back := inTemp(t, "back")
	does(t, "import", "--data", back, moved)
	same(t, "the tables of the third store", csvOf(t, "--data", back), tables)
	same(t, "the JSON of the third store", jsonOf(t, "--data", back), document)
	does(t, "check", "--data", back)
}

// TestImportOfBadTablesIntoNeo4j changes nothing.
func TestImportOfBadTablesIntoNeo4j(t *testing.T) {
	onNeo4j(t)
	does(t, "import", small(t))
	before := csvOf(t)
	fails(t, []string{"import", bad(t)}, "organisations.csv:2: country \"Denmark\"", "nothing was changed: 2 problems")
	fails(t, []string{"import", "--clear"}, "no unfinished import; nothing was cleared")
	same(t, "the store", csvOf(t), before)
}

// TestTwoStoresNamed: which one is meant is for people to say.
func TestTwoStoresNamed(t *testing.T) {
	names(t, "bolt://127.0.0.1:1", "", "", "")
	for _, args := range [][]string{{"serve"}, {"import", "--curated"}, {"import", "--clear"}, {"export", "--format", "json"}, {"check"}} {
		data := inTemp(t, "data")
		fails(t, append(args[:1:1], append([]string{"--data", data}, args[1:]...)...), "use one of them: leave --data out, or unset NEO4J_URI")
		if exists(data) {
			t.Errorf("%s made the folder", args)
		}
	}
	if out := does(t, "check", small(t)); !strings.Contains(out, "no problem") {
		t.Errorf("tables are checked without a store: %q", out)
	}
}

const wrongPassword = "not-the-p4ssword"

// TestNeo4jThatCannotBeUsed: every command says what is wrong, soon, and never the password.
func TestNeo4jThatCannotBeUsed(t *testing.T) {
	s := neo4jtest.Shared(t)
	s.Empty(t)
	free := freeAddress(t)
	for name, c := range map[string]struct {
		uri, username, password, database string
		says                              []string
	}{
		"away":                {"bolt://" + free, "neo4j", wrongPassword, "", []string{"Neo4j at " + free, "does not answer"}},
		"away, with routing":  {"neo4j://" + free, "neo4j", wrongPassword, "", []string{"Neo4j at " + free, "does not answer"}},
		"mute":                {"bolt://" + muteAddress(t), "neo4j", wrongPassword, "", []string{"does not answer"}},
		"a wrong password":    {s.URI, s.Username, wrongPassword, s.Database, []string{"refuses the name or the password"}},
		"a wrong name":        {s.URI, "nobody", wrongPassword, s.Database, []string{"refuses the name or the password"}},
		"no account":          {s.URI, "", "", s.Database, []string{"refuses the name or the password"}},
		"no name":             {s.URI, "", wrongPassword, s.Database, []string{"NEO4J_USERNAME is not; set both"}},
		"no password":         {s.URI, s.Username, "", s.Database, []string{"NEO4J_PASSWORD is not; set both"}},
		"a wrong database":    {s.URI, s.Username, s.Password, "nosuch", []string{"has no database of that name"}},
		"another scheme":      {"http://localhost:7474", s.Username, wrongPassword, "", []string{"NEO4J_URI", "bolt, bolt+s, bolt+ssc, neo4j, neo4j+s, neo4j+ssc"}},
		"no scheme":           {"localhost:7687", s.Username, wrongPassword, "", []string{"NEO4J_URI", "bolt+s"}},
		"no host":             {"bolt://", s.Username, wrongPassword, "", []string{"NEO4J_URI", "bolt+s"}},
		"nonsense":            {"bolt://%zz", s.Username, wrongPassword, "", []string{"NEO4J_URI", "bolt+s"}},
		"the password inside": {"bolt://neo4j:" + wrongPassword + "@localhost", s.Username, wrongPassword, "", []string{"NEO4J_URI", "must not hold a name or password"}},
	} {
		t.Run(name, func(t *testing.T) {
			names(t, c.uri, c.username, c.password, c.database)
			commands := [][]string{{"import", "--curated"}, {"import", "--clear"}, {"export", "--format", "csv", inTemp(t, "out")}, {"check"}}
			if c.password == wrongPassword && c.username == s.Username {
				commands = commands[:1] // Neo4j locks an account for a while after a few
			}
			for _, args := range commands {
				began := time.Now()
				says := fails(t, args, c.says...)
				if took := time.Since(began); took > 3*time.Second {
					t.Errorf("%s took %v", args, took)
				}
				if strings.Contains(says, wrongPassword) {
					t.Errorf("%s tells the password: %s", args, says)
				}
			}
		})
	}
}

// freeAddress is one where nobody listens.
func freeAddress(t *testing.T) string {
	t.Helper()
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	return listener.Addr().String()
}

// muteAddress is one where somebody listens and never says a word.
func muteAddress(t *testing.T) string {
	t.Helper()
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	return listener.Addr().String()
}

// TestForeignNeo4j: what belongs to another program is refused, and stays as it is.
func TestForeignNeo4j(t *testing.T) {
	s := onNeo4j(t)
	cypher(t, s, "CREATE (:Film {title: 'Playtime'})-[:AFTER]->(:Film {title: 'Mon oncle'})")
	for _, args := range [][]string{{"import", "--curated"}, {"import", "--clear"}, {"export", "--format", "json"}, {"check"}, {"serve", "--listen", "127.0.0.1:0"}} {
		fails(t, args, "Neo4j at ", "another program", "left as it is")
	}
	if got := cypher(t, s, "MATCH (n) RETURN count(n)"); got != int64(2) {
		t.Errorf("%v nodes are there now, want the two of the other program", got)
	}
	if exists(filepath.Join("data", "partnergraph.db")) {
		t.Error("the embedded store was made instead")
	}
}

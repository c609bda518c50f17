package main

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/neo4jtest"
)

// reportVariable names the file into which this test, as the command of a stage, writes what it found.
const reportVariable = "PARTNERGRAPH_STAGE_REPORT"

// codeOfCommand is how it ends.
const codeOfCommand = 7

func TestMain(m *testing.M) {
	if path := os.Getenv(reportVariable); path != "" {
		if err := os.WriteFile(path, []byte(visit()), 0o600); err != nil {
			panic(err)
		}
		os.Exit(codeOfCommand)
	}
	os.Exit(neo4jtest.Main(m))
}

// visit is what the command of a stage sees: the service, then none, then the service again, where it was.
func visit() string {
	var seen strings.Builder
	url, control := os.Getenv(urlVariable), os.Getenv(controlVariable)
	for _, path := range []string{"", "/stop", "", "/start", "/start", "", "/kill", "", "/start", ""} {
		if path == "" {
			_, _ = fmt.Fprintln(&seen, "look:", ask(http.MethodGet, url+"/livez", ""))
			continue
		}
		_, _ = fmt.Fprintln(&seen, path+":", ask(http.MethodPost, control+path, ""))
	}
	_, _ = fmt.Fprintln(&seen, "look at /start:", ask(http.MethodGet, control+"/start", ""))
	if os.Getenv(tokenVariable+"COORDINATOR") != "" {
		const contacts = `{"query":"{ node(id: \"person:p0\") { ... on Person { contactPoints { totalCount } } } }"}`
		_, _ = fmt.Fprintln(&seen, "contact points:", ask(http.MethodPost, url+"/graphql", contacts))
	}
	_, _ = fmt.Fprintln(&seen, "organisations:", ask(http.MethodPost, url+"/graphql", `{"query":"{ organisations { totalCount } }"}`))
	return seen.String() + url
}

// ask tells how a request is answered, and what an answer counts.
func ask(method, url, body string) string {
	request, err := http.NewRequest(method, url, strings.NewReader(body))
	if err != nil {
		return err.Error()
	}
	request.Header.Set("Content-Type", "application/json")
	if token := os.Getenv(tokenVariable + "COORDINATOR"); token != "" {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	r, err := http.DefaultClient.Do(request)
	if err != nil {
		return "nobody answers"
	}
	defer func() { _ = r.Body.Close() }()
	text, err := io.ReadAll(r.Body)
	if err != nil {
		return err.Error()
	}
	_, count, _ := strings.Cut(string(text), `"totalCount":`)
	return fmt.Sprint(r.StatusCode, " ", strings.TrimRight(count, "}\n"))
}

const seenByCommand = `look: 200 
/stop: 204 
look: nobody answers
/start: 204 
/start: 409 
look: 200 
/kill: 204 
look: nobody answers
/start: 204 
look: 200 
look at /start: 405 
organisations: 200 `

// staged runs this test as the command of a stage and returns what it saw.
func staged(t *testing.T, o options) (seen, url string) {
	t.Helper()
	report := filepath.Join(t.TempDir(), "report")
	t.Setenv(reportVariable, report)
	o.command = []string{os.Args[0]}
	if code, err := run(t.Context(), o); code != codeOfCommand || err != nil {
		t.Fatalf("the stage ended with %d, %v; want %d", code, err, codeOfCommand)
	}
	text, err := os.ReadFile(report)
	if err != nil {
		t.Fatal(err)
	}
	at := strings.LastIndexByte(string(text), '\n')
	return string(text[:at]), string(text[at+1:])
}

// expectOrganisations: the command sees what it should, and how many organisations the network has.
func expectOrganisations(t *testing.T, seen string) (count string) {
	t.Helper()
	seen, _, _ = strings.Cut(seen, `,"`)
	count, ok := strings.CutPrefix(seen, seenByCommand)
	if !ok || count == "" || count == "0" {
		t.Fatalf("the command saw\n%s\nwant\n%s and some", seen, seenByCommand)
	}
	return count
}

// TestStage shows the curated network, and leaves nothing that listens.
func TestStage(t *testing.T) {
	seen, url := staged(t, options{store: embedded})
	expectOrganisations(t, seen)
	if got := ask(http.MethodGet, url+"/livez", ""); got != "nobody answers" {
		t.Errorf("after the stage the service says %s", got)
	}
}

// TestKeptNetwork: what a folder keeps is not made again, tables may be shown, and another network is refused.
func TestKeptNetwork(t *testing.T) {
	keep := t.TempDir()
	o := options{store: embedded, people: 30, seed: 2, keep: keep}
	seen, _ := staged(t, o)
	count := expectOrganisations(t, seen)
	tables := filepath.Join(t.TempDir(), "tables")
	if err := os.Rename(filepath.Join(keep, "tables"), tables); err != nil {
		t.Fatal(err)
	}
	for what, again := range map[string]options{"kept": o, "of tables": {store: embedded, tables: tables}} {
		seen, _ = staged(t, again)
		if got := expectOrganisations(t, seen); got != count {
			t.Errorf("the network that is %s has %s organisations, and had %s", what, got, count)
		}
	}
	o.people = 31
	if _, err := run(t.Context(), o); err == nil || !strings.Contains(err.Error(), "--people 30") {
		t.Errorf("another network in a folder that keeps one: %v", err)
	}
}

// TestGuarded: who has a token sees the contact point of a person that may be used, and not the one that may not.
func TestGuarded(t *testing.T) {
	seen, _ := staged(t, options{store: embedded, people: 30, seed: 2, guarded: true})
	if !strings.Contains(seen, "contact points: 200 1") {
		t.Errorf("the command saw\n%s\nwant one contact point", seen)
	}
}

// TestNeo4j shows a network of few people from a Neo4j.
func TestNeo4j(t *testing.T) {
	neo4jtest.Shared(t) // or says why there is none
	seen, _ := staged(t, options{store: shared, people: 30, seed: 2})
	expectOrganisations(t, seen)
}

func TestFailedStage(t *testing.T) {
	for what, o := range map[string]options{
		"a command that is not there": {store: embedded, command: []string{filepath.Join(t.TempDir(), "absent")}},
		"tables that are not there":   {store: embedded, tables: filepath.Join(t.TempDir(), "absent"), command: []string{"true"}},
	} {
		if _, err := run(t.Context(), o); err == nil || !strings.Contains(err.Error(), "absent") {
			t.Errorf("%s: %v", what, err)
		}
	}
	s := &service{program: "false", log: filepath.Join(t.TempDir(), "log"), address: "127.0.0.1:0"}
	if err := s.start(t.Context()); err == nil || errors.Is(err, errRuns) || s.running != nil {
		t.Errorf("a service that ends at once: %v", err)
	}
}

func TestParse(t *testing.T) {
	var complaints strings.Builder
	o, err := parse(strings.Fields("-store neo4j -people 5 -keep somewhere -- npm run -s journeys"), &complaints)
	if err != nil || o.store != shared || o.people != 5 || o.seed != 1 || o.keep != "somewhere" || strings.Join(o.command, " ") != "npm run -s journeys" {
		t.Errorf("it understood %+v, %v", o, err)
	}
	for args, want := range map[string]string{
		"":                                   "no command",
		"-store csv -- true":                 "use sqlite or neo4j",
		"-people -1 -- true":                 "-people -1",
		"-people 1 -tables d -- true":        "two networks",
		"-keep d -- true":                    "give -people",
		"-peple 1 -- true":                   "-peple",
		"-store neo4j -people 1 -- ":         "no command",
		"-tables d -keep d -- command":       "give -people",
		"-guarded -- true":                   "give -people",
		"-guarded -people 3 -keep d -- true": "use one of them",
	} {
		complaints.Reset()
		if _, err := parse(strings.Fields(args), &complaints); err == nil || !strings.Contains(complaints.String(), want) {
			t.Errorf("%q: %v, and it said\n%s\nwant %q", args, err, complaints.String(), want)
		}
	}
}

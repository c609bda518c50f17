package graph_test

import (
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/dataset"
	"github.com/partnergraph/partnergraph/internal/neo4jtest"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store/neo4j"
	"github.com/partnergraph/partnergraph/internal/tables"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// observer notes what is asked of Neo4j.
type observer struct {
	mu         sync.Mutex
	statements []string
	rows       int
}

func (o *observer) observe(text string, _ map[string]any, records [][]any) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.statements = append(o.statements, text)
	for _, record := range records {
		o.rows += rowsIn(record)
	}
}

// take returns what was noted since the last time.
func (o *observer) take() (statements []string, rows int) {
	o.mu.Lock()
	defer o.mu.Unlock()
	statements, rows = o.statements, o.rows
	o.statements, o.rows = nil, 0
	return statements, rows
}

// rowsIn counts the rows in a record: lists in which an id stands. Each row of an answer has one.
func rowsIn(value any) (rows int) {
	list, isList := value.([]any)
	if !isList {
		return 0
	}
	row := false
	for _, v := range list {
		text, isText := v.(string)
		row = row || isText && strings.Contains(text, ":")
		rows += rowsIn(v)
	}
	if row {
		rows++
	}
	return rows
}

// emptyNeo4j returns a store in an empty Neo4j.
func emptyNeo4j(t *testing.T) *neo4j.Store {
	t.Helper()
	s, _ := observedNeo4j(t)
	return s
}

func observedNeo4j(t *testing.T) (*neo4j.Store, *observer) {
	t.Helper()
	server, o := neo4jtest.Shared(t), &observer{}
	server.Empty(t)
	s, err := neo4j.Open(t.Context(), neo4j.Options{
		URI: server.URI, Username: server.Username, Password: server.Password, Database: server.Database, Observe: o.observe,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s, o
}

// curatedNeo4j returns the curated network in Neo4j.
func curatedNeo4j(t *testing.T) (*neo4j.Store, *observer) {
	t.Helper()
	s, o := observedNeo4j(t)
	rows, err := tables.ReadAll(t.Context(), dataset.Curated())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := changes.Apply(t.Context(), s, changes.Change{Put: rows}); err != nil {
		t.Fatal(err)
	}
	o.take()
	return s, o
}

// onNeo4j changes only what says which store it is.
func onNeo4j(answer string) string {
	return strings.ReplaceAll(answer, `"store":"neo4j"`, `"store":"sqlite"`)
}

// The examples have the same answers on Neo4j, to the byte, with look-ahead and without: by one statement for
// each field at the root, and with no more rows than the answer needs.
func TestExamplesOnNeo4j(t *testing.T) {
	s, observed := curatedNeo4j(t)
	// A server that has just started takes its time for the first question of each kind.
	over := func(o *graph.Options) { o.Store, o.Timeout = s, testkit.Patience }
	ahead, plain := handler(t, over), handler(t, over, withoutLookAhead)
	embedded := handler(t)
	for _, e := range examples(t) {
		t.Run(e.name, func(t *testing.T) {
			observed.take()
			status, answer := ask(t, ahead, network.Admin, e.request)
			statements, rows := observed.take()
			if status != 200 {
				t.Fatalf("status %d: %s", status, answer)
			}
			answer = onNeo4j(answer)
			if _, other := ask(t, plain, network.Admin, e.request); onNeo4j(other) != answer {
				t.Errorf("without look-ahead the answer is another:\n%s\n%s", answer, other)
			}
			compare(t, filepath.Join(examplesDir, "answers", e.name+".json"), answer)
			few(t, e, answer, statements, rows)
			_, public := ask(t, ahead, network.Public, e.request)
			if _, other := ask(t, embedded, network.Public, e.request); onNeo4j(public) != other {
				t.Errorf("the public gets another answer than from the embedded store:\n%s\n%s", public, other)
			}
		})
	}
}

// statementsOfLarger is how many statements a larger field may take beside one: a network one for each level, candidates some
// for each of three introductions.
var statementsOfLarger = map[string]int{"introductions": 4, "network": 6, "jobShadowingCandidates": 23, "centralities": 5, "counts": 1,
	"auditLog": 2, "viewer": 1, "revealContact": 3}

// mostRows is how many rows Neo4j may give for each row of an answer: one more than
// a page tells whether there are further ones.
const mostRows = 3

func few(t *testing.T, e example, answer string, statements []string, rows int) {
	t.Helper()
	roots, _ := countFields(t, e.Query)
	search := strings.Count(e.Query, "search(")                                                   // near words may take a second statement
	more := largerIn(t, e.Query, statementsOfLarger) + 2*strings.Count(e.Query, "contactPoints(") // and who told of them
	if !strings.Contains(e.Query, "status {") && (len(statements) < roots || len(statements) > roots+search+more) {
		t.Errorf("%d statements for %d fields at the root:\n%s", len(statements), roots, strings.Join(statements, "\n\n"))
	}
	if answered := strings.Count(answer, "{"); rows > mostRows*answered {
		t.Errorf("Neo4j gave %d rows for an answer of %d objects", rows, answered)
	}
}

package neo4j_test

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/neo4jtest"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/neo4j"
)

// schemaOf lists the constraints and indexes of a database, in the order of their names.
func schemaOf(t testing.TB, s *neo4jtest.Server) (schema []string) {
	t.Helper()
	for _, text := range []string{
		"SHOW INDEXES YIELD name, type, state, entityType, labelsOrTypes, properties, options WHERE type <> 'LOOKUP' " +
			"RETURN name, type, state, entityType, labelsOrTypes, properties, options.indexConfig['fulltext.analyzer'] ORDER BY name",
		"SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties RETURN name, type, entityType, labelsOrTypes, properties ORDER BY name",
	} {
		for _, row := range cypher(t, s, text) {
			schema = append(schema, fmt.Sprintln(row...))
		}
	}
	return schema
}

// everythingRaw is what a database holds, as it would be told to anybody.
func everythingRaw(t testing.TB, s *neo4jtest.Server) string {
	t.Helper()
	nodes := cypher(t, s, "MATCH (n) RETURN labels(n), properties(n), COUNT { (n)--() } ORDER BY toString(properties(n).name)")
	return fmt.Sprint(nodes, schemaOf(t, s))
}

// TestSchema is made at the first question, whole and of use, and found by the next store.
func TestSchema(t *testing.T) {
	server := neo4jtest.Shared(t)
	server.EmptyAll(t)
	t.Cleanup(func() { server.Empty(t) })
	if err := openOn(t, server).Ready(t.Context()); err != nil {
		t.Fatal(err)
	}
	schema := schemaOf(t, server)
	var names []string
	for _, line := range schema {
		name, rest, _ := strings.Cut(line, " ")
		if !slices.Contains(names, name) {
			names = append(names, name)
			if !strings.Contains(rest, " ONLINE ") {
				t.Errorf("an index is not of use: %s", line)
			}
		}
	}
	slices.Sort(names)
	if want := neo4j.RuleNames(); !slices.Equal(names, want) {
		t.Errorf("the schema has %s\nwant %s", names, want)
	}
	if err := openOn(t, server).Ready(t.Context()); err != nil {
		t.Fatal(err)
	}
	if again := schemaOf(t, server); !slices.Equal(again, schema) {
		t.Errorf("the second store made it otherwise: %s", again)
	}
	holds(t, server, 0, 0)
}

// TestSchemaOfTwoProcesses that find the same new database.
func TestSchemaOfTwoProcesses(t *testing.T) {
	server := neo4jtest.Shared(t)
	server.EmptyAll(t)
	done := make(chan error, 1)
	for range 2 {
		s := openOn(t, server)
		go func() { done <- s.Ready(soon(t)) }()
	}
	for range 2 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	holds(t, server, 0, 0)
}

// TestSchemaOfASlowProcess does not go back to what that one has just made: who was faster writes already.
func TestSchemaOfASlowProcess(t *testing.T) {
	server := neo4jtest.Shared(t)
	server.EmptyAll(t)
	slow, fast := openOn(t, server), openOn(t, server)
	for version := range neo4j.SchemaVersion + 1 {
		put(t, fast, fmt.Sprintf("topic:t%d", version))
		if err := slow.Raise(soon(t), version); err != nil {
			t.Fatal(err)
		}
		if got := cypher(t, server, "MATCH (meta:Meta) RETURN meta.schema")[0][0]; got != int64(neo4j.SchemaVersion) {
			t.Fatalf("schema %v after the slow process came to %d, want %d", got, version, neo4j.SchemaVersion)
		}
	}
	holds(t, server, neo4j.SchemaVersion+1, neo4j.SchemaVersion+1)
}

// TestDatabaseThatIsNotOurs is refused in words for people, by all that may be asked of a store, and stays as it is.
func TestDatabaseThatIsNotOurs(t *testing.T) {
	for name, c := range map[string]struct{ made, says string }{
		"another program's":       {"CREATE (:Thing {name: 'a'})-[:OF]->(:Thing {name: 'b'})", "name another database"},
		"a newer program's":       {"CREATE (:Meta {product: 'partnergraph', schema: 99, revision: 7, nextKey: 1}), (:Entity {name: 'a'})", "schema 99"},
		"somebody's with a Meta":  {"CREATE (:Meta {product: 'other', schema: 1})", "another program"},
		"emptied but for a topic": {"CREATE (:Entity:Topic {id: 'topic:a', name: 'a'})", "another program"},
	} {
		t.Run(name, func(t *testing.T) {
			server := neo4jtest.Shared(t)
			server.EmptyAll(t)
			t.Cleanup(func() { server.EmptyAll(t) })
			cypher(t, server, c.made)
			before := everythingRaw(t, server)
			s := openOn(t, server)
			for asked, ask := range map[string]func() error{
				"ready": func() error { return s.Ready(t.Context()) },
				"view":  func() error { _, err := s.View(t.Context()); return err },
				"update": func() error {
					_, err := s.Update(t.Context(), func(context.Context, store.Writer) error { t.Error("the change ran"); return nil })
					return err
				},
				"begin": func() error { _, err := s.BeginBulk(t.Context(), "tables"); return err },
				"clear": func() error { return s.ClearBulk(t.Context()) },
			} {
				err := ask()
				wantError(t, err, store.ErrForeign)
				if err != nil && (!strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), "left as it is")) {
					t.Errorf("%s: the message is %q, want that it says %q and that it was left as it is", asked, err, c.says)
				}
			}
			if after := everythingRaw(t, server); !reflect.DeepEqual(after, before) {
				t.Errorf("the database was changed: %s\nwas %s", after, before)
			}
		})
	}
}

// TestDatabaseThatIsEmptiedMeanwhile is not taken for one at its beginning.
func TestDatabaseThatIsEmptiedMeanwhile(t *testing.T) {
	server := empty(t)
	s := openOn(t, server)
	put(t, s, "topic:a")
	server.Empty(t)
	_, err := s.Update(t.Context(), putting("topic:b"))
	wantError(t, err, store.ErrForeign)
}

// TestDatabaseOfAnotherProgramMeanwhile is not written to any more, and the message says which of the two is older.
func TestDatabaseOfAnotherProgramMeanwhile(t *testing.T) {
	for version, says := range map[int]string{99: "use a newer program", 1: "an older program"} {
		server := empty(t)
		s := openOn(t, server)
		put(t, s, "topic:a")
		cypher(t, server, fmt.Sprintf("MATCH (meta:Meta) SET meta.schema = %d", version))
		_, err := s.Update(t.Context(), putting("topic:b"))
		wantError(t, err, store.ErrForeign)
		if err != nil && !strings.Contains(err.Error(), says) {
			t.Errorf("schema %d: the message is %q, want that it says %q", version, err, says)
		}
		holds(t, server, 1, 1)
	}
}

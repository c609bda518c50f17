package neo4j_test

import (
	"context"
	"errors"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/neo4jtest"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/neo4j"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// visit is a network that is small and has a tie of most kinds.
const visit = `
organisation:host country=DK
organisation:leader country=FR
person:anna
topic:housing
place:copenhagen kind=CITY country=DK
event:visit kind=LEARNING_VISIT status=HELD date=2022-06-06 country=DK sure=STATED
event:part kind=WORKSHOP status=HELD date=2022-06-07 country=DK sure=STATED
event:part PART_OF event:visit certainty=STATED
event:part ABOUT topic:housing
event:visit HELD_AT place:copenhagen
organisation:host BASED_IN place:copenhagen
organisation:host WORKS_ON topic:housing
organisation:host TOOK_PART_IN event:visit role=HOST certainty=STATED
person:anna HOLDS_POSITION organisation:leader
person:anna TOOK_PART_IN event:visit role=DELEGATE delegation=organisation:leader certainty=STATED
`

// visitNodes is how many nodes that network has.
var visitNodes = len(notation.MustParse(visit).Nodes)

// empty is the shared server with nothing in its database.
func empty(t testing.TB) *neo4jtest.Server {
	t.Helper()
	s := neo4jtest.Shared(t)
	s.Empty(t)
	return s
}

// openOn opens a store in the database of a server until the test ends.
func openOn(t testing.TB, s *neo4jtest.Server) *neo4j.Store {
	t.Helper()
	return openAt(t, s, s.URI)
}

// openAt opens it by another address.
func openAt(t testing.TB, s *neo4jtest.Server, uri string) *neo4j.Store {
	t.Helper()
	st, err := neo4j.Open(t.Context(), neo4j.Options{URI: uri, Username: s.Username, Password: s.Password, Database: s.Database})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := st.Close(); err != nil {
			t.Error(err)
		}
	})
	return st
}

// put adds what the lines say and returns the new revision.
func put(t testing.TB, s store.Store, text string) int {
	t.Helper()
	revision, err := changes.Apply(t.Context(), s, changes.Change{Put: notation.MustParse(text)})
	if err != nil {
		t.Fatalf("change: %v", err)
	}
	return revision
}

// cypher runs a statement behind the store's back and returns its records.
func cypher(t testing.TB, s *neo4jtest.Server, text string) [][]any {
	t.Helper()
	d, err := driver.NewDriverWithContext(s.URI, driver.BasicAuth(s.Username, s.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = d.Close(context.Background()) }()
	session := d.NewSession(t.Context(), driver.SessionConfig{DatabaseName: s.Database})
	result, err := session.Run(t.Context(), text, nil)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	records, err := result.Collect(t.Context())
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	out := make([][]any, len(records))
	for i, r := range records {
		out[i] = r.Values
	}
	return out
}

// holds requires that a database is at a revision and has so many nodes.
func holds(t testing.TB, s *neo4jtest.Server, revision, nodes int) {
	t.Helper()
	got := cypher(t, s, "MATCH (meta:Meta) RETURN meta.revision, COUNT { (:Entity) }")
	if len(got) != 1 || got[0][0] != int64(revision) || got[0][1] != int64(nodes) {
		t.Errorf("revision and nodes are %v, want %d with %d", got, revision, nodes)
	}
}

// soon returns a context that ends a test which waits for nothing.
func soon(t testing.TB) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), testkit.Patience)
	t.Cleanup(cancel)
	return ctx
}

func wantError(t testing.TB, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("error %v, want %v", err, want)
	}
}

var errStop = errors.New("stop")

var admin = network.Viewer{Access: network.Admin}

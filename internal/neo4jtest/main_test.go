package neo4jtest_test

import (
	"context"
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/partnergraph/partnergraph/internal/neo4jtest"
)

func TestMain(m *testing.M) {
	if os.Getenv(orphanVariable) != "" {
		os.Exit(startAndWait())
	}
	os.Exit(neo4jtest.Main(m))
}

// ask runs a statement on a server and returns the first value of what it answers.
func ask(t *testing.T, s *neo4jtest.Server, text string) any {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	driver, err := neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth(s.Username, s.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = driver.Close(ctx) }()
	result, err := neo4j.ExecuteQuery(ctx, driver, text, nil, neo4j.EagerResultTransformer,
		neo4j.ExecuteQueryWithDatabase(s.Database))
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	if len(result.Records) == 0 {
		return nil
	}
	return result.Records[0].Values[0]
}

// expect holds the first value of an answer against what it should be.
func expect(t *testing.T, s *neo4jtest.Server, text string, want any) {
	t.Helper()
	if got := ask(t, s, text); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%s: %v, want %v", text, got, want)
	}
}

func expectNothing(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

package main

import (
	"context"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/partnergraph/partnergraph/internal/config"
	"github.com/partnergraph/partnergraph/internal/neo4jtest"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// cypher runs a statement behind the store's back and returns the first value that it gives, if any.
func cypher(t *testing.T, s *neo4jtest.Server, text string) any {
	t.Helper()
	d, err := driver.NewDriverWithContext(s.URI, driver.BasicAuth(s.Username, s.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = d.Close(context.WithoutCancel(t.Context())) }()
	result, err := driver.ExecuteQuery(t.Context(), d, text, nil, driver.EagerResultTransformer, driver.ExecuteQueryWithDatabase(s.Database))
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	if len(result.Records) == 0 {
		return nil
	}
	return result.Records[0].Values[0]
}

const whichTopics = `{"query": "{ topics { nodes { id } } status { revision } }"}`

// TestServeOfAnEmptyNeo4j serves nothing, says how to fill it, and sees what another process puts in.
func TestServeOfAnEmptyNeo4j(t *testing.T) {
	s := onNeo4j(t)
	does(t, "check") // which gives the database its indexes
	service := started(t)
	host := config.Neo4j{URI: s.URI}.Host()
	if want := "0 nodes and 0 ties at revision 0 (Neo4j at " + host + ", database " + s.Database + ")"; !strings.Contains(service.said, want) {
		t.Errorf("serve says %q, want %q", service.said, want)
	}
	for _, want := range []string{`"neo4j":{"host":"` + host + `","database":"` + s.Database + `"}`, "partnergraph import --curated"} {
		if !strings.Contains(service.log.String(), want) {
			t.Errorf("the log does not say %s:\n%s", want, service.log)
		}
	}
	if strings.Contains(service.log.String()+service.said, s.Password) {
		t.Error("the password is told")
	}
	if status, body := get(t, service.address+"/readyz"); status != http.StatusOK || body != "ready\n" {
		t.Errorf("/readyz: %d %q", status, body)
	}
	does(t, "import", folder(t, map[string]string{"topics.csv": "id,name\ntopic:t,T\n"}))
	_, body := answered(t, http.MethodPost, service.address+"/graphql", whichTopics)
	if want := `{"data":{"topics":{"nodes":[{"id":"topic:t"}]},"status":{"revision":1}},"extensions":{"revision":1}}` + "\n"; body != want {
		t.Errorf("after an import %s, want %s", body, want)
	}
}

// TestServesThatStartTogether on a database that has nothing yet, not even its indexes.
func TestServesThatStartTogether(t *testing.T) {
	s := onNeo4j(t)
	s.EmptyAll(t)
	var replicas []*process
	for range 3 {
		replicas = append(replicas, startProcess(t, "serve", "--listen", "127.0.0.1:0"))
	}
	for _, p := range replicas {
		testkit.Until(t, "it listens", func() bool { return addressIn(p.out.String()) != "" })
		testkit.Until(t, "it is ready", func() bool { return call(t, "health", "--listen", hostOf(addressIn(p.out.String()))).code == 0 })
	}
	if got := cypher(t, s, "MATCH (n) RETURN count(n)"); got != int64(1) {
		t.Errorf("%v nodes, want that of the store's own", got)
	}
	does(t, "import", "--curated")
	does(t, "check")
}

// TestServeWhileNeo4jIsAway: the service starts, says within three seconds that the store does not
// answer, recovers when it comes, and again when it has gone and come back.
func TestServeWhileNeo4jIsAway(t *testing.T) {
	s := neo4jtest.Own(t, neo4jtest.Options{})
	names(t, s.URI, s.Username, s.Password, s.Database)
	does(t, "import", folder(t, map[string]string{"topics.csv": "id,name\ntopic:t,T\n"}))
	stop := func() {
		if err := s.Stop(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	stop()
	service := started(t)
	if !strings.Contains(service.said, "the store does not answer yet") {
		t.Errorf("serve says %q", service.said)
	}
	for range 2 {
		isAway(t, service)
		if err := s.Start(t.Context()); err != nil {
			t.Fatal(err)
		}
		testkit.Until(t, "it is ready", func() bool { return call(t, "health", "--listen", hostOf(service.address)).code == 0 })
		if status, body := answered(t, http.MethodPost, service.address+"/graphql", whichTopics); status != http.StatusOK || !strings.Contains(body, `"topic:t"`) {
			t.Errorf("when it is back: %d %s", status, body)
		}
		stop()
	}
	if strings.Contains(service.log.String(), s.Password) {
		t.Error("the log tells the password")
	}
}

// isAway requires that all answers say in time that the store does not answer.
func isAway(t *testing.T, service service) {
	t.Helper()
	if status, body := get(t, service.address+"/livez"); status != http.StatusOK || body != "alive\n" {
		t.Errorf("/livez: %d %q", status, body)
	}
	var wait sync.WaitGroup
	for range 8 { // together: none may wait for another
		for _, c := range []struct{ method, path, body, says string }{
			{http.MethodGet, "/readyz", "", "not ready: the store does not answer\n"},
			{http.MethodPost, "/graphql", whichTopics, `"code":"UNAVAILABLE"`},
		} {
			wait.Go(func() {
				began := time.Now()
				status, body, err := asked(t.Context(), c.method, service.address+c.path, c.body)
				if took := time.Since(began); err != nil || status != http.StatusServiceUnavailable || !strings.Contains(body, c.says) || took > 3*time.Second {
					t.Errorf("%s: %d %q, %v after %v", c.path, status, body, err, took)
				}
			})
		}
	}
	wait.Wait()
}

// hostOf is the host and port of an address.
func hostOf(address string) string { return strings.TrimPrefix(address, "http://") }

package neo4jtest_test

import (
	"errors"
	"net"
	"os"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/neo4jtest"
)

const countNodes = "MATCH (n) RETURN count(n)"

// TestOutages stops and kills a server that was written to: what was committed is there
// again when the server is, where it was.
func TestOutages(t *testing.T) {
	s := neo4jtest.Own(t, neo4jtest.Options{})
	uri := s.URI
	ask(t, s, "CREATE (:Place {id: 1})")

	expectNothing(t, s.Stop(t.Context()))
	expectSilence(t, s)
	expectNothing(t, s.Stop(t.Context()))
	expectNoStartBesideAnother(t, s)
	expectNothing(t, s.Start(t.Context()))
	ask(t, s, "CREATE (:Place {id: 2})")

	s.Kill()
	expectSilence(t, s)
	expectNothing(t, s.Start(t.Context()))
	expect(t, s, countNodes, 2)
	if s.URI != uri {
		t.Errorf("the server moved from %s to %s", uri, s.URI)
	}
	if err := s.Start(t.Context()); err == nil {
		t.Error("a server that runs was started")
	}
	expectRemovedBy(t, s, s.Close)
}

// expectSilence: nobody listens where the server did, and it uses nothing.
func expectSilence(t *testing.T, s *neo4jtest.Server) {
	t.Helper()
	if connection, err := net.Dial("tcp", strings.TrimPrefix(s.URI, "bolt://")); err == nil {
		_ = connection.Close()
		t.Errorf("somebody listens at %s", s.URI)
	}
	if s.PID() != 0 || s.MemoryBytes() != 0 || s.CPUSeconds() != 0 {
		t.Errorf("a server that does not run: process %d, %d bytes, %v s", s.PID(), s.MemoryBytes(), s.CPUSeconds())
	}
}

func expectRemovedBy(t *testing.T, s *neo4jtest.Server, end func()) {
	t.Helper()
	if _, err := os.Stat(s.Folder()); err != nil {
		t.Fatal(err)
	}
	end()
	if _, err := os.Stat(s.Folder()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the folder of a server that was closed: %v", err)
	}
}

// expectNoStartBesideAnother: the server neither moves nor waits when somebody has its address.
func expectNoStartBesideAnother(t *testing.T, s *neo4jtest.Server) {
	t.Helper()
	listener, err := net.Listen("tcp", strings.TrimPrefix(s.URI, "bolt://"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	if err := s.Start(t.Context()); !errors.Is(err, neo4jtest.ErrPortTaken) {
		t.Errorf("a start on a port that is taken: %v", err)
	}
	if s.PID() != 0 {
		t.Error("a server that did not start has a process")
	}
}

// TestFailedStart says why, in the words of Neo4j.
func TestFailedStart(t *testing.T) {
	neo4jtest.Fetched(t)
	_, err := neo4jtest.Launch(t.Context(), neo4jtest.Options{PageCache: "much"})
	if err == nil || !strings.Contains(err.Error(), "server.memory.pagecache.size") {
		t.Errorf("a page cache of nonsense: %v", err)
	}
}

func TestEmpty(t *testing.T) {
	s := neo4jtest.Shared(t)
	s.EmptyAll(t)
	ask(t, s, "CREATE CONSTRAINT place_id FOR (p:Place) REQUIRE p.id IS UNIQUE")
	ask(t, s, "CREATE INDEX place_name FOR (p:Place) ON (p.name)")
	ask(t, s, "UNWIND range(1, 12000) AS i CREATE (:Place {id: i})-[:WITHIN]->(:Country)")

	s.Empty(t)
	expect(t, s, countNodes, 0)
	expect(t, s, "SHOW CONSTRAINTS YIELD name RETURN count(name)", 1)
	s.EmptyAll(t)
	expect(t, s, "SHOW CONSTRAINTS YIELD name RETURN count(name)", 0)
	expect(t, s, "SHOW INDEXES YIELD type, name WHERE type <> 'LOOKUP' AND name <> 'partnergraph_tests' RETURN count(type)", 0)
	expect(t, s, "SHOW INDEXES YIELD type WHERE type = 'LOOKUP' RETURN count(type)", 2)
}

// TestMeasures: a server that runs takes memory and time, as far as Linux tells.
func TestMeasures(t *testing.T) {
	s := neo4jtest.Own(t, neo4jtest.Options{Measured: true, Heap: "512m", PageCache: "64m", Settings: map[string]string{"db.transaction.timeout": "7s"}})
	expect(t, s, "SHOW SETTINGS YIELD name, value WHERE name = 'db.transaction.timeout' RETURN value", "7s")
	if _, err := os.Stat("/proc/self/stat"); err != nil {
		return
	}
	if memory, cpu := s.MemoryBytes(), s.CPUSeconds(); memory < 100<<20 || memory > 2<<30 || cpu < 0.5 || cpu > 90 {
		t.Errorf("a server that just started: %d bytes, %v s", memory, cpu)
	}
}

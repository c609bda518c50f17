//go:build unix

package neo4jtest_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/partnergraph/partnergraph/internal/neo4jtest"
)

// named puts a server of ours into the environment, as one that somebody else started.
func named(t *testing.T) *neo4jtest.Server {
	t.Helper()
	s := neo4jtest.Shared(t)
	s.EmptyAll(t)
	t.Setenv(neo4jtest.URIVariable, s.URI)
	t.Setenv(neo4jtest.UsernameVariable, s.Username)
	t.Setenv(neo4jtest.PasswordVariable, s.Password)
	t.Setenv(neo4jtest.DatabaseVariable, s.Database)
	t.Setenv("TMPDIR", t.TempDir()) // the lock of this test alone
	return s
}

// TestForeignServer: tests refuse a database that they would destroy.
func TestForeignServer(t *testing.T) {
	s := named(t)
	ask(t, s, "CREATE (:Customer), (:Meta {product: 'partnergraph'})")
	_, err := neo4jtest.External(t.Context())
	if err == nil || !strings.Contains(err.Error(), s.URI) || strings.Contains(err.Error(), s.Password) {
		t.Errorf("a database of somebody else: %v", err)
	}
	expect(t, s, countNodes, 2)
	expectFree(t, true)
}

func TestServerOfOurOwn(t *testing.T) {
	s := named(t)
	for _, before := range []string{"RETURN 1", "CREATE (:Place), (:Meta {product: 'partnergraph'})"} {
		ask(t, s, before)
		external, err := neo4jtest.External(t.Context())
		if err != nil {
			t.Fatalf("after %s: %v", before, err)
		}
		expectFree(t, false)
		if external.Stop(t.Context()) == nil || external.Start(t.Context()) == nil || external.PID() != 0 {
			t.Error("a server that somebody else started was stopped")
		}
		external.Empty(t)
		expect(t, s, countNodes, 0)
		external.Close()
		expectFree(t, true)
	}
}

// expectFree asks whether another process could have the external server now.
func expectFree(t *testing.T, want bool) {
	t.Helper()
	file, err := os.OpenFile(filepath.Join(os.TempDir(), "partnergraph-neo4j-test.lock"), os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	err = syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if got := !errors.Is(err, syscall.EWOULDBLOCK); got != want {
		t.Errorf("the external server is free: %v (%v), want %v", got, err, want)
	}
}

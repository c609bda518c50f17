package neo4jtest

import (
	"context"
	"errors"
	"os"
	"sync"
	"testing"
)

// shared is the one server that the tests of this process use, from when the first of them
// asks until Main ends.
var shared struct {
	once   sync.Once
	server *Server
	err    error
}

// Shared is the server of this test process. Whoever asks finds in it what the test before
// left, and so begins with Empty; tests that use it do not run beside each other.
func Shared(tb testing.TB) *Server {
	tb.Helper()
	shared.once.Do(func() {
		if os.Getenv(URIVariable) != "" {
			shared.server, shared.err = external(context.Background())
		} else {
			shared.server, shared.err = Launch(context.Background(), Options{})
		}
	})
	demand(tb, shared.err)
	return shared.server
}

// Own is a server for one test alone, which may stop it and kill it. It ends with the test.
func Own(tb testing.TB, options Options) *Server {
	tb.Helper()
	server, err := Launch(tb.Context(), options)
	demand(tb, err)
	tb.Cleanup(server.Close)
	return server
}

// Main runs the tests of a package, and then ends what Shared started.
func Main(m *testing.M) int {
	defer func() {
		if shared.server != nil {
			shared.server.Close()
		}
	}()
	return m.Run()
}

// demand ends a test that cannot have its server. Where there is no Neo4j it skips the
// test, the only one of the house that may be: whoever has Go alone can work here too.
func demand(tb testing.TB, err error) {
	tb.Helper()
	if errors.Is(err, ErrNotFetched) && os.Getenv(RequireVariable) != "1" {
		tb.Skipf("skipped: %v", err)
	}
	if err != nil {
		tb.Fatal(err)
	}
}

package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/config"
	"github.com/partnergraph/partnergraph/internal/neo4jtest"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// asMain is the variable that turns this test binary into the command.
const asMain = "PARTNERGRAPH_TEST_MAIN"

func TestMain(m *testing.M) {
	if os.Getenv(asMain) != "" {
		main()
	}
	// What these tests say of the embedded store holds where somebody works with a Neo4j, too.
	for _, name := range []string{config.Neo4jURI, config.Neo4jUsername, config.Neo4jPassword, config.Neo4jDatabase, config.PublicURL, config.OIDCIssuer} {
		if err := os.Unsetenv(name); err != nil {
			panic(err)
		}
	}
	os.Exit(neo4jtest.Main(m))
}

// result is what a command did.
type result struct {
	code     int
	out, err string
}

func call(t *testing.T, args ...string) result {
	t.Helper()
	var out, err bytes.Buffer
	code := run(t.Context(), args, terminal{&out, &err})
	return result{code, out.String(), err.String()}
}

// does requires that a command works and returns its output.
func does(t *testing.T, args ...string) string {
	t.Helper()
	r := call(t, args...)
	if r.code != 0 {
		t.Fatalf("%q: %d\n%s%s", args, r.code, r.out, r.err)
	}
	return r.out
}

// fails requires that a command fails with 1 and says all of this; it returns all that it says.
func fails(t *testing.T, args []string, says ...string) string {
	t.Helper()
	r := call(t, args...)
	if r.code != 1 {
		t.Errorf("%q: %d, want 1\n%s%s", args, r.code, r.out, r.err)
	}
	for _, want := range says {
		if !strings.Contains(r.out+r.err, want) {
			t.Errorf("%q does not say %q:\n%s%s", args, want, r.out, r.err)
		}
	}
	return r.out + r.err
}

// inTemp returns a path that is still free.
func inTemp(t *testing.T, name string) string {
	t.Helper()
	return filepath.Join(t.TempDir(), name)
}

// folder writes files into a new folder.
func folder(t *testing.T, files map[string]string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// small is a network of one organisation, bad one with problems in two tables.
func small(t *testing.T) string {
	t.Helper()
	return folder(t, map[string]string{"organisations.csv": "id,name\norganisation:one,One\n"})
}

func bad(t *testing.T) string {
	t.Helper()
	return folder(t, map[string]string{
		"organisations.csv": "id,name,country\norganisation:one,One,Denmark\n",
		"works_on.csv":      "from,to\norganisation:one,topic:nowhere\n",
	})
}

// output can be read while it is written.
type output struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.String()
}

// addressIn finds the address that serve has printed whole, or "".
func addressIn(out string) string {
	_, rest, _ := strings.Cut(out, "listens on ")
	address, _, whole := strings.Cut(rest, "\n")
	if !whole || !strings.HasSuffix(out, ")\n") {
		return ""
	}
	return address
}

// service is a serve that runs.
type service struct {
	address, said string
	log           *output
	stop          func() int
}

// served starts serve with a data folder on a free port and waits until it listens.
func served(t *testing.T, data string) service {
	t.Helper()
	return started(t, "--data", data)
}

// started starts serve with further arguments, as served does.
func started(t *testing.T, args ...string) service {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	var out, err output
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, append([]string{"serve", "--listen", "127.0.0.1:0"}, args...), terminal{&out, &err})
	}()
	testkit.Until(t, "serve prints its address", func() bool {
		if len(ended) > 0 {
			t.Fatalf("serve ended:\n%s%s", out.String(), err.String())
		}
		return addressIn(out.String()) != ""
	})
	stop := sync.OnceValue(func() int {
		cancel()
		select {
		case code := <-ended:
			return code
		case <-time.After(testkit.Patience):
			t.Error("serve did not stop")
			return -1
		}
	})
	t.Cleanup(func() { stop() })
	return service{addressIn(out.String()), out.String(), &err, stop}
}

package main

import (
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/config"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// get reads a page.
func get(t *testing.T, address string) (status int, body string) {
	t.Helper()
	return answered(t, http.MethodGet, address, "")
}

func answered(t *testing.T, method, address, body string) (status int, text string) {
	t.Helper()
	status, text, err := asked(t.Context(), method, address, body)
	if err != nil {
		t.Fatal(err)
	}
	return status, text
}

// asked is for goroutines of a test too.
func asked(ctx context.Context, method, address, body string) (status int, text string, err error) {
	request, err := http.NewRequestWithContext(ctx, method, address, strings.NewReader(body))
	if err != nil {
		return 0, "", err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, "", err
	}
	defer func() { _ = response.Body.Close() }()
	bytes, err := io.ReadAll(response.Body)
	return response.StatusCode, string(bytes), err
}

// TestServeLoadsTheCuratedNetworkOnce: at the first start of an empty store.
func TestServeLoadsTheCuratedNetworkOnce(t *testing.T) {
	data := inTemp(t, "data")
	first := served(t, data)
	if !strings.Contains(first.said, "at revision 1 (the curated network, loaded now)") {
		t.Errorf("the first start says:\n%s", first.said)
	}
	for path, want := range map[string]string{"/livez": "alive\n", "/readyz": "ready\n"} {
		if status, body := get(t, first.address+path); status != http.StatusOK || body != want {
			t.Errorf("%s: %d %q", path, status, body)
		}
	}
	if code := first.stop(); code != 0 {
		t.Errorf("it stopped with %d", code)
	}
	second := served(t, data)
	if !strings.Contains(second.said, "at revision 1 (from the store)") {
		t.Errorf("the second start says:\n%s", second.said)
	}
	counts := func(said string) string {
		said, _, _ = strings.Cut(said, " at revision ")
		return said[strings.LastIndexByte(said, '\n')+1:]
	}
	if !strings.Contains(counts(first.said), " nodes and ") || counts(first.said) != counts(second.said) {
		t.Errorf("the first start counts %q, the second %q", counts(first.said), counts(second.said))
	}
}

// TestServeAfterAnImport shows what was imported, and not the curated network beside it.
func TestServeAfterAnImport(t *testing.T) {
	data := inTemp(t, "data")
	does(t, "import", "--data", data, small(t))
	s := served(t, data)
	if !strings.Contains(s.said, "1 nodes and 0 ties at revision 1 (from the store)") {
		t.Errorf("serve says:\n%s", s.said)
	}
	// And while it runs: what another process imports is seen.
	does(t, "import", "--data", data, folder(t, map[string]string{"topics.csv": "id,name\ntopic:t,T\n"}))
	_, body := answered(t, http.MethodPost, s.address+"/graphql", `{"query": "{ topics { nodes { id } } status { revision } }"}`)
	if want := `{"data":{"topics":{"nodes":[{"id":"topic:t"}]},"status":{"revision":2}},"extensions":{"revision":2}}` + "\n"; body != want {
		t.Errorf("after another import %s, want %s", body, want)
	}
}

// TestServeShowsItsPages: the explorer at its paths, and GraphiQL, each with what it loads.
func TestServeShowsItsPages(t *testing.T) {
	s := served(t, inTemp(t, "data"))
	for path, script := range map[string]string{
		"/": "/app.js", "/explore?lang=en": "/app.js", "/node/organisation:disie": "/app.js", "/graphiql": "/graphiql.js",
	} {
		status, page := get(t, s.address+path)
		if status != http.StatusOK || !strings.Contains(page, `src="`+script+`"`) {
			t.Errorf("%s: %d, want a page that loads %s:\n%s", path, status, script, page)
		}
		if status, text := get(t, s.address+script); status != http.StatusOK || len(text) < 1000 {
			t.Errorf("%s: %d, %d bytes", script, status, len(text))
		}
	}
}

var curl = regexp.MustCompile("(?s)```sh\n(curl .*?)\n```")

// TestReadmeShowsACommandThatWorks: as it stands there, but for the address, it has an answer.
func TestReadmeShowsACommandThatWorks(t *testing.T) {
	found := curl.FindStringSubmatch(rootFile(t, "README.md"))
	if found == nil {
		t.Fatal("README.md shows no command that asks the service")
	}
	words := shellWords(t, found[1])
	if len(words) != 7 || words[1] != "-s" || words[2] != "http://127.0.0.1:8080/graphql" || words[3] != "-H" || words[5] != "-d" || words[4] != "Content-Type: application/json" {
		t.Fatalf("the command is %q", words)
	}
	s := served(t, inTemp(t, "data"))
	status, body := answered(t, http.MethodPost, s.address+"/graphql", words[6])
	var answer struct {
		Data   any
		Errors []any
	}
	if err := json.Unmarshal([]byte(body), &answer); err != nil || status != http.StatusOK || len(answer.Errors) > 0 {
		t.Fatalf("%d %v %s", status, err, body)
	}
	if !holdsSomething(answer.Data) {
		t.Errorf("the answer is empty: %s", body)
	}
}

// shellWords splits a command as a shell does: at white space and escaped line ends, outside of single quotes.
func shellWords(t *testing.T, command string) (words []string) {
	t.Helper()
	var word strings.Builder
	quoted, inWord := false, false
	end := func() {
		if inWord {
			words = append(words, word.String())
		}
		word.Reset()
		inWord = false
	}
	for i := 0; i < len(command); i++ {
		switch c := command[i]; {
		case c == '\'':
			quoted, inWord = !quoted, true
		case !quoted && c == '\\' && i+1 < len(command):
			if i++; command[i] != '\n' {
				word.WriteByte(command[i])
				inWord = true
			}
		case !quoted && (c == ' ' || c == '\n'):
			end()
		default:
			word.WriteByte(c)
			inWord = true
		}
	}
	if quoted {
		t.Fatalf("a quote is open: %s", command)
	}
	end()
	return words
}

// holdsSomething tells whether some list of an answer has elements.
func holdsSomething(v any) bool {
	switch v := v.(type) {
	case map[string]any:
		for _, below := range v {
			if holdsSomething(below) {
				return true
			}
		}
	case []any:
		return len(v) > 0
	}
	return false
}

// TestServeRefuses to start where it should not, and changes nothing then.
func TestServeRefuses(t *testing.T) {
	taken, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = taken.Close() }()
	for name, c := range map[string]struct{ listen, says string }{
		"every address":    {"0.0.0.0:0", "--tls-cert FILE --tls-key FILE"},
		"no host":          {":0", "could be overheard"},
		"another machine":  {"192.0.2.1:0", "could be overheard"},
		"no port":          {"127.0.0.1", "is not an address"},
		"a port taken":     {taken.Addr().String(), "cannot listen"},
		"a port too large": {"127.0.0.1:99999", "cannot listen"},
	} {
		t.Run(name, func(t *testing.T) {
			fails(t, []string{"serve", "--data", inTemp(t, "data"), "--listen", c.listen}, c.says)
		})
	}
	t.Run("a bad origin", func(t *testing.T) {
		t.Setenv(config.AllowedOrigins, "https://friend.example *")
		fails(t, []string{"serve", "--data", inTemp(t, "data"), "--listen", "127.0.0.1:0"}, `"*" is not an origin`)
	})
	t.Run("a foreign file", func(t *testing.T) {
		data := folder(t, map[string]string{"partnergraph.db": "not a database"})
		fails(t, []string{"serve", "--data", data, "--listen", "127.0.0.1:0"}, "partnergraph.db", "left as it is")
		if got := testkit.Content(t, dataFile(data)); got != "not a database" {
			t.Errorf("the file holds %q", got)
		}
	})
	t.Run("a file in place of the folder", func(t *testing.T) {
		file := filepath.Join(small(t), "organisations.csv")
		fails(t, []string{"serve", "--data", file, "--listen", "127.0.0.1:0"}, "organisations.csv")
	})
}

// TestServeKeepsDataToItsOwner: persons stand in it.
func TestServeKeepsDataToItsOwner(t *testing.T) {
	data := inTemp(t, "data")
	served(t, data).stop()
	info, err := os.Stat(data)
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != 0o700 {
		t.Errorf("the data folder has permissions %o, want 700", got)
	}
}

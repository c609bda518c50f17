package graph_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

var update = flag.Bool("update", false, "write examples/answers anew")

const examplesDir = "../examples"

// example is an operation of the folder examples.
type example struct {
	name string
	request
}

func examples(t testing.TB) []example {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(examplesDir, "*.graphql"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	out := make([]example, len(files))
	for i, file := range files {
		out[i] = readExample(t, strings.TrimSuffix(filepath.Base(file), ".graphql"))
	}
	return out
}

func readExample(t testing.TB, name string) example {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(examplesDir, name+".graphql"))
	if err != nil {
		t.Fatal(err)
	}
	e := example{name: name, request: request{Query: string(text)}}
	variables, err := os.ReadFile(filepath.Join(examplesDir, name+".json"))
	if os.IsNotExist(err) {
		return e
	}
	if err := json.Unmarshal(variables, &e.Variables); err != nil {
		t.Fatalf("%s.json: %v", name, err)
	}
	return e
}

// The answers of the examples are those in examples/answers, with look-ahead and without.
func TestExamples(t *testing.T) {
	ahead, plain := handler(t), handler(t, withoutLookAhead)
	for _, e := range examples(t) {
		t.Run(e.name, func(t *testing.T) {
			status, answer := ask(t, ahead, network.Admin, e.request)
			expectAnswer(t, e, status, answer)
			if _, other := ask(t, plain, network.Admin, e.request); other != answer {
				t.Errorf("without look-ahead the answer is another:\n%s\n%s", answer, other)
			}
			compare(t, filepath.Join(examplesDir, "answers", e.name+".json"), answer)
		})
	}
}

// withoutContacts says what examples answer that ask for contact points and what was done with them: the curated network has none.
var withoutContacts = map[string]string{"reveal-contact": `"code":"NOT_FOUND"`, "audit-log": `"edges":[]`, "contact-points": `"totalCount":0`}

// expectAnswer fails where an example gets an error, or nothing, or something where there is nothing.
func expectAnswer(t *testing.T, e example, status int, answer string) {
	t.Helper()
	if part, known := withoutContacts[e.name]; known {
		if status != 200 || !strings.Contains(answer, part) {
			t.Errorf("status %d, want %s: %s", status, part, answer)
		}
		return
	}
	if status != 200 || strings.HasPrefix(answer, `{"errors"`) {
		t.Fatalf("status %d: %s", status, answer)
	}
	checkNotEmpty(t, answer)
}

// What the public sees is also the same both ways.
func TestExamplesForThePublic(t *testing.T) {
	ahead, plain := handler(t), handler(t, withoutLookAhead)
	for _, e := range examples(t) {
		_, answer := ask(t, ahead, network.Public, e.request)
		if _, other := ask(t, plain, network.Public, e.request); other != answer {
			t.Errorf("%s: without look-ahead the answer is another:\n%s\n%s", e.name, answer, other)
		}
		if strings.Contains(answer, "person:01") && !strings.Contains(e.Query+string(toJSON(t, e.Variables)), "person:01") {
			t.Errorf("%s shows a person to the public: %s", e.name, answer)
		}
	}
}

func toJSON(t testing.TB, v any) []byte {
	t.Helper()
	out, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// checkNotEmpty fails where a list at the root, or a node, is empty.
func checkNotEmpty(t *testing.T, answer string) {
	t.Helper()
	var got struct{ Data map[string]any }
	if err := json.Unmarshal([]byte(answer), &got); err != nil {
		t.Fatal(err)
	}
	for key, value := range got.Data {
		if isEmpty(value) {
			t.Errorf("%s is empty", key)
		}
	}
}

func isEmpty(value any) bool {
	switch value := value.(type) {
	case nil:
		return true
	case []any:
		return len(value) == 0
	case map[string]any:
		for _, name := range []string{"edges", "nodes"} {
			if rows, isList := value[name].([]any); isList && len(rows) == 0 {
				return true
			}
		}
		return len(value) == 0
	}
	return false
}

func compare(t *testing.T, golden, answer string) {
	t.Helper()
	var b bytes.Buffer
	if err := json.Indent(&b, []byte(answer), "", "  "); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(golden, b.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	known, err := os.ReadFile(golden) // #nosec G304 -- our own file
	if err != nil {
		t.Fatalf("%v; go test ./graph -run TestExamples -update writes it", err)
	}
	if !bytes.Equal(known, b.Bytes()) {
		t.Errorf("the answer is not that in %s; if it is right, go test ./graph -run TestExamples -update", golden)
	}
}

package graph_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"regexp"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

// TestReadme holds the worked answers of the pages for people against the curated network.
func TestReadme(t *testing.T) {
	for file, questions := range map[string]int{"../README.md": 8, "../docs/time.md": 4} {
		t.Run(path.Base(file), func(t *testing.T) { checkPage(t, file, questions) })
	}
}

func checkPage(t *testing.T, file string, questions int) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	worked := regexp.MustCompile("(?s)```graphql\n(.*?)```\n\n```json\n(.*?)```")
	found := 0
	now := worked.ReplaceAllFunc(text, func(block []byte) []byte {
		found++
		parts := worked.FindSubmatch(block)
		answer := answerOf(t, string(parts[1]))
		if !*update && !bytes.Equal(parts[2], answer) {
			t.Errorf("%s gives another answer than the service to\n%s\nit is\n%s", file, parts[1], answer)
		}
		return bytes.Join([][]byte{[]byte("```graphql\n"), parts[1], []byte("```\n\n```json\n"), answer, []byte("```")}, nil)
	})
	if found != questions {
		t.Errorf("%s works %d questions, want %d", file, found, questions)
	}
	if *update {
		if err := os.WriteFile(file, now, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// answerOf returns the data of an answer, indented for people.
func answerOf(t *testing.T, query string) []byte {
	t.Helper()
	_, body := ask(t, handler(t), network.Admin, request{Query: query})
	var answer struct {
		Data   json.RawMessage
		Errors json.RawMessage
	}
	if err := json.Unmarshal([]byte(body), &answer); err != nil || answer.Errors != nil {
		t.Fatalf("%s: %v %s", query, err, answer.Errors)
	}
	return append(layOut(t, answer.Data, "", lineLength), '\n')
}

// lineLength is how long a line of an answer may be before it is broken.
const lineLength = 110

// layOut writes JSON for people: what fits into the width stands in one line.
func layOut(t *testing.T, text json.RawMessage, indent string, width int) []byte {
	t.Helper()
	if text[0] != '{' && text[0] != '[' {
		return text
	}
	if len(indent)+len(text) <= width {
		width = len(indent) + len(text) + 1 // all below stands in this line too
		return bytes.Join([][]byte{text[:1], bytes.Join(members(t, text, "", width), []byte(", ")), text[len(text)-1:]}, nil)
	}
	inner := indent + "  "
	lines := bytes.Join(members(t, text, inner, width), []byte(",\n"+inner))
	return bytes.Join([][]byte{text[:1], []byte("\n" + inner), lines, []byte("\n" + indent), text[len(text)-1:]}, nil)
}

// members lays out each member of an object or list.
func members(t *testing.T, text json.RawMessage, indent string, width int) (out [][]byte) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(text))
	open, err := d.Token()
	for err == nil && d.More() {
		var name []byte
		if open == json.Delim('{') {
			key, _ := d.Token()
			name = fmt.Appendf(nil, "%q: ", key)
		}
		var value json.RawMessage
		err = d.Decode(&value)
		out = append(out, append(name, layOut(t, value, indent, width)...))
	}
	if err != nil {
		t.Fatal(err)
	}
	return out
}

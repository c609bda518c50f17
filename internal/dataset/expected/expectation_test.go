package expected

import (
	"os"
	"strings"
	"testing"
)

// TestReadRefuses what would otherwise be an expectation that nobody holds against anything.
func TestReadRefuses(t *testing.T) {
	for name, text := range map[string]string{
		"an unknown question": `{"question": "weather"}`,
		"no question":         `{"answer": []}`,
		"an unknown field":    `{"question": "counts", "answers": {}}`,
		"an unknown argument": `{"question": "counts", "arguments": {"per": "YEAR"}}`,
		"no viewers":          `{"question": "counts", "arguments": {"by": "YEAR"}, "answer": {}}`,
		"an unknown viewer":   `{"question": "counts", "viewers": ["ALL"], "arguments": {"by": "YEAR"}, "answer": {}}`,
		"no answer":           `{"question": "counts", "viewers": ["PUBLIC"], "arguments": {"by": "YEAR"}}`,
		"an unknown grouping": `{"question": "counts", "viewers": ["PUBLIC"], "arguments": {"by": "SIZE"}, "answer": {}}`,
		"no links":            `{"question": "network", "viewers": ["PUBLIC"], "arguments": {"form": "TIES"}}`,
		"an unknown form":     `{"question": "network", "viewers": ["PUBLIC"], "arguments": {"form": "ROUND"}, "answer": {}}`,
		"no candidates":       `{"question": "candidates", "viewers": ["PUBLIC"], "arguments": {"direction": "HOSTING"}}`,
		"an unknown way":      `{"question": "introductions", "viewers": ["PUBLIC"], "arguments": {"ways": ["LETTER"]}, "answer": {}}`,
		"no paths":            `{"question": "introductions", "viewers": ["PUBLIC"], "answer": null}`,
		"no period":           `{"question": "introductions", "viewers": ["PUBLIC"], "arguments": {"period": "soon"}, "answer": {}}`,
	} {
		t.Run(name, func(t *testing.T) {
			e, err := readExpectation([]byte(text))
			if err == nil {
				_, err = e.cases(newIndex(nil, nil))
			}
			if err == nil {
				t.Error("it was taken")
			}
		})
	}
}

// TestEveryFileIsRead: besides the texts that say how they came about, each file is an expectation, or says what names mean.
func TestEveryFileIsRead(t *testing.T) {
	expectations, _, err := read()
	if err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		name := entry.Name()
		if expectations[name] == nil && name != hintsFile && !strings.HasSuffix(name, ".md") {
			t.Errorf("%s is not read", name)
		}
	}
}

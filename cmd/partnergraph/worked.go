package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/partnergraph/partnergraph/examples"
	"github.com/partnergraph/partnergraph/internal/server"
)

// worked names the examples that are shown at /, one for each user.
var worked = []struct{ user, question, example string }{
	{"Analyst", "whom did France Active MPA-Occitanie meet, and how do we know?", "who-met-whom"},
	{"Front end", "an organisation’s people, events and topics in one call", "organisation-in-one-call"},
	{"Coordinator", "who works on a topic in a country, and whom did they meet?", "organisations-by-topic-and-country"},
}

// workedQuestions renders the examples as commands.
func workedQuestions(url string) ([]server.Worked, error) {
	var out []server.Worked
	for _, w := range worked {
		command, err := curl(url, w.example)
		if err != nil {
			return nil, err
		}
		out = append(out, server.Worked{For: w.user, Question: w.question, Command: command})
	}
	return out, nil
}

// curl renders an example as a command for a shell.
func curl(url, example string) (string, error) {
	query, err := examples.Files.ReadFile(example + ".graphql")
	if err != nil {
		return "", fmt.Errorf("example %s: %w", example, err)
	}
	body := struct {
		Query     string          `json:"query"`
		Variables json.RawMessage `json:"variables,omitempty"`
	}{Query: withoutComments(string(query))}
	body.Variables, err = examples.Files.ReadFile(example + ".json")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("example %s: %w", example, err)
	}
	text, err := json.Marshal(body)
	if err != nil {
		return "", fmt.Errorf("example %s: %w", example, err)
	}
	quoted := strings.ReplaceAll(string(text), "'", `'\''`)
	return "curl -s " + url + " -H 'Content-Type: application/json' \\\n  -d '" + quoted + "'", nil
}

// withoutComments puts an operation on one line.
func withoutComments(query string) string {
	var words []string
	for _, line := range strings.Split(query, "\n") {
		if code := strings.TrimSpace(line); !strings.HasPrefix(code, "#") {
			words = append(words, strings.Fields(code)...)
		}
	}
	return strings.Join(words, " ")
}

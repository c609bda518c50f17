package archtest

import (
	"slices"
	"strings"
	"testing"
)

// The parts of the house that are imported by several.
const (
	network   = "internal/network"
	questions = "internal/questions"
	changes   = "internal/changes"
	port      = "internal/store"
	tables    = "internal/tables"
)

// arrows says which packages of the house each may import, tests apart. A package that
// is not here has no place in it yet: give it one.
//
//	cmd → server → graph → questions, changes → store ← adapters; network is imported by all and imports none
var arrows = map[string][]string{
	network:   {},
	port:      {network},
	tables:    {network},
	questions: {network, port, "internal/analysis", "internal/layout"},
	changes:   {network, port, tables},

	"internal/analysis": {network},
	"internal/layout":   {},
	"internal/register": {network, port, changes, tables},

	"internal/store/sqlite": {network, port},
	"internal/store/neo4j":  {network, port},

	"graph":           {"graph/generated", "graph/model", network, port, questions, changes, "internal/register"},
	"graph/generated": {"graph/model", network, port, questions},
	"graph/model":     {network, port, questions},

	"internal/server":    {"graph", network, port, "internal/auth", "internal/config", "internal/web"},
	"internal/auth":      {network, port, "internal/register"},
	"internal/observe":   {network, port},
	"internal/config":    {},
	"internal/dataset":   {},
	"internal/synthetic": {network, tables},
	"internal/web":       {},

	// For tests.
	"internal/attack":                   {},
	"internal/archtest":                 {},
	"internal/bench":                    {},
	"internal/bench/compare":            {"graph", "internal/bench/statement", "internal/neo4jtest", network, "internal/store/neo4j"},
	"internal/bench/limit":              {"internal/bench/statement"},
	"internal/bench/profiled":           {"graph", "internal/bench/statement", network, "internal/server", "internal/store/neo4j"},
	"internal/bench/statement":          {},
	"internal/neo4jtest":                {},
	"internal/neo4jtest/fetch":          {"internal/neo4jtest"},
	"internal/picture":                  {},
	"internal/stage":                    {"internal/neo4jtest"},
	"internal/testkit":                  {port},
	"internal/trust":                    {},
	"internal/dataset/expected":         {"internal/dataset", network, port, questions, changes, tables},
	"internal/store/storetest":          {"internal/store/storetest/notation", "internal/store/storetest/oracle", "internal/testkit", network, port, changes},
	"internal/store/storetest/notation": {network},
	"internal/store/storetest/oracle":   {network, port},
}

func isCommand(name string) bool { return strings.HasPrefix(name, "cmd/") }

func isAdapter(name string) bool {
	return strings.HasPrefix(name, port+"/") && !strings.HasPrefix(name, port+"/storetest")
}

func TestArrows(t *testing.T) {
	for _, p := range packages(t) {
		allowed, placed := arrows[p.name]
		if !placed && !isCommand(p.name) {
			t.Errorf("%s has no place in the house: say in arrows what it may import", p.name)
			continue
		}
		for _, path := range p.Imports {
			if name, ok := p.own(path); ok && !isCommand(p.name) && !slices.Contains(allowed, name) {
				t.Errorf("%s imports %s, and may import %s only", p.name, name, allowed)
			}
		}
	}
}

// measures tells whether a command is there to measure an adapter.
func measures(name string) bool {
	return name == "internal/bench/compare" || name == "internal/bench/profiled"
}

// TestOnlyCommandsNameAnAdapter, lest the rest of the house work with one store alone.
func TestOnlyCommandsNameAnAdapter(t *testing.T) {
	named := false
	for _, p := range packages(t) {
		for _, path := range p.Imports {
			if name, ok := p.own(path); ok && isAdapter(name) {
				named = true
				if !isCommand(p.name) && !measures(p.name) {
					t.Errorf("%s names the adapter %s", p.name, name)
				}
			}
		}
	}
	if !named {
		t.Error("nobody names an adapter: this test shows nothing")
	}
}

// outside says which modules a part of the house may use besides the standard library; none that are not here.
var outside = map[string][]string{
	network:                           {"golang.org/x/text/"},
	tables:                            {"golang.org/x/text/"},
	"internal/store/sqlite":           {"modernc.org/sqlite"},
	"internal/store/neo4j":            {"github.com/neo4j/neo4j-go-driver/"},
	"internal/bench/statement":        {"github.com/neo4j/neo4j-go-driver/"},
	"internal/neo4jtest":              {"github.com/neo4j/neo4j-go-driver/"},
	"internal/store/storetest":        {"pgregory.net/rapid"},
	"internal/store/storetest/oracle": {"golang.org/x/text/"},
	"internal/server":                 {"github.com/rs/cors"},
	"internal/auth":                   {"github.com/coreos/go-oidc/", "github.com/go-jose/go-jose/", "golang.org/x/oauth2"},
	"internal/observe":                {"github.com/99designs/gqlgen/", "github.com/vektah/gqlparser/", "github.com/prometheus/client_golang/", "go.opentelemetry.io/otel/"},
	"graph":                           {"github.com/99designs/gqlgen/", "github.com/vektah/gqlparser/"},
	"graph/generated":                 {"github.com/99designs/gqlgen/", "github.com/vektah/gqlparser/"},
	"graph/model":                     {"github.com/99designs/gqlgen/"},
}

// TestOutside keeps each dependency to the part of the house that is there for it: GraphQL to
// graph, drivers to adapters, and none in the rules.
func TestOutside(t *testing.T) {
	for _, p := range packages(t) {
		for _, path := range p.Imports {
			first, _, _ := strings.Cut(path, "/")
			if _, own := p.own(path); own || !strings.Contains(first, ".") {
				continue
			}
			if !slices.ContainsFunc(outside[p.name], func(prefix string) bool { return strings.HasPrefix(path+"/", prefix) }) {
				t.Errorf("%s imports %s", p.name, path)
			}
		}
	}
}

// TestRulesKnowNoHTTP: questions and changes are asked in Go, and answer in Go.
func TestRulesKnowNoHTTP(t *testing.T) {
	for _, p := range packages(t) {
		switch p.name {
		case network, questions, changes, port, tables, "internal/store/sqlite", "internal/store/neo4j":
			for _, path := range p.Imports {
				if path == "net/http" || strings.HasPrefix(path, "net/http/") {
					t.Errorf("%s imports %s", p.name, path)
				}
			}
		}
	}
}

// TestSQLStaysInItsAdapter.
func TestSQLStaysInItsAdapter(t *testing.T) {
	for _, p := range packages(t) {
		if !isAdapter(p.name) && slices.Contains(p.Imports, "database/sql") {
			t.Errorf("%s imports database/sql", p.name)
		}
	}
}

package archtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// formatting are the functions of fmt with which a query could be put together from values.
var formatting = []string{"Sprintf", "Sprint", "Sprintln", "Appendf", "Append", "Appendln", "Fprintf", "Fprint", "Fprintln"}

// TestAdaptersFormatNoQueries: a query is constant text, and values are its parameters.
func TestAdaptersFormatNoQueries(t *testing.T) {
	seen := 0
	for _, p := range packages(t) {
		if !isAdapter(p.name) {
			continue
		}
		for _, path := range p.files(p.GoFiles) {
			seen++
			for _, call := range formatted(t, filepath.Join(root(t), path)) {
				t.Errorf("%s: an adapter has no use for it: texts of queries are constant", call)
			}
		}
	}
	if seen == 0 {
		t.Error("no adapter was found: this test shows nothing")
	}
}

// formatted returns where a file calls one of these functions.
func formatted(t *testing.T, path string) (calls []string) {
	t.Helper()
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if from, ok := s.X.(*ast.Ident); ok && from.Name == "fmt" && slices.Contains(formatting, s.Sel.Name) {
				calls = append(calls, files.Position(s.Pos()).String()+": fmt."+s.Sel.Name)
			}
		}
		return true
	})
	return calls
}

// mostInResolver is how many lines the body of a resolver may have.
const mostInResolver = 5

// TestResolversAreShort: what a field means is said elsewhere.
func TestResolversAreShort(t *testing.T) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, filepath.Join(root(t), "graph", "schema.resolvers.go"), nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	resolvers := 0
	for _, declared := range file.Decls {
		f, ok := declared.(*ast.FuncDecl)
		if !ok || f.Recv == nil {
			continue
		}
		resolvers++
		if n := files.Position(f.Body.Rbrace).Line - files.Position(f.Body.Lbrace).Line - 1; n > mostInResolver {
			t.Errorf("the resolver %s has %d lines, at most %d", f.Name.Name, n, mostInResolver)
		}
	}
	if resolvers == 0 {
		t.Error("no resolver was found: this test shows nothing")
	}
}

// TestQueriesStandInFiles, one a question, with the question in words on top.
func TestQueriesStandInFiles(t *testing.T) {
	found, err := filepath.Glob(filepath.Join(root(t), "internal", "store", "sqlite", "query", "*.sql"))
	if err != nil || len(found) == 0 {
		t.Fatalf("no queries were found: %v", err)
	}
	for _, path := range found {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(text), "-- ") {
			t.Errorf("%s does not begin with the question in words", filepath.Base(path))
		}
	}
}

package graph_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/partnergraph/partnergraph/graph"
)

const mergedContract = `
type Query { a: A b: B i: I u: U list: [A!]! x(n: Int, f: F): Int }
input F { p: Int q: [Int] }
interface I { i: I x(n: Int, f: F): Int s: String }
type A implements I { a: A b: B i: I u: U x(n: Int, f: F): Int y: Int s: String list: [A!]! t: [Int] }
type B implements I { a: A b: B i: I u: U x(n: Int, f: F): Int y: String s: String list: [A] t: [Int!] }
union U = A | B`

// What may be asked of each type: fields that lead on, with the type to which they lead, and leaves.
var (
	leading = map[string][]string{
		"Query": {"a A", "b B", "i I", "u U", "list A"}, "I": {"i I"}, "A": {"a A", "b B", "i I", "u U", "list A"}, "B": {"a A", "b B", "i I", "u U", "list A"},
	}
	leafs = map[string][]string{
		"Query": {"x", "x(n: 1)", "x(f: {p: 1, q: [1]})", "x(f: {q: [1], p: 1})", "__typename"},
		"I":     {"x", "s", "x(n: 1)", "x(n: 2)"},
		"A":     {"x", "y", "s", "t", "x(n: 1)", "x(f: {q: [1, 2]})", "x(f: {q: [2, 1]})"},
		"B":     {"x", "y", "s", "t", "x(n: 1)", "__typename"},
		"U":     {"__typename"},
	}
	conditions = map[string][]string{"Query": {"Query"}, "A": {"A", "I", "U"}, "B": {"B", "I", "U"}, "I": {"A", "B", "I", "U"}, "U": {"A", "B", "I", "U"}}
)

// documentsOf makes small documents in which names meet. Fragments, of the types that are named, lead to later ones alone.
type documentsOf struct {
	*rand.Rand
	fragments []string
}

func one(r *rand.Rand, of []string) string { return of[r.IntN(len(of))] }

func (d documentsOf) selection(of string, depth, first int) string {
	var b strings.Builder
	b.WriteString("{ ")
	for range 1 + d.IntN(3) {
		switch n := d.IntN(9); {
		case n < 2 && first < len(d.fragments):
			fmt.Fprintf(&b, "...f%d ", first+d.IntN(len(d.fragments)-first))
		case n < 4 && depth > 0:
			inner := one(d.Rand, conditions[of])
			fmt.Fprintf(&b, "... on %s %s", inner, d.selection(inner, depth-1, first))
		case n < 7 && depth > 0 && len(leading[of]) > 0:
			name, to, _ := strings.Cut(one(d.Rand, leading[of]), " ")
			fmt.Fprintf(&b, "%s%s %s", d.alias(), name, d.selection(to, depth-1, first))
		default:
			b.WriteString(d.alias() + one(d.Rand, leafs[of]) + " ")
		}
	}
	return b.String() + "} "
}

func (d documentsOf) alias() string { return one(d.Rand, []string{"", "", "", "", "", "s: ", "a: "}) }

func (d documentsOf) document() string {
	text := d.selection("Query", 4, 0)
	for i, on := range d.fragments {
		text += fmt.Sprintf("fragment f%d on %s %s", i, on, d.selection(on, 3, i+1))
	}
	return text
}

// TestOverlappingFields: our rule refuses what GraphQL's own refuses, and nothing else.
func TestOverlappingFields(t *testing.T) {
	schema := gqlparser.MustLoadSchema(&ast.Source{Input: mergedContract})
	theirs := rules.NewRules(rules.OverlappingFieldsCanBeMergedRule)
	random := rand.New(rand.NewPCG(7, 7)) // #nosec G404 -- the same documents each time
	refused, allowed := 0, 0
	for range 20_000 {
		fragments := []string{"A", "B", "I", "U"}[:random.IntN(5)]
		text := documentsOf{random, fragments}.document()
		if _, unused := gqlparser.LoadQueryWithRules(schema, text, rules.NewRules(rules.NoUnusedFragmentsRule)); len(unused) > 0 {
			continue // refused for that; ours does not look at what is not asked
		}
		_, want := gqlparser.LoadQueryWithRules(schema, text, theirs)
		_, got := gqlparser.LoadQueryWithRules(schema, text, graph.OverlappingFields())
		if (len(want) > 0) != (len(got) > 0) {
			t.Fatalf("%s\ntheirs: %v\nours: %v", text, want, got)
		}
		if len(want) > 0 {
			refused++
		} else {
			allowed++
		}
	}
	if refused < 300 || allowed < 300 {
		t.Errorf("%d documents were refused and %d allowed: this test shows little", refused, allowed)
	}
	t.Logf("%d documents refused, %d allowed, by both", refused, allowed)
}

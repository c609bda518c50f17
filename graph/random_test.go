package graph_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Selections of any shape – fragments, aliases, the same field twice, @skip and
// @include, interfaces – are answered alike with look-ahead and without.
func TestRandomSelections(t *testing.T) {
	ahead, plain := handler(t), handler(t, withoutLookAhead)
	schema := contract(t)
	answered := 0
	for seed := range uint64(250) {
		dice := rand.New(rand.NewPCG(seed, 7)) // #nosec G404 -- repeatable on purpose
		m := maker{schema: schema, dice: dice, left: 60}
		query := m.query()
		access := []network.Access{network.Public, network.Admin}[dice.IntN(2)]
		_, answer := ask(t, ahead, access, request{Query: query})
		if _, other := ask(t, plain, access, request{Query: query}); other != answer {
			t.Fatalf("seed %d: %s\n%s\n%s", seed, query, answer, other)
		}
		if strings.Contains(answer, `"INTERNAL"`) {
			t.Fatalf("seed %d: %s\n%s", seed, query, answer)
		}
		if !strings.Contains(answer, `"errors"`) {
			answered++
		}
	}
	if answered < 200 {
		t.Errorf("only %d of 250 were answered", answered)
	}
}

// maker makes queries.
type maker struct {
	schema    *ast.Schema
	dice      *rand.Rand
	fragments strings.Builder
	count     int
	left      int // fields that may still be selected
}

var someIDs = []string{
	"organisation:disie", "organisation:toulouse-metropole", "organisation:toulouse-impact", "event:copenhagen-2022", "event:mouves-barcelona",
	"place:copenhagen", "topic:social-innovation", "programme:erasmus-ess-2021-2027", "source:mouves-article", "person:01J9BRC6WC4PNP0T6H2YNCKXFA", "x",
}

func (m *maker) query() string {
	var b strings.Builder
	b.WriteString("{ ")
	for range 1 + m.dice.IntN(3) {
		m.count++
		fmt.Fprintf(&b, "r%d: %s ", m.count, m.root())
	}
	return b.String() + "}" + m.fragments.String()
}

func (m *maker) root() string {
	switch m.dice.IntN(6) {
	case 0:
		return fmt.Sprintf("node(id: %q) %s", m.id(), m.selection("Node", 4))
	case 1:
		return fmt.Sprintf("nodes(ids: [%q, %q, %q]) %s", m.id(), m.id(), m.id(), m.selection("Node", 3))
	case 2:
		return "encounters(of: {}, first: 3) " + m.selection("EncounterConnection", 4)
	case 3:
		return `search(text: "a", first: 3) ` + m.selection("SearchConnection", 4)
	}
	fields := m.schema.Query.Fields
	for {
		f := fields[m.dice.IntN(len(fields))]
		if f.Arguments.ForName("orderBy") != nil {
			return f.Name + "(first: 3) " + m.selection(f.Type.Name(), 4)
		}
	}
}

func (m *maker) id() string { return someIDs[m.dice.IntN(len(someIDs))] }

// selection makes a selection on a type, at most depth levels deep.
func (m *maker) selection(typ string, depth int) string {
	def := m.schema.Types[typ]
	parts := []string{"__typename"}
	for range 1 + m.dice.IntN(4) {
		if m.left--; m.left < 0 {
			break
		}
		switch m.dice.IntN(8) {
		case 0:
			parts = append(parts, "... "+m.condition()+m.selection(typ, depth))
		case 1:
			m.count++
			name := fmt.Sprintf("f%d", m.count)
			body := m.selection(typ, depth)
			fmt.Fprintf(&m.fragments, " fragment %s on %s %s", name, typ, body)
			parts = append(parts, "..."+name)
		case 2, 3:
			if def.Kind == ast.Interface {
				inner := m.implementer(typ)
				parts = append(parts, "... on "+inner+" "+m.selection(inner, depth))
				continue
			}
			fallthrough
		default:
			parts = append(parts, m.field(def, depth))
		}
	}
	return "{ " + strings.Join(parts, " ") + " }"
}

func (m *maker) condition() string {
	return []string{"", "@include(if: true) ", "@skip(if: true) ", "@include(if: false) "}[m.dice.IntN(4)]
}

func (m *maker) implementer(typ string) string {
	var names []string
	for _, def := range m.schema.GetPossibleTypes(m.schema.Types[typ]) {
		names = append(names, def.Name)
	}
	if typ == "Node" {
		names = append(names, "Entity", "Actor")
	}
	return names[m.dice.IntN(len(names))]
}

func (m *maker) field(def *ast.Definition, depth int) string {
	f := def.Fields[m.dice.IntN(len(def.Fields))]
	child := m.schema.Types[f.Type.Name()]
	if strings.HasPrefix(f.Name, "__") || child.IsCompositeType() && depth == 0 {
		return "__typename"
	}
	out := f.Name
	if m.dice.IntN(4) == 0 {
		m.count++
		out = fmt.Sprintf("a%d: %s", m.count, f.Name)
	}
	if f.Arguments.ForName("first") != nil {
		// The same number everywhere: two selections of one field must agree.
		n := 2
		if strings.HasPrefix(out, "a") && strings.Contains(out, ":") {
			n = 1 + m.dice.IntN(3)
		}
		out += fmt.Sprintf("(first: %d)", n)
	}
	if child.IsCompositeType() {
		less := depth
		if strings.HasSuffix(child.Name, "Connection") || f.Arguments.ForName("first") != nil || !strings.HasSuffix(def.Name, "Connection") && !strings.HasSuffix(def.Name, "Edge") {
			less--
		}
		out += " " + m.selection(child.Name, less)
	}
	return out
}

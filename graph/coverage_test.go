package graph_test

import (
	"os"
	"sort"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

func contract(t testing.TB) *ast.Schema {
	t.Helper()
	text, err := os.ReadFile("../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphqls", Input: string(text)})
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// own returns the types of the contract that are ours, by name.
func own(s *ast.Schema) []*ast.Definition {
	var out []*ast.Definition
	for name, def := range s.Types {
		if !def.BuiltIn && !strings.HasPrefix(name, "__") {
			out = append(out, def)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Name < out[j].Name })
	return out
}

// Every type, field, argument and value of the contract says what it means.
func TestContractIsDescribed(t *testing.T) {
	missing := func(what, description string) {
		if strings.TrimSpace(description) == "" {
			t.Errorf("%s has no description", what)
		}
	}
	for _, def := range own(contract(t)) {
		missing(def.Name, def.Description)
		for _, f := range def.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			missing(def.Name+"."+f.Name, f.Description)
			for _, a := range f.Arguments {
				missing(def.Name+"."+f.Name+"("+a.Name+")", a.Description)
			}
		}
		for _, v := range def.EnumValues {
			missing(def.Name+"."+v.Name, v.Description)
		}
		if def.Kind == ast.Scalar && def.Directives.ForName("specifiedBy") == nil {
			t.Errorf("%s does not say what specifies it", def.Name)
		}
	}
}

// The examples together use every field, argument and input of the contract.
func TestExamplesCoverTheContract(t *testing.T) {
	schema := contract(t)
	u := use{schema: schema, seen: map[string]bool{}}
	for _, e := range examples(t) {
		doc, errs := gqlparser.LoadQueryWithRules(schema, e.Query, nil)
		if errs != nil {
			t.Fatalf("%s: %v", e.name, errs)
		}
		for _, operation := range doc.Operations {
			u.selection(operation.SelectionSet)
			for _, v := range operation.VariableDefinitions {
				u.variable(v.Type, e.Variables[v.Variable])
			}
		}
	}
	for _, def := range own(schema) {
		for _, f := range def.Fields {
			name := def.Name + "." + f.Name
			if !strings.HasPrefix(f.Name, "__") && !u.seen[name] {
				t.Errorf("no example uses %s", name)
			}
			for _, a := range f.Arguments {
				if !strings.HasPrefix(f.Name, "__") && !u.seen[name+"("+a.Name+")"] {
					t.Errorf("no example uses %s(%s)", name, a.Name)
				}
			}
		}
	}
}

// use collects what is used.
type use struct {
	schema *ast.Schema
	seen   map[string]bool
}

func (u use) selection(set ast.SelectionSet) {
	for _, one := range set {
		switch one := one.(type) {
		case *ast.Field:
			u.field(one)
		case *ast.InlineFragment:
			u.selection(one.SelectionSet)
		case *ast.FragmentSpread:
			u.selection(one.Definition.SelectionSet)
		}
	}
}

func (u use) field(f *ast.Field) {
	owners := []string{f.ObjectDefinition.Name}
	for _, def := range u.schema.GetPossibleTypes(f.ObjectDefinition) {
		owners = append(owners, def.Name)
	}
	// What a type shows is also what its interfaces promise.
	owners = append(owners, f.ObjectDefinition.Interfaces...)
	for _, owner := range owners {
		u.seen[owner+"."+f.Name] = true
		for _, a := range f.Arguments {
			u.seen[owner+"."+f.Name+"("+a.Name+")"] = true
		}
	}
	for _, a := range f.Arguments {
		u.value(a.Value)
	}
	u.selection(f.SelectionSet)
}

func (u use) value(v *ast.Value) {
	for _, child := range v.Children {
		if child.Name != "" {
			u.seen[v.Definition.Name+"."+child.Name] = true
		}
		u.value(child.Value)
	}
}

func (u use) variable(typ *ast.Type, v any) {
	fields, isObject := v.(map[string]any)
	if !isObject {
		return
	}
	def := u.schema.Types[typ.Name()]
	for name, value := range fields {
		u.seen[def.Name+"."+name] = true
		u.variable(def.Fields.ForName(name).Type, value)
	}
}

package graph_test

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// stop is a type at the end of a way from a field at the root, and the query that asks for all its fields there.
type stop struct {
	on     *ast.Definition
	path   []string // keys from the data on
	query  string
	fields []string
}

// leg is a way that is not at its end yet.
type leg struct {
	head, tail string
	path       []string
	on         *ast.Definition
}

// stops returns each type to which a field at the root leads in at most so many steps, where it is found first.
func stops(schema *ast.Schema, root string, steps int) (out []stop) {
	name, _, _ := strings.Cut(root, "(")
	operation, owner := "", schema.Query
	if owner.Fields.ForName(name) == nil {
		operation, owner = "mutation ", schema.Mutation
	}
	seen := map[string]bool{}
	legs := legsTo(schema, leg{head: operation + "{ ", tail: " }", on: owner}, owner.Fields.ForName(name), root)
	for ; steps > 0 && len(legs) > 0; steps-- {
		var next []leg
		for _, l := range legs {
			if seen[l.on.Name] {
				continue
			}
			seen[l.on.Name] = true
			out = append(out, l.stop(schema))
			for _, f := range l.on.Fields {
				if !strings.HasPrefix(f.Name, "__") {
					next = append(next, legsTo(schema, l, f, fewOf(f))...)
				}
			}
		}
		legs = next
	}
	whole := operation + "{ __typename " + root + tellingOf(schema.Types[owner.Fields.ForName(name).Type.Name()]) + " }"
	return append(out, stop{on: owner, fields: []string{name}, query: whole})
}

// tellingOf asks of an object only what tells whether it is somebody, and whether anything is in it.
func tellingOf(def *ast.Definition) string {
	out := " { __typename"
	for _, name := range []string{"id", "actorId", "totalCount"} {
		if def.Fields.ForName(name) != nil {
			out += " " + name
		}
	}
	return out + " }"
}

// fewOf asks for few rows, lest the question cost more than the public may ask.
func fewOf(f *ast.FieldDefinition) string {
	if f.Arguments.ForName("first") != nil {
		return f.Name + "(first: 2)"
	}
	return f.Name
}

// legsTo goes on over a field: to its type, and to each that is one.
func legsTo(schema *ast.Schema, from leg, f *ast.FieldDefinition, asked string) (out []leg) {
	def := schema.Types[f.Type.Name()]
	if !def.IsCompositeType() {
		return nil
	}
	whose := ""
	if from.on.Fields.ForName("id") != nil && len(from.path) > 0 {
		whose = "id "
	}
	to := leg{from.head + whose + asked + " { ", " }" + from.tail, append(from.path[:len(from.path):len(from.path)], f.Name), def}
	out = append(out, to)
	if def.Kind == ast.Interface {
		for _, one := range schema.GetPossibleTypes(def) {
			out = append(out, leg{to.head + "__typename ... on " + one.Name + " { ", " }" + to.tail, to.path, one})
		}
	}
	return out
}

// stop asks for all fields where the leg ends; of objects, for what they are.
func (l leg) stop(schema *ast.Schema) stop {
	s := stop{on: l.on, path: l.path}
	parts := []string{"__typename"}
	for _, f := range l.on.Fields {
		if strings.HasPrefix(f.Name, "__") {
			continue
		}
		s.fields = append(s.fields, f.Name)
		part := fewOf(f)
		if def := schema.Types[f.Type.Name()]; def.IsCompositeType() {
			part += tellingOf(def)
		}
		parts = append(parts, part)
	}
	s.query = l.head + strings.Join(parts, " ") + l.tail
	return s
}

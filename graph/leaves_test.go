package graph_test

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// leaves returns all leaves of each object to which a field of the contract leads, from
// the type where it is first found. Asked alone, a leaf cannot live on what another one reads.
func leaves(schema *ast.Schema) []leaf {
	w := walk{schema: schema, seen: map[string]bool{}}
	root := way{head: "{ ", tail: " }", on: schema.Query}
	for _, f := range schema.Query.Fields {
		if f.Arguments.ForName("orderBy") != nil { // their rows lead to more than a few nodes do
			w.field(root, f)
		}
	}
	w.on()
	w.object(root)
	w.on()
	return w.leaves
}

// leaf is a field without a selection, and a query that asks for it alone.
type leaf struct{ owner, name, query string }

// way is the beginning and the end of a query, between which the selection of a type stands.
type way struct {
	head, tail string
	on         *ast.Definition
}

// walk goes over the contract, the shortest ways first.
type walk struct {
	schema *ast.Schema
	seen   map[string]bool // the types from which it went on
	ways   []way
	leaves []leaf
}

// on goes on until nothing is left.
func (w *walk) on() {
	for len(w.ways) > 0 {
		next := w.ways[0]
		w.ways = w.ways[1:]
		w.object(next)
	}
}

// arguments returns those with which a field is asked.
func (w *walk) arguments(f *ast.FieldDefinition) string {
	switch {
	case f.Arguments.ForName("orderBy") != nil:
		return `(first: 100)`
	case f.Arguments.ForName("id") != nil:
		return `(id: "event:trip")`
	case f.Arguments.ForName("ids") != nil:
		return `(ids: ["organisation:leader", "person:anna", "event:trip", "place:copenhagen", "topic:housing", "programme:together", "source:press"])`
	case f.Arguments.ForName("text") != nil:
		return `(text: "h", first: 8)`
	case f.Arguments.ForName("of") != nil:
		return `(of: {}, first: 8)`
	case f.Arguments.ForName("asOf") != nil:
		return `(first: 8, asOf: "2021-06-01")`
	case f.Arguments.ForName("first") != nil:
		return `(first: 8)`
	}
	return ""
}

// field goes to what a field leads to; of an interface, to all that are one.
func (w *walk) field(from way, f *ast.FieldDefinition) {
	def := w.schema.Types[f.Type.Name()]
	if strings.HasPrefix(f.Name, "__") || !def.IsCompositeType() {
		return
	}
	to := way{from.head + f.Name + w.arguments(f) + " { ", " }" + from.tail, def}
	w.reach(to)
	if def.Kind != ast.Interface {
		return
	}
	for _, one := range w.schema.GetPossibleTypes(def) {
		w.reach(way{to.head + "... on " + one.Name + " { ", " }" + to.tail, one})
	}
}

// reach takes the leaves at the end of a way, which goes on later.
func (w *walk) reach(at way) {
	w.ways = append(w.ways, at)
	for _, f := range at.on.Fields {
		if !strings.HasPrefix(f.Name, "__") && !w.schema.Types[f.Type.Name()].IsCompositeType() {
			w.leaves = append(w.leaves, leaf{at.on.Name, f.Name, at.head + f.Name + at.tail})
		}
	}
}

// resolved are the fields that resolvers answer: there, no plan says what is read.
var resolved = []string{
	"Query.introductions", "Query.network", "Query.jobShadowingCandidates", "Query.centralities", "Query.counts", "Query.auditLog",
	"Organisation.contactPoints", "Person.contactPoints",
}

// object goes on from the fields of a type, once.
func (w *walk) object(at way) {
	if w.seen[at.on.Name] {
		return
	}
	w.seen[at.on.Name] = true
	for _, f := range at.on.Fields {
		if !slices.Contains(resolved, at.on.Name+"."+f.Name) {
			w.field(at, f)
		}
	}
}

package graph_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// operator makes operations of any kind: all fields at the root, arguments of any value, in the text or as variables, selections
// with aliases, fragments and conditions (see maker), cursors that were answered before.
type operator struct {
	*maker
	ids, words, contacts []string
	cursors              []string // seen

	declared  []string
	variables map[string]any
	named     []string // ids that stand in the operation
}

// enumValue is written without quotes.
type enumValue string

// next makes an operation.
func (o *operator) next() request {
	o.fragments.Reset()
	o.declared, o.variables, o.named, o.left = nil, map[string]any{}, nil, 50
	kind, owner, roots := "query", o.schema.Query, 1+o.dice.IntN(3)
	if o.dice.IntN(25) == 0 {
		kind, owner = "mutation", o.schema.Mutation
	}
	var fields []string
	for range roots {
		if owner == o.schema.Query && o.dice.IntN(4) == 0 {
			fields = append(fields, o.contactPoints())
			continue
		}
		fields = append(fields, o.rootField(owner))
	}
	body := strings.Join(fields, " ")
	if o.dice.IntN(4) == 0 {
		o.count++
		body = fmt.Sprintf("...r%d", o.count)
		fmt.Fprintf(&o.fragments, " fragment r%d on %s { %s }", o.count, owner.Name, strings.Join(fields, " "))
	}
	head := kind
	if len(o.declared) > 0 {
		head += "(" + strings.Join(o.declared, ", ") + ")"
	}
	return request{Query: head + " { " + body + " }" + o.fragments.String(), Variables: o.variables}
}

// rootField makes a field at the root, under an alias of its own.
func (o *operator) rootField(owner *ast.Definition) string {
	f := owner.Fields[o.dice.IntN(len(owner.Fields))]
	for strings.HasPrefix(f.Name, "__") {
		f = owner.Fields[o.dice.IntN(len(owner.Fields))]
	}
	o.count++
	out := fmt.Sprintf("q%d: %s%s", o.count, f.Name, o.arguments(f))
	return out + " " + o.condition() + o.selection(f.Type.Name(), 1+o.dice.IntN(4))
}

// contactPoints asks how actors are reached, on one of the ways that lead to actors.
func (o *operator) contactPoints() string {
	o.count++
	const all = "contactPoints(first: 20) { totalCount nodes { id state value purposes source { id } } withheld { reason count } }"
	const each = "{ id ... on Organisation { " + all + " people(first: 3) { edges { title node { " + all + " } } } } ... on Person { " + all + " } }"
	id := o.scalar("ID", "id")
	ways := []string{
		fmt.Sprintf("node(id: %q) %s", id, each),
		"organisations(first: 3) { nodes " + each + " }",
		"people(first: 3) { nodes " + each + " }",
		fmt.Sprintf("search(text: %q, first: 3) { nodes %s }", o.scalar("String", "text"), each),
		"encounters(of: {}, first: 3) { nodes { actors " + each + " } }",
		fmt.Sprintf("network(seeds: [%q], limit: 5) { nodes { node %s } }", id, each),
		`jobShadowingCandidates(organisation: "organisation:leader", first: 2) { nodes { score reasons { part known } organisation ` + each + " } }",
	}
	return fmt.Sprintf("c%d: %s", o.count, ways[o.dice.IntN(len(ways))])
}

func (o *operator) arguments(f *ast.FieldDefinition) string {
	var given []string
	for _, a := range f.Arguments {
		asked := a.Type.NonNull && a.DefaultValue == nil || a.Name == "first" || o.dice.IntN(5) == 0
		if !asked || a.Name == "last" || a.Name == "before" && o.dice.IntN(4) > 0 {
			continue
		}
		given = append(given, a.Name+": "+o.given(a.Type, a.Name))
	}
	if len(given) == 0 {
		return ""
	}
	return "(" + strings.Join(given, ", ") + ")"
}

// given writes a value, or a variable that has it.
func (o *operator) given(typ *ast.Type, name string) string {
	v := o.value(typ, name, 2)
	if o.dice.IntN(3) > 0 {
		return literal(v)
	}
	o.count++
	variable := fmt.Sprintf("v%d", o.count)
	o.declared = append(o.declared, "$"+variable+": "+typ.String())
	o.variables[variable] = v
	return "$" + variable
}

// value makes a value of a type; depth bounds inputs within inputs.
func (o *operator) value(typ *ast.Type, name string, depth int) any {
	if typ.Elem != nil {
		list := []any{}
		for range 1 + o.dice.IntN(2) {
			list = append(list, o.value(typ.Elem, name, depth))
		}
		return list
	}
	def := o.schema.Types[typ.NamedType]
	switch def.Kind {
	case ast.Enum:
		return enumValue(def.EnumValues[o.dice.IntN(len(def.EnumValues))].Name)
	case ast.InputObject:
		return o.input(def, depth)
	}
	return o.scalar(def.Name, name)
}

func (o *operator) input(def *ast.Definition, depth int) any {
	out := map[string]any{}
	for _, f := range def.Fields {
		nested := o.schema.Types[f.Type.Name()].Kind == ast.InputObject
		if f.Type.NonNull || o.dice.IntN(6) == 0 && (depth > 0 || !nested) {
			out[f.Name] = o.value(f.Type, f.Name, depth-1)
		}
	}
	return out
}

func (o *operator) scalar(typ, name string) any {
	switch typ {
	case "ID":
		ids := o.ids
		if o.dice.IntN(8) == 0 || name == "subject" {
			ids = o.contacts
		}
		id := ids[o.dice.IntN(len(ids))]
		o.named = append(o.named, id)
		return id
	case "Int":
		return 1 + o.dice.IntN(3)
	case "Float":
		return 0.01
	case "Boolean":
		return o.dice.IntN(2) == 0
	case "Date":
		return []string{"2021-06-01", "2022-06-07", "2026-11-23"}[o.dice.IntN(3)]
	case "CountryCode":
		return []string{"FR", "DK"}[o.dice.IntN(2)]
	case "LanguageTag":
		return []string{"fr", "da"}[o.dice.IntN(2)]
	}
	if name == "after" || name == "before" {
		if len(o.cursors) > 0 && o.dice.IntN(8) > 0 {
			return o.cursors[o.dice.IntN(len(o.cursors))]
		}
		return "AQAAAAAAAA"
	}
	return o.words[o.dice.IntN(len(o.words))]
}

// literal writes a value as it stands in a query.
func literal(v any) string {
	switch v := v.(type) {
	case enumValue:
		return string(v)
	case string:
		return strconv.Quote(v)
	case []any:
		parts := make([]string, len(v))
		for i := range v {
			parts[i] = literal(v[i])
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case map[string]any:
		var parts []string
		for _, name := range sortedKeys(v) {
			parts = append(parts, name+": "+literal(v[name]))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return fmt.Sprint(v)
}

func sortedKeys(m map[string]any) (names []string) {
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func newOperator(schema *ast.Schema, seed uint64) *operator {
	dice := rand.New(rand.NewPCG(seed, 11)) // #nosec G404 -- repeatable on purpose
	return &operator{maker: &maker{schema: schema, dice: dice}}
}

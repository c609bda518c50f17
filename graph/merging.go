package graph

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/core"

	"github.com/partnergraph/partnergraph/internal/questions"
)

// The bounds of a document with all that its fragments bring, each as often as it stands in the answer.
const (
	MaxFields = 20_000
	MaxNested = 100 // fields in each other
)

// overlappingFields is GraphQL's rule that fields which are answered under one name ask the same. The one that gqlparser
// has compares each pair of fields, which takes a second for a document that is within all bounds; this one merges
// the selections of fields that must agree and compares each field with the first of its name.
// On its way it counts the fields, and ends where they are too many: who comes after it need not fear a bomb of fragments.
func overlappingFields(observers *core.Events, addError core.AddErrFunc) {
	m := &merging{left: 2 * MaxFields, refuse: addError}
	observers.OnOperation(func(w *core.Walker, o *ast.OperationDefinition) {
		m.types = w.Schema.Types
		m.sameShape([]ast.SelectionSet{o.SelectionSet}, 1)
		m.sameFields([]ast.SelectionSet{o.SelectionSet}, 1)
	})
}

// merging walks the operations of a document.
type merging struct {
	types  map[string]*ast.Definition
	refuse core.AddErrFunc
	left   int // fields that may still be seen, by each of the two walks
	ended  bool
}

// answered are the fields that are answered under one name.
type answered struct {
	name   string
	fields []*ast.Field
}

// under collects the fields of selections by the names under which they are answered, in the order of the document.
func (m *merging) under(sets []ast.SelectionSet, depth int) (all []answered) {
	c := collector{merging: m, places: map[string]int{}}
	for _, set := range sets {
		c.selection(set)
	}
	if len(c.all) > 0 && depth > MaxNested {
		m.end(questions.TooCostly("fields stand more than %d deep in each other: ask in several steps, from node(id) on", MaxNested))
	}
	if m.ended {
		return nil
	}
	return c.all
}

func (m *merging) end(why *questions.Error) {
	if !m.ended {
		m.ended = true
		m.refuse(core.Message("%s", why.Message), func(e *gqlerror.Error) { e.Err = why })
	}
}

type collector struct {
	*merging
	places    map[string]int // of names in all
	fragments []string       // that were seen
	all       []answered
}

func (c *collector) selection(set ast.SelectionSet) {
	for _, one := range set {
		if c.ended {
			return
		}
		switch one := one.(type) {
		case *ast.Field:
			c.field(one)
		case *ast.InlineFragment:
			c.selection(one.SelectionSet)
		case *ast.FragmentSpread:
			if one.Definition != nil && !slices.Contains(c.fragments, one.Name) {
				c.fragments = append(c.fragments, one.Name)
				c.selection(one.Definition.SelectionSet)
			}
		}
	}
}

func (c *collector) field(f *ast.Field) {
	if c.left--; c.left < 0 {
		c.end(questions.TooCostly("with its fragments the query has more than %d fields: ask for less at once, or in several queries", MaxFields))
		return
	}
	if f.ObjectDefinition == nil { // its place is refused by another rule
		return
	}
	at, known := c.places[f.Alias]
	if !known {
		at = len(c.all)
		c.places[f.Alias] = at
		c.all = append(c.all, answered{name: f.Alias})
	}
	c.all[at].fields = append(c.all[at].fields, f)
}

func selections(fields []*ast.Field) (sets []ast.SelectionSet) {
	for _, f := range fields {
		if len(f.SelectionSet) > 0 {
			sets = append(sets, f.SelectionSet)
		}
	}
	return sets
}

// sameShape requires that what is answered under one name has one shape, whatever object it is asked of.
func (m *merging) sameShape(sets []ast.SelectionSet, depth int) {
	for _, a := range m.under(sets, depth) {
		if m.ended {
			return
		}
		first := (*ast.FieldDefinition)(nil)
		conflict := false
		for _, f := range a.fields {
			switch {
			case f.Definition == nil:
			case first == nil:
				first = f.Definition
			case !conflict && !m.alike(first.Type, f.Definition.Type):
				conflict = true
				m.conflict(a.name, f, `they return conflicting types "`+first.Type.String()+`" and "`+f.Definition.Type.String()+`"`)
			}
		}
		if below := selections(a.fields); len(below) > 0 && !conflict {
			m.sameShape(below, depth+1)
		}
	}
}

// alike tells whether values of two types have one shape: leaves must be of one type, the fields of objects are compared themselves.
func (m *merging) alike(a, b *ast.Type) bool {
	if a.NonNull != b.NonNull || (a.Elem == nil) != (b.Elem == nil) {
		return false
	}
	if a.Elem != nil {
		return m.alike(a.Elem, b.Elem)
	}
	one, other := m.types[a.NamedType], m.types[b.NamedType]
	return one == other || one != nil && other != nil && !one.IsLeafType() && !other.IsLeafType()
}

// sameFields requires that what one object may answer under one name is one field, with the same arguments.
func (m *merging) sameFields(sets []ast.SelectionSet, depth int) {
	for _, a := range m.under(sets, depth) {
		for _, fields := range ofOneObject(a.fields) {
			if m.ended {
				return
			}
			if other, why := firstOther(fields); other != nil {
				m.conflict(a.name, other, why)
			} else if below := selections(fields); len(below) > 0 {
				m.sameFields(below, depth+1)
			}
		}
	}
}

// ofOneObject groups fields by the objects that may answer them: those of one type of object, each with those of interfaces,
// which any object may answer.
func ofOneObject(fields []*ast.Field) (groups [][]*ast.Field) {
	var everywhere []*ast.Field
	var objects []string
	for _, f := range fields {
		if !ofObject(f) {
			everywhere = append(everywhere, f)
		} else if !slices.Contains(objects, f.ObjectDefinition.Name) {
			objects = append(objects, f.ObjectDefinition.Name)
		}
	}
	if len(objects) == 0 || len(objects) == 1 {
		return [][]*ast.Field{fields}
	}
	for _, name := range objects {
		group := slices.Clone(everywhere)
		for _, f := range fields {
			if ofObject(f) && f.ObjectDefinition.Name == name {
				group = append(group, f)
			}
		}
		groups = append(groups, group)
	}
	return groups
}

func ofObject(f *ast.Field) bool { return f.ObjectDefinition.Kind == ast.Object && f.Definition != nil }

// firstOther returns the first field that asks something else than the first of all.
func firstOther(fields []*ast.Field) (other *ast.Field, why string) {
	for _, f := range fields[1:] {
		if f.Name != fields[0].Name {
			return f, `"` + fields[0].Name + `" and "` + f.Name + `" are different fields`
		}
		if !sameArguments(fields[0].Arguments, f.Arguments) {
			return f, "they have differing arguments"
		}
	}
	return nil, ""
}

func (m *merging) conflict(name string, f *ast.Field, why string) {
	m.refuse(core.Message(`Fields "%s" conflict because %s. Use different aliases on the fields to fetch both if this was intentional.`, name, why), core.At(f.Position))
}

func sameArguments(a, b ast.ArgumentList) bool {
	if len(a) != len(b) {
		return false
	}
	for _, one := range a {
		if other := b.ForName(one.Name); other == nil || !sameValue(one.Value, other.Value) {
			return false
		}
	}
	return true
}

// sameValue tells whether two values are the same text, whatever the order of the fields of objects.
func sameValue(a, b *ast.Value) bool {
	if a.Kind != b.Kind || a.Raw != b.Raw || len(a.Children) != len(b.Children) {
		return false
	}
	one, other := a.Children, b.Children
	if a.Kind == ast.ObjectValue {
		one, other = byName(one), byName(other)
	}
	for i := range one {
		if one[i].Name != other[i].Name || !sameValue(one[i].Value, other[i].Value) {
			return false
		}
	}
	return true
}

func byName(children ast.ChildValueList) ast.ChildValueList {
	sorted := slices.Clone(children)
	slices.SortStableFunc(sorted, func(a, b *ast.ChildValue) int { return strings.Compare(a.Name, b.Name) })
	return sorted
}

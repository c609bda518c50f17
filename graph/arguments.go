package graph

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
)

// arguments are the arguments of one field, as GraphQL's validation let them
// pass. Resolvers and look-ahead both read them here, and so read them alike.
type arguments map[string]any

func argumentsOf(f *ast.Field, variables map[string]any) (arguments, error) {
	args := make(arguments, len(f.Definition.Arguments))
	for _, def := range f.Definition.Arguments {
		value := def.DefaultValue
		if given := f.Arguments.ForName(def.Name); given != nil && !isUnset(given.Value, variables) {
			value = given.Value
		}
		got, err := value.Value(variables)
		if err != nil {
			return nil, questions.BadInput(def.Name, "is not a value of type %s", def.Type)
		}
		if got == nil && def.Type.NonNull {
			return nil, questions.BadInput(def.Name, "must not be null")
		}
		if got != nil {
			args[def.Name] = got
		}
	}
	return args, nil
}

// isUnset tells whether a value is a variable to which nothing was given.
func isUnset(v *ast.Value, variables map[string]any) bool {
	if v.Kind != ast.Variable {
		return false
	}
	_, given := variables[v.Raw]
	return !given
}

func (a arguments) text(name string) (*string, error) {
	switch v := a[name].(type) {
	case nil:
		return nil, nil
	case string:
		return &v, nil
	}
	return nil, questions.BadInput(name, "must be a text")
}

func (a arguments) integer(name string) (*int, error) {
	if a[name] == nil {
		return nil, nil
	}
	return integer(name, a[name])
}

// whole reads a number that has a default.
func (a arguments) whole(name string) (int, error) {
	n, err := a.integer(name)
	if err != nil {
		return 0, err
	}
	if n == nil {
		return 0, questions.BadInput(name, "must be given")
	}
	return *n, nil
}

// integer reads the forms that an integer has in a query and in variables.
func integer(argument string, v any) (*int, error) {
	f, ok := number(v)
	if !ok || f != math.Trunc(f) || math.Abs(f) > math.MaxInt32 {
		return nil, questions.BadInput(argument, "must be a whole number")
	}
	n := int(f)
	return &n, nil
}

// count reads a number of rows that must be given.
func (a arguments) count(name string) (int, error) {
	n, err := a.integer(name)
	if err != nil {
		return 0, err
	}
	if n == nil {
		return 0, questions.BadInput(name, "must be given")
	}
	return questions.Count(name, *n)
}

func (a arguments) float(name string) (*float64, error) {
	if a[name] == nil {
		return nil, nil
	}
	f, ok := number(a[name])
	if !ok {
		return nil, questions.BadInput(name, "must be a number")
	}
	return &f, nil
}

func number(v any) (float64, bool) {
	switch v := v.(type) {
	case int:
		return float64(v), true
	case int64:
		return float64(v), true
	case float64:
		return v, true
	case json.Number:
		f, err := v.Float64()
		return f, err == nil
	}
	return 0, false
}

func (a arguments) flag(name string) bool {
	set, _ := a[name].(bool)
	return set
}

func (a arguments) day(name string) (*network.Day, error) { return day(name, a[name]) }

func day(argument string, v any) (*network.Day, error) {
	if v == nil {
		return nil, nil
	}
	s, _ := v.(string)
	d, err := network.ParseDay(s)
	if err != nil {
		return nil, questions.BadInput(argument, "%v", err)
	}
	return &d, nil
}

func (a arguments) period() (*network.Period, error) { return period("period", a["period"]) }

func period(argument string, v any) (p *network.Period, err error) {
	bounds, ok := v.(map[string]any)
	if !ok {
		return nil, nil
	}
	p = &network.Period{}
	if p.From, err = day(argument+".from", bounds["from"]); err != nil {
		return nil, err
	}
	p.To, err = day(argument+".to", bounds["to"])
	return p, err
}

func (a arguments) paging() (page questions.PageArguments, err error) {
	if page.First, err = a.integer("first"); err != nil {
		return page, err
	}
	if page.Last, err = a.integer("last"); err != nil {
		return page, err
	}
	if page.After, err = a.text("after"); err != nil {
		return page, err
	}
	page.Before, err = a.text("before")
	return page, err
}

// values returns a list as it stands in a query or in variables, where a single
// value may stand for a list of one. nil: no list is given.
func values(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return append(make([]any, 0, len(v)), v...)
	case []string:
		return anys(v)
	case []map[string]any:
		return anys(v)
	case []int64:
		return anys(v)
	case []json.Number:
		return anys(v)
	}
	return []any{v}
}

func anys[T any](vs []T) []any {
	out := make([]any, len(vs))
	for i := range vs {
		out[i] = vs[i]
	}
	return out
}

// list reads each value of a list; nil where none is given, empty where it is.
func list[T any](argument string, v any, read func(argument string, v any) (T, error)) ([]T, error) {
	given := values(v)
	if given == nil {
		return nil, nil
	}
	out := make([]T, len(given))
	for i := range given {
		one, err := read(argument, given[i])
		if err != nil {
			return nil, err
		}
		out[i] = one
	}
	return out, nil
}

// oneOf reads a value of an enumeration.
func oneOf[T ~string](known []T) func(argument string, v any) (T, error) {
	return func(argument string, v any) (T, error) {
		s, _ := v.(string)
		if !slices.Contains(known, T(s)) {
			return "", questions.BadInput(argument, "must be one of %v", known)
		}
		return T(s), nil
	}
}

func nodeID(argument string, v any) (network.ID, error) {
	switch v := v.(type) {
	case string:
		return network.ID(v), nil
	case int64:
		return network.ID(strconv.FormatInt(v, 10)), nil
	case json.Number:
		return network.ID(v), nil
	}
	return "", questions.BadInput(argument, "must be an id")
}

func country(argument string, v any) (network.CountryCode, error) {
	s, _ := v.(string)
	c, err := network.ParseCountryCode(s)
	if err != nil {
		return "", questions.BadInput(argument, "%v", err)
	}
	return c, nil
}

func language(argument string, v any) (network.LanguageTag, error) {
	s, _ := v.(string)
	l, err := network.ParseLanguageTag(s)
	if err != nil {
		return "", questions.BadInput(argument, "%v", err)
	}
	return l, nil
}

func relation(argument string, v any) (network.Relation, error) {
	s, _ := v.(string)
	r, ok := network.ParseRelation(s)
	if !ok {
		return 0, questions.BadInput(argument, "must be one of ACROSS, OTHER, COLLEAGUES, SAME_DELEGATION")
	}
	return r, nil
}

package graph

import (
	"runtime/debug"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
)

// argumentAt returns the argument whose value stands at the place in a query, for
// example "filter.kinds", or "". gqlparser says where a wrong value stands, but not what it is for.
func argumentAt(query string, at gqlerror.Location) string {
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: query}, MaxTokens)
	if err != nil {
		return ""
	}
	for _, operation := range doc.Operations {
		if name := argumentIn(operation.SelectionSet, at); name != "" {
			return name
		}
	}
	for _, fragment := range doc.Fragments {
		if name := argumentIn(fragment.SelectionSet, at); name != "" {
			return name
		}
	}
	return ""
}

func argumentIn(set ast.SelectionSet, at gqlerror.Location) string {
	for _, one := range set {
		inner, args := ast.SelectionSet(nil), ast.ArgumentList(nil)
		switch one := one.(type) {
		case *ast.Field:
			inner, args = one.SelectionSet, one.Arguments
		case *ast.InlineFragment:
			inner = one.SelectionSet
		}
		for _, arg := range args {
			if name := valueAt(arg.Name, arg.Value, at); name != "" || standsAt(arg.Position, at) {
				return max(name, arg.Name)
			}
		}
		if name := argumentIn(inner, at); name != "" {
			return name
		}
	}
	return ""
}

// valueAt returns the name of the value at the place, in or below the value.
func valueAt(name string, v *ast.Value, at gqlerror.Location) string {
	if v == nil {
		return ""
	}
	if standsAt(v.Position, at) {
		return name
	}
	for _, child := range v.Children {
		inner := name
		if child.Name != "" {
			inner += "." + child.Name
		}
		if standsAt(child.Position, at) {
			return inner
		}
		if found := valueAt(inner, child.Value, at); found != "" {
			return found
		}
	}
	return ""
}

func standsAt(p *ast.Position, at gqlerror.Location) bool {
	return p != nil && p.Line == at.Line && p.Column == at.Column
}

func stack() string { return string(debug.Stack()) }

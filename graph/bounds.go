package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"

	"github.com/partnergraph/partnergraph/internal/questions"
)

// The bounds of a document that hold before it is held against the contract, which takes longer the more there is of these.
const (
	MaxOperations = 30
	MaxValueDepth = 30 // of lists and objects in each other
)

// bounds is the extension that refuses documents for their form alone. One that was answered before is not looked at again.
type bounds struct {
	known graphql.Cache[*ast.QueryDocument]
}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationParameterMutator
} = bounds{}

// ExtensionName names the extension.
func (bounds) ExtensionName() string { return "Bounds" }

// Validate accepts every schema.
func (bounds) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationParameters refuses a document. One that cannot be read is refused by who reads it next.
func (b bounds) MutateOperationParameters(ctx context.Context, params *graphql.RawParams) *gqlerror.Error {
	if doc, ok := b.known.Get(ctx, params.Query); ok {
		return chosen(doc, params.OperationName)
	}
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: params.Query}, MaxTokens)
	if err != nil || doc == nil {
		return nil
	}
	f := formOf(doc)
	if refused := f.refusal(); refused != nil {
		return asGraphQL(refused)
	}
	return chosen(doc, params.OperationName)
}

// chosen refuses a document in which it is not said which operation is asked, or that does not hold it.
func chosen(doc *ast.QueryDocument, name string) *gqlerror.Error {
	switch {
	case len(doc.Operations) == 0 || doc.Operations.ForName(name) != nil:
		return nil
	case name == "":
		return asGraphQL(questions.BadInput("operationName", "the document holds %d operations: name the one that is asked", len(doc.Operations)))
	}
	return asGraphQL(questions.BadInput("operationName", "the document holds no operation of this name"))
}

func asGraphQL(refused *questions.Error) *gqlerror.Error {
	return &gqlerror.Error{Err: refused, Message: refused.Message, Extensions: map[string]any{"code": string(refused.Code)}}
}

// form is what is counted in a document, however often it is used.
type form struct{ operations, aliases, directives, values int }

func formOf(doc *ast.QueryDocument) (f form) {
	f.operations = len(doc.Operations)
	for _, operation := range doc.Operations {
		f.directive(operation.Directives)
		for _, v := range operation.VariableDefinitions {
			f.directive(v.Directives)
			f.value(v.DefaultValue, 1)
		}
		f.selection(operation.SelectionSet)
	}
	for _, fragment := range doc.Fragments {
		f.directive(fragment.Directives)
		f.selection(fragment.SelectionSet)
	}
	return f
}

func (f *form) refusal() *questions.Error {
	for _, b := range []struct {
		is, most int
		message  string
	}{
		{f.operations, MaxOperations, "%d operations stand in the document; at most %d may: send those that you need"},
		{f.aliases, MaxAliases, "%d aliases are used; at most %d may be: send several queries"},
		{f.directives, MaxDirectives, "%d directives are used; at most %d may be: send several queries"},
		{f.values, MaxValueDepth, "values stand %d deep in each other; at most %d may: no argument needs so many"},
	} {
		if b.is > b.most {
			return questions.TooCostly(b.message, b.is, b.most)
		}
	}
	return nil
}

func (f *form) selection(set ast.SelectionSet) {
	for _, one := range set {
		switch one := one.(type) {
		case *ast.Field:
			if one.Alias != one.Name {
				f.aliases++
			}
			f.directive(one.Directives)
			f.arguments(one.Arguments)
			f.selection(one.SelectionSet)
		case *ast.InlineFragment:
			f.directive(one.Directives)
			f.selection(one.SelectionSet)
		case *ast.FragmentSpread:
			f.directive(one.Directives)
		}
	}
}

func (f *form) directive(list ast.DirectiveList) {
	f.directives += len(list)
	for _, d := range list {
		f.arguments(d.Arguments)
	}
}

func (f *form) arguments(list ast.ArgumentList) {
	for _, a := range list {
		f.value(a.Value, 1)
	}
}

func (f *form) value(v *ast.Value, depth int) {
	if v == nil || len(v.Children) == 0 {
		return
	}
	f.values = max(f.values, depth)
	for _, child := range v.Children {
		f.value(child.Value, depth+1)
	}
}

package graph

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"regexp"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/partnergraph/partnergraph/internal/questions"
)

// presenter turns every error into what clients may see: a code, the argument
// where one is wrong, and words. What lies behind goes to the log.
type presenter struct{ log *slog.Logger }

func (p presenter) present(ctx context.Context, err error) *gqlerror.Error {
	shown := &gqlerror.Error{}
	if wrapped := (*gqlerror.Error)(nil); errors.As(err, &wrapped) {
		shown.Path, shown.Locations = wrapped.Path, wrapped.Locations
	}
	own := p.explain(ctx, err)
	shown.Message, shown.Err = shortened(own.Error()), own
	shown.Extensions = map[string]any{"code": string(own.Code)}
	if own.Argument != "" {
		shown.Extensions["argument"] = shortened(own.Argument)
	}
	if own.Code == questions.Internal {
		p.log.ErrorContext(ctx, "internal error", "field", fieldName(ctx), "error", behind(err))
	}
	if len(shown.Path) > 0 && shown.Path[0] == ast.PathName("variable") {
		shown.Path = nil // not a place in the answer
	}
	return shown
}

// mostSaid bounds the words of an error, in runes: it may quote what was sent, which may be long.
const mostSaid = 500

func shortened(text string) string {
	if len(text) <= mostSaid {
		return text
	}
	runes := []rune(text)
	if len(runes) <= mostSaid {
		return text
	}
	return string(runes[:mostSaid-1]) + "…"
}

// behind returns what an error tells besides what clients see.
func behind(err error) error {
	if own := (*questions.Error)(nil); errors.As(err, &own) && own.Unwrap() != nil {
		return own.Unwrap()
	}
	return err
}

// explain finds our own error in one, or makes one of what GraphQL itself refuses.
func (p presenter) explain(ctx context.Context, err error) *questions.Error {
	if own := (*questions.Error)(nil); errors.As(err, &own) {
		return own
	}
	if refused := (*gqlerror.Error)(nil); errors.As(err, &refused) {
		switch refused.Extensions["code"] {
		case errcode.ParseFailed:
			return parseError(refused)
		case errcode.ValidationFailed:
			return validationError(ctx, refused)
		}
	}
	own := (*questions.Error)(nil)
	errors.As(questions.Translate(err), &own)
	return own
}

func parseError(refused *gqlerror.Error) *questions.Error {
	if strings.Contains(refused.Message, "token limit") {
		return questions.TooCostly("the query has more than %d tokens: ask for less at once, or in several queries", MaxTokens)
	}
	return questions.BadInput("", "the query cannot be read: %s", refused.Message)
}

// argumentNamed matches the argument that is not known, or missing.
var argumentNamed = regexp.MustCompile(`argument "(\w+)"`)

var suggestion = regexp.MustCompile(`(?s)\.? Did you mean .*$`)

// validationError takes out suggestions – they would spell out the contract to
// whoever guesses – and names the argument that is wrong.
func validationError(ctx context.Context, refused *gqlerror.Error) *questions.Error {
	message := suggestion.ReplaceAllString(refused.Message, "")
	switch {
	case refused.Rule == "MaxIntrospectionDepth":
		return questions.TooCostly("introspection asks for fields of fields of fields: ask for the types by name, one by one")
	case len(refused.Path) > 1 && refused.Path[0] == ast.PathName("variable"):
		return questions.BadInput(variableName(refused.Path[1:]), "%s", message)
	}
	argument := ""
	if named := argumentNamed.FindStringSubmatch(message); named != nil {
		argument = named[1]
	} else if len(refused.Locations) > 0 && graphql.HasOperationContext(ctx) {
		argument = argumentAt(graphql.GetOperationContext(ctx).RawQuery, refused.Locations[0])
	}
	return questions.BadInput(argument, "%s", message)
}

// variableName writes the place of a value in the variables: statuses.0.
func variableName(path ast.Path) string {
	parts := make([]string, len(path))
	for i, part := range path {
		switch part := part.(type) {
		case ast.PathName:
			parts[i] = string(part)
		case ast.PathIndex:
			parts[i] = strconv.Itoa(int(part))
		}
	}
	return strings.Join(parts, ".")
}

// fieldName is that of the contract at which something went wrong. The name of the operation, aliases and the path in the answer are
// what a client chose, and stay out of the log.
func fieldName(ctx context.Context) string {
	if at := graphql.GetFieldContext(ctx); at != nil && at.Field.Field != nil {
		return at.Object + "." + at.Field.Name
	}
	return ""
}

// recovered turns a panic into an error: the log says where, the client only that.
func (p presenter) recovered(ctx context.Context, panicked any) error {
	p.log.ErrorContext(ctx, "panic", "field", fieldName(ctx), "stack", stack())
	return questions.Broken(fmt.Errorf("panic: %v", panicked))
}

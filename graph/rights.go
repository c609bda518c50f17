package graph

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/partnergraph/partnergraph/graph/generated"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
)

// FieldRight says who sees a field of the contract, and what kind of personal data it holds.
type FieldRight struct {
	Type, Field string
	Access      network.Access // the least role
	Refuses     bool           // those below are refused; else they get nothing
	Category    network.PersonalCategory
}

// Fields lists all fields of the contract with their rights, in the order of the contract.
func Fields() []FieldRight {
	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	var out []FieldRight
	for _, def := range inOrder(schema) {
		for _, f := range def.Fields {
			if !strings.HasPrefix(f.Name, "__") {
				out = append(out, rightOf(def.Name, f))
			}
		}
	}
	return out
}

// inOrder lists the types that have fields to be asked for, as they stand in the contract.
func inOrder(schema *ast.Schema) []*ast.Definition {
	var out []*ast.Definition
	for _, def := range schema.Types {
		if !def.BuiltIn && (def.Kind == ast.Object || def.Kind == ast.Interface) {
			out = append(out, def)
		}
	}
	slices.SortFunc(out, func(a, b *ast.Definition) int { return cmp.Compare(a.Position.Start, b.Position.Start) })
	return out
}

// rightOf reads the right of a field. A field that says none is for administrators.
func rightOf(typ string, f *ast.FieldDefinition) FieldRight {
	right := FieldRight{Type: typ, Field: f.Name, Access: network.Admin, Refuses: true}
	if said := f.Directives.ForName("visible"); said != nil {
		if access, known := network.ParseAccess(argumentOf(said, "to")); known {
			right.Access, right.Refuses = access, argumentOf(said, "refuses") == "true"
		}
	}
	if said := f.Directives.ForName("personal"); said != nil {
		right.Category = network.PersonalCategory(argumentOf(said, "category"))
	}
	return right
}

func argumentOf(d *ast.Directive, name string) string {
	if given := d.Arguments.ForName(name); given != nil {
		return given.Value.Raw
	}
	return ""
}

// rightsAtTheRoot is the extension that refuses, before anything is read, an operation that asks at its root for what the
// viewer has no right to. What stands deeper is not refused: the stores give no rows of it.
type rightsAtTheRoot struct{}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationContextMutator
} = rightsAtTheRoot{}

// ExtensionName names the extension.
func (rightsAtTheRoot) ExtensionName() string { return "Rights" }

// Validate accepts every schema.
func (rightsAtTheRoot) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext looks at the fields at the root as they would be run: those of fragments too, under whatever alias.
func (rightsAtTheRoot) MutateOperationContext(ctx context.Context, oc *graphql.OperationContext) *gqlerror.Error {
	root := rootTypes[oc.Operation.Operation]
	for _, f := range graphql.CollectFields(oc, oc.Operation.SelectionSet, []string{root}) {
		if strings.HasPrefix(f.Name, "__") {
			continue
		}
		if refused := refusedTo(IdentityOf(ctx), rightOf(root, f.Definition)); refused != nil {
			at := gqlerror.Location{Line: f.Position.Line, Column: f.Position.Column}
			return &gqlerror.Error{
				Err: refused, Message: refused.Message, Locations: []gqlerror.Location{at}, Extensions: map[string]any{"code": string(refused.Code)},
			}
		}
	}
	return nil
}

var rootTypes = map[ast.Operation]string{ast.Query: "Query", ast.Mutation: "Mutation", ast.Subscription: "Subscription"}

// refusedTo says why who asks may not ask for the field, or nil.
func refusedTo(who Identity, right FieldRight) *questions.Error {
	switch {
	case !right.Refuses || who.Viewer.Access >= right.Access:
		return nil
	case !who.SignedIn():
		return signIn(right.Field)
	}
	return questions.Refuse(questions.Forbidden, "%s is for the role %s and above; yours is %s", right.Field, right.Access, who.Viewer.Access)
}

func signIn(field string) *questions.Error {
	return questions.Refuse(questions.Unauthenticated, "%s is for those who have signed in: send a token, or sign in to the explorer", field)
}

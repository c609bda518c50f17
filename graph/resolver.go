// Package graph is the GraphQL layer: it reads what a query asks for, puts one
// question to package questions for each field at the root, and writes the answer.
//
// Two ways lead to the same answer. Look-ahead (plan.go) reads the whole selection of a
// root field first, and one question answers it. Where it cannot, resolvers
// (schema.resolvers.go) answer field by field, with one question for each field and level (batch.go).
package graph

import (
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
)

//go:generate go run github.com/99designs/gqlgen

// Resolver is the root of all resolvers. Their bodies hold no thought: what a
// field reads stands in hops.go, how its arguments are read in arguments.go.
type Resolver struct {
	store     store.Store
	questions *questions.Service
	register  *register.Service
	schema    *ast.Schema
	version   string
	timeout   time.Duration
	measuring *measuring

	mostAnswered int64 // bytes of an answer
}

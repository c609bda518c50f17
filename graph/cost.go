package graph

import (
	"context"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/partnergraph/partnergraph/internal/questions"
)

// The bounds of a query.
const (
	MaxTokens             = 2_000
	MaxDepth              = 8      // hops: a connection with its edges and nodes is one
	MaxProduct            = 20_000 // of first along a branch
	MaxAliases            = 30
	MaxDirectives         = 30
	MaxRootFields         = 20
	MaxCost               = 50_000 // objects that may be answered
	MaxPublicCost         = 5_000  // to the public
	MaxConditions         = 40_000 // ties that may be looked at, roughly, to find what filters ask for
	MaxIntrospectionDepth = 15     // fields
	MaxIntrospectionCost  = 40_000 // objects of the contract that may be answered
)

// heavyCost is from where on an operation is heavy: it keeps a processor busy for longer than people notice. An operation with
// centralities is not: it has a place of its own (measuring), and takes longer than others may wait. Where what stands beside them is
// heavy, it takes that place before it begins.
const heavyCost = 4_000

// keepsBusy are the fields that make an operation heavy whatever it costs. The store may let each of them wait for a turn of its own,
// which nobody sees beforehand: one actor may have met everybody. Who waits there holds a turn here and a view, and must not be a light one.
var keepsBusy = map[string]bool{"encounters": true, "introductions": true, "introduction": true, "network": true, "jobShadowingCandidates": true}

// ownCosts is what fields cost beside their rows, because much is weighed to rank few.
var ownCosts = map[string]int{
	"encounters": 50, "introductions": 200, "introduction": 200, "network": 100, "jobShadowingCandidates": 200, "centralities": 1_000, "counts": 20,
}

// cost is the extension that refuses a query before any of it is read. It walks
// the document once: what a fragment costs is remembered.
type cost struct{}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationContextMutator
} = cost{}

func init() {
	errcode.RegisterErrorType(string(questions.QueryTooCostly), errcode.KindProtocol)
	errcode.RegisterErrorType(string(questions.BadUserInput), errcode.KindProtocol)
}

// ExtensionName names the extension.
func (cost) ExtensionName() string { return costName }

// costName is also under which name the cost of an operation stands in its statistics.
const costName = "Cost"

// introspectedPerCost: so much of the contract is answered for the price of one object of the network. By it the query that tools send to
// learn all of the contract is heavy, and takes as long as operations that are; one for a few types is not.
const introspectedPerCost = 4

// Validate accepts every schema.
func (cost) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext refuses an operation beyond the bounds.
func (cost) MutateOperationContext(ctx context.Context, oc *graphql.OperationContext) *gqlerror.Error {
	c := costs{variables: oc.Variables, fragments: map[string]weight{}, most: MaxCost}
	if !viewerOf(ctx).SeesPersons() {
		c.most = MaxPublicCost
	}
	total := c.selection(oc.Operation.SelectionSet)
	if refused := c.refusal(total); refused != nil {
		return asGraphQL(refused)
	}
	oc.Stats.SetExtension(costName, total.cost)
	worth := plus(plus(total.cost, total.conditions), total.introspect/introspectedPerCost)
	spend(ctx, worth)
	if s := spendingOf(ctx); s != nil {
		s.heavy, s.measures = total.busy || worth-total.measured >= heavyCost, total.measured > 0
	}
	return nil
}

// weight is what a selection costs.
type weight struct {
	depth, product, cost           int
	introspectionDepth, introspect int
	fields                         int // that stand in it
	measured                       int // what centralities cost, of cost
	conditions                     int // what it costs to weigh those of filters
	busy                           bool
}

// costs walks a document.
type costs struct {
	variables map[string]any
	fragments map[string]weight
	most      int // that the operation may cost
}

func (c *costs) refusal(w weight) *questions.Error {
	bounds := []struct {
		is, most int
		message  string
	}{
		{w.depth, MaxDepth, "lists stand %d deep in each other; at most %d may: ask in several steps, from node(id) on"},
		{w.introspectionDepth, MaxIntrospectionDepth, "introspection stands %d fields deep; at most %d may: ask for fewer levels"},
		{w.fields, MaxRootFields, "%d questions stand at the root; at most %d may: send several queries"},
		{w.product, MaxProduct, "the lists along one branch multiply to %d rows; at most %d may be asked: make first smaller"},
		{w.cost, c.most, "the answer may hold %d objects; at most %d may be asked: make first smaller, or leave lists out"},
		{w.conditions, MaxConditions, "the conditions on what nodes are tied to cost %d; at most %d is taken: put fewer in each other, or send several queries"},
		{w.introspect, MaxIntrospectionCost, "introspection may answer %d objects; at most %d may be asked: ask for fewer levels"},
	}
	for _, b := range bounds {
		if b.is > b.most {
			return questions.TooCostly(b.message, b.is, b.most)
		}
	}
	return nil
}

func (c *costs) selection(set ast.SelectionSet) (total weight) {
	for _, one := range set {
		if c.leftOut(one) {
			continue
		}
		w := weight{}
		switch one := one.(type) {
		case *ast.Field:
			w = c.field(one)
		case *ast.InlineFragment:
			w = c.selection(one.SelectionSet)
		case *ast.FragmentSpread:
			w = c.fragment(one)
		}
		total = weight{
			depth: max(total.depth, w.depth), product: max(total.product, w.product), cost: plus(total.cost, w.cost),
			introspectionDepth: max(total.introspectionDepth, w.introspectionDepth),
			introspect:         plus(total.introspect, w.introspect), fields: plus(total.fields, w.fields),
			measured: plus(total.measured, w.measured), conditions: plus(total.conditions, w.conditions), busy: total.busy || w.busy,
		}
	}
	total.product = max(total.product, 1)
	return total
}

// leftOut tells whether @skip or @include take a selection out: what is not answered costs nothing.
func (c *costs) leftOut(one ast.Selection) bool {
	var directives ast.DirectiveList
	switch one := one.(type) {
	case *ast.Field:
		directives = one.Directives
	case *ast.InlineFragment:
		directives = one.Directives
	case *ast.FragmentSpread:
		directives = one.Directives
	}
	return c.says(directives.ForName("skip"), true) || c.says(directives.ForName("include"), false)
}

// says tells whether a directive is there, and its condition is so.
func (c *costs) says(d *ast.Directive, so bool) bool {
	if d == nil || d.Arguments.ForName("if") == nil {
		return false
	}
	v, err := d.Arguments.ForName("if").Value.Value(c.variables)
	is, ok := v.(bool)
	return err == nil && ok && is == so
}

func (c *costs) fragment(spread *ast.FragmentSpread) weight {
	known, ok := c.fragments[spread.Name]
	if !ok {
		known = c.selection(spread.Definition.SelectionSet)
		c.fragments[spread.Name] = known
	}
	return known
}

func (c *costs) field(f *ast.Field) weight {
	inner := c.selection(f.SelectionSet)
	if len(f.SelectionSet) == 0 {
		return weight{product: 1, fields: 1, introspectionDepth: 1}
	}
	if introspective(f) {
		rows := introspectionRows[f.Name]
		if f.Name == "ofType" { // most types are wrapped once or not at all, however deep is asked
			inner.introspect /= 2
		}
		return weight{
			product: 1, fields: 1, introspectionDepth: plus(inner.introspectionDepth, 1), introspect: times(rows, plus(1, inner.introspect)),
		}
	}
	rows, hops := c.rows(f), 0
	if isHop(f) {
		hops = 1
	}
	w := weight{
		depth: inner.depth + hops, product: times(rows, inner.product), cost: plus(max(1, ownCosts[f.Name]), times(rows, c.each(f, inner))), fields: 1,
		introspect: inner.introspect, conditions: plus(c.conditions(f), times(rows, inner.conditions)), busy: inner.busy || keepsBusy[f.Name],
	}
	if f.Name == "centralities" {
		w.measured = w.cost
	}
	return w
}

// each is what one row of a list costs; rows of a plain list are objects themselves, those of a connection stand in it.
func (c *costs) each(f *ast.Field, inner weight) int {
	if f.Definition.Type.Elem != nil {
		return max(1, inner.cost)
	}
	return inner.cost
}

// isHop tells whether a field follows ties: a list does, and a field that leads
// to the one node at the end of a tie.
func isHop(f *ast.Field) bool {
	switch f.Name {
	case "partOf", "onBehalfOf", "delegation":
		return true
	}
	return f.Definition.Arguments.ForName("first") != nil
}

// rows returns how many rows a field may answer.
func (c *costs) rows(f *ast.Field) int {
	if f.Name == "nodes" && f.ObjectDefinition.Name == "Query" {
		args, err := argumentsOf(f, c.variables)
		if err != nil {
			return 1
		}
		return max(1, len(values(args["ids"])))
	}
	if f.Name == "network" && f.ObjectDefinition.Name == "Query" {
		return c.limit(f)
	}
	if n := fixedRows[f.ObjectDefinition.Name+"."+f.Name]; n > 0 {
		return n
	}
	if f.Definition.Arguments.ForName("first") == nil {
		return 1
	}
	rows := questions.NestedPage
	if f.ObjectDefinition.Name == "Query" {
		rows = questions.RootPage
	}
	for _, name := range []string{"first", "last"} {
		if given := f.Arguments.ForName(name); given != nil {
			if v, err := given.Value.Value(c.variables); err == nil && v != nil {
				rows = bounded(name, v, rows)
			}
		}
	}
	return rows
}

// limit returns how many nodes a network may have.
func (c *costs) limit(f *ast.Field) int {
	args, err := argumentsOf(f, c.variables)
	if err != nil {
		return 1
	}
	n, err := args.whole("limit")
	if err != nil {
		return 1
	}
	return min(max(n, 1), questions.MaxNodes)
}

// fixedRows says how many rows lists have of which nobody says how many.
var fixedRows = map[string]int{"IntroductionPath.steps": 6, "IntroductionPath.actors": 7, "Candidate.reasons": 7}

// bounded returns a number of rows as it can be answered: what is out of bounds
// is refused later, and costs nothing before.
func bounded(name string, v any, otherwise int) int {
	n, err := integer(name, v)
	if err != nil {
		return otherwise
	}
	return min(max(*n, 1), questions.MaxPage)
}

// introspectionRows says how many rows lists of the schema about itself have.
var introspectionRows = map[string]int{
	"types": 110, "fields": 12, "args": 6, "inputFields": 12, "enumValues": 12, "possibleTypes": 7, "interfaces": 3, "directives": 6,
}

func introspective(f *ast.Field) bool {
	return strings.HasPrefix(f.Name, "__") || strings.HasPrefix(f.ObjectDefinition.Name, "__")
}

// saturated is where sums and products stop, so that none overflows.
const saturated = 1 << 30

func plus(a, b int) int { return min(a+b, saturated) }

func times(a, b int) int {
	a = max(a, 1)
	if b > saturated/a {
		return saturated
	}
	return a * b
}

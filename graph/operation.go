package graph

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// operation is what belongs to one GraphQL operation: who asks, the one view
// of the network that all its reads share, and the lists that it has read.
type operation struct {
	*Resolver
	viewer    network.Viewer
	schema    *ast.Schema
	filters   filterReader
	variables map[string]any

	room *room // that its answer has left

	opening sync.Mutex
	opened  store.View
	err     error // of opening, or that the operation has ended

	place place // where it measures a network

	mu      sync.Mutex
	batches map[any]*batch
}

type operationKey struct{}

func operationOf(ctx context.Context) *operation {
	o, _ := ctx.Value(operationKey{}).(*operation)
	return o
}

// view opens the network on first need. What opens it is the operation's own
// context: it may not end with the field that came first.
func (o *operation) view(ctx context.Context) (store.View, error) {
	o.opening.Lock()
	defer o.opening.Unlock()
	if o.opened == nil && o.err == nil {
		o.opened, o.err = o.store.View(ctx)
		o.err = questions.Translate(o.err)
	}
	return o.opened, o.err
}

// release closes the view. What is read afterwards opens a new one, which sees what was written meanwhile.
func (o *operation) release() {
	o.opening.Lock()
	defer o.opening.Unlock()
	if o.opened != nil {
		o.opened.Close()
	}
	o.opened = nil
}

// end closes the view for good: what still runs when the answer is given opens none, for nobody would close it.
func (o *operation) end() {
	o.opening.Lock()
	defer o.opening.Unlock()
	if o.opened != nil {
		o.opened.Close()
	}
	o.opened, o.err = nil, questions.Translate(context.Canceled)
}

// operations is the extension that begins and ends operations.
type operations struct{ resolver *Resolver }

var _ interface {
	graphql.HandlerExtension
	graphql.OperationInterceptor
} = operations{}

// ExtensionName names the extension.
func (operations) ExtensionName() string { return "Operations" }

// Validate accepts every schema.
func (operations) Validate(graphql.ExecutableSchema) error { return nil }

// analysisFactor is how much longer than others an operation may take that measures a whole network.
const analysisFactor = 2.5

// reruns bounds how often an operation is run again whose reads saw different revisions.
const reruns = 2

// InterceptOperation gives an operation its state and its time, and says in its
// answer which revision it saw. Where its reads saw different ones it is run again, but never what it changes.
func (e operations) InterceptOperation(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
	ctx, cancel := context.WithDeadline(ctx, graphql.GetOperationContext(ctx).Stats.OperationStart.Add(e.time(ctx)))
	o := e.operation(ctx)
	ctx = context.WithValue(ctx, operationKey{}, o)
	handler := next(ctx)
	return func(ctx context.Context) *graphql.Response {
		defer cancel()
		if refused := o.placed(ctx); refused != nil {
			o.end()
			return notAnswered(refused)
		}
		defer e.unlessMeasured(ctx, o, cancel)()
		response, mixed := o.run(ctx, handler)
		for again := 0; mixed && !isMutation(ctx) && again < reruns; again++ {
			o := e.operation(ctx)
			ctx := context.WithValue(ctx, operationKey{}, o)
			response, mixed = o.run(ctx, next(ctx))
		}
		return response
	}
}

// isMutation tells whether the operation is a mutation.
func isMutation(ctx context.Context) bool {
	return graphql.GetOperationContext(ctx).Operation.Operation == ast.Mutation
}

// time is how long an operation may take: one that measures a whole network takes longer.
func (e operations) time(ctx context.Context) time.Duration {
	oc := graphql.GetOperationContext(ctx)
	for _, f := range graphql.CollectFields(oc, oc.Operation.SelectionSet, []string{"Query"}) {
		if f.Name == "centralities" {
			return time.Duration(analysisFactor * float64(e.resolver.timeout))
		}
	}
	return e.resolver.timeout
}

// placed takes the place of an operation that measures, and asks so much beside that it must not run without one.
func (o *operation) placed(ctx context.Context) *questions.Error {
	s, refused := spendingOf(ctx), (*questions.Error)(nil)
	if s != nil && s.measures && s.heavy {
		errors.As(o.admit(ctx, nil), &refused)
	}
	return refused
}

// unlessMeasured ends an operation when the time of others is up, unless it measures then: what it measures may have been kept, or refused.
// stop ends the watch.
func (e operations) unlessMeasured(ctx context.Context, o *operation, cancel func()) (stop func()) {
	if e.time(ctx) == e.resolver.timeout {
		return func() {}
	}
	until := graphql.GetOperationContext(ctx).Stats.OperationStart.Add(e.resolver.timeout)
	timer := time.AfterFunc(time.Until(until), func() {
		if !o.place.taken() {
			cancel()
		}
	})
	return func() { timer.Stop() }
}

// operation returns a new operation that has read nothing.
func (e operations) operation(ctx context.Context) *operation {
	return &operation{
		Resolver: e.resolver, viewer: viewerOf(ctx), schema: e.resolver.schema, filters: filterReader{e.resolver.schema},
		variables: graphql.GetOperationContext(ctx).Variables, batches: map[any]*batch{}, room: newRoom(e.resolver.mostAnswered),
	}
}

// run answers the operation and ends its view. mixed tells that its reads saw different revisions.
func (o *operation) run(ctx context.Context, handler graphql.ResponseHandler) (response *graphql.Response, mixed bool) {
	defer o.end()
	defer o.place.end()
	response = handler(ctx)
	if response == nil {
		return nil, false
	}
	view, err := o.view(ctx)
	if err != nil {
		return response, false
	}
	revision, err := view.Revision(ctx)
	if err != nil {
		return response, false
	}
	mixed = revision == store.Mixed
	response.Extensions = map[string]any{"revision": revision}
	if mixed {
		response.Extensions["revision"] = nil
	}
	return response, mixed
}

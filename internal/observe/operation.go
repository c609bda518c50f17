package observe

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"regexp"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/trace"
)

// CostExtension names what the extension that reckons costs leaves in the statistics of an operation: an int.
const CostExtension = "Cost"

// Extension observes GraphQL: operations by their names where these are known, fields at the root, errors by code. It stands
// before all others, so that it sees all that they do.
func (o *Observer) Extension() graphql.HandlerExtension { return operations{o} }

type operations struct{ *Observer }

var _ interface {
	graphql.HandlerExtension
	graphql.OperationInterceptor
	graphql.ResponseInterceptor
	graphql.RootFieldInterceptor
} = operations{}

// ExtensionName names the extension.
func (operations) ExtensionName() string { return "Observe" }

// Validate accepts every schema.
func (operations) Validate(graphql.ExecutableSchema) error { return nil }

// InterceptOperation tells of an operation that is run.
func (o operations) InterceptOperation(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
	oc, began := graphql.GetOperationContext(ctx), o.options.Clock()
	named, logged := o.name(oc.RawQuery)
	kind := string(oc.Operation.Operation)
	requestOf(ctx).note(logged)
	if cost, ok := oc.Stats.GetExtension(CostExtension).(int); ok {
		o.metrics.cost.Observe(float64(cost))
	}
	ctx, span := o.tracer.Start(ctx, kind+" "+named, trace.WithAttributes(
		attribute.String("graphql.operation.type", kind), attribute.String("graphql.operation.name", logged)))
	handler := next(ctx)
	return func(ctx context.Context) *graphql.Response {
		response := handler(ctx)
		outcome := outcomeOf(response)
		if outcome != "ok" {
			span.SetStatus(codes.Error, outcome)
		}
		span.End()
		o.metrics.operations.WithLabelValues(named, kind, outcome).Observe(o.options.Clock().Sub(began).Seconds())
		return response
	}
}

// outcomeOf is the code of the first error of an answer; ok where there is none.
func outcomeOf(r *graphql.Response) string {
	switch {
	case r == nil:
		return "TIMEOUT"
	case len(r.Errors) > 0:
		return codeOf(r.Errors[0])
	}
	return "ok"
}

// InterceptResponse counts errors, also of what was refused before it ran.
func (o operations) InterceptResponse(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	response := next(ctx)
	if response == nil {
		return nil
	}
	for _, err := range response.Errors {
		code := codeOf(err)
		o.metrics.refusals.WithLabelValues(code).Inc()
		requestOf(ctx).note("", code)
	}
	return response
}

var isCode = regexp.MustCompile(`^[A-Z][A-Z_]{1,40}$`)

func codeOf(err *gqlerror.Error) string {
	if code, ok := err.Extensions["code"].(string); ok && isCode.MatchString(code) {
		return code
	}
	return other
}

// revealing is the field that shows a contact point.
const revealing = "Mutation.revealContact"

// InterceptRootField tells of a field at the root, by its name in the contract: aliases are the client's own words.
func (o operations) InterceptRootField(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
	field := graphql.GetRootFieldContext(ctx).Field
	at := field.ObjectDefinition.Name + "." + field.Name
	ctx, span := o.tracer.Start(ctx, at)
	defer span.End()
	result := next(ctx)
	if at == revealing {
		outcome := "shown"
		if result == nil || result == graphql.Null {
			outcome = "refused"
		}
		o.metrics.reveals.WithLabelValues(outcome).Inc()
	}
	return result
}

// hashed is how an unknown document is told.
var hashed = regexp.MustCompile(`^doc:[0-9a-f]{12}$`)

// name returns how metrics and how logs name the operation of a document. One that is not known is a hash in logs, under a key
// of this process alone: a plain one would let whoever guesses a document, and a name in it, find out.
func (o *Observer) name(document string) (named, logged string) {
	sum := sha256.Sum256([]byte(document))
	if known := o.options.Known["sha256:"+hex.EncodeToString(sum[:])]; known != "" {
		return known, known
	}
	keyed := hmac.New(sha256.New, o.key)
	keyed.Write(sum[:])
	return other, "doc:" + hex.EncodeToString(keyed.Sum(nil))[:12]
}

package observe

import (
	"context"
	"errors"
	"time"

	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/trace"

	"github.com/partnergraph/partnergraph/internal/store"
)

// Store observes a store: how long it takes, and what fails, by kind.
func (o *Observer) Store(s store.Store) store.Store { return &observed{s, o} }

type observed struct {
	store.Store
	o *Observer
}

// begin tells that the store is asked; the function that it returns tells how that ended.
func (o *Observer) begin(ctx context.Context, call string) (context.Context, func(error)) {
	began := o.options.Clock()
	ctx, span := o.tracer.Start(ctx, "store."+call, trace.WithSpanKind(trace.SpanKindClient))
	return ctx, func(err error) {
		if kind := kindOf(err); kind != "" {
			o.failed(ctx, call, kind, err)
			span.SetStatus(codes.Error, kind)
		}
		span.End()
		o.metrics.storeTime.WithLabelValues(call).Observe(o.options.Clock().Sub(began).Seconds())
	}
}

// failureRest is how long the log says nothing more of failures of one kind.
const failureRest = 10 * time.Second

// failed counts an error of the store. One that somebody has to do something about is logged, too.
func (o *Observer) failed(ctx context.Context, call, kind string, err error) {
	o.metrics.storeErrors.WithLabelValues(kind).Inc()
	if kind != "unavailable" && kind != "foreign" && kind != other {
		return
	}
	now := o.options.Clock()
	o.failing.Lock()
	rests := now.Sub(o.lastFailure[kind]) < failureRest
	if !rests {
		o.lastFailure[kind] = now
	}
	o.failing.Unlock()
	if !rests {
		o.log.WarnContext(ctx, "the store fails", "call", call, "kind", kind, "error", err, "cause", store.Cause(err))
	}
}

// call runs one question to the store.
func call[T any](ctx context.Context, o *Observer, name string, ask func(context.Context) (T, error)) (T, error) {
	ctx, end := o.begin(ctx, name)
	out, err := ask(ctx)
	end(err)
	return out, err
}

var errorKinds = []struct {
	is   error
	kind string
}{
	{store.ErrUnavailable, "unavailable"},
	{store.ErrConflict, "conflict"},
	{store.ErrTooCostly, "too_costly"},
	{store.ErrForeign, "foreign"},
	{store.ErrUnfinished, "unfinished"},
	{context.DeadlineExceeded, "timeout"},
	{context.Canceled, "given_up"},
}

// kindOf is the kind of an error of the store; empty where there is none.
func kindOf(err error) string {
	if err == nil {
		return ""
	}
	for _, known := range errorKinds {
		if errors.Is(err, known.is) {
			return known.kind
		}
	}
	return other
}

// View opens a view that is observed, too.
func (s *observed) View(ctx context.Context) (store.View, error) {
	// The span ends with the opening: what the view does belongs to who asks it.
	_, end := s.o.begin(ctx, "view")
	v, err := s.Store.View(ctx)
	end(err)
	if err != nil {
		return nil, err
	}
	return &view{v, s.o}, nil
}

// Update changes the network.
func (s *observed) Update(ctx context.Context, change func(context.Context, store.Writer) error) (int, error) {
	ctx, end := s.o.begin(ctx, "update")
	revision, err, refused := 0, error(nil), error(nil)
	revision, err = s.Store.Update(ctx, noting(&refused, change))
	end(failure(err, refused))
	return revision, err
}

// Record changes the register.
func (s *observed) Record(ctx context.Context, change func(context.Context, store.Register) error) error {
	ctx, end := s.o.begin(ctx, "record")
	refused := error(nil)
	err := s.Store.Record(ctx, noting(&refused, change))
	end(failure(err, refused))
	return err
}

// noting notes what a change itself answers when it is run for the last time.
func noting[T any](refused *error, change func(context.Context, T) error) func(context.Context, T) error {
	return func(ctx context.Context, to T) error {
		*refused = change(ctx, to)
		return *refused
	}
}

// failure is what failed of the store; nil where the change itself was refused, by a rule. What the store says within a change is still
// a failure: it is of a kind, or has a code.
func failure(err, refused error) error {
	if refused != nil && errors.Is(err, refused) && kindOf(err) == other && coded(err) == "" {
		return nil
	}
	return err
}

// Ready is asked by whoever watches; only its errors are worth a number.
func (s *observed) Ready(ctx context.Context) error {
	err := s.Store.Ready(ctx)
	if kind := kindOf(err); kind != "" {
		s.o.metrics.storeErrors.WithLabelValues(kind).Inc()
	}
	return err
}

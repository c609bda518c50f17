package observe

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"sync"
	"time"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/trace"
)

// request is what is known of one request; parts below add to it.
type request struct {
	id string

	mu        sync.Mutex
	operation string
	codes     []string
}

type requestKey struct{}

func requestOf(ctx context.Context) *request {
	r, _ := ctx.Value(requestKey{}).(*request)
	return r
}

// RequestID names the request to which a context belongs, as the header X-Request-Id of its answer does.
func RequestID(ctx context.Context) string {
	if r := requestOf(ctx); r != nil {
		return r.id
	}
	return ""
}

func (r *request) note(operation string, codes ...string) {
	if r == nil {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if operation != "" {
		r.operation = operation
	}
	r.codes = append(r.codes, codes...)
}

// joined continues the trace that the client names (traceparent). What it says besides (tracestate) is its own words, and left out.
func joined(ctx context.Context, h http.Header) context.Context {
	ctx = propagation.TraceContext{}.Extract(ctx, propagation.HeaderCarrier(h))
	parent := trace.SpanContextFromContext(ctx)
	return trace.ContextWithRemoteSpanContext(ctx, parent.WithTraceState(trace.TraceState{}))
}

// Handler observes all that is served: a line of the log for each request, its time, and a span where traces are made. It names
// the request, and answers 500 where a handler panics.
func (o *Observer) Handler(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := o.options.Clock()
		asked := &request{id: newID()}
		at, how := route(r.URL.Path), method(r.Method)
		ctx, span := o.tracer.Start(context.WithValue(joined(r.Context(), r.Header), requestKey{}, asked), how+" "+at, trace.WithSpanKind(trace.SpanKindServer))
		answer := &answer{ResponseWriter: w}
		w.Header().Set("X-Request-Id", asked.id)
		o.metrics.running.Inc()
		defer func() {
			o.metrics.running.Dec()
			panicked := recover()
			if panicked != nil {
				o.panicked(ctx, answer, panicked)
			}
			span.SetAttributes(attribute.String("http.request.method", how), attribute.String("http.route", at), attribute.Int("http.response.status_code", answer.told()))
			span.End()
			o.answered(ctx, asked, how, at, answer, o.options.Clock().Sub(began))
			if err, ok := panicked.(error); ok && errors.Is(err, http.ErrAbortHandler) {
				panic(http.ErrAbortHandler)
			}
		}()
		next.ServeHTTP(answer, r.WithContext(ctx))
	})
}

// panicked says where, and of what type; what a panic says may be anything.
func (o *Observer) panicked(ctx context.Context, w *answer, panicked any) {
	if err, ok := panicked.(error); ok && errors.Is(err, http.ErrAbortHandler) {
		return
	}
	o.log.ErrorContext(ctx, "a handler panicked", "type", fmt.Sprintf("%T", panicked), "stack", string(debug.Stack()))
	if w.status == 0 {
		http.Error(w, "internal error", http.StatusInternalServerError)
	}
}

// answered tells of a request that is over. That somebody asked whether the service lives is not worth a line.
func (o *Observer) answered(ctx context.Context, r *request, how, at string, w *answer, took time.Duration) {
	r.mu.Lock()
	defer r.mu.Unlock()
	o.metrics.requests.WithLabelValues(how, at, statusClass(w.told())).Inc()
	o.metrics.requestTime.WithLabelValues(at).Observe(took.Seconds())
	level := slog.LevelInfo
	if at == "/livez" || at == "/readyz" {
		level = slog.LevelDebug
	}
	attributes := []slog.Attr{
		slog.String("method", how), slog.String("path", at), slog.Int("status", w.told()),
		slog.Float64("ms", float64(took.Microseconds())/1000), slog.Int64("bytes", w.bytes),
	}
	if r.operation != "" {
		attributes = append(attributes, slog.String("operation", r.operation))
	}
	if len(r.codes) > 0 {
		attributes = append(attributes, slog.String("code", r.codes[0]), slog.Int("errors", len(r.codes)))
	}
	o.log.LogAttrs(ctx, level, "request", attributes...)
}

func newID() string {
	id := make([]byte, 8)
	_, _ = rand.Read(id) // never fails
	return hex.EncodeToString(id)
}

// answer notes what is answered.
type answer struct {
	http.ResponseWriter
	status int
	bytes  int64
}

// WriteHeader notes the status.
func (a *answer) WriteHeader(status int) {
	if a.status == 0 && status >= http.StatusOK {
		a.status = status
	}
	a.ResponseWriter.WriteHeader(status)
}

// Write counts bytes.
func (a *answer) Write(p []byte) (int, error) {
	if a.status == 0 {
		a.status = http.StatusOK
	}
	n, err := a.ResponseWriter.Write(p)
	a.bytes += int64(n)
	return n, err
}

// Unwrap is for http.ResponseController.
func (a *answer) Unwrap() http.ResponseWriter { return a.ResponseWriter }

func (a *answer) told() int {
	if a.status == 0 {
		return http.StatusOK
	}
	return a.status
}

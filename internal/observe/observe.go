package observe

import (
	"context"
	"crypto/rand"
	"io"
	"log/slog"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
)

// Options say what is observed, and who is told.
type Options struct {
	Log     io.Writer // gets the log, one JSON object a line
	Version string    // of the service
	// Known names the operations that may be named, by the ids of their documents (sha256: and hexadecimal digits). Names
	// of others are the client's own words: of those a hash is told that holds for this process alone.
	Known map[string]string
	// WholeErrors writes out what errors say, which may be personal data. Without it they are told by kind.
	WholeErrors bool
	// Exporter gets the spans. Without one they go where the environment says (TracesTo), or are not made.
	Exporter sdktrace.SpanExporter
	Clock    func() time.Time // time.Now without it
}

// Observer is what the parts of the service tell what they do. Handler stands around everything that is served, Extension
// around what GraphQL does, Store around the store; ServeMetrics answers on a listener of its own.
type Observer struct {
	options Options
	log     *slog.Logger
	metrics *metrics
	tracer  trace.Tracer
	close   func(context.Context) error
	key     []byte // of hashes of unknown documents
	names   map[string]bool

	failing     sync.Mutex
	lastFailure map[string]time.Time // of the store, by kind
}

// New begins to observe. Close ends it.
func New(ctx context.Context, o Options) (*Observer, error) {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	observer := &Observer{options: o, metrics: newMetrics(o.Version), key: make([]byte, 32), names: map[string]bool{}, lastFailure: map[string]time.Time{}}
	_, _ = rand.Read(observer.key) // never fails
	for _, name := range o.Known {
		observer.names[name] = true
	}
	observer.log = newLog(o.Log, redactor{names: observer.names, whole: o.WholeErrors})
	var err error
	observer.tracer, observer.close, err = newTracer(ctx, o)
	return observer, err
}

// Log is the log of the service.
func (o *Observer) Log() *slog.Logger { return o.log }

// Gauge shows a number that is asked for whenever metrics are read.
func (o *Observer) Gauge(name, help string, value func() float64) {
	o.metrics.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Namespace: namespace, Name: name, Help: help}, value))
}

// Close hands on the last spans.
func (o *Observer) Close(ctx context.Context) error { return o.close(ctx) }

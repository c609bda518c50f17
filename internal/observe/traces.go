package observe

import (
	"context"
	"fmt"
	"os"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/sdk/resource"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
	"go.opentelemetry.io/otel/trace/noop"
)

// TracesTo names the variable that says where traces go, by OTLP over HTTP. Without it none are made. The exporter reads the
// other variables OTEL_EXPORTER_OTLP_*, and the sampler OTEL_TRACES_SAMPLER.
const TracesTo = "OTEL_EXPORTER_OTLP_ENDPOINT"

// newTracer returns what makes spans, and what ends it.
func newTracer(ctx context.Context, o Options) (trace.Tracer, func(context.Context) error, error) {
	exporter := o.Exporter
	if exporter == nil && os.Getenv(TracesTo) == "" {
		return noop.NewTracerProvider().Tracer(namespace), func(context.Context) error { return nil }, nil
	}
	if exporter == nil {
		over, err := otlptracehttp.New(ctx)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: traces cannot be sent: %w", TracesTo, err)
		}
		exporter = over
	}
	// What the process tells of itself is our own: not the command line, not the user, not the machine.
	about := resource.NewSchemaless(attribute.String("service.name", namespace), attribute.String("service.version", o.Version))
	provider := sdktrace.NewTracerProvider(sdktrace.WithBatcher(exporter), sdktrace.WithResource(about))
	return provider.Tracer(namespace), provider.Shutdown, nil
}

package observe

import (
	"context"
	"io"
	"log"
	"log/slog"
	"regexp"
	"strings"

	"go.opentelemetry.io/otel/trace"
)

// newLog returns a log of one JSON object a line.
func newLog(to io.Writer, r redactor) *slog.Logger {
	return slog.New(naming{slog.NewJSONHandler(to, &slog.HandlerOptions{ReplaceAttr: r.attribute})})
}

// naming adds to what is logged the request and the trace to which it belongs.
type naming struct{ slog.Handler }

// Handle logs a record.
func (n naming) Handle(ctx context.Context, r slog.Record) error {
	if asked := requestOf(ctx); asked != nil {
		r.AddAttrs(slog.String("request", asked.id))
	}
	if span := trace.SpanContextFromContext(ctx); span.IsValid() {
		r.AddAttrs(slog.String("trace", span.TraceID().String()))
	}
	return n.Handler.Handle(ctx, r)
}

// WithAttrs and WithGroup keep the naming.
func (n naming) WithAttrs(attrs []slog.Attr) slog.Handler { return naming{n.Handler.WithAttrs(attrs)} }

// WithGroup begins a group.
func (n naming) WithGroup(name string) slog.Handler { return naming{n.Handler.WithGroup(name)} }

// ErrorLog is for what the HTTP server itself has to say: without the addresses of clients.
func (o *Observer) ErrorLog() *log.Logger { return log.New(serverLog{o.log}, "", 0) }

type serverLog struct{ log *slog.Logger }

// clientAddress is an address with a port.
var clientAddress = regexp.MustCompile(`(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-fA-F:.%\w]+\]):\d+`)

// Write logs the kind of what the server says: what follows may be a client's own words.
func (l serverLog) Write(line []byte) (int, error) {
	text := clientAddress.ReplaceAllLiteralString(string(line), "a client")
	for _, marker := range []string{"panic serving a client: ", "URL query contains ", "superfluous"} {
		if before, _, found := strings.Cut(text, marker); found {
			text = before + strings.TrimSuffix(marker, ": ")
		}
	}
	text, _, _ = strings.Cut(text, "\n")
	l.log.Warn("the HTTP server says", "what", Redact(text))
	return len(line), nil
}

package main

import (
	"context"
	"fmt"
	"math"
	"net"
	"os"
	"time"

	"github.com/partnergraph/partnergraph/internal/observe"
	"github.com/partnergraph/partnergraph/internal/store"
)

// wholeErrors names the variable with which the log writes out what errors say, which may be personal data.
const wholeErrors = "PARTNERGRAPH_LOG_WHOLE_ERRORS"

// observer begins to observe the service.
func (w wishes) observer(ctx context.Context, t terminal) (*observe.Observer, error) {
	return observe.New(ctx, observe.Options{
		Log: t.err, Version: version(), Known: w.documents.Names(), WholeErrors: os.Getenv(wholeErrors) == "1",
	})
}

// lastSpansTime is how long the service waits, at its end, for whoever takes its traces.
const lastSpansTime = 2 * time.Second

// lastSpans hands on the last spans. That nobody takes them is no failure of the service.
func lastSpans(ctx context.Context, o *observe.Observer) error {
	soon, cancel := context.WithTimeout(context.WithoutCancel(ctx), lastSpansTime)
	defer cancel()
	if err := o.Close(soon); err != nil {
		o.Log().Warn("the last traces could not be sent", "error", err)
	}
	return nil
}

// tellMetrics tells metrics where the flag says, until stop is called.
func (w wishes) tellMetrics(ctx context.Context, o *observe.Observer, s store.Store) (stop func(), err error) {
	if w.metrics == "" {
		return func() {}, nil
	}
	o.Gauge("audit_head", "The number of the last record of the audit log.", func() float64 { return auditNumber(ctx, s) })
	if used, ok := s.(interface{ Readers() (inUse, most int) }); ok {
		o.Gauge("store_readers_in_use", "Views of the embedded store that are open.", func() float64 { n, _ := used.Readers(); return float64(n) })
		o.Gauge("store_readers_most", "Views of the embedded store that may be open at once.", func() float64 { _, n := used.Readers(); return float64(n) })
	}
	at, stop, err := o.ServeMetrics(ctx, w.metrics)
	if err != nil {
		return nil, err
	}
	if host, ok := at.(*net.TCPAddr); ok && !host.IP.IsLoopback() {
		o.Log().Warn("metrics can be read by other machines: keep the address to those that watch the service", "address", at.String())
	}
	o.Log().Info("metrics are told", "url", fmt.Sprintf("http://%s/metrics", at))
	return stop, nil
}

// gaugeTime is how long a number may take that the store is asked for.
const gaugeTime = time.Second

// auditNumber is the number of the last record of the audit log; not a number where it cannot be read.
func auditNumber(ctx context.Context, s store.Store) float64 {
	soon, cancel := context.WithTimeout(ctx, gaugeTime)
	defer cancel()
	head, err := headOf(soon, s)
	if err != nil {
		return math.NaN()
	}
	return float64(head.Number)
}

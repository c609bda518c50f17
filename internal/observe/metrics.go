package observe

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

const namespace = "partnergraph"

// metrics are the numbers that are told. No label takes a value that a client chose.
type metrics struct {
	registry    *prometheus.Registry
	requests    *prometheus.CounterVec   // by method, route, class of status
	requestTime *prometheus.HistogramVec // by route
	running     prometheus.Gauge
	operations  *prometheus.HistogramVec // by operation and outcome
	refusals    *prometheus.CounterVec   // by code
	cost        prometheus.Histogram
	reveals     *prometheus.CounterVec // by outcome
	storeErrors *prometheus.CounterVec // by kind
	storeTime   *prometheus.HistogramVec
}

// seconds are the bounds of histograms of time: 50 ms is what is promised, 10 s the end of an operation.
var seconds = []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 25}

func newMetrics(version string) *metrics {
	counter := func(name, help string, labels ...string) *prometheus.CounterVec {
		return prometheus.NewCounterVec(prometheus.CounterOpts{Namespace: namespace, Name: name, Help: help}, labels)
	}
	times := func(name, help string, labels ...string) *prometheus.HistogramVec {
		return prometheus.NewHistogramVec(prometheus.HistogramOpts{Namespace: namespace, Name: name, Help: help, Buckets: seconds}, labels)
	}
	m := &metrics{
		registry:    prometheus.NewRegistry(),
		requests:    counter("http_requests_total", "Requests, by method, route and class of status.", "method", "route", "status"),
		requestTime: times("http_request_duration_seconds", "How long requests took, by route.", "route"),
		running:     prometheus.NewGauge(prometheus.GaugeOpts{Namespace: namespace, Name: "http_requests_running", Help: "Requests that are being answered."}),
		operations:  times("operation_duration_seconds", "How long GraphQL operations took, by their name where it is known.", "operation", "type", "outcome"),
		refusals:    counter("errors_total", "Errors in answers of GraphQL, by code.", "code"),
		cost: prometheus.NewHistogram(prometheus.HistogramOpts{
			Namespace: namespace, Name: "operation_cost", Help: "What operations were reckoned to cost.", Buckets: prometheus.ExponentialBuckets(1, 4, 10),
		}),
		reveals:     counter("contact_reveals_total", "How often a contact point was asked to be revealed, by outcome.", "outcome"),
		storeErrors: counter("store_errors_total", "Errors of the store, by kind.", "kind"),
		storeTime:   times("store_duration_seconds", "How long the store took, by what was asked of it.", "call"),
	}
	build := prometheus.NewGauge(prometheus.GaugeOpts{
		Namespace: namespace, Name: "build_info", Help: "1, with the version of the service.", ConstLabels: prometheus.Labels{"version": version},
	})
	build.Set(1)
	m.registry.MustRegister(m.requests, m.requestTime, m.running, m.operations, m.refusals, m.cost, m.reveals, m.storeErrors, m.storeTime, build,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

func statusClass(status int) string { return strconv.Itoa(status/100) + "xx" }

// Metrics answers with all numbers, in the form that Prometheus reads.
func (o *Observer) Metrics() http.Handler {
	return promhttp.HandlerFor(o.metrics.registry, promhttp.HandlerOpts{ErrorLog: o.ErrorLog()})
}

// How long who reads metrics may take, and who still does when the service stops.
const (
	metricsTime     = 10 * time.Second
	metricsStopTime = time.Second
)

// ServeMetrics listens at the address – of this machine alone, unless it says otherwise – and answers there until stop is called. It
// is never the address that others reach: how often what is asked is nobody's business.
func (o *Observer) ServeMetrics(ctx context.Context, address string) (at net.Addr, stop func(), err error) {
	host, _, err := net.SplitHostPort(address)
	if err != nil || host == "" {
		return nil, nil, fmt.Errorf("--metrics: %q is not an address to listen on; write host:port, for example 127.0.0.1:9090", address)
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", address)
	if err != nil {
		return nil, nil, fmt.Errorf("--metrics: cannot listen on %s: %w", address, err)
	}
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", o.Metrics())
	s := &http.Server{
		Handler: mux, ReadHeaderTimeout: metricsTime, ReadTimeout: metricsTime, WriteTimeout: metricsTime, IdleTimeout: time.Minute, MaxHeaderBytes: 16 << 10,
		ErrorLog: o.ErrorLog(),
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		if err := s.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			o.log.Error("metrics are no longer told", "error", err)
		}
	}()
	return listener.Addr(), func() {
		soon, cancel := context.WithTimeout(context.WithoutCancel(ctx), metricsStopTime)
		defer cancel()
		if s.Shutdown(soon) != nil {
			_ = s.Close()
		}
		<-ended
	}, nil
}

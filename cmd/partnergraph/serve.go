package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"runtime/debug"
	"sync"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/auth"
	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/config"
	"github.com/partnergraph/partnergraph/internal/dataset"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/observe"
	"github.com/partnergraph/partnergraph/internal/server"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/web"
)

func serve(ctx context.Context, t terminal, args []string) (err error) {
	w, err := readWishes(args)
	if err != nil {
		return err
	}
	o, err := w.observer(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lastSpans(ctx, o)) }()
	log := o.Log()
	certificate, err := w.at.Certificate(log)
	if err != nil {
		return err
	}
	if err := w.needsStore(); err != nil {
		return err
	}
	s, err := w.where.open(ctx, log)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	if err := w.needsTokens(ctx, s, log); err != nil {
		return err
	}
	loaded, err := loadCurated(ctx, w.where, s)
	if err != nil {
		return err
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", w.at.Address)
	if err != nil {
		return fmt.Errorf("cannot listen on %s: %w", w.at.Address, err)
	}
	gate := w.gate(o.Store(s), log, listener.Addr())
	defer gate.Close()
	handler, err := w.handler(ctx, s, gate, o)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	stopMetrics, err := w.tellMetrics(ctx, o, s)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	defer stopMetrics()
	a := announcement{w.where, w.at, w.provider.Issuer != "", listener.Addr(), log, t.out}
	later, err := a.say(ctx, s, loaded)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	ctx, stop := context.WithCancel(ctx)
	var waiting sync.WaitGroup
	defer waiting.Wait()
	defer stop()
	if later {
		waiting.Go(func() { a.await(ctx, s) })
	}
	waiting.Go(func() { gate.FindProvider(ctx) })
	return server.Run(ctx, listener, handler, server.Way{Certificate: certificate, Drain: w.drain, ErrorLog: o.ErrorLog()})
}

// loadCurated puts the curated network into an embedded store that has never held anything. What
// several share is for an import to fill: nobody wants it in there by accident.
func loadCurated(ctx context.Context, where place, s store.Store) (loaded bool, err error) {
	if where.shared() {
		return false, nil
	}
	view, err := s.View(ctx)
	if err != nil {
		return false, err
	}
	revision, err := view.Revision(ctx)
	view.Close()
	if err != nil || revision > 0 {
		return false, err
	}
	forgotten, err := where.ledger()
	if err != nil {
		return false, err
	}
	_, _, err = changes.ImportWithout(ctx, s, dataset.Curated(), forgotten, func(string, int, int) {})
	return err == nil, err
}

func statusOf(s store.Store) func(context.Context) (store.Status, error) {
	return func(ctx context.Context) (store.Status, error) {
		view, err := s.View(ctx)
		if err != nil {
			return store.Status{}, err
		}
		defer view.Close()
		return view.Status(ctx, network.Viewer{Access: network.Admin})
	}
}

func (w wishes) handler(ctx context.Context, s store.Store, gate *auth.Gate, o *observe.Observer) (http.Handler, error) {
	pages, err := web.Embedded()
	if err != nil {
		return nil, err
	}
	asked := graph.Options{
		Store: o.Store(s), Version: version(), Log: o.Log(), AtOnce: w.where.atOnce(), Documents: w.documents, TrustedOnly: w.trustedOnly,
	}
	asked.Extensions = append(asked.Extensions, o.Extension())
	questions := graph.NewHandler(asked)
	o.Gauge("operations_running", "GraphQL operations that are run.", func() float64 { return float64(questions.InUse()) })
	o.Gauge("operations_queued", "GraphQL operations that wait for their turn.", func() float64 { return float64(questions.Queued()) })
	handler, err := server.New(server.Options{
		GraphQL: questions,
		Ready:   o.Store(s).Ready, Origins: config.Origins(), Log: o.Log(), Web: pages, Gate: gate, Place: w.at, Stopping: ctx.Done(),
	})
	if err != nil {
		return nil, err
	}
	return o.Handler(handler), nil
}

// version is that of the module, where it was built from one.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

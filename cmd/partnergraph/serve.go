package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"runtime/debug"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/config"
	"github.com/partnergraph/partnergraph/internal/dataset"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/server"
	"github.com/partnergraph/partnergraph/internal/store"
)

func serve(ctx context.Context, t terminal, args []string) (err error) {
	f := flags("serve")
	listen := f.String("listen", "127.0.0.1:8080", "the address to listen on")
	data := dataFlag(f)
	if err := parse(t, f, args, 0); err != nil {
		return err
	}
	if err := server.CheckLoopback(*listen); err != nil {
		return err
	}
	s, err := openStore(ctx, *data)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	loaded, err := loadCurated(ctx, s)
	if err != nil {
		return err
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", *listen)
	if err != nil {
		return fmt.Errorf("cannot listen on %s: %w", *listen, err)
	}
	// The address that it got: the one asked may leave the port open.
	handler, err := handlerOf(s, listener.Addr().String(), slog.New(slog.NewJSONHandler(t.err, nil)))
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	if err := announce(ctx, t, s, listener.Addr(), loaded); err != nil {
		return errors.Join(err, listener.Close())
	}
	return server.Run(ctx, listener, handler)
}

// loadCurated puts the curated network into a store that has never held anything.
func loadCurated(ctx context.Context, s store.Store) (loaded bool, err error) {
	view, err := s.View(ctx)
	if err != nil {
		return false, err
	}
	revision := view.Revision()
	view.Close()
	if revision > 0 {
		return false, nil
	}
	_, err = changes.Import(ctx, s, dataset.Curated(), func(string, int, int) {})
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

// announce prints where the service listens and what it holds.
func announce(ctx context.Context, t terminal, s store.Store, address net.Addr, loaded bool) error {
	status, err := statusOf(s)(ctx)
	if err != nil {
		return err
	}
	nodes := 0
	for _, n := range status.Counts {
		nodes += n
	}
	from := "from the store"
	if loaded {
		from = "the curated network, loaded now"
	}
	_, err = fmt.Fprintf(t.out, "partnergraph listens on http://%s\n%d nodes and %d ties at revision %d (%s)\n", address, nodes, status.Ties, status.Revision, from)
	return err
}

func handlerOf(s store.Store, listen string, log *slog.Logger) (http.Handler, error) {
	worked, err := workedQuestions("http://" + listen + "/graphql")
	if err != nil {
		return nil, err
	}
	return server.New(server.Options{
		GraphQL: graph.NewHandler(graph.Options{Store: s, Version: version(), Log: log}),
		Ready:   s.Ready, Origins: config.Origins(), Log: log, Index: server.Index(statusOf(s), worked),
	})
}

// version is that of the module, where it was built from one.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"runtime/debug"
	"sync"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/config"
	"github.com/partnergraph/partnergraph/internal/dataset"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/server"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/web"
)

// listenFlag adds the flag that says where the service is.
func listenFlag(f *flag.FlagSet) *string {
	return f.String("listen", "127.0.0.1:8080", "the address to listen on")
}

func serve(ctx context.Context, t terminal, args []string) (err error) {
	f := flags("serve")
	listen := listenFlag(f)
	data := dataFlag(f)
	if err := parse(t, f, args, 0); err != nil {
		return err
	}
	if err := server.CheckLoopback(*listen); err != nil {
		return err
	}
	where, err := placeOf(f, *data)
	if err != nil {
		return err
	}
	log := slog.New(slog.NewJSONHandler(t.err, nil))
	s, err := where.open(ctx, log)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	loaded, err := loadCurated(ctx, where, s)
	if err != nil {
		return err
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", *listen)
	if err != nil {
		return fmt.Errorf("cannot listen on %s: %w", *listen, err)
	}
	handler, err := handlerOf(where, s, log)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	a := announcement{where, listener.Addr(), log, t.out}
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
	return server.Run(ctx, listener, handler)
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

func handlerOf(where place, s store.Store, log *slog.Logger) (http.Handler, error) {
	pages, err := web.Embedded()
	if err != nil {
		return nil, err
	}
	return server.New(server.Options{
		GraphQL: graph.NewHandler(graph.Options{Store: s, Version: version(), Log: log, AtOnce: where.atOnce()}),
		Ready:   s.Ready, Origins: config.Origins(), Log: log, Web: pages,
	})
}

// version is that of the module, where it was built from one.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

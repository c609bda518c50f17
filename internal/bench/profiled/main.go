// Command profiled is the service on Neo4j with a profile of its processor time: from
// SIGUSR1 to its end, into the file that its one argument names.
package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"runtime/debug"
	"runtime/pprof"
	"syscall"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/bench/statement"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/server"
	"github.com/partnergraph/partnergraph/internal/store/neo4j"
)

// garbagePercent is the service's own.
const garbagePercent = 400

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbagePercent)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	end := profile(os.Args[1])
	err := serve(ctx)
	end()
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "profiled:", err)
		os.Exit(1)
	}
}

// profile waits for the signal and then begins the profile; what it returns ends it.
func profile(path string) (end func()) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGUSR1)
	go func() {
		<-signals
		file, err := os.Create(path)
		if err == nil {
			err = pprof.StartCPUProfile(file)
		}
		if err != nil {
			slog.Error("no profile", "error", err)
		}
	}()
	return pprof.StopCPUProfile
}

func serve(ctx context.Context) error {
	at := statement.FromEnvironment()
	s, err := neo4j.Open(ctx, neo4j.Options{URI: at.URI, Username: at.Username, Password: at.Password, Database: at.Database})
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }()
	handler, err := server.New(server.Options{
		GraphQL: asAdministrator(graph.NewHandler(graph.Options{Store: s})), Ready: s.Ready, Web: http.NotFoundHandler(), Log: slog.Default(),
	})
	if err != nil {
		return err
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Printf("profiled listens on http://%s\n", listener.Addr())
	return server.Run(ctx, listener, handler, server.Way{})
}

// asAdministrator answers everybody as who may see all, whom no rate bounds.
func asAdministrator(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(graph.WithIdentity(r.Context(), graph.Identity{Viewer: network.Viewer{Access: network.Admin}, Actor: "local"})))
	})
}

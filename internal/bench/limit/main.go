// Command limit is the least that can stand between HTTP and Neo4j: it runs the
// statements that a request names and answers with their records. The one argument is
// a file with the texts of the statements, as a list in JSON.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	"github.com/partnergraph/partnergraph/internal/bench/statement"
)

// garbagePercent is the service's own, so that neither gains by it.
const garbagePercent = 400

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbagePercent)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := serve(ctx, os.Args[1])
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "limit:", err)
		os.Exit(1)
	}
}

func serve(ctx context.Context, path string) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var texts []string
	if err := json.Unmarshal(content, &texts); err != nil {
		return err
	}
	runner, err := statement.NewRunner(statement.FromEnvironment(), texts)
	if err != nil {
		return err
	}
	defer runner.Close()
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	s := &http.Server{Handler: answer(runner), ReadHeaderTimeout: 5 * time.Second}
	context.AfterFunc(ctx, func() { _ = s.Close() })
	fmt.Printf("limit listens on http://%s\n", listener.Addr())
	if err := s.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// answer runs the statements of a request.
func answer(runner *statement.Runner) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var calls []statement.Call
		if err := json.NewDecoder(r.Body).Decode(&calls); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		records, err := runner.Run(r.Context(), calls)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(records)
	}
}

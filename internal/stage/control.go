package main

import (
	"context"
	"net"
	"net/http"
	"time"
)

// control lets the command stop and start the service over HTTP.
type control struct {
	url    string
	server *http.Server
}

// openControl listens on a free port of 127.0.0.1. Each path answers 204 once it is done: POST /stop and /kill when the service has
// ended, POST /start when it listens again; 409 where it cannot be started, with the reason.
func openControl(ctx context.Context, s *service) (*control, error) {
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /stop", done(func(context.Context) error { s.end(); return nil }))
	mux.HandleFunc("POST /kill", done(func(context.Context) error { s.halt(); return nil }))
	mux.HandleFunc("POST /start", done(s.start))
	c := &control{url: "http://" + listener.Addr().String(), server: &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second}}
	go func() { _ = c.server.Serve(listener) }() // until close
	return c, nil
}

func (c *control) close() { _ = c.server.Close() }

func done(do func(context.Context) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := do(r.Context()); err != nil {
			http.Error(w, err.Error(), http.StatusConflict)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	}
}

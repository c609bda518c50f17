package server

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/rs/cors"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/network"
)

// stopTime is how long requests that run may take to end when the server stops.
const stopTime = graph.DefaultTimeout

// Options say what the server serves.
type Options struct {
	GraphQL http.Handler
	// Ready tells whether questions can be answered now.
	Ready func(context.Context) error
	// Web answers at all other paths: the pages, each with a content policy of its own. It refuses what is not GET or HEAD.
	Web http.Handler
	// Origins lists the web origins, besides our own, whose pages may ask.
	Origins []string
	Log     *slog.Logger
}

// New returns the handler of all paths. An origin that is not an exact http or
// https origin is an error.
func New(o Options) (http.Handler, error) {
	if err := checkOrigins(o.Origins); err != nil {
		return nil, err
	}
	api := asAdministrator(o.GraphQL)
	if len(o.Origins) > 0 {
		// Without a list the middleware would let every origin in; so it stands only with one.
		api = cors.New(cors.Options{
			AllowedOrigins: o.Origins, AllowedMethods: []string{http.MethodGet, http.MethodPost},
			AllowedHeaders: []string{"Content-Type", "Authorization"}, MaxAge: 600,
		}).Handler(api)
	}
	mux := http.NewServeMux()
	mux.Handle("/graphql", api)
	mux.HandleFunc("GET /livez", live)
	mux.Handle("GET /readyz", ready(o.Ready, o.Log))
	mux.Handle("/", o.Web)
	return localHosts(secure(crossOrigin(o.Origins, recovered(o.Log, mux)))), nil
}

// asAdministrator says who asks: without tokens only this machine can, and it may see all.
func asAdministrator(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(graph.WithViewer(r.Context(), network.Viewer{Access: network.Admin})))
	})
}

// crossOrigin refuses requests with which a page of another origin could change
// something; CORS alone only hides the answer from it.
func crossOrigin(origins []string, next http.Handler) http.Handler {
	protection := http.NewCrossOriginProtection()
	for _, origin := range origins {
		if err := protection.AddTrustedOrigin(origin); err != nil {
			panic(err) // checked by checkOrigins
		}
	}
	protection.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		w.WriteHeader(http.StatusForbidden)
		_, _ = io.WriteString(w, `{"errors":[{"message":"pages of this origin may not ask; who runs the service can allow the origin (see its README)","extensions":{"code":"FORBIDDEN"}}]}`+"\n")
	}))
	return protection.Handler(next)
}

// headers hold for every answer. The content policy lets nothing run, load or be framed: it is right for
// data, and a page that needs more sets its own.
var headers = map[string]string{
	"X-Content-Type-Options":       "nosniff",
	"Referrer-Policy":              "no-referrer",
	"Content-Security-Policy":      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-site",
	"Permissions-Policy": "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), " +
		"microphone=(), midi=(), payment=(), screen-wake-lock=(), serial=(), usb=()",
}

// secure sets the headers that hold for every answer.
func secure(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, value := range headers {
			w.Header().Set(name, value)
		}
		next.ServeHTTP(w, r)
	})
}

// recovered answers 500 where a handler panics; what it says goes to the log alone.
func recovered(log *slog.Logger, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if p := recover(); p != nil {
				if err, ok := p.(error); ok && errors.Is(err, http.ErrAbortHandler) {
					panic(p)
				}
				log.ErrorContext(r.Context(), "a handler panicked", "path", r.URL.Path, "panic", p)
				http.Error(w, "internal error", http.StatusInternalServerError)
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// Run serves on the listener until the context ends, then lets requests that run end.
func Run(ctx context.Context, listener net.Listener, handler http.Handler) error {
	return run(ctx, listener, newServer(handler), stopTime)
}

// newServer bounds how long a connection may take, so that a slow one holds nothing.
func newServer(handler http.Handler) *http.Server {
	return &http.Server{
		Handler: handler, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 15 * time.Second,
		WriteTimeout: graph.DefaultTimeout + 20*time.Second, IdleTimeout: 60 * time.Second, MaxHeaderBytes: 16 << 10,
	}
}

func run(ctx context.Context, listener net.Listener, s *http.Server, patience time.Duration) error {
	failed := make(chan error, 1)
	go func() { failed <- s.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	// The context has ended: those that run get time of their own.
	stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	if err := s.Shutdown(stop); err != nil {
		return errors.Join(fmt.Errorf("some requests did not end in time: %w", err), s.Close())
	}
	return nil
}

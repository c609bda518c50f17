package server

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/rs/cors"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/auth"
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
	// Gate finds out who asks GraphQL, and signs in. Without it everybody is the public.
	Gate *auth.Gate
	// Place is where the server is found.
	Place Place
	// Origins lists the web origins, besides our own, whose pages may ask.
	Origins []string
	// Stopping is closed when the service is to end: from then on it is not ready.
	Stopping <-chan struct{}
	Log      *slog.Logger
}

// New returns the handler of all paths. An origin that is not an exact http or
// https origin is an error.
func New(o Options) (http.Handler, error) {
	if err := checkOrigins(o.Origins); err != nil {
		return nil, err
	}
	api := identified(o.Gate, o.GraphQL)
	if len(o.Origins) > 0 {
		// Without a list the middleware would let every origin in; so it stands only with one. It never allows cookies.
		api = cors.New(cors.Options{
			AllowedOrigins: o.Origins, AllowedMethods: []string{http.MethodGet, http.MethodPost},
			AllowedHeaders: []string{"Content-Type", "Authorization"}, MaxAge: 600,
		}).Handler(api)
	}
	mux := http.NewServeMux()
	mux.Handle("/graphql", api)
	if o.Gate != nil {
		mux.Handle("/auth/", crossOrigin(nil, o.Gate.Handler())) // our own pages alone sign in and out, whoever else may ask
	}
	mux.HandleFunc("GET /livez", live)
	mux.Handle("GET /readyz", ready(o.Ready, o.Stopping, o.Log))
	mux.HandleFunc("GET /robots.txt", robots)
	mux.Handle("/", o.Web)
	return o.Place.throughProxy(o.Place.secure(o.Place.hosts(crossOrigin(o.Origins, recovered(o.Log, mux))))), nil
}

// robots asks those who collect pages to leave these alone: people stand in them.
func robots(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = io.WriteString(w, "User-agent: *\nDisallow: /\n")
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
	protection.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		why := "pages of this origin may not ask; who runs the service can allow the origin (see its README), whose pages then need a token"
		if strings.HasPrefix(r.URL.Path, "/auth/") {
			why = "pages of other origins cannot sign in or out here, also not of origins that may ask; they send a token with each question, in the header Authorization"
		}
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		w.WriteHeader(http.StatusForbidden)
		_, _ = io.WriteString(w, `{"errors":[{"message":"`+why+`","extensions":{"code":"FORBIDDEN"}}]}`+"\n")
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
	"X-Robots-Tag": "noindex, noarchive",
}

// stayEncrypted has browsers ask over TLS alone, for a year.
const stayEncrypted = "max-age=31536000"

// secure sets the headers that hold for every answer. Of localhost nobody is told to stay encrypted: other
// programs of this machine have that name too.
func (p Place) secure(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, value := range headers {
			w.Header().Set(name, value)
		}
		if p.Encrypted() && !isLocalHost(r.Host) {
			w.Header().Set("Strict-Transport-Security", stayEncrypted)
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

// Way says how a server serves.
type Way struct {
	Certificate *tls.Config // nil: it does not encrypt
	// Drain is how long the server goes on when it is to end: whoever spreads requests over several has seen by then that
	// this one is not ready any more.
	Drain    time.Duration
	ErrorLog *log.Logger // of connections that fail
}

// Run serves on the listener until the context ends, then lets requests that run end.
func Run(ctx context.Context, listener net.Listener, handler http.Handler, way Way) error {
	s := newServer(handler)
	s.TLSConfig, s.ErrorLog = way.Certificate, way.ErrorLog
	return run(ctx, listener, s, way.Drain, stopTime)
}

// newServer bounds how long a connection may take, so that a slow one holds nothing.
func newServer(handler http.Handler) *http.Server {
	return &http.Server{
		Handler: handler, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 15 * time.Second,
		WriteTimeout: graph.DefaultTimeout + 20*time.Second, IdleTimeout: 60 * time.Second, MaxHeaderBytes: 16 << 10,
	}
}

func run(ctx context.Context, listener net.Listener, s *http.Server, drain, patience time.Duration) error {
	failed := make(chan error, 1)
	go func() {
		if s.TLSConfig != nil {
			failed <- s.ServeTLS(listener, "", "")
			return
		}
		failed <- s.Serve(listener)
	}()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	select {
	case err := <-failed:
		return err
	case <-time.After(drain):
	}
	// The context has ended: those that run get time of their own.
	stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	if err := s.Shutdown(stop); err != nil {
		return errors.Join(fmt.Errorf("some requests did not end in time: %w", err), s.Close())
	}
	return nil
}

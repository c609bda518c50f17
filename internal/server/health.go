package server

import (
	"context"
	"net/http"
	"time"
)

// live tells that the process runs.
func live(w http.ResponseWriter, _ *http.Request) { text(w, http.StatusOK, "alive") }

// readyTime is how long the store may take to say that it is there.
const readyTime = 2 * time.Second

// ready tells whether questions can be answered now.
func ready(check func(context.Context) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), readyTime)
		defer cancel()
		if err := check(ctx); err != nil {
			w.Header().Set("Retry-After", "5")
			text(w, http.StatusServiceUnavailable, "not ready: the store does not answer")
			return
		}
		text(w, http.StatusOK, "ready")
	})
}

func text(w http.ResponseWriter, status int, line string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write([]byte(line + "\n"))
}

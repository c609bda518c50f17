package server

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/partnergraph/partnergraph/internal/store"
)

// live tells that the process runs.
func live(w http.ResponseWriter, _ *http.Request) { text(w, http.StatusOK, "alive") }

// readyTime is how long the store may take to say that it is there.
const readyTime = 2 * time.Second

// ready tells whether questions can be answered now. What keeps them from it goes to the log
// when it begins and when it ends, not each time that somebody asks.
func ready(check func(context.Context) error, stopping <-chan struct{}, log *slog.Logger) http.Handler {
	var last atomic.Value // what was told last
	last.Store("")
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-stopping:
			notNow(w, "stopping")
			return
		default:
		}
		ctx, cancel := context.WithTimeout(r.Context(), readyTime)
		defer cancel()
		err := check(ctx)
		if r.Context().Err() != nil {
			return // who asked has gone, which says nothing of the store
		}
		reason := notReady(err)
		switch before := last.Swap(reason); {
		case before == reason:
		case reason == "":
			log.InfoContext(ctx, "ready again")
		default:
			log.WarnContext(ctx, "not ready", "error", err, "cause", store.Cause(err))
		}
		if reason != "" {
			notNow(w, reason)
			return
		}
		text(w, http.StatusOK, "ready")
	})
}

func notNow(w http.ResponseWriter, reason string) {
	w.Header().Set("Retry-After", "5")
	text(w, http.StatusServiceUnavailable, "not ready: "+reason)
}

// notReady says in a few words why questions cannot be answered; empty where they can.
func notReady(err error) string {
	switch {
	case err == nil:
		return ""
	case errors.Is(err, store.ErrUnfinished):
		return "an import into the store is not finished"
	case errors.Is(err, store.ErrForeign):
		return "the store holds something else, or is of another version"
	}
	return "the store does not answer"
}

func text(w http.ResponseWriter, status int, line string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write([]byte(line + "\n"))
}

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"time"

	"github.com/partnergraph/partnergraph/internal/auth"
	"github.com/partnergraph/partnergraph/internal/server"
	"github.com/partnergraph/partnergraph/internal/store"
)

// How long the start of the service waits for its store, and – the service running already – how long
// an attempt to reach it may take and what lies between two: an empty database is given its indexes meanwhile.
const (
	startTime   = 2500 * time.Millisecond
	attemptTime = time.Minute
	attemptRest = time.Second
)

// announcement tells where the service listens and what it holds.
type announcement struct {
	where place
	at    server.Place
	// provider tells that people sign in with an identity provider.
	provider bool
	address  net.Addr
	log      *slog.Logger
	out      io.Writer
}

// say prints the announcement; loaded tells whether the curated network has been loaded just now. A shared
// store may be away now and come later: then it is to be awaited. One that is not ours is no store to serve.
func (a announcement) say(ctx context.Context, s store.Store, loaded bool) (later bool, err error) {
	if a.where.shared() {
		a.log.InfoContext(ctx, "the network is in Neo4j", "neo4j", a.where.neo4j)
	}
	if a.at.PublicURL != nil {
		a.log.InfoContext(ctx, "people reach the service elsewhere", "url", a.at.PublicURL.String())
	}
	soon, cancel := context.WithTimeout(ctx, startTime)
	defer cancel()
	status, err := statusOf(s)(soon)
	switch {
	case err == nil:
		a.hint(ctx, status)
		return false, a.sayStatus(status, loaded, a.isLocal(soon, s))
	case errors.Is(err, store.ErrForeign):
		return false, fmt.Errorf("%s: %w", a.where, err)
	case !a.where.shared():
		return false, err
	}
	a.log.WarnContext(ctx, "the store does not answer yet", "error", err, "cause", store.Cause(err))
	_, err = fmt.Fprintf(a.out, "partnergraph listens on %s\nthe store does not answer yet; questions are answered as soon as it does (%s)\n", a.url(), a.where)
	return true, err
}

// url is where the service listens; the address that people use may be another one.
func (a announcement) url() string {
	if a.at.CertFile != "" {
		return "https://" + a.address.String()
	}
	return "http://" + a.address.String()
}

// whoIsAdmin warns of what a service without tokens cannot see.
const whoIsAdmin = "whoever reaches this port, also through a proxy or a tunnel on this machine, is the administrator until a token is made"

// isLocal tells whether whoever is at this machine is the administrator now. Where that cannot be found out, nobody is.
func (a announcement) isLocal(ctx context.Context, s store.Store) bool {
	if a.provider || a.at.Guarded() {
		return false
	}
	made, err := auth.HasTokens(ctx, s)
	return err == nil && !made
}

func (a announcement) sayStatus(status store.Status, loaded, local bool) error {
	from := "from the store"
	switch {
	case loaded:
		from = "the curated network, loaded now"
	case a.where.shared():
		from = a.where.String()
	}
	who := ""
	if local {
		who = whoIsAdmin + "\n"
	}
	_, err := fmt.Fprintf(a.out, "partnergraph listens on %s\n%s%d nodes and %d ties at revision %d (%s)\n",
		a.url(), who, nodesIn(status), status.Ties, status.Revision, from)
	return err
}

// hint says how an empty shared store is filled; the service does not do it.
func (a announcement) hint(ctx context.Context, status store.Status) {
	if a.where.shared() && nodesIn(status) == 0 {
		a.log.WarnContext(ctx, "the network is empty; fill it with: partnergraph import --curated, or partnergraph import DIR")
	}
}

// await tries to reach the store until it answers or the context ends, and tells the log.
func (a announcement) await(ctx context.Context, s store.Store) {
	for ctx.Err() == nil {
		attempt, cancel := context.WithTimeout(ctx, attemptTime)
		status, err := statusOf(s)(attempt)
		cancel()
		if err == nil {
			a.log.InfoContext(ctx, "the store answers", "revision", status.Revision)
			a.hint(ctx, status)
			if a.isLocal(ctx, s) {
				a.log.WarnContext(ctx, whoIsAdmin)
			}
			return
		}
		select {
		case <-time.After(attemptRest):
		case <-ctx.Done():
		}
	}
}

func nodesIn(status store.Status) (n int) {
	for _, count := range status.Counts {
		n += count
	}
	return n
}

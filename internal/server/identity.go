package server

import (
	"errors"
	"net/http"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/auth"
	"github.com/partnergraph/partnergraph/internal/network"
)

// identified says who asks, as the gate finds out. Without a gate nobody does: everybody is the public.
func identified(gate *auth.Gate, next http.Handler) http.Handler {
	if gate == nil {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		caller, err := gate.Identify(r)
		if refusal := (*auth.Refusal)(nil); errors.As(err, &refusal) {
			refusal.Write(w)
			return
		}
		w.Header().Add("Vary", "Authorization, Cookie")
		next.ServeHTTP(w, r.WithContext(graph.WithIdentity(r.Context(), graph.Identity{
			Viewer: network.Viewer{Access: caller.Access}, Actor: caller.Actor, Label: caller.Label,
			Client: caller.Client(), CanSignIn: caller.CanSignIn, ByProvider: caller.ByProvider,
		})))
	})
}

package graph

import (
	"context"

	"github.com/partnergraph/partnergraph/graph/model"
	"github.com/partnergraph/partnergraph/internal/network"
)

// Identity is who asks, as the server found out.
type Identity struct {
	Viewer network.Viewer
	Actor  string // as the audit log names them: local, token:…, oidc:…; empty: anonymous
	Label  string // what the credential is called
	// Client is whom limits count against: the actor, or the address of who is anonymous.
	Client string
	// CanSignIn and ByProvider tell how the service knows people (Viewer.canSignIn, Viewer.byProvider).
	CanSignIn, ByProvider bool
}

// SignedIn tells whether the service knows who asks.
func (i Identity) SignedIn() bool { return i.Actor != "" }

type identityKey struct{}

// WithIdentity says who asks. Without it everybody is the public.
func WithIdentity(ctx context.Context, i Identity) context.Context {
	return context.WithValue(ctx, identityKey{}, i)
}

// WithViewer says who asks where nothing but the role matters.
func WithViewer(ctx context.Context, v network.Viewer) context.Context {
	return WithIdentity(ctx, Identity{Viewer: v})
}

// IdentityOf returns who asks.
func IdentityOf(ctx context.Context) Identity {
	i, _ := ctx.Value(identityKey{}).(Identity)
	return i
}

func viewerOf(ctx context.Context) network.Viewer { return IdentityOf(ctx).Viewer }

// viewerNow tells who asks, as the contract says it.
func viewerNow(ctx context.Context) *model.Viewer {
	i := IdentityOf(ctx)
	return &model.Viewer{Access: i.Viewer.Access, SignedIn: i.SignedIn(), Label: i.Label, CanSignIn: i.CanSignIn, ByProvider: i.ByProvider}
}

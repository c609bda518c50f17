package graph

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
)

type viewerKey struct{}

// WithViewer says who asks. Without it everybody is the public.
func WithViewer(ctx context.Context, v network.Viewer) context.Context {
	return context.WithValue(ctx, viewerKey{}, v)
}

func viewerOf(ctx context.Context) network.Viewer {
	v, _ := ctx.Value(viewerKey{}).(network.Viewer)
	return v
}

package store

import "context"

type heavyKey struct{}

// WithHeavy returns a context whose questions say when they turn out to be heavy, which a store may see only when it has begun: one
// actor may have met everybody. Before such a question goes on, once called, it waits until heavy returns; an error ends it. heavy may
// be called more than once, and from several questions at the same time.
func WithHeavy(ctx context.Context, heavy func(context.Context) error) context.Context {
	return context.WithValue(ctx, heavyKey{}, heavy)
}

// Heavy is called by a store before it goes on with a question that has turned out to be heavy.
func Heavy(ctx context.Context) error {
	if heavy, ok := ctx.Value(heavyKey{}).(func(context.Context) error); ok {
		return heavy(ctx)
	}
	return nil
}

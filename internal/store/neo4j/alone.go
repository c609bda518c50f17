package neo4j

import (
	"context"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// nothing is for statements that return no record.
func nothing([]any) error { return nil }

// alone runs a statement that makes its own transactions, or changes the schema, and hands its records on. It is
// of no use inside another transaction, and must be one that may be run again: where it failed for a moment, it is.
func (s *Store) alone(ctx context.Context, text string, params map[string]any, row func(values []any) error) error {
	for began, pause := time.Now(), firstPause; ; pause *= 2 {
		handed, err := s.aloneOnce(ctx, text, params, row)
		switch {
		case err == nil:
			return nil
		case ctx.Err() != nil:
			return ctx.Err()
		case handed || !neo4j.IsRetryable(err) || time.Since(began) > retryTime:
			return fail(err)
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func (s *Store) aloneOnce(ctx context.Context, text string, params map[string]any, row func(values []any) error) (handed bool, err error) {
	session := s.writeSession(ctx)
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	result, err := session.Run(ctx, text, params)
	for err == nil && result.Next(ctx) {
		handed = true
		err = row(result.Record().Values)
	}
	if err == nil {
		err = result.Err()
	}
	if err == nil {
		s.wrote(session.LastBookmarks())
	}
	return handed, err
}

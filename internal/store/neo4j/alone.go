package neo4j

import (
	"context"
)

// nothing is for statements that return no record.
func nothing([]any) error { return nil }

// alone runs a statement that makes its own transactions, or changes the schema, and hands its records on.
// It may be run again, and is of no use inside another transaction.
func (s *Store) alone(ctx context.Context, text string, params map[string]any, row func(values []any) error) error {
	session := s.writeSession(ctx)
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	result, err := session.Run(ctx, text, params)
	for err == nil && result.Next(ctx) {
		if err := row(result.Record().Values); err != nil {
			return err
		}
	}
	if err == nil {
		err = result.Err()
	}
	switch {
	case err == nil:
		s.wrote(session.LastBookmarks())
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	}
	return fail(err)
}

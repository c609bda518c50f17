package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// A transaction that deletes more than this holds too much in memory.
const deleteInBatches = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"

// Empty removes all that the database holds; its constraints and indexes stay.
func (s *Server) Empty(tb testing.TB) {
	tb.Helper()
	if err := s.run(context.WithoutCancel(tb.Context()), deleteInBatches); err != nil {
		tb.Fatalf("empty Neo4j: %v", err)
	}
}

// EmptyAll removes the constraints and indexes as well, and so leaves a database as it was
// when it was made.
func (s *Server) EmptyAll(tb testing.TB) {
	tb.Helper()
	s.Empty(tb)
	if err := s.dropSchema(context.WithoutCancel(tb.Context())); err != nil {
		tb.Fatalf("drop the schema of Neo4j: %v", err)
	}
}

// dropSchema drops constraints before indexes, of which some belong to constraints. The
// indexes on all labels and types were there from the beginning.
func (s *Server) dropSchema(ctx context.Context) error {
	for _, kind := range []struct{ list, drop string }{
		{"SHOW CONSTRAINTS YIELD name RETURN name", "DROP CONSTRAINT $name IF EXISTS"},
		{"SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' AND name <> '" + marker + "' RETURN name", "DROP INDEX $name IF EXISTS"},
	} {
		names, err := s.column(ctx, kind.list)
		if err != nil {
			return err
		}
		for _, name := range names {
			if err := s.ask(ctx, kind.drop, map[string]any{"name": name}, nil); err != nil {
				return err
			}
		}
	}
	return nil
}

// column are the values that a statement returns, one a row.
func (s *Server) column(ctx context.Context, text string) ([]any, error) {
	var values []any
	err := s.ask(ctx, text, nil, func(record *neo4j.Record) { values = append(values, record.Values[0]) })
	return values, err
}

func (s *Server) run(ctx context.Context, text string) error { return s.ask(ctx, text, nil, nil) }

// ask runs a statement in a transaction of its own, or in those that it makes itself.
func (s *Server) ask(ctx context.Context, text string, parameters map[string]any, each func(*neo4j.Record)) (err error) {
	driver, err := s.dial()
	if err != nil {
		return err
	}
	session := driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.Database})
	defer func() { err = errors.Join(err, session.Close(ctx)) }()
	result, err := session.Run(ctx, text, parameters)
	if err != nil {
		return err
	}
	for result.Next(ctx) {
		if each != nil {
			each(result.Record())
		}
	}
	return result.Err()
}

// dial returns the driver of this package's own questions, which stays from one to the next.
func (s *Server) dial() (neo4j.DriverWithContext, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.driver != nil {
		return s.driver, nil
	}
	driver, err := neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth(s.Username, s.Password, ""))
	if err != nil {
		return nil, fmt.Errorf("dial %s: %w", s.URI, err)
	}
	s.driver = driver
	return driver, nil
}

// hangUp closes that driver; its connections end with the server.
func (s *Server) hangUp() {
	if s.driver != nil {
		_ = s.driver.Close(context.Background())
		s.driver = nil
	}
}

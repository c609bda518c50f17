package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// external is the server that the environment names. Packages are tested beside each other,
// each in a process of its own, and each wipes the database: whoever has it locks the others
// out until it ends.
func external(ctx context.Context) (*Server, error) {
	file, err := lockExternal()
	if err != nil {
		return nil, err
	}
	s := &Server{
		URI:      os.Getenv(URIVariable),
		Username: orElse(os.Getenv(UsernameVariable), "neo4j"),
		Password: os.Getenv(PasswordVariable),
		Database: orElse(os.Getenv(DatabaseVariable), "neo4j"),
		lock:     file,
	}
	if err := s.mayBeWiped(ctx); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// lockExternal waits until no other process has the external server; closing the file that
// it returns lets go of it.
func lockExternal() (*os.File, error) {
	path := filepath.Join(os.TempDir(), "partnergraph-neo4j-test.lock")
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	if err := lock(file); err != nil {
		return nil, errors.Join(fmt.Errorf("lock %s: %w", path, err), file.Close())
	}
	return file, nil
}

// marker is an index by which tests know a database that is theirs: it stays while rows come and go. A
// network that somebody works with has none.
const marker = "partnergraph_tests"

// mayBeWiped refuses a database of somebody else: one that holds nodes and that tests have not marked.
func (s *Server) mayBeWiped(ctx context.Context) error {
	answer, err := s.column(ctx, "RETURN NOT EXISTS { MATCH () }")
	if err != nil {
		return fmt.Errorf("ask the Neo4j of %s: %w", URIVariable, err)
	}
	marks, err := s.column(ctx, "SHOW INDEXES YIELD name WHERE name = '"+marker+"' RETURN name")
	if err != nil {
		return fmt.Errorf("ask the Neo4j of %s: %w", URIVariable, err)
	}
	if answer[0] != true && len(marks) == 0 {
		return fmt.Errorf("tests would wipe the database %q at %s, which holds what they did not put there: "+
			"give %s and %s that of an empty one", s.Database, s.URI, URIVariable, DatabaseVariable)
	}
	return s.run(ctx, "CREATE INDEX "+marker+" IF NOT EXISTS FOR (n:TestsOfPartnergraph) ON (n.id)")
}

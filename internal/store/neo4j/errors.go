package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/partnergraph/partnergraph/internal/store"
)

// fail turns what the driver says into what the port promises. What lies
// behind is wrapped for the log and never shown.
func fail(err error) error {
	var said *neo4j.Neo4jError
	var limit *neo4j.TransactionExecutionLimit
	var connectivity *neo4j.ConnectivityError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &said):
		return failed(said, err)
	case errors.As(err, &limit), errors.As(err, &connectivity):
		return store.Behind(store.ErrUnavailable, "Neo4j does not answer", err)
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	}
	return fmt.Errorf("Neo4j store: %w", err)
}

// failed turns an error of the server into one of the port.
func failed(said *neo4j.Neo4jError, err error) error {
	code := said.Code
	switch {
	case strings.HasPrefix(code, "Neo.ClientError.Security.Forbidden"), strings.HasSuffix(code, "WriteOnReadOnlyAccessDatabase"):
		return store.Behind(store.ErrUnavailable, "Neo4j does not let this user write: use one with the rights to write data and to make indexes", err)
	case strings.HasPrefix(code, "Neo.ClientError.Security."):
		return store.Behind(store.ErrUnavailable, "Neo4j refuses the name or the password", err)
	case code == "Neo.ClientError.Database.DatabaseNotFound":
		return store.Behind(store.ErrUnavailable, "Neo4j has no database of that name", err)
	case strings.Contains(code, "TransactionTimedOut"):
		return fmt.Errorf("%w: %w", context.DeadlineExceeded, err)
	case strings.HasSuffix(code, ".Transaction.Terminated"), strings.HasSuffix(code, ".Transaction.LockClientStopped"):
		return store.Behind(store.ErrUnavailable, "Neo4j ended what was asked: try again", err)
	case strings.HasPrefix(code, "Neo.ClientError.Schema.ConstraintV"):
		return store.Behind(store.ErrConflict, "Neo4j store", err)
	case strings.HasPrefix(code, "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase"):
		return store.Behind(store.ErrUnavailable, "Neo4j is read-only: use a server that can be written to", err)
	case strings.HasPrefix(code, "Neo.TransientError."), strings.HasPrefix(code, "Neo.DatabaseError."), strings.HasPrefix(code, "Neo.ClientError.Cluster."):
		return store.Behind(store.ErrUnavailable, "Neo4j cannot answer now", err)
	}
	return fmt.Errorf("Neo4j store: %w", err)
}

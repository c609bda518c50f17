package store

import "errors"

// What an adapter may answer besides rows. Adapters wrap these; what lies
// behind them (SQL, Cypher, paths) stays inside.
var (
	// ErrConflict: a cursor of a ranked answer belongs to another revision, or a row exists already.
	ErrConflict = errors.New("conflict")
	// ErrTooCostly: the question needs more rows than it may read.
	ErrTooCostly = errors.New("too costly")
	// ErrUnavailable: the store cannot be reached now; later it may.
	ErrUnavailable = errors.New("unavailable")
	// ErrForeign: the store holds something that is not ours, or of another version.
	ErrForeign = errors.New("not a partner network")
	// ErrUnfinished: an import into the store was interrupted and must be resumed or cleared.
	ErrUnfinished = errors.New("unfinished import")
)

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

// Behind says to people what is wrong, of one of the kinds above, and keeps what lies behind it for the log: see Cause.
func Behind(kind error, text string, cause error) error { return &behind{kind, text, cause} }

type behind struct {
	kind  error
	text  string
	cause error
}

func (b *behind) Error() string   { return b.kind.Error() + ": " + b.text }
func (b *behind) Unwrap() []error { return []error{b.kind, b.cause} }

// Said returns what Behind says of an error, of which all may be read: it holds no values. Empty where it says nothing.
func Said(err error) string {
	var b *behind
	if errors.As(err, &b) {
		return b.Error()
	}
	return ""
}

// Cause returns what lies behind an error, for the log alone; nil where there is nothing.
func Cause(err error) error {
	var b *behind
	if errors.As(err, &b) {
		return b.cause
	}
	return nil
}

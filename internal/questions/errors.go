package questions

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/partnergraph/partnergraph/internal/store"
)

// Code says what kind of error it is; part of the public contract.
type Code string

// The codes.
const (
	BadUserInput    Code = "BAD_USER_INPUT"
	NotFound        Code = "NOT_FOUND"
	Unauthenticated Code = "UNAUTHENTICATED"
	Forbidden       Code = "FORBIDDEN"
	Conflict        Code = "CONFLICT"
	QueryTooCostly  Code = "QUERY_TOO_COSTLY"
	TooManyRequests Code = "TOO_MANY_REQUESTS"
	Timeout         Code = "TIMEOUT"
	Unavailable     Code = "UNAVAILABLE"
	Internal        Code = "INTERNAL"
)

// Error is what a question answers besides rows. Message and Argument may be
// shown to anybody; what lies behind the error is only for logs.
type Error struct {
	Code     Code
	Argument string // the argument that is wrong, for example "filter.period.from"; or empty
	Message  string
	After    time.Duration // of TOO_MANY_REQUESTS and UNAVAILABLE: how long to wait
	cause    error
}

// Error returns the message, with the argument in front where there is one.
func (e *Error) Error() string {
	if e.Argument == "" {
		return e.Message
	}
	return e.Argument + ": " + e.Message
}

// Unwrap returns what lies behind the error.
func (e *Error) Unwrap() error { return e.cause }

// BadInput says what is wrong with an argument.
func BadInput(argument, format string, values ...any) *Error {
	return &Error{Code: BadUserInput, Argument: argument, Message: fmt.Sprintf(format, values...)}
}

// TooCostly says which limit a question is beyond.
func TooCostly(format string, values ...any) *Error {
	return &Error{Code: QueryTooCostly, Message: fmt.Sprintf(format, values...)}
}

// Refuse says why something is not done.
func Refuse(code Code, format string, values ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, values...)}
}

// TooMany says how long to wait.
func TooMany(after time.Duration, format string, values ...any) *Error {
	return &Error{Code: TooManyRequests, Message: fmt.Sprintf(format, values...), After: after}
}

var storeErrors = []struct {
	is      error
	code    Code
	message string
}{
	{context.DeadlineExceeded, Timeout, "the answer took too long: ask for less, or try again"},
	{context.Canceled, Timeout, "the question was given up before it was answered"},
	{store.ErrConflict, Conflict, "the network has changed since the cursor was given: start again from the first page"},
	{store.ErrTooCostly, QueryTooCostly, "the question needs more rows than it may read: name fewer actors, or narrow it with at, a period or a filter"},
	{store.ErrUnfinished, Unavailable, "an import is not finished yet: try again later"},
	{store.ErrForeign, Unavailable, "the store cannot be read by this version of the service"},
	{store.ErrUnavailable, Unavailable, "the store cannot be reached now: try again later"},
}

// Translate turns what a store answers into an Error; nil stays nil.
func Translate(err error) error {
	if err == nil {
		return nil
	}
	if own := (*Error)(nil); errors.As(err, &own) {
		return own
	}
	for _, known := range storeErrors {
		if errors.Is(err, known.is) {
			return &Error{Code: known.code, Message: known.message, cause: err}
		}
	}
	return Broken(err)
}

// hinted is Translate for a question that can say better how to narrow it.
func hinted(err error, hint string) error {
	if errors.Is(err, store.ErrTooCostly) {
		return &Error{Code: QueryTooCostly, Message: hint, cause: err}
	}
	return Translate(err)
}

// Broken says that something went wrong here. What it was is only for logs.
func Broken(cause error) *Error {
	return &Error{Code: Internal, Message: "something went wrong here; it is not your question", cause: cause}
}

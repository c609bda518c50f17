package sqlite

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/partnergraph/partnergraph/internal/store"
	sqlitedriver "modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// fail turns what the driver says into what the port promises. What lies
// behind is wrapped for the log and never shown.
func fail(err error) error {
	var coded *sqlitedriver.Error
	switch {
	case err == nil:
		return nil
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case !errors.As(err, &coded):
		return fmt.Errorf("embedded store: %w", err)
	}
	switch coded.Code() & 0xff {
	case sqlite3.SQLITE_INTERRUPT:
		return context.DeadlineExceeded
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return store.Behind(store.ErrUnavailable, "another process is changing the store: try again when it has ended", err)
	case sqlite3.SQLITE_FULL:
		return store.Behind(store.ErrUnavailable, "the disk of the data folder is full: make room there, then try again; nothing was changed", err)
	case sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY:
		return fmt.Errorf("%w: embedded store: %w", store.ErrUnavailable, err)
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return store.Behind(store.ErrForeign, "the data file is damaged", err)
	case sqlite3.SQLITE_CONSTRAINT:
		return fmt.Errorf("%w: embedded store: %w", store.ErrConflict, err)
	}
	return fmt.Errorf("embedded store: %w", err)
}

// busy tells whether another connection has the file.
func busy(err error) bool {
	var coded *sqlitedriver.Error
	return errors.As(err, &coded) && coded.Code()&0xff == sqlite3.SQLITE_BUSY
}

// brief is the part of the driver's message that a person can use.
func brief(err error) string {
	text, _, _ := strings.Cut(err.Error(), " (")
	return strings.TrimPrefix(text, "database ")
}

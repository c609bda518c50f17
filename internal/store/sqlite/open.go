package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"github.com/partnergraph/partnergraph/internal/store"
	// The driver: SQLite translated to Go, so that no C compiler is needed.
	_ "modernc.org/sqlite"
)

// Store is a network in one file.
type Store struct {
	write   *sql.DB       // one connection
	read    *sql.DB       // read-only connections
	readers chan *reader  // that are free, and have been used
	unused  chan *reader  // that no view has needed yet: each that is opened has a cache of its own
	writing chan struct{} // of one: one change at a time
	hurry   time.Duration // how long a change of the register waits for its turn
	heavy   chan struct{} // questions about many pairs that run now
	closing sync.Once
	closed  chan struct{}
}

var _ store.Store = (*Store)(nil)

// quickCheckLimit is the size up to which a file is examined whole when it is
// opened; a larger one would hold up the start.
const quickCheckLimit = 256 << 20

// writerCache is the page cache of the writing connection, in KiB behind a minus.
const writerCache = "-65536"

// Open opens the network in the file at path, making it if there is none. A
// file of another program, of a newer schema or corrupt gives store.ErrForeign
// and is left as it is. While others open the same new file it waits for them.
func Open(ctx context.Context, path string) (*Store, error) {
	patience, cancel := context.WithTimeout(ctx, openPatience)
	defer cancel()
	for {
		s, err := open(ctx, path)
		if !busy(err) {
			return s, err
		}
		// To change the kind of log takes the file alone, and SQLite does not wait for that.
		select {
		case <-patience.Done():
			return nil, err
		case <-time.After(openPause):
		}
	}
}

// How long others may keep a file that is opened, and after what time it is tried again.
const (
	openPatience = 5 * time.Second
	openPause    = 10 * time.Millisecond
)

func open(ctx context.Context, path string) (*Store, error) {
	exists, err := inspect(path)
	if err != nil {
		return nil, err
	}
	if exists && !begun(path) {
		if err := examine(ctx, path); err != nil {
			return nil, err
		}
	} else if err := create(ctx, path); err != nil {
		return nil, err
	}
	s := &Store{
		readers: make(chan *reader, readerCount()), unused: make(chan *reader, readerCount()), heavy: make(chan struct{}, heavyCount()),
		writing: make(chan struct{}, 1), hurry: recordPatience, closed: make(chan struct{}),
	}
	if s.write, err = sql.Open("sqlite", dsn(path, "rw", "journal_mode(WAL)", "foreign_keys(1)", "synchronous(FULL)", "secure_delete(1)", "cache_size("+writerCache+")")); err != nil {
		return nil, fail(err)
	}
	s.write.SetMaxOpenConns(1)
	if err := s.prepare(ctx, path); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

func (s *Store) prepare(ctx context.Context, path string) error {
	conn, err := s.write.Conn(ctx)
	if err != nil {
		return fail(err)
	}
	defer func() { _ = conn.Close() }()
	if err := migrate(ctx, conn); err != nil {
		return err
	}
	// The file is not mapped into memory: each reader would map it anew, which counts as memory of the process as often, an error of the disk
	// would end the process, and reading is no slower (measured: it took the processor a seventh less time).
	if s.read, err = sql.Open("sqlite", dsn(path, "ro", "query_only(1)", "cache_size(-2048)")); err != nil {
		return fail(err)
	}
	// One more than readers: Ready must not wait for questions.
	s.read.SetMaxOpenConns(readerCount() + 1)
	s.read.SetMaxIdleConns(readerCount() + 1)
	for range readerCount() {
		s.unused <- &reader{}
	}
	return nil
}

// readerCount is how many views stand open at once. More than the processor can serve, because a
// view whose heavy question waits for its turn must not keep light ones out.
func readerCount() int { return max(24, 4*runtime.GOMAXPROCS(0)) }

// heavyCount is how many heavy questions run at once: they leave a processor to light ones.
func heavyCount() int { return max(1, runtime.GOMAXPROCS(0)-1) }

// create makes the file in one transaction with a rollback journal, so that the
// header that says whose it is stands in the file itself from the first moment.
func create(ctx context.Context, path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("the data folder cannot be made: %w", err)
	}
	// Made by us, so that only its owner can read what the network says of persons; the log files take after it.
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return fmt.Errorf("the data file cannot be made: %w", err)
	}
	if err := file.Close(); err != nil {
		return fmt.Errorf("the data file cannot be made: %w", err)
	}
	db, err := sql.Open("sqlite", dsn(path, "rw", "journal_mode(DELETE)"))
	if err != nil {
		return fail(err)
	}
	defer func() { _ = db.Close() }()
	conn, err := db.Conn(ctx)
	if err != nil {
		return fail(err)
	}
	defer func() { _ = conn.Close() }()
	return migrate(ctx, conn)
}

// begun tells whether the making of the file broke off: a journal is left that undoes it.
func begun(path string) bool {
	info, err := os.Stat(path + "-journal")
	return err == nil && info.Size() > 0
}

// examine reads a file that exists without changing it.
func examine(ctx context.Context, path string) error {
	db, err := sql.Open("sqlite", dsn(path, "ro", "query_only(1)"))
	if err != nil {
		return fail(err)
	}
	defer func() { _ = db.Close() }()
	question := "SELECT count(*) FROM sqlite_schema"
	if info, err := os.Stat(path); err == nil && info.Size() <= quickCheckLimit {
		question = "PRAGMA quick_check(1)"
	}
	var answer string
	switch err := db.QueryRowContext(ctx, question).Scan(&answer); {
	case err != nil && !errors.Is(fail(err), store.ErrForeign):
		return fail(err)
	case err != nil:
		return fmt.Errorf("%w: the data file is damaged (%s); it was left as it is: put a backup in its place", store.ErrForeign, brief(err))
	}
	if question[0] == 'P' && answer != "ok" {
		return fmt.Errorf("%w: the data file is damaged; it was left as it is: put a backup in its place", store.ErrForeign)
	}
	return nil
}

// dsn names a file and how to open it. busy_timeout comes first: the other
// pragmas may have to wait for another process.
func dsn(path, mode string, pragmas ...string) string {
	q := url.Values{"mode": {mode}, "_txlock": {"immediate"}, "_pragma": append([]string{"busy_timeout(5000)", "trusted_schema(0)", "cell_size_check(1)"}, pragmas...)}
	if mode == "ro" {
		q.Set("_txlock", "deferred")
	}
	return (&url.URL{Scheme: "file", OmitHost: true, Path: path, RawQuery: q.Encode()}).String()
}

// Close ends the store, writing what is in the log into the file. It waits for
// open views; to be called again does nothing.
func (s *Store) Close() (err error) {
	s.closing.Do(func() { err = s.end() })
	return err
}

func (s *Store) end() error {
	close(s.closed)
	var errs []error
	if s.read != nil {
		for range cap(s.readers) {
			select {
			case r := <-s.readers:
				r.close()
			case <-s.unused:
			}
		}
		errs = append(errs, s.read.Close())
	}
	if s.write != nil {
		errs = append(errs, s.write.Close())
	}
	return errors.Join(errs...)
}

// Ready tells whether the store can answer, without waiting for a reader.
func (s *Store) Ready(ctx context.Context) error {
	select {
	case <-s.closed:
		return ended()
	default:
	}
	var marks int
	err := s.read.QueryRowContext(ctx, "SELECT count(*) FROM meta WHERE name = ?", metaBulk).Scan(&marks)
	if err == nil && marks > 0 {
		return unfinished()
	}
	return fail(err)
}

func ended() error { return fmt.Errorf("%w: embedded store: it is closed", store.ErrUnavailable) }

func unfinished() error {
	return fmt.Errorf("%w: run the import again to finish it, or import --clear to empty the store", store.ErrUnfinished)
}

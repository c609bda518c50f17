package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"

	"github.com/partnergraph/partnergraph/internal/store"
)

// Copy tells what a file holds that stands for itself: a backup, or what is restored from one.
type Copy struct {
	Revision, Nodes, Ties int
	Contacts, Records     int // contact points, and records of the audit log
	Bytes                 int64
}

// Backup writes a copy of the network in a file into an empty file, as it was at one moment; others may read and change it
// meanwhile. What was deleted before is not in it. The copy is on the disk and proven (Verify) when it returns.
func Backup(ctx context.Context, from, to string) (Copy, error) {
	exists, err := inspect(from)
	if err != nil {
		return Copy{}, err
	}
	if !exists {
		return Copy{}, fmt.Errorf("%w: there is no data file", store.ErrForeign)
	}
	// Who may only read cannot put away the log that SQLite opens beside the file, and would leave it there.
	db, err := sql.Open("sqlite", dsn(from, "rw"))
	if err != nil {
		return Copy{}, fail(err)
	}
	defer func() { _ = db.Close() }()
	var marks int
	if err := db.QueryRowContext(ctx, "SELECT count(*) FROM meta WHERE name = ?", metaBulk).Scan(&marks); err != nil {
		return Copy{}, fail(err)
	}
	if marks > 0 {
		return Copy{}, unfinished()
	}
	if _, err := db.ExecContext(ctx, "VACUUM INTO ?", to); err != nil {
		return Copy{}, fail(err)
	}
	return Verify(ctx, to)
}

// Verify proves that a file which nobody else has open is whole and ours: every page, every index, every reference and the
// questions that a start asks. It is written to the disk and needs no other file beside it afterwards.
func Verify(ctx context.Context, path string) (Copy, error) {
	if exists, err := inspect(path); err != nil || !exists {
		return Copy{}, errors.Join(err, missing(exists))
	}
	db, err := sql.Open("sqlite", dsn(path, "rw", "journal_mode(DELETE)", "secure_delete(1)"))
	if err != nil {
		return Copy{}, fail(err)
	}
	defer func() { _ = db.Close() }()
	db.SetMaxOpenConns(1)
	if err := intact(ctx, db); err != nil {
		return Copy{}, err
	}
	c, err := counted(ctx, db)
	if err != nil {
		return Copy{}, err
	}
	if err := errors.Join(db.Close(), onDisk(path)); err != nil {
		return Copy{}, err
	}
	info, err := os.Stat(path)
	if err != nil {
		return Copy{}, err
	}
	c.Bytes = info.Size()
	return c, nil
}

func missing(exists bool) error {
	if exists {
		return nil
	}
	return fmt.Errorf("%w: the file is empty, or not there", store.ErrForeign)
}

// intact examines every page, every index and every reference.
func intact(ctx context.Context, db *sql.DB) error {
	var answer string
	if err := db.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&answer); err != nil {
		return fail(err)
	}
	if answer != "ok" {
		return fmt.Errorf("%w: the file is damaged", store.ErrForeign)
	}
	var broken int
	if err := db.QueryRowContext(ctx, "SELECT count(*) FROM pragma_foreign_key_check").Scan(&broken); err != nil {
		return fail(err)
	}
	if broken > 0 {
		return fmt.Errorf("%w: the file is damaged: %d references lead nowhere", store.ErrForeign, broken)
	}
	return nil
}

// withRegister is the schema from which on there are contact points and an audit log.
const withRegister = 4

// counted reads what the file holds.
func counted(ctx context.Context, db *sql.DB) (c Copy, err error) {
	version, err := versionOf(ctx, db)
	if err != nil {
		return c, err
	}
	err = db.QueryRowContext(ctx, `SELECT (SELECT CAST(value AS INTEGER) FROM meta WHERE name = ?),
    (SELECT count(*) FROM node), (SELECT count(*) FROM tie)`, metaRevision).Scan(&c.Revision, &c.Nodes, &c.Ties)
	if err == nil && version >= withRegister {
		err = db.QueryRowContext(ctx, "SELECT (SELECT count(*) FROM contact_point), (SELECT count(*) FROM audit)").Scan(&c.Contacts, &c.Records)
	}
	if err != nil {
		return c, fmt.Errorf("%w: the file lacks what belongs into it: %w", store.ErrForeign, fail(err))
	}
	return c, nil
}

// onDisk waits until the disk has a file.
func onDisk(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}

// Held is a file that nobody else reads or changes.
type Held struct {
	db   *sql.DB
	conn *sql.Conn
}

// Hold keeps everybody else from a file until Release. ErrUnavailable: somebody has it open now. ErrForeign: it cannot be
// told, for the file is damaged or not ours. What stood in its log is in the file then.
func Hold(ctx context.Context, path string) (*Held, error) {
	if exists, err := inspect(path); err != nil || !exists {
		return nil, errors.Join(err, missing(exists))
	}
	db, err := sql.Open("sqlite", dsn(path, "rw"))
	if err != nil {
		return nil, fail(err)
	}
	h := &Held{db: db}
	if err := h.take(ctx); err != nil {
		h.Release()
		return nil, err
	}
	return h, nil
}

func (h *Held) take(ctx context.Context) (err error) {
	if h.conn, err = h.db.Conn(ctx); err != nil {
		return fail(err)
	}
	for _, text := range []string{"PRAGMA busy_timeout = 0", "PRAGMA journal_mode = DELETE", "BEGIN EXCLUSIVE"} {
		if _, err := h.conn.ExecContext(ctx, text); err != nil {
			return fail(err)
		}
	}
	return nil
}

// Release lets others to the file again.
func (h *Held) Release() {
	if h.conn != nil {
		_, _ = h.conn.ExecContext(context.Background(), "ROLLBACK")
		_ = h.conn.Close()
	}
	_ = h.db.Close()
}

// Beside lists the files that SQLite keeps beside a data file: they belong to it, and to no other.
func Beside(path string) []string { return []string{path + "-wal", path + "-shm", path + "-journal"} }

package sqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"strconv"
	"sync"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// reader is a connection with the statements that it has prepared.
type reader struct {
	conn       *sql.Conn
	statements map[string]*sql.Stmt
}

// maxStatements bounds the prepared statements of a connection: filters of
// many shapes must not fill the memory.
const maxStatements = 256

func (r *reader) open(ctx context.Context, db *sql.DB) (err error) {
	if r.conn == nil {
		r.statements = map[string]*sql.Stmt{}
		r.conn, err = db.Conn(ctx)
	}
	return err
}

func (r *reader) close() {
	for _, statement := range r.statements {
		_ = statement.Close()
	}
	if r.conn != nil {
		// Never used again: a transaction may still stand open in it.
		_ = r.conn.Raw(func(any) error { return driver.ErrBadConn })
		_ = r.conn.Close()
	}
	r.conn, r.statements = nil, nil
}

func (r *reader) statement(ctx context.Context, text string) (*sql.Stmt, error) {
	if known := r.statements[text]; known != nil {
		return known, nil
	}
	if len(r.statements) >= maxStatements {
		for old, statement := range r.statements {
			_ = statement.Close()
			delete(r.statements, old)
			break
		}
	}
	statement, err := r.conn.PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	r.statements[text] = statement
	return statement, nil
}

// view is one read transaction. Its reads take turns.
type view struct {
	records
	registerReader
	store    *Store
	mu       sync.Mutex
	reader   *reader
	revision int
	closed   bool
}

var _ store.View = (*view)(nil)

// View opens a read transaction; it waits while all readers are busy.
func (s *Store) View(ctx context.Context) (store.View, error) {
	r, err := s.reader(ctx)
	if err != nil {
		return nil, err
	}
	v := &view{store: s, reader: r}
	v.records, v.registerReader = records{v.each}, registerReader{v.each}
	if err := v.begin(ctx); err != nil {
		v.Close()
		return nil, err
	}
	return v, nil
}

// reader waits for a reader that is free: one that has been used, if there is any.
func (s *Store) reader(ctx context.Context) (*reader, error) {
	select {
	case r := <-s.readers:
		return r, nil
	default:
	}
	select {
	case r := <-s.readers:
		return r, nil
	case r := <-s.unused:
		return r, nil
	case <-s.closed:
		return nil, ended()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (v *view) begin(ctx context.Context) error {
	if err := v.reader.open(ctx, v.store.read); err != nil {
		return fail(err)
	}
	if _, err := v.reader.conn.ExecContext(ctx, "BEGIN DEFERRED"); err != nil {
		return fail(err)
	}
	marked := ""
	err := v.each(ctx, "SELECT name, value FROM meta", nil, func(rows *sql.Rows) error {
		var name, value string
		if err := rows.Scan(&name, &value); err != nil {
			return err
		}
		switch name {
		case metaRevision:
			v.revision, _ = strconv.Atoi(value)
		case metaBulk:
			marked = value
		}
		return nil
	})
	if err == nil && marked != "" {
		return unfinished()
	}
	return err
}

// Close ends the transaction and gives the reader back.
func (v *view) Close() {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.closed {
		return
	}
	v.closed = true
	// The transaction ends even when the question's time is up.
	if v.reader.conn != nil {
		if _, err := v.reader.conn.ExecContext(context.Background(), "ROLLBACK"); err != nil {
			v.reader.close()
		}
	}
	v.store.readers <- v.reader
}

// Revision is the one that the transaction saw first: there is no other.
func (v *view) Revision(context.Context) (int, error) { return v.revision, nil }

// each runs a query and hands its rows on, one read at a time.
func (v *view) each(ctx context.Context, text string, args []any, row func(*sql.Rows) error) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.closed {
		return fmt.Errorf("embedded store: the view is closed")
	}
	statement, err := v.reader.statement(ctx, text)
	if err != nil {
		return fail(err)
	}
	rows, err := statement.QueryContext(ctx, args...)
	if err != nil {
		return fail(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		if err := row(rows); err != nil {
			return fail(err)
		}
	}
	return fail(rows.Err())
}

func (v *view) run(ctx context.Context, s *statement, row func(*sql.Rows) error) error {
	return v.each(ctx, s.text.String(), s.args, row)
}

// count runs a statement that gives one number.
func (v *view) count(ctx context.Context, s *statement) (n int, err error) {
	err = v.run(ctx, s, func(rows *sql.Rows) error { return rows.Scan(&n) })
	return n, err
}

// hidden writes the condition that the viewer may see the node under the alias.
func hidden(s *statement, viewer network.Viewer, alias string) {
	if !viewer.SeesPersons() {
		s.add(" AND "+alias+".type <> ?", typePerson)
	}
}

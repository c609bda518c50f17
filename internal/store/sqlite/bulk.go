package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// BeginBulk marks an empty store, or resumes. The indexes go: filling them row by row
// takes half the time of a load.
func (s *Store) BeginBulk(ctx context.Context, mark string) (rows int, err error) {
	err = s.transaction(ctx, func(w *writer) error {
		switch marked := w.meta(ctx, metaBulk); {
		case marked == mark:
			rows, _ = strconv.Atoi(w.meta(ctx, metaBulkRows))
			return nil
		case marked != "":
			return fmt.Errorf("%w: the store holds a part of another import; import --clear empties it", store.ErrUnfinished)
		}
		if some, err := w.keys(ctx, "SELECT key FROM node LIMIT 1"); err != nil || len(some) > 0 {
			return errors.Join(err, fmt.Errorf("%w: the store is not empty", store.ErrConflict))
		}
		return errors.Join(w.dropIndexes(ctx), w.setMeta(ctx, metaBulk, mark), w.setMeta(ctx, metaBulkRows, "0"))
	})
	return rows, err
}

// How the writing connection works during a batch and otherwise: pages that change in every batch
// stay in memory and go into the file seldom.
const (
	loadingSQL = "PRAGMA foreign_keys = 0; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 25000; PRAGMA cache_size = -196608"
	loadedSQL  = "PRAGMA foreign_keys = 1; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 1000"
)

// Load runs one batch. Keys are looked up as rows come, so they need no second
// check; and a batch that a power cut takes away is loaded again, so it need not wait for the disk.
func (s *Store) Load(ctx context.Context, rows int, batch func(context.Context, store.Writer) error) (err error) {
	defer func() {
		_, back := s.write.ExecContext(context.WithoutCancel(ctx), loadedSQL)
		err = errors.Join(err, fail(back))
	}()
	if _, err := s.write.ExecContext(ctx, loadingSQL); err != nil {
		return fail(err)
	}
	return s.transaction(ctx, func(w *writer) error {
		done, _ := strconv.Atoi(w.meta(ctx, metaBulkRows))
		w.whole = true
		if err := batch(ctx, w); err != nil {
			return err
		}
		return w.setMeta(ctx, metaBulkRows, strconv.Itoa(done+rows))
	})
}

// checkpoint moves what the log holds into the file, so that the first rows of a store do not
// stand in the log alone. It is done again whenever the log grows, so it may fail.
func (s *Store) checkpoint(ctx context.Context) {
	_, _ = s.write.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
}

// EndBulk removes the mark.
func (s *Store) EndBulk(ctx context.Context, revision int) error {
	defer s.checkpoint(ctx)
	return s.transaction(ctx, func(w *writer) error {
		if err := w.Restore(ctx, revision); err != nil {
			return err
		}
		if err := w.makeIndexes(ctx, nil); err != nil {
			return err
		}
		return errors.Join(w.exec(ctx, hubsSQL, network.MostTies), w.setMeta(ctx, metaRevision, strconv.Itoa(w.revision)),
			w.exec(ctx, "DELETE FROM meta WHERE name IN (?, ?, ?)", metaBulk, metaBulkRows, metaBulkIndexes),
			w.exec(ctx, "PRAGMA cache_size = "+writerCache), w.exec(ctx, "PRAGMA optimize"))
	})
}

// ClearBulk empties a marked store.
func (s *Store) ClearBulk(ctx context.Context) error {
	return s.transaction(ctx, func(w *writer) error {
		if w.meta(ctx, metaBulk) == "" {
			return fmt.Errorf("%w: the store holds no unfinished import", store.ErrConflict)
		}
		for _, text := range []string{
			"DELETE FROM present", "DELETE FROM representation", "DELETE FROM related", "DELETE FROM name_words", "DELETE FROM word",
			"DELETE FROM word_near", "DELETE FROM basis", "DELETE FROM contact_point", "DELETE FROM evidence_name", "DELETE FROM evidence",
			"DELETE FROM number", "DELETE FROM tie", "DELETE FROM node",
		} {
			if err := w.exec(ctx, text); err != nil {
				return err
			}
		}
		return errors.Join(w.makeIndexes(ctx, nil),
			w.exec(ctx, "DELETE FROM meta WHERE name IN (?, ?, ?)", metaBulk, metaBulkRows, metaBulkIndexes))
	})
}

// index is one index of the schema.
type index struct{ Name, Table, Text string }

// dropIndexes takes the indexes away and writes down how to make them again.
func (w *writer) dropIndexes(ctx context.Context) error {
	var indexes []index
	const text = "SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"
	err := w.each(ctx, text, nil, func(rows *sql.Rows) error {
		var i index
		defer func() { indexes = append(indexes, i) }()
		return rows.Scan(&i.Name, &i.Table, &i.Text)
	})
	if err != nil {
		return err
	}
	for _, i := range indexes {
		if err := w.exec(ctx, "DROP INDEX "+i.Name); err != nil {
			return err
		}
	}
	written, err := json.Marshal(indexes)
	if err != nil {
		return err
	}
	return w.setMeta(ctx, metaBulkIndexes, string(written))
}

// makeIndexes makes the indexes again, but for those of the tables named.
func (w *writer) makeIndexes(ctx context.Context, without []string) error {
	var indexes []index
	if written := w.meta(ctx, metaBulkIndexes); written != "" {
		if err := json.Unmarshal([]byte(written), &indexes); err != nil {
			return fmt.Errorf("%w: the data file has lost its indexes", store.ErrForeign)
		}
	}
	for _, i := range indexes {
		if slices.Contains(without, i.Table) {
			continue
		}
		text := strings.Replace(i.Text, "INDEX "+i.Name, "INDEX IF NOT EXISTS "+i.Name, 1)
		if err := w.exec(ctx, text); err != nil {
			return err
		}
	}
	return nil
}

package changes

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/tables"
)

// MaxRowsAtOnce is how many rows go into a store in one transaction; more are
// loaded into an empty store only, in batches under a mark.
const MaxRowsAtOnce = 100_000

// What Import goes by (and treesAtOnce); tests lower it.
var (
	atOnce    = MaxRowsAtOnce
	batchRows = 20_000 // that a batch of a large import holds
)

// Progress is told what an import does and how far it is; total is 0 where it is not known.
type Progress func(what string, done, total int)

// Import puts a folder of tables into the store: all of it, or – where any row has
// a problem (tables.Problems) – nothing. More than MaxRowsAtOnce rows need an empty
// store; such an import, when interrupted, leaves a marked store that the same import resumes.
// A store that has never held anything takes over the revisions that the tables tell.
func Import(ctx context.Context, s store.Store, dir fs.FS, progress Progress) (tables.Summary, error) {
	summary, _, err := ImportWithout(ctx, s, dir, nil, progress)
	return summary, err
}

// ImportWithout is Import of all but the forgotten, with what names them; nil where nobody was. The summary counts the rows of the
// tables, those that were left out among them. An import that is interrupted is resumed while the forgotten are the same.
func ImportWithout(ctx context.Context, s store.Store, dir fs.FS, forgotten Forgotten, progress Progress) (summary tables.Summary, skipped LeftOut, err error) {
	progress("checking", 0, 0)
	known, close, err := knownTo(ctx, s)
	if err != nil {
		return summary, skipped, err
	}
	defer func() { close() }()
	without := newSieve(forgotten)
	summary, problems, err := tables.Check(ctx, dir, without.knowing(known))
	switch {
	case err != nil:
		return summary, skipped, err
	case len(problems) > 0:
		return summary, skipped, problems
	case rowsOf(summary) == 0 && summary.Revision == 0:
		return summary, skipped, nil // the export of a store that has never held anything
	case known == nil || rowsOf(summary) > atOnce:
		close()
		close = func() {}
		err := load(ctx, s, dir, without, summary, progress)
		return summary, without.found(), err
	}
	rows, err := without.read(ctx, dir, known)
	if err != nil || rows.Rows() == 0 && without.found().Rows() > 0 {
		return summary, without.found(), err
	}
	close()
	close = func() {}
	err = putAtOnce(ctx, s, rows, without, revisionOf(summary))
	return summary, without.found(), err
}

// read reads a small folder.
func (s *sieve) read(ctx context.Context, dir fs.FS, known tables.Known) (network.Tables, error) {
	rows, err := tables.ReadAll(ctx, dir)
	if err != nil || s == nil {
		return rows, err
	}
	s.known = known
	return s.pass(ctx, rows)
}

// putAtOnce puts all rows of the tables in one transaction.
func putAtOnce(ctx context.Context, s store.Store, rows network.Tables, without *sieve, revision int) error {
	_, err := s.Update(ctx, func(ctx context.Context, w store.Writer) error {
		if err := w.Restore(ctx, revision); err != nil {
			return err
		}
		roots, err := replace(ctx, w, Change{Put: rows})
		if err != nil {
			return err
		}
		return without.derive(ctx, w, roots, 0)
	})
	return err
}

// derive derives presence at whole trees. before is how many MET ties were left out of other trees.
func (s *sieve) derive(ctx context.Context, w store.Writer, roots []network.ID, before int) error {
	if s == nil || s.skipped.Rows() == 0 {
		return deriveTrees(ctx, w, roots)
	}
	met, err := deriveWithout(ctx, w, roots)
	s.skipped.Met = before + len(met)
	return err
}

// revisionOf is the revision of tables; those that tell none are a network's first.
func revisionOf(s tables.Summary) int { return max(s.Revision, 1) }

// rowsOf counts the rows that a store holds; further names stand with their nodes.
func rowsOf(s tables.Summary) int { return s.Nodes + s.Ties + s.Numbers + s.Evidence }

// knownTo returns how to look up what the store holds; nil for a marked store,
// which is loaded as an empty one.
func knownTo(ctx context.Context, s store.Store) (known tables.Known, close func(), err error) {
	view, err := s.View(ctx)
	switch {
	case errors.Is(err, store.ErrUnfinished):
		return nil, func() {}, nil
	case err != nil:
		return nil, nil, err
	}
	return view.Types, view.Close, nil
}

// load fills an empty store in batches.
func load(ctx context.Context, s store.Store, dir fs.FS, without *sieve, summary tables.Summary, progress Progress) error {
	mark, err := fingerprint(dir)
	if err != nil {
		return err
	}
	done, err := s.BeginBulk(ctx, mark+without.mark())
	if errors.Is(err, store.ErrConflict) {
		return fmt.Errorf("%w: %d rows go into an empty store only (at most %d beside others)", err, rowsOf(summary), atOnce)
	}
	if err != nil {
		return err
	}
	if err := loadBatches(ctx, s, dir, without, done, summary, progress); err != nil {
		return err
	}
	if err := finish(ctx, s, without, progress); err != nil {
		return err
	}
	return s.EndBulk(ctx, revisionOf(summary))
}

// loadBatches reads tables while the store writes those read before; batches that
// stand already are passed over.
func loadBatches(ctx context.Context, s store.Store, dir fs.FS, without *sieve, done int, summary tables.Summary, progress Progress) (err error) {
	ctx, stop := context.WithCancel(ctx)
	batches, read := make(chan network.Tables, 2), make(chan error, 1)
	go func() {
		defer close(batches)
		read <- tables.Read(ctx, dir, batchRows, func(batch network.Tables) error {
			select {
			case batches <- batch:
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		})
	}()
	defer func() {
		stop()
		if failed := <-read; err == nil {
			err = failed
		}
	}()
	rows := 0
	for batch := range batches {
		kept, err := without.pass(ctx, batch)
		if err != nil {
			return err
		}
		if rows += batch.Rows(); rows <= done {
			continue
		}
		progress("loading", rows, rowsOf(summary))
		err = s.Load(ctx, batch.Rows(), func(ctx context.Context, w store.Writer) error {
			if err := w.Restore(ctx, revisionOf(summary)); err != nil {
				return err
			}
			return w.Put(ctx, kept)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// finish derives what follows from the rows of a large import.
func finish(ctx context.Context, s store.Store, without *sieve, progress Progress) error {
	progress("counting ties", 0, 0)
	if err := s.Load(ctx, 0, func(ctx context.Context, w store.Writer) error { return w.Refresh(ctx) }); err != nil {
		return err
	}
	last, trees := network.ID(""), 0
	for more := true; more; {
		met := without.found().Met
		err := s.Load(ctx, 0, func(ctx context.Context, w store.Writer) error {
			roots, err := w.RootsAfter(ctx, last, 5*treesAtOnce)
			if err != nil || len(roots) == 0 {
				more = false
				return err
			}
			if err := without.derive(ctx, w, roots, met); err != nil {
				return err
			}
			last, trees = roots[len(roots)-1], trees+len(roots)
			progress("deriving presence", trees, 0)
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// fingerprint tells a folder of tables from another by its content.
func fingerprint(dir fs.FS) (string, error) {
	hash := sha256.New()
	err := fs.WalkDir(dir, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		file, err := dir.Open(path)
		if err != nil {
			return err
		}
		defer func() { _ = file.Close() }()
		_, _ = io.WriteString(hash, path+"\x00")
		_, err = io.Copy(hash, file)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("reading the tables: %w", err)
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}

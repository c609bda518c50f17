package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/dataset"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
)

func importTables(ctx context.Context, t terminal, args []string) (err error) {
	f := flags("import")
	data := dataFlag(f)
	clear := f.Bool("clear", false, "empty a store whose import was interrupted")
	curated := f.Bool("curated", false, "import the curated network")
	if err := parse(f, args, 1); err != nil {
		return err
	}
	switch tables := f.NArg() == 1; {
	case *curated && tables:
		return calledWrongly("--curated brings its own tables: leave it out, or " + f.Arg(0))
	case !*clear && !*curated && !tables:
		return calledWrongly("say what to import: a folder of tables, or --curated")
	case tables:
		if err := isFolder(f.Arg(0)); err != nil {
			return err
		}
	}
	where, err := placeOf(f, *data)
	if err != nil {
		return err
	}
	s, err := where.openNow(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	if *clear {
		if err := clearUnfinished(ctx, s); err != nil || (f.NArg() == 0 && !*curated) {
			return err
		}
	}
	forgotten, err := where.ledger()
	if err != nil {
		return err
	}
	if err := register.New(s, time.Now).CheckLedger(ctx, forgotten); err != nil {
		return err
	}
	if *curated {
		return importInto(ctx, t, s, dataset.Curated(), forgotten)
	}
	if err := importInto(ctx, t, s, os.DirFS(f.Arg(0)), forgotten); err != nil {
		return fmt.Errorf("%s: %w", f.Arg(0), err)
	}
	return nil
}

func clearUnfinished(ctx context.Context, s store.Store) error {
	err := s.ClearBulk(ctx)
	if errors.Is(err, store.ErrConflict) {
		return errors.New("the store holds no unfinished import; nothing was cleared")
	}
	return err
}

func importInto(ctx context.Context, t terminal, s store.Store, dir fs.FS, forgotten *register.Ledger) error {
	summary, skipped, err := changes.ImportWithout(ctx, s, dir, forgotten, progressTo(t.err))
	if isTerminal(t.err) {
		_, _ = fmt.Fprint(t.err, "\r\x1b[K")
	}
	if errors.Is(err, context.Canceled) {
		return errors.New("interrupted: a small import has changed nothing; a large one goes on when it is run again, and --clear empties what it has loaded")
	}
	if err != nil {
		return err
	}
	printLeftOut(t.out, skipped)
	_, err = fmt.Fprintf(t.out, "imported %d nodes, %d ties, %d stated numbers, %d evidence\n",
		summary.Nodes-skipped.Nodes, summary.Ties-skipped.Ties-skipped.Met, summary.Numbers, summary.Evidence-skipped.Evidence)
	return err
}

// printLeftOut says who was left out of an import, and what with them.
func printLeftOut(w io.Writer, skipped changes.LeftOut) {
	for _, p := range skipped.Persons {
		why := "she was forgotten"
		if p.ByName {
			why = "somebody of this name was forgotten"
		}
		_, _ = fmt.Fprintf(w, "skipped %s: %s\n", p.ID, why)
	}
	if skipped.Rows() > 0 {
		_, _ = fmt.Fprintf(w, "skipped %d nodes, %d ties, %d evidence: they are about persons who were forgotten\n", skipped.Nodes, skipped.Ties+skipped.Met, skipped.Evidence)
	}
	for _, m := range skipped.Mentions {
		_, _ = fmt.Fprintf(w, "%s names somebody who was forgotten in its %s, and came in: read it, and mend it where she is meant\n", m.ID, m.Column)
	}
}

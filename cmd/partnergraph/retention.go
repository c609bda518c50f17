package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
)

// retention removes what rules say is not kept any more.
func retention(ctx context.Context, t terminal, args []string) error {
	f := flags("retention")
	data := dataFlag(f)
	file := f.String("rules", "", "the table of rules")
	dry := f.Bool("dry-run", false, "only say what would go")
	if err := parse(f, args, 0); err != nil {
		return err
	}
	if *file == "" {
		return calledWrongly("name the table of rules, with --rules FILE")
	}
	where, err := placeOf(f, *data)
	if err != nil {
		return err
	}
	rules, err := readRules(*file)
	if err != nil {
		return err
	}
	return withStore(ctx, where.openExisting, func(s store.Store) error {
		found, err := register.New(s, time.Now).Retention(ctx, register.Local, rules, *dry)
		if err != nil {
			return err
		}
		printRetained(t.out, &found, *dry)
		if *dry {
			return nil
		}
		return scrub(ctx, t, s, where)
	})
}

// readRules reads rules of retention; none where no file is named.
func readRules(path string) ([]register.Rule, error) {
	if path == "" {
		return nil, nil
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("the rules in %s cannot be read: is the path right?", path)
	}
	defer func() { _ = file.Close() }()
	return register.ReadRules(filepath.Base(path), file)
}

func printRetained(w io.Writer, found *register.Retained, dry bool) {
	what := "removed"
	if dry {
		what = "would go now"
	}
	for _, part := range []struct {
		name string
		due  []register.Due
	}{{what, found.Now}, {fmt.Sprintf("go within %d days", register.Soon), found.Soon}, {fmt.Sprintf("go within %d days", register.Later), found.Later}} {
		_, _ = fmt.Fprintf(w, "%s: %d\n", part.name, len(part.due))
		for _, d := range part.due {
			_, _ = fmt.Fprintf(w, "  %s %s, kept until %s\n", d.What, d.ID, d.On-1)
		}
	}
	if found.Undated > 0 {
		_, _ = fmt.Fprintf(w, "%d contact points have a source without a date: no rule about sources ends them\n", found.Undated)
	}
}

// goneFromServer says how far something is gone that a Neo4j held, whose files are its own.
const goneFromServer = "gone from all answers; what the server's own files keep, and for how long: docs/operations.md"

// scrub leaves nothing of what was deleted, now or before, in the files of the store.
func scrub(ctx context.Context, t terminal, s store.Store, where place) error {
	if err := s.Scrub(ctx); err != nil {
		return fmt.Errorf("what was deleted is gone from the answers and may still stand in the files of the store, as somebody reads meanwhile; the next retention empties them: %w", err)
	}
	left := "nothing that was deleted is left in the files of the store"
	if where.shared() {
		left = "what was deleted is " + goneFromServer
	}
	_, err := fmt.Fprintln(t.out, left)
	return err
}

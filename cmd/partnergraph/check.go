package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/tables"
)

func check(ctx context.Context, t terminal, args []string) error {
	f := flags("check")
	data := dataFlag(f)
	if err := parse(f, args, 1); err != nil {
		return err
	}
	switch {
	case f.NArg() == 1 && given(f, "data"):
		return calledWrongly("DIR and --data are two things to check: name one of them")
	case f.NArg() == 1:
		return checkTables(ctx, t, f.Arg(0))
	}
	where, err := placeOf(f, *data)
	if err != nil {
		return err
	}
	return checkStore(ctx, t, where)
}

func checkTables(ctx context.Context, t terminal, dir string) error {
	if err := isFolder(dir); err != nil {
		return err
	}
	summary, problems, err := tables.Check(ctx, os.DirFS(dir), nil)
	if err != nil {
		return fmt.Errorf("%s: %w", dir, err)
	}
	printProblems(t.out, problems, len(problems))
	if len(problems) > 0 {
		return fmt.Errorf("%d problems in %s", len(problems), dir)
	}
	_, err = fmt.Fprintf(t.out, "%d nodes, %d ties, %d stated numbers, %d evidence: no problem\n", summary.Nodes, summary.Ties, summary.Numbers, summary.Evidence)
	return err
}

func checkStore(ctx context.Context, t terminal, where place) (err error) {
	s, err := where.openExisting(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	view, err := s.View(ctx)
	if err != nil {
		return err
	}
	defer view.Close()
	problems := 0
	events, err := changes.CheckDerived(ctx, view, func(problem string) {
		problems++
		_, _ = fmt.Fprintln(t.out, problem)
	})
	switch {
	case err != nil:
		return err
	case problems > 0:
		return fmt.Errorf("%d problems in the store", problems)
	}
	_, err = fmt.Fprintf(t.out, "presence and size of %d events are as the rules say\n", events)
	return err
}

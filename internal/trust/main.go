package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
)

func main() {
	out := flag.String("out", "docs/trust.md", "the file to write")
	only := flag.String("only", "", "measure only these promises (T1,P4) and leave the rows of the others")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := measure(ctx, *out, *only); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "trust:", err)
		os.Exit(1)
	}
}

// measure runs what shows the promises and writes the document. One that has no figure is an error.
func measure(ctx context.Context, out, only string) error {
	all, err := promises()
	if err != nil {
		return err
	}
	if only != "" {
		wanted := strings.Split(only, ",")
		all = slices.DeleteFunc(all, func(p promise) bool { return !slices.Contains(wanted, p.id) })
	}
	found := map[string][]string{}
	var failed []error
	for _, run := range runs(all) {
		of, err := figures(ctx, run, os.Stdout)
		if err != nil {
			failed = append(failed, err)
			continue
		}
		for id, figures := range of {
			found[id] = append(found[id], figures...)
		}
	}
	for _, p := range all {
		if p.run != "" && len(found[p.id]) == 0 {
			failed = append(failed, fmt.Errorf("%s has no figure", p.id))
		}
	}
	return errors.Join(append(failed, write(out, only == "", all, found))...)
}

// write writes the document, or some of its rows anew.
func write(out string, whole bool, of []promise, found map[string][]string) error {
	text := []byte(document(of, found))
	if !whole {
		before, err := os.ReadFile(out)
		if err != nil {
			return err
		}
		text = []byte(renewed(string(before), of, found))
	}
	return os.WriteFile(out, text, 0o644) //nolint:gosec // a page of the documentation
}

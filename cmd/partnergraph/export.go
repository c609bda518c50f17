package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/tables"
)

func export(ctx context.Context, t terminal, args []string) (err error) {
	f := flags("export")
	data := dataFlag(f)
	format := f.String("format", "", "csv or json")
	if err := parse(t, f, args, 1); err != nil {
		return err
	}
	if *format != "json" && (*format != "csv" || f.NArg() != 1) {
		return errUsage
	}
	s, err := openExisting(ctx, *data)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	view, err := s.View(ctx)
	if err != nil {
		return err
	}
	defer view.Close()
	switch {
	case *format == "csv":
		return exportCSV(ctx, t, view, f.Arg(0))
	case f.NArg() == 1:
		return exportJSONFile(ctx, view, f.Arg(0))
	}
	out := bufio.NewWriter(t.out)
	w := tables.NewJSONWriter(out)
	return errors.Join(exportRows(ctx, view, w.Write), w.Close(), out.Flush())
}

// exportRows hands on all rows, as an administrator of this machine sees them.
func exportRows(ctx context.Context, view store.View, write func(network.Tables) error) error {
	return view.Rows(ctx, network.Viewer{Access: network.Admin}, write)
}

// newTables begins tables in a folder that has none: those that somebody edited are not written over.
func newTables(dir string) (*tables.Writer, error) {
	there, err := filepath.Glob(filepath.Join(dir, "*.csv"))
	if err != nil || len(there) > 0 {
		return nil, fmt.Errorf("%s holds tables already, and they are not written over; name a new folder", dir)
	}
	return tables.NewWriter(dir)
}

func exportCSV(ctx context.Context, t terminal, view store.View, dir string) error {
	w, err := newTables(dir)
	if err != nil {
		return err
	}
	defer w.Discard()
	if err := exportRows(ctx, view, w.Write); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	_, err = fmt.Fprintf(t.out, "exported revision %d to %s\n", view.Revision(), dir)
	return err
}

// exportJSONFile writes beside the file and renames, so that a failure leaves nothing half written.
func exportJSONFile(ctx context.Context, view store.View, path string) (err error) {
	file, err := os.CreateTemp(filepath.Dir(path), ".unfinished-*")
	if err != nil {
		return fmt.Errorf("the export cannot be written: %w", err)
	}
	defer func() {
		if err != nil {
			_ = os.Remove(file.Name())
		}
	}()
	w := tables.NewJSONWriter(file)
	if err := errors.Join(exportRows(ctx, view, w.Write), w.Close(), file.Sync(), file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}

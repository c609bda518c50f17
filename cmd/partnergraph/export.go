package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
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
	where, err := placeOf(f, *data)
	if err != nil {
		return err
	}
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
	revision, err := view.Revision(ctx)
	if err != nil {
		return err
	}
	switch {
	case *format == "csv":
		return exportCSV(ctx, t, view, revision, f.Arg(0))
	case f.NArg() == 1:
		return exportJSONFile(ctx, view, revision, f.Arg(0))
	}
	out := bufio.NewWriter(t.out)
	return errors.Join(exportJSON(ctx, view, revision, out), out.Flush())
}

// exportRows hands on all rows, as an administrator of this machine sees them. In a store without
// snapshots somebody may change the network meanwhile: then the rows belong to no revision.
func exportRows(ctx context.Context, view store.View, revision int, write func(network.Tables) error) error {
	if err := view.Rows(ctx, network.Viewer{Access: network.Admin}, write); err != nil {
		return err
	}
	now, err := view.Revision(ctx)
	if err == nil && now != revision {
		err = errors.New("the network was changed during the export: export it again")
	}
	return err
}

// newTables begins tables in a folder that has none: those that somebody edited are not written
// over. revision is that of the network, 0 where it has none.
func newTables(dir string, revision int) (*tables.Writer, error) {
	there, err := filepath.Glob(filepath.Join(dir, "*.csv"))
	if err != nil || len(there) > 0 {
		return nil, fmt.Errorf("%s holds tables already, and they are not written over; name a new folder", dir)
	}
	return tables.NewExport(dir, revision)
}

func exportCSV(ctx context.Context, t terminal, view store.View, revision int, dir string) error {
	w, err := newTables(dir, revision)
	if err != nil {
		return err
	}
	defer w.Discard()
	if err := exportRows(ctx, view, revision, w.Write); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	_, err = fmt.Fprintf(t.out, "exported revision %d to %s\n", revision, dir)
	return err
}

func exportJSON(ctx context.Context, view store.View, revision int, to io.Writer) error {
	w := tables.NewJSONWriter(to, revision)
	return errors.Join(exportRows(ctx, view, revision, w.Write), w.Close())
}

// exportJSONFile writes beside the file and renames, so that a failure leaves nothing half written.
func exportJSONFile(ctx context.Context, view store.View, revision int, path string) (err error) {
	file, err := os.CreateTemp(filepath.Dir(path), ".unfinished-*")
	if err != nil {
		return fmt.Errorf("the export cannot be written: %w", err)
	}
	defer func() {
		if err != nil {
			_ = os.Remove(file.Name())
		}
	}()
	if err := errors.Join(exportJSON(ctx, view, revision, file), file.Sync(), file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}

package main

import (
	"bufio"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
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
	mark, err := enterExport(ctx, s, view, *format, revision)
	if err != nil {
		return err
	}
	switch {
	case *format == "csv":
		err = exportCSV(ctx, t, view, revision, f.Arg(0))
	case f.NArg() == 1:
		err = exportJSONFile(ctx, view, revision, f.Arg(0))
	default:
		out := bufio.NewWriter(t.out)
		err = errors.Join(exportJSON(ctx, view, revision, out), out.Flush())
	}
	if err == nil {
		_, err = fmt.Fprintf(t.err, "this is export %s of the audit log\n", mark)
	}
	return err
}

// enterExport enters an export in the audit log before a row of it is written: nothing leaves the store unrecorded. The mark by
// which it can be told from others says nothing of where it went.
func enterExport(ctx context.Context, s store.Store, view store.View, format string, revision int) (mark string, err error) {
	status, err := view.Status(ctx, network.Viewer{Access: network.Admin})
	if err != nil {
		return "", err
	}
	mark = strings.ToLower(rand.Text()[:10])
	_, err = register.New(s, time.Now).RecordExport(ctx, register.Local, format, revision, status.Counts[network.TypePerson], mark)
	return mark, err
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

func exportJSONFile(ctx context.Context, view store.View, revision int, path string) error {
	return writeWhole(path, func(w io.Writer) error { return exportJSON(ctx, view, revision, w) })
}

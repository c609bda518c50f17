package main

import (
	"bufio"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
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
	if err := parse(f, args, 1); err != nil {
		return err
	}
	if err := exportable(*format, f.Arg(0)); err != nil {
		return err
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
	e := exporting{s, view, *format, revision, f.Arg(0), ""}
	switch {
	case *format == "csv":
		err = e.csv(ctx, t)
	case f.NArg() == 1:
		err = writeWhole(e.path, func(w io.Writer) error { return e.json(ctx, w) })
	default:
		out := bufio.NewWriter(t.out)
		err = errors.Join(e.json(ctx, out), out.Flush())
	}
	if err == nil {
		_, err = fmt.Fprintf(t.err, "this is export %s of the audit log\n", e.mark)
	}
	return err
}

// exportable says what is wrong with the format of an export and where it is to go.
func exportable(format, path string) error {
	switch {
	case format == "":
		return calledWrongly("say as what to write the network: --format csv or --format json")
	case format != "csv" && format != "json":
		return calledWrongly(fmt.Sprintf("--format %q is neither csv nor json", format))
	case format == "csv" && path == "":
		return calledWrongly("--format csv writes a folder of tables: name a new folder")
	}
	return nil
}

// exporting is one export.
type exporting struct {
	store    store.Store
	view     store.View
	format   string
	revision int
	path     string // empty: the output
	mark     string // of its record; empty until it is entered
}

// enter enters an export in the audit log, when it has where to write and before a row is written: nothing leaves the store
// unrecorded, and nothing is recorded that was refused. The mark by which it can be told from others says nothing of where it went.
func (e *exporting) enter(ctx context.Context) error {
	status, err := e.view.Status(ctx, network.Viewer{Access: network.Admin})
	if err != nil {
		return err
	}
	mark := strings.ToLower(rand.Text()[:10])
	if _, err = register.New(e.store, time.Now).RecordExport(ctx, register.Local, e.format, e.revision, status.Counts[network.TypePerson], mark); err == nil {
		e.mark = mark
	}
	return err
}

// rows hands on all rows, as an administrator of this machine sees them. In a store without
// snapshots somebody may change the network meanwhile: then the rows belong to no revision.
func (e *exporting) rows(ctx context.Context, write func(network.Tables) error) error {
	if err := e.view.Rows(ctx, network.Viewer{Access: network.Admin}, write); err != nil {
		return err
	}
	now, err := e.view.Revision(ctx)
	if err == nil && now != e.revision {
		err = errors.New("the network was changed during the export: export it again")
	}
	return err
}

// newTables begins tables in a folder that has none: those that somebody edited are not written
// over. revision is that of the network, 0 where it has none.
func newTables(dir string, revision int) (*tables.Writer, error) {
	there, err := os.ReadDir(dir)
	switch {
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return nil, isFolder(dir)
	case slices.ContainsFunc(there, func(entry fs.DirEntry) bool { return filepath.Ext(entry.Name()) == ".csv" }):
		return nil, fmt.Errorf("%s holds tables already, and they are not written over; name a new folder", dir)
	}
	w, err := tables.NewExport(dir, revision)
	if err != nil {
		return nil, fmt.Errorf("%s cannot be written: %w", dir, within(err))
	}
	return w, nil
}

func (e *exporting) csv(ctx context.Context, t terminal) error {
	w, err := newTables(e.path, e.revision)
	if err != nil {
		return err
	}
	defer w.Discard()
	if err := e.enter(ctx); err != nil {
		return err
	}
	if err := e.rows(ctx, w.Write); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	_, err = fmt.Fprintf(t.out, "exported revision %d to %s\n", e.revision, e.path)
	return err
}

func (e *exporting) json(ctx context.Context, to io.Writer) error {
	if err := e.enter(ctx); err != nil {
		return err
	}
	w := tables.NewJSONWriter(to, e.revision)
	return errors.Join(e.rows(ctx, w.Write), w.Close())
}

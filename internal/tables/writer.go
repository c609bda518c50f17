package tables

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Writer writes a folder of tables in their canonical form, a file for every
// table even where it is empty: columns in the order of the format, line feeds, quotes
// only where they are needed, rows as they come. The same rows in the same order give
// the same bytes, and Read gives the rows back as they were.
//
// Until Close the files stand under other names, so that an export that fails
// leaves nothing half written; Discard gives up. The tables hold persons: only their
// owner may read them. Text cells that a spreadsheet would run as a formula are
// written with an apostrophe in front (see formulaStarts).
type Writer struct {
	dir    string
	made   bool   // the folder was not there before
	hidden string // the folder inside dir where the files are written
	files  []*os.File
	rows   *encoder
	placed bool // Close has put the tables in their place
	failed error
}

var errEnded = errors.New("the tables were closed or discarded before")

// NewWriter begins a folder of tables in dir, which is made if it is not there.
// Tables that are there already stay until Close.
func NewWriter(dir string) (*Writer, error) { return NewExport(dir, 0) }

// NewExport is NewWriter for the network of a store at a revision: the tables tell it, and of
// each node and tie at which it changed, so that another store can go on from there. Of a
// store that has never held anything (revision 0) they tell neither.
func NewExport(dir string, revision int) (*Writer, error) {
	w := &Writer{dir: dir}
	if _, err := os.Stat(dir); errors.Is(err, os.ErrNotExist) {
		w.made = true
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("making the folder of the tables: %w", err)
	}
	hidden, err := os.MkdirTemp(dir, ".unfinished-")
	if err != nil {
		return nil, fmt.Errorf("writing into the folder of the tables: %w", err)
	}
	w.hidden = hidden
	if w.rows, err = newEncoder(revision, w.create); err != nil {
		w.Discard()
		return nil, err
	}
	return w, nil
}

func (w *Writer) create(name string) (io.Writer, error) {
	file, err := os.OpenFile(filepath.Join(w.hidden, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, fmt.Errorf("writing %s: %w", name, err)
	}
	w.files = append(w.files, file)
	return file, nil
}

// Write adds rows. After an error every further Write and Close returns it.
func (w *Writer) Write(rows network.Tables) error {
	if w.failed == nil {
		w.failed = w.rows.write(rows)
	}
	return w.failed
}

// Close puts the finished tables in their place, over those of the same names.
// Where anything failed it puts none there and returns why.
func (w *Writer) Close() error {
	if w.placed {
		return nil
	}
	if w.hidden == "" {
		return w.failed
	}
	defer w.Discard()
	if w.failed == nil {
		w.failed = w.finish()
	}
	return w.failed
}

func (w *Writer) finish() error {
	if err := w.rows.flush(); err != nil {
		return err
	}
	for _, file := range w.files {
		// On the disk before the new name is: a power cut must not leave an empty table.
		if err := errors.Join(file.Sync(), file.Close()); err != nil {
			return fmt.Errorf("writing %s: %w", filepath.Base(file.Name()), err)
		}
	}
	for _, file := range w.files {
		name := filepath.Base(file.Name())
		if err := os.Rename(file.Name(), filepath.Join(w.dir, name)); err != nil {
			return fmt.Errorf("putting %s in its place: %w", name, err)
		}
	}
	w.made, w.placed = false, true
	return nil
}

// Discard removes what was written, unless Close has put it in its place; it
// can be deferred.
func (w *Writer) Discard() {
	if w.hidden == "" {
		return
	}
	if w.failed == nil {
		w.failed = errEnded
	}
	for _, file := range w.files {
		_ = file.Close() // closed already where all went well
	}
	_ = os.RemoveAll(w.hidden)
	if w.made {
		_ = os.Remove(w.dir)
	}
	w.hidden = ""
}

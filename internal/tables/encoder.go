package tables

import (
	"encoding/csv"
	"fmt"
	"io"

	"github.com/partnergraph/partnergraph/internal/network"
)

// encoder writes rows in the canonical form: columns in the order of the format,
// line feeds, quotes only where they are needed.
type encoder struct {
	files   map[string]*csv.Writer
	cells   []string
	stamped bool // rows tell at which revision they changed
}

// newEncoder writes the header of every table; open gives the file for a name. revision is
// that of the network, 0 for rows that no store has numbered: their tables tell none.
func newEncoder(revision int, open func(name string) (io.Writer, error)) (*encoder, error) {
	e := &encoder{files: map[string]*csv.Writer{}, stamped: revision > 0}
	begin := func(name string, columns []column) error {
		file, err := open(name)
		if err != nil {
			return err
		}
		e.files[name] = csv.NewWriter(file)
		return e.row(name, columnNames(columns))
	}
	for _, table := range layout() {
		columns := table.columns
		if !e.stamped {
			columns = withoutStamp(columns)
		}
		if err := begin(table.file, columns); err != nil {
			return nil, err
		}
	}
	if !e.stamped {
		return e, nil
	}
	if err := begin(revisions.file, revisions.columns); err != nil {
		return nil, err
	}
	return e, e.row(revisions.file, revisions.encode(&revisionRow{revision}, e.cells[:0]))
}

func (e *encoder) write(rows network.Tables) error {
	for _, node := range rows.Nodes {
		if err := e.node(node); err != nil {
			return err
		}
	}
	for i := range rows.Ties {
		table := tieTableOf(rows.Ties[i].Kind)
		if table == nil {
			return fmt.Errorf("a tie of the unknown kind %q", rows.Ties[i].Kind)
		}
		if err := e.stampedRow(table.file, table.encode(&rows.Ties[i], e.cells[:0])); err != nil {
			return err
		}
	}
	for i := range rows.Numbers {
		if err := e.row(statedNumbers.file, statedNumbers.encode(&rows.Numbers[i], e.cells[:0])); err != nil {
			return err
		}
	}
	for i := range rows.Evidence {
		if err := e.row(evidence.file, evidence.encode(&rows.Evidence[i], e.cells[:0])); err != nil {
			return err
		}
	}
	return nil
}

func (e *encoder) node(node network.Entity) error {
	table := nodeTableOf(node.Type())
	if err := e.stampedRow(table.name(), table.encodeNode(node, e.cells[:0])); err != nil {
		return err
	}
	core := node.Core()
	for _, name := range core.Names {
		row := nameRow{core.ID, name}
		if err := e.row(furtherNames.file, furtherNames.encode(&row, e.cells[:0])); err != nil {
			return err
		}
	}
	return nil
}

// stampedRow writes a row whose last cell is the revision at which it changed.
func (e *encoder) stampedRow(file string, cells []string) error {
	if !e.stamped {
		cells = cells[:len(cells)-1]
	}
	return e.row(file, cells)
}

func (e *encoder) row(file string, cells []string) error {
	e.cells = cells // for the next row
	for i := range cells {
		cells[i] = guardFormula(cells[i])
	}
	if err := e.files[file].Write(cells); err != nil {
		return fmt.Errorf("writing %s: %w", file, err)
	}
	return nil
}

// flush hands what is buffered to the files.
func (e *encoder) flush() error {
	for name, file := range e.files {
		file.Flush()
		if err := file.Error(); err != nil {
			return fmt.Errorf("writing %s: %w", name, err)
		}
	}
	return nil
}

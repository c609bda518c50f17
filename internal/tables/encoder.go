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
	files map[string]*csv.Writer
	cells []string
}

// newEncoder writes the header of every table; open gives the file for a name.
func newEncoder(open func(name string) (io.Writer, error)) (*encoder, error) {
	e := &encoder{files: map[string]*csv.Writer{}}
	for _, table := range layout() {
		file, err := open(table.file)
		if err != nil {
			return nil, err
		}
		e.files[table.file] = csv.NewWriter(file)
		if err := e.files[table.file].Write(columnNames(table.columns)); err != nil {
			return nil, fmt.Errorf("writing %s: %w", table.file, err)
		}
	}
	return e, nil
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
		if err := e.row(table.file, table.encode(&rows.Ties[i], e.cells[:0])); err != nil {
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
	if err := e.row(table.name(), table.encodeNode(node, e.cells[:0])); err != nil {
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
	for _, table := range layout() {
		e.files[table.file].Flush()
		if err := e.files[table.file].Error(); err != nil {
			return fmt.Errorf("writing %s: %w", table.file, err)
		}
	}
	return nil
}

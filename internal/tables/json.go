package tables

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// JSONWriter writes a network as one JSON document, fed in batches:
//
//	{"revision": 1, "nodes": [...], "ties": [...], "numbers": [...], "evidence": [...]}
//
// The members of a row are the columns of its table, in their order, those that are
// empty left out; a node begins with its type and has its further names in an
// array, a tie begins with its kind as the member tie. languages and the names of an evidence
// are arrays, value and changedAtRevision are numbers, approximate a boolean, all else text.
type JSONWriter struct {
	to       *bufio.Writer
	revision int
	cells    []string
	section  int  // the one that is open, from 0; -1 before the first
	started  bool // it has a row
	failed   error
}

var jsonSections = []string{"nodes", "ties", "numbers", "evidence"}

var errJSONOrder = errors.New("nodes come before ties, ties before numbers, numbers before evidence")

// NewJSONWriter begins the document of a network at a revision; Close ends it.
func NewJSONWriter(w io.Writer, revision int) *JSONWriter {
	return &JSONWriter{to: bufio.NewWriterSize(w, 64<<10), revision: revision, section: -1}
}

// Write adds rows: all nodes before the first tie, all ties before the first
// number, all numbers before the first evidence. After an error every further Write and
// Close returns it.
func (w *JSONWriter) Write(rows network.Tables) error {
	for _, node := range rows.Nodes {
		if w.begin(0) {
			w.node(node)
		}
	}
	for i := range rows.Ties {
		if w.begin(1) {
			w.tie(&rows.Ties[i])
		}
	}
	for i := range rows.Numbers {
		if w.begin(2) {
			w.object("", "", statedNumbers.columns, statedNumbers.encode(&rows.Numbers[i], w.cells[:0]))
			w.text("}")
		}
	}
	for i := range rows.Evidence {
		if w.begin(3) {
			w.object("", "", evidence.columns, evidence.encode(&rows.Evidence[i], w.cells[:0]))
			w.text("}")
		}
	}
	return w.failed
}

// Close ends the document; it does not close the writer below.
func (w *JSONWriter) Close() error {
	w.open(len(jsonSections) - 1)
	w.text("\n]}\n")
	if w.failed == nil {
		w.failed = w.to.Flush()
	}
	return w.failed
}

// begin prepares for a row of a section and tells whether it can be written.
func (w *JSONWriter) begin(section int) bool {
	if section < w.section && w.failed == nil {
		w.failed = fmt.Errorf("writing JSON: %w", errJSONOrder)
	}
	w.open(section)
	if w.started {
		w.text(",")
	}
	w.text("\n")
	w.started = true
	return w.failed == nil
}

// open opens the sections up to the one given.
func (w *JSONWriter) open(section int) {
	for w.section < section {
		w.section++
		if w.section == 0 {
			w.text(`{"revision": ` + strconv.Itoa(w.revision) + ",\n")
		} else {
			w.text("\n],\n")
		}
		w.text(`"` + jsonSections[w.section] + `": [`)
		w.started = false
	}
}

func (w *JSONWriter) node(node network.Entity) {
	table := nodeTableOf(node.Type())
	w.object("type", string(node.Type()), table.header(), table.encodeNode(node, w.cells[:0]))
	for i, name := range node.Core().Names {
		if i == 0 {
			w.text(`,"names":[`)
		} else {
			w.text(",")
		}
		row := nameRow{"", name}
		w.object("", "", furtherNames.columns, furtherNames.encode(&row, w.cells[:0]))
		w.text("}")
	}
	if len(node.Core().Names) > 0 {
		w.text("]")
	}
	w.text("}")
}

func (w *JSONWriter) tie(t *network.Tie) {
	table := tieTableOf(t.Kind)
	if table == nil {
		w.failed = fmt.Errorf("a tie of the unknown kind %q", t.Kind)
		return
	}
	w.object("tie", string(t.Kind), table.columns, table.encode(t, w.cells[:0]))
	w.text("}")
}

// object writes the cells that are not empty, without the closing brace; first
// is a member in front of them, if it has a name.
func (w *JSONWriter) object(first, value string, columns []column, cells []string) {
	w.cells = cells // for the next row
	separator := "{"
	if first != "" {
		w.text(`{"` + first + `":`)
		w.value(value)
		separator = ","
	}
	for i, c := range columns {
		if cells[i] == "" {
			continue
		}
		w.text(separator + `"` + c.name + `":`)
		w.cell(c.shape, cells[i])
		separator = ","
	}
}

func (w *JSONWriter) cell(s shape, cell string) {
	switch s {
	case listShape:
		w.value(strings.Fields(cell))
	case numberShape, flagShape:
		w.text(cell)
	default:
		w.value(cell)
	}
}

// value writes any JSON value; encoding/json escapes < > & so that the document
// can stand in a page.
func (w *JSONWriter) value(v any) {
	text, err := json.Marshal(v)
	if err != nil && w.failed == nil {
		w.failed = err
	}
	w.text(string(text))
}

func (w *JSONWriter) text(s string) {
	if w.failed == nil {
		_, w.failed = w.to.WriteString(s)
	}
}

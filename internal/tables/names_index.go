package tables

import (
	"cmp"
	"context"
	"io/fs"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// nameIndex holds names.csv compactly while the nodes are read: the rows as one
// text and their places by the hash of the node, because names.csv may be in any
// order and a slice for each of a million nodes would cost more than the names.
type nameIndex struct {
	text  []byte // rows of cells, each cell ended by cellEnd
	known []namePlace
}

type namePlace struct {
	node  uint64
	begin int
}

// cellEnd is a control character, which no cell may hold.
const cellEnd = '\x00'

func loadNames(ctx context.Context, dir fs.FS) (*nameIndex, error) {
	x := &nameIndex{}
	err := strictRows(ctx, dir, furtherNames.file, furtherNames.columns, func(r *row, report reporter) error {
		var n nameRow
		if furtherNames.decode(r, &n, report) {
			x.add(r.cells)
		}
		return nil
	})
	// By place within a node: a node's names stay in the order of the file.
	slices.SortFunc(x.known, func(a, b namePlace) int {
		return cmp.Or(cmp.Compare(a.node, b.node), cmp.Compare(a.begin, b.begin))
	})
	return x, err
}

func (x *nameIndex) add(cells []string) {
	x.known = append(x.known, namePlace{hashOf(cells[0]), len(x.text)})
	for _, cell := range cells {
		x.text = append(x.text, cell...)
		x.text = append(x.text, cellEnd)
	}
}

// of returns the further names of a node.
func (x *nameIndex) of(id network.ID) (found []network.Name) {
	hash := hashOf(string(id))
	at, _ := slices.BinarySearchFunc(x.known, hash, func(p namePlace, h uint64) int { return cmp.Compare(p.node, h) })
	for ; at < len(x.known) && x.known[at].node == hash; at++ {
		if n := x.row(x.known[at].begin); n.node == id {
			found = append(found, n.Name)
		}
	}
	return found
}

func (x *nameIndex) row(begin int) (n nameRow) {
	rest := x.text[begin:]
	for i := range furtherNames.fields {
		end := slices.Index(rest, cellEnd)
		if end > 0 {
			// The cell was read once without an error, so it is again.
			_ = furtherNames.fields[i].set(&n, string(rest[:end]))
		}
		rest = rest[end+1:]
	}
	return n
}

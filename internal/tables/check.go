package tables

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Known tells which of the ids a store already holds, and of what type; a tie
// or stated number that it holds has the empty type.
type Known func(ctx context.Context, ids []network.ID) (map[network.ID]network.EntityType, error)

// Check reads a folder of tables and lists every problem by file and line, at
// most 100,000 of them; what is left out is counted in the last. Where known is not nil
// a row may refer to what the store holds; cycles and repeated ids that arise
// only together with a store are found when it changes. Whether both ends of a MET were
// present at its event is a matter of the rules, not of the tables.
//
// The error says that the folder could not be read, or that ctx ended.
func Check(ctx context.Context, dir fs.FS, known Known) (Summary, Problems, error) {
	c := &checker{ctx: ctx, dir: dir}
	c.references = references{check: c, known: known}
	for _, part := range []func() error{
		c.folder, c.revision, c.nodes, c.furtherNames, c.ties, c.numbers, c.sealFacts, c.evidence, c.repeatedIDs, c.references.flush,
	} {
		if err := part(); err != nil {
			return Summary{}, nil, err
		}
	}
	return c.summary, c.found.all(), nil
}

// checker holds what has been seen of the folder, as hashes.
type checker struct {
	ctx        context.Context
	dir        fs.FS
	found      collector
	references references
	summary    Summary
	latest     int // revision at which a row may have changed

	nodeIDs     hashes
	factIDs     hashes // of ties and stated numbers
	evidenceIDs hashes
	geography   hashes // ids of the ties for which a list of places is evidence

	repeatedNodes, repeatedFacts, repeatedEvidence map[uint64]bool
}

// accompanying names the CSV files that may lie beside the tables: coverage.csv
// says what became of each line of the sources.
var accompanying = []string{"coverage.csv"}

// folder finds files that look like tables and are none: a table whose name is
// misspelt would otherwise be taken for an empty one.
func (c *checker) folder() error {
	entries, err := fs.ReadDir(c.dir, ".")
	if err != nil {
		var path *fs.PathError // which names the folder within itself
		if errors.As(err, &path) {
			err = path.Err
		}
		return fmt.Errorf("the folder of tables cannot be read: %w", err)
	}
	files, tables := fileNames(), 0
	for _, entry := range entries {
		name := entry.Name()
		switch {
		case slices.Contains(files, name):
			tables++
		case strings.HasSuffix(strings.ToLower(name), ".csv") && !slices.Contains(accompanying, name):
			c.found.add(Problem{File: name, Message: "is none of the tables: " + strings.Join(files, ", ")})
		}
	}
	if tables == 0 {
		c.found.add(Problem{Message: "holds none of the tables: " + strings.Join(files, ", ")})
	}
	return nil
}

// place is where something stands, for reporting.
type place struct {
	file string
	line int
}

func (c *checker) problem(at place, column, value, message string) {
	c.found.add(Problem{File: at.file, Line: at.line, Column: column, Value: shown(value), Message: message})
}

// rows visits the rows of a table; what is wrong with their form or cells is
// kept as a problem.
func (c *checker) rows(file string, columns []column, visit func(r *row, at place, report reporter)) error {
	return c.eachRow(file, columns, c.found.add, visit)
}

// rowsAgain visits the rows of a table that has been visited before.
func (c *checker) rowsAgain(file string, columns []column, visit func(r *row, at place, report reporter)) error {
	return c.eachRow(file, columns, func(Problem) {}, visit)
}

func (c *checker) eachRow(file string, columns []column, found func(Problem), visit func(*row, place, reporter)) error {
	s, err := scan(c.ctx, c.dir, file, columns, found)
	if err != nil || s == nil {
		return err
	}
	defer s.close()
	var told []string // the columns of the row of which something was said
	report := func(column, value, message string) {
		// Once a cell: one that is wrong counts as empty, which would be said as well.
		if column == "" || !slices.Contains(told, column) {
			told = append(told, column)
			s.problem(s.row.line, column, value, message)
		}
	}
	for {
		r, err := s.next()
		if err != nil || r == nil {
			return err
		}
		told = told[:0]
		visit(r, place{file, r.line}, report)
	}
}

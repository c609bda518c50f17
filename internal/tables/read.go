package tables

import (
	"context"
	"io/fs"

	"github.com/partnergraph/partnergraph/internal/network"
)

// defaultBatch is the size of a batch where none is asked for.
const defaultBatch = 5_000

// Read hands on the rows of a folder in batches of about size rows: first the
// nodes with their further names, then ties, stated numbers and evidence; within
// each the tables in the order of network.EntityTypes and network.TieKinds, and the rows
// as they stand. Ids that a table leaves empty are filled. A batch belongs to emit.
//
// Read is for tables in which Check has found nothing: it does not look from one
// row to another, and returns Problems at the first row that it cannot read. An error
// of emit or of the context ends it.
func Read(ctx context.Context, dir fs.FS, size int, emit func(batch network.Tables) error) error {
	r := reading{ctx: ctx, dir: dir, size: size, emit: emit}
	if r.size <= 0 {
		r.size = defaultBatch
	}
	for _, part := range []func() error{r.nodes, r.flush, r.ties, r.flush, r.numbers, r.flush, r.evidence, r.flush} {
		if err := part(); err != nil {
			return err
		}
	}
	return nil
}

// ReadAll reads a small folder at once; see Read.
func ReadAll(ctx context.Context, dir fs.FS) (network.Tables, error) {
	var all network.Tables
	err := Read(ctx, dir, 0, func(batch network.Tables) error {
		all.Nodes = append(all.Nodes, batch.Nodes...)
		all.Ties = append(all.Ties, batch.Ties...)
		all.Numbers = append(all.Numbers, batch.Numbers...)
		all.Evidence = append(all.Evidence, batch.Evidence...)
		return nil
	})
	if err != nil {
		return network.Tables{}, err
	}
	return all, nil
}

type reading struct {
	ctx   context.Context
	dir   fs.FS
	size  int
	emit  func(network.Tables) error
	batch network.Tables
}

func (r *reading) flush() error {
	if r.batch.Rows() == 0 {
		return nil
	}
	batch := r.batch
	r.batch = network.Tables{}
	return r.emit(batch)
}

func (r *reading) flushIfFull() error {
	if r.batch.Rows() < r.size {
		return nil
	}
	return r.flush()
}

func (r *reading) nodes() error {
	further, err := loadNames(r.ctx, r.dir)
	if err != nil {
		return err
	}
	for _, table := range nodeTables {
		err := r.rows(table.name(), table.header(), func(row *row, report reporter) error {
			node, ok := table.decodeNode(row, report)
			if !ok {
				return nil
			}
			core := node.Core()
			core.Names = further.of(core.ID)
			r.batch.Nodes = append(r.batch.Nodes, node)
			return r.flushIfFull()
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (r *reading) ties() error {
	for _, table := range tieTables {
		err := r.rows(table.file, table.columns, func(row *row, report reporter) error {
			tie, ok := table.decodeTie(row, report)
			if !ok {
				return nil
			}
			if tie.ID == "" {
				tie.ID = tie.DerivedID()
			}
			r.batch.Ties = append(r.batch.Ties, tie)
			return r.flushIfFull()
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (r *reading) numbers() error {
	return r.rows(statedNumbers.file, statedNumbers.columns, func(row *row, report reporter) error {
		var number network.StatedNumber
		if !statedNumbers.decode(row, &number, report) {
			return nil
		}
		if number.ID == "" {
			number.ID = NumberID(&number)
		}
		r.batch.Numbers = append(r.batch.Numbers, number)
		return r.flushIfFull()
	})
}

func (r *reading) evidence() error {
	return r.rows(evidence.file, evidence.columns, func(row *row, report reporter) error {
		var e network.Evidence
		if !evidence.decode(row, &e, report) {
			return nil
		}
		if e.ID == "" {
			e.ID = EvidenceID(&e)
		}
		r.batch.Evidence = append(r.batch.Evidence, e)
		return r.flushIfFull()
	})
}

func (r *reading) rows(file string, columns []column, visit func(*row, reporter) error) error {
	return strictRows(r.ctx, r.dir, file, columns, visit)
}

// strictRows visits the rows of a table and ends with Problems at the first that
// has any. visit decodes the row, which reports, and makes nothing of one that is wrong.
func strictRows(ctx context.Context, dir fs.FS, file string, columns []column, visit func(*row, reporter) error) error {
	var found Problems
	s, err := scan(ctx, dir, file, columns, func(p Problem) { found = append(found, p) })
	if err != nil || s == nil {
		return err
	}
	defer s.close()
	report := func(column, value, message string) { s.problem(s.row.line, column, value, message) }
	for {
		row, err := s.next()
		if err != nil {
			return err
		}
		if row != nil && len(found) == 0 {
			err = visit(row, report)
		}
		if len(found) > 0 {
			return found
		}
		if err != nil || row == nil {
			return err
		}
	}
}

package tables

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
)

// revisionRow is the one row of revision.csv: at which revision the network was exported.
type revisionRow struct{ revision int }

var revisions = newSheet("revision.csv",
	field[revisionRow]{column{name: "revision", required: true, shape: numberShape},
		func(r *revisionRow) string { return getRevision(r.revision) },
		func(r *revisionRow, v string) error { return setRevision(&r.revision, v) }})

// stampColumn says at which revision a node or tie changed last.
var stampColumn = column{name: "changedAtRevision", shape: numberShape}

// stampField is that column of a sheet; of tells where it stands in a row. It is the
// last of its sheet, because tables that are no export are written without it.
func stampField[T any](of func(*T) *int) field[T] {
	return field[T]{stampColumn,
		func(v *T) string { return getRevision(*of(v)) },
		func(v *T, text string) error { return setRevision(of(v), text) }}
}

// withoutStamp leaves out that column, which is the last where there is one.
func withoutStamp(columns []column) []column {
	if last := len(columns) - 1; columns[last] == stampColumn {
		return columns[:last]
	}
	return columns
}

func setRevision(to *int, value string) error {
	if err := setNumber(to, value); err != nil || *to == 0 {
		*to = 0
		return errors.New("is not a revision: a whole number from 1 to a thousand million, written in digits alone")
	}
	return nil
}

// getRevision writes a revision; a row that has none yet has an empty cell.
func getRevision(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// revision reads revision.csv, if there is one.
func (c *checker) revision() error {
	if _, err := fs.Stat(c.dir, revisions.file); errors.Is(err, fs.ErrNotExist) {
		c.latest = 1
		return nil
	}
	c.latest = MaxNumber // lest every row be wrong because this one is
	rows, before := 0, len(c.found.kept)
	err := c.rows(revisions.file, revisions.columns, func(r *row, _ place, report reporter) {
		if rows++; rows > 1 {
			report("", "", "is a second row; a network is at one revision")
			return
		}
		var v revisionRow
		if revisions.decode(r, &v, report) {
			c.summary.Revision, c.latest = v.revision, v.revision
		}
	})
	if err == nil && rows == 0 && len(c.found.kept) == before {
		c.problem(place{file: revisions.file}, "", "", "has no row; write the revision into one, or delete the file")
	}
	return err
}

// checkStamp finds a row that changed after the network was exported.
func (c *checker) checkStamp(revision int, report reporter) {
	switch {
	case revision <= c.latest:
	case c.summary.Revision == 0:
		report(stampColumn.name, strconv.Itoa(revision), "is later than revision 1, which tables without revision.csv are of; put the revision.csv beside them with which they were exported, or leave the cell empty")
	default:
		report(stampColumn.name, strconv.Itoa(revision), fmt.Sprintf("is later than %d, the revision of these tables (revision.csv)", c.latest))
	}
}

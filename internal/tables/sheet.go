package tables

import (
	"fmt"
	"unicode/utf8"
)

// shape says how a column's cells look in JSON; in CSV all are text.
type shape uint8

const (
	textShape   shape = iota
	listShape         // an array of the words of the cell
	numberShape       // the cell as it is
	flagShape         // true
)

// column is a column of a table, with what is asked of every cell in it.
type column struct {
	name     string
	required bool
	most     int  // characters; 0 where the form of the value bounds it
	lines    bool // tabs and line breaks may stand in it
	shape    shape
}

// field is a column that knows where its cells stand in a T.
type field[T any] struct {
	column
	get func(*T) string
	set func(*T, string) error // gets no empty text
}

// sheet is a table whose rows are Ts.
type sheet[T any] struct {
	file    string
	fields  []field[T]
	columns []column
}

func newSheet[T any](file string, fields ...field[T]) sheet[T] {
	s := sheet[T]{file: file, fields: fields}
	for _, f := range fields {
		s.columns = append(s.columns, f.column)
	}
	return s
}

// reporter is told what is wrong in one column of a row, or in the whole row
// where the column is empty.
type reporter func(column, value, message string)

// decode reads a row into v and tells whether nothing was wrong with any cell;
// cells that are wrong stay empty in v.
func (s *sheet[T]) decode(r *row, v *T, report reporter) bool {
	ok := !r.broken
	for i := range s.fields {
		f, value := &s.fields[i], r.cells[i]
		if value == "" {
			if f.required {
				ok = false
				if !r.broken && !r.absent[i] {
					report(f.name, "", "is empty; every row of "+s.file+" has one")
				}
			}
			continue
		}
		message := textProblem(value, f.column)
		if message == "" {
			if err := f.set(v, value); err != nil {
				message = err.Error()
			}
		}
		if message != "" {
			ok = false
			report(f.name, value, message)
		}
	}
	return ok
}

// encode appends the cells of v in the order of the columns.
func (s *sheet[T]) encode(v *T, cells []string) []string {
	for i := range s.fields {
		cells = append(cells, s.fields[i].get(v))
	}
	return cells
}

// textProblem says what is wrong with a cell as text, or returns "".
func textProblem(value string, c column) string {
	for _, r := range value {
		switch {
		case r == utf8.RuneError && !utf8.ValidString(value):
			return "is not valid UTF-8; save the file as “CSV UTF-8”"
		case (r == '\n' || r == '\t') && c.lines:
		case r == '\n':
			return "holds a line break, which may stand in descriptions and readings only"
		case isControl(r):
			return fmt.Sprintf("holds the control character %U; delete it", r)
		}
	}
	if c.most > 0 && len(value) > c.most && utf8.RuneCountInString(value) > c.most {
		return fmt.Sprintf("has %d characters; at most %d fit", utf8.RuneCountInString(value), c.most)
	}
	return ""
}

// isControl tells whether a character shows nothing itself but changes how
// others show: C0 and C1 controls, and the marks that turn the direction of
// writing, with which one name can be made to look like another.
func isControl(r rune) bool {
	return r < 0x20 || 0x7F <= r && r < 0xA0 || 0x202A <= r && r <= 0x202E || 0x2066 <= r && r <= 0x2069
}

package tables

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// row is a row as it stands in the file, its cells in the order of the table's
// columns. It is valid until the next one is read; the texts stay valid.
type row struct {
	line   int // of its beginning
	cells  []string
	absent []bool // the file has no such column
	broken bool   // it has too few or too many cells
}

// scanner reads the rows of one file and reports what is wrong with its form.
type scanner struct {
	ctx    context.Context
	file   fs.File
	name   string
	guard  *guard
	csv    *csv.Reader
	order  []int // for each cell of the file its place in row.cells, -1 for none
	row    row
	rows   int
	report func(Problem)
}

// scan opens a file of the folder and reads its header. Where there is no such
// file the scanner is nil. An unusable header is reported and leaves no rows.
func scan(ctx context.Context, dir fs.FS, name string, columns []column, report func(Problem)) (*scanner, error) {
	file, err := dir.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("opening %s: %w", name, err)
	}
	s := &scanner{ctx: ctx, file: file, name: name, guard: &guard{from: file, left: MaxRow}, report: report}
	s.row = row{cells: make([]string, len(columns)), absent: make([]bool, len(columns))}
	if err := s.open(columns); err != nil {
		_ = file.Close()
		return nil, err
	}
	return s, nil
}

func (s *scanner) close() { _ = s.file.Close() }

func (s *scanner) open(columns []column) error {
	buffered := bufio.NewReaderSize(s.guard, 64<<10)
	// A file shorter than what is looked at is not an error here.
	if start, _ := buffered.Peek(3); bytes.HasPrefix(start, []byte("\xEF\xBB\xBF")) {
		_, _ = buffered.Discard(3) // spreadsheets begin UTF-8 with a byte order mark
	} else if bytes.HasPrefix(start, []byte("\xFE\xFF")) || bytes.HasPrefix(start, []byte("\xFF\xFE")) {
		s.problem(1, "", "", "is UTF-16; save the file as “CSV UTF-8”")
		return nil
	}
	start, _ := buffered.Peek(4 << 10)
	s.csv = csv.NewReader(buffered)
	s.csv.Comma = separator(start)
	s.csv.ReuseRecord = true
	s.csv.FieldsPerRecord = -1
	header, err := s.record()
	switch {
	case errors.Is(err, io.EOF):
		s.problem(1, "", "", "has no header; its first line names the columns: "+strings.Join(columnNames(columns), ", "))
		s.csv = nil
		return nil
	case err != nil:
		return err
	case header == nil: // malformed, and reported
		s.csv = nil
		return nil
	}
	s.header(header, columns)
	return nil
}

// separator finds what stands between the cells of the header: a semicolon in
// files from spreadsheets of countries that write decimals with a comma.
func separator(start []byte) rune {
	line, _, _ := bytes.Cut(start, []byte("\n"))
	if bytes.Count(line, []byte(";")) > bytes.Count(line, []byte(",")) {
		return ';'
	}
	return ','
}

// header finds the place of each cell and reports columns that are unknown,
// named twice, or missing though every row must fill them.
func (s *scanner) header(cells []string, columns []column) {
	for i := range s.row.absent {
		s.row.absent[i] = true
	}
	s.order = make([]int, len(cells))
	for i, cell := range cells {
		s.order[i] = -1
		name := strings.TrimSpace(cell)
		place := indexOf(columns, name)
		switch {
		case name == "":
			s.problem(1, "", "", fmt.Sprintf("column %d has no name; delete it, or name it one of %s", i+1, strings.Join(columnNames(columns), ", ")))
		case place < 0:
			s.problem(1, name, name, "is not a column of this table, which has "+strings.Join(columnNames(columns), ", "))
		case !s.row.absent[place]:
			s.problem(1, name, name, "is named twice in the header")
		default:
			s.order[i], s.row.absent[place] = place, false
		}
	}
	for i, c := range columns {
		if s.row.absent[i] && c.required {
			s.problem(1, c.name, "", "is missing from the header; every row of this table has one")
		}
	}
}

func indexOf(columns []column, name string) int {
	for i, c := range columns {
		if c.name == name {
			return i
		}
	}
	return -1
}

// next reads a row; it is nil after the last. Rows whose quoting is wrong are
// reported and left out, rows without a single filled cell left out.
func (s *scanner) next() (*row, error) {
	for s.csv != nil {
		record, err := s.record()
		if errors.Is(err, io.EOF) {
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
		if record == nil || allEmpty(record) {
			continue
		}
		s.fill(record)
		return &s.row, nil
	}
	return nil, nil
}

func allEmpty(record []string) bool {
	for _, cell := range record {
		if cell != "" {
			return false
		}
	}
	return true
}

// fill puts the cells of a record in their places.
func (s *scanner) fill(record []string) {
	s.row.line, _ = s.csv.FieldPos(0)
	s.row.broken = len(record) != len(s.order)
	if s.row.broken {
		s.problem(s.row.line, "", "", fmt.Sprintf("has %d cells where the header has %d; a cell that holds a %q must stand in double quotes",
			len(record), len(s.order), s.csv.Comma))
	}
	clear(s.row.cells)
	for i, cell := range record[:min(len(record), len(s.order))] {
		if place := s.order[i]; place >= 0 {
			s.row.cells[place] = unguardFormula(cell)
		}
	}
}

// record reads the cells of one row: nil where its quoting is wrong, which is
// reported.
func (s *scanner) record() ([]string, error) {
	if s.rows++; s.rows%1024 == 0 {
		if err := s.ctx.Err(); err != nil {
			return nil, err
		}
	}
	s.guard.left = MaxRow
	record, err := s.csv.Read()
	var malformed *csv.ParseError
	switch {
	case err == nil:
		return record, nil
	case errors.Is(err, io.EOF):
		return nil, io.EOF
	case errors.As(err, &malformed):
		s.problem(malformed.StartLine, "", "", quoting(malformed.Err))
		return nil, nil
	case errors.Is(err, errLongRow):
		s.problem(max(s.row.line, 1), "", "", fmt.Sprintf("the next row is longer than %d bytes: a double quote that is never closed?", MaxRow))
		s.csv = nil
		return nil, nil
	}
	return nil, fmt.Errorf("reading %s: %w", s.name, err)
}

func quoting(err error) string {
	if errors.Is(err, csv.ErrBareQuote) {
		return `a double quote stands inside a cell that is not quoted; write the cell as "…" with every quote in it doubled`
	}
	return `a quoted cell is not closed, or something stands behind its closing quote; write every quote inside it twice`
}

func (s *scanner) problem(line int, column, value, message string) {
	s.report(Problem{File: s.name, Line: line, Column: column, Value: shown(value), Message: message})
}

// guard ends the reading of a row that does not end, so that one forgotten
// quote cannot draw a whole file into memory.
type guard struct {
	from io.Reader
	left int
}

var errLongRow = errors.New("row too long")

func (g *guard) Read(p []byte) (int, error) {
	if g.left < 0 {
		return 0, errLongRow
	}
	n, err := g.from.Read(p)
	g.left -= n
	return n, err
}

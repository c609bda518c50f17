package tables

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Problem is one thing that is wrong with a folder of tables, said for the
// person who will mend it.
type Problem struct {
	File    string // the table, for example events.csv; empty where it is the folder
	Line    int    // where the row begins, counted from 1; 0 where it is the whole file
	Column  string // empty where it is the whole row
	Value   string // what stands there, cut to a sensible length
	Message string // what is wrong and what would be right
}

// maxValueShown bounds the characters of a value that a problem repeats.
const maxValueShown = 60

// String writes the problem as file:line: column "value": message.
func (p Problem) String() string {
	var b strings.Builder
	b.WriteString(cmp.Or(p.File, "the folder"))
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d", p.Line)
	}
	b.WriteString(": ")
	if p.Column != "" {
		b.WriteString(p.Column)
		if p.Value != "" {
			fmt.Fprintf(&b, " %q", p.Value)
		}
		b.WriteString(": ")
	}
	b.WriteString(p.Message)
	return b.String()
}

// Problems is all that is wrong with a folder, by file and line. It is an error
// whose text holds every one, a line each.
type Problems []Problem

// Error lists the problems, one a line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

func (ps Problems) sort() {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
}

// shown cuts a value to what a problem repeats of it.
func shown(value string) string {
	value = strings.ToValidUTF8(value, "\uFFFD")
	if utf8.RuneCountInString(value) <= maxValueShown {
		return value
	}
	return string([]rune(value)[:maxValueShown-1]) + "…"
}

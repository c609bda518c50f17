package sqlite

import (
	"encoding/json"
	"strings"

	"github.com/partnergraph/partnergraph/internal/store"
)

// statement puts constant fragments together with the values of their parameters.
type statement struct {
	text strings.Builder
	args []any
}

func (s *statement) add(fragment string, args ...any) {
	s.text.WriteString(fragment)
	s.args = append(s.args, args...)
}

// list renders values as one JSON parameter, so that the text does not depend on how many there are.
func list[T any](values []T) string {
	if len(values) == 0 {
		return "[]"
	}
	text, err := json.Marshal(values)
	if err != nil {
		panic(err) // strings and numbers only
	}
	return string(text)
}

// key is one column of an order.
type key struct {
	column     string
	descending bool
}

// orderBy writes the order; backwards reverses it.
func (s *statement) orderBy(keys []key, backwards bool) {
	for i, k := range keys {
		s.add(map[bool]string{true: " ORDER BY ", false: ", "}[i == 0])
		s.add(k.column)
		if k.descending != backwards {
			s.add(" DESC")
		}
	}
}

// beyond writes the condition that a row comes after the values in the order
// (before them, if backwards). The first comparison stands alone in front so that an
// index serves it.
func (s *statement) beyond(keys []key, values []any, backwards bool) {
	operator := func(k key) string {
		if k.descending != backwards {
			return " < ?"
		}
		return " > ?"
	}
	s.add(" AND "+keys[0].column+strings.Replace(operator(keys[0]), " ?", "= ?", 1), values[0])
	s.add(" AND (")
	for i, k := range keys {
		s.add(k.column+operator(k), values[i])
		if i < len(keys)-1 {
			s.add(" OR "+k.column+" = ? AND (", values[i])
		}
	}
	s.add(strings.Repeat(")", len(keys)))
}

// paging is a page as the statements need it.
type paging struct {
	keys      []key
	backwards bool
	limit     int             // 0: no rows are read
	from      *store.Position // the bound in the direction of reading
	values    func(*store.Position) []any
}

func newPaging(page store.Page, keys []key, values func(*store.Position) []any) paging {
	switch {
	case page.Last > 0:
		return paging{keys: keys, backwards: true, limit: page.Last, from: page.Before, values: values}
	case page.First > 0:
		return paging{keys: keys, limit: page.First, from: page.After, values: values}
	}
	return paging{keys: keys, values: values}
}

// most is how many rows are read: one more than the page, which tells whether there are further ones.
func (p paging) most() int {
	if p.limit == 0 {
		return 0
	}
	return p.limit + 1
}

// bound writes the condition of the cursor, if there is one.
func (p paging) bound(s *statement) {
	if p.from != nil {
		s.beyond(p.keys, p.values(p.from), p.backwards)
	}
}

// passed writes the condition that a row lies on the other side of the cursor, or on it.
func (p paging) passed(s *statement) {
	s.add(" AND NOT (1")
	p.bound(s)
	s.add(")")
}

// end writes the order and how many rows are read.
func (p paging) end(s *statement) {
	s.orderBy(p.keys, p.backwards)
	s.add(" LIMIT ?", p.most())
}

// cut takes the extra row off, restores the order and says whether rows follow.
func cut[T any](p paging, rows []T) (page []T, more bool) {
	if len(rows) > p.limit {
		rows, more = rows[:p.limit], true
	}
	if p.backwards {
		for i, j := 0, len(rows)-1; i < j; i, j = i+1, j-1 {
			rows[i], rows[j] = rows[j], rows[i]
		}
	}
	return rows, more
}

// flags sets what the list says of its neighbours: more lie in the direction of
// reading, passed tells whether any lie behind the cursor.
func (p paging) flags(l *store.List, more, passed bool) {
	if p.backwards {
		l.HasPrevious, l.HasNext = more, passed
	} else {
		l.HasNext, l.HasPrevious = more, passed
	}
}

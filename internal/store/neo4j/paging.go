package neo4j

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// noDay stands in upDay and downDay where an event has no first day: after all others.
const noDay = 1<<31 - 1

// key is one expression of an order.
type key struct {
	expression string
	descending bool
}

// order writes the order; backwards reverses it.
func (q *query) order(keys []key, backwards bool) {
	for i, k := range keys {
		q.add(map[bool]string{true: " ORDER BY ", false: ", "}[i == 0], k.expression)
		if k.descending != backwards {
			q.add(" DESC")
		}
	}
}

// beyond writes the condition that a row comes after the values in the order (before
// them, if backwards). The first comparison stands alone in front so that an index serves it.
func (q *query) beyond(keys []key, values []any, backwards bool) {
	operator := func(k key) string {
		if k.descending != backwards {
			return " <"
		}
		return " >"
	}
	names := make([]string, len(values))
	for i, v := range values {
		names[i] = q.param(v)
	}
	q.add(" AND ", keys[0].expression, operator(keys[0]), "= ", names[0], " AND (")
	for i, k := range keys {
		q.add(k.expression, operator(k), " ", names[i])
		if i < len(keys)-1 {
			q.add(" OR ", k.expression, " = ", names[i], " AND (")
		}
	}
	for range keys {
		q.add(")")
	}
}

// paging is a page as a statement needs it.
type paging struct {
	keys      []key
	backwards bool
	limit     int // 0: no rows
	from      *store.Position
	values    func(*store.Position) []any
}

func newPaging(page store.Page, keys []key, values func(*store.Position) []any) paging {
	if page.Last > 0 {
		return paging{keys: keys, backwards: true, limit: page.Last, from: page.Before, values: values}
	}
	return paging{keys: keys, limit: page.First, from: page.After, values: values}
}

// bound writes the condition of the cursor, if there is one.
func (p paging) bound(q *query) {
	if p.from != nil {
		q.beyond(p.keys, p.values(p.from), p.backwards)
	}
}

// passed writes the condition that a row lies on the other side of the cursor, or on it.
func (p paging) passed(q *query) {
	q.add(" AND NOT (true")
	p.bound(q)
	q.add(")")
}

// end writes the order and one row more than the page, which tells whether there are further ones.
func (p paging) end(q *query) {
	q.order(p.keys, p.backwards)
	q.add(" LIMIT ", q.param(int64(p.limit+1)))
}

// flags takes the extra row off, restores the order, and sets what the list says of
// its neighbours: passed tells whether any lie behind the cursor.
func (p paging) flags(l *store.List, passed bool) {
	more := len(l.Rows) > p.limit
	if more {
		l.Rows = l.Rows[:p.limit]
	}
	if !p.backwards {
		l.HasNext, l.HasPrevious = more, passed
		return
	}
	slices.Reverse(l.Rows)
	l.HasPrevious, l.HasNext = more, passed
}

// listed is a list that a statement is about to give: of one row of keys that stand in a text.
type listed struct {
	paging
	total bool
	// match writes which rows belong, each with its variables; cut those further conditions that
	// come behind WHERE. carried are the variables that the rows need.
	match   func(q *query)
	carried string
	// degree is a pattern that counts all rows, where the database keeps their number.
	degree string
	// page finds the rows of the page itself, where there is a shorter way than to look at all that match.
	page func(q *query)
	// calls tells that match begins with a call: then what is counted must be returned.
	calls bool
	// lists are those below a row; row writes its columns.
	lists []*rowLists
	row   func(q *query)
}

// expression writes the list as an expression: [rows, total, passed]. What is not wanted is null.
func (l *listed) expression(q *query) {
	q.add("[")
	if l.limit > 0 {
		q.add("COLLECT { ")
		if l.page != nil {
			l.page(q)
		} else {
			l.match(q)
			l.bound(q)
		}
		q.add(" WITH ", l.carried)
		l.end(q)
		for _, below := range l.lists {
			below.before()
		}
		q.add(" RETURN [")
		l.row(q)
		q.add("] }")
	} else {
		q.add("null")
	}
	switch {
	case l.total && l.degree != "":
		q.add(", COUNT { ", l.degree, " }")
	case l.total:
		q.add(", COUNT { ")
		l.match(q)
		l.close(q)
	default:
		q.add(", null")
	}
	if l.limit > 0 && l.from != nil {
		q.add(", EXISTS { ")
		l.match(q)
		l.passed(q)
		l.close(q)
	}
	q.add("]")
}

func (l *listed) close(q *query) {
	if l.calls {
		q.add(" RETURN 1")
	}
	q.add(" }")
}

// read reads such a list.
func (l *listed) read(value any, row func(c *cursor) store.Row) store.List {
	c := newCursor(value)
	out := store.List{Total: -1}
	if l.limit > 0 {
		rows, _ := c.next().([]any)
		out.Rows = make([]store.Row, len(rows))
		for i := range rows {
			out.Rows[i] = row(newCursor(rows[i]))
		}
	} else {
		c.next()
	}
	if total := c.next(); l.total {
		n, _ := total.(int64)
		out.Total = int(n)
	}
	if l.limit > 0 {
		passed := false
		if l.from != nil {
			passed, _ = c.next().(bool)
		}
		l.flags(&out, passed)
	}
	return out
}

// none is the list without rows.
func (l *listed) none() store.List {
	if l.total {
		return store.List{}
	}
	return store.List{Total: -1}
}

// dayValue returns what upDay or downDay holds at the position.
func dayValue(p *store.Position, d store.Direction) int64 {
	switch {
	case p.Missing:
		return noDay
	case d == store.Descending:
		return -p.Number
	}
	return p.Number
}

// dayPosition is the place that upDay or downDay stands for.
func dayPosition(value int64, d store.Direction) (missing bool, number int64) {
	switch {
	case value == noDay:
		return true, 0
	case d == store.Descending:
		return false, -value
	}
	return false, value
}

// cursor reads the values of a positional list one after the other.
type cursor struct {
	values []any
	at     int
}

func newCursor(value any) *cursor {
	values, _ := value.([]any)
	return &cursor{values: values}
}

func (c *cursor) next() any {
	v := c.values[c.at]
	c.at++
	return v
}

// skip passes so many values over and returns a cursor that reads them.
func (c *cursor) skip(n int) *cursor {
	skipped := &cursor{values: c.values, at: c.at}
	c.at += n
	return skipped
}

// text reads a text; what is absent is empty.
func (c *cursor) text() string {
	s, _ := c.next().(string)
	return s
}

func (c *cursor) id() network.ID { return network.ID(c.text()) }

func (c *cursor) integer() int {
	n, _ := c.next().(int64)
	return int(n)
}

func (c *cursor) flag() bool {
	b, _ := c.next().(bool)
	return b
}

func (c *cursor) date() network.EDTF {
	d, _ := network.ParseEDTF(c.text())
	return d
}

// ids reads a list of ids.
func (c *cursor) ids() []network.ID {
	values, _ := c.next().([]any)
	if len(values) == 0 {
		return nil
	}
	out := make([]network.ID, len(values))
	for i, v := range values {
		s, _ := v.(string)
		out[i] = network.ID(s)
	}
	return out
}

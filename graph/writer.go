package graph

import (
	"strconv"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// writer writes an answer as JSON, as gqlgen would write it: a planned answer
// must not differ from one that resolvers give.
type writer struct {
	buf   []byte
	today network.Day

	room    *room // that the answer has left; nil where it has been counted
	counted int   // bytes that were taken from the room
	isFull  bool
}

// writeFunc writes one field of a value.
type writeFunc func(w *writer, v *value)

// step is one field of a selection: its key as JSON, and how it is written.
type step struct {
	key   string
	write writeFunc
}

// selection is what is written of an object, or of each type that a node may have.
type selection struct {
	steps  []step
	byType [7][]step // by the place in network.EntityTypes
	mixed  bool
}

// value is what a selection is written of. Which parts are set depends on its type.
type value struct {
	node     network.Entity
	below    []store.List // the lists that were asked of the node
	list     *store.List
	hop      *hopPlan   // that asked for the list, or for that in which the row stands
	row      *store.Row // an edge, or a pair, a number or evidence that is one
	presence *network.Presence
	second   bool // the presence is that of a pair's second actor
	name     *network.Name
	withheld *store.Withheld
	relation network.Relation
	inner    *value
}

// child returns a value for what stands inside. It is the same for all that stand
// there one after another.
func (v *value) child() *value {
	if v.inner == nil {
		v.inner = &value{}
	}
	*v.inner = value{inner: v.inner.inner}
	return v.inner
}

func (s *selection) write(w *writer, v *value) {
	if w.full(countedAtOnce) {
		return // what was written is of no use
	}
	steps := s.steps
	if s.mixed {
		steps = s.byType[placeOf(v.node)]
	}
	w.buf = append(w.buf, '{')
	for i := range steps {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.buf = append(w.buf, steps[i].key...)
		steps[i].write(w, v)
	}
	w.buf = append(w.buf, '}')
}

// placeOf returns the place of a node's type in network.EntityTypes.
func placeOf(e network.Entity) int {
	switch e.(type) {
	case *network.Organisation:
		return 0
	case *network.Person:
		return 1
	case *network.Event:
		return 2
	case *network.Place:
		return 3
	case *network.Topic:
		return 4
	case *network.Programme:
		return 5
	}
	return 6
}

func (w *writer) null() { w.buf = append(w.buf, "null"...) }

func (w *writer) integer(n int) { w.buf = strconv.AppendInt(w.buf, int64(n), 10) }

func (w *writer) float(f float64) { w.buf = strconv.AppendFloat(w.buf, f, 'g', -1, 64) }

func (w *writer) flag(b bool) { w.buf = strconv.AppendBool(w.buf, b) }

func (w *writer) day(d network.Day) { w.text(d.String()) }

func (w *writer) dayOrNull(d *network.Day) {
	if d == nil {
		w.null()
		return
	}
	w.day(*d)
}

const hex = "0123456789ABCDEF"

// text writes a text; an empty one is null, for no source says anything.
func (w *writer) text(s string) {
	if s == "" {
		w.null()
		return
	}
	b := append(w.buf, '"')
	start := 0
	for i := range len(s) {
		c := s[i]
		if c >= 0x20 && c != '\\' && c != '"' {
			continue
		}
		b = append(b, s[start:i]...)
		start = i + 1
		switch c {
		case '\t':
			b = append(b, '\\', 't')
		case '\r':
			b = append(b, '\\', 'r')
		case '\n':
			b = append(b, '\\', 'n')
		case '\\', '"':
			b = append(b, '\\', c)
		default:
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xf])
		}
	}
	w.buf = append(append(b, s[start:]...), '"')
}

func (w *writer) cursor(h *hopPlan, row *store.Row) {
	w.buf = append(w.buf, '"')
	w.buf = append(questions.AppendCursor(w.buf, h.list, row.Position), '"')
}

package graph

import (
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"

	"github.com/partnergraph/partnergraph/internal/questions"
)

// room is what the answer of an operation has left, shared by all its fields at the root.
type room struct {
	most int64
	left atomic.Int64
}

func newRoom(most int64) *room {
	r := &room{most: most}
	r.left.Store(most)
	return r
}

// full tells whether the answer is larger than it may be, after so many further bytes.
func (r *room) full(further int) bool { return r.left.Add(-int64(further)) < 0 }

// refusal says that the answer is too large: half a document is of use to nobody.
func (r *room) refusal() *questions.Error {
	return questions.TooCostly("the answer is larger than %d bytes: make first smaller, leave fields out, or ask in several queries", r.most)
}

// counted is written to as far as there is room.
type counted struct {
	room *room
	buf  []byte
	full bool
}

// Write keeps the bytes, or loses them where there is no room left.
func (c *counted) Write(b []byte) (int, error) {
	if c.full = c.full || c.room.full(len(b)); !c.full {
		c.buf = append(c.buf, b...)
	}
	return len(b), nil
}

// countedAtOnce is how many bytes a writer writes before it asks whether there is room for more.
const countedAtOnce = 4 << 10

// full takes from the room what was written since the last time, where that is enough to ask, and tells whether there is none left.
func (w *writer) full(enough int) bool {
	if grown := len(w.buf) - w.counted; w.room != nil && grown >= enough {
		w.counted = len(w.buf)
		w.isFull = w.isFull || w.room.full(grown)
	}
	return w.isFull
}

// written is what look-ahead answered, or refuses it where it is too large.
func (r *room) written(m graphql.Marshaler) (graphql.Marshaler, error) {
	if w, ok := m.(*writer); ok && w.full(1) {
		return nil, r.refusal()
	}
	return m, nil
}

// within writes what resolvers answered, or refuses it where it is too large.
func (r *room) within(m graphql.Marshaler) (graphql.Marshaler, error) {
	if m == nil || m == graphql.Null {
		return m, nil
	}
	c := &counted{room: r}
	m.MarshalGQL(c)
	if c.full {
		return nil, r.refusal()
	}
	return &writer{buf: c.buf}, nil
}

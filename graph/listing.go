package graph

import (
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// listing is a list that was answered, with what its cursors need.
type listing struct {
	*store.List
	asked
	revision int // of a ranked list; else 0
}

func (o *operation) listing(l *store.List, a asked) *listing {
	out := &listing{List: l, asked: a}
	if questions.Ranked(a.hop.Field) {
		out.revision = o.opened.Revision()
	}
	return out
}

func (l *listing) cursor(row *store.Row) string {
	p := row.Position
	p.Revision = l.revision
	return questions.Cursor(l.list, p)
}

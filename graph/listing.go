package graph

import (
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// listing is a list that was answered, with what its cursors need.
type listing struct {
	*store.List
	asked
}

func (l *listing) cursor(row *store.Row) string { return questions.Cursor(l.list, row.Position) }

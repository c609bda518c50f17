package sqlite

import (
	"context"
	"database/sql"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var numberKeys = []key{{column: "y.counted"}, {column: "y.id"}}

func numberValues(p *store.Position) []any { return []any{p.Text, p.ID} }

// numbers reads what sources state in numbers of each start, in one statement.
func (v *view) numbers(ctx context.Context, viewer network.Viewer, starts []start, hop store.Hop) (map[network.ID]store.List, error) {
	p := newPaging(hop.Page, numberKeys, numberValues)
	s := &statement{}
	s.add(`SELECT st.key, m.id, m.counted, COALESCE((SELECT id FROM node WHERE key = m.delegation), ''), m.value, m.approximate, m.date
  FROM json_each(?) st CROSS JOIN number m ON m.key IN (SELECT y.key`, keysOf(starts))
	numbersBody(s, viewer, "st.value")
	p.bound(s)
	p.end(s)
	s.add(")")
	s.orderBy(append([]key{{column: "st.key"}}, aliased(p.keys, "y.", "m.")...), p.backwards)
	rows := make([][]store.Row, len(starts))
	err := v.run(ctx, s, func(r *sql.Rows) error {
		var n network.StatedNumber
		var at int
		var date string
		if err := r.Scan(&at, &n.ID, &n.Counted, &n.Delegation, &n.Value, &n.Approximate, &date); err != nil {
			return err
		}
		n.Node = starts[at].id
		n.Date, _ = network.ParseEDTF(date)
		rows[at] = append(rows[at], store.Row{Number: &n, Position: store.Position{Text: string(n.Counted), ID: n.ID}})
		return nil
	})
	if err != nil {
		return nil, err
	}
	return v.flatLists(ctx, starts, rows, p, hop.Total, func(s *statement, i int) {
		numbersBody(s, viewer, "?", starts[i].key)
	})
}

// numbersBody writes which numbers belong to the list of a start, under y.
func numbersBody(s *statement, viewer network.Viewer, start string, args ...any) {
	s.add(" FROM number y WHERE y.node = "+start, args...)
	seenNumber(s, viewer, "y")
}

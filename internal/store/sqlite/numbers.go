package sqlite

import (
	"context"
	"database/sql"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var numberKeys = []key{{column: "m.counted"}, {column: "m.id"}}

func numberValues(p *store.Position) []any { return []any{p.Text, p.ID} }

// numbers reads what sources state in numbers of each start.
func (v *view) numbers(ctx context.Context, starts []start, hop store.Hop) (map[network.ID]store.List, error) {
	out := make(map[network.ID]store.List, len(starts))
	for _, from := range starts {
		p := newPaging(hop.Page, numberKeys, numberValues)
		body := func(s *statement) { s.add(" FROM number m WHERE m.node = ?", from.key) }
		s := &statement{}
		s.add("SELECT m.id, m.counted, COALESCE((SELECT id FROM node WHERE key = m.delegation), ''), m.value, m.approximate, m.date")
		body(s)
		p.bound(s)
		p.end(s)
		rows, err := v.numberRows(ctx, s, from.id)
		if err != nil {
			return nil, err
		}
		if out[from.id], err = v.flatList(ctx, rows, p, hop.Total, body); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (v *view) numberRows(ctx context.Context, s *statement, of network.ID) ([]store.Row, error) {
	var out []store.Row
	err := v.run(ctx, s, func(rows *sql.Rows) error {
		n := network.StatedNumber{Node: of}
		var date string
		if err := rows.Scan(&n.ID, &n.Counted, &n.Delegation, &n.Value, &n.Approximate, &date); err != nil {
			return err
		}
		n.Date, _ = network.ParseEDTF(date)
		out = append(out, store.Row{Number: &n, Position: store.Position{Text: string(n.Counted), ID: n.ID}})
		return nil
	})
	return out, err
}

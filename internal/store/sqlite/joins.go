package sqlite

import (
	"context"
	"database/sql"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var joinsSQL = readQuery("joins")

// joins reads the positions and memberships that join each pair.
func (v *view) joins(ctx context.Context, viewer network.Viewer, starts []start, hop store.Hop) (map[network.ID]store.List, error) {
	dated := stepOf(store.Positions)
	s := &statement{}
	s.fill(joinsSQL, parts{
		"pairs": func() { s.add("?", pairsOf(idsOf(starts))) }, "tie": constant(s, tieColumns),
		"rank": constant(s, dated.rank("x", hop.AsOf)), "columns": constant(s, columns(viewer, hop.Want)),
		"as_of": func() { dated.asOf(s, "x", hop.AsOf) },
	})
	rowsOf := make([][]store.Row, len(starts))
	scan := &stepScan{step: dated, ids: map[int64]network.ID{}, asOf: hop.AsOf}
	var at, kind int
	targets := append([]any{&at, &kind}, scan.all()...)
	err := v.run(ctx, s, func(rows *sql.Rows) error {
		if err := rows.Scan(targets...); err != nil {
			return err
		}
		a, _, _ := strings.Cut(string(starts[at].id), "|")
		scan.ids[scan.from], scan.kind = network.ID(a), network.TieKinds[kind-1]
		row := scan.found().row
		row.Position = store.Position{ID: row.Tie.ID}
		rowsOf[at] = append(rowsOf[at], row)
		return nil
	})
	out := make(map[network.ID]store.List, len(starts))
	for i, from := range starts {
		// The types of a pair leave one kind, so the order is that of ids.
		out[from.id] = pageByID(rowsOf[i], hop)
	}
	return out, err
}

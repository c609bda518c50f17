package sqlite

import (
	"context"
	"database/sql"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// tieOrganisation reads the one organisation that a tie names besides its ends.
func (v *view) tieOrganisation(ctx context.Context, viewer network.Viewer, starts []start, hop store.Hop) (map[network.ID]store.List, error) {
	column := "behalf"
	if hop.Field == store.Delegation {
		column = "delegation"
	}
	s := &statement{}
	s.add("SELECT t.id, ")
	s.add(columns(viewer, hop.Want))
	s.add(" FROM tie t CROSS JOIN node n ON n.key = t."+column+" WHERE t.id IN (SELECT value FROM json_each(?))", list(idsOf(starts)))
	return v.singles(ctx, s, starts, hop)
}

// singles reads rows of a start's id and one node, by id.
func (v *view) singles(ctx context.Context, s *statement, starts []start, hop store.Hop) (map[network.ID]store.List, error) {
	rowsOf := make(map[network.ID][]store.Row, len(starts))
	err := v.run(ctx, s, func(rows *sql.Rows) error {
		var from network.ID
		var n nodeRow
		if err := rows.Scan(append([]any{&from}, n.targets()...)...); err != nil {
			return err
		}
		rowsOf[from] = append(rowsOf[from], store.Row{Node: n.entity(), Position: store.Position{ID: network.ID(n.id)}})
		return nil
	})
	out := make(map[network.ID]store.List, len(starts))
	for _, from := range starts {
		out[from.id] = pageByID(rowsOf[from.id], hop)
	}
	return out, err
}

// through reads the persons through whom an organisation was at an event, by id.
// A start is the pair of the organisation and the event.
func (v *view) through(ctx context.Context, viewer network.Viewer, starts []start, hop store.Hop) (map[network.ID]store.List, error) {
	s := &statement{}
	s.add("SELECT o.id || '|' || e.id, ")
	s.add(columns(viewer, hop.Want))
	s.add(` FROM json_each(?) p
  CROSS JOIN node o ON o.id = p.value ->> 0 CROSS JOIN node e ON e.id = p.value ->> 1
  CROSS JOIN representation r ON r.event = e.key AND r.organisation = o.key
  CROSS JOIN node n ON n.key = r.actor WHERE 1`, pairsOf(idsOf(starts)))
	hidden(s, viewer, "n")
	s.add(" ORDER BY p.key, n.id")
	return v.singles(ctx, s, starts, hop)
}

// pageByID takes a page out of the few nodes at one edge, which are in the order of their ids.
func pageByID(rows []store.Row, hop store.Hop) store.List {
	l := store.List{Total: -1}
	if hop.Total {
		l.Total = len(rows)
	}
	first, last := 0, len(rows)
	for i := range rows {
		if after := hop.Page.After; hop.Page.First > 0 && after != nil && rows[i].Position.ID <= after.ID {
			first = i + 1
		}
		if before := hop.Page.Before; hop.Page.Last > 0 && before != nil && rows[i].Position.ID >= before.ID {
			last = min(last, i)
		}
	}
	switch {
	case noRows(hop.Page):
		return l
	case hop.Page.First > 0:
		last = min(last, first+hop.Page.First)
	default:
		first = max(first, last-hop.Page.Last)
	}
	l.Rows, l.HasPrevious, l.HasNext = rows[first:last], first > 0, last < len(rows)
	return l
}

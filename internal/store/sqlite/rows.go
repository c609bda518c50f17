package sqlite

import (
	"context"
	"database/sql"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// rowsBatch is how many rows Rows hands on at once.
const rowsBatch = 2000

// Rows hands on all rows, page by page so that memory does not grow with the network.
func (v *view) Rows(ctx context.Context, viewer network.Viewer, emit func(network.Tables) error) error {
	for _, t := range network.EntityTypes {
		if t == network.TypePerson && !viewer.SeesPersons() {
			continue
		}
		if err := v.emitNodes(ctx, viewer, t, emit); err != nil {
			return err
		}
	}
	for _, part := range []func(context.Context, network.Viewer, network.ID) (network.Tables, network.ID, error){v.someTies, v.someNumbers, v.someEvidence} {
		for after := network.ID(""); ; {
			rows, last, err := part(ctx, viewer, after)
			if err != nil {
				return err
			}
			if rows.Rows() == 0 {
				break
			}
			if err := emit(rows); err != nil {
				return err
			}
			after = last
		}
	}
	return nil
}

func (v *view) emitNodes(ctx context.Context, viewer network.Viewer, t network.EntityType, emit func(network.Tables) error) error {
	for after := ""; ; {
		s := &statement{}
		s.add("SELECT ")
		s.add(columns(viewer, store.Want{Names: true, Description: true}))
		s.add(" FROM node n WHERE n.type = ? AND n.id > ? ORDER BY n.id LIMIT ?", typeNumber(t), after, rowsBatch)
		rows, err := v.nodeRows(ctx, s, store.ByName)
		if err != nil || len(rows) == 0 {
			return err
		}
		batch := network.Tables{Nodes: make([]network.Entity, len(rows))}
		for i := range rows {
			batch.Nodes[i] = rows[i].Node
		}
		after = string(rows[len(rows)-1].Node.Core().ID)
		if err := emit(batch); err != nil {
			return err
		}
	}
}

func (v *view) someTies(ctx context.Context, viewer network.Viewer, after network.ID) (out network.Tables, last network.ID, err error) {
	const text = `SELECT t.id, t.kind, a.id, b.id, t.role, t.title, COALESCE(o.id, ''), COALESCE(g.id, ''), COALESCE(e.id, ''), t.since, t.until,
    t.circle, t.share, t.certainty, t.changed_at
  FROM tie t CROSS JOIN node a ON a.key = t.src CROSS JOIN node b ON b.key = t.dst
    LEFT JOIN node o ON o.key = t.behalf LEFT JOIN node g ON g.key = t.delegation LEFT JOIN node e ON e.key = t.event
  WHERE t.id > ? AND (? OR t.personal = 0) ORDER BY t.id LIMIT ?`
	err = v.each(ctx, text, []any{after, viewer.SeesPersons(), rowsBatch}, func(rows *sql.Rows) error {
		var t network.Tie
		var kind, role, certainty int
		var since, until string
		if err := rows.Scan(&t.ID, &kind, &t.From, &t.To, &role, &t.Title, &t.OnBehalfOf, &t.Delegation, &t.Event, &since, &until,
			&t.Circle, &t.Share, &certainty, &t.ChangedAtRevision); err != nil {
			return err
		}
		t.Kind, t.Role, t.Certainty = network.TieKinds[kind-1], network.Role(role), network.Certainty(certainty)
		t.Since, _ = network.ParseEDTF(since)
		t.Until, _ = network.ParseEDTF(until)
		out.Ties, last = append(out.Ties, t), t.ID
		return nil
	})
	return out, last, err
}

func (v *view) someNumbers(ctx context.Context, viewer network.Viewer, after network.ID) (out network.Tables, last network.ID, err error) {
	s := &statement{}
	s.add(`SELECT m.id, n.id, m.counted, COALESCE(g.id, ''), m.value, m.approximate, m.date
  FROM number m CROSS JOIN node n ON n.key = m.node LEFT JOIN node g ON g.key = m.delegation WHERE m.id > ?`, after)
	seenNumber(s, viewer, "m")
	s.add(" ORDER BY m.id LIMIT ?", rowsBatch)
	err = v.run(ctx, s, func(rows *sql.Rows) error {
		var m network.StatedNumber
		var date string
		if err := rows.Scan(&m.ID, &m.Node, &m.Counted, &m.Delegation, &m.Value, &m.Approximate, &date); err != nil {
			return err
		}
		m.Date, _ = network.ParseEDTF(date)
		out.Numbers, last = append(out.Numbers, m), m.ID
		return nil
	})
	return out, last, err
}

func (v *view) someEvidence(ctx context.Context, viewer network.Viewer, after network.ID) (out network.Tables, last network.ID, err error) {
	s := &statement{}
	s.add("SELECT 0, e.id, e.subject, e.about, e.certainty, e.quote, e.reading, e.names, ")
	s.add(columns(viewer, store.Want{}))
	s.add(" FROM evidence e CROSS JOIN node n ON n.key = e.source WHERE e.id > ?", after)
	shown(s, viewer, "e")
	s.add(" ORDER BY e.id LIMIT ?", rowsBatch)
	err = v.evidenceRows(ctx, s, viewer, func(_ int, row store.Row) {
		out.Evidence, last = append(out.Evidence, *row.Evidence), row.Evidence.ID
	})
	return out, last, err
}

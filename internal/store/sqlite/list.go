package sqlite

import (
	"context"
	"database/sql"
	"strconv"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// List reads nodes of one type by stored keys.
func (v *view) List(ctx context.Context, viewer network.Viewer, q store.ListQuery) (store.List, error) {
	p := newPaging(q.Page, listKeys("n", q.Order, viewer), listValues(q.Order))
	rows, err := v.listRows(ctx, viewer, q, p)
	if err != nil {
		return store.List{}, err
	}
	rows, more := cut(p, rows)
	answer := store.List{Rows: rows, Total: -1}
	if err := v.listRest(ctx, viewer, q, p, more, &answer); err != nil {
		return store.List{}, err
	}
	return answer, v.below(ctx, viewer, pointers(answer.Rows), q.Want)
}

func (v *view) listRows(ctx context.Context, viewer network.Viewer, q store.ListQuery, p paging) ([]store.Row, error) {
	if p.limit == 0 {
		return nil, nil
	}
	s := &statement{}
	s.add("SELECT ")
	s.add(columns(viewer, q.Want))
	listBody(s, viewer, q)
	p.bound(s)
	p.end(s)
	return v.nodeRows(ctx, s, q.Order.Field)
}

// listBody writes which nodes belong to the list.
func listBody(s *statement, viewer network.Viewer, q store.ListQuery) {
	// The type is written out: SQLite uses an index of one type only where it can see it.
	s.add(" FROM node n WHERE n.type = " + strconv.Itoa(typeNumber(q.Type)))
	hidden(s, viewer, "n")
	(&filters{statement: s, viewer: viewer}).where("n", q.Filter)
}

// listRest counts what the page alone does not tell.
func (v *view) listRest(ctx context.Context, viewer network.Viewer, q store.ListQuery, p paging, more bool, answer *store.List) error {
	passed := false
	if p.from != nil {
		s := &statement{}
		s.add("SELECT EXISTS (SELECT 1")
		listBody(s, viewer, q)
		p.passed(s)
		s.add(")")
		n, err := v.count(ctx, s)
		if err != nil {
			return err
		}
		passed = n > 0
	}
	p.flags(answer, more, passed)
	if q.Total {
		s := &statement{}
		s.add("SELECT count(*)")
		listBody(s, viewer, q)
		total, err := v.count(ctx, s)
		if err != nil {
			return err
		}
		answer.Total = total
	}
	return v.listWithheld(ctx, viewer, q, answer)
}

// listWithheld counts the undated events that a period leaves out.
func (v *view) listWithheld(ctx context.Context, viewer network.Viewer, q store.ListQuery, answer *store.List) error {
	if !q.Withheld || q.Filter == nil || q.Filter.Period == nil || q.Filter.IncludeUndated {
		return nil
	}
	without := q
	f := *q.Filter
	f.Period = nil
	without.Filter = &f
	s := &statement{}
	s.add("SELECT count(*)")
	listBody(s, viewer, without)
	s.add(" AND n.from_day IS NULL")
	n, err := v.count(ctx, s)
	if err == nil && n > 0 {
		answer.Withheld = append(answer.Withheld, store.Withheld{Reason: store.WithheldUndated, Count: n})
	}
	return err
}

// nodeRows reads nodes, each with its place in an order.
func (v *view) nodeRows(ctx context.Context, s *statement, by store.OrderField) ([]store.Row, error) {
	var out []store.Row
	var r nodeRow
	targets := r.targets()
	err := v.run(ctx, s, func(rows *sql.Rows) error {
		if err := rows.Scan(targets...); err != nil {
			return err
		}
		out = append(out, store.Row{Node: r.entity(), Position: r.position(by)})
		return nil
	})
	return out, err
}

// Nodes reads nodes by id, in the order of the ids.
func (v *view) Nodes(ctx context.Context, viewer network.Viewer, ids []network.ID, want store.Want) ([]store.Row, error) {
	s := &statement{}
	s.add("SELECT ")
	s.add(columns(viewer, want))
	s.add(" FROM node n WHERE n.id IN (SELECT value FROM json_each(?))", list(ids))
	hidden(s, viewer, "n")
	found, err := v.nodeRows(ctx, s, store.ByName)
	if err != nil {
		return nil, err
	}
	if err := v.below(ctx, viewer, pointers(found), want); err != nil {
		return nil, err
	}
	known := make(map[network.ID]*store.Row, len(found))
	for i := range found {
		known[found[i].Node.Core().ID] = &found[i]
	}
	out := make([]store.Row, 0, len(ids))
	for _, id := range ids {
		if row := known[id]; row != nil {
			out = append(out, *row)
		}
	}
	return out, nil
}

func pointers(rows []store.Row) []*store.Row {
	out := make([]*store.Row, len(rows))
	for i := range rows {
		out[i] = &rows[i]
	}
	return out
}

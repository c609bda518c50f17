package neo4j

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// List reads nodes of one type by stored keys.
func (v *view) List(ctx context.Context, viewer network.Viewer, lq store.ListQuery) (store.List, error) {
	h := newHops(viewer)
	h.reading.starts = lq.Page.First + lq.Page.Last
	h.add(beginText, "RETURN ")
	read := h.nodeList(&lq)
	withheld := h.undated(&lq)
	h.add(", ", revisionColumn)
	var l store.List
	err := v.ask(ctx, h, func(record []any) {
		l = read(record[0])
		l.Withheld = withheld(record[1])
	})
	return l, err
}

// nodeList writes the list of a question as an expression.
func (h hops) nodeList(lq *store.ListQuery) func(value any) store.List {
	keys := listKeys("n", lq.Order, h.viewer)
	l := &listed{paging: newPaging(lq.Page, keys, listValues(lq.Order)), total: lq.Total, carried: "n"}
	l.calls = lq.Filter != nil && len(network.Words(lq.Filter.Name)) > 0
	l.match = func(q *query) {
		h.matchNodes(lq.Type, lq.Filter)
		// An index gives an order only to a question that names all its properties.
		q.add(" AND ", keys[0].expression, " IS NOT NULL AND n.id IS NOT NULL")
	}
	if country, ok := calendarOf(lq); ok {
		l.page = func(*query) { h.calendar(lq, l, country) }
	}
	position := lq.Only.Has(store.RowPosition)
	columns := columnsOf(h.viewer, lq.Want, []network.EntityType{lq.Type})
	below := h.rowLists(place{node: "n", id: "n.id"}, lq.Want.Hops)
	l.lists = []*rowLists{below}
	l.row = func(q *query) {
		columns.write(q, "n")
		if position {
			q.add(", ", keys[0].expression)
		}
		below.columns()
	}
	l.expression(h.query)
	return func(value any) store.List {
		return l.read(value, func(c *cursor) store.Row {
			row := store.Row{Node: columns.read(c)}
			row.Position.ID = row.Node.Core().ID
			if position {
				listPosition(&row.Position, lq.Order, c)
			}
			row.Below = below.read(c, row.Position.ID)
			return row
		})
	}
}

// matchNodes writes which nodes of a type match, beginning at the index that serves the filter best.
func (h hops) matchNodes(t network.EntityType, f *store.Filter) {
	label := labelOf(t)
	words := []string(nil)
	if f != nil {
		words = network.Words(f.Name)
	}
	switch {
	case f != nil && f.IDs != nil:
		h.add("MATCH (n:Entity:", label, ") WHERE true")
	case len(words) > 0:
		h.add("CALL db.index.fulltext.queryNodes('names', ", h.param(wordsBeginning(words)), ") YIELD node AS n WITH n WHERE n:", label)
	default:
		h.add("MATCH (n:", label, ") WHERE true")
	}
	visible(h.query, h.viewer, "n")
	filters{h.query, h.viewer}.where("n", f)
}

// undated counts the undated events that a period leaves out.
func (h hops) undated(lq *store.ListQuery) func(value any) []store.Withheld {
	if !lq.Withheld || lq.Filter == nil || lq.Filter.Period == nil || lq.Filter.IncludeUndated {
		h.add(", null")
		return func(any) []store.Withheld { return nil }
	}
	f := *lq.Filter
	f.Period = nil
	h.add(", COUNT { ")
	h.matchNodes(lq.Type, &f)
	h.add(" AND n.fromDay IS NULL RETURN 1 }")
	return func(value any) []store.Withheld {
		if n, _ := value.(int64); n > 0 {
			return []store.Withheld{{Reason: store.WithheldUndated, Count: int(n)}}
		}
		return nil
	}
}

// listKeys returns the stored keys of an order of nodes.
func listKeys(n string, o store.Order, viewer network.Viewer) []key {
	id, down := key{expression: n + ".id"}, o.Direction == store.Descending
	switch o.Field {
	case store.ByDate:
		if down {
			return []key{{expression: n + ".downDay"}, id}
		}
		return []key{{expression: n + ".upDay"}, id}
	case store.ByTies:
		return []key{{n + tiesProperty(viewer), down}, id}
	}
	return []key{{n + ".sort", down}, id}
}

// listValues returns the values of a position for those keys.
func listValues(o store.Order) func(*store.Position) []any {
	return func(p *store.Position) []any {
		switch o.Field {
		case store.ByName:
			return []any{p.Text, string(p.ID)}
		case store.ByDate:
			return []any{dayValue(p, o.Direction), string(p.ID)}
		}
		return []any{p.Number, string(p.ID)}
	}
}

// listPosition reads the first key of a place.
func listPosition(p *store.Position, o store.Order, c *cursor) {
	switch o.Field {
	case store.ByName:
		p.Text = c.text()
	case store.ByDate:
		p.Missing, p.Number = dayPosition(int64(c.integer()), o.Direction)
	case store.ByTies:
		p.Number = int64(c.integer())
	}
}

// Nodes reads nodes by id, in the order of the ids.
func (v *view) Nodes(ctx context.Context, viewer network.Viewer, ids []network.ID, want store.Want) ([]store.Row, error) {
	h := newHops(viewer)
	h.reading.starts = len(ids)
	q := h.query
	q.add(beginText, "RETURN COLLECT { UNWIND ", q.param(texts(once(ids))), " AS id MATCH (n:Entity {id: id}) WHERE true")
	visible(q, viewer, "n")
	below := h.rowLists(place{node: "n", id: "n.id"}, want.Hops)
	below.before()
	q.add(" RETURN [")
	columns := columnsOf(viewer, want, nil)
	columns.write(q, "n")
	below.columns()
	q.add("] }, ", revisionColumn)
	known := make(map[network.ID]store.Row, len(ids))
	err := v.ask(ctx, h, func(record []any) {
		rows, _ := record[0].([]any)
		for _, value := range rows {
			c := newCursor(value)
			row := store.Row{Node: columns.read(c)}
			row.Position.ID = row.Node.Core().ID
			row.Below = below.read(c, row.Position.ID)
			known[row.Position.ID] = row
		}
	})
	if err != nil {
		return nil, err
	}
	out := make([]store.Row, 0, len(ids))
	for _, id := range ids {
		if row, ok := known[id]; ok {
			out = append(out, row)
		}
	}
	return out, nil
}

// once returns the ids, each once.
func once(ids []network.ID) []network.ID {
	seen := make(map[network.ID]bool, len(ids))
	out := make([]network.ID, 0, len(ids))
	for _, id := range ids {
		if !seen[id] {
			seen[id] = true
			out = append(out, id)
		}
	}
	return out
}

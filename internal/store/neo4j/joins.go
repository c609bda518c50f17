package neo4j

import (
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// joins writes the positions and memberships that join a pair. Of one pair all are of one kind, so that their ids
// alone order them.
func (h hops) joins(at place, hop store.Hop) listReader {
	t := h.variable("t")
	st := stepOf(store.Positions) // memberships are judged by a day as they are
	st.both = true
	l := &listed{
		paging: newPaging(hop.Page, []key{{expression: t + ".id"}}, func(p *store.Position) []any { return []any{string(p.ID)} }),
		total:  hop.Total, carried: t,
	}
	l.match = func(q *query) {
		q.add("MATCH (", at.actor, ")-[", t, ":", typesOf(kindsThat(introduces)), "]-(", at.other, ") WHERE true")
		st.asOf(q, t, hop.AsOf)
	}
	below := h.rowLists(place{node: at.other, id: at.other + ".id"}, hop.Want.Hops)
	edges := h.rowLists(place{node: at.other, tie: t, id: t + ".id"}, hop.Edge)
	l.lists = []*rowLists{below, edges}
	var row rowReader
	l.row = func(*query) { row = h.joinRow(st, at, t, &hop, below, edges) }
	l.expression(h.query)
	return func(value any, from network.ID) store.List {
		return l.read(value, func(c *cursor) store.Row { return row(c, from) })
	}
}

// joinRow writes the columns of a tie that joins a pair.
func (h hops) joinRow(st step, at place, t string, hop *store.Hop, below, edges *rowLists) rowReader {
	columns := columnsOf(h.viewer, hop.Want, actorTypes)
	columns.write(h.query, at.other)
	h.add(", type(", t, "), ")
	if hop.AsOf != nil {
		h.add(rank(h.query, t, *hop.AsOf))
	} else {
		h.add("null")
	}
	readTie := h.tieColumns(st, place{node: at.actor}, t, hop)
	below.columns()
	edges.columns()
	return func(c *cursor, from network.ID) store.Row {
		row := store.Row{Node: columns.read(c)}
		kind := network.TieKind(c.text())
		if unsure := c.integer(); hop.AsOf != nil {
			row.Validity = network.ValidYes - network.Validity(unsure) // #nosec G115 -- 0 or 1
		}
		first, _, _ := strings.Cut(string(from), "|")
		readTie(c, &row, network.ID(first))
		row.Tie.Kind, row.Position = kind, store.Position{ID: row.Tie.ID}
		row.Below, row.Edge = below.read(c, row.Node.Core().ID), edges.read(c, row.Tie.ID)
		return row
	}
}

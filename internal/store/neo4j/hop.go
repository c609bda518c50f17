package neo4j

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// listReader reads a list that a question gave below a start.
type listReader func(value any, from network.ID) store.List

// rowReader reads a row of such a list.
type rowReader func(c *cursor, from network.ID) store.Row

// hops is the small closed compiler that renders a tree of hops as one expression of nested lists.
type hops struct {
	*query
	viewer  network.Viewer
	reading *reading
}

func newHops(viewer network.Viewer) hops { return hops{newQuery(), viewer, &reading{bound: maxPairs}} }

// place is where a list begins: the variables that stand for what it hangs on.
type place struct {
	node  string // the node above
	tie   string // the relationship of the row, or ""
	actor string // of a presence or meeting: the actor and, beside it,
	event string // the event
	other string // of a meeting: the second actor
	id    string // an expression for the id of the subject of evidence
	// stated is a number, where the row is one.
	stated string
}

// list writes the list of a hop as an expression and returns how it is read.
func (h hops) list(at place, hop store.Hop) listReader {
	switch hop.Field {
	case store.NodeEvidence, store.TieEvidence, store.NumberEvidence, store.Cites:
		return h.evidence(at, hop)
	case store.Numbers:
		return h.numbers(at, hop)
	case store.OnBehalfOf, store.Delegation:
		return h.tieOrganisation(at, hop)
	case store.Through, store.ThroughOther:
		return h.through(at, hop)
	case store.ActorEncounters:
		return h.actorEncounters(at, hop)
	case store.EncounterEvents, store.Together:
		return h.encounterEvents(at, hop)
	case store.Joins:
		return h.joins(at, hop)
	}
	return h.step(at, hop)
}

// step writes the list of a field that follows relationships.
func (h hops) step(at place, hop store.Hop) listReader {
	st := stepOf(hop.Field)
	t, m := h.variable("t"), h.variable("m")
	l := &listed{paging: newPaging(hop.Page, st.keys(h.query, t, m, &hop), st.values(&hop)), total: hop.Total, carried: t + ", " + m}
	l.match = func(q *query) {
		q.add("MATCH ", st.pattern(at.node, t, m), " WHERE true")
		st.ends(q, m)
		st.asOf(q, t, hop.AsOf)
		if st.persons {
			visible(q, h.viewer, m)
		}
	}
	if st.types == nil && !st.ranked(&hop) && (!st.persons || h.viewer.SeesPersons()) {
		l.degree = st.pattern(at.node, "", "")
	}
	below := h.rowLists(place{node: m, id: m + ".id"}, hop.Want.Hops)
	edges := h.rowLists(edgePlace(st, at, t, m), hop.Edge)
	l.lists = []*rowLists{below, edges}
	var row rowReader
	l.row = func(*query) { row = h.stepRow(st, at, t, m, &hop, below, edges) }
	l.expression(h.query)
	return func(value any, from network.ID) store.List {
		return l.read(value, func(c *cursor) store.Row { return row(c, from) })
	}
}

// edgePlace is where the lists begin that hang on the relationship of a row.
func edgePlace(st step, at place, t, m string) place {
	p := place{node: m, tie: t, id: t + ".id", actor: m, event: at.node}
	if st.presence && !st.in {
		p.actor, p.event = at.node, m
	}
	return p
}

// stepRow writes the columns of a row.
func (h hops) stepRow(st step, at place, t, m string, hop *store.Hop, below, edges *rowLists) rowReader {
	columns := columnsOf(h.viewer, hop.Want, st.may)
	columns.write(h.query, m)
	readPosition := h.stepPosition(st, t, m, hop)
	var readEdge func(c *cursor, row *store.Row, from network.ID)
	if st.presence {
		readEdge = h.presenceColumns(st, t, m, at.node, hop)
	} else {
		readEdge = h.tieColumns(st, at, t, hop)
	}
	below.columns()
	edges.columns()
	return func(c *cursor, from network.ID) store.Row {
		row := store.Row{Node: columns.read(c)}
		id := row.Node.Core().ID
		readPosition(c, &row)
		readEdge(c, &row, from)
		row.Below, row.Edge = below.read(c, id), edges.read(c, id)
		return row
	}
}

// stepPosition writes the keys of a row's place besides its id, and the rank by the day asked.
func (h hops) stepPosition(st step, t, m string, hop *store.Hop) func(c *cursor, row *store.Row) {
	ranked, wanted := st.ranked(hop), hop.Only.Has(store.RowPosition)
	if ranked {
		h.add(", ", rank(h.query, t, *hop.AsOf))
	}
	switch {
	case wanted && st.byDate != 0:
		h.add(", ", m, dayProperty(st.byDate))
	case wanted:
		h.add(", ", m, ".sort")
	}
	return func(c *cursor, row *store.Row) {
		p := store.Position{ID: row.Node.Core().ID}
		if ranked {
			p.Second = int64(c.integer())
			row.Validity = network.ValidYes - network.Validity(p.Second) // #nosec G115 -- 0 or 1
		}
		switch {
		case wanted && st.byDate != 0:
			p.Missing, p.Number = dayPosition(int64(c.integer()), st.byDate)
		case wanted:
			p.Text = c.text()
		}
		row.Position = p
	}
}

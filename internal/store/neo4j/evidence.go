package neo4j

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// evidence writes what sources say of a node, a tie or a number, or what one source says.
func (h hops) evidence(at place, hop store.Hop) listReader {
	y, s := h.variable("y"), h.variable("s")
	cites := hop.Field == store.Cites
	// A named list is as sure as what a source states (docs/adr/0001).
	keys := []key{{y + ".rank", true}, {expression: y + ".about"}, {expression: y + ".id"}}
	values := func(p *store.Position) []any { return []any{p.Number, p.Text, string(p.ID)} }
	pattern := "MATCH (" + y + ":Evidence {subject: " + at.id + "})-[:IN]->(" + s + ":Source) WHERE true"
	if cites {
		keys = []key{{expression: y + ".subject"}, {expression: y + ".about"}, {expression: y + ".id"}}
		values = func(p *store.Position) []any { return []any{p.Text, string(p.OtherID), string(p.ID)} }
		s = at.node
		pattern = "MATCH (" + s + ")<-[:IN]-(" + y + ":Evidence) WHERE true"
	}
	l := &listed{paging: newPaging(hop.Page, keys, values), total: hop.Total, carried: y + ", " + s}
	l.match = func(q *query) {
		q.add(pattern)
		shown(q, h.viewer, y)
	}
	var row func(c *cursor) store.Row
	l.row = func(*query) { row = h.evidenceRow(y, s, hop) }
	l.expression(h.query)
	return func(value any, _ network.ID) store.List { return l.read(value, row) }
}

// shown writes that the viewer may see what the evidence is about.
func shown(q *query, viewer network.Viewer, y string) {
	if !viewer.SeesPersons() {
		q.add(" AND ", seenSubject(y))
	}
}

func (h hops) evidenceRow(y, s string, hop store.Hop) func(c *cursor) store.Row {
	h.add(y, ".id, ", y, ".subject, ", y, ".about, ", y, ".certainty, ", y, ".quote, ", y, ".reading, ", y, ".names, ")
	columns := columnsOf(h.viewer, hop.Want, []network.EntityType{network.TypeSource})
	columns.write(h.query, s)
	return func(c *cursor) store.Row {
		e := readEvidence(c, h.viewer)
		row := store.Row{Evidence: e}
		row.Source, _ = columns.read(c).(*network.Source)
		e.Source = row.Source.ID
		row.Position = store.Position{Number: int64(min(e.Certainty, network.Reference)), Text: e.About, ID: e.ID}
		if hop.Field == store.Cites {
			row.Position = store.Position{Text: string(e.Subject), OtherID: network.ID(e.About), ID: e.ID}
		}
		return row
	}
}

// readEvidence reads an evidence without its source. What names persons is empty to those who may not see them.
func readEvidence(c *cursor, viewer network.Viewer) *network.Evidence {
	e := &network.Evidence{ID: c.id(), Subject: c.id(), About: c.text(), Certainty: network.Certainty(c.integer())} // #nosec G115 -- our own number
	e.Quote, e.Reading, e.Names = c.text(), c.text(), c.ids()
	if len(e.Names) > 0 && !viewer.SeesPersons() {
		e.Quote, e.Reading, e.Names = "", "", nil
	}
	return e
}

// numbers writes what sources state in numbers of a node.
func (h hops) numbers(at place, hop store.Hop) listReader {
	y := h.variable("y")
	keys := []key{{expression: y + ".counted"}, {expression: y + ".id"}}
	l := &listed{
		paging: newPaging(hop.Page, keys, func(p *store.Position) []any { return []any{p.Text, string(p.ID)} }),
		total:  hop.Total, carried: y,
	}
	l.match = func(q *query) {
		q.add("MATCH (", at.node, ")<-[:OF]-(", y, ":Number) WHERE true")
		seenNumber(q, h.viewer, y)
	}
	edges := h.rowLists(place{stated: y, id: y + ".id"}, hop.Edge)
	l.lists = []*rowLists{edges}
	l.row = func(q *query) {
		q.add(y, ".id, ", y, ".counted, ", y, ".delegation, ", y, ".value, ", y, ".approximate, ", y, ".date")
		edges.columns()
	}
	l.expression(h.query)
	return func(value any, from network.ID) store.List {
		return l.read(value, func(c *cursor) store.Row {
			n := readNumber(c)
			n.Node = from
			return store.Row{Number: n, Position: store.Position{Text: string(n.Counted), ID: n.ID}, Edge: edges.read(c, from)}
		})
	}
}

func readNumber(c *cursor) *network.StatedNumber {
	return &network.StatedNumber{
		ID: c.id(), Counted: network.Counted(c.text()), Delegation: c.id(), Value: c.integer(), Approximate: c.flag(), Date: c.date(),
	}
}

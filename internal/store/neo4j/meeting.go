package neo4j

import (
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// encounterEvents writes the events of a pair: its encounters, or all small ones.
func (h hops) encounterEvents(at place, hop store.Hop) listReader {
	m := meetings{hops: h, hop: &hop, at: at}
	for _, name := range []*string{&m.e, &m.p, &m.q, &m.r, &m.c} {
		*name = h.variable("x")
	}
	keys := []key{{expression: m.e + ".downDay"}, {expression: m.e + ".id"}}
	l := &listed{
		paging:  newPaging(hop.Page, keys, func(p *store.Position) []any { return []any{dayValue(p, store.Descending), string(p.ID)} }),
		total:   hop.Total,
		carried: strings.Join([]string{m.e, m.p, m.q, m.r, m.c}, ", "),
		match:   m.match,
	}
	l.calls = true
	below := h.rowLists(place{node: m.e, id: m.e + ".id"}, hop.Want.Hops)
	edges := h.rowLists(place{node: m.e, actor: at.actor, other: at.other, event: m.e}, hop.Edge)
	l.lists = []*rowLists{below, edges}
	var row rowReader
	l.row = func(*query) { row = m.columns(below, edges) }
	l.expression(h.query)
	return func(value any, from network.ID) store.List {
		return l.read(value, func(c *cursor) store.Row { return row(c, from) })
	}
}

// meetings writes the events of one pair: the event, both presences, the relation and the certainty.
type meetings struct {
	hops
	hop           *store.Hop
	at            place
	e, p, q, r, c string
}

func (m *meetings) match(q *query) {
	p := parts{
		"first": q.constant(m.at.actor), "second": q.constant(m.at.other), "certainty": q.constant(certaintyText),
		"e": q.constant(m.e), "p": q.constant(m.p), "q": q.constant(m.q), "r": q.constant(m.r), "c": q.constant(m.c),
	}
	if m.hop.Field == store.Together {
		m.together(q, p)
	} else {
		p["event"] = func() { eventConditions(q, m.viewer, m.hop.Encounters) }
		p["excluded"], p["relation"], p["left"] = q.constant(excludedText), q.constant(relationText), q.constant(left(m.hop.Encounters))
	}
	q.fill(encounterEventsText, p)
}

// columns writes the columns of an event.
func (m *meetings) columns(below, edges *rowLists) rowReader {
	m.add(m.r, ", ", m.c, ", ", shownWeight(m.viewer, m.e), ", ", shownN(m.viewer, m.e), ", ", shownBasis(m.viewer, m.e), ", ", m.e, ".downDay")
	presence := m.hop.Only.Has(store.RowPresence)
	if presence {
		m.add(", ")
		m.presence(m.p, m.at.actor)
		m.add(", ")
		m.presence(m.q, m.at.other)
	}
	m.add(", ")
	event := columnsOf(m.viewer, m.hop.Want, []network.EntityType{network.TypeEvent})
	event.write(m.query, m.e)
	below.columns()
	edges.columns()
	return func(c *cursor, from network.ID) store.Row {
		meeting := &store.Meeting{Relation: network.Relation(c.integer()), Certainty: network.Certainty(c.integer()), Weight: c.integer()} // #nosec G115 -- our own numbers
		meeting.Size = network.Size{N: c.integer(), Basis: network.SizeBasis(c.integer())}                                                 // #nosec G115 -- our own number
		row := store.Row{Meeting: meeting}
		row.Position.Missing, row.Position.Number = dayPosition(int64(c.integer()), store.Descending)
		if presence {
			meeting.A, meeting.B = readPresence(newCursor(c.next())), readPresence(newCursor(c.next()))
		}
		row.Node = event.read(c)
		id := row.Node.Core().ID
		row.Position.ID = id
		a, b, _ := strings.Cut(string(from), "|")
		meeting.A.Actor, meeting.A.Event = network.ID(a), id
		meeting.B.Actor, meeting.B.Event = network.ID(b), id
		row.Below, row.Edge = below.read(c, id), edges.read(c, id)
		return row
	}
}

package neo4j

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// tieProperty says which column a property of a tie is, and how it is read.
type tieProperty struct {
	is     store.Properties
	column string
	read   func(t *network.Tie, c *cursor)
}

// tieProperties lists what a tie has besides its kind and ends.
var tieProperties = []tieProperty{
	{store.RowTie, ".id", func(t *network.Tie, c *cursor) { t.ID = c.id() }},
	{store.RowRole, ".role", func(t *network.Tie, c *cursor) { t.Role = network.Role(c.integer()) }}, // #nosec G115 -- our own number
	{store.RowTitle, ".title", func(t *network.Tie, c *cursor) { t.Title = c.text() }},
	{store.RowDates, ".since", func(t *network.Tie, c *cursor) { t.Since = c.date() }},
	{store.RowDates, ".until", func(t *network.Tie, c *cursor) { t.Until = c.date() }},
	{store.RowCircle, ".circle", func(t *network.Tie, c *cursor) { t.Circle = c.text() }},
	{store.RowShare, ".share", func(t *network.Tie, c *cursor) { t.Share = c.text() }},
	{store.RowCertainty, ".certainty", func(t *network.Tie, c *cursor) { t.Certainty = network.Certainty(c.integer()) }}, // #nosec G115 -- our own number
	{store.RowNamed, ".onBehalfOf", func(t *network.Tie, c *cursor) { t.OnBehalfOf = c.id() }},
	{store.RowNamed, ".delegation", func(t *network.Tie, c *cursor) { t.Delegation = c.id() }},
	{store.RowNamed, ".event", func(t *network.Tie, c *cursor) { t.Event = c.id() }},
	{store.RowNamed, ".changedAt", func(t *network.Tie, c *cursor) { t.ChangedAtRevision = c.integer() }},
}

// tieColumns writes the columns of a row's tie. A tie that may be followed either way says in which it leads.
func (h hops) tieColumns(st step, at place, t string, hop *store.Hop) func(c *cursor, row *store.Row, from network.ID) {
	var read []*tieProperty
	for i := range tieProperties {
		p := &tieProperties[i]
		// The place of a row holds the id of its tie.
		if hop.Only.Has(p.is) || p.is == store.RowTie && hop.Only.Has(store.RowPosition) {
			h.add(", ", t, p.column)
			read = append(read, p)
		}
	}
	if st.both {
		h.add(", startNode(", t, ") = ", at.node)
	}
	return func(c *cursor, row *store.Row, from network.ID) {
		tie := &network.Tie{Kind: st.kind, From: from, To: row.Node.Core().ID}
		for _, p := range read {
			p.read(tie, c)
		}
		if out := !st.in; st.both && !c.flag() || !st.both && !out {
			tie.From, tie.To = tie.To, tie.From
		}
		row.Tie, row.Position.OtherID = tie, tie.ID
	}
}

// presenceColumns writes the columns of a row's presence, which leads from an actor to an event.
func (h hops) presenceColumns(st step, t, m, start string, hop *store.Hop) func(c *cursor, row *store.Row, from network.ID) {
	if !hop.Only.Has(store.RowPresence) {
		return func(_ *cursor, row *store.Row, from network.ID) {
			row.Presence = &network.Presence{Actor: row.Node.Core().ID, Event: from}
			if !st.in {
				row.Presence.Actor, row.Presence.Event = from, row.Node.Core().ID
			}
		}
	}
	actor := m
	if !st.in {
		actor = start
	}
	h.add(", ")
	h.presence(t, actor)
	return func(c *cursor, row *store.Row, from network.ID) {
		p := readPresence(newCursor(c.next()))
		p.Actor, p.Event = row.Node.Core().ID, from
		if !st.in {
			p.Actor, p.Event = from, row.Node.Core().ID
		}
		row.Presence = &p
	}
}

// presence writes one actor's presence as a list.
func (h hops) presence(t, actor string) {
	k, o := h.variable("k"), h.variable("o")
	h.add("[", t, ".role, ", t, ".how, ", t, ".certainty, CASE ", t, ".side WHEN 0 THEN '' WHEN -1 THEN 'interlocutor' ELSE head(COLLECT { MATCH (",
		o, ":Organisation {key: ", t, ".side}) RETURN ", o, ".id }) END, CASE WHEN ", actor, ":Person THEN COLLECT { UNWIND ", t, ".orgs AS ", k,
		" MATCH (", o, ":Organisation {key: ", k, "}) RETURN ", o, ".id } END]")
}

func readPresence(c *cursor) network.Presence {
	p := network.Presence{
		Role: network.Role(c.integer()), How: network.How(c.integer()), Certainty: network.Certainty(c.integer()), // #nosec G115 -- our own numbers
		Side: c.id(), Represents: c.ids(),
	}
	slices.Sort(p.Represents)
	return p
}

// tieOrganisation writes the one organisation that a tie names besides its ends.
func (h hops) tieOrganisation(at place, hop store.Hop) listReader {
	property := ".onBehalfOf"
	if hop.Field == store.Delegation {
		property = ".delegation"
	}
	o := h.variable("o")
	return h.byID(hop, o, []network.EntityType{network.TypeOrganisation}, func(q *query) {
		q.add("MATCH (", o, ":Entity {id: ", at.tie, property, "}) WHERE true")
	})
}

// through writes the persons through whom an organisation was at an event, by id.
func (h hops) through(at place, hop store.Hop) listReader {
	actor := at.actor
	if hop.Field == store.ThroughOther {
		actor = at.other
	}
	x, p := h.variable("x"), h.variable("t")
	return h.byID(hop, x, []network.EntityType{network.TypePerson}, func(q *query) {
		q.add("MATCH (", at.event, ")<-[", p, ":PRESENT_AT]-(", x, ":Person) WHERE ", actor, ":Organisation AND ", actor, ".key IN ", p, ".orgs")
		visible(q, h.viewer, x)
	})
}

// byID writes a list of nodes in the order of their ids.
func (h hops) byID(hop store.Hop, n string, may []network.EntityType, match func(q *query)) listReader {
	l := &listed{
		paging: newPaging(hop.Page, []key{{expression: n + ".id"}}, func(p *store.Position) []any { return []any{string(p.ID)} }),
		total:  hop.Total, match: match, carried: n,
	}
	columns := columnsOf(h.viewer, hop.Want, may)
	below := h.rowLists(place{node: n, id: n + ".id"}, hop.Want.Hops)
	l.lists = []*rowLists{below}
	l.row = func(q *query) {
		columns.write(q, n)
		below.columns()
	}
	l.expression(h.query)
	return func(value any, _ network.ID) store.List {
		return l.read(value, func(c *cursor) store.Row {
			row := store.Row{Node: columns.read(c)}
			row.Position.ID = row.Node.Core().ID
			row.Below = below.read(c, row.Position.ID)
			return row
		})
	}
}

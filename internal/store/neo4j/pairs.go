package neo4j

import (
	"strconv"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// pairs writes a list of encounters: of one actor, or of all that match.
type pairs struct {
	hops
	hop *store.Hop
	a   string        // the actor asked
	of  *store.Filter // the actors asked; nil: a
	// what the question gives: presences beside, pairs, events left out, and the page of the pairs
	beside, found, events, page string
	// what the rows stand in
	row, first, second       string
	below, belowFirst, edges *rowLists
}

// The places of the values of a pair, as encounters_pair collects them.
const (
	pairFirst = iota
	pairSecond
	pairAny
	pairStrength
	pairCount
	pairFirstDay
	pairLastDay
	pairCertainty
	pairBasis
	pairAcross
)

// value is one value of a pair's row.
func (p *pairs) value(at int) string { return p.row + "[" + strconv.Itoa(at) + "]" }

// list writes [presences beside, list, pairs left out, events left out] and returns how it is read.
func (p *pairs) list() listReader {
	p.beside, p.events, p.page = p.variable("beside"), p.variable("events"), p.variable("page")
	p.found, p.row, p.first, p.second = p.variable("found"), p.variable("r"), p.variable("a"), p.variable("y")
	l := &listed{paging: p.paging(), total: p.hop.Total, carried: p.row + ", " + p.first + ", " + p.second, match: p.matchRow, calls: true}
	p.below = p.rowLists(place{node: p.second, id: p.second + ".id"}, p.hop.Want.Hops)
	p.edges = p.rowLists(place{actor: p.first, other: p.second}, p.hop.Edge)
	l.lists = []*rowLists{p.below, p.edges}
	if p.of != nil {
		p.belowFirst = p.rowLists(place{node: p.first, id: p.first + ".id"}, p.hop.Want.Hops)
		l.lists = append(l.lists, p.belowFirst)
	}
	var row rowReader
	l.row = func(*query) { row = p.columns() }
	p.add("head(COLLECT { ")
	p.write(l)
	p.add(" WITH *, ")
	l.expression(p.query)
	p.add(" AS ", p.page)
	left := p.leftOut()
	p.add(" RETURN [", p.beside, ", ", p.page, ", ", left, ", ", p.events, "] })")
	place := p.reading.place()
	return func(value any, from network.ID) store.List {
		c := newCursor(value)
		if len(c.values) == 0 { // the start is no actor
			return l.none()
		}
		p.reading.beside[place][from] = c.integer()
		list := l.read(c.next(), func(c *cursor) store.Row { return row(c, from) })
		list.Withheld = readWithheld(c)
		p.reading.ranked(&list, p.hop.Page)
		return list
	}
}

// paging is the page of the list, by the values that stand in its rows.
func (p *pairs) paging() paging {
	keys := []key{{p.value(pairStrength), true}, {p.value(pairCount), true}}
	if p.of == nil {
		return newPaging(p.hop.Page, append(keys, key{expression: p.second + ".id"}), func(p *store.Position) []any { return []any{p.Number, p.Second, string(p.ID)} })
	}
	keys = append(keys, key{expression: p.first + ".id"}, key{expression: p.second + ".id"})
	return newPaging(p.hop.Page, keys, func(p *store.Position) []any { return []any{p.Number, p.Second, string(p.ID), string(p.OtherID)} })
}

// matchRow writes which pairs belong to the list.
func (p *pairs) matchRow(q *query) {
	q.add("UNWIND ", p.found, " AS ", p.row, " WITH ", p.row, ", ", p.value(pairFirst), " AS ", p.first, ", ",
		p.value(pairSecond), " AS ", p.second, " WHERE ", p.value(pairCount), " > 0")
	p.strongEnough(p.value(pairStrength))
}

func (p *pairs) strongEnough(strength string) {
	if p.hop.Encounters.MinStrength > 0 {
		p.add(" AND ", strength, " >= ", p.param(p.hop.Encounters.MinStrength))
	}
}

// write writes the question.
func (p *pairs) write(l *listed) {
	c, f := filters{p.query, p.viewer}, p.hop.Encounters
	ps := parts{
		"asked": p.constant(p.a), "beside": p.constant(p.beside), "found": p.constant(p.found), "events": p.constant(p.events),
		"leftOut":  p.eventsLeftOut,
		"event":    func() { eventConditions(p.query, p.viewer, f) },
		"with":     func() { visible(p.query, p.viewer, "y"); c.where("y", f.With) },
		"excluded": p.constant(excludedText), "relation": p.constant(relationText), "certainty": p.constant(certaintyText),
		"once": func() {}, "only": p.onlyLeft, "left": p.constant(p.leftOrAll()), "narrow": func() { p.narrow(l) },
	}
	ps.weigh(p.query, p.viewer)
	ps["meeting"] = func() { p.fill(meetingText, ps) }
	ps["pair"] = func() { p.fill(pairText, ps) }
	if p.of == nil {
		p.fill(encountersOfActorText, ps)
		return
	}
	p.params["limit"] = int64(maxPairs + 1)
	ps["of"] = func() { visible(p.query, p.viewer, "a"); c.where("a", p.of) }
	ps["also"] = func() { p.add("(true"); c.where("a", f.With); p.add(")") }
	ps["once"] = func() { p.add("AND NOT (also AND y.id < a.id"); c.where("y", p.of); p.add(")") }
	p.fill(encountersText, ps)
}

// onlyLeft drops the relations that were not asked, unless those left out are counted.
func (p *pairs) onlyLeft() {
	if !p.hop.Withheld {
		p.add("WHERE ", left(p.hop.Encounters))
	}
}

func (p *pairs) leftOrAll() string {
	if !p.hop.Withheld {
		return "true"
	}
	return left(p.hop.Encounters)
}

// narrow keeps no more pairs than the page has, where nothing counts the others.
func (p *pairs) narrow(l *listed) {
	if l.total || p.hop.Withheld || l.from != nil || l.limit == 0 {
		return
	}
	p.add("WITH * WHERE count > 0")
	p.strongEnough("strength")
	keys := []key{{"strength", true}, {"count", true}, {expression: "y.id"}}
	if p.of != nil {
		keys = []key{keys[0], keys[1], {expression: "a.id"}, {expression: "y.id"}}
	}
	p.add(" WITH *")
	p.order(keys, l.backwards)
	p.add(" LIMIT ", p.param(int64(l.limit+1)))
}

// leftOut writes how many pairs have no encounter left, by the first relation that they had.
func (p *pairs) leftOut() string {
	if !p.hop.Withheld {
		return "null"
	}
	name, r, relation := p.variable("l"), p.variable("r"), p.variable("n")
	p.add(", COLLECT { UNWIND ", p.found, " AS ", r, " WITH ", r, " WHERE ", r, "[", strconv.Itoa(pairCount), "] = 0 WITH ",
		r, "[", strconv.Itoa(pairAny), "] AS ", relation, ", count(*) AS ", r, " RETURN [", relation, ", ", r, "] } AS ", name)
	return name
}

// eventsLeftOut writes how many events of the actors asked did not count, by the first reason.
func (p *pairs) eventsLeftOut() {
	if !p.hop.Withheld {
		p.add("null")
		return
	}
	f, c := p.hop.Encounters, filters{p.query, p.viewer}
	if p.of != nil {
		p.add("COLLECT { MATCH (a:Actor)-[:PRESENT_AT]->(e:Event) WHERE true")
		visible(p.query, p.viewer, "a")
		c.where("a", p.of)
	} else {
		p.add("COLLECT { MATCH (a)-[:PRESENT_AT]->(e:Event) WHERE true")
	}
	c.period("e", f.Period, true)
	c.where("e", f.At)
	p.add(" WITH e, CASE WHEN NOT e.effective IN ", p.param(texts(f.Statuses)), " THEN 'STATUS'")
	if f.Period != nil && !f.IncludeUndated {
		p.add(" WHEN e.fromDay IS NULL THEN 'UNDATED'")
	}
	p.add(" WHEN NOT e.meets THEN 'KIND' END AS reason WHERE reason IS NOT NULL WITH reason, count(DISTINCT e) AS e RETURN [reason, e] }")
}

// readWithheld reads both in the order in which reasons are looked for: status, undated, kind, then the relations.
func readWithheld(c *cursor) []store.Withheld {
	pairs, _ := c.next().([]any)
	events, _ := c.next().([]any)
	counts := map[store.Reason]int{}
	for _, value := range pairs {
		row := newCursor(value)
		relation := network.Relation(row.integer()) // #nosec G115 -- our own number
		counts[store.Reason(relation.String())] = row.integer()
	}
	for _, value := range events {
		row := newCursor(value)
		reason := store.Reason(row.text())
		counts[reason] = row.integer()
	}
	var out []store.Withheld
	for _, reason := range []store.Reason{store.WithheldStatus, store.WithheldUndated, store.WithheldKind, "ACROSS", "OTHER", "COLLEAGUES", "SAME_DELEGATION"} {
		if n := counts[reason]; n > 0 {
			out = append(out, store.Withheld{Reason: reason, Count: n})
		}
	}
	return out
}

// columns writes the columns of a pair.
func (p *pairs) columns() rowReader {
	for at := pairStrength; at < pairAcross+4; at++ {
		if at > pairStrength {
			p.add(", ")
		}
		p.add(p.value(at))
	}
	actor := columnsOf(p.viewer, p.hop.Want, actorTypes)
	p.add(", ")
	actor.write(p.query, p.second)
	p.below.columns()
	p.edges.columns()
	if p.of != nil {
		p.add(", ")
		actor.write(p.query, p.first)
		p.belowFirst.columns()
	}
	return func(c *cursor, from network.ID) store.Row {
		row := store.Row{Encounter: readPair(c)}
		e := row.Encounter
		row.Position = store.Position{Number: e.Strength, Second: int64(e.Count)}
		row.Node = actor.read(c)
		id := row.Node.Core().ID
		row.Below, row.Position.ID = p.below.read(c, id), id
		e.A, e.B = store.AskedActor(from), row.Node
		edges := c.skip(len(p.hop.Edge))
		if p.of != nil {
			e.A = actor.read(c)
			row.Position.ID, row.Position.OtherID = e.A.Core().ID, id
			e.BelowA = p.belowFirst.read(c, e.A.Core().ID)
		}
		row.Edge = p.edges.read(edges, store.PairID(e.A.Core().ID, id))
		return row
	}
}

var actorTypes = []network.EntityType{network.TypeOrganisation, network.TypePerson}

// readPair reads what is known of a pair.
func readPair(c *cursor) *store.Encounter {
	e := &store.Encounter{Strength: int64(c.integer()), Count: c.integer(), First: c.day(), Last: c.day()}
	e.Certainty, e.SizeBasis = network.Certainty(c.integer()), network.SizeBasis(c.integer()) // #nosec G115 -- our own numbers
	for _, r := range []network.Relation{network.Across, network.OtherRelation, network.Colleagues, network.SameDelegation} {
		e.PerRelation[r] = c.integer()
		if e.Relation == 0 && e.PerRelation[r] > 0 {
			e.Relation = r
		}
	}
	return e
}

// day reads a day that may not be known.
func (c *cursor) day() *network.Day {
	n, ok := c.next().(int64)
	if !ok {
		return nil
	}
	d := network.Day(n) // #nosec G115 -- our own number
	return &d
}

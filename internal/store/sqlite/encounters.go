package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Bounds of a question about pairs, in presences beside one of an actor asked at an event that counts.
const (
	// maxPairs is what fits the time of an answer on a busy machine.
	maxPairs = 250_000
	// maxNear is the bound of a part of the network: it weighs nothing but pairs, and gives few of them.
	maxNear = 4 * maxPairs
	// heavyPairs is from where questions take turns, so that light ones find a reader.
	heavyPairs = 20_000
)

var encounterKeys = []key{{"strength", true}, {"count", true}, {column: "a_id"}, {column: "b_id"}}

// encounterQuestion is a question about pairs, for all asked actors together
// (each pair once) or for each of the starts on its own.
type encounterQuestion struct {
	viewer network.Viewer
	filter *store.EncounterFilter
	of     *store.Filter // nil: starts
	starts []start
	page   paging
	// withheld tells whether what was left out is told.
	withheld bool
}

func (q *encounterQuestion) owner() string {
	if q.of == nil {
		return "a"
	}
	return "0"
}

// pairRow is one pair with the keys of its actors.
type pairRow struct {
	owner, a, b int64
	encounter   store.Encounter
}

// pairAnswer is what the statement gives for one owner.
type pairAnswer struct {
	rows          []pairRow
	total, passed int
	withheld      []store.Withheld
}

// Encounters reads the pairs of which one actor matches.
func (v *view) Encounters(ctx context.Context, viewer network.Viewer, q store.EncounterQuery) (store.List, error) {
	if err := q.Page.At(v.revision); err != nil {
		return store.List{}, err
	}
	question := &encounterQuestion{viewer: viewer, filter: &q.Filter, of: &q.Of, withheld: q.Withheld}
	question.page = newPaging(q.Page, encounterKeys, func(p *store.Position) []any { return []any{p.Number, p.Second, p.ID, p.OtherID} })
	answers, err := v.boundedPairs(ctx, question)
	if err != nil {
		return store.List{}, err
	}
	answer := answers[0]
	nodes, err := v.pairNodes(ctx, viewer, answer.rows, q.Want, true)
	if err != nil {
		return store.List{}, err
	}
	l := v.pairList(answer, question.page, q.Total)
	for i := range l.Rows {
		row, pair := &l.Rows[i], &answer.rows[i]
		a := nodes[pair.a]
		row.Node, row.Below = nodes[pair.b].Node, nodes[pair.b].Below
		row.Encounter.A, row.Encounter.B, row.Encounter.BelowA = a.Node, row.Node, a.Below
		row.Position.ID, row.Position.OtherID = a.Node.Core().ID, row.Node.Core().ID
	}
	if q.Events != nil && len(l.Rows) > 0 {
		err = v.pairEvents(ctx, viewer, l.Rows, q)
	}
	return l, err
}

// actorEncounters reads the encounters of each start.
func (v *view) actorEncounters(ctx context.Context, viewer network.Viewer, starts []start, hop store.Hop) (map[network.ID]store.List, error) {
	if err := hop.Page.At(v.revision); err != nil {
		return nil, err
	}
	question := &encounterQuestion{viewer: viewer, filter: hop.Encounters, starts: starts, withheld: hop.Withheld}
	keys := []key{encounterKeys[0], encounterKeys[1], encounterKeys[3]}
	question.page = newPaging(hop.Page, keys, func(p *store.Position) []any { return []any{p.Number, p.Second, p.ID} })
	answers, err := v.boundedPairs(ctx, question)
	if err != nil {
		return nil, err
	}
	out := make(map[network.ID]store.List, len(starts))
	for _, from := range starts {
		answer := answers[from.key]
		nodes, err := v.pairNodes(ctx, viewer, answer.rows, store.Want{Names: hop.Want.Names, Description: hop.Want.Description}, false)
		if err != nil {
			return nil, err
		}
		l := v.pairList(answer, question.page, hop.Total)
		for i := range l.Rows {
			row := &l.Rows[i]
			row.Node = nodes[answer.rows[i].b].Node
			row.Encounter.A, row.Encounter.B = store.AskedActor(from.id), row.Node
			row.Position.ID = row.Node.Core().ID
		}
		out[from.id] = l
	}
	return out, nil
}

// boundedPairs refuses questions about more pairs than can be told in time, and lets heavy ones take turns.
func (v *view) boundedPairs(ctx context.Context, q *encounterQuestion) (map[int64]*pairAnswer, error) {
	s := &statement{}
	s.fill(encountersBoundSQL, parts{
		"asked": func() { q.asked(s) }, "event": func() { eventConditions(s, q.viewer, q.filter) },
		"limit": func() { s.add("?", maxPairs+1) },
	})
	n, err := v.count(ctx, s)
	switch {
	case err != nil:
		return nil, err
	case n > maxPairs:
		return nil, fmt.Errorf("%w: the actors asked were beside others more than %d times", store.ErrTooCostly, maxPairs)
	case n > heavyPairs:
		if err := v.takeTurn(ctx); err != nil {
			return nil, err
		}
		defer v.giveTurn()
	}
	return v.pairs(ctx, q)
}

// asked writes the actors asked: key, id, and whether they match the other side of the question too.
func (q *encounterQuestion) asked(s *statement) {
	if q.of == nil {
		s.add("SELECT n.key, n.id, n.type, 0 FROM node n WHERE n.key IN (SELECT value FROM json_each(?)) AND n.type IN (1, 2)", keysOf(q.starts))
		return
	}
	s.add("SELECT n.key, n.id, n.type, (n.type IN (1, 2)")
	c := &filters{statement: s, viewer: q.viewer, used: 200}
	c.where("n", q.filter.With)
	s.add(") FROM node n WHERE n.type IN (1, 2)")
	hidden(s, q.viewer, "n")
	c.where("n", q.of)
}

// once writes that a pair of which both ways match is told from the lesser id.
func (q *encounterQuestion) once(s *statement) {
	if q.of != nil {
		s.add(" AND NOT (a.also AND y.id < a.id AND q.actor IN (SELECT key FROM asked))")
	}
}

func (q *encounterQuestion) with(s *statement) {
	hidden(s, q.viewer, "y")
	(&filters{statement: s, viewer: q.viewer, used: 300}).where("y", q.filter.With)
}

func (v *view) pairs(ctx context.Context, q *encounterQuestion) (map[int64]*pairAnswer, error) {
	s := &statement{}
	ps := parts{
		"asked": func() { q.asked(s) }, "once": func() { q.once(s) }, "with": func() { q.with(s) },
		"event":    func() { eventConditions(s, q.viewer, q.filter) },
		"relation": constant(s, relationSQL), "certainty": constant(s, certaintySQL), "pair": constant(s, pairSQL),
		"left": constant(s, left(q.filter)), "owner": constant(s, q.owner()),
		"minimum": func() { s.add("AND strength >= ?", q.filter.MinStrength) },
		"order":   func() { s.orderBy(q.page.keys, q.page.backwards) },
		"beyond":  func() { q.page.bound(s) }, "passed": func() { q.page.passed(s) },
		"limit": func() { s.add("?", q.page.most()) },
	}
	ps.weigh(s, q.viewer)
	s.fill(encountersSQL, ps)
	answers := map[int64]*pairAnswer{}
	of := func(owner int64) *pairAnswer {
		if answers[owner] == nil {
			answers[owner] = &pairAnswer{}
		}
		return answers[owner]
	}
	of(0)
	for _, from := range q.starts {
		of(from.key)
	}
	if err := v.withheldEvents(ctx, q, of); err != nil {
		return nil, err
	}
	return answers, v.run(ctx, s, func(rows *sql.Rows) error { return readPair(rows, q, of) })
}

func readPair(rows *sql.Rows, q *encounterQuestion, of func(int64) *pairAnswer) error {
	var part string
	var r pairRow
	var first, last sql.NullInt64
	var certainty, basis, place int
	e := &r.encounter
	per := &e.PerRelation
	err := rows.Scan(&part, &r.owner, &r.a, &r.b, &e.Strength, &e.Count, &first, &last, &certainty, &basis,
		&per[network.Across], &per[network.OtherRelation], &per[network.Colleagues], &per[network.SameDelegation], &place)
	if err != nil {
		return err
	}
	answer := of(r.owner)
	switch part {
	case "total":
		answer.total = int(e.Strength)
	case "passed":
		answer.passed = int(e.Strength)
		if q.page.from == nil {
			answer.passed = 0
		}
	case "withheld":
		if !q.withheld {
			break
		}
		reason := store.Reason(network.Relation(r.a).String())
		answer.withheld = append(answer.withheld, store.Withheld{Reason: reason, Count: int(e.Strength)})
	default:
		e.Certainty, e.SizeBasis = network.Certainty(certainty), network.SizeBasis(basis)
		e.First, e.Last = day(first), day(last)
		for relation := network.SameDelegation; relation >= network.Across; relation-- {
			if per[relation] > 0 {
				e.Relation = relation
			}
		}
		answer.rows = append(answer.rows, r)
	}
	return nil
}

func day(n sql.NullInt64) *network.Day {
	if !n.Valid {
		return nil
	}
	d := network.Day(n.Int64)
	return &d
}

// withheldEvents counts the events that the statuses, the period and the kinds left out.
func (v *view) withheldEvents(ctx context.Context, q *encounterQuestion, of func(int64) *pairAnswer) error {
	if !q.withheld {
		return nil
	}
	owner := "0"
	if q.of == nil {
		owner = "a.key"
	}
	s := &statement{}
	s.fill(encountersWithheldSQL, parts{
		"asked": func() { q.asked(s) }, "owner": constant(s, owner),
		"reason": func() { reasonSQL(s, q.filter) },
		"at": func() {
			c := &filters{statement: s, viewer: q.viewer, used: 100}
			c.period("n", q.filter.Period, true)
			c.where("n", q.filter.At)
		},
	})
	return v.run(ctx, s, func(rows *sql.Rows) error {
		var owner int64
		var w store.Withheld
		if err := rows.Scan(&owner, &w.Reason, &w.Count); err != nil {
			return err
		}
		of(owner).withheld = append(of(owner).withheld, w)
		return nil
	})
}

// pairList makes a list of pairs without their actors.
func (v *view) pairList(answer *pairAnswer, p paging, total bool) store.List {
	rows, more := cut(p, answer.rows)
	answer.rows = rows
	l := store.List{Total: -1, Withheld: inOrder(answer.withheld), Rows: make([]store.Row, len(rows))}
	if total {
		l.Total = answer.total
	}
	p.flags(&l, more, answer.passed > 0)
	for i := range rows {
		e := rows[i].encounter
		l.Rows[i].Encounter = &e
		l.Rows[i].Position = store.Position{Number: e.Strength, Second: int64(e.Count), Revision: v.revision}
	}
	return l
}

// inOrder sorts reasons as they are looked for: status, undated, kind, then the relations.
func inOrder(withheld []store.Withheld) []store.Withheld {
	var out []store.Withheld
	for _, reason := range []store.Reason{store.WithheldStatus, store.WithheldUndated, store.WithheldKind, "ACROSS", "OTHER", "COLLEAGUES", "SAME_DELEGATION"} {
		for _, w := range withheld {
			if w.Reason == reason {
				out = append(out, w)
			}
		}
	}
	return out
}

// pairNodes reads the actors of the pairs by key.
func (v *view) pairNodes(ctx context.Context, viewer network.Viewer, rows []pairRow, want store.Want, both bool) (map[int64]store.Row, error) {
	if len(rows) == 0 {
		return nil, nil
	}
	var keys []int64
	for i := range rows {
		keys = append(keys, rows[i].b)
		if both {
			keys = append(keys, rows[i].a)
		}
	}
	s := &statement{}
	s.add("SELECT ")
	s.add(columns(viewer, want))
	s.add(" FROM node n WHERE n.key IN (SELECT value FROM json_each(?))", list(keys))
	var r nodeRow
	var found []store.Row
	var order []int64
	err := v.run(ctx, s, func(rows *sql.Rows) error {
		if err := rows.Scan(r.targets()...); err != nil {
			return err
		}
		found, order = append(found, store.Row{Node: r.entity()}), append(order, r.key)
		return nil
	})
	if err != nil {
		return nil, err
	}
	if err := v.below(ctx, viewer, pointers(found), want); err != nil {
		return nil, err
	}
	out := make(map[int64]store.Row, len(found))
	for i := range found {
		out[order[i]] = found[i]
	}
	return out, nil
}

// pairEvents answers the events wanted of each pair.
func (v *view) pairEvents(ctx context.Context, viewer network.Viewer, rows []store.Row, q store.EncounterQuery) error {
	hop := *q.Events
	hop.Field, hop.Encounters = store.EncounterEvents, &q.Filter
	ids := make([]network.ID, len(rows))
	for i := range rows {
		ids[i] = store.PairID(rows[i].Encounter.A.Core().ID, rows[i].Encounter.B.Core().ID)
	}
	lists, err := v.Follow(ctx, viewer, ids, hop)
	if err != nil {
		return err
	}
	for i := range rows {
		l := listOf(lists, ids[i], hop)
		rows[i].Encounter.Events = &l
	}
	return nil
}

package sqlite

import (
	"context"
	"database/sql"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// records reads rows as changes and checks need them, inside a view or an update.
type records struct{ each runner }

// runner runs one statement and hands its rows on.
type runner func(ctx context.Context, text string, args []any, row func(*sql.Rows) error) error

// Types tells which ids exist.
func (d records) Types(ctx context.Context, ids []network.ID) (map[network.ID]network.EntityType, error) {
	out := map[network.ID]network.EntityType{}
	const text = `SELECT id, type FROM node WHERE id IN (SELECT value FROM json_each(?1))
  UNION ALL SELECT id, 0 FROM tie WHERE id IN (SELECT value FROM json_each(?1))
  UNION ALL SELECT id, 0 FROM number WHERE id IN (SELECT value FROM json_each(?1))
  UNION ALL SELECT id, 0 FROM evidence WHERE id IN (SELECT value FROM json_each(?1))`
	err := d.each(ctx, text, []any{list(ids)}, func(rows *sql.Rows) error {
		var id network.ID
		var t int
		if err := rows.Scan(&id, &t); err != nil {
			return err
		}
		out[id] = ""
		if t > 0 {
			out[id] = network.EntityTypes[t-1]
		}
		return nil
	})
	return out, err
}

// RootsAfter reads root events in the order of their ids.
func (d records) RootsAfter(ctx context.Context, after network.ID, limit int) (ids []network.ID, err error) {
	const text = `SELECT n.id FROM node n WHERE n.type = 3 AND n.id > ? AND NOT EXISTS (SELECT 1 FROM tie t WHERE t.src = n.key AND t.kind = 3)
  ORDER BY n.id LIMIT ?`
	err = d.each(ctx, text, []any{after, limit}, func(rows *sql.Rows) error { return scanID(rows, &ids) })
	return ids, err
}

func scanID(rows *sql.Rows, ids *[]network.ID) error {
	var id network.ID
	if err := rows.Scan(&id); err != nil {
		return err
	}
	*ids = append(*ids, id)
	return nil
}

// treeSQL gives the keys of all events of the trees.
const treeSQL = `WITH RECURSIVE tree (key) AS (
    SELECT key FROM node WHERE id IN (SELECT value FROM json_each(?))
    UNION SELECT t.src FROM tree CROSS JOIN tie t ON t.dst = tree.key AND t.kind = 3
  ) `

// Events reads the ids of all events of the trees.
func (d records) Events(ctx context.Context, roots []network.ID) (ids []network.ID, err error) {
	const text = treeSQL + `SELECT n.id FROM tree CROSS JOIN node n ON n.key = tree.key AND n.type = 3 ORDER BY n.id`
	err = d.each(ctx, text, []any{list(roots)}, func(rows *sql.Rows) error { return scanID(rows, &ids) })
	return ids, err
}

// Facts reads the facts of whole trees.
func (d records) Facts(ctx context.Context, roots []network.ID) (store.Facts, error) {
	facts := store.Facts{Positions: map[network.ID][]network.Tie{}}
	at := map[network.ID]int{}
	for _, read := range []func() error{
		func() error { return d.events(ctx, roots, &facts, at) },
		func() error { return d.participation(ctx, roots, &facts, at) },
		func() error { return d.numbersOf(ctx, roots, &facts, at) },
		func() error { return d.positions(ctx, roots, &facts) },
		func() error { return d.met(ctx, roots, &facts) },
	} {
		if err := read(); err != nil {
			return facts, err
		}
	}
	return facts, nil
}

func (d records) events(ctx context.Context, roots []network.ID, facts *store.Facts, at map[network.ID]int) error {
	const text = treeSQL + `SELECT n.id, COALESCE(p.id, ''), COALESCE(t.certainty, 0), n.kind, n.status, n.date,
    COALESCE((SELECT max(certainty) FROM evidence WHERE subject = n.id AND about = 'status'), 1)
  FROM tree CROSS JOIN node n ON n.key = tree.key AND n.type = 3 LEFT JOIN tie t ON t.src = n.key AND t.kind = 3 LEFT JOIN node p ON p.key = t.dst
  ORDER BY n.id`
	return d.each(ctx, text, []any{list(roots)}, func(rows *sql.Rows) error {
		var f network.EventFacts
		var partOf, status int
		var date string
		if err := rows.Scan(&f.Event, &f.Parent, &partOf, &f.Kind, &f.Status, &date, &status); err != nil {
			return err
		}
		f.PartOfCertainty, f.StatusCertainty = network.Certainty(partOf), network.Certainty(status)
		f.Date, _ = network.ParseEDTF(date)
		at[f.Event] = len(facts.Events)
		facts.Events = append(facts.Events, f)
		return nil
	})
}

// participation reads TOOK_PART_IN, and HELD_AT an organisation.
func (d records) participation(ctx context.Context, roots []network.ID, facts *store.Facts, at map[network.ID]int) error {
	const text = treeSQL + `SELECT e.id, x.id, t.id, t.kind, t.role, COALESCE(b.id, ''), COALESCE(g.id, ''), t.certainty
  FROM tree CROSS JOIN tie t ON t.dst = tree.key AND t.kind = 2 CROSS JOIN node e ON e.key = t.dst CROSS JOIN node x ON x.key = t.src
    LEFT JOIN node b ON b.key = t.behalf LEFT JOIN node g ON g.key = t.delegation
  UNION ALL
  SELECT e.id, x.id, t.id, t.kind, 0, '', '', t.certainty
  FROM tree CROSS JOIN tie t ON t.src = tree.key AND t.kind = 5 CROSS JOIN node e ON e.key = t.src CROSS JOIN node x ON x.key = t.dst AND x.type = 1
  ORDER BY 3`
	return d.each(ctx, text, []any{list(roots)}, func(rows *sql.Rows) error {
		var event, actor network.ID
		var t network.Tie
		var kind, role, certainty int
		if err := rows.Scan(&event, &actor, &t.ID, &kind, &role, &t.OnBehalfOf, &t.Delegation, &certainty); err != nil {
			return err
		}
		t.Kind, t.Role, t.Certainty = network.TieKinds[kind-1], network.Role(role), network.Certainty(certainty)
		f := &facts.Events[at[event]]
		if t.Kind == network.HeldAt {
			t.From, t.To = event, actor
			f.HeldAt = append(f.HeldAt, t)
			return nil
		}
		t.From, t.To = actor, event
		f.TookPart = append(f.TookPart, t)
		return nil
	})
}

func (d records) numbersOf(ctx context.Context, roots []network.ID, facts *store.Facts, at map[network.ID]int) error {
	const text = treeSQL + `SELECT n.id, m.id, m.counted, COALESCE(g.id, ''), m.value
  FROM tree CROSS JOIN number m ON m.node = tree.key CROSS JOIN node n ON n.key = m.node LEFT JOIN node g ON g.key = m.delegation ORDER BY m.id`
	return d.each(ctx, text, []any{list(roots)}, func(rows *sql.Rows) error {
		var m network.StatedNumber
		if err := rows.Scan(&m.Node, &m.ID, &m.Counted, &m.Delegation, &m.Value); err != nil {
			return err
		}
		f := &facts.Events[at[m.Node]]
		f.Numbers = append(f.Numbers, m)
		return nil
	})
}

func (d records) positions(ctx context.Context, roots []network.ID, facts *store.Facts) error {
	const text = treeSQL + `SELECT x.id, o.id, h.id, h.since, h.until, h.certainty
  FROM (SELECT DISTINCT t.src AS person FROM tree CROSS JOIN tie t ON t.dst = tree.key AND t.kind = 2) q
    CROSS JOIN tie h ON h.src = q.person AND h.kind = 1 CROSS JOIN node x ON x.key = h.src CROSS JOIN node o ON o.key = h.dst
  ORDER BY h.id`
	return d.each(ctx, text, []any{list(roots)}, func(rows *sql.Rows) error {
		t := network.Tie{Kind: network.HoldsPosition}
		var since, until string
		var certainty int
		if err := rows.Scan(&t.From, &t.To, &t.ID, &since, &until, &certainty); err != nil {
			return err
		}
		t.Since, _ = network.ParseEDTF(since)
		t.Until, _ = network.ParseEDTF(until)
		t.Certainty = network.Certainty(certainty)
		facts.Positions[t.From] = append(facts.Positions[t.From], t)
		return nil
	})
}

func (d records) met(ctx context.Context, roots []network.ID, facts *store.Facts) error {
	const text = treeSQL + `SELECT t.id, a.id, b.id, e.id FROM tree CROSS JOIN tie t ON t.event = tree.key CROSS JOIN node a ON a.key = t.src
    CROSS JOIN node b ON b.key = t.dst CROSS JOIN node e ON e.key = t.event ORDER BY t.id`
	return d.each(ctx, text, []any{list(roots)}, func(rows *sql.Rows) error {
		t := network.Tie{Kind: network.Met}
		defer func() { facts.Met = append(facts.Met, t) }()
		return rows.Scan(&t.ID, &t.From, &t.To, &t.Event)
	})
}

// Derived reads what is stored as derived.
func (d records) Derived(ctx context.Context, roots []network.ID) ([]network.DerivedEvent, error) {
	var out []network.DerivedEvent
	at := map[network.ID]int{}
	const events = treeSQL + `SELECT n.id, COALESCE(r.id, ''), n.kind, n.effective, n.status_certainty, n.n, n.basis
  FROM tree CROSS JOIN node n ON n.key = tree.key AND n.type = 3 LEFT JOIN node r ON r.key = n.root ORDER BY n.id`
	err := d.each(ctx, events, []any{list(roots)}, func(rows *sql.Rows) error {
		var e network.DerivedEvent
		var certainty, basis int
		if err := rows.Scan(&e.Event, &e.Root, &e.Kind, &e.Status, &certainty, &e.Size.N, &basis); err != nil {
			return err
		}
		e.StatusCertainty, e.Size.Basis = network.Certainty(certainty), network.SizeBasis(basis)
		at[e.Event] = len(out)
		out = append(out, e)
		return nil
	})
	if err != nil {
		return nil, err
	}
	presences := treeSQL + `SELECT e.id, a.id, x.role, x.how, x.certainty, ` + sideSQL("x") + `, ` + representsSQL("x") + `
  FROM tree CROSS JOIN present x ON x.event = tree.key CROSS JOIN node e ON e.key = x.event CROSS JOIN node a ON a.key = x.actor ORDER BY e.id, a.id`
	err = d.each(ctx, presences, []any{list(roots)}, func(rows *sql.Rows) error {
		var p network.Presence
		var role, how, certainty int
		var represents string
		if err := rows.Scan(&p.Event, &p.Actor, &role, &how, &certainty, &p.Side, &represents); err != nil {
			return err
		}
		p.Role, p.How, p.Certainty = network.Role(role), network.How(how), network.Certainty(certainty)
		for _, id := range strings.Fields(represents) {
			p.Represents = append(p.Represents, network.ID(id))
		}
		e := &out[at[p.Event]]
		e.Presences = append(e.Presences, p)
		return nil
	})
	return out, err
}

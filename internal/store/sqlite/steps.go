package sqlite

import (
	"context"
	"database/sql"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

const tieColumns = `st.value, x.key, x.id, x.src = st.value, x.role, x.title,
  COALESCE((SELECT id FROM node WHERE key = x.behalf), ''), COALESCE((SELECT id FROM node WHERE key = x.delegation), ''),
  COALESCE((SELECT id FROM node WHERE key = x.event), ''), x.since, x.until, x.circle, x.share, x.certainty, x.changed_at, `

const presenceColumns = `st.value, x.role, x.how, x.certainty,
  CASE x.side WHEN 0 THEN '' WHEN -1 THEN 'interlocutor' ELSE (SELECT id FROM node WHERE key = x.side) END,
  COALESCE((SELECT group_concat(id, ' ') FROM (SELECT o.id FROM representation r JOIN node o ON o.key = r.organisation
    WHERE r.event = x.event AND r.actor = x.actor ORDER BY o.id)), ''), `

// found is a row with the start that it stands below.
type found struct {
	from int64
	row  store.Row
}

// steps follows ties or presences: each start's rows are limited on their own,
// by a correlated list of keys over an index.
func (v *view) steps(ctx context.Context, viewer network.Viewer, starts []start, hop store.Hop) (map[network.ID]store.List, error) {
	st := stepOf(hop.Field)
	p := newPaging(hop.Page, st.keys("y", "m", hop.AsOf), st.values(hop.AsOf))
	s := &statement{}
	s.add("SELECT ")
	if st.presence {
		s.add(presenceColumns)
	} else {
		s.add(tieColumns)
	}
	s.add(st.rank("x", hop.AsOf) + ", ")
	s.add(columns(viewer, hop.Want))
	s.add(" FROM json_each(?) st CROSS JOIN "+st.rows(), keysOf(starts))
	st.body(s, viewer, hop, "st.value")
	p.bound(s)
	p.end(s)
	s.add(") CROSS JOIN node n ON n.key = " + st.finish())
	order := paging{keys: append([]key{{column: "st.value"}}, st.keys("x", "n", hop.AsOf)...), backwards: p.backwards}
	s.orderBy(order.keys, order.backwards)
	rows, err := v.stepRows(ctx, s, st, starts, hop)
	if err != nil {
		return nil, err
	}
	return v.stepLists(ctx, viewer, starts, hop, p, rows)
}

// body writes which ties from the start belong to the list, under y, with their ends under m.
func (st step) body(s *statement, viewer network.Viewer, hop store.Hop, from string) {
	if st.source == "tie_both" {
		// The view is a union, which an ordered list would read whole: ask for either end instead.
		s.add(" FROM tie y CROSS JOIN node m ON m.key = CASE WHEN y.src = " + from + " THEN y.dst ELSE y.src END" +
			" WHERE (y.src = " + from + " OR y.dst = " + from + ")")
	} else {
		s.add(" FROM " + st.source + " y CROSS JOIN node m ON m.key = y.finish WHERE y.start = " + from)
	}
	st.ends(s, "y", "m")
	st.asOf(s, "y", hop.AsOf)
	hidden(s, viewer, "m")
}

func keysOf(starts []start) string {
	keys := make([]int64, len(starts))
	for i := range starts {
		keys[i] = starts[i].key
	}
	return list(keys)
}

func (v *view) stepRows(ctx context.Context, s *statement, st step, starts []start, hop store.Hop) (map[int64][]store.Row, error) {
	ids := make(map[int64]network.ID, len(starts))
	for _, from := range starts {
		ids[from.key] = from.id
	}
	out := make(map[int64][]store.Row, len(starts))
	scan := &stepScan{step: st, ids: ids, asOf: hop.AsOf, kind: fieldKind(hop.Field)}
	err := v.run(ctx, s, func(rows *sql.Rows) error {
		got, err := scan.read(rows)
		if err == nil {
			out[got.from] = append(out[got.from], got.row)
		}
		return err
	})
	return out, err
}

func fieldKind(f store.Field) network.TieKind {
	ends, _ := f.Ends()
	return ends.Kind
}

// stepScan reads rows of ties or presences.
type stepScan struct {
	step step
	ids  map[int64]network.ID
	asOf *network.Day
	kind network.TieKind

	from, key, rank                int64
	out                            bool
	role, how, certainty, changed  int
	tie                            network.Tie
	since, until, side, represents string
	node                           nodeRow
	targets                        []any
}

func (c *stepScan) read(rows *sql.Rows) (found, error) {
	if c.targets == nil {
		c.targets = c.all()
	}
	if err := rows.Scan(c.targets...); err != nil {
		return found{}, err
	}
	return c.found(), nil
}

// all are the targets of a row's columns.
func (c *stepScan) all() []any {
	return append(c.edgeTargets(), append([]any{&c.rank}, c.node.targets()...)...)
}

// found is the row that was scanned last.
func (c *stepScan) found() found {
	row := store.Row{Node: c.node.entity()}
	row.Position = c.position()
	if c.step.presence {
		row.Presence = c.presence(row.Node.Core().ID)
	} else {
		row.Tie = c.edge(row.Node.Core().ID)
		row.Position.OtherID = row.Tie.ID
	}
	if c.rank >= 0 {
		row.Validity = network.ValidYes - network.Validity(c.rank)
	}
	return found{c.from, row}
}

func (c *stepScan) edgeTargets() []any {
	if c.step.presence {
		return []any{&c.from, &c.role, &c.how, &c.certainty, &c.side, &c.represents}
	}
	t := &c.tie
	return []any{
		&c.from, &c.key, &t.ID, &c.out, &c.role, &t.Title, &t.OnBehalfOf, &t.Delegation, &t.Event,
		&c.since, &c.until, &t.Circle, &t.Share, &c.certainty, &c.changed,
	}
}

func (c *stepScan) position() store.Position {
	p := store.Position{ID: network.ID(c.node.id), Second: max(c.rank, 0)}
	if c.step.byDate == 0 {
		p.Text = c.node.sort
	} else {
		p.Missing, p.Number = dayPosition(c.node.date)
	}
	return p
}

func (c *stepScan) edge(end network.ID) *network.Tie {
	t := c.tie
	t.Kind, t.Role, t.Certainty, t.ChangedAtRevision = c.kind, network.Role(c.role), network.Certainty(c.certainty), c.changed
	t.Since, _ = network.ParseEDTF(c.since)
	t.Until, _ = network.ParseEDTF(c.until)
	t.From, t.To = c.ids[c.from], end
	if !c.out {
		t.From, t.To = end, c.ids[c.from]
	}
	return &t
}

func (c *stepScan) presence(end network.ID) *network.Presence {
	p := &network.Presence{
		Actor: end, Event: c.ids[c.from], Role: network.Role(c.role), How: network.How(c.how),
		Certainty: network.Certainty(c.certainty), Side: network.Side(c.side),
	}
	if c.step.source == "present_from" {
		p.Actor, p.Event = p.Event, p.Actor
	}
	for _, id := range strings.Fields(c.represents) {
		p.Represents = append(p.Represents, network.ID(id))
	}
	return p
}

// stepLists makes the list of each start.
func (v *view) stepLists(ctx context.Context, viewer network.Viewer, starts []start, hop store.Hop, p paging, rows map[int64][]store.Row) (map[network.ID]store.List, error) {
	out := make(map[network.ID]store.List, len(starts))
	st := stepOf(hop.Field)
	for _, from := range starts {
		page, more := cut(p, rows[from.key])
		l := store.List{Rows: page, Total: -1}
		passed := 0
		var err error
		if p.from != nil {
			s := &statement{}
			s.add("SELECT EXISTS (SELECT 1")
			st.body(s, viewer, hop, "?1")
			s.args = append([]any{from.key}, s.args...)
			p.passed(s)
			s.add(")")
			if passed, err = v.count(ctx, s); err != nil {
				return nil, err
			}
		}
		p.flags(&l, more, passed > 0)
		if hop.Total {
			if l.Total, err = v.stepTotal(ctx, viewer, from, hop, p, more, len(page)); err != nil {
				return nil, err
			}
		}
		out[from.id] = l
	}
	return out, nil
}

// stepTotal counts a start's rows; a page that holds them all has counted already.
func (v *view) stepTotal(ctx context.Context, viewer network.Viewer, from start, hop store.Hop, p paging, more bool, length int) (int, error) {
	if p.from == nil && !more {
		return length, nil
	}
	s := &statement{}
	s.add("SELECT count(*)")
	st := stepOf(hop.Field)
	st.body(s, viewer, hop, "?1")
	s.args = append([]any{from.key}, s.args...)
	return v.count(ctx, s)
}

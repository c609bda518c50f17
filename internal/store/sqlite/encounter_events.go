package sqlite

import (
	"context"
	"database/sql"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var eventKeys = []key{{column: "down_day"}, {column: "id"}}

// encounterEvents reads the events of each pair.
func (v *view) encounterEvents(ctx context.Context, viewer network.Viewer, starts []start, hop store.Hop) (map[network.ID]store.List, error) {
	p := newPaging(hop.Page, eventKeys, func(p *store.Position) []any { return []any{dayValue(p, store.Descending), p.ID} })
	rows, err := v.meetings(ctx, viewer, starts, hop, p)
	if err != nil {
		return nil, err
	}
	lists := make(map[network.ID]store.List, len(starts))
	totals, passed := make([]int, len(starts)), make([]int, len(starts))
	if hop.Total || p.from != nil {
		if err := v.countMeetings(ctx, viewer, starts, hop, p, totals, passed); err != nil {
			return nil, err
		}
	}
	for i, from := range starts {
		page, more := cut(p, rows[i])
		l := store.List{Rows: page, Total: -1}
		if hop.Total {
			l.Total = totals[i]
		}
		p.flags(&l, more, passed[i] > 0)
		lists[from.id] = l
	}
	return lists, nil
}

// meetings reads the events of each pair, by the place of the pair among the starts.
func (v *view) meetings(ctx context.Context, viewer network.Viewer, starts []start, hop store.Hop, p paging) ([][]store.Row, error) {
	out := make([][]store.Row, len(starts))
	if p.limit == 0 {
		return out, nil
	}
	s := &statement{}
	s.fill(encounterEventsSQL, meetingParts(s, viewer, starts, hop, p))
	scan := &meetingScan{starts: starts}
	return out, v.run(ctx, s, func(r *sql.Rows) error {
		at, row, err := scan.read(r)
		if err == nil {
			out[at] = append(out[at], row)
		}
		return err
	})
}

func (v *view) countMeetings(ctx context.Context, viewer network.Viewer, starts []start, hop store.Hop, p paging, totals, passed []int) error {
	s := &statement{}
	s.fill(encounterEventsCountSQL, meetingParts(s, viewer, starts, hop, p))
	return v.run(ctx, s, func(rows *sql.Rows) error {
		var at, total, behind int
		if err := rows.Scan(&at, &total, &behind); err != nil {
			return err
		}
		totals[at] = total
		if p.from != nil {
			passed[at] = behind
		}
		return nil
	})
}

func meetingParts(s *statement, viewer network.Viewer, starts []start, hop store.Hop, p paging) parts {
	asked := meetingOf(viewer, hop)
	ps := parts{
		"pairs":    func() { s.add("?", pairsOf(idsOf(starts))) },
		"relation": constant(s, asked.relation), "certainty": constant(s, certaintySQL), "pair": constant(s, asked.pair),
		"event":   func() { asked.event(s) },
		"visible": func() { hidden(s, viewer, "a"); hidden(s, viewer, "y") },
		"left":    constant(s, asked.left),
		"side_p":  constant(s, sideSQL("p")), "side_q": constant(s, sideSQL("q")),
		"represents_p": constant(s, representsSQL("p")), "represents_q": constant(s, representsSQL("q")),
		"columns": constant(s, columns(viewer, hop.Want)),
		"order":   func() { s.orderBy(p.keys, p.backwards) },
		"beyond":  func() { p.bound(s) }, "passed": func() { p.passed(s) },
		"limit": func() { s.add("?", p.most()) },
	}
	ps.weigh(s, viewer)
	return ps
}

// meetingScan reads rows of meetings.
type meetingScan struct {
	starts []start
	part   string
	at     int
	total  int
	m      struct{ relation, certainty, weight int }
	a, b   presenceScan
	node   nodeRow
}

// presenceScan is one actor's presence as its columns give it.
type presenceScan struct {
	role, how, certainty int
	side, represents     string
}

func (c *presenceScan) targets() []any {
	return []any{&c.role, &c.how, &c.certainty, &c.side, &c.represents}
}

func (c *presenceScan) presence(actor, event network.ID) network.Presence {
	return network.Presence{
		Actor: actor, Event: event, Role: network.Role(c.role), How: network.How(c.how),
		Certainty: network.Certainty(c.certainty), Side: network.Side(c.side),
		Represents: idList(c.represents),
	}
}

func idList(joined string) []network.ID {
	var out []network.ID
	for _, id := range strings.Fields(joined) {
		out = append(out, network.ID(id))
	}
	return out
}

func (c *meetingScan) read(rows *sql.Rows) (at int, row store.Row, err error) {
	targets := []any{&c.part, &c.at, &c.total, &c.m.relation, &c.m.certainty, &c.m.weight}
	targets = append(targets, c.a.targets()...)
	targets = append(targets, c.b.targets()...)
	if err := rows.Scan(append(targets, c.node.targets()...)...); err != nil {
		return 0, row, err
	}
	event, _ := c.node.entity().(*network.Event)
	a, b, _ := strings.Cut(string(c.starts[c.at].id), "|")
	meeting := &store.Meeting{
		Relation: network.Relation(c.m.relation), Certainty: network.Certainty(c.m.certainty),
		Size: event.Size, Weight: c.m.weight,
	}
	meeting.A = c.a.presence(network.ID(a), event.ID)
	meeting.B = c.b.presence(network.ID(b), event.ID)
	row = store.Row{Node: event, Meeting: meeting, Position: store.Position{ID: event.ID}}
	row.Position.Missing, row.Position.Number = dayPosition(c.node.date)
	return c.at, row, nil
}

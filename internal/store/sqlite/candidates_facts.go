package sqlite

import (
	"context"
	"database/sql"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// events reads the events that the candidates host, or to which they send. keys are theirs, as a parameter.
func (c *candidates) events(ctx context.Context, keys string) error {
	s := &statement{}
	s.fill(candidatesEventsSQL, parts{
		"house": func() {
			if !c.q.Sending {
				s.add("SELECT c.value, t.id, t.src FROM json_each(?) c CROSS JOIN tie t ON t.dst = c.value AND t.kind = 5 UNION ALL", keys)
			}
		},
		"keys": func() { s.add("?", keys) }, "seen": constant(s, seenTie("t", c.viewer)),
		"roles":  func() { s.add("?", list(roleNumbers(c.q.Roles()))) },
		"inside": func() { c.inside(s) },
		"kinds":  func() { s.add("?", list(store.CandidateKinds)) },
	})
	return c.run(ctx, s, func(rows *sql.Rows) error {
		var organisation int64
		var e store.CandidateEvent
		if err := rows.Scan(&organisation, &e.Tie, &e.Event, &e.Kind, &e.Status, &e.InPeriod); err != nil {
			return err
		}
		c.facts.Event(c.ids[organisation], e)
		return nil
	})
}

func roleNumbers(roles []network.Role) []int {
	numbers := make([]int, len(roles))
	for i, r := range roles {
		numbers[i] = int(r)
	}
	return numbers
}

// inside writes whether the event e is dated and overlaps the period of the load; without one none does.
func (c *candidates) inside(s *statement) {
	if c.q.Period == nil {
		s.add("0")
		return
	}
	s.add("(1")
	(&filters{statement: s, viewer: c.viewer}).period("e", c.q.Period, false)
	s.add(")")
}

// counterparts reads the counterparts of who asks, candidates or not.
func (c *candidates) counterparts(ctx context.Context, _ string) error {
	const text = `SELECT t.dst, t.id FROM node w CROSS JOIN tie t ON t.src = w.key AND t.kind = 13 WHERE w.id = ?1
  UNION ALL SELECT t.src, t.id FROM node w CROSS JOIN tie t ON t.dst = w.key AND t.kind = 13 WHERE w.id = ?1`
	return c.each(ctx, text, []any{c.q.Organisation}, func(rows *sql.Rows) error {
		var organisation int64
		var tie network.ID
		if err := rows.Scan(&organisation, &tie); err != nil {
			return err
		}
		c.facts.Counterpart(c.ids[organisation], tie)
		return nil
	})
}

// contacts reads the positions in the candidates.
func (c *candidates) contacts(ctx context.Context, keys string) error {
	if !c.viewer.SeesPersons() {
		return nil
	}
	positions := stepOf(store.People)
	s := &statement{}
	s.add("SELECT c.value, t.id, "+positions.rank("t", c.q.AsOf)+" FROM json_each(?) c CROSS JOIN tie t ON t.dst = c.value AND t.kind = 1 WHERE 1", keys)
	positions.asOf(s, "t", c.q.AsOf)
	return c.run(ctx, s, func(rows *sql.Rows) error {
		var organisation, rank int64
		var tie network.ID
		if err := rows.Scan(&organisation, &tie, &rank); err != nil {
			return err
		}
		c.facts.Contact(c.ids[organisation], store.Contact{Tie: tie, Validity: network.ValidYes - network.Validity(max(rank, 0))})
		return nil
	})
}

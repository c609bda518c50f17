package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var (
	candidatesSQL           = readQuery("candidates")
	candidatesByTopicSQL    = readQuery("candidates_by_topic")
	candidatesTopicBoundSQL = readQuery("candidates_topic_bound")
	candidatesBoundSQL      = readQuery("candidates_bound")
	candidatesEventsSQL     = readQuery("candidates_events")
)

// maxCandidateTies bounds the ties that are read of all candidates, or of all events about the topics.
const maxCandidateTies = maxPairs

// candidates is a question about candidates while it is answered.
type candidates struct {
	*view
	viewer network.Viewer
	q      *store.CandidateQuery
	facts  store.CandidateFacts
	ids    map[int64]network.ID // of the candidates, by key
	heavy  bool                 // it has its turn among heavy questions
}

// Candidates reads first who the candidates are, then what is known of all of them.
func (v *view) Candidates(ctx context.Context, viewer network.Viewer, q store.CandidateQuery) ([]store.Candidate, error) {
	c := &candidates{view: v, viewer: viewer, q: &q, ids: map[int64]network.ID{}}
	defer c.release()
	if err := c.find(ctx); err != nil {
		return nil, err
	}
	if c.facts.Len() > store.MaxCandidates {
		return nil, fmt.Errorf("%w: more than %d organisations come into question", store.ErrTooCostly, store.MaxCandidates)
	}
	keys := make([]int64, 0, len(c.ids))
	for key := range c.ids {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	if err := c.bound(ctx, candidatesBoundSQL, "keys", list(keys), "tell of the organisations that come into question"); err != nil {
		return nil, err
	}
	for _, read := range []func(context.Context, string) error{c.events, c.counterparts, c.contacts} {
		if err := read(ctx, list(keys)); err != nil {
			return nil, err
		}
	}
	return c.facts.List(), nil
}

// bound refuses a question that would read too many ties, which do what is said, and lets a heavy one wait for its turn.
func (c *candidates) bound(ctx context.Context, question, name, values, do string) error {
	s := &statement{}
	s.fill(question, parts{name: func() { s.add("?", values) }, "limit": func() { s.add("?", maxCandidateTies+1) }})
	n, err := c.count(ctx, s)
	switch {
	case err != nil:
		return err
	case n > maxCandidateTies:
		return fmt.Errorf("%w: more than %d ties %s", store.ErrTooCostly, maxCandidateTies, do)
	case n <= heavyPairs || c.heavy:
		return nil
	}
	err = c.takeTurn(ctx)
	c.heavy = err == nil
	return err
}

func (c *candidates) release() {
	if c.heavy {
		c.giveTurn()
	}
}

// find reads who the candidates are and, where topics are asked, how they fit those.
func (c *candidates) find(ctx context.Context) error {
	s := &statement{}
	named := parts{
		"organisation": func() { s.add("?", c.q.Organisation) }, "candidate": func() { c.conditions(s) },
		"topics": func() { s.add("?", list(c.q.Topics)) }, "seen": constant(s, seenTie("t", c.viewer)),
		"limit": func() { s.add("?", store.MaxCandidates+1) },
	}
	if c.q.Topics == nil {
		s.fill(candidatesSQL, named)
	} else {
		if err := c.bound(ctx, candidatesTopicBoundSQL, "topics", list(c.q.Topics), "lead to events about the topics"); err != nil {
			return err
		}
		s.fill(candidatesByTopicSQL, named)
	}
	return c.run(ctx, s, func(rows *sql.Rows) error {
		var key int64
		var id, topic, tie network.ID
		var quarters int
		if err := rows.Scan(&key, &id, &topic, &quarters, &tie); err != nil {
			return err
		}
		c.ids[key] = id
		c.facts.Add(id)
		if quarters > 0 {
			c.facts.Fit(id, topic, quarters, tie)
		}
		return nil
	})
}

// conditions writes that the organisation o is one that w, who asks, may be shown.
func (c *candidates) conditions(s *statement) {
	s.add(" AND o.key <> w.key AND o.country <> '' AND o.country <> w.country")
	in(&filters{statement: s, viewer: c.viewer}, "o", ".country", c.q.Countries)
	seen := seenTie("t", c.viewer)
	// Venues have many HELD_AT, which an index passes over; below their number only positions lead to an organisation.
	s.add(" AND (EXISTS (SELECT 1 FROM tie t WHERE t.src = o.key AND t.kind <> 9 AND " + seen + ")")
	s.add(" OR EXISTS (SELECT 1 FROM tie t WHERE t.dst = o.key AND t.kind > 5 AND " + seen + ")")
	if c.viewer.SeesPersons() {
		s.add(" OR EXISTS (SELECT 1 FROM tie t WHERE t.dst = o.key AND t.kind < 5)")
	}
	s.add(")")
}

// seenTie is the condition that the viewer may see the tie under the alias.
func seenTie(alias string, viewer network.Viewer) string {
	if viewer.SeesPersons() {
		return "1"
	}
	return alias + ".personal = 0"
}

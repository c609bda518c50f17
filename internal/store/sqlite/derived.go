package sqlite

import (
	"context"
	"database/sql"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// PutDerived replaces what is derived of each event.
func (w *writer) PutDerived(ctx context.Context, events []network.DerivedEvent) error {
	keys, err := w.keysOfDerived(ctx, events)
	if err != nil {
		return err
	}
	for i := range events {
		if err := w.putDerivedEvent(ctx, &events[i], keys); err != nil {
			return err
		}
	}
	return nil
}

// keysOfDerived looks up the key of each node that the events name, in one query.
func (w *writer) keysOfDerived(ctx context.Context, events []network.DerivedEvent) (map[network.ID]int64, error) {
	keys := map[network.ID]int64{}
	for i := range events {
		keys[events[i].Event], keys[events[i].Root] = 0, 0
		for _, p := range events[i].Presences {
			keys[p.Actor], keys[p.Side] = 0, 0
			for _, o := range p.Represents {
				keys[o] = 0
			}
		}
	}
	ids := make([]network.ID, 0, len(keys))
	for id := range keys {
		ids = append(ids, id)
	}
	err := w.each(ctx, "SELECT id, key FROM node WHERE id IN (SELECT value FROM json_each(?))", []any{list(ids)}, func(rows *sql.Rows) error {
		var id network.ID
		var key int64
		if err := rows.Scan(&id, &key); err != nil {
			return err
		}
		keys[id] = key
		return nil
	})
	keys[""], keys[network.Interlocutor] = 0, -1
	return keys, err
}

func (w *writer) putDerivedEvent(ctx context.Context, e *network.DerivedEvent, keys map[network.ID]int64) error {
	event, small := keys[e.Event], network.Small(e.Kind, e.Status, e.Size.N)
	err := w.exec(ctx, "UPDATE node SET root = ?, effective = ?, status_certainty = ?, meets = ?, n = ?, basis = ?, weight = ?, small = ? WHERE key = ?",
		keys[e.Root], string(e.Status), int(e.StatusCertainty), e.Kind.Meets(), e.Size.N, int(e.Size.Basis), network.Weight(e.Size.N), small, event)
	if err != nil {
		return err
	}
	var presents, representations []any
	var meeting []int64 // who is at a small event
	for i := range e.Presences {
		p := &e.Presences[i]
		presents = append(presents, keys[p.Actor], event, int(p.Role), int(p.How), int(p.Certainty), keys[p.Side], small)
		for _, organisation := range p.Represents {
			representations = append(representations, event, keys[organisation], keys[p.Actor])
		}
		if small {
			meeting = append(meeting, keys[p.Actor])
		}
	}
	if err := w.touchMeeting(ctx, event, meeting); err != nil {
		return err
	}
	if !w.whole { // in a bulk load nothing is derived yet, and the index by event is away
		for _, text := range []string{"DELETE FROM present WHERE event = ?", "DELETE FROM representation WHERE event = ?"} {
			if err := w.exec(ctx, text, event); err != nil {
				return err
			}
		}
	}
	if err := w.insertMany(ctx, "INSERT INTO present (actor, event, role, how, certainty, side, small) VALUES ", 7, presents); err != nil {
		return err
	}
	return w.insertMany(ctx, "INSERT INTO representation (event, organisation, actor) VALUES ", 3, representations)
}

// insertChunk is how many rows one statement inserts: most of the time of a
// small row goes into starting its statement.
const insertChunk = 16

// insertMany inserts rows of so many values, in chunks of one size and then one by one,
// so that there are two statements to prepare.
func (w *writer) insertMany(ctx context.Context, head string, width int, values []any) error {
	one := "(" + strings.Repeat("?, ", width-1) + "?)"
	chunk := head + strings.Repeat(one+", ", insertChunk-1) + one
	for len(values) >= insertChunk*width {
		if err := w.exec(ctx, chunk, values[:insertChunk*width]...); err != nil {
			return err
		}
		values = values[insertChunk*width:]
	}
	for len(values) > 0 {
		if err := w.exec(ctx, head+one, values[:width]...); err != nil {
			return err
		}
		values = values[width:]
	}
	return nil
}

// rootsSQL walks from what was touched to the events, and up to their roots.
const rootsSQL = `WITH RECURSIVE
  touched (id) AS (SELECT value FROM json_each(?)),
  subject (id) AS (
    SELECT id FROM touched
    UNION SELECT e.subject FROM touched CROSS JOIN evidence e ON e.id = touched.id
    UNION SELECT e.subject FROM touched CROSS JOIN node n ON n.id = touched.id AND n.type = 7 CROSS JOIN evidence e ON e.source = n.key
    UNION SELECT e.subject FROM touched CROSS JOIN evidence_name p ON p.person = touched.id CROSS JOIN evidence e ON e.id = p.evidence
    UNION SELECT n.id FROM touched CROSS JOIN number m ON m.id = touched.id CROSS JOIN node n ON n.key = m.node
  ),
  node_touched (key, type) AS MATERIALIZED (SELECT n.key, n.type FROM subject CROSS JOIN node n ON n.id = subject.id),
  tie_touched (src, dst, kind, event) AS MATERIALIZED (SELECT t.src, t.dst, t.kind, t.event FROM subject CROSS JOIN tie t ON t.id = subject.id),
  person (key) AS (
    SELECT key FROM node_touched WHERE type = 2
    UNION SELECT src FROM tie_touched WHERE kind = 1
    UNION SELECT t.src FROM node_touched n CROSS JOIN tie t ON t.dst = n.key AND t.kind = 1 WHERE n.type = 1
  ),
  event (key) AS (
    SELECT key FROM node_touched WHERE type = 3
    UNION SELECT dst FROM tie_touched WHERE kind IN (2, 3)
    UNION SELECT src FROM tie_touched WHERE kind IN (3, 5)
    UNION SELECT event FROM tie_touched WHERE kind = 16
    UNION SELECT t.dst FROM person p CROSS JOIN tie t ON t.src = p.key AND t.kind = 2
    UNION SELECT t.dst FROM node_touched n CROSS JOIN tie t ON t.src = n.key AND t.kind = 2 WHERE n.type = 1
    UNION SELECT t.dst FROM node_touched n CROSS JOIN tie t ON t.behalf = n.key WHERE n.type = 1
    UNION SELECT t.dst FROM node_touched n CROSS JOIN tie t ON t.delegation = n.key WHERE n.type = 1
    UNION SELECT t.src FROM node_touched n CROSS JOIN tie t ON t.dst = n.key AND t.kind = 5 WHERE n.type = 1
    UNION SELECT m.node FROM node_touched n CROSS JOIN number m ON m.delegation = n.key WHERE n.type = 1
  ),
  up (key) AS (SELECT key FROM event UNION SELECT t.dst FROM up CROSS JOIN tie t ON t.src = up.key AND t.kind = 3)
SELECT n.id FROM up CROSS JOIN node n ON n.key = up.key AND n.type = 3
WHERE NOT EXISTS (SELECT 1 FROM tie t WHERE t.src = up.key AND t.kind = 3) ORDER BY n.id`

// Roots finds the trees of events that a change touches.
func (w *writer) Roots(ctx context.Context, ids []network.ID) (roots []network.ID, err error) {
	err = w.each(ctx, rootsSQL, []any{list(ids)}, func(rows *sql.Rows) error { return scanID(rows, &roots) })
	return roots, err
}

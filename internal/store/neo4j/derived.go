package neo4j

import (
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// PutDerived replaces what is derived of each event.
func (w *writer) PutDerived(ctx context.Context, events []network.DerivedEvent) error {
	if err := w.learnKeys(ctx, events); err != nil {
		return err
	}
	rows := make([]map[string]any, len(events))
	for i := range events {
		e := &events[i]
		rows[i] = map[string]any{
			"id": string(e.Event), "root": w.keys[e.Root], "effective": string(e.Status), "statusCertainty": int(e.StatusCertainty),
			"meets": e.Kind.Meets(), "small": network.Small(e.Kind, e.Status, e.Size.N), "n": e.Size.N, "basis": int(e.Size.Basis), "weight": network.Weight(e.Size.N),
		}
	}
	if err := execBatches(ctx, w.each, "UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e += row", rows); err != nil {
		return err
	}
	if err := w.deletePresences(ctx, events); err != nil {
		return err
	}
	return w.putPresences(ctx, events)
}

// deletePresences removes who was at the events, and remembers them.
func (w *writer) deletePresences(ctx context.Context, events []network.DerivedEvent) error {
	ids := make([]string, len(events))
	for i := range events {
		ids[i] = string(events[i].Event)
	}
	if w.whole {
		return execBatches(ctx, w.each, "UNWIND $rows AS id MATCH (:Entity {id: id})<-[p:PRESENT_AT]-() DELETE p", ids)
	}
	return w.touchActors(ctx, "UNWIND $rows AS id MATCH (:Entity {id: id})<-[p:PRESENT_AT]-(a) DELETE p RETURN DISTINCT a.id", ids)
}

// putPresencesText takes the presences event by event, as lists: that saves a third of the time.
const putPresencesText = `UNWIND $rows AS row
MATCH (e:Entity {id: row[0]})
UNWIND row[1] AS p
MATCH (a:Entity {id: p[0]})
CREATE (a)-[:PRESENT_AT {role: p[1], how: p[2], certainty: p[3], side: p[4], orgs: p[5]}]->(e)
RETURN count(*)`

// putPresences makes presences, in statements of a bounded number of them.
func (w *writer) putPresences(ctx context.Context, events []network.DerivedEvent) error {
	var rows []any
	size := 0
	flush := func() error {
		some, n := rows, size
		rows, size = nil, 0
		return w.count(ctx, putPresencesText, "a presence", some, n)
	}
	for i := range events {
		e := &events[i]
		for some := range slices.Chunk(e.Presences, batchRows) {
			if size > 0 && size+len(some) > batchRows {
				if err := flush(); err != nil {
					return err
				}
			}
			rows, size = append(rows, []any{string(e.Event), w.presenceRows(some)}), size+len(some)
		}
	}
	return flush()
}

// presenceRows returns presences as their statement takes them, and remembers whose they are.
func (w *writer) presenceRows(presences []network.Presence) []any {
	rows := make([]any, len(presences))
	for i := range presences {
		p := &presences[i]
		if !w.whole {
			w.actors[p.Actor] = true
		}
		orgs := make([]int64, 0, len(p.Represents))
		for _, o := range p.Represents {
			orgs = append(orgs, w.keys[o])
		}
		if t, _ := p.Actor.Type(); t == network.TypeOrganisation {
			orgs = []int64{w.keys[p.Actor]}
		}
		rows[i] = []any{string(p.Actor), int(p.Role), int(p.How), int(p.Certainty), w.keys[p.Side], orgs}
	}
	return rows
}

// learnKeys looks up the keys of the organisations and roots that the events name.
func (w *writer) learnKeys(ctx context.Context, events []network.DerivedEvent) error {
	var ids []network.ID
	need := func(id network.ID) {
		if _, known := w.keys[id]; !known {
			ids = append(ids, id)
		}
	}
	for i := range events {
		need(events[i].Root)
		for _, p := range events[i].Presences {
			if t, _ := p.Actor.Type(); t == network.TypeOrganisation {
				need(p.Actor)
			}
			need(p.Side)
			for _, o := range p.Represents {
				need(o)
			}
		}
	}
	return batches(ctx, w.each, "UNWIND $rows AS id MATCH (n:Entity {id: id}) RETURN n.id, n.key", texts(once(ids)), func(values []any) error {
		c := &cursor{values: values}
		id := c.id()
		w.keys[id] = int64(c.integer())
		return nil
	})
}

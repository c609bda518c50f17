package neo4j

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
)

// PutDerived replaces what is derived of each event.
func (w *writer) PutDerived(ctx context.Context, events []network.DerivedEvent) error {
	keys, err := w.keysOf(ctx, events)
	if err != nil {
		return err
	}
	var rows, presences []map[string]any
	for i := range events {
		e := &events[i]
		rows = append(rows, map[string]any{
			"id": string(e.Event), "root": keys[e.Root], "effective": string(e.Status), "statusCertainty": int(e.StatusCertainty),
			"meets": e.Kind.Meets(), "n": e.Size.N, "basis": int(e.Size.Basis), "weight": network.Weight(e.Size.N),
		})
		for j := range e.Presences {
			presences = append(presences, presenceRow(e.Event, &e.Presences[j], keys))
		}
	}
	if err := execBatches(ctx, w.each, "UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e += row", rows); err != nil {
		return err
	}
	const part = "UNWIND $rows AS row MATCH (:Entity {id: row.id})<-[p:PRESENT_AT]-() DELETE p"
	if err := execBatches(ctx, w.each, part, rows); err != nil {
		return err
	}
	return countBatches(ctx, w.each, `UNWIND $rows AS row
MATCH (a:Entity {id: row.actor})
MATCH (e:Entity {id: row.event})
CREATE (a)-[p:PRESENT_AT]->(e)
SET p = row.presence
RETURN count(*)`, "presence", presences)
}

// presenceRow returns a presence as its statement takes it.
func presenceRow(event network.ID, p *network.Presence, keys map[network.ID]int64) map[string]any {
	orgs := make([]int64, 0, len(p.Represents))
	for _, o := range p.Represents {
		orgs = append(orgs, keys[o])
	}
	if t, _ := p.Actor.Type(); t == network.TypeOrganisation {
		orgs = []int64{keys[p.Actor]}
	}
	return map[string]any{"actor": string(p.Actor), "event": string(event), "presence": map[string]any{
		"role": int(p.Role), "how": int(p.How), "certainty": int(p.Certainty), "side": keys[p.Side], "orgs": orgs,
	}}
}

// keysOf looks up the keys of the organisations and roots that the events name.
func (w *writer) keysOf(ctx context.Context, events []network.DerivedEvent) (map[network.ID]int64, error) {
	var ids []network.ID
	for i := range events {
		ids = append(ids, events[i].Root)
		for _, p := range events[i].Presences {
			if t, _ := p.Actor.Type(); t == network.TypeOrganisation {
				ids = append(ids, p.Actor)
			}
			ids = append(ids, p.Side)
			ids = append(ids, p.Represents...)
		}
	}
	keys := map[network.ID]int64{}
	err := batches(ctx, w.each, "UNWIND $rows AS id MATCH (n:Entity {id: id}) RETURN n.id, n.key", texts(once(ids)), func(values []any) error {
		c := &cursor{values: values}
		id := c.id()
		keys[id] = int64(c.integer())
		return nil
	})
	keys[""], keys[network.Interlocutor] = 0, -1
	return keys, err
}

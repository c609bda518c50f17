package neo4j

import (
	"context"
	"fmt"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// putTies makes ties anew: one that stands already may get other ends. states is what is derived of them, or nil.
func (w *writer) putTies(ctx context.Context, ties []network.Tie, states map[network.ID]tieState) error {
	if len(ties) == 0 {
		return nil
	}
	ties = last(ties, func(t *network.Tie) network.ID { return t.ID })
	if !w.allNew() {
		if _, err := w.deleteTies(ctx, idsOf(ties)); err != nil {
			return err
		}
	}
	rows := make([]map[string]any, len(ties))
	for i := range ties {
		t := &ties[i]
		rows[i] = w.tieRow(t, max(states[t.ID].certainty, network.Uncertain))
		if w.whole {
			continue
		}
		w.touch(t.Kind, t.From, t.To)
		if states == nil {
			w.subjects[t.ID] = true
		}
		if t.Kind.Acyclic() {
			w.begun[t.Kind][t.From] = true
		}
	}
	if err := countBatches(ctx, w, putTiesText, "a tie", rows); err != nil {
		return err
	}
	return w.oneWhole(ctx, ties)
}

// A kind is one of those that the network has (network.TieKinds): its rules are checked before.
const putTiesText = `UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[t:$(row.kind)]->(b)
SET t = row.tie
RETURN count(*)`

func idsOf(ties []network.Tie) []string {
	ids := make([]string, len(ties))
	for i := range ties {
		ids[i] = string(ties[i].ID)
	}
	return ids
}

// tieRow returns a tie as its statement takes it.
func (w *writer) tieRow(t *network.Tie, certainty network.Certainty) map[string]any {
	tie := map[string]any{
		"id": string(t.ID), "personal": t.NamesPerson(), "certainty": int(certainty), "changedAt": w.stamp(t.ChangedAtRevision),
	}
	if t.Role != 0 {
		tie["role"] = int(t.Role)
	}
	for name, text := range map[string]string{
		"title": t.Title, "onBehalfOf": string(t.OnBehalfOf), "delegation": string(t.Delegation), "event": string(t.Event),
		"since": t.Since.String(), "until": t.Until.String(), "circle": t.Circle, "share": t.Share,
	} {
		if text != "" {
			tie[name] = text
		}
	}
	for name, day := range map[string]any{
		"sinceFirst": firstDay(t.Since), "sinceLast": lastDay(t.Since), "untilFirst": firstDay(t.Until), "untilLast": lastDay(t.Until),
	} {
		if day != nil {
			tie[name] = day
		}
	}
	return map[string]any{"kind": string(t.Kind), "from": string(t.From), "to": string(t.To), "tie": tie}
}

// touch remembers what Refresh has to look at when a tie comes or goes.
func (w *writer) touch(kind network.TieKind, from, to network.ID) {
	if joins(kind) {
		w.related[from] = true
	}
	if introduces(kind) {
		w.actors[from], w.actors[to] = true, true
	}
	w.nodes[from], w.nodes[to] = true, true
}

// oneWhole refuses an event that is a part of several others.
func (w *writer) oneWhole(ctx context.Context, ties []network.Tie) error {
	var parts []string
	for i := range ties {
		if ties[i].Kind == network.PartOf {
			parts = append(parts, string(ties[i].From))
		}
	}
	const text = "UNWIND $rows AS id MATCH (n:Entity {id: id}) WHERE COUNT { (n)-[:PART_OF]->() } > 1 RETURN n.id LIMIT 1"
	return batches(ctx, w.each, text, parts, func(values []any) error {
		return fmt.Errorf("%w: %s is a part of several events", store.ErrConflict, values[0])
	})
}

package neo4j

import (
	"context"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// introduces tells whether ties of the kind make an actor known to others, as small events do (network.Hub).
func introduces(kind network.TieKind) bool {
	return kind == network.HoldsPosition || kind == network.MemberOf
}

// hubText tells of an actor a whether it is a hub. Of one who was at thousands of events no more are looked at than it takes.
var hubText = "SET a.hub = " + strings.Join(each(kindsThat(introduces), "COUNT { (a)-[:KIND]-() }"), " + ") +
	" +\n  COUNT { MATCH (a)-[:PRESENT_AT]->(e:Event) WHERE e.small RETURN e LIMIT $most + 1 } > $most"

// refreshHubs looks again at the actors whose ties or presences changed. In a bulk load its end looks at all.
func (w *writer) refreshHubs(ctx context.Context) error {
	if w.whole || len(w.actors) == 0 {
		return nil
	}
	ids := sorted(w.actors)
	clear(w.actors)
	run := func(ctx context.Context, text string, params map[string]any, row func(values []any) error) error {
		params["most"] = network.MostTies
		return w.each(ctx, text, params, row)
	}
	return execBatches(ctx, run, "UNWIND $rows AS id\nMATCH (a:Entity {id: id})\n"+hubText, ids)
}

// touchActors remembers the actors whose ids a statement returns.
func (w *writer) touchActors(ctx context.Context, text string, rows []string) error {
	ids, err := w.column(ctx, text, rows)
	for _, id := range ids {
		w.actors[network.ID(id)] = true
	}
	return err
}

// markHubs looks at all actors, or at those of which it was never told whether they are hubs. It holds the lock of changes
// while it looks: what another process adds meanwhile would otherwise be overwritten by what was counted before.
func (s *Store) markHubs(ctx context.Context, all bool) error {
	text := "MATCH (a:Actor)"
	if !all {
		text += " WHERE a.hub IS NULL"
	}
	text += "\nCALL (a) {\n" + lockText + hubText + "\n} IN TRANSACTIONS OF 2000 ROWS"
	return s.alone(ctx, text, map[string]any{"most": network.MostTies, "lock": ""}, nothing)
}

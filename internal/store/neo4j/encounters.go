package neo4j

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var (
	encounterEventsText   = readQuery("encounter_events")
	encountersText        = readQuery("encounters")
	encountersOfActorText = readQuery("encounters_of_actor")
	meetingText           = readQuery("encounters_meeting")
	pairText              = readQuery("encounters_pair")
)

// What the presences p of a and q of y at the event e are to each other: network.RelationAt in Cypher.
const (
	excludedText = `NOT (side = -1 AND otherSide = -1) AND NOT (shared AND NOT (a:Person AND y:Person))
      AND NOT (joined AND y:Organisation AND EXISTS { (a)-[:RELATED]-(y) })`
	relationText = "CASE WHEN side <> otherSide AND side <> 0 AND otherSide <> 0 THEN 1 WHEN shared THEN 3 WHEN side = otherSide AND side <> 0 THEN 4 ELSE 2 END"
	// What is derived is never stated; only MET is.
	certaintyText = "reduce(best = CASE WHEN sure > 2 THEN 2 ELSE sure END, m IN met | CASE WHEN m[0] = y.key AND m[1] = e.id AND m[2] > best THEN m[2] ELSE best END)"
)

// Encounters reads the pairs of which one actor matches.
func (v *view) Encounters(ctx context.Context, viewer network.Viewer, eq store.EncounterQuery) (store.List, error) {
	h := newHops(viewer)
	hop := store.Hop{Page: eq.Page, Total: eq.Total, Withheld: eq.Withheld, Only: eq.Only, Want: eq.Want, Encounters: &eq.Filter}
	if eq.Events != nil {
		events := *eq.Events
		events.Field, events.Encounters = store.EncounterEvents, &eq.Filter
		hop.Edge = []store.Hop{events}
	}
	h.add(beginText, "RETURN ")
	list := (&pairs{hops: h, hop: &hop, of: &eq.Of}).list()
	h.add(", ", revisionColumn)
	var l store.List
	if err := v.ask(ctx, h, func(record []any) { l = list(record[0], "") }); err != nil {
		return store.List{}, err
	}
	for i := range l.Rows {
		row := &l.Rows[i]
		if eq.Events != nil {
			row.Encounter.Events, row.Edge = &row.Edge[0], nil
		}
	}
	return l, nil
}

// actorEncounters writes the actors whom an actor met.
func (h hops) actorEncounters(at place, hop store.Hop) listReader {
	return (&pairs{hops: h, hop: &hop, a: at.node}).list()
}

// eventConditions writes which events count, besides that people meet there.
func eventConditions(q *query, viewer network.Viewer, f *store.EncounterFilter) {
	c := filters{q, viewer}
	in(c, "e.effective", texts(f.Statuses), f.Statuses == nil)
	c.period("e", f.Period, f.IncludeUndated)
	c.where("e", f.At)
}

// left writes that a relation is among those asked. The numbers are constants.
func left(f *store.EncounterFilter) string {
	var numbers []string
	for r := network.Across; r <= network.SameDelegation; r++ {
		if slices.Contains(f.Relations, r) { // each once, in one order: a text for each set
			numbers = append(numbers, strconv.Itoa(int(r)))
		}
	}
	return "relation IN [" + strings.Join(numbers, ", ") + "]"
}

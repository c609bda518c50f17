package sqlite

import (
	"context"
	"database/sql"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// start is where a hop begins.
type start struct {
	id  network.ID
	key int64 // of a node; 0 for ties and pairs
}

func idsOf(starts []start) []network.ID {
	ids := make([]network.ID, len(starts))
	for i := range starts {
		ids[i] = starts[i].id
	}
	return ids
}

// Follow reads one list below each start.
func (v *view) Follow(ctx context.Context, viewer network.Viewer, ids []network.ID, hop store.Hop) (map[network.ID]store.List, error) {
	starts, err := v.starts(ctx, viewer, ids, hop.Field)
	if err != nil {
		return nil, err
	}
	return v.follow(ctx, viewer, starts, hop)
}

// starts looks up what the ids name, once each; unknown and hidden ones are left out.
func (v *view) starts(ctx context.Context, viewer network.Viewer, ids []network.ID, f store.Field) ([]start, error) {
	s := &statement{}
	switch f {
	case store.TieEvidence, store.OnBehalfOf, store.Delegation:
		s.add("SELECT t.id, 0 FROM tie t WHERE t.id IN (SELECT value FROM json_each(?)) AND (? OR t.personal = 0)", list(ids), viewer.SeesPersons())
	case store.NumberEvidence:
		s.add("SELECT m.id, 0 FROM number m WHERE m.id IN (SELECT value FROM json_each(?))", list(ids))
		seenNumber(s, viewer, "m")
	case store.Through, store.ThroughOther, store.EncounterEvents, store.Together, store.Joins:
		s.add("SELECT DISTINCT x.id || '|' || y.id, 0 FROM json_each(?) p CROSS JOIN node x ON x.id = p.value ->> 0 CROSS JOIN node y ON y.id = p.value ->> 1 WHERE 1", pairsOf(ids))
		hidden(s, viewer, "x")
		hidden(s, viewer, "y")
	default:
		s.add("SELECT n.id, n.key FROM node n WHERE n.id IN (SELECT value FROM json_each(?))", list(ids))
		hidden(s, viewer, "n")
	}
	var out []start
	err := v.run(ctx, s, func(rows *sql.Rows) error {
		var st start
		defer func() { out = append(out, st) }()
		return rows.Scan(&st.id, &st.key)
	})
	return out, err
}

// pairsOf renders the ids of pairs as a list of both.
func pairsOf(ids []network.ID) string {
	pairs := make([][2]string, len(ids))
	for i, id := range ids {
		pairs[i][0], pairs[i][1], _ = strings.Cut(string(id), "|")
	}
	return list(pairs)
}

// follow reads one hop from all starts, and the levels below it.
func (v *view) follow(ctx context.Context, viewer network.Viewer, starts []start, hop store.Hop) (lists map[network.ID]store.List, err error) {
	if len(starts) == 0 {
		return map[network.ID]store.List{}, nil
	}
	if lists, err = v.lists(ctx, viewer, starts, hop); err != nil {
		return nil, err
	}
	var rows []*store.Row
	for _, st := range starts {
		rows = append(rows, pointers(lists[st.id].Rows)...)
	}
	if err := v.below(ctx, viewer, rows, hop.Want); err != nil {
		return nil, err
	}
	return lists, v.edges(ctx, viewer, starts, lists, hop)
}

// lists reads one hop from all starts.
func (v *view) lists(ctx context.Context, viewer network.Viewer, starts []start, hop store.Hop) (map[network.ID]store.List, error) {
	switch hop.Field {
	case store.OnBehalfOf, store.Delegation:
		return v.tieOrganisation(ctx, viewer, starts, hop)
	case store.Through, store.ThroughOther:
		return v.through(ctx, viewer, starts, hop)
	case store.ActorEncounters:
		return v.actorEncounters(ctx, viewer, starts, hop)
	case store.EncounterEvents, store.Together:
		return v.encounterEvents(ctx, viewer, starts, hop)
	case store.Joins:
		return v.joins(ctx, viewer, starts, hop)
	}
	if noRows(hop.Page) {
		return v.counts(ctx, viewer, starts, hop)
	}
	switch hop.Field {
	case store.NodeEvidence, store.TieEvidence, store.NumberEvidence, store.Cites:
		return v.evidence(ctx, viewer, starts, hop)
	case store.Numbers:
		return v.numbers(ctx, viewer, starts, hop)
	}
	return v.steps(ctx, viewer, starts, hop)
}

// below answers the hops wanted of each row's node.
func (v *view) below(ctx context.Context, viewer network.Viewer, rows []*store.Row, want store.Want) error {
	if len(want.Hops) == 0 || len(rows) == 0 {
		return nil
	}
	ids := make([]network.ID, 0, len(rows))
	for _, row := range rows {
		if row.Node != nil {
			ids = append(ids, row.Node.Core().ID)
		}
	}
	for _, hop := range want.Hops {
		lists, err := v.Follow(ctx, viewer, ids, hop)
		if err != nil {
			return err
		}
		for _, row := range rows {
			if row.Node != nil {
				row.Below = append(row.Below, listOf(lists, row.Node.Core().ID, hop))
			}
		}
	}
	return nil
}

// listOf returns the list of a start; one without rows says so.
func listOf(lists map[network.ID]store.List, id network.ID, hop store.Hop) store.List {
	if l, ok := lists[id]; ok {
		return l
	}
	if hop.Total {
		return store.List{}
	}
	return store.List{Total: -1}
}

// edges answers what is wanted of each row's tie, presence or pair.
func (v *view) edges(ctx context.Context, viewer network.Viewer, starts []start, lists map[network.ID]store.List, hop store.Hop) error {
	for _, edge := range hop.Edge {
		var ids []network.ID
		for _, st := range starts {
			for i := range lists[st.id].Rows {
				ids = append(ids, edgeStart(&lists[st.id].Rows[i], st.id, edge.Field))
			}
		}
		found, err := v.Follow(ctx, viewer, ids, edge)
		if err != nil {
			return err
		}
		for _, st := range starts {
			for i := range lists[st.id].Rows {
				row := &lists[st.id].Rows[i]
				row.Edge = append(row.Edge, listOf(found, edgeStart(row, st.id, edge.Field), edge))
			}
		}
	}
	return nil
}

// edgeStart returns what a list below a row's edge is followed from.
func edgeStart(row *store.Row, from network.ID, f store.Field) network.ID {
	switch {
	case f == store.EncounterEvents:
		return store.PairID(from, row.Node.Core().ID)
	case f == store.Through && row.Meeting != nil:
		return store.PairID(row.Meeting.A.Actor, row.Meeting.A.Event)
	case f == store.ThroughOther && row.Meeting != nil:
		return store.PairID(row.Meeting.B.Actor, row.Meeting.B.Event)
	case f == store.Through && row.Presence != nil:
		return store.PairID(row.Presence.Actor, row.Presence.Event)
	case f == store.NumberEvidence && row.Number != nil:
		return row.Number.ID
	case row.Tie != nil:
		return row.Tie.ID
	}
	return ""
}

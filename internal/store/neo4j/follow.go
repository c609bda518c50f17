package neo4j

import (
	"context"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Follow reads one list below each start.
func (v *view) Follow(ctx context.Context, viewer network.Viewer, ids []network.ID, hop store.Hop) (map[network.ID]store.List, error) {
	h := newHops(viewer)
	h.reading.starts = len(ids)
	q := h.query
	q.add(beginText, "RETURN COLLECT { ")
	at := h.starts(once(ids), hop.Field)
	lists := h.rowLists(at, []store.Hop{hop})
	lists.before()
	q.add(" RETURN [id")
	lists.columns()
	q.add("] }, ", revisionColumn)
	out := make(map[network.ID]store.List, len(ids))
	err := v.ask(ctx, h, func(record []any) {
		rows, _ := record[0].([]any)
		for _, value := range rows {
			c := newCursor(value)
			id := c.id()
			out[id] = lists.read(c, id)[0]
		}
	})
	return out, err
}

// starts writes what the ids name; unknown and hidden ones are left out.
func (h hops) starts(ids []network.ID, f store.Field) place {
	switch f {
	case store.TieEvidence, store.OnBehalfOf, store.Delegation:
		h.add("UNWIND ", h.param(texts(ids)), " AS id CALL (id) {", tieByID, "} WITH id, t WHERE true")
		if !h.viewer.SeesPersons() {
			h.add(" AND NOT t.personal")
		}
		return place{tie: "t", id: "id"}
	case store.NumberEvidence:
		h.add("UNWIND ", h.param(texts(ids)), " AS id MATCH (y:Number {id: id}) WHERE true")
		seenNumber(h.query, h.viewer, "y")
		return place{stated: "y", id: "id"}
	case store.Through, store.ThroughOther, store.EncounterEvents, store.Together, store.Joins:
		h.add("UNWIND ", h.param(pairsOf(ids)), " AS pair MATCH (one:Entity {id: pair[0]}), (two:Entity {id: pair[1]}) WHERE true")
		visible(h.query, h.viewer, "one")
		visible(h.query, h.viewer, "two")
		h.add(" WITH one, two, one.id + '|' + two.id AS id")
		if f == store.Through || f == store.ThroughOther {
			return place{actor: "one", other: "one", event: "two"}
		}
		return place{actor: "one", other: "two"}
	}
	h.add("UNWIND ", h.param(texts(ids)), " AS id MATCH (n:Entity {id: id}) WHERE true")
	visible(h.query, h.viewer, "n")
	return place{node: "n", id: "id"}
}

// tieByID finds a tie of any kind: each kind has an index of its own.
var tieByID = makeTieByID()

func makeTieByID() string {
	branches := make([]string, len(network.TieKinds))
	for i, k := range network.TieKinds {
		branches[i] = " MATCH ()-[t:" + string(k) + " {id: id}]->() RETURN t "
	}
	return strings.Join(branches, "UNION ALL")
}

// pairsOf returns the ids of pairs as lists of both.
func pairsOf(ids []network.ID) [][]string {
	pairs := make([][]string, len(ids))
	for i, id := range ids {
		a, b, _ := strings.Cut(string(id), "|")
		pairs[i] = []string{a, b}
	}
	return pairs
}

package neo4j

import (
	"context"
	"maps"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Refresh brings certainties, counts of ties and related organisations up to date. In a bulk load that is
// work for many transactions, which follow when the batch is made (see Load).
func (w *writer) Refresh(ctx context.Context) error {
	if w.whole {
		w.refresh = true
		return nil
	}
	for _, part := range []func(context.Context) error{w.refreshCertainties, w.refreshCounts, w.refreshRelated} {
		if err := part(ctx); err != nil {
			return err
		}
	}
	return nil
}

// sorted returns the ids of a set in their order, so that two changes take locks in one order.
func sorted(set map[network.ID]bool) []string { return texts(slices.Sorted(maps.Keys(set))) }

// certaintiesText says how sure its evidence makes a tie, and that this is as personal as the tie.
var certaintiesText = byIDText + `OPTIONAL MATCH (e:Evidence {subject: t.id})
SET e.personal = t.personal
WITH t, max(CASE e.about WHEN '' THEN e.certainty END) AS certainty
SET t.certainty = coalesce(certainty, 1)`

func (w *writer) refreshCertainties(ctx context.Context) error {
	var ids []string
	for _, id := range sorted(w.subjects) {
		if _, isNode := network.ID(id).Type(); !isNode {
			ids = append(ids, id)
		}
	}
	clear(w.subjects)
	return execBatches(ctx, w.each, certaintiesText, ids)
}

// countsText sets how many ties of a node n a viewer sees: most kinds everybody.
var countsText = `SET n.tiesAll = COUNT { (n)-[:` + tieTypes + `]-() },
  n.tiesPublic = COUNT { (n)-[:` + typesOf(publicKinds) + `]-() } + COUNT { (n)-[t:` + typesOf(personalKinds) + `]-() WHERE NOT t.personal }`

var (
	personalKinds = kindsThat(mayTouchPersons)
	publicKinds   = kindsThat(func(k network.TieKind) bool { return !mayTouchPersons(k) })
)

func (w *writer) refreshCounts(ctx context.Context) error {
	ids := sorted(w.nodes)
	clear(w.nodes)
	return execBatches(ctx, w.each, "UNWIND $rows AS id\nMATCH (n:Entity {id: id})\n"+countsText, ids)
}

// refreshRelated joins the organisations anew from which an organisation whose ties changed can be reached: what all
// others reach is as it was, for the first tie on a way that came or went begins at such a one.
func (w *writer) refreshRelated(ctx context.Context) error {
	if len(w.related) == 0 {
		return nil
	}
	changed := map[network.ID]bool{}
	reaching := "UNWIND $rows AS id\nMATCH (x:Entity {id: id})<-[:" + typesOf(joining) + "*0..]-(a)\nRETURN DISTINCT a.id"
	ids, err := w.column(ctx, reaching, sorted(w.related))
	if err != nil {
		return err
	}
	clear(w.related)
	for _, id := range ids {
		changed[network.ID(id)] = true
	}
	const part = "UNWIND $rows AS id\nMATCH (:Entity {id: id})-[r:RELATED]->()\nDELETE r"
	if err := execBatches(ctx, w.each, part, sorted(changed)); err != nil {
		return err
	}
	return execBatches(ctx, w.each, "UNWIND $rows AS id\nMATCH (a:Entity {id: id})\n"+relateText, sorted(changed))
}

// relateText joins an organisation a to all that it reaches.
var relateText = `CALL (a) {
  MATCH (a)-[:` + typesOf(joining) + `*1..]->(b)
  WITH DISTINCT b
  RETURN b
}
WITH a, b WHERE a <> b
CREATE (a)-[:RELATED]->(b)`

package neo4j

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
)

// byIDText finds a tie t by its id, for which each kind has an index of its own.
var byIDText = "UNWIND $rows AS id\nCALL (id) {\n  " +
	forKinds(network.TieKinds, "MATCH ()-[t:KIND {id: id}]->() RETURN t") + "\n}\n"

var deleteTiesText = byIDText + `WITH t, t.id AS id, type(t) AS kind, startNode(t).id AS from, endNode(t).id AS to
DELETE t
RETURN id, kind, from, to`

// deleteTies removes those ties that stand, remembers what they touched, and returns their ids.
func (w *writer) deleteTies(ctx context.Context, ids []string) (gone []string, err error) {
	err = batches(ctx, w.each, deleteTiesText, ids, func(values []any) error {
		c := &cursor{values: values}
		gone = append(gone, c.text())
		w.touch(network.TieKind(c.text()), c.id(), c.id())
		return nil
	})
	return gone, err
}

// tiesOfText finds the ties of a node, and those that name it besides their ends.
var tiesOfText = "UNWIND $rows AS id\nCALL (id) {\n  MATCH (:Entity {id: id})-[t:" + tieTypes + "]-() RETURN t\n" +
	"  UNION MATCH ()-[t:TOOK_PART_IN {onBehalfOf: id}]->() RETURN t\n" +
	"  UNION MATCH ()-[t:TOOK_PART_IN {delegation: id}]->() RETURN t\n" +
	"  UNION MATCH ()-[t:MET {event: id}]->() RETURN t\n}\n" +
	"RETURN DISTINCT t.id"

package neo4j

import (
	"context"
	"maps"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

var rootsText = readQuery("roots")

// Roots finds the trees of events that a change touches.
func (w *writer) Roots(ctx context.Context, ids []network.ID) ([]network.ID, error) {
	if w.empty {
		return nil, nil
	}
	roots := map[network.ID]bool{}
	err := batches(ctx, w.each, rootsText, texts(once(ids)), func(values []any) error {
		roots[(&cursor{values: values}).id()] = true
		return nil
	})
	return slices.Sorted(maps.Keys(roots)), err
}

// Cycle looks for a node from which ties of the kind lead back to it. No change leaves a circle: one that
// is there now leads through a tie that this one has put.
func (w *writer) Cycle(ctx context.Context, kind network.TieKind) (id network.ID, err error) {
	text := `UNWIND $rows AS id
MATCH (x:Entity {id: id})-[:` + string(kind) + `]->(y)
WITH DISTINCT x, y
CALL (x, y) {
  MATCH (y)-[:` + string(kind) + `*0..]->(z)
  WITH DISTINCT z
  RETURN z
}
WITH x, z WHERE x = z
RETURN min(x.id)`
	err = batches(ctx, w.each, text, sorted(w.begun[kind]), func(values []any) error {
		if found := (&cursor{values: values}).id(); found != "" && (id == "" || found < id) {
			id = found
		}
		return nil
	})
	return id, err
}

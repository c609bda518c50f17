package sqlite

import (
	"context"
	"errors"

	"github.com/partnergraph/partnergraph/internal/network"
)

const (
	tieCertaintySQL = `UPDATE tie SET certainty = COALESCE((SELECT max(certainty) FROM evidence WHERE subject = tie.id AND about = ''), 1)`
	tieCountsSQL    = `UPDATE node SET
    ties_all = (SELECT count(*) FROM tie WHERE src = node.key) + (SELECT count(*) FROM tie WHERE dst = node.key),
    ties_public = (SELECT count(*) FROM tie WHERE src = node.key AND personal = 0) + (SELECT count(*) FROM tie WHERE dst = node.key AND personal = 0)`
	relatedSQL = `INSERT INTO related
  WITH RECURSIVE up (a, b) AS (
    SELECT src, dst FROM tie WHERE kind IN (8, 14, 15)
    UNION SELECT up.a, t.dst FROM up CROSS JOIN tie t ON t.src = up.b AND t.kind IN (8, 14, 15)
  )
  SELECT a, b FROM up WHERE a <> b UNION SELECT b, a FROM up WHERE a <> b`
)

// Refresh brings certainties, counts of ties and related organisations up to date.
func (w *writer) Refresh(ctx context.Context) error {
	if w.whole {
		// All rows stand; what is derived is still to be filled in, or again after an interruption.
		err := errors.Join(w.makeIndexes(ctx, []string{"present", "representation"}),
			w.exec(ctx, "DELETE FROM present"), w.exec(ctx, "DELETE FROM representation"))
		if err != nil {
			return err
		}
	}
	if err := w.refreshTies(ctx); err != nil {
		return err
	}
	if !w.related && !w.whole {
		return nil
	}
	if err := w.exec(ctx, "DELETE FROM related"); err != nil {
		return err
	}
	w.related = false
	return w.exec(ctx, relatedSQL)
}

func (w *writer) refreshTies(ctx context.Context) error {
	if w.whole {
		if err := w.exec(ctx, tieCertaintySQL+" WHERE id IN (SELECT subject FROM evidence WHERE about = '')"); err != nil {
			return err
		}
		return w.exec(ctx, tieCountsSQL)
	}
	subjects := make([]network.ID, 0, len(w.subjects))
	for id := range w.subjects {
		subjects = append(subjects, id)
	}
	if err := w.exec(ctx, tieCertaintySQL+" WHERE id IN (SELECT value FROM json_each(?))", list(subjects)); err != nil {
		return err
	}
	nodes := make([]int64, 0, len(w.nodes))
	for key := range w.nodes {
		nodes = append(nodes, key)
	}
	return w.exec(ctx, tieCountsSQL+" WHERE key IN (SELECT value FROM json_each(?))", list(nodes))
}

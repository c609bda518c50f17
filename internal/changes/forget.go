package changes

import (
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Forget deletes nodes, and what else is named, inside an update, with all that follows from it. It returns the ids of the
// MET ties that went too: see deriveWithout.
func Forget(ctx context.Context, w store.Writer, ids []network.ID) (met []network.ID, err error) {
	roots, err := replace(ctx, w, Change{Delete: ids})
	if err != nil {
		return nil, err
	}
	return deriveWithout(ctx, w, roots)
}

// deriveWithout derives presence at whole trees from which somebody was left out. Where an organisation was present
// through her alone, a MET of that organisation says more than is known now, and goes: whether somebody is forgotten must not
// hang on what is told of others. It returns the ids of those ties.
func deriveWithout(ctx context.Context, w store.Writer, roots []network.ID) (met []network.ID, err error) {
	for batch := range slices.Chunk(roots, treesAtOnce) {
		some, err := unborne(ctx, w, batch)
		if err != nil {
			return nil, err
		}
		met = append(met, some...)
	}
	if len(met) > 0 {
		if err := w.Delete(ctx, met); err != nil {
			return nil, err
		}
		if err := w.Refresh(ctx); err != nil {
			return nil, err
		}
	}
	return met, deriveTrees(ctx, w, roots)
}

// unborne returns the MET ties at the trees of actors who are not both present.
func unborne(ctx context.Context, w store.Writer, roots []network.ID) (ids []network.ID, err error) {
	facts, err := w.Facts(ctx, roots)
	if err != nil || len(facts.Met) == 0 {
		return nil, err
	}
	derived := network.Derive(facts.Events, facts.Positions)
	for i := range facts.Met {
		if checkMet(facts.Met[i:i+1], derived) != nil {
			ids = append(ids, facts.Met[i].ID)
		}
	}
	return ids, nil
}

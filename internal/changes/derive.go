package changes

import (
	"context"
	"fmt"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// treesAtOnce bounds how many trees of events stand in memory.
var treesAtOnce = 200

// deriveTrees derives presence, sides and sizes of whole trees anew.
func deriveTrees(ctx context.Context, w store.Writer, roots []network.ID) error {
	for batch := range slices.Chunk(roots, treesAtOnce) {
		facts, err := w.Facts(ctx, batch)
		if err != nil {
			return err
		}
		derived := network.Derive(facts.Events, facts.Positions)
		if err := checkMet(facts.Met, derived); err != nil {
			return err
		}
		if err := w.PutDerived(ctx, derived); err != nil {
			return err
		}
	}
	return nil
}

// checkMet refuses a MET of actors who were not both present.
func checkMet(met []network.Tie, derived []network.DerivedEvent) error {
	if len(met) == 0 {
		return nil
	}
	type at struct{ actor, event network.ID }
	present := map[at]bool{}
	for i := range derived {
		for _, p := range derived[i].Presences {
			present[at{p.Actor, p.Event}] = true
		}
	}
	for i := range met {
		for _, actor := range []network.ID{met[i].From, met[i].To} {
			if !present[at{actor, met[i].Event}] {
				return fmt.Errorf("%w: %s says that two met at %s, and %s was not present there", ErrInvalid, met[i].ID, met[i].Event, actor)
			}
		}
	}
	return nil
}

package oracle

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Distances returns how many steps each actor of one side is from the nearest of the other, each for itself: an actor
// asked for stands between others only where any may.
func (o *Oracle) Distances(_ context.Context, v network.Viewer, q store.PathQuery) ([]store.Distance, error) {
	from, to := o.ends(v, q.From), o.ends(v, q.To)
	passes := o.passes(v, q.Hubs || o.is(DistanceThroughBlocked))
	far := distances(o.steps(v, q), passes, from, o.mostSteps(q))
	var out []store.Distance
	for _, id := range inOrder(to) {
		n, reached := far[id]
		if reached && (!from[id] || o.is(DistanceOfStart)) {
			out = append(out, store.Distance{Actor: id, Steps: n})
		}
	}
	return out, nil
}

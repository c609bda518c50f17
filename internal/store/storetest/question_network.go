package storetest

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// askNetwork puts a question about the network as a whole. That it is too costly is an answer too.
func askNetwork(ctx context.Context, view store.View, q question) (answer, error) {
	a, err := askOfNetwork(ctx, view, q)
	if errors.Is(err, store.ErrTooCostly) {
		return answer{TooCostly: true}, nil
	}
	return a, err
}

func askOfNetwork(ctx context.Context, view store.View, q question) (a answer, err error) {
	switch q.Method {
	case methodPaths:
		paths, err := view.Paths(ctx, q.Viewer, *q.Paths)
		return answer{Paths: &paths}, err
	case methodDistances:
		a.Distances, err = view.Distances(ctx, q.Viewer, *q.Paths)
	case methodFrontier:
		frontier, err := view.Frontier(ctx, q.Viewer, *q.Subgraph, q.IDs, q.Kept, q.First)
		maps.DeleteFunc(frontier.LeftOut, func(_ network.EntityType, n int) bool { return n == 0 })
		return answer{Frontier: &frontier}, err
	case methodLinks:
		a.Links, err = view.Links(ctx, q.Viewer, *q.Subgraph, q.IDs)
	case methodHidden:
		a.Hidden, err = view.Hidden(ctx, q.Viewer, *q.Subgraph, q.IDs)
	case methodCandidates:
		a.Candidates, err = view.Candidates(ctx, q.Viewer, *q.Candidates)
	case methodProjection:
		a.Related, err = view.Projection(ctx, q.Viewer, *q.Projection, func(g store.Gathering) error {
			a.Gatherings = append(a.Gatherings, told(g))
			return nil
		})
	case methodCounts:
		counts, err := view.Counts(ctx, q.Viewer, *q.Counts)
		return answer{Counts: &counts}, err
	default:
		err = fmt.Errorf("no method %q", q.Method)
	}
	return a, err
}

// told copies a gathering, which a store may overwrite afterwards, with what is told of each presence.
func told(g store.Gathering) store.Gathering {
	present := make([]network.Presence, len(g.Present))
	for i, p := range g.Present {
		present[i] = network.Presence{Actor: p.Actor, Side: p.Side, Represents: slices.Clone(p.Represents)}
	}
	g.Present = present
	return g
}

// emptyOfNetwork tells whether an answer to a question about the network says nothing.
func (a answer) emptyOfNetwork() bool {
	switch {
	case a.Paths != nil:
		return a.Paths.Length < 0 && a.Paths.SkippedHubs == 0
	case a.Frontier != nil:
		return len(a.Frontier.Nodes)+len(a.Frontier.LeftOut) == 0
	case a.Counts != nil:
		return a.Counts.Total == 0
	}
	return !a.TooCostly && len(a.Distances)+len(a.Links)+len(a.Hidden)+len(a.Candidates)+len(a.Gatherings) == 0
}

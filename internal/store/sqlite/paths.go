package sqlite

import (
	"cmp"
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Paths goes towards each other from both ends, level by level, and traces back from where they meet.
func (v *view) Paths(ctx context.Context, viewer network.Viewer, q store.PathQuery) (store.Paths, error) {
	f := newPathFinder(v, viewer, q)
	defer f.end()
	from, err := f.side(ctx, q.From)
	if err != nil {
		return store.Paths{}, err
	}
	to, err := f.side(ctx, q.To)
	if err != nil {
		return store.Paths{}, err
	}
	answer := store.Paths{Length: -1}
	common, err := f.meet(ctx, from, to)
	if err != nil {
		return store.Paths{}, err
	}
	if len(common) > 0 {
		answer.Length = (from.level + to.level) / 2
	}
	if answer.Length > 0 {
		if answer.Links, err = f.links(ctx, from, to, common); err != nil {
			return store.Paths{}, err
		}
	}
	if !q.Hubs && answer.Length != 0 && answer.Length != 1 {
		answer.SkippedHubs, err = f.skippedHubs(ctx, from, to)
	}
	return answer, err
}

// Distances goes from one end, level by level; the last level is gone from the smaller side.
func (v *view) Distances(ctx context.Context, viewer network.Viewer, q store.PathQuery) ([]store.Distance, error) {
	f := newPathFinder(v, viewer, q)
	defer f.end()
	from, err := f.side(ctx, q.From)
	if err != nil {
		return nil, err
	}
	targets, err := f.ends(ctx, q.To)
	if err != nil {
		return nil, err
	}
	steps := map[int64]int{}
	for step := 1; step <= q.MaxSteps; step++ {
		targets = slices.DeleteFunc(targets, func(key int64) bool { return from.seen[key] })
		if len(targets) == 0 || len(from.frontier) == 0 {
			break
		}
		reached, err := f.reach(ctx, from, targets, step == q.MaxSteps)
		if err != nil {
			return nil, err
		}
		for _, key := range reached {
			steps[key] = step
		}
	}
	return f.distances(ctx, steps)
}

// reach goes one step from the side and returns the targets that it reaches. Nobody goes on from the last one, so the
// targets themselves can be asked where they were.
func (f *pathFinder) reach(ctx context.Context, from *pathSide, targets []int64, last bool) ([]int64, error) {
	if err := f.advance(ctx, from); err != nil {
		return nil, err
	}
	if last && len(targets) < len(from.frontier) {
		joined, events := f.split(from.frontier)
		met, err := f.at(ctx, targets, events)
		return append(intersection(targets, joined), met...), err
	}
	if err := f.advance(ctx, from); err != nil {
		return nil, err
	}
	return intersection(targets, from.frontier), nil
}

func (f *pathFinder) distances(ctx context.Context, steps map[int64]int) ([]store.Distance, error) {
	keys := make([]int64, 0, len(steps))
	for key := range steps {
		keys = append(keys, key)
	}
	ids, err := f.ids(ctx, keys)
	if err != nil {
		return nil, err
	}
	out := make([]store.Distance, 0, len(keys))
	for key, step := range steps {
		out = append(out, store.Distance{Actor: ids[key], Steps: step})
	}
	slices.SortFunc(out, func(a, b store.Distance) int { return cmp.Compare(a.Actor, b.Actor) })
	return out, nil
}

package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// maxPathLinks bounds the links of an answer (docs/adr/0007).
const maxPathLinks = 20_000

// pathPair is two neighbours on a path, in its direction.
type pathPair struct{ from, to int64 }

// links returns the steps of all shortest paths, from what both sides have in common.
func (f *pathFinder) links(ctx context.Context, from, to *pathSide, common []int64) ([]store.Link, error) {
	layers, err := f.trace(ctx, from, to, common)
	if err != nil {
		return nil, err
	}
	bonds := map[pathPair][]int64{} // what joins each pair
	for i := range layers[1:] {
		if err := f.bind(bonds, layers[i], layers[i+1]); err != nil {
			return nil, err
		}
	}
	facts, err := f.eventFacts(ctx, bonds)
	if err != nil {
		return nil, err
	}
	ids, err := f.ids(ctx, slices.Concat(layers...))
	if err != nil {
		return nil, err
	}
	links := make([]store.Link, 0, len(bonds))
	for pair, middles := range bonds {
		l := store.Link{From: ids[pair.from], To: ids[pair.to], Strength: strengthOf(middles, facts)}
		for _, middle := range middles {
			switch j := f.joints[middle]; j.kind {
			case network.HoldsPosition:
				l.Position = max(l.Position, j.validity)
			case network.MemberOf:
				l.Membership = max(l.Membership, j.validity)
			}
		}
		links = append(links, l)
	}
	slices.SortFunc(links, func(a, b store.Link) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	return links, nil
}

// trace returns the actors of all shortest paths, step by step.
func (f *pathFinder) trace(ctx context.Context, from, to *pathSide, common []int64) ([][]int64, error) {
	if len(common) > maxPathLinks {
		return nil, tooManyLinks()
	}
	var before, after []int64 // the last actors before the middle, and the first after it
	if from.level%2 == 0 {
		if err := f.readMiddles(ctx, f.unknown(common), false); err != nil {
			return nil, err
		}
		before, after = common, common
	} else {
		between := setOf(common)
		before, after = f.touching(from.layers[from.level/2], between), f.touching(to.layers[to.level/2], between)
	}
	layers := f.back(from, before)
	slices.Reverse(layers)
	rest := f.back(to, after)
	if from.level%2 == 0 {
		rest = rest[1:]
	}
	return append(layers, rest...), nil
}

// unknown returns the actors that were not looked at.
func (f *pathFinder) unknown(actors []int64) (out []int64) {
	for _, actor := range actors {
		if _, known := f.middles[actor]; !known {
			out = append(out, actor)
		}
	}
	return out
}

// back goes from actors of the side's layer at its level to its end, along its shortest ways.
func (f *pathFinder) back(s *pathSide, at []int64) [][]int64 {
	out := [][]int64{at}
	for i := s.level/2 - 1; i >= 0; i-- {
		between := map[int64]bool{}
		for _, actor := range at {
			for _, middle := range f.middles[actor] {
				between[middle] = true
			}
		}
		at = f.touching(s.layers[i], between)
		out = append(out, at)
	}
	return out
}

// bind finds what joins the actors of one layer to those of the next.
func (f *pathFinder) bind(bonds map[pathPair][]int64, layer, next []int64) error {
	at := map[int64][]int64{} // the layer's actors, by what joins them to others
	for _, actor := range layer {
		for _, middle := range f.middles[actor] {
			at[middle] = append(at[middle], actor)
		}
	}
	for _, actor := range next {
		for _, middle := range f.middles[actor] {
			for _, before := range at[middle] {
				pair := pathPair{before, actor}
				bonds[pair] = append(bonds[pair], middle)
			}
		}
		if len(bonds) > maxPathLinks {
			return tooManyLinks()
		}
	}
	return nil
}

func tooManyLinks() error {
	return fmt.Errorf("%w: the shortest paths have more than %d links", store.ErrTooCostly, maxPathLinks)
}

// pathEvent is what an event gives to a strength.
type pathEvent struct{ root, weight int64 }

// eventFacts reads of the events that join pairs what they give to strengths.
func (f *pathFinder) eventFacts(ctx context.Context, bonds map[pathPair][]int64) (map[int64]pathEvent, error) {
	facts := map[int64]pathEvent{}
	var events []int64
	for _, middles := range bonds {
		for _, middle := range middles {
			if _, known := facts[middle]; !known && middle > 0 {
				facts[middle] = pathEvent{}
				events = append(events, middle)
			}
		}
	}
	text := "SELECT n.key, n.root, " + shownWeight(f.viewer, "n") + " FROM json_each(?) e CROSS JOIN node n ON n.key = e.value"
	return facts, f.view.each(ctx, text, []any{list(events)}, func(rows *sql.Rows) error {
		var key int64
		var e pathEvent
		err := rows.Scan(&key, &e.root, &e.weight)
		facts[key] = e
		return err
	})
}

// strengthOf sums the largest weight of each tree of events (docs/adr/0001).
func strengthOf(middles []int64, facts map[int64]pathEvent) (sum int64) {
	if len(middles) == 1 {
		return facts[middles[0]].weight
	}
	largest := map[int64]int64{}
	for _, middle := range middles {
		if e, is := facts[middle]; is && e.weight > largest[e.root] {
			sum += e.weight - largest[e.root]
			largest[e.root] = e.weight
		}
	}
	return sum
}

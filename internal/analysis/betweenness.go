package analysis

import (
	"context"
	"math/rand/v2"
	"slices"
)

// Betweenness is exact up to MostExact actors and MostWork steps along ties, which take some twenty seconds of one
// processor; above either it is estimated from Samples.
const (
	MostExact = 20_000
	MostWork  = 20_000_000_000
	Samples   = 512
)

// lanes is how many partial sums there are, each of every lanes-th source. It is fixed, and so is the order of additions.
const lanes = 32

// Betweenness is on how many shortest paths between others each actor stands.
type Betweenness struct {
	// Of is, by actor, the sum over the unordered pairs of others of the share of their shortest paths on which it stands;
	// it is not normalised.
	Of []float64
	// Samples is the number of sources that Of is estimated from, or 0 where it is exact.
	Samples int
}

// Betweenness measures betweenness, unweighted (U. Brandes, "A faster algorithm for betweenness centrality", Journal of
// Mathematical Sociology 25(2), 2001). Of a network beyond the bounds it is estimated: sources are drawn evenly, without
// repetition, and their part is scaled by the number of actors to that of sources (U. Brandes and C. Pich, "Centrality
// estimation in large networks", International Journal of Bifurcation and Chaos 17(7), 2007).
func (g *Graph) Betweenness(ctx context.Context, seed uint64) (Betweenness, error) {
	if len(g.ids) <= MostExact && len(g.ids)*len(g.neighbour) <= MostWork {
		return g.betweenness(ctx, everyone(len(g.ids)), 0)
	}
	return g.betweenness(ctx, draw(len(g.ids), Samples, seed), Samples)
}

// everyone lists the numbers from 0 to n-1.
func everyone(n int) []int32 {
	all := make([]int32, n)
	for i := range all {
		all[i] = int32(i)
	}
	return all
}

// draw draws k of n actors, each of them equally likely.
func draw(n, k int, seed uint64) []int32 {
	all := everyone(n)
	random := rand.New(rand.NewPCG(seed, uint64(n))) // #nosec G404 -- repeatable on purpose
	for i := range k {
		j := i + random.IntN(n-i)
		all[i], all[j] = all[j], all[i]
	}
	drawn := all[:k:k]
	slices.Sort(drawn)
	return drawn
}

func (g *Graph) betweenness(ctx context.Context, sources []int32, samples int) (Betweenness, error) {
	of, parts := g.components()
	sums := make([][]float64, min(lanes, len(sources)))
	err := share(ctx, len(sums), func() func(int) {
		search := newSearch(g, of, parts)
		return func(lane int) {
			sums[lane] = make([]float64, len(g.ids))
			for i := lane; i < len(sources) && ctx.Err() == nil; i += lanes {
				search.forward(sources[i])
				search.back(sums[lane])
			}
		}
	})
	if err != nil {
		return Betweenness{}, err
	}
	// Each unordered pair was met from both its ends.
	scale := float64(len(g.ids)) / float64(max(len(sources), 1)) / 2
	total := make([]float64, len(g.ids))
	for _, sum := range sums {
		for i, x := range sum {
			total[i] += x
		}
	}
	for i := range total {
		total[i] *= scale
	}
	return Betweenness{total, samples}, nil
}

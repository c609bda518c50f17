package analysis

import (
	"context"
	"math"
)

// Damping is the share of PageRank that follows the pairs; the rest is spread evenly.
const Damping = 0.85

// tolerance is the sum of changes at which PageRank ends; each step leaves at most 85 % of it.
const tolerance = 1e-12

// PageRank measures PageRank, weighted by strength (S. Brin and L. Page, "The anatomy of a large-scale hypertextual web search
// engine", 1998; A. N. Langville and C. D. Meyer, "Deeper inside PageRank", Internet Mathematics 1(3), 2004): a walk that goes
// on to a neighbour in proportion to strength, or with 1-Damping, and from an actor without neighbours always, to anybody. The ranks sum to 1.
func (g *Graph) PageRank(ctx context.Context) ([]float64, error) {
	n := len(g.ids)
	strength := g.Strength()
	rank, next, handed := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range rank {
		rank[i] = 1 / float64(n)
	}
	blocks := (n + rankBlock - 1) / rankBlock
	for {
		dangling := 0.0
		for i, s := range strength {
			if s == 0 {
				dangling += rank[i]
				continue
			}
			handed[i] = rank[i] / float64(s)
		}
		even := (1 - Damping + Damping*dangling) / float64(n)
		err := share(ctx, blocks, func() func(int) {
			return func(block int) {
				for i := block * rankBlock; i < min((block+1)*rankBlock, n); i++ {
					next[i] = even + Damping*g.received(i, handed)
				}
			}
		})
		if err != nil {
			return nil, err
		}
		change := 0.0
		for i := range rank {
			change += math.Abs(next[i] - rank[i])
		}
		rank, next = next, rank
		if change <= tolerance {
			return rank, nil
		}
	}
}

// rankBlock is how many actors one goroutine ranks before it takes the next.
const rankBlock = 1024

// received sums up what an actor's neighbours hand on to it; handed is per millionth of strength.
func (g *Graph) received(actor int, handed []float64) float64 {
	sum := 0.0
	from, to := g.offsets[actor], g.offsets[actor+1]
	strength := g.strength[from:to]
	for i, other := range g.neighbour[from:to] {
		sum += float64(strength[i]) * handed[other]
	}
	return sum
}

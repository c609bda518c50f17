package analysis

import "context"

// EstimateBetweenness estimates betweenness from k sources, whatever the size.
func (g *Graph) EstimateBetweenness(ctx context.Context, k int, seed uint64) (Betweenness, error) {
	return g.betweenness(ctx, draw(len(g.ids), k, seed), k)
}

// Distances returns how far all actors are from one, as the searches of betweenness see it; -1 for those out of reach.
func (g *Graph) Distances(from int) []int32 {
	part, parts := g.components()
	s := newSearch(g, part, parts)
	s.forward(int32(from))
	return s.distance
}

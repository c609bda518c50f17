package analysis

import (
	"iter"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Graph is an undirected weighted graph in compressed sparse rows: each pair stands in the rows of both its actors. Actors are
// numbered from 0 in the order of their ids; answers by actor are lists in that order. It does not
// change, and is safe for use by several goroutines.
type Graph struct {
	ids       []network.ID
	offsets   []int // the neighbours of actor i are those from offsets[i] up to offsets[i+1]
	neighbour []int32
	strength  []int64
	count     []int32
}

// Actors lists the actors by id. The list is the graph's own.
func (g *Graph) Actors() []network.ID { return g.ids }

// Pairs counts the pairs of neighbours.
func (g *Graph) Pairs() int { return len(g.neighbour) / 2 }

// Pair is what two neighbours have in common.
type Pair struct {
	Strength int64 // in millionths: for each root event the largest weight of the common events that count
	Count    int   // the common events that count
}

// Neighbours goes through the neighbours of an actor, by number.
func (g *Graph) Neighbours(actor int) iter.Seq2[int, Pair] {
	return func(yield func(int, Pair) bool) {
		for i := g.offsets[actor]; i < g.offsets[actor+1]; i++ {
			if !yield(int(g.neighbour[i]), Pair{g.strength[i], int(g.count[i])}) {
				return
			}
		}
	}
}

// Degree returns the number of neighbours of each actor.
func (g *Graph) Degree() []int {
	degree := make([]int, len(g.ids))
	for i := range degree {
		degree[i] = g.offsets[i+1] - g.offsets[i]
	}
	return degree
}

// Strength returns the sum of each actor's strengths, in millionths (node strength: A. Barrat and others, "The architecture
// of complex weighted networks", PNAS 101(11), 2004).
func (g *Graph) Strength() []int64 {
	sums := make([]int64, len(g.ids))
	for i := range sums {
		for _, s := range g.strength[g.offsets[i]:g.offsets[i+1]] {
			sums[i] += s
		}
	}
	return sums
}

// of lists the neighbours of an actor.
func (g *Graph) of(actor int32) []int32 { return g.neighbour[g.offsets[actor]:g.offsets[actor+1]] }

// mirror enters each pair at both its actors. Blocks follow each other; each is let go once it is entered.
func mirror(ids []network.ID, blocks []block) *Graph {
	g := &Graph{ids: ids, offsets: make([]int, len(ids)+1)}
	for _, b := range blocks {
		b.each(func(actor, from, to int) {
			g.offsets[actor+1] += to - from
			for _, other := range b.neighbour[from:to] {
				g.offsets[other+1]++
			}
		})
	}
	for i := range ids {
		g.offsets[i+1] += g.offsets[i]
	}
	arcs := g.offsets[len(ids)]
	g.neighbour, g.strength, g.count = make([]int32, arcs), make([]int64, arcs), make([]int32, arcs)
	// Actors come by number: all lesser neighbours are entered at an actor before its greater ones.
	next := make([]int, len(ids))
	copy(next, g.offsets)
	for i, b := range blocks {
		b.each(func(actor, from, to int) {
			at := next[actor]
			copy(g.neighbour[at:], b.neighbour[from:to])
			copy(g.strength[at:], b.strength[from:to])
			copy(g.count[at:], b.count[from:to])
			for j := from; j < to; j++ {
				at := next[b.neighbour[j]]
				next[b.neighbour[j]]++
				g.neighbour[at], g.strength[at], g.count[at] = int32(actor), b.strength[j], b.count[j]
			}
		})
		blocks[i] = block{}
	}
	return g
}

// each hands on where the pairs of each actor stand.
func (b *block) each(visit func(actor, from, to int)) {
	from := 0
	for i, end := range b.ends {
		visit(b.first+i, from, int(end))
		from = int(end)
	}
}

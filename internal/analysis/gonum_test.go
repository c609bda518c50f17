package analysis_test

import (
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/community"
	gonum "gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/path"
	"gonum.org/v1/gonum/graph/simple"

	"github.com/partnergraph/partnergraph/internal/analysis"
)

// runs is how many random graphs are compared.
const runs = 40

// random draws a graph of one of several densities.
func random(t *testing.T, seed uint64) *analysis.Graph {
	dice := rand.New(rand.NewPCG(seed, 6))
	n := 2 + dice.IntN(80)
	pairs := randomPairs(dice, n, []float64{0.01, 0.05, 0.2, 0.8}[seed%4])
	return links(t, n, pairs, func() int { return 1 + dice.IntN(1_000_000) })
}

// undirected is the graph as gonum takes it.
func undirected(g *analysis.Graph) *simple.WeightedUndirectedGraph {
	out := simple.NewWeightedUndirectedGraph(0, 0)
	for a := range g.Actors() {
		out.AddNode(simple.Node(a))
	}
	for a := range g.Actors() {
		for b, pair := range g.Neighbours(a) {
			if a < b {
				out.SetWeightedEdge(simple.WeightedEdge{F: simple.Node(a), T: simple.Node(b), W: float64(pair.Strength)})
			}
		}
	}
	return out
}

// directed has each pair both ways.
func directed(g *analysis.Graph) *simple.WeightedDirectedGraph {
	out := simple.NewWeightedDirectedGraph(0, 0)
	for a := range g.Actors() {
		out.AddNode(simple.Node(a))
	}
	for a := range g.Actors() {
		for b, pair := range g.Neighbours(a) {
			out.SetWeightedEdge(simple.WeightedEdge{F: simple.Node(a), T: simple.Node(b), W: float64(pair.Strength)})
		}
	}
	return out
}

// unweighted hides the weights.
type unweighted struct{ graph.Undirected }

func TestMeasuresAsGonum(t *testing.T) {
	for seed := range uint64(runs) {
		g := random(t, seed)
		n := len(g.Actors())
		other := unweighted{undirected(g)}
		between, close, rank := make([]float64, n), make([]float64, n), make([]float64, n)
		paths := path.DijkstraAllPaths(other)
		for i, x := range gonum.Betweenness(other) {
			between[i] = x / 2 // both ways round
		}
		for i, d := range g.Degree() {
			if d > 0 {
				close[i] = wassermanFaust(g, i, paths)
			}
		}
		for i, x := range gonum.PageRank(directed(g), analysis.Damping, 1e-15) {
			rank[i] = x
		}
		near(t, "betweenness", betweenness(t, g), between)
		near(t, "closeness", closeness(t, g), close)
		near(t, "PageRank", pageRank(t, g), rank)
	}
}

func wassermanFaust(g *analysis.Graph, actor int, paths path.AllShortest) float64 {
	reached, far := 0.0, 0.0
	for other := range g.Actors() {
		if d := paths.Weight(int64(actor), int64(other)); d < float64(len(g.Actors())) {
			reached++
			far += d
		}
	}
	return (reached - 1) / float64(len(g.Actors())-1) * (reached - 1) / far
}

// The modularity told is that of the communities, and about as good as gonum's.
func TestCommunitiesAsGonum(t *testing.T) {
	worse := 0.0
	for seed := range uint64(runs) {
		g := random(t, seed)
		if g.Pairs() == 0 {
			continue
		}
		got, other := communities(t, g, seed), undirected(g)
		groups := make([][]graph.Node, len(got.Sizes))
		for i, c := range got.Of {
			groups[c-1] = append(groups[c-1], simple.Node(i))
		}
		for i, group := range groups {
			if len(group) != got.Sizes[i] {
				t.Fatalf("seed %d: community %d has %d actors, and is said to have %d", seed, i+1, len(group), got.Sizes[i])
			}
		}
		near(t, "modularity", []float64{got.Modularity}, []float64{community.Q(other, groups, 1)})
		theirs := community.Q(other, community.Modularize(other, 1, rand.NewPCG(seed, 0)).Communities(), 1)
		worse += theirs - got.Modularity
	}
	if mean := worse / runs; mean > 0.002 {
		t.Errorf("gonum's communities are better by %g on average", mean)
	}
}

package analysis_test

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/partnergraph/partnergraph/internal/analysis"
	"github.com/partnergraph/partnergraph/internal/network"
)

var background = context.Background()

// meeting is a gathering of persons of no side.
type meeting struct {
	Root    network.ID
	Weight  int
	Present []network.ID
}

func graphOf(t testing.TB, meetings []meeting) *analysis.Graph {
	t.Helper()
	b := analysis.NewBuilder(network.OtherRelation)
	for _, m := range meetings {
		var present []network.Presence
		for _, actor := range m.Present {
			present = append(present, network.Presence{Actor: actor})
		}
		b.Add(m.Root, m.Weight, present)
	}
	return build(t, b)
}

func build(t testing.TB, b *analysis.Builder, related ...[2]network.ID) *analysis.Graph {
	t.Helper()
	g, err := b.Build(background, related)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func actor(i int) network.ID { return network.ID(fmt.Sprintf("person:%06d", i)) }

// links makes a graph of n actors and pairs, each with the weight that weigh gives it.
func links(t testing.TB, n int, pairs [][2]int, weigh func() int) *analysis.Graph {
	t.Helper()
	var meetings []meeting
	for i := range n {
		meetings = append(meetings, meeting{network.ID(fmt.Sprintf("event:alone-%d", i)), 1, []network.ID{actor(i)}})
	}
	for i, p := range pairs {
		meetings = append(meetings, meeting{network.ID(fmt.Sprintf("event:%d", i)), weigh(), []network.ID{actor(p[0]), actor(p[1])}})
	}
	return graphOf(t, meetings)
}

func one() int { return 1 }

// randomPairs draws each pair of n actors with the same chance.
func randomPairs(dice *rand.Rand, n int, chance float64) (pairs [][2]int) {
	for i := range n {
		for j := range i {
			if dice.Float64() < chance {
				pairs = append(pairs, [2]int{j, i})
			}
		}
	}
	return pairs
}

// row joins n actors in a row.
func row(n int) (pairs [][2]int) {
	for i := range n - 1 {
		pairs = append(pairs, [2]int{i, i + 1})
	}
	return pairs
}

// near compares to 1e-9, relatively where values are larger than 1.
func near(t *testing.T, what string, got, want []float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s: %d values, want %d", what, len(got), len(want))
	}
	for i := range got {
		if !(math.Abs(got[i]-want[i]) <= 1e-9*max(1, math.Abs(want[i]))) {
			t.Fatalf("%s of %d is %.15g, want %.15g", what, i, got[i], want[i])
		}
	}
}

func betweenness(t testing.TB, g *analysis.Graph) []float64 {
	t.Helper()
	b, err := g.Betweenness(background, 1)
	if err != nil || b.Samples != 0 {
		t.Fatalf("betweenness of %d samples: %v", b.Samples, err)
	}
	return b.Of
}

func closeness(t testing.TB, g *analysis.Graph) []float64 {
	t.Helper()
	return must(t)(g.Closeness(background))
}

func pageRank(t testing.TB, g *analysis.Graph) []float64 {
	t.Helper()
	return must(t)(g.PageRank(background))
}

func communities(t testing.TB, g *analysis.Graph, seed uint64) analysis.Communities {
	t.Helper()
	c, err := g.Communities(background, seed)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func must(t testing.TB) func([]float64, error) []float64 {
	return func(values []float64, err error) []float64 {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return values
	}
}

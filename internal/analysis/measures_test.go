package analysis_test

import (
	"math"
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"testing"

	"github.com/partnergraph/partnergraph/internal/analysis"
)

// On a path, an actor stands between all on its left and all on its right. It is long, so that each level of a search is small.
func TestLongPath(t *testing.T) {
	const n = 800
	g := links(t, n, row(n), one)
	between, close := make([]float64, n), make([]float64, n)
	for i := range n {
		left, right := i, n-1-i
		between[i] = float64(left * right)
		close[i] = (n - 1) / float64(left*(left+1)/2+right*(right+1)/2)
	}
	near(t, "betweenness", betweenness(t, g), between)
	near(t, "closeness", closeness(t, g), close)
}

// In a star each level is large: the searches turn round.
func TestStar(t *testing.T) {
	const n = 2000
	var pairs [][2]int
	for i := 1; i < n; i++ {
		pairs = append(pairs, [2]int{0, i})
	}
	g := links(t, n, pairs, one)
	between, close, rank := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range n {
		close[i] = (n - 1.0) / (2*n - 3)
		rank[i] = (1 - (0.15/n+0.85)/1.85) / (n - 1)
	}
	between[0], close[0], rank[0] = (n-1)*(n-2)/2, 1, (0.15/n+0.85)/1.85
	near(t, "betweenness", betweenness(t, g), between)
	near(t, "closeness", closeness(t, g), close)
	near(t, "PageRank", pageRank(t, g), rank)
}

// Answers do not depend on the number of processors, to the last bit.
func TestProcessorsDoNotMatter(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 1))
	var pairs [][2]int
	for i := range 6_000 {
		pairs = append(pairs, [2]int{dice.IntN(1 + i/8), 800 + dice.IntN(800)})
	}
	before := runtime.GOMAXPROCS(0)
	defer runtime.GOMAXPROCS(before)
	var first []any
	for _, processors := range []int{1, 2, 7} {
		runtime.GOMAXPROCS(processors)
		weights := rand.New(rand.NewPCG(2, 2))
		g := links(t, 1600, pairs, func() int { return 1 + weights.IntN(1_000_000) })
		estimate, err := g.EstimateBetweenness(background, 200, 5)
		if err != nil {
			t.Fatal(err)
		}
		answers := []any{g, betweenness(t, g), estimate, closeness(t, g), pageRank(t, g), communities(t, g, 5)}
		if first == nil {
			first = answers
		}
		for i := range answers {
			if !reflect.DeepEqual(answers[i], first[i]) {
				t.Errorf("on %d processors answer %d is another", processors, i)
			}
		}
	}
}

func TestLargeNetworksAreSampled(t *testing.T) {
	const n = analysis.MostExact + 1
	g := links(t, n, row(n), one)
	first, err := g.Betweenness(background, 1)
	if err != nil || first.Samples != analysis.Samples {
		t.Fatalf("%d samples: %v", first.Samples, err)
	}
	other, err := g.Betweenness(background, 2)
	if err != nil || slices.Equal(first.Of, other.Of) {
		t.Errorf("the seed does not decide the samples: %v", err)
	}
	middle := float64(n/2) * float64(n/2)
	if got := first.Of[n/2]; math.Abs(got-middle) > 0.15*middle {
		t.Errorf("the middle has %g, want about %g", got, middle)
	}
}

// Estimates are right on average, and exact where every actor is a source.
func TestEstimates(t *testing.T) {
	const n, runs = 120, 400
	g := links(t, n, randomPairs(rand.New(rand.NewPCG(3, 3)), n, 0.04), one)
	exact := betweenness(t, g)
	mean := make([]float64, n)
	for seed := range uint64(runs) {
		estimate, err := g.EstimateBetweenness(background, 30, seed)
		if err != nil || estimate.Samples != 30 {
			t.Fatalf("%d samples: %v", estimate.Samples, err)
		}
		for i, x := range estimate.Of {
			mean[i] += x / runs
		}
	}
	most := slices.Max(exact)
	for i := range mean {
		if math.Abs(mean[i]-exact[i]) > 0.03*most {
			t.Errorf("on average %d has %g, want about %g", i, mean[i], exact[i])
		}
	}
	whole, _ := g.EstimateBetweenness(background, n, 9)
	near(t, "betweenness", whole.Of, exact)
}

func TestPlantedCommunities(t *testing.T) {
	sizes := []int{12, 30, 12, 20}
	dice := rand.New(rand.NewPCG(4, 4))
	var of []int
	for community, size := range sizes {
		for range size {
			of = append(of, community)
		}
	}
	var pairs [][2]int
	for i := range of {
		for j := range i {
			chance := 0.005
			if of[i] == of[j] {
				chance = 0.8
			}
			if dice.Float64() < chance {
				pairs = append(pairs, [2]int{j, i})
			}
		}
	}
	const alone = 2
	g := links(t, len(of)+alone, pairs, func() int { return 1000 })
	numbers := []int{3, 1, 4, 2} // by size; of the two of twelve the one with the least id comes first
	for seed := range uint64(20) {
		got := communities(t, g, seed)
		if !slices.Equal(got.Sizes, []int{30, 20, 12, 12, 1, 1}) {
			t.Fatalf("sizes are %v", got.Sizes)
		}
		for i, community := range of {
			if got.Of[i] != numbers[community] {
				t.Fatalf("seed %d: %d is in community %d, want %d", seed, i, got.Of[i], numbers[community])
			}
		}
		if got.Of[len(of)] != 5 || got.Of[len(of)+1] != 6 {
			t.Errorf("those alone are in %v", got.Of[len(of):])
		}
	}
}

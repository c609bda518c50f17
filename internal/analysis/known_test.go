package analysis_test

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
)

// known is a network and what networkx says of it: see testdata/README.md.
type known struct {
	Name        string
	Gatherings  []meeting
	Actors      []network.ID
	Pairs       [][3]any
	Degree      []int
	Strength    []int64
	Betweenness []float64
	Closeness   []float64
	PageRank    []float64
	Distances   [][]int32
}

func TestKnownValues(t *testing.T) {
	text, err := os.ReadFile("testdata/known.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []known
	if err := json.Unmarshal(text, &cases); err != nil {
		t.Fatal(err)
	}
	if len(cases) != 4 {
		t.Fatalf("%d networks are known", len(cases))
	}
	for _, c := range cases {
		t.Run(c.Name, c.check)
	}
}

func (c known) check(t *testing.T) {
	g := graphOf(t, c.Gatherings)
	if !slices.Equal(g.Actors(), c.Actors) {
		t.Fatalf("actors are %v, want %v", g.Actors(), c.Actors)
	}
	c.checkPairs(t)
	if got := g.Degree(); !slices.Equal(got, c.Degree) {
		t.Errorf("degree is %v, want %v", got, c.Degree)
	}
	if got := g.Strength(); !slices.Equal(got, c.Strength) {
		t.Errorf("strength is %v, want %v", got, c.Strength)
	}
	for i, want := range c.Distances {
		if got := g.Distances(i); !slices.Equal(got, want) {
			t.Errorf("distances from %s are %v, want %v", c.Actors[i], got, want)
		}
	}
	near(t, "betweenness", betweenness(t, g), c.Betweenness)
	near(t, "closeness", closeness(t, g), c.Closeness)
	near(t, "PageRank", pageRank(t, g), c.PageRank)
}

func (c known) checkPairs(t *testing.T) {
	g := graphOf(t, c.Gatherings)
	i := 0
	for a := range g.Actors() {
		for b, pair := range g.Neighbours(a) {
			if b < a {
				continue
			}
			want := c.Pairs[i]
			if string(c.Actors[a]) != want[0] || string(c.Actors[b]) != want[1] || float64(pair.Strength) != want[2] {
				t.Fatalf("pair %d is %s, %s, %d, want %v", i, c.Actors[a], c.Actors[b], pair.Strength, want)
			}
			i++
		}
	}
	if i != len(c.Pairs) || i != g.Pairs() {
		t.Errorf("%d pairs, said to be %d, want %d", i, g.Pairs(), len(c.Pairs))
	}
}

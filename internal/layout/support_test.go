package layout_test

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/partnergraph/partnergraph/internal/layout"
)

func place(t testing.TB, d layout.Drawing) []layout.Point {
	t.Helper()
	at, err := layout.Place(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	if len(at) != d.Nodes {
		t.Fatalf("%d positions of %d nodes", len(at), d.Nodes)
	}
	for i, p := range at {
		if !(math.Abs(p.X) < 1e7 && math.Abs(p.Y) < 1e7) {
			t.Fatalf("%d is at %v", i, p)
		}
	}
	return at
}

func link(a, b int) layout.Link { return layout.Link{A: a, B: b, Weight: 1} }

// shapes are networks of many forms.
func shapes() map[string]layout.Drawing {
	all := map[string]layout.Drawing{
		"one": {Nodes: 1}, "two": {Nodes: 2}, "pair": {Nodes: 2, Links: []layout.Link{link(0, 1)}},
		"alone": {Nodes: 300}, "star": star(200), "path": path(120), "ring": ring(40), "grid": grid(9), "everybody": complete(50),
		"groups": groups(6, 30, 1), "itself": {Nodes: 3, Links: []layout.Link{link(0, 1), link(2, 2)}},
	}
	islands := groups(3, 20, 2)
	for n := islands.Nodes; n < 150; n += 3 {
		islands.Links = append(islands.Links, link(n, n+1))
	}
	islands.Nodes = 150
	all["islands"] = islands
	return all
}

func star(n int) (d layout.Drawing) {
	for i := 1; i < n; i++ {
		d.Links = append(d.Links, link(0, i))
	}
	d.Nodes = n
	return d
}

func path(n int) (d layout.Drawing) {
	for i := 1; i < n; i++ {
		d.Links = append(d.Links, link(i-1, i))
	}
	d.Nodes = n
	return d
}

func ring(n int) layout.Drawing {
	d := path(n)
	d.Links = append(d.Links, link(0, n-1))
	return d
}

// grid is a square of n by n nodes.
func grid(n int) (d layout.Drawing) {
	for i := range n * n {
		if i%n > 0 {
			d.Links = append(d.Links, link(i-1, i))
		}
		if i >= n {
			d.Links = append(d.Links, link(i-n, i))
		}
	}
	d.Nodes = n * n
	return d
}

func complete(n int) (d layout.Drawing) {
	for i := range n {
		for j := range i {
			d.Links = append(d.Links, link(j, i))
		}
	}
	d.Nodes = n
	return d
}

// groups draws k groups of n nodes with links to about five of their own group and to one of ten of others.
func groups(k, n int, seed uint64) layout.Drawing {
	dice := rand.New(rand.NewPCG(seed, 0))
	d := layout.Drawing{Nodes: k * n}
	for i := range d.Nodes {
		for range 3 {
			if other := i/n*n + dice.IntN(n); other != i {
				d.Links = append(d.Links, layout.Link{A: i, B: other, Weight: 1 + dice.Float64()})
			}
		}
		if dice.IntN(10) == 0 {
			d.Links = append(d.Links, layout.Link{A: i, B: dice.IntN(d.Nodes), Weight: 1})
		}
	}
	return d
}

func distance(a, b layout.Point) float64 { return math.Hypot(a.X-b.X, a.Y-b.Y) }

// usual is the median length of the links.
func usual(d layout.Drawing, at []layout.Point) float64 {
	var lengths []float64
	for _, l := range d.Links {
		if l.A != l.B {
			lengths = append(lengths, distance(at[l.A], at[l.B]))
		}
	}
	slices.Sort(lengths)
	return lengths[len(lengths)/2]
}

// crossings counts the pairs of links that cross, common ends apart.
func crossings(d layout.Drawing, at []layout.Point) (n int) {
	side := func(a, b, c layout.Point) bool { return (b.X-a.X)*(c.Y-a.Y) > (b.Y-a.Y)*(c.X-a.X) }
	for i, k := range d.Links {
		for _, l := range d.Links[:i] {
			if k.A == l.A || k.A == l.B || k.B == l.A || k.B == l.B {
				continue
			}
			a, b, c, e := at[k.A], at[k.B], at[l.A], at[l.B]
			if side(a, b, c) != side(a, b, e) && side(c, e, a) != side(c, e, b) {
				n++
			}
		}
	}
	return n
}

package layout_test

import (
	"context"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/layout"
)

func TestSameDrawingSamePositions(t *testing.T) {
	for name, d := range shapes() {
		if !slices.Equal(place(t, d), place(t, d)) {
			t.Errorf("%s is not drawn twice alike", name)
		}
	}
	d := groups(3, 20, 1)
	first := place(t, d)
	d.Seed = 1
	if slices.Equal(first, place(t, d)) {
		t.Error("the seed decides nothing")
	}
}

// checkApart complains of nodes that are too near to each other, but for fixed ones.
func checkApart(t *testing.T, name string, d layout.Drawing, at []layout.Point) {
	t.Helper()
	for i := range at {
		for j := range i {
			_, both := d.Fixed[i]
			if both {
				_, both = d.Fixed[j]
			}
			if got := distance(at[i], at[j]); got < layout.Apart && !both {
				t.Fatalf("%s: %d and %d are %g from each other", name, j, i, got)
			}
		}
	}
}

func TestNodesStandApart(t *testing.T) {
	for name, d := range shapes() {
		checkApart(t, name, d, place(t, d))
	}
}

func TestMeanIsTheOrigin(t *testing.T) {
	for name, d := range shapes() {
		var sum layout.Point
		for _, p := range place(t, d) {
			sum.X, sum.Y = sum.X+p.X, sum.Y+p.Y
		}
		if n := float64(d.Nodes); math.Abs(sum.X/n) > 1e-4 || math.Abs(sum.Y/n) > 1e-4 {
			t.Errorf("the mean of %s is %g, %g", name, sum.X/n, sum.Y/n)
		}
	}
}

func TestLinksAreTheUnit(t *testing.T) {
	for name, d := range shapes() {
		if len(d.Links) == 0 {
			continue
		}
		got := usual(d, place(t, d))
		least, most := 0.95, 1.05
		switch name { // crowded
		case "star", "everybody", "groups", "islands":
			most = 3
		}
		if got < least || got > most {
			t.Errorf("half of the links of %s are longer than %g", name, got)
		}
	}
}

// Gravity holds together what no link does.
func TestComponentsStayTogether(t *testing.T) {
	for name, d := range shapes() {
		farthest := 0.0
		for _, p := range place(t, d) {
			farthest = max(farthest, math.Hypot(p.X, p.Y))
		}
		if most := 2 + 2*math.Sqrt(float64(d.Nodes)); name != "path" && farthest > most {
			t.Errorf("%s reaches %g far, want at most %g", name, farthest, most)
		}
	}
}

func TestPlainFormsAreDrawnPlainly(t *testing.T) {
	for name, d := range map[string]layout.Drawing{"star": star(40), "path": path(30), "ring": ring(40), "grid": grid(9)} {
		if n := crossings(d, place(t, d)); n > 0 {
			t.Errorf("%s has %d crossings", name, n)
		}
	}
	round := place(t, ring(40))
	for i, p := range round {
		if r := math.Hypot(p.X, p.Y) / math.Hypot(round[0].X, round[0].Y); r < 0.9 || r > 1.1 {
			t.Errorf("node %d of the ring is %g times as far out as the first", i, r)
		}
	}
}

func TestGroupsAreSeen(t *testing.T) {
	const k, n = 4, 25
	at := place(t, groups(k, n, 3))
	within, across, pairs := 0.0, 0.0, [2]float64{}
	for i := range at {
		for j := range i {
			if i/n == j/n {
				within, pairs[0] = within+distance(at[i], at[j]), pairs[0]+1
			} else {
				across, pairs[1] = across+distance(at[i], at[j]), pairs[1]+1
			}
		}
	}
	if within, across = within/pairs[0], across/pairs[1]; across < 1.5*within {
		t.Errorf("nodes of a group are %g from each other, of different ones %g", within, across)
	}
}

// Weights count mildly: what weighs a thousand times as much pulls no more than four times as hard.
func TestWeightsCountMildly(t *testing.T) {
	d := path(5)
	d.Links[1].Weight, d.Links[2].Weight = 1000, 0.001
	at := place(t, d)
	heavy, light := distance(at[1], at[2]), distance(at[2], at[3])
	if ratio := light / heavy; ratio < 1.2 || ratio > 4 {
		t.Errorf("the light link is %g long, the heavy one %g", light, heavy)
	}
	for i := range d.Links {
		d.Links[i].Weight *= 12345
	}
	if again := place(t, d); !slices.Equal(at, again) {
		t.Error("the unit of weights matters")
	}
}

func TestLinksOfTheSameNodesAreOne(t *testing.T) {
	d := grid(4)
	d.Links[3].Weight = 3
	at := place(t, d)
	l := d.Links[3]
	d.Links[3] = layout.Link{A: l.A, B: l.B, Weight: 1}
	d.Links = append([]layout.Link{{A: l.B, B: l.A, Weight: 2}, {A: 5, B: 5, Weight: 9}}, d.Links...)
	if !slices.Equal(at, place(t, d)) {
		t.Error("two links of the same nodes are not one")
	}
}

func TestDrawingsThatAreNone(t *testing.T) {
	for want, d := range map[string]layout.Drawing{
		"joins 0 and 2 of 2 nodes":                {Nodes: 2, Links: []layout.Link{link(0, 2)}},
		"joins -1 and 1 of 2 nodes":               {Nodes: 2, Links: []layout.Link{link(-1, 1)}},
		"weighs 0":                                {Nodes: 2, Links: []layout.Link{{A: 0, B: 1}}},
		"weighs NaN":                              {Nodes: 2, Links: []layout.Link{{A: 0, B: 1, Weight: math.NaN()}}},
		"weighs +Inf":                             {Nodes: 2, Links: []layout.Link{{A: 0, B: 1, Weight: math.Inf(1)}}},
		"the position of 2 of 2 nodes":            {Nodes: 2, Fixed: map[int]layout.Point{2: {}}},
		"{NaN 0} is no position":                  {Nodes: 2, Fixed: map[int]layout.Point{1: {X: math.NaN()}}},
		"{0 -1.000001e+06} is no position to fix": {Nodes: 2, Fixed: map[int]layout.Point{1: {Y: -layout.Farthest - 1}}},
	} {
		if _, err := layout.Place(context.Background(), d); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
	if at, err := layout.Place(context.Background(), layout.Drawing{}); err != nil || len(at) > 0 {
		t.Errorf("nothing is drawn as %v: %v", at, err)
	}
}

func TestGivesUp(t *testing.T) {
	over, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := layout.Place(over, grid(5)); !errors.Is(err, context.Canceled) {
		t.Errorf("ends with %v", err)
	}
}

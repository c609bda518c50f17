package layout_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/partnergraph/partnergraph/internal/layout"
)

// without takes every n-th node out of what is fixed.
func without(at []layout.Point, n int) map[int]layout.Point {
	fixed := map[int]layout.Point{}
	for i, p := range at {
		if i%n != 0 {
			fixed[i] = p
		}
	}
	return fixed
}

func checkFixed(t *testing.T, name string, d layout.Drawing, at []layout.Point) {
	t.Helper()
	for i, p := range d.Fixed {
		if at[i] != p {
			t.Errorf("%s: %d is at %v, and was fixed at %v", name, i, at[i], p)
		}
	}
}

func TestFixedNodesStay(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 1))
	for name, d := range shapes() {
		d.Fixed = map[int]layout.Point{}
		for i := range d.Nodes {
			if dice.IntN(3) > 0 {
				d.Fixed[i] = layout.Point{X: 30 * dice.NormFloat64(), Y: 1e-3 * float64(dice.IntN(5000))}
			}
		}
		at := place(t, d)
		checkFixed(t, name, d, at)
		checkApart(t, name, d, at)
	}
}

func TestEverythingFixed(t *testing.T) {
	d := grid(4)
	d.Fixed = map[int]layout.Point{}
	for i := range d.Nodes {
		d.Fixed[i] = layout.Point{X: math.Pi * float64(i/2), Y: -1 / 3.0} // some upon each other
	}
	checkFixed(t, "grid", d, place(t, d))
}

// New nodes come to stand where they would have stood: nearer to their neighbours than most are to each other, and
// linked by links as long as others.
func TestNewNodesStandByTheirNeighbours(t *testing.T) {
	for name, d := range map[string]layout.Drawing{"grid": grid(9), "groups": groups(5, 30, 4)} {
		before := place(t, d)
		d.Fixed = without(before, 7)
		at := place(t, d)
		checkFixed(t, name, d, at)
		checkApart(t, name, d, at)
		fresh := d
		fresh.Links = nil
		for _, l := range d.Links {
			if l.A != l.B && (l.A%7 == 0 || l.B%7 == 0) {
				fresh.Links = append(fresh.Links, l)
			}
		}
		if got, want := usual(fresh, at), usual(fresh, before); got > 1.5*want || got < want/1.5 {
			t.Errorf("%s: new links are %g long, and were %g when all was new", name, got, want)
		}
	}
}

// A chain of new nodes starts at the one that is fixed, wherever that is.
func TestNewNodesFollowTheFixed(t *testing.T) {
	d := path(5)
	d.Nodes++ // one that is far away, with no links
	d.Fixed = map[int]layout.Point{0: {X: 500, Y: -300}, 5: {X: 5000, Y: 0}}
	at := place(t, d)
	for i, p := range at[:5] {
		if distance(p, at[0]) > 5 {
			t.Errorf("node %d is %g from the fixed one", i, distance(p, at[0]))
		}
	}
	if got := usual(d, at); got < 0.7 || got > 1.5 {
		t.Errorf("half of the links are longer than %g", got)
	}
}

// What is new is drawn at the scale of what is fixed.
func TestScaleOfTheFixed(t *testing.T) {
	d := grid(7)
	before := place(t, d)
	for _, scale := range []float64{3, 60} {
		d.Fixed = map[int]layout.Point{}
		for i, p := range without(before, 6) {
			d.Fixed[i] = layout.Point{X: scale * p.X, Y: scale * p.Y}
		}
		at := place(t, d)
		for i := range at {
			was := layout.Point{X: scale * before[i].X, Y: scale * before[i].Y}
			if got := distance(at[i], was); got > 0.7*scale {
				t.Errorf("at scale %g node %d is %g from where it was", scale, i, got)
			}
		}
	}
}

// Where fixed nodes take all the room, new ones look for it further out.
func TestNoRoomAmongTheFixed(t *testing.T) {
	d := layout.Drawing{Nodes: 460, Fixed: map[int]layout.Point{}}
	for i := range 400 {
		d.Fixed[i] = layout.Point{X: 0.2 * float64(i%20), Y: 0.2 * float64(i/20)}
	}
	for i := 400; i < d.Nodes; i++ {
		d.Links = append(d.Links, link(i, 209), link(i, 210))
	}
	at := place(t, d)
	checkFixed(t, "carpet", d, at)
	checkApart(t, "carpet", d, at)
}

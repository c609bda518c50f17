package layout

import (
	"context"
	"fmt"
	"math"
)

// Apart is how near two nodes may come to each other, centre to centre, in units.
const Apart = 0.25

// Farthest bounds the coordinates of fixed nodes, in units either way.
const Farthest = 1e6

// Point is a position, in units.
type Point struct{ X, Y float64 }

// Link joins two nodes, named by their numbers. Links of the same two nodes are one, with the sum of their weights; one
// of a node with itself is passed over.
type Link struct {
	A, B   int
	Weight float64 // above 0, in any unit: it counts against the median of the drawing, and mildly
}

// Drawing is what is to be drawn.
type Drawing struct {
	Nodes int // numbered from 0
	Links []Link
	Fixed map[int]Point // by node: the positions to keep
	Seed  uint64
}

// Place returns the position of each node, by number; the package says what it promises. It gives up with the context's
// error when that ends. Other errors are those of a drawing that names nodes that are not there, has weights that are
// none, or fixes positions that are none or lie beyond Farthest.
func Place(ctx context.Context, d Drawing) ([]Point, error) {
	if err := d.check(); err != nil {
		return nil, err
	}
	p := newPlacing(d)
	if len(p.free) == 0 {
		return p.at, ctx.Err()
	}
	p.start()
	if err := p.settle(ctx); err != nil {
		return nil, err
	}
	if p.fresh() {
		p.scale()
	}
	p.separate()
	if p.fresh() {
		p.centre()
	}
	p.round()
	return p.at, nil
}

func (d *Drawing) check() error {
	for _, l := range d.Links {
		if min(l.A, l.B) < 0 || max(l.A, l.B) >= d.Nodes {
			return fmt.Errorf("a link joins %d and %d of %d nodes", l.A, l.B, d.Nodes)
		}
		if !(l.Weight > 0) || math.IsInf(l.Weight, 1) {
			return fmt.Errorf("a link weighs %g", l.Weight)
		}
	}
	for node, p := range d.Fixed {
		if node < 0 || node >= d.Nodes {
			return fmt.Errorf("the position of %d of %d nodes is fixed", node, d.Nodes)
		}
		if !(math.Abs(p.X) <= Farthest && math.Abs(p.Y) <= Farthest) {
			return fmt.Errorf("%v is no position to fix", p)
		}
	}
	return nil
}

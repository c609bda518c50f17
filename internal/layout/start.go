package layout

import (
	"math"
	"slices"
)

// start gives each free node a first position.
func (p *placing) start() {
	neighbours := p.neighbours()
	if p.fresh() {
		p.spread(neighbours)
		return
	}
	placed := p.grow(neighbours)
	middle, radius := p.middle(), math.Sqrt(float64(len(p.at)))
	for _, node := range p.free {
		if !placed[node] {
			p.at[node] = p.inDisc(middle, radius)
		}
	}
}

func (p *placing) neighbours() [][]int32 {
	out := make([][]int32, len(p.at))
	for _, l := range p.links {
		out[l.a] = append(out[l.a], l.b)
		out[l.b] = append(out[l.b], l.a)
	}
	return out
}

// grow puts nodes beside their placed neighbours, those of fixed nodes first, then theirs, and tells which nodes are placed
// in the end: links lead to the others from none that is fixed.
func (p *placing) grow(neighbours [][]int32) (placed []bool) {
	placed = slices.Clone(p.fixed)
	reached := slices.Clone(p.fixed)
	var next []int32
	reach := func(node int32) {
		for _, other := range neighbours[node] {
			if !reached[other] {
				reached[other] = true
				next = append(next, other)
			}
		}
	}
	for node, is := range p.fixed {
		if is {
			reach(int32(node))
		}
	}
	for len(next) > 0 {
		level := next
		next = nil
		for _, node := range level {
			p.at[node] = p.inDisc(p.between(neighbours[node], placed), 0.5)
		}
		// Only now: nodes of one level do not stand beside each other, but beside those before.
		for _, node := range level {
			placed[node] = true
		}
		for _, node := range level {
			reach(node)
		}
	}
	return placed
}

// between returns the mean position of the placed ones among some nodes; there is one.
func (p *placing) between(nodes []int32, placed []bool) Point {
	var sum Point
	n := 0.0
	for _, other := range nodes {
		if placed[other] {
			sum.X, sum.Y, n = sum.X+p.at[other].X, sum.Y+p.at[other].Y, n+1
		}
	}
	return Point{sum.X / n, sum.Y / n}
}

// inDisc draws a point of a disc.
func (p *placing) inDisc(middle Point, radius float64) Point {
	angle, r := 2*math.Pi*p.random.Float64(), radius*math.Sqrt(p.random.Float64())
	return Point{middle.X + r*math.Cos(angle), middle.Y + r*math.Sin(angle)}
}

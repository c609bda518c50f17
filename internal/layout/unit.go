package layout

import "math"

// crowded is the part of the nodes that may be nearer to another than Apart when the unit is settled: they are
// pushed apart afterwards. To draw the whole so large that none is would be too large for all others.
const crowded = 0.1

// scale makes half of the links shorter than 1, or the whole larger where it is too crowded for that. Without links
// half of the nodes have another nearer than 1.
func (p *placing) scale() {
	nearest := p.nearest()
	length := median(p.lengths(func(spring) bool { return true }))
	if length == 0 {
		length = median(nearest)
	}
	if length == 0 || math.IsInf(length, 1) {
		return
	}
	unit := 1 / length
	median(nearest) // sorted
	if few := nearest[int(crowded*float64(len(nearest)))]; few > 0 {
		unit = max(unit, min(Apart/few, 10*unit))
	}
	for i := range p.at {
		p.at[i].X *= unit
		p.at[i].Y *= unit
	}
}

// nearest returns how far each node's nearest other is.
func (p *placing) nearest() []float64 {
	squares := make([]float64, len(p.at))
	for i := range squares {
		squares[i] = math.Inf(1)
	}
	for i, a := range p.at {
		for j, b := range p.at[:i] {
			square := (a.X-b.X)*(a.X-b.X) + (a.Y-b.Y)*(a.Y-b.Y)
			squares[i], squares[j] = min(squares[i], square), min(squares[j], square)
		}
	}
	for i, square := range squares {
		squares[i] = math.Sqrt(square)
	}
	return squares
}

// centre moves the mean position to the origin.
func (p *placing) centre() {
	var sum Point
	for _, at := range p.at {
		sum.X, sum.Y = sum.X+at.X, sum.Y+at.Y
	}
	n := float64(len(p.at))
	for i := range p.at {
		p.at[i].X -= sum.X / n
		p.at[i].Y -= sum.Y / n
	}
}

// round leaves four digits after the point, and no negative zero.
func (p *placing) round() {
	for _, node := range p.free {
		at := p.at[node]
		p.at[node] = Point{math.Round(at.X*1e4)/1e4 + 0, math.Round(at.Y*1e4)/1e4 + 0}
	}
}

package layout

// Push returns how bodies push something at a point: approximately, and summed up one by one.
func Push(at []Point, mass []float64, point Point) (approximate, exact Point) {
	t := newTree(mass)
	t.build(at)
	for i, body := range at {
		dx, dy := point.X-body.X, point.Y-body.Y
		if d2 := dx*dx + dy*dy; d2 > 0 {
			exact.X += mass[i] * dx / d2
			exact.Y += mass[i] * dy / d2
		}
	}
	return t.push(point), exact
}

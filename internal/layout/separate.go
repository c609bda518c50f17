package layout

import "math"

// A little more than Apart, for what rounding takes away.
const room = Apart * 1.01

// pushes is how often nodes that are too near push each other before those that still are look for another place.
const pushes = 60

// separate moves free nodes until none is too near to another.
func (p *placing) separate() {
	for range pushes {
		if !p.pushApart() {
			return
		}
	}
	p.moveAway()
}

// pushApart moves those that are too near to each other apart, half of the way each, or a free one the whole way from a fixed
// one. It tells whether there were any.
func (p *placing) pushApart() bool {
	cells := newCells(len(p.at))
	for i, at := range p.at {
		cells.add(int32(i), at)
	}
	moves := make([]Point, len(p.at))
	found := false
	for _, node := range p.free {
		at := p.at[node]
		cells.near(at, func(other int32) {
			dx, dy := at.X-p.at[other].X, at.Y-p.at[other].Y
			distance := math.Hypot(dx, dy)
			if other == node || distance >= room {
				return
			}
			found = true
			if distance == 0 { // anywhere, but the two not the same way
				dx, dy, distance = math.Cos(float64(node)), math.Sin(float64(node)), 1e-9
				dx, dy = dx*distance, dy*distance
			}
			part := (room*1.02 - distance) / distance
			if !p.fixed[other] {
				part /= 2
			}
			moves[node].X += part * dx
			moves[node].Y += part * dy
		})
	}
	for _, node := range p.free {
		p.at[node].X += moves[node].X
		p.at[node].Y += moves[node].Y
	}
	return found
}

// moveAway puts each free node that is too near to an earlier or fixed one to the next place that has room, looking
// round it in a widening spiral.
func (p *placing) moveAway() {
	cells := newCells(len(p.at))
	for i, at := range p.at {
		if p.fixed[i] {
			cells.add(int32(i), at)
		}
	}
	for _, node := range p.free {
		centre := p.at[node]
		for turn := 0; !p.hasRoom(cells, p.at[node]); turn++ {
			radius, angle := 0.5*room*math.Sqrt(float64(turn)), goldenAngle*float64(turn)
			p.at[node] = Point{centre.X + radius*math.Cos(angle), centre.Y + radius*math.Sin(angle)}
		}
		cells.add(node, p.at[node])
	}
}

// goldenAngle spreads the points of a spiral evenly (H. Vogel, "A better way to construct the sunflower head",
// Mathematical Biosciences 44, 1979).
const goldenAngle = 2.399963229728653

func (p *placing) hasRoom(cells cells, at Point) bool {
	free := true
	cells.near(at, func(other int32) {
		free = free && math.Hypot(at.X-p.at[other].X, at.Y-p.at[other].Y) >= room
	})
	return free
}

// cells finds nodes by where they are: squares as wide as nodes are kept apart.
type cells map[[2]int64][]int32

func newCells(n int) cells { return make(cells, n) }

func cellOf(at Point) [2]int64 {
	return [2]int64{int64(math.Floor(at.X / room)), int64(math.Floor(at.Y / room))}
}

func (c cells) add(node int32, at Point) {
	cell := cellOf(at)
	c[cell] = append(c[cell], node)
}

// near goes through all nodes that may be too near to a point.
func (c cells) near(at Point, visit func(int32)) {
	cell := cellOf(at)
	for x := cell[0] - 1; x <= cell[0]+1; x++ {
		for y := cell[1] - 1; y <= cell[1]+1; y++ {
			for _, node := range c[[2]int64{x, y}] {
				visit(node)
			}
		}
	}
}

package layout

// tree is a Barnes-Hut tree (J. Barnes and P. Hut, "A hierarchical O(N log N) force-calculation algorithm", Nature 324, 1986): the
// bodies of a far square push as one. Squares stand in the order of a walk from the root down.
type tree struct {
	at      []Point
	mass    []float64
	bodies  []int32 // those of a square stand together
	scratch []int32
	squares []square
}

// square is a part of the plane with the bodies from first to last.
type square struct {
	middle      Point   // of mass
	mass        float64 // all
	width       float64
	first, last int32
	next        int32 // the square after all those within this one
	leaf        bool
}

const (
	mostInLeaf = 6
	mostDepth  = 24 // bodies in one point cannot be divided
	// theta is how wide a square may be, against its distance, to push as one.
	theta = 1.0
	// nearest bounds the push of bodies that are very near: the square of a distance.
	nearest = 1e-4
)

func newTree(mass []float64) *tree {
	return &tree{mass: mass, bodies: make([]int32, len(mass)), scratch: make([]int32, len(mass))}
}

// build makes the tree of the bodies where they are now; there is at least one.
func (t *tree) build(at []Point) {
	t.at, t.squares = at, t.squares[:0]
	low, high := at[0], at[0]
	for i, p := range at {
		t.bodies[i] = int32(i)
		low = Point{min(low.X, p.X), min(low.Y, p.Y)}
		high = Point{max(high.X, p.X), max(high.Y, p.Y)}
	}
	width := max(high.X-low.X, high.Y-low.Y)
	t.divide(0, int32(len(at)), Point{low.X + width/2, low.Y + width/2}, width, 0)
}

// divide makes the square of some bodies, and those within it.
func (t *tree) divide(first, last int32, centre Point, width float64, depth int) {
	here := len(t.squares)
	s := square{width: width, first: first, last: last, leaf: last-first <= mostInLeaf || depth == mostDepth}
	for _, body := range t.bodies[first:last] {
		m := t.mass[body]
		s.middle.X, s.middle.Y, s.mass = s.middle.X+m*t.at[body].X, s.middle.Y+m*t.at[body].Y, s.mass+m
	}
	s.middle.X, s.middle.Y = s.middle.X/s.mass, s.middle.Y/s.mass
	t.squares = append(t.squares, s)
	if !s.leaf {
		for q, end := range t.quarter(first, last, centre) {
			if end > first {
				within := Point{centre.X + towards[q&1]*width/4, centre.Y + towards[q>>1]*width/4}
				t.divide(first, end, within, width/2, depth+1)
			}
			first = end
		}
	}
	t.squares[here].next = int32(len(t.squares))
}

// towards says on which side of the middle a quarter lies.
var towards = [2]float64{-1, 1}

// quarter sorts bodies by quarter – left of the middle or right, below or above –, and returns where each quarter ends.
func (t *tree) quarter(first, last int32, centre Point) (ends [4]int32) {
	which := func(body int32) (q int) {
		if t.at[body].X >= centre.X {
			q = 1
		}
		if t.at[body].Y >= centre.Y {
			q += 2
		}
		return q
	}
	var begin [4]int32
	for _, body := range t.bodies[first:last] {
		begin[which(body)]++
	}
	sum := first
	for q, n := range begin {
		begin[q], sum = sum, sum+n
		ends[q] = sum
	}
	copy(t.scratch[first:last], t.bodies[first:last])
	for _, body := range t.scratch[first:last] {
		q := which(body)
		t.bodies[begin[q]] = body
		begin[q]++
	}
	return ends
}

// push returns the sum over all bodies of mass/distance, away from them. A body at the very point does not push.
func (t *tree) push(at Point) (sum Point) {
	squares := t.squares
	for i := int32(0); int(i) < len(squares); {
		s := &squares[i]
		dx, dy := at.X-s.middle.X, at.Y-s.middle.Y
		d2 := dx*dx + dy*dy
		switch {
		case s.width*s.width < theta*theta*d2:
			f := s.mass / d2
			sum.X += f * dx
			sum.Y += f * dy
			i = s.next
		case s.leaf:
			for _, body := range t.bodies[s.first:s.last] {
				dx, dy := at.X-t.at[body].X, at.Y-t.at[body].Y
				if d2 := dx*dx + dy*dy; d2 > 0 {
					f := t.mass[body] / max(d2, nearest)
					sum.X += f * dx
					sum.Y += f * dy
				}
			}
			i = s.next
		default:
			i++
		}
	}
	return sum
}

package layout

import "math"

// spread gives all nodes first positions: the largest component in the middle, the others on a circle around it.
func (p *placing) spread(neighbours [][]int32) {
	w := newWalk(neighbours)
	radius := 3 * math.Sqrt(float64(len(p.at)))
	for i, members := range w.components() {
		p.unfold(w, members)
		if i == 0 {
			continue
		}
		angle := goldenAngle * float64(i)
		for _, node := range members {
			p.at[node].X += radius * math.Cos(angle)
			p.at[node].Y += radius * math.Sin(angle)
		}
	}
}

// unfold lays out a component around the origin by pivot MDS (U. Brandes and C. Pich, "Eigensolver methods for progressive
// multidimensional scaling of large data", Graph Drawing 2006): nodes lie as their distances to some of them say, so that
// the forces have little to disentangle.
func (p *placing) unfold(w *walk, members []int32) {
	table := w.table(members, p.random.IntN(len(members)))
	centreTwice(table)
	x := p.principal(table, nil)
	y := p.principal(table, x)
	square := 0.0
	for i, node := range members {
		p.at[node] = Point{dot(table[i], x), dot(table[i], y)}
		square += p.at[node].X*p.at[node].X + p.at[node].Y*p.at[node].Y
	}
	n := float64(len(members))
	scale := 0.0 // all in one point
	if square > 0 {
		scale = 2 * math.Sqrt(n) / math.Sqrt(square/n)
	}
	for _, node := range members {
		at := p.at[node]
		p.at[node] = p.inDisc(Point{scale * at.X, scale * at.Y}, 0.5)
	}
}

// mostPivots is to how many nodes distances are taken.
const mostPivots = 60

// table returns the distances of each member of a component to the pivots: the first of them is given, each further one
// is as far as possible from those before.
func (w *walk) table(members []int32, pivot int) [][]float64 {
	table := make([][]float64, len(members))
	nearest := make([]int, len(members)) // pivot
	for i := range table {
		table[i] = make([]float64, min(len(members), mostPivots))
		nearest[i] = len(members)
	}
	for j := range table[0] {
		w.from(members[pivot])
		for i, node := range members {
			table[i][j] = float64(w.distance[node])
			nearest[i] = min(nearest[i], w.distance[node])
		}
		for i, d := range nearest {
			if d > nearest[pivot] {
				pivot = i
			}
		}
	}
	return table
}

// centreTwice turns distances into products of coordinates, as multidimensional scaling does.
func centreTwice(table [][]float64) {
	rows, columns := float64(len(table)), float64(len(table[0]))
	means, all := make([]float64, len(table[0])), 0.0
	for _, row := range table {
		for j, d := range row {
			row[j] = d * d
			means[j] += row[j] / rows
		}
	}
	for _, mean := range means {
		all += mean / columns
	}
	for _, row := range table {
		mean := 0.0
		for _, square := range row {
			mean += square / columns
		}
		for j, square := range row {
			row[j] = (mean + means[j] - all - square) / 2
		}
	}
}

// turns is how often the directions are turned: a drawing needs them roughly.
const turns = 50

// principal returns the direction in which the rows differ most, at right angles to another where there is one (power iteration).
func (p *placing) principal(table [][]float64, other []float64) []float64 {
	direction := make([]float64, len(table[0]))
	for j := range direction {
		direction[j] = p.random.Float64() - 0.5
	}
	for range turns {
		if other != nil {
			share := dot(direction, other)
			for j := range direction {
				direction[j] -= share * other[j]
			}
		}
		next := make([]float64, len(direction))
		for _, row := range table {
			length := dot(row, direction)
			for j, x := range row {
				next[j] += length * x
			}
		}
		size := math.Sqrt(dot(next, next))
		if size == 0 {
			return next // they do not differ
		}
		for j := range next {
			direction[j] = next[j] / size
		}
	}
	return direction
}

func dot(a, b []float64) (sum float64) {
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}

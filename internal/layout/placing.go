package layout

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
)

// placing is a drawing in the making.
type placing struct {
	at     []Point
	fixed  []bool
	free   []int32 // the nodes that are not fixed
	links  []spring
	mass   []float64 // 1 and the number of its links: what a node repels and is pulled inwards with
	random *rand.Rand
}

// spring is a link between two different nodes, the lesser first; no two join the same.
type spring struct {
	a, b int32
	pull float64 // about 1
}

func newPlacing(d Drawing) *placing {
	p := &placing{
		at: make([]Point, d.Nodes), fixed: make([]bool, d.Nodes), mass: make([]float64, d.Nodes),
		random: rand.New(rand.NewPCG(d.Seed, uint64(d.Nodes))), // #nosec G404 -- repeatable on purpose
		links:  springs(d.Links),
	}
	for i := range p.at {
		if at, ok := d.Fixed[i]; ok {
			p.at[i], p.fixed[i] = at, true
		} else {
			p.free = append(p.free, int32(i))
		}
		p.mass[i] = 1
	}
	for _, l := range p.links {
		p.mass[l.a]++
		p.mass[l.b]++
	}
	return p
}

// fresh tells whether nothing is fixed.
func (p *placing) fresh() bool { return len(p.free) == len(p.at) }

// middle is the mean of the fixed positions, or the origin.
func (p *placing) middle() (sum Point) {
	n := float64(len(p.at) - len(p.free))
	for i, at := range p.at {
		if p.fixed[i] {
			sum.X, sum.Y = sum.X+at.X/n, sum.Y+at.Y/n
		}
	}
	return sum
}

// springs merges links and makes their weights mild: sixteen times the median pulls twice as hard, and nothing
// pulls more than twice, or less than half, as hard as the median.
func springs(links []Link) []spring {
	merged := make([]spring, 0, len(links))
	for _, l := range links {
		if l.A != l.B {
			merged = append(merged, spring{int32(min(l.A, l.B)), int32(max(l.A, l.B)), l.Weight})
		}
	}
	slices.SortStableFunc(merged, func(x, y spring) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
	out := merged[:0]
	for _, s := range merged {
		if last := len(out) - 1; last >= 0 && out[last].a == s.a && out[last].b == s.b {
			out[last].pull += s.pull
		} else {
			out = append(out, s)
		}
	}
	weights := make([]float64, len(out))
	for i, s := range out {
		weights[i] = s.pull
	}
	usual := median(weights)
	for i := range out {
		out[i].pull = min(max(math.Sqrt(math.Sqrt(out[i].pull/usual)), 0.5), 2)
	}
	return out
}

// median returns the middle value, the upper one of two, and 0 of none. It sorts the values.
func median(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	slices.Sort(values)
	return values[len(values)/2]
}

// lengths returns the lengths of some links.
func (p *placing) lengths(which func(spring) bool) (all []float64) {
	for _, l := range p.links {
		if which(l) {
			all = append(all, math.Hypot(p.at[l.b].X-p.at[l.a].X, p.at[l.b].Y-p.at[l.a].Y))
		}
	}
	return all
}

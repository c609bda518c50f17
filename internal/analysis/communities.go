package analysis

import (
	"cmp"
	"context"
	"math/rand/v2"
	"slices"
)

// Communities is a division of the actors.
type Communities struct {
	// Of is the number of each actor's community: 1 is the largest; of equal ones the one with the least id comes first.
	// An actor without neighbours is a community of its own.
	Of []int
	// Sizes counts the actors of each community: Sizes[0] those of number 1.
	Sizes []int
	// Modularity is how much more of the strength lies within communities than chance would put there: below 1, and 0 where
	// there are no pairs (M. E. J. Newman, "Analysis of weighted networks", Physical Review E 70, 056131, 2004).
	Modularity float64
}

// Communities finds communities of high modularity, weighted by strength, at resolution 1 (V. D. Blondel and others, "Fast unfolding
// of communities in large networks", Journal of Statistical Mechanics, 2008, P10008). The seed decides the order in which actors
// are asked; another order may give another division that is as good. Only those whose neighbours moved are asked again (V. A. Traag,
// "Faster unfolding of communities", Physical Review E 92, 032801, 2015).
func (g *Graph) Communities(ctx context.Context, seed uint64) (Communities, error) {
	random := rand.New(rand.NewPCG(seed, uint64(len(g.ids)))) // #nosec G404 -- repeatable on purpose
	of := everyone(len(g.ids))
	for l := firstLevel(g); ; {
		moved, err := l.improve(ctx, random)
		if err != nil {
			return Communities{}, err
		}
		numbers, n := compact(l.community)
		for i, node := range of {
			of[i] = numbers[node]
		}
		if !moved {
			return ranked(of, n, l.modularity()), nil
		}
		l = l.merge(numbers, n)
	}
}

// level is a weighted graph whose nodes are the communities of the level before.
type level struct {
	offsets   []int
	neighbour []int32
	weight    []int64 // of each neighbour
	within    []int64 // by node: twice the weight inside it
	strength  []int64 // by node: its weights, and what is within
	all       float64 // the sum of strengths

	community []int32 // by node
	total     []int64 // by community: the strength of its nodes
	joins     []int64 // scratch, by community: the weight that joins the node in hand to it
	near      []int32 // scratch: the communities with such a weight
}

func firstLevel(g *Graph) *level {
	return newLevel(&level{
		offsets: g.offsets, neighbour: g.neighbour, weight: g.strength, within: make([]int64, len(g.ids)), strength: g.Strength(),
	})
}

// newLevel puts each node into a community of its own.
func newLevel(l *level) *level {
	n := len(l.strength)
	l.community, l.total, l.joins = everyone(n), slices.Clone(l.strength), make([]int64, n)
	for _, s := range l.strength {
		l.all += float64(s)
	}
	return l
}

// improve moves nodes to communities of neighbours as long as that raises modularity, and tells whether any moved.
func (l *level) improve(ctx context.Context, random *rand.Rand) (moved bool, err error) {
	queue := everyone(len(l.strength))
	random.Shuffle(len(queue), func(i, j int) { queue[i], queue[j] = queue[j], queue[i] })
	waits := make([]bool, len(queue))
	for i := range waits {
		waits[i] = true
	}
	for asked := 0; len(queue) > 0; asked++ {
		if asked%1024 == 0 && ctx.Err() != nil {
			return false, ctx.Err()
		}
		node := queue[0]
		queue, waits[node] = queue[1:], false
		if !l.move(node) {
			continue
		}
		moved = true
		for _, other := range l.neighbour[l.offsets[node]:l.offsets[node+1]] {
			if !waits[other] && l.community[other] != l.community[node] {
				waits[other] = true
				queue = append(queue, other)
			}
		}
	}
	return moved, nil
}

// least is by how much of its own strength a node must gain to move, so that rounding never makes it move for ever.
const least = 1e-9

// move puts a node into the best of its neighbours' communities, unless its own is as good.
func (l *level) move(node int32) bool {
	own, strength := l.community[node], float64(l.strength[node])
	l.ask(node)
	l.total[own] -= l.strength[node]
	gain := func(c int32) float64 { return float64(l.joins[c]) - strength/l.all*float64(l.total[c]) }
	best, most := own, least*strength
	if strength > 0 {
		most += gain(own)
	}
	for _, c := range l.near {
		if g := gain(c); g > most {
			best, most = c, g
		}
	}
	for _, c := range l.near {
		l.joins[c] = 0
	}
	l.total[best] += l.strength[node]
	l.community[node] = best
	return best != own
}

// ask sums up, by community, the weight that joins a node to it.
func (l *level) ask(node int32) {
	l.near = l.near[:0]
	from, to := l.offsets[node], l.offsets[node+1]
	weight := l.weight[from:to]
	for i, other := range l.neighbour[from:to] {
		c := l.community[other]
		if l.joins[c] == 0 {
			l.near = append(l.near, c)
		}
		l.joins[c] += weight[i]
	}
}

// modularity is that of the communities that the level's nodes stand for.
func (l *level) modularity() float64 {
	if l.all == 0 {
		return 0
	}
	inside, chance := 0.0, 0.0
	for i, s := range l.strength {
		inside += float64(l.within[i]) / l.all
		share := float64(s) / l.all
		chance += share * share
	}
	return inside - chance
}

// compact numbers the communities without gaps, in the order of their first nodes.
func compact(community []int32) (numbers []int32, n int) {
	named := make([]int32, len(community))
	for i := range named {
		named[i] = -1
	}
	numbers = make([]int32, len(community))
	for node, c := range community {
		if named[c] < 0 {
			named[c] = int32(n)
			n++
		}
		numbers[node] = named[c]
	}
	return numbers, n
}

// merge makes a node of each of the n communities.
func (l *level) merge(community []int32, n int) *level {
	members := makeRows(n, func(yield func(row, value int32)) {
		for node, c := range community {
			yield(c, int32(node))
		}
	})
	out := &level{offsets: make([]int, 1, n+1), within: make([]int64, n), strength: make([]int64, n)}
	joins := make([]int64, n)
	var near []int32
	for c := range n {
		near = near[:0]
		for _, node := range members.row(c) {
			out.strength[c] += l.strength[node]
			out.within[c] += l.within[node]
			for i := l.offsets[node]; i < l.offsets[node+1]; i++ {
				to := community[l.neighbour[i]]
				if joins[to] == 0 {
					near = append(near, to)
				}
				joins[to] += l.weight[i]
			}
		}
		slices.Sort(near)
		for _, to := range near {
			if int(to) == c {
				out.within[c] += joins[to]
			} else {
				out.neighbour, out.weight = append(out.neighbour, to), append(out.weight, joins[to])
			}
			joins[to] = 0
		}
		out.offsets = append(out.offsets, len(out.neighbour))
	}
	return newLevel(out)
}

// ranked numbers communities by size, then by their least actor. They must be numbered in the order of that before.
func ranked(of []int32, n int, modularity float64) Communities {
	sizes := make([]int, n)
	for _, c := range of {
		sizes[c]++
	}
	order := everyone(n)
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(sizes[b], sizes[a]) })
	out := Communities{Of: make([]int, len(of)), Sizes: make([]int, n), Modularity: modularity}
	rank := make([]int, n)
	for i, c := range order {
		rank[c] = i + 1
		out.Sizes[i] = sizes[c]
	}
	for i, c := range of {
		out.Of[i] = rank[c]
	}
	return out
}

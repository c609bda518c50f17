package analysis

import (
	"context"
	"math/bits"
	"slices"
	"sync/atomic"
)

// A batch of sources is searched together: bit i of an actor's mask says that the i-th source has reached it.
const (
	words = 8
	batch = 64 * words
)

type mask [words]uint64

// Closeness measures closeness, unweighted, of a network that may fall into parts (S. Wasserman and K. Faust, "Social Network
// Analysis", 1994, formula 5.22): (r-1)/(n-1) · (r-1)/d, where r is the number of actors that the actor reaches, itself among them, n that of
// all, and d the sum of its distances to those r; 0 for one without neighbours. It is exact whatever the size: the searches from many
// sources share one walk (M. Then and others, "The more the merrier: efficient multi-source graph traversal", PVLDB 8(4), 2014).
func (g *Graph) Closeness(ctx context.Context) ([]float64, error) {
	of, parts := g.components()
	far, err := g.farness(ctx, of)
	if err != nil {
		return nil, err
	}
	closeness := make([]float64, len(g.ids))
	for i := range closeness {
		if others := float64(parts[of[i]].actors - 1); others > 0 {
			closeness[i] = others / float64(len(closeness)-1) * others / float64(far[i])
		}
	}
	return closeness, nil
}

// farness sums up each actor's distances to all that it reaches. Batches hold sources of one component as far as they can.
func (g *Graph) farness(ctx context.Context, component []int32) ([]int64, error) {
	sources := everyone(len(g.ids))
	slices.SortStableFunc(sources, func(a, b int32) int { return int(component[a] - component[b]) })
	far := make([]atomic.Int64, len(g.ids))
	err := share(ctx, (len(sources)+batch-1)/batch, func() func(int) {
		s := newBatchSearch(g, component)
		return func(i int) { s.run(ctx, sources[i*batch:min((i+1)*batch, len(sources))], far) }
	})
	if err != nil {
		return nil, err
	}
	sums := make([]int64, len(far))
	for i := range far {
		sums[i] = far[i].Load()
	}
	return sums, nil
}

// batchSearch is the breadth-first searches from a batch of sources, level by level.
type batchSearch struct {
	*Graph
	component []int32
	whole     []mask // by component: its sources; who has that mask is reached by all that can
	seen      []mask // by actor, up to the level before
	next      []mask // up to this level
	changed   []int32
	marked    []bool // those who get something at this level, when the changed push
}

func newBatchSearch(g *Graph, component []int32) *batchSearch {
	n := len(g.ids)
	return &batchSearch{
		Graph: g, component: component, whole: make([]mask, n), seen: make([]mask, n), next: make([]mask, n), marked: make([]bool, n),
	}
}

// run adds to far the distances from the sources. Sums of integers do not depend on their order.
func (s *batchSearch) run(ctx context.Context, sources []int32, far []atomic.Int64) {
	clear(s.whole)
	clear(s.seen)
	s.changed = append(s.changed[:0], sources...)
	for i, source := range sources {
		s.seen[source][i/64] |= 1 << (i % 64)
		s.whole[s.component[source]][i/64] |= 1 << (i % 64)
	}
	copy(s.next, s.seen)
	for level := int64(1); len(s.changed) > 0 && ctx.Err() == nil; level++ {
		if s.few() {
			s.push()
		} else {
			s.pull()
		}
		for _, actor := range s.changed {
			far[actor].Add(level * s.settle(actor))
		}
	}
}

// few tells whether the changed have so few neighbours that it is cheaper to go through these than through all.
func (s *batchSearch) few() bool {
	arcs := 0
	for _, actor := range s.changed {
		arcs += s.offsets[actor+1] - s.offsets[actor]
	}
	return arcs < len(s.neighbour)/8
}

// push gives what the changed have seen to their neighbours, and makes changed those to whom that is new.
func (s *batchSearch) push() {
	var touched []int32
	for _, actor := range s.changed {
		for _, other := range s.of(actor) {
			if s.next[other] == s.whole[s.component[other]] {
				continue
			}
			for k, word := range s.seen[actor] {
				s.next[other][k] |= word
			}
			if !s.marked[other] {
				s.marked[other] = true
				touched = append(touched, other)
			}
		}
	}
	s.changed = s.changed[:0]
	for _, actor := range touched {
		s.marked[actor] = false
		if s.next[actor] != s.seen[actor] {
			s.changed = append(s.changed, actor)
		}
	}
}

// pull gives each actor what its neighbours have seen, until it has seen all that it can.
func (s *batchSearch) pull() {
	s.changed = s.changed[:0]
	for actor := range s.seen {
		before, whole := s.seen[actor], &s.whole[s.component[actor]]
		if before == *whole {
			continue
		}
		got := s.gather(s.of(int32(actor)), before, whole)
		if got != before {
			s.next[actor] = got
			s.changed = append(s.changed, int32(actor))
		}
	}
}

// gather adds to got what the neighbours have seen, and ends as soon as that is the whole. The words of the mask are
// variables, because these stand in registers and elements of an array do not.
func (s *batchSearch) gather(neighbours []int32, got mask, whole *mask) mask {
	a, b, c, d, e, f, g, h := got[0], got[1], got[2], got[3], got[4], got[5], got[6], got[7]
	for len(neighbours) > 0 {
		some := neighbours[:min(gathered, len(neighbours))]
		for _, other := range some {
			m := &s.seen[other]
			a, b, c, d, e, f, g, h = a|m[0], b|m[1], c|m[2], d|m[3], e|m[4], f|m[5], g|m[6], h|m[7]
		}
		got = mask{a, b, c, d, e, f, g, h}
		if got == *whole {
			break
		}
		neighbours = neighbours[len(some):]
	}
	return got
}

// gathered is how many neighbours are asked before looking whether the whole was seen.
const gathered = 32

// settle ends a level for an actor, and counts the sources that reached it there.
func (s *batchSearch) settle(actor int32) int64 {
	reached := 0
	for k, word := range s.next[actor] {
		reached += bits.OnesCount64(word &^ s.seen[actor][k])
	}
	s.seen[actor] = s.next[actor]
	return int64(reached)
}

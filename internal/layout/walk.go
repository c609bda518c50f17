package layout

import "slices"

// walk is a breadth-first search, used again for the next source.
type walk struct {
	neighbours [][]int32
	distance   []int // from the source; -1: not reached
	queue      []int32
}

func newWalk(neighbours [][]int32) *walk {
	w := &walk{neighbours: neighbours, distance: make([]int, len(neighbours))}
	for i := range w.distance {
		w.distance[i] = -1
	}
	return w
}

// from walks from a source to all that it reaches, and returns these until the next walk.
func (w *walk) from(source int32) (reached []int32) {
	for _, node := range w.queue {
		w.distance[node] = -1
	}
	w.distance[source] = 0
	w.queue = append(w.queue[:0], source)
	for head := 0; head < len(w.queue); head++ {
		node := w.queue[head]
		for _, other := range w.neighbours[node] {
			if w.distance[other] < 0 {
				w.distance[other] = w.distance[node] + 1
				w.queue = append(w.queue, other)
			}
		}
	}
	return w.queue
}

// components returns the nodes of each connected component, the largest first.
func (w *walk) components() (all [][]int32) {
	known := make([]bool, len(w.neighbours))
	for node, is := range known {
		if is {
			continue
		}
		members := slices.Clone(w.from(int32(node)))
		for _, member := range members {
			known[member] = true
		}
		all = append(all, members)
	}
	slices.SortStableFunc(all, func(a, b []int32) int { return len(b) - len(a) })
	return all
}

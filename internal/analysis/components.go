package analysis

// component is a connected part of the graph.
type component struct {
	actors int
	arcs   int // the neighbours of its actors: twice its pairs
}

// components numbers the connected components, in the order of their least actors.
func (g *Graph) components() (of []int32, parts []component) {
	of = make([]int32, len(g.ids))
	for i := range of {
		of[i] = -1
	}
	var queue []int32
	for start := range of {
		if of[start] >= 0 {
			continue
		}
		number, arcs := int32(len(parts)), 0
		of[start] = number
		queue = append(queue[:0], int32(start))
		for head := 0; head < len(queue); head++ {
			neighbours := g.of(queue[head])
			arcs += len(neighbours)
			for _, other := range neighbours {
				if of[other] < 0 {
					of[other] = number
					queue = append(queue, other)
				}
			}
		}
		parts = append(parts, component{len(queue), arcs})
	}
	return of, parts
}

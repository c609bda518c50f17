package analysis

// search is a breadth-first search from one source, and what Brandes' algorithm adds to it. It is used again for
// the next source. From level to level it goes through the neighbours of that side which has fewer (S. Beamer and others,
// "Direction-optimizing breadth-first search", SC 2012): in a dense network most actors stand in one level.
type search struct {
	*Graph
	part     []int32 // the component of each actor
	parts    []component
	distance []int32   // from the source; -1: not reached
	paths    []float64 // the number of shortest paths from the source
	share    []float64 // by actor of a level, (1 + its dependency) / paths: what each path to it hands back
	order    []int32   // the actors by distance
	levels   []span
}

// span is a level: where it stands in order, and how many neighbours its actors have.
type span struct{ from, to, arcs int }

func newSearch(g *Graph, part []int32, parts []component) *search {
	n := len(g.ids)
	s := &search{
		Graph: g, part: part, parts: parts, distance: make([]int32, n), paths: make([]float64, n), share: make([]float64, n),
	}
	for i := range s.distance {
		s.distance[i] = -1
	}
	return s
}

// forward counts the shortest paths from the source to all that it reaches.
func (s *search) forward(source int32) {
	for _, actor := range s.order {
		s.distance[actor], s.paths[actor] = -1, 0
	}
	s.order, s.levels = s.order[:0], s.levels[:0]
	s.reach(source, 0, 1)
	s.closeLevel(0)
	whole := s.parts[s.part[source]]
	left := whole.arcs - s.levels[0].arcs
	for level := int32(1); len(s.order) < whole.actors; level++ {
		last := s.levels[level-1]
		if last.arcs <= left {
			s.tell(last, level)
		} else {
			s.ask(s.part[source], level)
		}
		s.closeLevel(last.to)
		left -= s.levels[level].arcs
	}
}

// reach enters an actor that is met for the first time.
func (s *search) reach(actor, level int32, paths float64) {
	s.distance[actor], s.paths[actor] = level, paths
	s.order = append(s.order, actor)
}

// closeLevel ends the level that begins in order at from.
func (s *search) closeLevel(from int) {
	arcs := 0
	for _, actor := range s.order[from:] {
		arcs += len(s.of(actor))
	}
	s.levels = append(s.levels, span{from, len(s.order), arcs})
}

// tell makes a level by going through the neighbours of the one before.
func (s *search) tell(before span, level int32) {
	for _, actor := range s.order[before.from:before.to] {
		paths := s.paths[actor]
		for _, other := range s.of(actor) {
			switch s.distance[other] {
			case -1:
				s.reach(other, level, paths)
			case level:
				s.paths[other] += paths
			}
		}
	}
}

// ask makes a level by going through the neighbours of all who are not reached.
func (s *search) ask(part, level int32) {
	for actor := range s.distance {
		if s.distance[actor] >= 0 || s.part[actor] != part {
			continue
		}
		paths := 0.0
		for _, other := range s.of(int32(actor)) {
			if s.distance[other] == level-1 {
				paths += s.paths[other]
			}
		}
		if paths > 0 {
			s.reach(int32(actor), level, paths)
		}
	}
}

// back adds to sum how much the source depends on each actor.
func (s *search) back(sum []float64) {
	last := len(s.levels) - 1
	for _, actor := range s.at(last) {
		s.share[actor] = 1 / s.paths[actor]
	}
	for level := last - 1; level > 0; level-- {
		if s.levels[level].arcs <= s.levels[level+1].arcs {
			s.take(level)
		} else {
			s.hand(level)
		}
		for _, actor := range s.at(level) {
			dependency := s.share[actor] * s.paths[actor]
			sum[actor] += dependency
			s.share[actor] = (1 + dependency) / s.paths[actor]
		}
	}
}

// at lists the actors of a level.
func (s *search) at(level int) []int32 { return s.order[s.levels[level].from:s.levels[level].to] }

// take sums up what the actors of a level have from the next, by going through their own neighbours.
func (s *search) take(level int) {
	for _, actor := range s.at(level) {
		handed := 0.0
		for _, other := range s.of(actor) {
			if s.distance[other] == int32(level+1) {
				handed += s.share[other]
			}
		}
		s.share[actor] = handed
	}
}

// hand does the same by going through the neighbours of the next level.
func (s *search) hand(level int) {
	for _, actor := range s.at(level) {
		s.share[actor] = 0
	}
	for _, actor := range s.at(level + 1) {
		handed := s.share[actor]
		for _, other := range s.of(actor) {
			if s.distance[other] == int32(level) {
				s.share[other] += handed
			}
		}
	}
}

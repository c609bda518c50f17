package oracle

import (
	"cmp"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// passes returns a test of whether an actor may stand between two others, which remembers.
func (o *Oracle) passes(v network.Viewer, hubsAsked bool) func(network.ID) bool {
	known := map[network.ID]bool{}
	return func(id network.ID) bool {
		if _, ok := known[id]; !ok {
			known[id] = !o.blocked(v, id, hubsAsked)
		}
		return known[id]
	}
}

// distances returns how many steps each actor is from the nearest of the starts, going on only from starts and from
// those that may stand in between.
func distances(all steps, passes func(network.ID) bool, starts idSet, most int) map[network.ID]int {
	far := map[network.ID]int{}
	for id := range starts {
		far[id] = 0
	}
	for n := 1; n <= most; n++ {
		for _, x := range inOrder(keys(far)) {
			if far[x] != n-1 || !starts[x] && !passes(x) {
				continue
			}
			for y := range all[x] {
				if _, reached := far[y]; !reached {
					far[y] = n
				}
			}
		}
	}
	return far
}

// shortest returns the least length of all paths, -1 where there is none, and puts each link of those that have it
// among the links: backwards from the ends that are nearest, each time to an actor that is one step nearer to the starts.
func shortest(all steps, passes func(network.ID) bool, from, to idSet, most int, links map[[2]network.ID]store.Link) int {
	far := distances(all, passes, from, most)
	length := -1
	for id := range to {
		if n, reached := far[id]; reached && (length < 0 || n < length) {
			length = n
		}
	}
	level := idSet{}
	for id := range to {
		if n, reached := far[id]; reached && n == length {
			level[id] = true
		}
	}
	for n := length - 1; n >= 0; n-- {
		nearer := idSet{}
		for x, next := range all {
			if m, reached := far[x]; !reached || m != n || !from[x] && !passes(x) {
				continue
			}
			for y, link := range next {
				if level[y] {
					links[[2]network.ID{x, y}] = *link
					nearer[x] = true
				}
			}
		}
		level = nearer
	}
	return length
}

func inOrderOfEnds(links map[[2]network.ID]store.Link) []store.Link {
	var list []store.Link
	for _, link := range links {
		list = append(list, link)
	}
	slices.SortFunc(list, func(a, b store.Link) int {
		return cmp.Or(compareIDs(a.From, b.From), compareIDs(a.To, b.To))
	})
	return list
}

func keys(m map[network.ID]int) idSet {
	out := idSet{}
	for id := range m {
		out[id] = true
	}
	return out
}

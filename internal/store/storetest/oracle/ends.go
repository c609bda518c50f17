package oracle

import "github.com/partnergraph/partnergraph/internal/network"

// idSet is ids, each once.
type idSet map[network.ID]bool

// ends returns the actors for which the ids stand: an actor for itself, a place for every organisation that is based
// in it or in a place within it, at any depth. What the viewer does not see, and nodes of other types, stand for nobody.
func (o *Oracle) ends(v network.Viewer, ids []network.ID) idSet {
	actors := idSet{}
	for _, id := range ids {
		if !o.sees(v, id) {
			continue
		}
		switch o.nodes[id].Type() {
		case network.TypeOrganisation, network.TypePerson:
			actors[id] = true
		case network.TypePlace:
			for place := range o.placesIn(id) {
				for _, t := range o.to(place, network.BasedIn) {
					actors[t.From] = true
				}
			}
		}
	}
	return actors
}

// placesIn returns a place and all that are within it, at any depth.
func (o *Oracle) placesIn(start network.ID) idSet {
	found := idSet{start: true}
	queue := []network.ID{start}
	for len(queue) > 0 && !o.is(PlacesWithinIgnored) {
		next := queue[0]
		queue = queue[1:]
		for _, t := range o.to(next, network.Within) {
			if !found[t.From] {
				found[t.From] = true
				if !o.is(PlacesOneDeep) {
					queue = append(queue, t.From)
				}
			}
		}
	}
	return found
}

// with returns what is in either set.
func (s idSet) with(t idSet) idSet {
	union := idSet{}
	for _, one := range []idSet{s, t} {
		for id := range one {
			union[id] = true
		}
	}
	return union
}

// shares tells whether something is in both sets.
func (s idSet) shares(t idSet) bool {
	for id := range s {
		if t[id] {
			return true
		}
	}
	return false
}

// only returns those of a set that pass a test.
func (s idSet) only(passes func(network.ID) bool) idSet {
	left := idSet{}
	for id := range s {
		if passes(id) {
			left[id] = true
		}
	}
	return left
}

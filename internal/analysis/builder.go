package analysis

import (
	"cmp"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Builder collects gatherings. The zero Builder is not ready: see NewBuilder. It is for one goroutine.
type Builder struct {
	asked [network.SameDelegation + 1]bool // by relation

	actors map[network.ID]int32 // numbers in the order of arrival
	ids    []network.ID         // by number
	roots  map[network.ID]int32
	names  map[network.ID]network.ID // one copy of each side and represented organisation

	events  []gathering
	present []network.Presence // of all events, one after the other
	actor   []int32            // the number of each presence's actor
}

// gathering is an event: its presences are those from first up to those of the next in the order of arrival.
type gathering struct {
	root        int32
	weight      int32
	first, last int32
}

// NewBuilder returns a builder of the graph of those pairs that stood in one of the relations at an event.
func NewBuilder(relations ...network.Relation) *Builder {
	b := &Builder{
		actors: map[network.ID]int32{}, roots: map[network.ID]int32{}, names: map[network.ID]network.ID{},
	}
	for _, relation := range relations {
		b.asked[relation] = true
	}
	return b
}

// Add takes one event: its root event (itself, where it is part of none), the weight of each of its encounters in
// millionths, at least 1, and those present, each once and in any order. Of a presence Actor, Side and Represents are read and
// copied. An actor belongs to the graph as soon as it is present anywhere, whether it makes a pair or not.
func (b *Builder) Add(root network.ID, weight int, present []network.Presence) {
	event := gathering{root: number(b.roots, root), weight: int32(weight), first: int32(len(b.present))}
	for i := range present {
		p := &present[i]
		actor := number(b.actors, p.Actor)
		if int(actor) == len(b.ids) {
			b.ids = append(b.ids, p.Actor)
		}
		copied := network.Presence{Actor: b.ids[actor], Side: b.name(p.Side)}
		for _, organisation := range p.Represents {
			copied.Represents = append(copied.Represents, b.name(organisation))
		}
		b.present = append(b.present, copied)
		b.actor = append(b.actor, actor)
	}
	event.last = int32(len(b.present))
	b.events = append(b.events, event)
}

// number returns the number of an id, the next one where it is new.
func number(numbers map[network.ID]int32, id network.ID) int32 {
	n, known := numbers[id]
	if !known {
		n = int32(len(numbers))
		numbers[id] = n
	}
	return n
}

// name returns the one copy of an id, so that thousands of presences share it.
func (b *Builder) name(id network.ID) network.ID {
	if id == "" {
		return ""
	}
	if known, ok := b.names[id]; ok {
		return known
	}
	b.names[id] = id
	return id
}

// renumber numbers actors in the order of their ids, and returns these. It puts the presences of each event into that
// order, and events of one root next to each other.
func (b *Builder) renumber() []network.ID {
	ids := slices.Sorted(slices.Values(b.ids))
	for i, id := range ids {
		b.actors[id] = int32(i)
	}
	numbers := make([]int32, len(b.ids))
	for old, id := range b.ids {
		numbers[old] = b.actors[id]
	}
	for i, old := range b.actor {
		b.actor[i] = numbers[old]
	}
	for _, event := range b.events {
		b.sort(event)
	}
	slices.SortStableFunc(b.events, func(x, y gathering) int { return int(x.root - y.root) })
	b.ids = ids
	return ids
}

// sort puts the presences of an event into the order of their actors.
func (b *Builder) sort(event gathering) {
	actor, present := b.actor[event.first:event.last], b.present[event.first:event.last]
	if slices.IsSorted(actor) {
		return
	}
	slices.SortFunc(present, func(x, y network.Presence) int { return cmp.Compare(x.Actor, y.Actor) })
	slices.Sort(actor)
}

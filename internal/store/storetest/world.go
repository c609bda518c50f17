package storetest

import (
	"fmt"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// world builds one random network that the product's validation accepts.
type world struct {
	dice
	tables network.Tables

	organisations, persons, events, places, topics, programmes, sources []network.ID

	venues     []network.ID // organisations in which things are held, and hardly more
	identities map[string]bool
	parent     map[network.ID]network.ID
	depth      map[network.ID]int
	date       map[network.ID]network.EDTF // of events
	name       map[network.ID]string
	count      int
}

// drawWorld draws a network: some twenty to two hundred actors, and thirty or more
// events in trees.
func drawWorld(d dice) network.Tables {
	w := &world{
		dice: d, identities: map[string]bool{}, parent: map[network.ID]network.ID{}, depth: map[network.ID]int{},
		date: map[network.ID]network.EDTF{}, name: map[network.ID]string{},
	}
	w.addNodes()
	w.addEvents()
	w.addTakingPart()
	w.addPositions()
	w.addOrganisationTies()
	w.addVenueTies()
	w.addOtherTies()
	w.addNumbers()
	w.addEvidence()
	w.addMet()
	w.addHub()
	return w.tables
}

// next returns an id that was not used before.
func (w *world) next(prefix string) network.ID {
	w.count++
	return network.ID(fmt.Sprintf("%s:%s%04d", prefix, prefix[:1], w.count))
}

// tie adds a tie, unless the same is there or it leads back to where it began.
func (w *world) tie(t network.Tie) bool {
	if t.From == t.To || t.From == "" || t.To == "" || w.identities[t.Identity()] {
		return false
	}
	w.identities[t.Identity()] = true
	t.ID = t.DerivedID()
	w.tables.Ties = append(w.tables.Ties, t)
	return true
}

// actor draws an organisation or a person.
func (w *world) actor() network.ID {
	if w.chance(50) {
		return pick(w.dice, w.persons)
	}
	return pick(w.dice, w.organisations)
}

// ancestors lists an event and the events of which it is part.
func (w *world) ancestors(event network.ID) []network.ID {
	line := []network.ID{event}
	for up := w.parent[event]; up != ""; up = w.parent[up] {
		line = append(line, up)
	}
	return line
}

// ledAt lists the delegations recorded at an event or above it.
func (w *world) ledAt(event network.ID) []network.ID {
	var led []network.ID
	line := w.ancestors(event)
	for _, t := range w.tables.Ties {
		if t.Delegation != "" && slices.Contains(line, t.To) && !slices.Contains(led, t.Delegation) {
			led = append(led, t.Delegation)
		}
	}
	return led
}

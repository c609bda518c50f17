// Package synthetic makes programme networks of any size that look like a real
// one and hold nobody real: for measurements, for trying the product out, and
// for tests that need more than the curated network.
//
// What is heavy-tailed in such networks is so here: a few persons go to several
// hundred events and most to a handful, a few organisations hold most positions. Everything
// follows from the seed by integer arithmetic, so a seed makes the same bytes on every
// machine. Nothing is kept: what an index stands for (a person, a bundle of events) is a
// function of seed and index, made again wherever it is needed, so memory does not grow
// with the network.
package synthetic

import (
	"errors"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Sink takes rows in batches and may keep them; tables.Writer is one.
type Sink interface {
	Write(rows network.Tables) error
}

// Summary counts what was made.
type Summary struct {
	Organisations, People, Events, Nodes, Ties, Numbers, Evidence int
}

// MaxPeople bounds the size of a network.
const MaxPeople = 10_000_000

// Generate makes a network with so many people, 1 to MaxPeople, and everything
// around them: 40,000 people stand among about 100,000 nodes and 600,000 ties. All nodes
// are written before the first tie, and a fact no later than its evidence. Dates lie in 2021
// to 2027; up to October 2026 most events were held, later ones are planned, whatever the
// day on which it runs. The rows are clean under tables.Check. An error of the sink ends it.
func Generate(w Sink, people int, seed uint64) (Summary, error) {
	if people < 1 || people > MaxPeople {
		return Summary{}, errors.New("a synthetic network has from 1 to 10,000,000 people")
	}
	g := &generator{world: newWorld(people, seed), out: output{sink: w}}
	for _, part := range []func(){
		g.topics, g.programmes, g.sources, g.places, g.organisations, g.people, g.events, g.out.flush,
		g.placeTies, g.organisationTies, g.personTies, g.programmeTies, g.eventTies, g.out.flush,
	} {
		part()
		if g.out.failed != nil {
			return Summary{}, g.out.failed
		}
	}
	return g.out.made, nil
}

// generator writes what the world holds.
type generator struct {
	world
	out     output
	bundles int // of events, known when all nodes are made
}

package store

import "github.com/partnergraph/partnergraph/internal/network"

// SubgraphQuery says what belongs to a part of the network that is drawn. With Encounters the links are the pairs that
// it leaves (its With is not used) and nodes are actors; without, they are the ties of Kinds.
type SubgraphQuery struct {
	// Nodes holds the types of nodes that belong to it, each with what a node must match; nil: all of the type. Starts
	// need not match.
	Nodes map[network.EntityType]*Filter
	// Kinds of ties; AsOf judges positions and memberships, of which NO does not count.
	Kinds []network.TieKind
	AsOf  *network.Day

	Encounters *EncounterFilter
}

// Frontier is the nodes next to others.
type Frontier struct {
	// Nodes are the first: by number of links to the starts (most first), then id. A link is one pair and kind, and for ties
	// one direction.
	Nodes []network.ID
	// LeftOut counts the others by type.
	LeftOut map[network.EntityType]int
}

// SubgraphLink is all ties of one kind from one node to another, or the encounters of two actors (Kind is then empty
// and Source the lesser id).
type SubgraphLink struct {
	Source, Target network.ID
	Kind           network.TieKind
	Count          int   // ties, or events
	Strength       int64 // of encounters, in millionths
	// Certainty is that of the surest tie, or of the encounters: that of the surest of the events that count.
	Certainty network.Certainty
	// First and Last are the earliest and latest days of the dated events that count; nil where there are none, and for ties.
	First, Last *network.Day
}

package store

import (
	"fmt"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Direction is the direction of an order; missing keys come last in both.
type Direction int8

// The directions. The zero value stands for an order's own.
const (
	Ascending  Direction = 1
	Descending Direction = -1
)

// OrderField is what a list is ordered by; ids decide between equal keys, least
// first in both directions.
type OrderField uint8

// The orders of lists.
const (
	ByName OrderField = iota // the folded name
	ByDate                   // events: the first day
	ByTies                   // the number of ties that the viewer may see
)

// Order is the order of a list. The zero value is by name, ascending.
type Order struct {
	Field     OrderField
	Direction Direction
}

// Page selects a part of an ordered list: the First after After, or the Last
// before Before. At most one of First and Last is positive; with neither the list has no
// rows and no neighbours, only what else is wanted of it (its total, what it withheld).
type Page struct {
	First, Last   int
	After, Before *Position
}

// At refuses a place in a ranked answer that was made at another revision.
func (p Page) At(revision int) error {
	for _, at := range []*Position{p.After, p.Before} {
		if at != nil && at.Revision != revision {
			return fmt.Errorf("%w: the place belongs to revision %d and the network is at %d", ErrConflict, at.Revision, revision)
		}
	}
	return nil
}

// Position is a place in an ordered list: the stored keys of a row. Keys that an
// order does not use are zero.
type Position struct {
	Missing  bool   // the key is missing: after all others
	Text     string // the folded name, or another text key
	Number   int64  // a day, a number of ties, a strength
	Second   int64  // a count
	ID       network.ID
	OtherID  network.ID // of a pair, the second actor
	Revision int        // of a ranked answer: the revision that it was made at
}

// Want says what is read of each node of a list: its further properties and the lists below.
type Want struct {
	Names, Description bool
	// Only names the other properties that are needed besides the id; zero for all. A store may read more.
	Only Properties
	Hops []Hop
}

// Hop is one list below a node, a tie or a pair.
type Hop struct {
	Field Field
	Page  Page
	// Total tells whether the number of all rows is wanted, Withheld whether what was left out is.
	Total, Withheld bool
	// Only names what is needed of each row besides its node; zero for all. A store may read more.
	Only Properties
	// AsOf judges positions and memberships: NO is left out, YES ranks before UNKNOWN. Nil: all.
	AsOf *network.Day
	// Encounters narrows ActorEncounters and EncounterEvents.
	Encounters *EncounterFilter
	// Edge lists what is wanted of each row's tie, presence, number or pair: TieEvidence, OnBehalfOf, Delegation,
	// Through; of a number NumberEvidence; of a pair EncounterEvents; of a pair's event Through and ThroughOther.
	Edge []Hop
	// Want is read of each node at the end; of evidence, of its source (without hops).
	Want Want
}

// ListQuery asks for the nodes of one type.
type ListQuery struct {
	Type   network.EntityType
	Filter *Filter
	Order  Order
	Page   Page
	// Total, Withheld and Only are those of a Hop.
	Total, Withheld bool
	Only            Properties
	Want            Want
}

// SearchQuery asks for nodes by the words of their names, in stages (see Stage).
type SearchQuery struct {
	Words     []string // folded, at least one
	Types     []network.EntityType
	Countries []network.CountryCode
	Page      Page
	// Total and Only are those of a Hop.
	Total bool
	Only  Properties
	Want  Want
}

// Stage says how a hit was found. Earlier stages come first; a node stands in its first only.
type Stage uint8

// The stages.
const (
	StageExact  Stage = 1 + iota // each word is a word of its names
	StagePrefix                  // the last word begins one
	StageNear                    // words of five or more letters within one edit
)

// EncounterFilter narrows encounters. Statuses and Relations are not empty.
type EncounterFilter struct {
	With           *Filter // of actors
	At             *Filter // of events
	Period         *network.Period
	IncludeUndated bool
	Statuses       []network.EventStatus
	Relations      []network.Relation
	MinStrength    int64 // in millionths
}

// EncounterQuery asks for the pairs of actors of which one matches Of.
type EncounterQuery struct {
	Of     Filter
	Filter EncounterFilter
	Page   Page
	// Total, Withheld and Only are those of a Hop.
	Total, Withheld bool
	Only            Properties
	// Events is wanted of each pair; nil for none.
	Events *Hop
	Want   Want // of each actor
}

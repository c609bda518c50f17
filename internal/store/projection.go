package store

import "github.com/partnergraph/partnergraph/internal/network"

// ProjectionQuery asks who was present where, for an analysis that makes pairs of it itself.
type ProjectionQuery struct {
	Of             Filter // actors; Types names exactly one type
	At             *Filter
	Period         *network.Period
	IncludeUndated bool
	Statuses       []network.EventStatus
}

// Gathering is an event at which people meet, with those present whom the query asks for. Of each presence only
// Actor, Side and Represents (by id) are told.
type Gathering struct {
	Event, Root network.ID
	Weight      int // see network.Weight
	Present     []network.Presence
}

// CountBy is what counts are grouped by.
type CountBy uint8

// The groupings, with the types that have them.
const (
	CountByCountry   CountBy = iota + 1 // organisations, events, places
	CountByYear                         // events: the year of the first day
	CountByKind                         // organisations, events, places
	CountByTopic                        // organisations, events: once in each of theirs
	CountByProgramme                    // organisations, events: once in each of theirs
)

// CountQuery counts nodes of one type in groups.
type CountQuery struct {
	Type   network.EntityType
	Filter *Filter
	By     CountBy
}

// Counts is nodes counted in groups.
type Counts struct {
	Groups []Group // most nodes first, then by key
	// Total counts the nodes, each once; Without those that stand in no group.
	Total, Without int
}

// Group is the nodes that have one thing in common.
type Group struct {
	Key   string // a code, a year of four digits, a kind, or an id
	Count int
}

package store

import "github.com/partnergraph/partnergraph/internal/network"

// MaxFilterDepth is how deep filters may stand in each other.
const MaxFilterDepth = 3

// Filter is a closed set of conditions on a node, all of which must hold. A nil
// slice or pointer is no condition; an empty slice matches nothing.
type Filter struct {
	And, Or []Filter
	Not     *Filter

	Types     []network.EntityType // of actors
	IDs       []network.ID
	Name      string // every word of it begins a word of the node's names
	Kinds     []string
	Statuses  []network.EventStatus // as passed down
	Countries []network.CountryCode
	Languages []network.LanguageTag

	Period         *network.Period // events
	IncludeUndated bool

	Some, None []TieFilter
	// MinDegree and MaxDegree bound the number of ties that the viewer may see.
	MinDegree, MaxDegree *int
}

// TieFilter asks whether some (or no) node at the end of a field matches.
type TieFilter struct {
	Field Field
	Where Filter
}

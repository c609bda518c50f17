package store

import "github.com/partnergraph/partnergraph/internal/network"

// Ways is a set of ways in which a step of a path may hold.
type Ways uint8

// The ways, strongest first.
const (
	ByEncounter  Ways = 1 << iota // both present at a small event (see network.Small) that is asked
	ByPosition                    // a person and the organisation in which she holds a position
	ByMembership                  // an organisation and one of which it is a member
)

// The bounds of paths.
const (
	MaxSteps = 6      // how long a path may be
	MaxLinks = 20_000 // of all paths of least length together; more are ErrTooCostly
)

// PathQuery asks for the shortest paths between actors. A place stands for the organisations that are based in it or
// in a place within it, at any depth. On a path no pair is excluded and every relation counts.
type PathQuery struct {
	From, To []network.ID // actors and places; what is not seen, or of another type, is left out
	Ways     Ways
	// Hubs lets collectives and hubs (see network.Hub) stand between the ends.
	Hubs bool
	// Period and IncludeUndated select events; AsOf judges positions and memberships, of which NO joins nobody.
	Period         *network.Period
	IncludeUndated bool
	AsOf           *network.Day
	MaxSteps       int // 1 to MaxSteps
}

// Paths is all that stands on a path of least length.
type Paths struct {
	// Length is the number of steps: 0 where an actor is of both ends (Links is then empty), -1 where there is no path.
	Length int
	Links  []Link // each once; by From, To
	// SkippedHubs counts the collectives and hubs, not asked for themselves, that are one step from an actor asked;
	// 0 where Length is 0 or 1, or Hubs is set.
	SkippedHubs int
}

// Link is one step of a path, in the direction of the path, with all ways in which it holds.
type Link struct {
	From, To network.ID
	// Strength is over the small events asked at which both were; 0 where there are none or they were not asked for.
	Strength int64
	// Position is the best validity of the positions that join the two, 0 (NO) where none does; without AsOf: YES.
	Position network.Validity
	// Membership is that of their memberships, either way round.
	Membership network.Validity
}

// Distance is the least number of steps to an actor.
type Distance struct {
	Actor network.ID
	Steps int // at least 1
}

package store

import (
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Reason says why something was withheld from an answer.
type Reason string

// The reasons. A relation's own name stands for the actors with whom no
// encounter is left because that relation was not asked.
const (
	WithheldStatus  Reason = "STATUS"
	WithheldUndated Reason = "UNDATED"
	WithheldKind    Reason = "KIND"
	WithheldRights  Reason = "RIGHTS"
)

// Withheld is what an answer left out under one reason. Count is -1 where it is
// not told, as for RIGHTS.
type Withheld struct {
	Reason Reason
	Count  int
}

// List is a part of an ordered list.
type List struct {
	Rows                 []Row
	Total                int // -1 where not wanted
	HasNext, HasPrevious bool
	Withheld             []Withheld // without RIGHTS, which depends on the viewer alone
}

// Row is one element of a list. What it holds depends on the list.
type Row struct {
	Position  Position
	Node      network.Entity
	Tie       *network.Tie
	Validity  network.Validity // with AsOf
	Presence  *network.Presence
	Evidence  *network.Evidence
	Source    *network.Source // of the evidence
	Number    *network.StatedNumber
	Encounter *Encounter
	Meeting   *Meeting
	Hit       *Hit
	// Below answers Want.Hops of the node, Edge the Hop.Edge of the row, each in order.
	Below, Edge []List
}

// Hit says how a search found a node.
type Hit struct {
	Stage   Stage
	Matched string // the name that holds the words; the main name where several do
}

// Encounter is a pair of actors who were at the same events. Strength is in millionths.
type Encounter struct {
	A, B        network.Entity // of an actor's own list, A is that actor with its id alone
	BelowA      []List         // answers Want.Hops of A; those of B are the row's Below
	Strength    int64
	Count       int
	First, Last *network.Day
	Relation    network.Relation
	Certainty   network.Certainty
	SizeBasis   network.SizeBasis
	PerRelation [network.SameDelegation + 1]int
	Events      *List // where wanted
}

// Meeting is one event of a pair.
type Meeting struct {
	Relation  network.Relation
	Certainty network.Certainty
	Size      network.Size
	Weight    int
	A, B      network.Presence
}

// Status is the state of a store.
type Status struct {
	Revision int
	Counts   map[network.EntityType]int // of nodes that the viewer may see
	Ties     int                        // ties that the viewer may see
	Evidence map[network.Certainty]int
	Kind     string // "sqlite" or "neo4j"
	Schema   int
}

// Matched returns the name of a node that holds most of the words by the test of the stage.
func Matched(n *network.Node, stage Stage, words []string) string {
	return network.BestName(n, words, func(asked, word string, last bool) bool {
		switch {
		case asked == word:
			return true
		case stage == StagePrefix:
			return last && strings.HasPrefix(word, asked)
		case stage == StageNear:
			return network.NearEnough(asked) && network.WithinOneEdit(asked, word)
		}
		return false
	})
}

// AskedActor returns the asked actor of its own list of encounters, with its id alone.
func AskedActor(id network.ID) network.Entity {
	t, _ := id.Type()
	e := network.NewEntity(t)
	if e == nil {
		e = &network.Organisation{}
	}
	e.Core().ID = id
	return e
}

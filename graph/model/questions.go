package model

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Introductions are the shortest ways between two ends.
type Introductions struct {
	Paths       []*IntroductionPath
	SkippedHubs int
	Truncated   bool
	AsOf        *network.Day
}

// IntroductionPath is a way from one actor to another.
type IntroductionPath struct {
	Actors  []Actor
	Steps   []*IntroductionStep
	Weakest *float64
	Total   float64
	Say     func(questions.Tongue) string
}

// Sentence says the path in words.
func (p *IntroductionPath) Sentence(language questions.Tongue) string { return p.Say(language) }

// IntroductionStep is what joins two actors of a path.
type IntroductionStep struct {
	From, To    Actor
	Via         string
	Weight      float64
	Certainty   network.Certainty
	Validity    *network.Validity
	Known       []*IntroductionEvent // all that were read
	Ties        []*IntroductionTie
	Through     []*network.Person
	NobodyNamed *bool
}

// IntroductionEvent is an event at which both actors of a step were.
type IntroductionEvent struct {
	Event     *network.Event
	Certainty network.Certainty
	N         int
	SizeBasis network.SizeBasis
	Weight    float64
	Presence  []*Presence
}

// IntroductionTie is a position or membership that joins the actors of a step.
type IntroductionTie struct {
	*network.Tie
	Validity *network.Validity
}

// Network is a part of the network.
type Network struct {
	Nodes     []*NetworkNode
	Links     []*NetworkLink
	Truncated []*TypeCount
	Revision  *int
	AsOf      *network.Day
}

// NetworkNode is a node that is drawn.
type NetworkNode struct {
	questions.NetworkNode
	Node network.Entity
}

// X is where it is drawn, from left to right.
func (n *NetworkNode) X() float64 { return n.At.X }

// Y is where it is drawn, from bottom to top.
func (n *NetworkNode) Y() float64 { return n.At.Y }

// HiddenNeighbours counts its neighbours that are not shown.
func (n *NetworkNode) HiddenNeighbours() int { return n.Hidden }

// NetworkLink is a link of a network.
type NetworkLink struct {
	store.SubgraphLink
	Kind   string
	Weight float64
}

// Candidate is an organisation that could host or send somebody.
type Candidate struct {
	Organisation *network.Organisation
	Standing     questions.Standing
	Score        int
	Reasons      []*CandidateReason
	Asked        *questions.CandidateArguments // among whose candidates it stands
}

// CandidateReason is one part of a candidate's score.
type CandidateReason struct {
	Part         questions.Part
	Contribution int
	Known        string
	Ties         []network.ID // on which it rests
}

// CandidateEdge is a row of CandidateConnection.
type CandidateEdge Edge[*Candidate]

// CentralityEdge is a row of CentralityConnection.
type CentralityEdge Edge[*Centrality]

// Centrality is how central one actor is; nil what was not asked.
type Centrality struct {
	Actor                                      Actor
	Degree, Community                          *int
	Strength, Betweenness, Closeness, PageRank *float64
}

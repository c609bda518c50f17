package model

import "github.com/partnergraph/partnergraph/internal/network"

// Connection is one page of a list of E, whose nodes are N.
type Connection[E, N any] struct {
	Edges      []*E
	Nodes      []N
	PageInfo   *PageInfo
	TotalCount int
	Withheld   []*Withheld
	AsOf       *network.Day // where the list was judged on a day
}

// Edge is a row of a list of nodes.
type Edge[N any] struct {
	Cursor string
	Node   N
}

// TieEdge is a tie and the node at its end. The contract shows of each kind of
// tie the properties that the kind has.
type TieEdge[N any] struct {
	Cursor string
	Node   N
	*network.Tie
	Validity *network.Validity // nil unless judged on a day
}

// PresenceEdge is a node and how somebody was present.
type PresenceEdge[N any] struct {
	Cursor   string
	Node     N
	Presence *Presence
}

// Lists of the nodes of one type.

type (
	// OrganisationEdge is a row of OrganisationConnection.
	OrganisationEdge Edge[*network.Organisation]
	// OrganisationConnection is a list of OrganisationEdge.
	OrganisationConnection Connection[OrganisationEdge, *network.Organisation]
	// PersonEdge is a row of PersonConnection.
	PersonEdge Edge[*network.Person]
	// PersonConnection is a list of PersonEdge.
	PersonConnection Connection[PersonEdge, *network.Person]
	// EventEdge is a row of EventConnection.
	EventEdge Edge[*network.Event]
	// EventConnection is a list of EventEdge.
	EventConnection Connection[EventEdge, *network.Event]
	// PlaceEdge is a row of PlaceConnection.
	PlaceEdge Edge[*network.Place]
	// PlaceConnection is a list of PlaceEdge.
	PlaceConnection Connection[PlaceEdge, *network.Place]
	// TopicEdge is a row of TopicConnection.
	TopicEdge Edge[*network.Topic]
	// TopicConnection is a list of TopicEdge.
	TopicConnection Connection[TopicEdge, *network.Topic]
	// ProgrammeEdge is a row of ProgrammeConnection.
	ProgrammeEdge Edge[*network.Programme]
	// ProgrammeConnection is a list of ProgrammeEdge.
	ProgrammeConnection Connection[ProgrammeEdge, *network.Programme]
	// SourceEdge is a row of SourceConnection.
	SourceEdge Edge[*network.Source]
	// SourceConnection is a list of SourceEdge.
	SourceConnection Connection[SourceEdge, *network.Source]
)

// Lists of nodes at the end of ties.

type (
	// OrganisationTieEdge is a row of OrganisationTieConnection.
	OrganisationTieEdge TieEdge[*network.Organisation]
	// OrganisationTieConnection is a list of OrganisationTieEdge.
	OrganisationTieConnection Connection[OrganisationTieEdge, *network.Organisation]
	// EventTieEdge is a row of EventTieConnection.
	EventTieEdge TieEdge[*network.Event]
	// EventTieConnection is a list of EventTieEdge.
	EventTieConnection Connection[EventTieEdge, *network.Event]
	// PlaceTieEdge is a row of PlaceTieConnection.
	PlaceTieEdge TieEdge[*network.Place]
	// PlaceTieConnection is a list of PlaceTieEdge.
	PlaceTieConnection Connection[PlaceTieEdge, *network.Place]
	// TopicTieEdge is a row of TopicTieConnection.
	TopicTieEdge TieEdge[*network.Topic]
	// TopicTieConnection is a list of TopicTieEdge.
	TopicTieConnection Connection[TopicTieEdge, *network.Topic]
	// ProgrammeTieEdge is a row of ProgrammeTieConnection.
	ProgrammeTieEdge TieEdge[*network.Programme]
	// ProgrammeTieConnection is a list of ProgrammeTieEdge.
	ProgrammeTieConnection Connection[ProgrammeTieEdge, *network.Programme]
	// PositionEdge is a row of PositionConnection.
	PositionEdge TieEdge[*network.Organisation]
	// PositionConnection is a list of PositionEdge.
	PositionConnection Connection[PositionEdge, *network.Organisation]
	// PositionHolderEdge is a row of PositionHolderConnection.
	PositionHolderEdge TieEdge[*network.Person]
	// PositionHolderConnection is a list of PositionHolderEdge.
	PositionHolderConnection Connection[PositionHolderEdge, *network.Person]
	// MembershipEdge is a row of MembershipConnection.
	MembershipEdge TieEdge[*network.Organisation]
	// MembershipConnection is a list of MembershipEdge.
	MembershipConnection Connection[MembershipEdge, *network.Organisation]
	// FunderEdge is a row of FunderConnection.
	FunderEdge TieEdge[*network.Organisation]
	// FunderConnection is a list of FunderEdge.
	FunderConnection Connection[FunderEdge, *network.Organisation]
	// FundedEdge is a row of FundedConnection.
	FundedEdge TieEdge[network.Entity]
	// FundedConnection is a list of FundedEdge.
	FundedConnection Connection[FundedEdge, network.Entity]
	// ParticipationEdge is a row of ParticipationConnection.
	ParticipationEdge TieEdge[*network.Event]
	// ParticipationConnection is a list of ParticipationEdge.
	ParticipationConnection Connection[ParticipationEdge, *network.Event]
	// ParticipantEdge is a row of ParticipantConnection.
	ParticipantEdge TieEdge[Actor]
	// ParticipantConnection is a list of ParticipantEdge.
	ParticipantConnection Connection[ParticipantEdge, Actor]
)

// Lists of presences.

type (
	// AttendedEventEdge is a row of AttendedEventConnection.
	AttendedEventEdge PresenceEdge[*network.Event]
	// AttendedEventConnection is a list of AttendedEventEdge.
	AttendedEventConnection Connection[AttendedEventEdge, *network.Event]
	// PresentEdge is a row of PresentConnection.
	PresentEdge PresenceEdge[Actor]
	// PresentConnection is a list of PresentEdge.
	PresentConnection Connection[PresentEdge, Actor]
)

// Lists of what is not a node.

type (
	// StatedNumberEdge is a row of StatedNumberConnection.
	StatedNumberEdge Edge[*network.StatedNumber]
	// StatedNumberConnection is a list of StatedNumberEdge.
	StatedNumberConnection Connection[StatedNumberEdge, *network.StatedNumber]
	// EvidenceEdge is a row of EvidenceConnection.
	EvidenceEdge Edge[*Evidence]
	// EvidenceConnection is a list of EvidenceEdge.
	EvidenceConnection Connection[EvidenceEdge, *Evidence]
)

// SearchEdge is a node that a search found.
type SearchEdge struct {
	Cursor  string
	Node    network.Entity
	Stage   SearchStage
	Matched string
}

// SearchConnection is a page of what a search found.
type SearchConnection Connection[SearchEdge, network.Entity]

// SearchStage says how a search found a node.
type SearchStage string

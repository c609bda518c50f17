package model

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Pair is what is known of two actors who were present at the same events.
type Pair struct {
	Row         *store.Row             // as the store answered it
	ID          network.ID             // under which the store knows the two
	Narrowed    *store.EncounterFilter // what the events were narrowed by
	Strength    float64
	Count       int
	First, Last *network.Day
	Relation    network.Relation
	Certainty   network.Certainty
	SizeBasis   network.SizeBasis
	PerRelation []*RelationCount
}

// Encounter is a pair, with both actors.
type Encounter struct {
	Pair
	Actors []Actor
}

// ActorEncounterEdge is a pair, seen from one of the two: Node is the other.
type ActorEncounterEdge struct {
	Pair
	Cursor string
	Node   Actor
}

// EncounterEventEdge is an event at which two actors were.
type EncounterEventEdge struct {
	Cursor    string
	Node      *network.Event
	Relation  network.Relation
	Certainty network.Certainty
	N         int
	SizeBasis network.SizeBasis
	Weight    float64
	Presence  []*Presence
}

// Lists of encounters.

type (
	// EncounterEdge is a row of EncounterConnection.
	EncounterEdge Edge[*Encounter]
	// EncounterConnection is a list of EncounterEdge.
	EncounterConnection Connection[EncounterEdge, *Encounter]
	// ActorEncounterConnection is a list of ActorEncounterEdge.
	ActorEncounterConnection Connection[ActorEncounterEdge, Actor]
	// EncounterEventConnection is a list of EncounterEventEdge.
	EncounterEventConnection Connection[EncounterEventEdge, *network.Event]
)

package model

import "github.com/partnergraph/partnergraph/internal/network"

// Evidence is what one source says about one fact, with the source.
type Evidence struct {
	*network.Evidence
	Source *network.Source
}

// Presence says that an actor was at an event.
type Presence struct{ *network.Presence }

// ActorID returns the id of the actor.
func (p *Presence) ActorID() network.ID { return p.Actor }

// Side returns where the actor stood, or nothing.
func (p *Presence) Side() Side { return SideOf(p.Presence) }

// DelegationID returns the id of the organisation that led the actor's delegation, or nothing.
func (p *Presence) DelegationID() network.ID { return DelegationOf(p.Presence) }

// Side says where an actor stood at an event; empty where no sides are known.
type Side string

// The sides.
const (
	SideDelegation   Side = "DELEGATION"
	SideInterlocutor Side = "INTERLOCUTOR"
)

// SideOf returns where an actor stood.
func SideOf(p *network.Presence) Side {
	switch p.Side {
	case "":
		return ""
	case network.Interlocutor:
		return SideInterlocutor
	}
	return SideDelegation
}

// DelegationOf returns the id of the organisation that led an actor's delegation, or nothing.
func DelegationOf(p *network.Presence) network.ID {
	if p.Side == network.Interlocutor {
		return ""
	}
	return p.Side
}

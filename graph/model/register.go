package model

import "github.com/partnergraph/partnergraph/internal/network"

// Viewer is who asks.
type Viewer struct {
	Access                network.Access
	SignedIn              bool
	Label                 string
	CanSignIn, ByProvider bool
}

// ContactPoint is one way to reach an actor, and what the viewer may do with it today.
type ContactPoint struct {
	*network.ContactPoint
	State    network.ContactState
	Purposes []network.Purpose
}

// RevealedContact is a contact point whose value was shown for a purpose.
type RevealedContact struct {
	Contact *ContactPoint
	Value   string
	Purpose network.Purpose
	Ground  network.Ground
	Record  *network.AuditRecord
}

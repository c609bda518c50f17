package network

// Viewer is who asks. Every read of a store takes one: what a viewer may not
// see counts nowhere, not in filters, order, paths or totals.
type Viewer struct{ Access Access }

// Access is a viewer's role, least first.
type Access uint8

// The roles of viewers.
const (
	Public Access = iota
	Analyst
	Coordinator
	Admin
)

// SeesPersons tells whether persons, their positions and their participation
// are shown to the viewer.
func (v Viewer) SeesPersons() bool { return v.Access >= Analyst }

package network

import (
	"errors"
	"io"
)

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

// Accesses lists the roles, least first.
var Accesses = []Access{Public, Analyst, Coordinator, Admin}

var accessNames = []string{"PUBLIC", "ANALYST", "COORDINATOR", "ADMIN"}

// String names the role as the contract does.
func (a Access) String() string {
	if int(a) < len(accessNames) {
		return accessNames[a]
	}
	return ""
}

// ParseAccess reads a role's name as the contract writes it.
func ParseAccess(name string) (a Access, ok bool) {
	for i, known := range accessNames {
		if known == name {
			return Access(i), true
		}
	}
	return 0, false
}

// AccessOf is the role of a number that was stored, and none of the roles, without a name, where it is not one of theirs:
// so the hash of an audit record tells.
func AccessOf(n int) Access {
	if n < 0 || n >= len(accessNames) {
		return Access(len(accessNames)) // #nosec G115 -- a few
	}
	return Access(n) // #nosec G115 -- checked
}

// MarshalGQL writes the role.
func (a Access) MarshalGQL(w io.Writer) { marshalName(w, a.String()) }

// UnmarshalGQL reads a role.
func (a *Access) UnmarshalGQL(v any) error {
	name, _ := v.(string)
	known, ok := ParseAccess(name)
	if !ok {
		return errors.New("must be PUBLIC, ANALYST, COORDINATOR or ADMIN")
	}
	*a = known
	return nil
}

// SeesPersons tells whether persons, their positions and their participation
// are shown to the viewer.
func (v Viewer) SeesPersons() bool { return v.Access >= Analyst }

// SeesContacts tells whether the viewer may know that a PERSONAL contact point exists.
func (v Viewer) SeesContacts() bool { return v.Access >= Coordinator }

package network

import "slices"

// sides settles where each attendee stood. Persons first: an organisation
// without a tie of its own takes the side of those who represent it.
func sides(as attendees, delegations map[ID]*delegation) {
	for _, a := range as {
		if t, _ := a.actor.Type(); t == TypePerson {
			a.side = a.settle(a.delegations, a.roles, delegations)
		}
	}
	for _, a := range as {
		if t, _ := a.actor.Type(); t == TypePerson {
			continue
		}
		a.side = a.settle(a.memberships(delegations), a.sideRoles(), delegations)
	}
}

// settle returns the least of the delegations; else Interlocutor where one who
// only received stands before a delegation; else none.
func (a *attendee) settle(belongs []ID, roles []Role, present map[ID]*delegation) Side {
	if len(belongs) > 0 {
		return slices.Min(belongs)
	}
	if len(present) > 0 && !slices.ContainsFunc(roles, func(r Role) bool { return r != RoleInterlocutor && r != RoleHost }) {
		return Interlocutor
	}
	return ""
}

// memberships lists the delegations to which an organisation belongs: its own as
// DELEGATE, the one that it leads, and, without an own tie, those of its representatives.
func (a *attendee) memberships(present map[ID]*delegation) []ID {
	belongs := slices.Clone(a.delegations)
	if present[a.actor] != nil {
		belongs = append(belongs, a.actor)
	}
	if a.own {
		return belongs
	}
	for _, person := range a.throughs {
		if person.side != "" && person.side != Interlocutor {
			belongs = append(belongs, person.side)
		}
	}
	return belongs
}

// sideRoles lists the roles that decide an organisation's side: where it has an
// own tie, those through persons do not count.
func (a *attendee) sideRoles() []Role {
	if !a.own {
		return a.roles
	}
	var roles []Role
	for i, role := range a.roles {
		if a.ways[i] != HowRepresented {
			roles = append(roles, role)
		}
	}
	return roles
}

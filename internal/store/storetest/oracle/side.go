package oracle

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// side tells where an actor stood at an event: with the delegation of the least
// id among its own, else as interlocutor, else nowhere.
func (o *Oracle) side(h *happening, actor network.ID) network.Side {
	mine := o.delegationsOf(h, actor)
	switch {
	case len(mine) > 0:
		if len(mine) > 1 {
			o.fire("side least of several")
		}
		o.fire("side delegation")
		if o.is(GreatestSide) {
			return mine[len(mine)-1]
		}
		return mine[0]
	case len(h.delegations()) > 0 && onlyFacing(h.decidingRoles(actor)):
		o.fire("side interlocutor")
		return network.Interlocutor
	}
	o.fire("side none")
	return ""
}

// delegations lists the delegations of which a DELEGATE is present by (a) or (b), by id.
func (h *happening) delegations() []network.ID {
	set := map[network.ID]bool{}
	for _, r := range h.own {
		if r.role == network.RoleDelegate {
			set[r.delegation] = true
		}
	}
	return inOrder(set)
}

// delegationsOf lists the delegations to which an actor belongs, by id: those of
// which it is a DELEGATE; itself, when it leads one that is present; and, where
// it has no tie of its own, those of the persons who represent it.
func (o *Oracle) delegationsOf(h *happening, actor network.ID) []network.ID {
	set := map[network.ID]bool{}
	own := false
	for _, r := range h.own {
		if r.actor != actor {
			continue
		}
		own = true
		if r.role == network.RoleDelegate {
			set[r.delegation] = true
		}
	}
	if isOrganisation(actor) && slices.Contains(h.delegations(), actor) {
		o.fire("side leader")
		set[actor] = true
	}
	if isOrganisation(actor) && (!own || o.is(OwnTieDoesNotDecide)) {
		for _, person := range representatives(h.standing, actor) {
			if hers := o.delegationsOf(h, person); len(hers) > 0 {
				o.fire("side through a person")
				set[hers[0]] = true
			}
		}
	}
	return inOrder(set)
}

// decidingRoles lists the roles that say where an actor stood: those of (a), (b)
// and (d), and those of (c) where there is no (a) and no (b).
func (h *happening) decidingRoles(actor network.ID) []network.Role {
	own := slices.ContainsFunc(h.own, func(r reason) bool { return r.actor == actor })
	var roles []network.Role
	for _, r := range h.reasons {
		if r.actor == actor && (r.how != network.HowRepresented || !own) {
			roles = append(roles, r.role)
		}
	}
	return roles
}

// onlyFacing tells whether all roles are INTERLOCUTOR or HOST.
func onlyFacing(roles []network.Role) bool {
	for _, r := range roles {
		if r != network.RoleInterlocutor && r != network.RoleHost {
			return false
		}
	}
	return true
}

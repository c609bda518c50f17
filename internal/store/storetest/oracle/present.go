package oracle

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// reasons lists why actors were present at an event, by (a), (b), (c) and (d).
func (o *Oracle) reasons(h *happening) []reason {
	all := slices.Clone(h.own)
	for _, r := range h.standing {
		all = append(all, reason{actor: r.organisation, role: r.role, how: network.HowRepresented, certainty: r.certainty})
	}
	all = append(all, o.hosts(h.event.ID)...)
	if o.is(MemberMakesPresent) {
		all = append(all, o.collectivesOf(all)...)
	}
	if o.is(LeaderAlonePresent) {
		all = append(all, leadersOf(h.own)...)
	}
	return all
}

// hosts gives (d): the organisations in whose house the event was held.
func (o *Oracle) hosts(event network.ID) []reason {
	var out []reason
	for _, t := range o.from(event, network.HeldAt) {
		if isOrganisation(t.To) || o.is(PlaceIsHost) {
			o.fire("presence d")
			out = append(out, reason{
				actor: t.To, role: network.RoleHost, how: network.HowVisitedOrHosted,
				certainty: weakest(network.Inferred, t.Certainty),
			})
		}
	}
	return out
}

// collectivesOf is a fault: an organisation is not present because a member is.
func (o *Oracle) collectivesOf(all []reason) []reason {
	var out []reason
	for _, r := range all {
		for _, t := range o.from(r.actor, network.MemberOf) {
			out = append(out, reason{actor: t.To, role: r.role, how: network.HowRepresented, certainty: network.Uncertain})
		}
	}
	return out
}

// leadersOf is a fault: to lead a delegation makes nobody present.
func leadersOf(own []reason) []reason {
	var out []reason
	for _, r := range own {
		if r.delegation != "" {
			out = append(out, reason{actor: r.delegation, role: r.role, how: network.HowRepresented, certainty: network.Uncertain})
		}
	}
	return out
}

// presences puts the reasons of each actor together: the first of its roles, the
// first of its ways, the best of its certainties, each on its own.
func (o *Oracle) presences(h *happening) []network.Presence {
	var out []network.Presence
	for _, actor := range actorsOf(h.reasons) {
		p := network.Presence{Actor: actor, Event: h.event.ID}
		for _, r := range h.reasons {
			if r.actor != actor {
				continue
			}
			if p.Role == 0 || r.role < p.Role {
				p.Role = r.role
			}
			if p.How == 0 || r.how < p.How {
				p.How = r.how
			}
			p.Certainty = max(p.Certainty, r.certainty)
		}
		p.Represents = represents(h.standing, actor)
		p.Side = o.side(h, actor)
		out = append(out, p)
	}
	return out
}

// actorsOf lists the actors present, by id.
func actorsOf(all []reason) []network.ID {
	set := map[network.ID]bool{}
	for _, r := range all {
		set[r.actor] = true
	}
	return inOrder(set)
}

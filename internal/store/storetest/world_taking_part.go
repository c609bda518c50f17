package storetest

import "github.com/partnergraph/partnergraph/internal/network"

// facingRoles are the roles of those who are no delegates.
var facingRoles = []network.Role{
	network.RoleOrganiser, network.RoleHost, network.RoleSpeaker, network.RoleInterlocutor, network.RoleInterlocutor,
	network.RoleParticipant, network.RoleParticipant,
}

// addTakingPart adds who took part in the events, and the houses where they were held.
func (w *world) addTakingPart() {
	for _, event := range w.events {
		if w.parent[event] == "" {
			w.addDelegations(event)
		} else {
			w.addPartDelegates(event)
		}
		for range w.below(4) {
			w.takePart(event, w.actor(), pick(w.dice, facingRoles))
		}
		if w.chance(35) {
			house := pick(w.dice, w.organisations)
			w.tie(network.Tie{Kind: network.HeldAt, From: event, To: house})
			if w.chance(25) {
				w.takePart(event, house, network.RoleHost)
			}
		}
		if w.chance(12) {
			w.tie(network.Tie{Kind: network.HeldAt, From: event, To: pick(w.dice, w.venues)})
		}
		if w.chance(35) {
			w.tie(network.Tie{Kind: network.HeldAt, From: event, To: pick(w.dice, w.places)})
		}
	}
}

// addDelegations sends none, one or two delegations to a root event.
func (w *world) addDelegations(event network.ID) {
	for _, leader := range some(w.dice, w.organisations, w.below(4)) {
		for range w.between(1, 4) {
			w.delegate(event, leader)
		}
		if w.chance(20) {
			w.takePart(event, leader, pick(w.dice, facingRoles))
		}
	}
}

// addPartDelegates records delegates at a part: mostly of a delegation that the
// whole has too, sometimes of another.
func (w *world) addPartDelegates(event network.ID) {
	led := w.ledAt(event)
	switch {
	case len(led) > 0 && w.chance(30):
		leader := pick(w.dice, led)
		for range w.between(1, 3) {
			w.delegate(event, leader)
		}
	case w.chance(15):
		w.delegate(event, pick(w.dice, w.organisations))
	}
}

func (w *world) delegate(event, leader network.ID) {
	t := network.Tie{Kind: network.TookPartIn, From: w.actor(), To: event, Role: network.RoleDelegate, Delegation: leader}
	t.OnBehalfOf = w.mandate(t.From, leader)
	w.tie(t)
}

func (w *world) takePart(event, actor network.ID, role network.Role) {
	w.tie(network.Tie{
		Kind: network.TookPartIn, From: actor, To: event, Role: role,
		OnBehalfOf: w.mandate(actor, pick(w.dice, w.organisations)),
	})
}

// mandate draws for whom an actor was there: persons only, and not always.
func (w *world) mandate(actor, likely network.ID) network.ID {
	switch {
	case actor.Prefix() != "person" || w.chance(55):
		return ""
	case w.chance(40):
		return likely
	}
	return pick(w.dice, w.organisations)
}

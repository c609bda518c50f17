package oracle

import "github.com/partnergraph/partnergraph/internal/network"

// small tells whether being present together at an event is a step of an introduction: it was held, people meet at
// events of its kind, and it had at most fifty parties.
func (o *Oracle) small(h *happening) bool {
	held := h.status == network.StatusHeld || o.is(PlannedIsStep) && h.status == network.StatusPlanned
	few := h.size.N < 50 || h.size.N == 50 && !o.is(FiftyIsLarge)
	return held && few && o.meets(h)
}

// hub tells whether an actor has more than a hundred positions, memberships (either end) and small events together, of
// those that the viewer sees: the public knows of no position.
func (o *Oracle) hub(v network.Viewer, actor network.ID) bool {
	count := 0
	for _, t := range o.touching[actor] {
		if !o.is(HubOfHidden) && !o.seesTie(v, t) {
			continue
		}
		switch {
		case t.Kind == network.HoldsPosition && !o.is(HubWithoutPositions), t.Kind == network.MemberOf && !o.is(HubWithoutMemberships):
			count++
		}
	}
	for _, id := range o.eventIDs() {
		if h := o.happening(id); o.small(h) && h.presenceOf(actor) != nil && !o.is(HubWithoutEvents) {
			count++
		}
	}
	return count > 100 || o.is(HubAtHundred) && count == 100
}

// blocked tells whether an actor may not stand between the ends of a path: a hub and a collective, unless hubs were asked for.
func (o *Oracle) blocked(v network.Viewer, actor network.ID, hubsAsked bool) bool {
	if hubsAsked {
		return false
	}
	organisation, ok := o.nodes[actor].(*network.Organisation)
	if ok && organisation.Kind == "COLLECTIVE" && !o.is(CollectivesInBetween) {
		return true
	}
	return !o.is(HubsInBetween) && o.hub(v, actor)
}

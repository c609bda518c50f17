package oracle

import "github.com/partnergraph/partnergraph/internal/network"

// passer returns the ancestor that passes a delegation to the event, or "" – the
// nearest one that records a DELEGATE of it, unless the event does itself – and
// the certainty of the PART_OF ties walked.
func (o *Oracle) passer(event, delegation network.ID) (ancestor network.ID, walked network.Certainty) {
	if len(o.delegates(event, delegation)) > 0 && !o.is(OwnDelegatesIgnored) {
		return "", 0
	}
	certainty := network.Inferred
	for t := o.parent(event); t != nil; t = o.parent(t.To) {
		if !o.is(PartOfCertaintyIgnored) {
			certainty = weakest(certainty, t.Certainty)
		}
		if len(o.delegates(t.To, delegation)) > 0 {
			ancestor, walked = t.To, certainty
			if !o.is(FarthestAncestorPasses) {
				return ancestor, walked
			}
		}
	}
	return ancestor, walked
}

// passedDown gives (b): the delegates whom an ancestor passes to the event.
func (o *Oracle) passedDown(event network.ID) []reason {
	var reasons []reason
	for _, d := range o.ledDelegations() {
		ancestor, walked := o.passer(event, d)
		if ancestor == "" {
			o.noteBlocked(event, d)
			continue
		}
		for _, t := range o.delegates(ancestor, d) {
			o.fire("presence b")
			reasons = append(reasons, reason{
				actor: t.From, role: network.RoleDelegate, how: network.HowDelegation,
				certainty: weakest(network.Inferred, t.Certainty, walked),
				mandate:   t.OnBehalfOf, delegation: d,
			})
		}
	}
	if o.is(InterlocutorsPassed) {
		reasons = append(reasons, o.interlocutorsPassed(event)...)
	}
	return reasons
}

// noteBlocked fires where the event's own delegates keep those of an ancestor away.
func (o *Oracle) noteBlocked(event, delegation network.ID) {
	if len(o.delegates(event, delegation)) == 0 {
		return
	}
	for t := o.parent(event); t != nil; t = o.parent(t.To) {
		if len(o.delegates(t.To, delegation)) > 0 {
			o.fire("presence b blocked")
			return
		}
	}
}

// interlocutorsPassed is a fault: only delegates are passed down.
func (o *Oracle) interlocutorsPassed(event network.ID) []reason {
	var reasons []reason
	for t := o.parent(event); t != nil; t = o.parent(t.To) {
		for _, r := range o.tookPart(t.To) {
			if r.role == network.RoleInterlocutor {
				reasons = append(reasons, r)
			}
		}
	}
	return reasons
}

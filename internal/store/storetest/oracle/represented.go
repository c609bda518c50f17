package oracle

import "github.com/partnergraph/partnergraph/internal/network"

// representation is one way in which a person stands for an organisation at an event.
type representation struct {
	person, organisation network.ID
	role                 network.Role
	certainty            network.Certainty
}

// representations gives what (c) rests on: for each person present by (a) or (b),
// her mandates and the positions that may cover the event.
func (o *Oracle) representations(h *happening) []representation {
	var out []representation
	for _, r := range h.own {
		if !isPerson(r.actor) {
			continue
		}
		if r.mandate != "" && !o.is(MandateIgnored) {
			o.fire("presence c mandate")
			out = append(out, representation{r.actor, r.mandate, r.role, weakest(network.Inferred, r.certainty)})
		}
		out = append(out, o.byPosition(h.event, r, bestOf(h.own, r.actor))...)
	}
	return out
}

// byPosition lists the organisations in which the person holds a position that
// may cover the event, in the role of the reason.
func (o *Oracle) byPosition(event *network.Event, r reason, presence network.Certainty) []representation {
	var out []representation
	for _, t := range o.from(r.actor, network.HoldsPosition) {
		limit := network.Inferred
		switch o.positionAt(t, event) {
		case network.ValidNo:
			o.fire("presence c position no")
			continue
		case network.ValidYes:
			o.fire("presence c position yes")
		case network.ValidUnknown:
			o.fire("presence c position unknown")
			if !o.is(UnknownIsInferred) {
				limit = network.Uncertain
			}
		}
		out = append(out, representation{r.actor, t.To, r.role, weakest(presence, t.Certainty, limit)})
	}
	return out
}

// bestOf returns the best certainty with which the actor is present.
func bestOf(present []reason, actor network.ID) network.Certainty {
	var best network.Certainty
	for _, r := range present {
		if r.actor == actor {
			best = max(best, r.certainty)
		}
	}
	return best
}

// represents lists the organisations for which a person stands at an event, by id.
func represents(all []representation, person network.ID) []network.ID {
	set := map[network.ID]bool{}
	for _, r := range all {
		if r.person == person {
			set[r.organisation] = true
		}
	}
	return inOrder(set)
}

// representatives lists the persons who stand for an organisation at an event, by id.
func representatives(all []representation, organisation network.ID) []network.ID {
	set := map[network.ID]bool{}
	for _, r := range all {
		if r.organisation == organisation {
			set[r.person] = true
		}
	}
	return inOrder(set)
}

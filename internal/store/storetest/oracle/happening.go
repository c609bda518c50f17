package oracle

import "github.com/partnergraph/partnergraph/internal/network"

// happening is what follows from the rows about one event.
type happening struct {
	event           *network.Event
	root            network.ID
	status          network.EventStatus
	statusCertainty network.Certainty
	own             []reason           // by (a) and (b)
	standing        []representation   // what (c) rests on
	reasons         []reason           // all
	presences       []network.Presence // by actor id
	size            network.Size
	meetings        []meeting
}

// happening works an event out, once.
func (o *Oracle) happening(id network.ID) *happening {
	if h := o.happenings[id]; h != nil {
		return h
	}
	h := &happening{event: o.event(id), root: o.rootOf(id)}
	o.happenings[id] = h
	h.status, h.statusCertainty = o.effectiveStatus(id)
	h.own = append(o.tookPart(id), o.passedDown(id)...)
	h.standing = o.representations(h)
	h.reasons = o.reasons(h)
	h.presences = o.presences(h)
	h.size = o.sizeOf(h)
	h.meetings = o.meetings(h)
	return h
}

// presenceOf returns how the actor was at the event, or nil.
func (h *happening) presenceOf(actor network.ID) *network.Presence {
	for i := range h.presences {
		if h.presences[i].Actor == actor {
			return &h.presences[i]
		}
	}
	return nil
}

// parent returns the PART_OF tie of an event to the event of which it is part, or nil.
func (o *Oracle) parent(id network.ID) *network.Tie {
	for _, t := range o.from(id, network.PartOf) {
		return t
	}
	return nil
}

func (o *Oracle) rootOf(id network.ID) network.ID {
	for t := o.parent(id); t != nil; t = o.parent(id) {
		id = t.To
	}
	return id
}

package oracle

import "github.com/partnergraph/partnergraph/internal/network"

// stated returns the largest number of one kind that is stated of an event.
func (o *Oracle) stated(event network.ID, counted network.Counted, delegation network.ID) (n int, ok bool) {
	for _, s := range o.numbers[event] {
		if s.Counted == counted && s.Delegation == delegation {
			n, ok = max(n, s.Value), true
		}
	}
	return n, ok
}

// statedDelegates returns the largest DELEGATES number of a delegation that counts
// at an event: stated there, or at the ancestor that passed the delegation on.
func (o *Oracle) statedDelegates(event, delegation network.ID) (n int, ok bool) {
	n, ok = o.stated(event, network.CountedDelegates, delegation)
	ancestor, _ := o.passer(event, delegation)
	if ancestor == "" || o.is(DelegatesOfParentIgnored) {
		return n, ok
	}
	above, okAbove := o.stated(ancestor, network.CountedDelegates, delegation)
	if okAbove {
		o.fire("number passed down")
	}
	return max(n, above), ok || okAbove
}

// statesAnything tells whether any number counts at the event or, in this sense,
// at the event of which it is part.
func (o *Oracle) statesAnything(event network.ID) bool {
	for _, s := range o.numbers[event] {
		switch s.Counted {
		case network.CountedAttendance, network.CountedDelegates, network.CountedOtherSide:
			return true
		}
	}
	for _, d := range o.ledDelegations() {
		if _, ok := o.statedDelegates(event, d); ok {
			return true
		}
	}
	up := o.parent(event)
	return up != nil && o.statesAnything(up.To)
}

package storetest

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// addNumbers states numbers: of events those that make them large, of others the rest.
func (w *world) addNumbers() {
	for _, event := range w.events {
		if w.chance(15) {
			w.number(event, network.CountedAttendance, "", w.between(1, 40))
		}
		if w.chance(3) {
			w.number(event, network.CountedAttendance, "", w.between(1, 90))
		}
		if w.chance(12) {
			w.number(event, network.CountedAttendance, "", w.between(49, 51))
		}
		if w.chance(15) {
			w.number(event, network.CountedOtherSide, "", w.between(1, 15))
		}
		for _, leader := range w.ledAt(event) {
			if w.chance(20) {
				w.number(event, network.CountedDelegates, leader, w.between(1, 25))
			}
		}
		if w.chance(3) {
			w.number(event, network.CountedDelegates, pick(w.dice, w.organisations), w.between(1, 25))
		}
	}
	for _, id := range slices.Concat(some(w.dice, w.organisations, 6), some(w.dice, w.programmes, 3)) {
		for range w.between(1, 3) {
			w.number(id, pick(w.dice, network.AllCounted[3:]), "", w.between(0, 500))
		}
	}
}

func (w *world) number(node network.ID, counted network.Counted, delegation network.ID, value int) {
	n := network.StatedNumber{
		ID: w.next("number"), Node: node, Counted: counted, Delegation: delegation, Value: value, Approximate: w.chance(30),
	}
	if w.chance(30) {
		n.Date = w.anyDate()
	}
	w.tables.Numbers = append(w.tables.Numbers, n)
}

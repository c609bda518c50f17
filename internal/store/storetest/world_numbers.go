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
		if w.chance(12) { // of few people, about as many as the public is told
			w.number(event, network.CountedAttendance, "", w.between(1, 6))
		}
		if w.chance(15) {
			w.number(event, network.CountedOtherSide, "", w.between(1, 15))
		}
		if w.chance(12) {
			w.number(event, network.CountedOtherSide, "", w.between(1, 5))
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
	w.addSmallCircle()
	for _, id := range slices.Concat(some(w.dice, w.organisations, 6), some(w.dice, w.programmes, 3)) {
		for range w.between(1, 3) {
			w.number(id, pick(w.dice, network.AllCounted[3:]), "", w.between(0, 500))
		}
	}
}

// addSmallCircle adds events of two to six parties, two organisations and persons, of which the public is not told how
// few they were.
func (w *world) addSmallCircle() {
	pool := w.namePool()
	for range w.between(2, 4) {
		id := w.node(&network.Event{
			Kind:   pick(w.dice, []network.EventKind{network.KindJobShadowing, network.KindJobShadowing, network.KindMeeting}),
			Status: network.StatusHeld, Date: w.eventDate(""),
		}, pool)
		w.events = append(w.events, id)
		there := some(w.dice, w.organisations, 2)
		for range w.below(4) {
			there = append(there, pick(w.dice, w.persons))
		}
		for _, actor := range there {
			w.tie(network.Tie{Kind: network.TookPartIn, From: actor, To: id, Role: network.RoleParticipant})
		}
		if w.chance(50) {
			w.number(id, network.CountedAttendance, "", w.between(2, 5))
		}
		if w.chance(40) {
			w.number(id, network.CountedOtherSide, "", w.between(1, 4))
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

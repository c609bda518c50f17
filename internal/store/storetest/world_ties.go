package storetest

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// addOrganisationTies joins organisations: each kind of tie leads to an earlier
// organisation (SUCCEEDS: to a later one), so that no kind leads in a circle while
// all together may.
func (w *world) addOrganisationTies() {
	n := len(w.organisations)
	for i, from := range w.organisations {
		if i > 0 && w.chance(50) {
			t := network.Tie{Kind: network.MemberOf, From: from, To: w.organisations[w.below(i)]}
			t.Since, t.Until = w.bounds()
			t.Circle = pick(w.dice, []string{"", "board", "second circle"})
			w.tie(t)
		}
		if i > 0 && w.chance(15) {
			w.tie(network.Tie{Kind: network.BranchOf, From: from, To: w.organisations[w.below(i)]})
		}
		if i < n-1 && w.chance(15) {
			w.tie(network.Tie{Kind: network.Succeeds, From: from, To: w.organisations[w.between(i+1, n-1)]})
		}
		if w.chance(30) {
			w.tie(network.Tie{Kind: network.CounterpartOf, From: from, To: pick(w.dice, w.organisations)})
		}
		w.addSubjects(from)
	}
}

// addSubjects says on what an organisation works, where, under what, and what it funds.
func (w *world) addSubjects(organisation network.ID) {
	for _, topic := range some(w.dice, w.topics, w.below(4)) {
		w.tie(network.Tie{Kind: network.WorksOn, From: organisation, To: topic})
	}
	for _, place := range some(w.dice, w.places, w.below(3)) {
		w.tie(network.Tie{Kind: network.BasedIn, From: organisation, To: place})
	}
	if w.chance(40) {
		w.tie(network.Tie{Kind: network.Under, From: organisation, To: pick(w.dice, w.programmes)})
	}
	if w.chance(30) {
		w.tie(network.Tie{
			Kind: network.Funds, From: organisation, To: pick(w.dice, slices.Concat(w.programmes, w.events)),
			Share: pick(w.dice, []string{"", "80", "~20"}),
		})
	}
}

// addVenueTies says where the venues are; one of three has somebody who works there, which the public does not see.
func (w *world) addVenueTies() {
	for _, venue := range w.venues {
		w.tie(network.Tie{Kind: network.BasedIn, From: venue, To: pick(w.dice, w.places)})
		if w.chance(35) {
			w.tie(network.Tie{Kind: network.HoldsPosition, From: pick(w.dice, w.persons), To: venue})
		}
	}
}

// addOtherTies says what events were about, under what, what they prepared, and
// what place lies in what.
func (w *world) addOtherTies() {
	for _, event := range w.events {
		for _, topic := range some(w.dice, w.topics, w.below(3)) {
			w.tie(network.Tie{Kind: network.About, From: event, To: topic})
		}
		if w.chance(40) {
			w.tie(network.Tie{Kind: network.Under, From: event, To: pick(w.dice, w.programmes)})
		}
		if w.chance(25) {
			w.tie(network.Tie{Kind: network.Prepares, From: event, To: pick(w.dice, w.events)})
		}
		if w.chance(15) {
			w.tie(network.Tie{Kind: network.Funds, From: pick(w.dice, w.organisations), To: event})
		}
	}
	for i, place := range w.places {
		if i > 0 && w.chance(70) {
			w.tie(network.Tie{Kind: network.Within, From: place, To: w.places[w.below(i)]})
		}
	}
}

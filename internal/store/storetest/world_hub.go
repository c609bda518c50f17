package storetest

import (
	"context"
	"fmt"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// hubPercent is how many of a hundred worlds have an actor who is a hub, or nearly one.
const hubPercent = 50

// addHub gives one actor so many positions and memberships that it is a hub, or falls short of it by one. They say
// nothing about events: the positions ended before there were any.
func (w *world) addHub() {
	if !w.chance(hubPercent) {
		return
	}
	hub := pick(w.dice, w.organisations[1:])
	if w.chance(20) {
		hub = pick(w.dice, w.persons)
	}
	missing := pick(w.dice, []int{0, 0, 0, 1, 1, 20}) + network.MostTies - introductionTies(w.tables, hub)
	for i := range missing {
		for !w.tie(w.crowdTie(hub, i)) {
			continue
		}
	}
}

// crowdTie draws the tie of so high a number that makes an actor known to many.
func (w *world) crowdTie(hub network.ID, number int) network.Tie {
	t := network.Tie{
		Kind: network.HoldsPosition, From: hub, To: pick(w.dice, w.organisations), Title: fmt.Sprint("seat ", number),
		Since: network.MustEDTF("2001"), Until: network.MustEDTF("2014-08"),
	}
	if hub.Prefix() == "person" {
		return t
	}
	t.From, t.To = pick(w.dice, w.persons), hub
	if w.chance(40) {
		t.Kind, t.Title, t.Since = network.MemberOf, "", network.MustEDTF(fmt.Sprint(1900+number))
		t.Until = network.MustEDTF(pick(w.dice, []string{"", "2030", "2021-06"}))
		t.From = pick(w.dice, w.organisations)
		if t.From < hub { // each is a member of earlier ones only
			t.From, t.To = t.To, t.From
		}
	}
	return t
}

// introductionTies counts what makes an actor a hub: see network.Hub.
func introductionTies(tables network.Tables, actor network.ID) int {
	n := 0
	for _, t := range tables.Ties {
		if (t.Kind == network.HoldsPosition || t.Kind == network.MemberOf) && (t.From == actor || t.To == actor) {
			n++
		}
	}
	o := oracle.New(tables, 1, oracle.NoFault)
	roots, _ := o.RootsAfter(context.Background(), "", manyRoots)
	derived, _ := o.Derived(context.Background(), roots)
	for _, e := range derived {
		if !network.Small(e.Kind, e.Status, e.Size.N) {
			continue
		}
		for _, p := range e.Presences {
			if p.Actor == actor {
				n++
			}
		}
	}
	return n
}

package storetest

import (
	"fmt"
	"slices"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// rename gives a node another name, and further ones.
func (c *changer) rename(change *changes.Change) {
	n := oracle.CloneNode(c.nodeOf())
	n.Core().Name = pick(c.dice, c.pool)
	n.Core().Names = (&world{dice: c.dice}).furtherNames(c.pool)
	change.Put.Nodes = append(change.Put.Nodes, n)
}

// rewrite gives an event another status, date or kind, or an organisation another country.
func (c *changer) rewrite(change *changes.Change) {
	n := oracle.CloneNode(c.nodeOf(network.TypeEvent, network.TypeEvent, network.TypeOrganisation))
	w := &world{dice: c.dice}
	switch n := n.(type) {
	case *network.Event:
		n.Status, n.Date = w.status(), w.anyDate()
		if c.chance(50) {
			n.Kind = w.eventKind()
		}
	case *network.Organisation:
		n.Country, n.Kind = maybe(c.dice, 80, countries), w.organisationKind()
	}
	change.Put.Nodes = append(change.Put.Nodes, n)
}

func (c *changer) addActor(change *changes.Change) {
	var n network.Entity = &network.Organisation{Node: network.Node{ID: c.newID("organisation")}, Country: "DK"}
	if c.chance(50) {
		n = &network.Person{Node: network.Node{ID: c.newID("person")}}
	}
	n.Core().Name = pick(c.dice, c.pool)
	change.Put.Nodes = append(change.Put.Nodes, n)
	c.putTie(change, network.Tie{
		Kind: network.TookPartIn, From: n.Core().ID, To: c.idOf(network.TypeEvent), Role: pick(c.dice, facingRoles),
	})
}

// addEvent adds an event, mostly as part of another, with a delegate of its own or a number.
func (c *changer) addEvent(change *changes.Change) {
	w := &world{dice: c.dice}
	e := &network.Event{
		Node: network.Node{ID: c.newID("event"), Name: pick(c.dice, c.pool)}, Kind: w.eventKind(), Status: w.status(), Date: w.anyDate(),
	}
	change.Put.Nodes = append(change.Put.Nodes, e)
	if c.chance(70) {
		c.putTie(change, network.Tie{Kind: network.PartOf, From: e.ID, To: c.idOf(network.TypeEvent)})
	}
	if c.chance(50) {
		c.putTie(change, c.delegate(e.ID))
	}
	if c.chance(50) {
		change.Put.Numbers = append(change.Put.Numbers, network.StatedNumber{
			ID: c.newID("number"), Node: e.ID, Counted: network.CountedAttendance, Value: c.between(1, 40),
		})
	}
}

func (c *changer) delegate(event network.ID) network.Tie {
	return network.Tie{
		Kind: network.TookPartIn, From: c.idOf(network.TypeOrganisation, network.TypePerson), To: event,
		Role: network.RoleDelegate, Delegation: c.idOf(network.TypeOrganisation),
	}
}

func (c *changer) putTie(change *changes.Change, t network.Tie) {
	t.ID = t.DerivedID()
	change.Put.Ties = append(change.Put.Ties, t)
}

// moveTie leads a tie to another end, or from one, under the id that it has.
func (c *changer) moveTie(change *changes.Change) {
	t := pick(c.dice, c.tables.Ties)
	if c.chance(50) {
		t.To = c.idOf(c.typeOf(t.To))
	} else {
		t.From = c.idOf(c.typeOf(t.From))
	}
	change.Put.Ties = append(change.Put.Ties, t)
}

func (c *changer) typeOf(id network.ID) network.EntityType {
	t, _ := id.Type()
	return t
}

// rewriteTie changes what a tie says: since when, in which role, for whom.
func (c *changer) rewriteTie(change *changes.Change) {
	t := pick(c.dice, c.tables.Ties)
	switch t.Kind {
	case network.HoldsPosition, network.MemberOf:
		t.Until = network.MustEDTF(pick(c.dice, []string{"", "2020-06", "2030", "2021-12-31"}))
	case network.TookPartIn:
		t.Role, t.Delegation = pick(c.dice, facingRoles), ""
		if c.chance(50) {
			t.Role, t.Delegation = network.RoleDelegate, c.idOf(network.TypeOrganisation)
		}
	}
	change.Put.Ties = append(change.Put.Ties, t)
}

func (c *changer) addTie(change *changes.Change) {
	organisation := c.idOf(network.TypeOrganisation)
	c.putTie(change, pick(c.dice, []network.Tie{
		c.delegate(c.idOf(network.TypeEvent)),
		{Kind: network.MemberOf, From: organisation, To: c.idOf(network.TypeOrganisation)},
		{Kind: network.HeldAt, From: c.idOf(network.TypeEvent), To: organisation},
		{Kind: network.PartOf, From: c.idOf(network.TypeEvent), To: c.idOf(network.TypeEvent)},
		{Kind: network.HoldsPosition, From: c.idOf(network.TypePerson), To: organisation},
	}))
}

// addEvidence says anew how something is known, or rewrites what was said.
func (c *changer) addEvidence(change *changes.Change) {
	e := network.Evidence{
		ID: c.newID("evidence"), Subject: pick(c.dice, c.tables.Ties).ID, Source: c.idOf(network.TypeSource),
		Certainty: network.Stated, Quote: "It says so in as many words as this", Reading: "nobody is named",
	}
	if c.chance(30) {
		e.Subject, e.About = c.idOf(network.TypeEvent), "status"
	}
	if len(c.tables.Evidence) > 0 && c.chance(40) {
		e = pick(c.dice, c.tables.Evidence)
		if e.Certainty != network.Reference {
			e.Certainty = pick(c.dice, []network.Certainty{network.Uncertain, network.Inferred, network.Stated})
		}
	}
	change.Put.Evidence = append(change.Put.Evidence, e)
}

func (c *changer) changeNumber(change *changes.Change) {
	if len(c.tables.Numbers) == 0 {
		return
	}
	n := pick(c.dice, c.tables.Numbers)
	n.Value = c.between(1, 60)
	change.Put.Numbers = append(change.Put.Numbers, n)
}

// deleteNode deletes a node, and what names it otherwise than as an end.
func (c *changer) deleteNode(change *changes.Change) {
	change.Delete = append(slices.Clone(change.Delete), dependents(c.tables, []network.ID{c.idOf()})...)
}

// deleteRows deletes ties, evidence and numbers, and an id that nobody knows.
func (c *changer) deleteRows(change *changes.Change) {
	ids := []network.ID{pick(c.dice, c.tables.Ties).ID, "tie:nobody-knows"}
	if len(c.tables.Evidence) > 0 {
		ids = append(ids, pick(c.dice, c.tables.Evidence).ID)
	}
	if len(c.tables.Numbers) > 0 {
		ids = append(ids, pick(c.dice, c.tables.Numbers).ID)
	}
	change.Delete = append(slices.Clone(change.Delete), ids...)
}

// crowd adds a position to the actor that has most ties, or takes one of its ties away: it may become a hub, or cease to be.
func (c *changer) crowd(change *changes.Change) {
	actor := mostTied(c.tables, 1)[0]
	if c.chance(50) {
		for _, t := range c.tables.Ties {
			if (t.Kind == network.HoldsPosition || t.Kind == network.MemberOf) && (t.From == actor || t.To == actor) {
				change.Delete = append(slices.Clone(change.Delete), t.ID)
				return
			}
		}
	}
	c.count++
	t := network.Tie{
		Kind: network.HoldsPosition, From: actor, To: c.idOf(network.TypeOrganisation), Title: fmt.Sprint("seat of ", c.count),
		Until: network.MustEDTF("2014"),
	}
	if c.typeOf(actor) == network.TypeOrganisation {
		t.From, t.To = c.idOf(network.TypePerson), actor
	}
	c.putTie(change, t)
}

// resize states of an event that it was as large as a small one may be, or larger by one.
func (c *changer) resize(change *changes.Change) {
	change.Put.Numbers = append(change.Put.Numbers, network.StatedNumber{
		ID: c.newID("number"), Node: c.idOf(network.TypeEvent), Counted: network.CountedAttendance, Value: c.between(network.SmallSize, network.SmallSize+1),
	})
}

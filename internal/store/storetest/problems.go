package storetest

import (
	"fmt"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// problems lists what a store would refuse in a network: a generator that makes
// such worlds is wrong.
func problems(tables network.Tables) []string {
	c := &checker{ids: map[network.ID]network.EntityType{}, identities: map[string]bool{}}
	for _, n := range tables.Nodes {
		c.id(n.Core().ID, n.Type())
	}
	for _, t := range tables.Ties {
		c.id(t.ID, "")
	}
	for _, n := range tables.Numbers {
		c.id(n.ID, "")
	}
	for _, e := range tables.Evidence {
		c.id(e.ID, "")
	}
	for _, t := range tables.Ties {
		c.tie(t)
	}
	for _, n := range tables.Numbers {
		c.number(n)
	}
	for _, e := range tables.Evidence {
		c.evidence(e)
	}
	c.circles(tables.Ties)
	if len(c.found) == 0 {
		c.met(tables) // whoever derives presence relies on all the rest
	}
	return c.found
}

type checker struct {
	ids        map[network.ID]network.EntityType
	identities map[string]bool
	found      []string
}

func (c *checker) say(format string, args ...any) {
	c.found = append(c.found, fmt.Sprintf(format, args...))
}

func (c *checker) id(id network.ID, t network.EntityType) {
	if err := id.Validate(); err != nil {
		c.say("%s: %v", id, err)
	}
	if _, used := c.ids[id]; used {
		c.say("%s: used twice", id)
	}
	c.ids[id] = t
}

func (c *checker) tie(t network.Tie) {
	switch {
	case t.From == t.To:
		c.say("%s: leads to itself", t.ID)
	case !t.Kind.Joins(c.ids[t.From], c.ids[t.To]):
		c.say("%s: %s does not join %s and %s", t.ID, t.Kind, t.From, t.To)
	case c.identities[t.Identity()]:
		c.say("%s: the same tie twice", t.ID)
	case (t.Role == network.RoleDelegate) != (t.Delegation != ""):
		c.say("%s: a DELEGATE has a delegation, and nobody else", t.ID)
	case t.OnBehalfOf != "" && c.ids[t.From] != network.TypePerson:
		c.say("%s: only persons have a mandate", t.ID)
	case untilBeforeSince(t.Since, t.Until):
		c.say("%s: ends before it begins", t.ID)
	case (t.Kind == network.Met) != (t.Event != ""):
		c.say("%s: MET has an event, and nothing else", t.ID)
	case t.Event != "" && c.ids[t.Event] != network.TypeEvent:
		c.say("%s: %s is no event", t.ID, t.Event)
	}
	c.identities[t.Identity()] = true
	for _, id := range []network.ID{t.OnBehalfOf, t.Delegation} {
		if id != "" && c.ids[id] != network.TypeOrganisation {
			c.say("%s: %s is no organisation", t.ID, id)
		}
	}
}

func (c *checker) number(n network.StatedNumber) {
	switch c.ids[n.Node] {
	case network.TypeEvent, network.TypeOrganisation, network.TypeProgramme:
	default:
		c.say("%s: of %s", n.ID, n.Node)
	}
	if (n.Counted == network.CountedDelegates) != (n.Delegation != "") {
		c.say("%s: DELEGATES have a delegation", n.ID)
	}
}

func (c *checker) evidence(e network.Evidence) {
	if _, known := c.ids[e.Subject]; !known {
		c.say("%s: about %s, which is not there", e.ID, e.Subject)
	}
	if c.ids[e.Source] != network.TypeSource {
		c.say("%s: %s is no source", e.ID, e.Source)
	}
	for _, id := range e.Names {
		if c.ids[id] != network.TypePerson {
			c.say("%s: names %s", e.ID, id)
		}
	}
}

// circles looks for ties that lead back to where they began, and second parents.
func (c *checker) circles(ties []network.Tie) {
	next := map[network.TieKind]map[network.ID][]network.ID{}
	for _, t := range ties {
		if next[t.Kind] == nil {
			next[t.Kind] = map[network.ID][]network.ID{}
		}
		next[t.Kind][t.From] = append(next[t.Kind][t.From], t.To)
	}
	for kind, ends := range next {
		for from := range ends {
			if kind.Acyclic() && reaches(ends, ends[from], from, map[network.ID]bool{}) {
				c.say("%s: %s leads back to it", from, kind)
			}
			if kind == network.PartOf && len(ends[from]) > 1 {
				c.say("%s: part of several", from)
			}
		}
	}
}

func reaches(ends map[network.ID][]network.ID, from []network.ID, goal network.ID, seen map[network.ID]bool) bool {
	for _, id := range from {
		if id == goal {
			return true
		}
		if !seen[id] {
			seen[id] = true
			if reaches(ends, ends[id], goal, seen) {
				return true
			}
		}
	}
	return false
}

// notPresent is what is wrong with a MET tie of somebody who was not there.
const notPresent = "MET at an event without being present"

// met looks for MET ties of actors who were not present.
func (c *checker) met(tables network.Tables) {
	for _, id := range absentMet(tables) {
		c.say("%s: %s", id, notPresent)
	}
}

// absentMet lists the MET ties of which one end was not present at the event.
func absentMet(tables network.Tables) []network.ID {
	o := oracle.New(tables, 1, oracle.NoFault)
	var out []network.ID
	for _, t := range tables.Ties {
		if t.Kind != network.Met {
			continue
		}
		here := 0
		for _, p := range o.Presences(t.Event) {
			if p.Actor == t.From || p.Actor == t.To {
				here++
			}
		}
		if here != 2 {
			out = append(out, t.ID)
		}
	}
	return out
}

package storetest

import (
	"fmt"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// methodsOfNetwork are those that ask about the network as a whole.
var methodsOfNetwork = []string{
	methodPaths, methodDistances, methodFrontier, methodLinks, methodHidden, methodCandidates, methodProjection, methodCounts,
}

// found names what an answer about the network holds, to be counted.
func found(q question, a answer) map[string]bool {
	f := findings{}
	switch {
	case a.Paths != nil:
		f.paths(q, *a.Paths)
	case q.Method == methodDistances:
		for _, d := range a.Distances {
			f.see(fmt.Sprintf("at %d steps", d.Steps), true)
		}
	case a.Frontier != nil:
		f.see("truncated", len(a.Frontier.LeftOut) > 0)
		f.see("nothing there", len(a.Frontier.Nodes)+len(a.Frontier.LeftOut) == 0)
		f.see("nodes and more", len(a.Frontier.Nodes) > 0 && len(a.Frontier.LeftOut) > 0)
	case a.Counts != nil:
		f.counts(*a.Counts)
	}
	for _, l := range a.Links {
		f.see("several ties or events", l.Count > 1)
		f.see("a strength", l.Strength > 0)
	}
	f.see("hidden nodes", len(a.Hidden) > 0)
	f.candidates(a.Candidates)
	f.gatherings(a)
	if q.Subgraph != nil {
		f.see("of encounters", q.Subgraph.Encounters != nil)
	}
	return f
}

// findings is what was found in one answer.
type findings map[string]bool

func (f findings) see(what string, there bool) {
	if there {
		f[what] = true
	}
}

func (f findings) paths(q question, p store.Paths) {
	if p.Length < 0 {
		f.see("no path", true)
	} else {
		f.see(fmt.Sprintf("%d steps", p.Length), true)
	}
	f.see("three steps or more", p.Length >= 3)
	f.see("skipped hubs", p.SkippedHubs > 0)
	f.see("several paths", sequences(p) > 1)
	f.see("hubs asked", q.Paths.Hubs)
	for _, l := range p.Links {
		_, way := network.StepWeight(l.Strength, l.Position, l.Membership)
		f.see(fmt.Sprint("by ", wayNames[way]), true)
		f.see("a position that may be held", l.Position == network.ValidUnknown)
		f.see("several ways at once", l.Strength > 0 && l.Position != network.ValidNo)
	}
}

var wayNames = map[network.Way]string{
	network.WayEncounter: "encounter", network.WayPosition: "position", network.WayMembership: "membership",
}

// sequences counts the paths that the links make, from any start to any end.
func sequences(p store.Paths) int {
	next, reached, ways := map[network.ID][]network.ID{}, map[network.ID]bool{}, map[network.ID]int{}
	for _, l := range p.Links {
		next[l.From] = append(next[l.From], l.To)
		reached[l.To] = true
	}
	var from func(network.ID) int
	from = func(id network.ID) int {
		if len(next[id]) == 0 {
			return 1
		}
		if ways[id] == 0 {
			for _, to := range next[id] {
				ways[id] += from(to)
			}
		}
		return ways[id]
	}
	n := 0
	for id := range next {
		if !reached[id] {
			n += from(id)
		}
	}
	return n
}

func (f findings) counts(c store.Counts) {
	f.see("several groups", len(c.Groups) > 1)
	f.see("some in no group", c.Without > 0)
	in := c.Without
	for i, g := range c.Groups {
		in += g.Count
		f.see("equal groups", i > 0 && g.Count == c.Groups[i-1].Count)
	}
	f.see("in several groups", in > c.Total)
}

func (f findings) candidates(all []store.Candidate) {
	for _, c := range all {
		f.see("an offer", len(c.Offers) > 0)
		f.see("hosted or sent before", len(c.Before) > 0)
		f.see("an occasion on several ties", len(c.Before)+len(c.Visits) > c.Shadowed+c.Visited)
		f.see("visits", len(c.Visits) > 0)
		f.see("a counterpart", len(c.Counterpart) > 0)
		f.see("a load", c.Load > 0)
		for _, contact := range c.Contacts {
			f.see("a contact that may be", contact.Validity == network.ValidUnknown)
			f.see("a contact", true)
		}
		for _, t := range c.Topics {
			f.see(fmt.Sprintf("a topic of %d quarters", t.Quarters), true)
			f.see("a topic on several ties", len(t.Ties) > 1)
		}
	}
}

func (f findings) gatherings(a answer) {
	f.see("related", len(a.Related) > 0)
	for _, g := range a.Gatherings {
		for _, p := range g.Present {
			f.see("a side", p.Side != "")
			f.see("somebody represented", len(p.Represents) > 0)
		}
		f.see("several present", len(g.Present) > 1)
		f.see("part of another event", g.Event != g.Root)
	}
}

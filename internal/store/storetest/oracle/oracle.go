// Package oracle is the second, slow and obvious implementation of everything
// that a store answers: it derives each answer from the raw rows, by the words
// of docs/adr/0001, 0002 and 0007, and shares no rule with the product. One file
// answers one question. A Fault plants one wrong rule, to prove that the
// tests would notice it.
package oracle

import (
	"maps"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Oracle answers every question of a store's view over one network. It is not
// safe for use by several goroutines.
type Oracle struct {
	registerReader
	tables   network.Tables
	revision int
	fault    Fault
	fired    map[string]int

	nodes    map[network.ID]network.Entity
	ties     map[network.ID]*network.Tie
	touching map[network.ID][]*network.Tie // in the order of the table, each once
	onBehalf map[network.ID][]*network.Tie // by the organisation, in the order of the table
	evidence map[network.ID][]network.Evidence
	numbers  map[network.ID][]network.StatedNumber
	// What was worked out once already.
	happenings map[network.ID]*happening
	degrees    map[bool]map[network.ID]int // by whether persons are seen
	indexed    map[string][]string         // the words by which names are found
	events     []network.ID
}

// New returns an oracle over the rows, which nobody changes from now on.
func New(tables network.Tables, revision int, fault Fault) *Oracle {
	o := &Oracle{
		tables: tables, revision: revision, fault: fault, fired: map[string]int{},
		nodes: map[network.ID]network.Entity{}, ties: map[network.ID]*network.Tie{},
		touching: map[network.ID][]*network.Tie{}, onBehalf: map[network.ID][]*network.Tie{}, evidence: map[network.ID][]network.Evidence{},
		numbers: map[network.ID][]network.StatedNumber{}, happenings: map[network.ID]*happening{},
		degrees: map[bool]map[network.ID]int{}, indexed: map[string][]string{},
	}
	o.beside = o
	for _, n := range tables.Nodes {
		o.nodes[n.Core().ID] = n
	}
	for _, e := range tables.Evidence {
		o.evidence[e.Subject] = append(o.evidence[e.Subject], e)
	}
	for _, n := range tables.Numbers {
		o.numbers[n.Node] = append(o.numbers[n.Node], n)
	}
	for _, t := range tables.Ties {
		t.Certainty = o.certaintyOf(t.ID, "")
		o.ties[t.ID] = &t
		o.touching[t.From] = append(o.touching[t.From], &t)
		if t.To != t.From {
			o.touching[t.To] = append(o.touching[t.To], &t)
		}
		if t.OnBehalfOf != "" {
			o.onBehalf[t.OnBehalfOf] = append(o.onBehalf[t.OnBehalfOf], &t)
		}
	}
	return o
}

// Fired counts how often each rule decided something.
func (o *Oracle) Fired() map[string]int { return o.fired }

func (o *Oracle) fire(rule string) { o.fired[rule]++ }

func (o *Oracle) is(f Fault) bool { return o.fault == f }

// from returns the ties of a kind that lead away from a node.
func (o *Oracle) from(id network.ID, kind network.TieKind) []*network.Tie {
	var out []*network.Tie
	for _, t := range o.touching[id] {
		if t.Kind == kind && t.From == id {
			out = append(out, t)
		}
	}
	return out
}

// to returns the ties of a kind that lead to a node.
func (o *Oracle) to(id network.ID, kind network.TieKind) []*network.Tie {
	var out []*network.Tie
	for _, t := range o.touching[id] {
		if t.Kind == kind && t.To == id {
			out = append(out, t)
		}
	}
	return out
}

// event returns an event, or nil.
func (o *Oracle) event(id network.ID) *network.Event {
	e, _ := o.nodes[id].(*network.Event)
	return e
}

// eventIDs lists all events, by id.
func (o *Oracle) eventIDs() []network.ID {
	if o.events == nil {
		for id, n := range o.nodes {
			if n.Type() == network.TypeEvent {
				o.events = append(o.events, id)
			}
		}
		slices.Sort(o.events)
	}
	return o.events
}

func isPerson(id network.ID) bool       { return strings.HasPrefix(string(id), "person:") }
func isOrganisation(id network.ID) bool { return strings.HasPrefix(string(id), "organisation:") }

// inOrder lists the members of a set, by id.
func inOrder(set map[network.ID]bool) []network.ID { return slices.Sorted(maps.Keys(set)) }

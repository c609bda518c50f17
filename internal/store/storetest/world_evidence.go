package storetest

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// addEvidence says how the facts are known: most ties, statuses and nodes have
// evidence, some several, some none.
func (w *world) addEvidence() {
	for _, n := range w.tables.Nodes {
		w.addNodeEvidence(n)
	}
	for _, t := range w.tables.Ties {
		w.addTieEvidence(t)
	}
	for _, n := range w.tables.Numbers {
		if w.chance(50) {
			w.addOne(n.ID, "", w.certainty())
		}
	}
}

func (w *world) addNodeEvidence(n network.Entity) {
	id := n.Core().ID
	if n.Type() == network.TypeEvent {
		for range w.between(0, 2) + w.below(2) {
			w.addOne(id, "status", w.certainty())
		}
	}
	if w.chance(30) {
		w.addOne(id, pick(w.dice, []string{"", "name", "date"}), w.certainty())
	}
	if n.Type() == network.TypeOrganisation && w.chance(15) {
		w.addOne(id, "country", network.Reference)
	}
}

func (w *world) addTieEvidence(t network.Tie) {
	for range 1 + w.below(2)*w.below(2) - w.below(8)/7 {
		w.addOne(t.ID, "", w.certainty())
	}
	if w.chance(10) {
		w.addOne(t.ID, pick(w.dice, []string{"role", "since", "title"}), network.Stated)
	}
	if (t.Kind == network.BasedIn || t.Kind == network.Within) && w.chance(30) {
		w.addOne(t.ID, "", network.Reference)
	}
}

func (w *world) certainty() network.Certainty {
	return pick(w.dice, []network.Certainty{
		network.Stated, network.Stated, network.Stated, network.Inferred, network.Inferred, network.Uncertain,
	})
}

// addOne adds one evidence; some quotes name persons.
func (w *world) addOne(subject network.ID, about string, certainty network.Certainty) {
	e := network.Evidence{
		ID: w.next("evidence"), Subject: subject, About: about, Source: pick(w.dice, w.sources), Certainty: certainty,
	}
	if certainty != network.Reference {
		e.Quote = "They all came together and talked about " + pick(w.dice, words)
		e.Reading = "the text calls them by other names"
		if w.chance(30) {
			e.Names = some(w.dice, w.persons, w.between(1, 2))
		}
	}
	w.tables.Evidence = append(w.tables.Evidence, e)
}

// addMet lets some who were present meet, as a source says.
func (w *world) addMet() {
	o := oracle.New(w.tables, 1, oracle.NoFault)
	for _, event := range w.events {
		present := o.Presences(event)
		for range w.below(3) {
			if len(present) < 2 {
				continue
			}
			t := network.Tie{
				Kind: network.Met, From: pick(w.dice, present).Actor, To: pick(w.dice, present).Actor, Event: event,
			}
			if w.tie(t) {
				w.addTieEvidence(w.tables.Ties[len(w.tables.Ties)-1])
			}
		}
	}
}

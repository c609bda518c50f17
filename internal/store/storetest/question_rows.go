package storetest

import (
	"cmp"
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// allRows gathers what Rows hands on in batches. What is derived is left out: it
// is no part of the tables.
func allRows(ctx context.Context, view store.View, v network.Viewer) (answer, error) {
	var all network.Tables
	err := view.Rows(ctx, v, func(batch network.Tables) error {
		all.Nodes = append(all.Nodes, batch.Nodes...)
		all.Ties = append(all.Ties, batch.Ties...)
		all.Numbers = append(all.Numbers, batch.Numbers...)
		all.Evidence = append(all.Evidence, batch.Evidence...)
		return nil
	})
	for i, n := range all.Nodes {
		if e, ok := n.(*network.Event); ok {
			raw := *e
			raw.EffectiveStatus, raw.Size = "", network.Size{}
			all.Nodes[i] = &raw
		}
	}
	for i := range all.Ties {
		all.Ties[i].Certainty = 0
	}
	return answer{Tables: &all}, err
}

// manyRoots is more than any world has.
const manyRoots = 1 << 20

// records reads what presence rests on and what is derived, of all events.
func records(ctx context.Context, view store.View) (a answer, err error) {
	roots, err := view.RootsAfter(ctx, "", manyRoots)
	if err != nil {
		return a, err
	}
	facts, err := view.Facts(ctx, roots)
	if err != nil {
		return a, err
	}
	for i := range facts.Events {
		e := &facts.Events[i]
		e.TookPart, e.HeldAt, e.Numbers = bareTies(e.TookPart), bareTies(e.HeldAt), bareNumbers(e.Numbers)
	}
	for person, ties := range facts.Positions {
		facts.Positions[person] = bareTies(ties)
	}
	facts.Met = bareTies(facts.Met)
	for i := range facts.Met {
		facts.Met[i].Certainty = 0 // who met is what presence must bear out
	}
	a.Facts = &facts
	if a.Events, err = view.Events(ctx, roots); err != nil {
		return a, err
	}
	a.Derived, err = view.Derived(ctx, roots)
	return a, err
}

// bareTies keeps what the rules read of ties, by id: titles, circles and shares are no fact.
func bareTies(ties []network.Tie) []network.Tie {
	ties = slices.Clone(ties)
	for i := range ties {
		t := &ties[i]
		t.ChangedAtRevision, t.Title, t.Circle, t.Share = 0, "", "", ""
	}
	slices.SortFunc(ties, func(a, b network.Tie) int { return cmp.Compare(a.ID, b.ID) })
	return ties
}

// bareNumbers keeps what the rules read of numbers, by id.
func bareNumbers(numbers []network.StatedNumber) []network.StatedNumber {
	numbers = slices.Clone(numbers)
	for i := range numbers {
		numbers[i].Approximate, numbers[i].Date = false, network.EDTF{}
	}
	slices.SortFunc(numbers, func(a, b network.StatedNumber) int { return cmp.Compare(a.ID, b.ID) })
	return numbers
}

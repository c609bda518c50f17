package oracle

import (
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Types returns the type of each node that exists; other rows that exist have the empty type.
func (o *Oracle) Types(_ context.Context, ids []network.ID) (map[network.ID]network.EntityType, error) {
	evidence := map[network.ID]bool{}
	for _, e := range o.tables.Evidence {
		evidence[e.ID] = true
	}
	types := map[network.ID]network.EntityType{}
	for _, id := range ids {
		if n := o.nodes[id]; n != nil {
			types[id] = n.Type()
		} else if o.ties[id] != nil || o.number(id) != nil || evidence[id] {
			types[id] = ""
		}
	}
	return types, nil
}

// RootsAfter returns up to limit root events with ids after the one given, by id.
func (o *Oracle) RootsAfter(_ context.Context, after network.ID, limit int) ([]network.ID, error) {
	var roots []network.ID
	for _, id := range o.eventIDs() {
		if o.parent(id) == nil && id > after && len(roots) < limit {
			roots = append(roots, id)
		}
	}
	return roots, nil
}

// Events returns all events of the trees, by id.
func (o *Oracle) Events(_ context.Context, roots []network.ID) ([]network.ID, error) {
	return o.inTrees(roots), nil
}

// Derived returns what follows from the rows about all events of the trees, by event id.
func (o *Oracle) Derived(_ context.Context, roots []network.ID) ([]network.DerivedEvent, error) {
	var out []network.DerivedEvent
	for _, id := range o.inTrees(roots) {
		h := o.happening(id)
		out = append(out, network.DerivedEvent{
			Event: id, Root: h.root, Kind: h.event.Kind, Status: h.status, StatusCertainty: h.statusCertainty,
			Size: h.size, Presences: h.presences,
		})
	}
	return out, nil
}

// Facts returns what the presence at all events of the trees rests on.
func (o *Oracle) Facts(_ context.Context, roots []network.ID) (store.Facts, error) {
	facts := store.Facts{Positions: map[network.ID][]network.Tie{}}
	events := o.inTrees(roots)
	for _, t := range o.tables.Ties {
		if t.Kind == network.Met && slices.Contains(events, t.Event) {
			facts.Met = append(facts.Met, *o.ties[t.ID])
		}
	}
	for _, id := range events {
		e := o.event(id)
		f := network.EventFacts{
			Event: id, Kind: e.Kind, Status: e.Status, StatusCertainty: o.certaintyOf(id, "status"), Date: e.Date,
			Numbers: o.numbers[id],
		}
		if up := o.parent(id); up != nil {
			f.Parent, f.PartOfCertainty = up.To, up.Certainty
		}
		for _, t := range o.to(id, network.TookPartIn) {
			f.TookPart = append(f.TookPart, *t)
			for _, position := range o.positionsOnce(facts, t.From) {
				facts.Positions[t.From] = append(facts.Positions[t.From], *position)
			}
		}
		for _, t := range o.from(id, network.HeldAt) {
			if isOrganisation(t.To) {
				f.HeldAt = append(f.HeldAt, *t)
			}
		}
		facts.Events = append(facts.Events, f)
	}
	return facts, nil
}

// positionsOnce lists the positions of a person whose positions are not among the facts yet.
func (o *Oracle) positionsOnce(facts store.Facts, person network.ID) []*network.Tie {
	if _, known := facts.Positions[person]; known {
		return nil
	}
	return o.from(person, network.HoldsPosition)
}

// inTrees lists the events that stand in the trees below the roots, by id.
func (o *Oracle) inTrees(roots []network.ID) []network.ID {
	return slices.DeleteFunc(slices.Clone(o.eventIDs()), func(id network.ID) bool { return !slices.Contains(roots, o.rootOf(id)) })
}

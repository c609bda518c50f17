package expected

import (
	"context"
	"fmt"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// all is a page that holds every row of the curated network's answers.
var all = store.Page{First: 100}

// follow returns the whole list of a field of one node.
func follow(ctx context.Context, view store.View, of network.ID, field store.Field) ([]store.Row, error) {
	lists, err := view.Follow(ctx, admin, []network.ID{of}, store.Hop{Field: field, Page: all})
	if err == nil && lists[of].HasNext {
		err = fmt.Errorf("%s: more than %d rows", of, all.First)
	}
	return lists[of].Rows, err
}

// ask puts the question to the store, about one node.
func (e *participation) ask(ctx context.Context, view store.View, of network.ID) (answer, error) {
	switch e.Question {
	case questionPresent:
		return askPresent(ctx, view, of)
	case questionEvents:
		return askEvents(ctx, view, of)
	default:
		return askEncounters(ctx, view, e, of)
	}
}

func askPresent(ctx context.Context, view store.View, event network.ID) (a answer, err error) {
	rows, err := follow(ctx, view, event, store.Present)
	if err != nil {
		return a, err
	}
	for _, r := range rows {
		p := r.Presence
		a.actors = append(a.actors, p.Actor)
		a.lines = append(a.lines, presentLine(p.Actor, p.Role.String(), p.How.String(), p.Certainty.String(), p.Side))
	}
	slices.Sort(a.lines)
	found, err := view.Nodes(ctx, admin, []network.ID{event}, store.Want{})
	if err != nil {
		return a, err
	}
	if len(found) != 1 {
		return a, fmt.Errorf("%s: %d nodes", event, len(found))
	}
	e, ok := found[0].Node.(*network.Event)
	if !ok {
		return a, fmt.Errorf("%s is no event", event)
	}
	a.lines = append(a.lines, eventLine(e.Size.N, e.Size.Basis.String(), string(e.EffectiveStatus), e.Date.String()))
	return a, nil
}

func askEvents(ctx context.Context, view store.View, actor network.ID) (a answer, err error) {
	rows, err := follow(ctx, view, actor, store.OrganisationEvents)
	for _, r := range rows {
		a.lines = append(a.lines, string(r.Node.Core().ID))
	}
	return a, err
}

func askEncounters(ctx context.Context, view store.View, e *participation, of network.ID) (a answer, err error) {
	filter, err := e.Arguments.filter()
	if err != nil {
		return a, err
	}
	list, err := view.Encounters(ctx, admin, store.EncounterQuery{
		Of: store.Filter{IDs: []network.ID{of}}, Filter: filter, Page: all, Withheld: true,
		Events: &store.Hop{Field: store.EncounterEvents, Page: all},
	})
	if err != nil {
		return a, err
	}
	if list.HasNext {
		return a, fmt.Errorf("%s: more than %d pairs", of, all.First)
	}
	for _, r := range list.Rows {
		p := r.Encounter
		if p.A.Core().ID != of || p.Events == nil || p.Events.HasNext {
			return a, fmt.Errorf("%s: the pair with %s is not whole", of, p.B.Core().ID)
		}
		var events []network.ID
		for _, event := range p.Events.Rows {
			events = append(events, event.Node.Core().ID)
		}
		a.actors = append(a.actors, p.B.Core().ID)
		a.lines = append(a.lines, pairLine(p.B.Core().ID, p.Relation.String(), p.Certainty.String(), p.Count, p.Strength, events))
	}
	for _, w := range list.Withheld {
		a.lines = append(a.lines, withheldLine(string(w.Reason), w.Count))
	}
	return a, nil
}

// filter returns the arguments as a store takes them, with the defaults of the contract.
func (a arguments) filter() (f store.EncounterFilter, err error) {
	f.Statuses = []network.EventStatus{network.StatusHeld}
	f.Relations = []network.Relation{network.Across, network.OtherRelation}
	if a.Statuses != nil {
		f.Statuses = nil
	}
	for _, s := range a.Statuses {
		f.Statuses = append(f.Statuses, network.EventStatus(s))
	}
	if a.Relations != nil {
		f.Relations = nil
	}
	relations, err := relationsOf(a.Relations)
	f.Relations = append(f.Relations, relations...)
	return f, err
}

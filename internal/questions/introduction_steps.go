package questions

import (
	"cmp"
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// The bounds of what is told of a step.
const (
	EventsOfStep  = 10 // that are shown
	readOfStep    = 500
	tiesOfStep    = 100
	personsOfStep = 10
)

// StepFacts is how a step of a shown path is known to hold.
type StepFacts struct {
	// Events are the small events asked at which both were, the newest first; of a step by encounter.
	Events *store.List
	// Ties are the positions, or the memberships, that join the two, of a step by either.
	Ties *store.List
	// Persons are those through whom it holds, by id: who stands at an end, or was there for an organisation, at most ten.
	Persons []network.Entity
	// Certainty is the best of the events', or of the ties'.
	Certainty network.Certainty
	// Whole tells that all events, ties and persons were looked at.
	Whole bool
}

// StepFacts reads what is known of the steps of paths, by store.PairID of their ends; actors holds the nodes of the paths.
func (s *Service) StepFacts(
	ctx context.Context, view store.View, v network.Viewer, q store.PathQuery, paths []Path, actors map[network.ID]network.Entity,
) (map[network.ID]*StepFacts, error) {
	met, joined := stepPairs(paths)
	events, err := s.Follow(ctx, view, v, met, together(q))
	if err != nil {
		return nil, err
	}
	ties, err := s.Follow(ctx, view, v, joined, store.Hop{
		Field: store.Joins, AsOf: q.AsOf, Page: store.Page{First: tiesOfStep}, Want: store.Want{Only: store.PropertyID},
	})
	if err != nil {
		return nil, err
	}
	facts := map[network.ID]*StepFacts{}
	for _, p := range paths {
		for _, step := range p.Steps {
			id := store.PairID(step.From, step.To)
			facts[id] = stepFacts(step, events[id], ties[id], actors)
		}
	}
	return facts, nil
}

// stepPairs returns the steps that hold by encounter, and the others, each once.
func stepPairs(paths []Path) (met, joined []network.ID) {
	seen := map[network.ID]bool{}
	for _, p := range paths {
		for _, step := range p.Steps {
			id := store.PairID(step.From, step.To)
			switch {
			case seen[id]:
			case step.Way == network.WayEncounter:
				met = append(met, id)
			default:
				joined = append(joined, id)
			}
			seen[id] = true
		}
	}
	return met, joined
}

// together asks for the small events of a pair, and through whom organisations were there.
func together(q store.PathQuery) store.Hop {
	through := store.Hop{Field: store.Through, Page: store.Page{First: personsOfStep}, Want: everythingOf}
	other := through
	other.Field = store.ThroughOther
	return store.Hop{
		Field: store.Together, Page: store.Page{First: readOfStep}, Edge: []store.Hop{through, other}, Want: everythingOf,
		Encounters: &store.EncounterFilter{
			Period: q.Period, IncludeUndated: q.IncludeUndated, Statuses: []network.EventStatus{network.StatusHeld}, Relations: network.Relations,
		},
	}
}

// everythingOf is all that a node says of itself.
var everythingOf = store.Want{Names: true, Description: true}

func stepFacts(step Step, events, ties *store.List, actors map[network.ID]network.Entity) *StepFacts {
	f := &StepFacts{Events: &store.List{}, Ties: &store.List{}}
	for _, end := range []network.ID{step.From, step.To} {
		if person, is := actors[end].(*network.Person); is {
			f.Persons = append(f.Persons, person)
		}
	}
	if step.Way == network.WayEncounter {
		f.Events, f.Whole = events, !events.HasNext
		for i := range events.Rows {
			row := &events.Rows[i]
			f.Certainty = max(f.Certainty, row.Meeting.Certainty)
			f.addThrough(row)
		}
		f.sortPersons()
		return f
	}
	f.Ties, f.Whole = tiesBy(step.Way, ties), !ties.HasNext
	for i := range f.Ties.Rows {
		f.Certainty = max(f.Certainty, f.Ties.Rows[i].Tie.Certainty)
	}
	return f
}

func (f *StepFacts) addThrough(row *store.Row) {
	for _, list := range row.Edge {
		for i := range list.Rows {
			f.Persons = append(f.Persons, list.Rows[i].Node)
		}
	}
}

func (f *StepFacts) sortPersons() {
	slices.SortStableFunc(f.Persons, func(a, b network.Entity) int { return compareIDs(a, b) })
	f.Persons = slices.CompactFunc(f.Persons, func(a, b network.Entity) bool { return compareIDs(a, b) == 0 })
	f.Persons = f.Persons[:min(len(f.Persons), personsOfStep)]
}

// tiesBy returns the ties of one way.
func tiesBy(way network.Way, all *store.List) *store.List {
	kind := network.HoldsPosition
	if way == network.WayMembership {
		kind = network.MemberOf
	}
	out := &store.List{}
	for _, row := range all.Rows {
		if row.Tie.Kind == kind {
			out.Rows = append(out.Rows, row)
		}
	}
	return out
}

func compareIDs(a, b network.Entity) int { return cmp.Compare(a.Core().ID, b.Core().ID) }

package storetest

import (
	"maps"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// simplerOfNetwork lists questions about the network with one part less.
func simplerOfNetwork(q question) []question {
	var out []question
	for _, ids := range fewerOf(q.Kept, 0) {
		simpler := q
		simpler.Kept = ids
		out = append(out, simpler)
	}
	if q.Paths != nil {
		out = append(out, variants(q, *q.Paths, simplerPaths, func(s *question, p *store.PathQuery) { s.Paths = p })...)
	}
	if q.Subgraph != nil {
		out = append(out, variants(q, *q.Subgraph, simplerSubgraphs, func(s *question, p *store.SubgraphQuery) { s.Subgraph = p })...)
	}
	if q.Candidates != nil {
		out = append(out, variants(q, *q.Candidates, simplerCandidates, func(s *question, p *store.CandidateQuery) { s.Candidates = p })...)
	}
	if q.Projection != nil {
		out = append(out, variants(q, *q.Projection, simplerProjections, func(s *question, p *store.ProjectionQuery) { s.Projection = p })...)
	}
	if q.Counts != nil {
		for _, f := range simplerFilters(q.Counts.Filter) {
			simpler, counts := q, *q.Counts
			counts.Filter, simpler.Counts = f, &counts
			out = append(out, simpler)
		}
	}
	return out
}

// variants puts simpler arguments into copies of the question.
func variants[T any](q question, arguments T, simpler func(T) []T, set func(*question, *T)) []question {
	var out []question
	for _, s := range simpler(arguments) {
		variant := q
		set(&variant, &s)
		out = append(out, variant)
	}
	return out
}

// fewerOf lists what is left of a list without each of its elements, down to a least number.
func fewerOf[T any](list []T, least int) [][]T {
	var out [][]T
	for i := range list {
		if len(list) > least {
			out = append(out, slices.Delete(slices.Clone(list), i, i+1))
		}
	}
	return out
}

// without lists copies of something of which one part was changed.
type without[T any] struct {
	from T
	all  []T
}

func (w *without[T]) where(yes bool, change func(*T)) {
	if yes {
		simpler := w.from
		change(&simpler)
		w.all = append(w.all, simpler)
	}
}

func simplerPaths(q store.PathQuery) []store.PathQuery {
	w := without[store.PathQuery]{from: q}
	for _, ids := range fewerOf(q.From, 1) {
		w.where(true, func(s *store.PathQuery) { s.From = ids })
	}
	for _, ids := range fewerOf(q.To, 1) {
		w.where(true, func(s *store.PathQuery) { s.To = ids })
	}
	for _, way := range []store.Ways{store.ByMembership, store.ByPosition, store.ByEncounter} {
		w.where(q.Ways&way != 0 && q.Ways != way, func(s *store.PathQuery) { s.Ways &^= way })
	}
	w.where(q.Period != nil, func(s *store.PathQuery) { s.Period, s.IncludeUndated = nil, false })
	w.where(q.IncludeUndated, func(s *store.PathQuery) { s.IncludeUndated = false })
	w.where(q.AsOf != nil, func(s *store.PathQuery) { s.AsOf = nil })
	w.where(q.Hubs, func(s *store.PathQuery) { s.Hubs = false })
	w.where(q.MaxSteps > 1, func(s *store.PathQuery) { s.MaxSteps-- })
	return w.all
}

func simplerSubgraphs(q store.SubgraphQuery) []store.SubgraphQuery {
	w := without[store.SubgraphQuery]{from: q}
	for _, t := range network.EntityTypes {
		f, there := q.Nodes[t]
		w.where(there && len(q.Nodes) > 1, func(s *store.SubgraphQuery) {
			s.Nodes = maps.Clone(q.Nodes)
			delete(s.Nodes, t)
		})
		for _, simpler := range simplerFilters(f) {
			w.where(true, func(s *store.SubgraphQuery) {
				s.Nodes = maps.Clone(q.Nodes)
				s.Nodes[t] = simpler
			})
		}
	}
	for _, kinds := range fewerOf(q.Kinds, 1) {
		w.where(true, func(s *store.SubgraphQuery) { s.Kinds = kinds })
	}
	w.where(q.AsOf != nil, func(s *store.SubgraphQuery) { s.AsOf = nil })
	for _, f := range simplerEncounterFilters(q.Encounters) {
		w.where(true, func(s *store.SubgraphQuery) { s.Encounters = f })
	}
	return w.all
}

func simplerCandidates(q store.CandidateQuery) []store.CandidateQuery {
	w := without[store.CandidateQuery]{from: q}
	for _, topics := range fewerOf(q.Topics, 1) {
		w.where(true, func(s *store.CandidateQuery) { s.Topics = topics })
	}
	w.where(q.Topics != nil, func(s *store.CandidateQuery) { s.Topics = nil })
	w.where(q.Countries != nil, func(s *store.CandidateQuery) { s.Countries = nil })
	w.where(q.Period != nil, func(s *store.CandidateQuery) { s.Period = nil })
	w.where(q.AsOf != nil, func(s *store.CandidateQuery) { s.AsOf = nil })
	return w.all
}

func simplerProjections(q store.ProjectionQuery) []store.ProjectionQuery {
	w := without[store.ProjectionQuery]{from: q}
	untyped := q.Of
	untyped.Types = nil
	for _, f := range simplerFilters(&untyped) {
		simpler := store.Filter{}
		if f != nil {
			simpler = *f
		}
		simpler.Types = q.Of.Types
		w.where(true, func(s *store.ProjectionQuery) { s.Of = simpler })
	}
	for _, f := range simplerFilters(q.At) {
		w.where(true, func(s *store.ProjectionQuery) { s.At = f })
	}
	for _, statuses := range fewerOf(q.Statuses, 1) {
		w.where(true, func(s *store.ProjectionQuery) { s.Statuses = statuses })
	}
	w.where(q.Period != nil, func(s *store.ProjectionQuery) { s.Period, s.IncludeUndated = nil, false })
	return w.all
}

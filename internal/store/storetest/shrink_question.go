package storetest

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/store"
)

// simplify takes parts out of the question as long as it still fails.
func (s *shrinker) simplify() {
	for changed := true; changed; {
		changed = false
		for _, simpler := range simplerQuestions(s.question) {
			if s.fails(s.tables, simpler) {
				changed = true
				break
			}
		}
	}
}

// simplerQuestions lists questions with one part less.
func simplerQuestions(q question) []question {
	var out []question
	if q.Turn != nil {
		without := q
		without.Turn = nil
		out = append(out, without)
	}
	if len(q.IDs) > 1 {
		for i := range q.IDs {
			fewer := q
			fewer.IDs = slices.Delete(slices.Clone(q.IDs), i, i+1)
			out = append(out, fewer)
		}
	}
	for _, w := range simplerWants(q.Want) {
		simpler := q
		simpler.Want = w
		out = append(out, simpler)
	}
	if q.Hop != nil {
		for _, h := range simplerHops(*q.Hop) {
			simpler := q
			simpler.Hop = &h
			out = append(out, simpler)
		}
	}
	return append(append(out, simplerLists(q)...), simplerOfNetwork(q)...)
}

func simplerLists(q question) []question {
	var out []question
	if q.List != nil && (q.List.Only != 0 || q.List.Withheld) {
		list := *q.List
		list.Only, list.Withheld = 0, false
		out = append(out, question{Viewer: q.Viewer, Method: q.Method, List: &list, Turn: q.Turn})
	}
	if q.List != nil {
		for _, w := range simplerWants(q.List.Want) {
			list := *q.List
			list.Want = w
			out = append(out, question{Viewer: q.Viewer, Method: q.Method, List: &list, Turn: q.Turn})
		}
		for _, f := range simplerFilters(q.List.Filter) {
			list := *q.List
			list.Filter = f
			out = append(out, question{Viewer: q.Viewer, Method: q.Method, List: &list, Turn: q.Turn})
		}
	}
	if q.Search != nil && q.Search.Only != 0 {
		search := *q.Search
		search.Only = 0
		out = append(out, question{Viewer: q.Viewer, Method: q.Method, Search: &search, Turn: q.Turn})
	}
	if q.Search != nil {
		for _, w := range simplerWants(q.Search.Want) {
			search := *q.Search
			search.Want = w
			out = append(out, question{Viewer: q.Viewer, Method: q.Method, Search: &search, Turn: q.Turn})
		}
	}
	if q.Encounters != nil {
		for _, e := range simplerEncounters(*q.Encounters) {
			out = append(out, question{Viewer: q.Viewer, Method: q.Method, Encounters: &e, Turn: q.Turn})
		}
	}
	return out
}

func simplerEncounters(q store.EncounterQuery) []store.EncounterQuery {
	var out []store.EncounterQuery
	if q.Only != 0 || q.Withheld {
		simpler := q
		simpler.Only, simpler.Withheld = 0, false
		out = append(out, simpler)
	}
	for _, w := range simplerWants(q.Want) {
		simpler := q
		simpler.Want = w
		out = append(out, simpler)
	}
	if q.Events != nil {
		simpler := q
		simpler.Events = nil
		out = append(out, simpler)
		for _, h := range simplerHops(*q.Events) {
			simpler := q
			simpler.Events = &h
			out = append(out, simpler)
		}
	}
	for _, f := range simplerFilters(&q.Of) {
		simpler := q
		simpler.Of = store.Filter{}
		if f != nil {
			simpler.Of = *f
		}
		out = append(out, simpler)
	}
	for _, f := range simplerEncounterFilters(&q.Filter) {
		simpler := q
		simpler.Filter = *f
		out = append(out, simpler)
	}
	return out
}

func simplerEncounterFilters(f *store.EncounterFilter) []*store.EncounterFilter {
	if f == nil {
		return nil
	}
	var out []*store.EncounterFilter
	add := func(change func(*store.EncounterFilter)) {
		simpler := *f
		change(&simpler)
		out = append(out, &simpler)
	}
	for _, at := range simplerFilters(f.At) {
		add(func(s *store.EncounterFilter) { s.At = at })
	}
	for _, with := range simplerFilters(f.With) {
		add(func(s *store.EncounterFilter) { s.With = with })
	}
	if f.Period != nil {
		add(func(s *store.EncounterFilter) { s.Period, s.IncludeUndated = nil, false })
	}
	if f.MinStrength != 0 {
		add(func(s *store.EncounterFilter) { s.MinStrength = 0 })
	}
	return out
}

func simplerWants(w store.Want) []store.Want {
	var out []store.Want
	if w.Names || w.Description {
		out = append(out, store.Want{Only: w.Only, Hops: w.Hops})
	}
	if w.Only != 0 {
		all := w
		all.Only = 0
		out = append(out, all)
	}
	for i, hop := range w.Hops {
		fewer := w
		fewer.Hops = slices.Delete(slices.Clone(w.Hops), i, i+1)
		out = append(out, fewer)
		for _, h := range simplerHops(hop) {
			simpler := w
			simpler.Hops = slices.Clone(w.Hops)
			simpler.Hops[i] = h
			out = append(out, simpler)
		}
	}
	return out
}

func simplerHops(h store.Hop) []store.Hop {
	var out []store.Hop
	add := func(change func(*store.Hop)) {
		simpler := h
		change(&simpler)
		out = append(out, simpler)
	}
	if len(h.Edge) > 0 {
		add(func(s *store.Hop) { s.Edge = nil })
	}
	if h.AsOf != nil {
		add(func(s *store.Hop) { s.AsOf = nil })
	}
	if h.Total {
		add(func(s *store.Hop) { s.Total = false })
	}
	if h.Withheld {
		add(func(s *store.Hop) { s.Withheld = false })
	}
	if h.Only != 0 {
		add(func(s *store.Hop) { s.Only = 0 })
	}
	for _, w := range simplerWants(h.Want) {
		add(func(s *store.Hop) { s.Want = w })
	}
	for _, f := range simplerEncounterFilters(h.Encounters) {
		add(func(s *store.Hop) { s.Encounters = f })
	}
	return out
}

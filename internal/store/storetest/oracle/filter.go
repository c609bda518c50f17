package oracle

import (
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// matches tells whether all conditions of a filter hold for a node. No filter
// holds always; an empty list of choices never.
func (o *Oracle) matches(v network.Viewer, n network.Entity, f *store.Filter) bool {
	return f == nil || o.matchesParts(v, n, f) && o.matchesOwn(n, f) && o.matchesPeriod(n, f) &&
		o.matchesTies(v, n, f) && o.matchesDegree(v, n, f)
}

func (o *Oracle) matchesParts(v network.Viewer, n network.Entity, f *store.Filter) bool {
	if f.And != nil {
		if len(f.And) == 0 || slices.ContainsFunc(f.And, func(part store.Filter) bool { return !o.matches(v, n, &part) }) {
			return false
		}
	}
	if f.Or != nil && !slices.ContainsFunc(f.Or, func(part store.Filter) bool { return o.matches(v, n, &part) }) {
		return false
	}
	return f.Not == nil || !o.matches(v, n, f.Not)
}

// matchesOwn judges the node's own properties. What a node does not have, or no
// source says, is no choice.
func (o *Oracle) matchesOwn(n network.Entity, f *store.Filter) bool {
	kind, country, languages := "", network.CountryCode(""), []network.LanguageTag(nil)
	var status network.EventStatus
	switch n := n.(type) {
	case *network.Organisation:
		kind, country, languages = string(n.Kind), n.Country, n.Languages
	case *network.Event:
		kind, country, status = string(n.Kind), n.Country, o.happening(n.ID).status
	case *network.Place:
		kind, country = string(n.Kind), n.Country
	case *network.Source:
		languages = []network.LanguageTag{n.Language}
	}
	return chosen(f.Types, n.Type()) && chosen(f.IDs, n.Core().ID) && o.matchesName(n, f.Name) &&
		chosen(f.Kinds, kind) && chosen(f.Statuses, status) && chosen(f.Countries, country) && chosen(f.Languages, languages...)
}

// chosen tells whether one of the values is among the choices; no choices allow all.
func chosen[T ~string](choices []T, values ...T) bool {
	return choices == nil || slices.ContainsFunc(values, func(v T) bool { return v != "" && slices.Contains(choices, v) })
}

// matchesName tells whether each word of the text begins a word of the node's names.
func (o *Oracle) matchesName(n network.Entity, text string) bool {
	var words []string
	for _, name := range o.namesOf(n.Core()) {
		words = append(words, o.indexOf(name)...)
	}
	for _, asked := range network.Words(text) {
		begins := func(word string) bool { return strings.HasPrefix(word, asked) }
		if o.is(FilterNamesExactly) {
			begins = func(word string) bool { return word == asked }
		}
		if !slices.ContainsFunc(words, begins) {
			return false
		}
	}
	return true
}

// matchesPeriod tells whether the event's days overlap the period, or it has none
// and such are included.
func (o *Oracle) matchesPeriod(n network.Entity, f *store.Filter) bool {
	if f.Period == nil {
		return true
	}
	e, ok := n.(*network.Event)
	if !ok {
		return false
	}
	inside, isDated := overlaps(e, *f.Period)
	if !isDated {
		return f.IncludeUndated || o.is(UndatedInPeriod)
	}
	return inside
}

// overlaps tells whether an event's days share one with the period.
func overlaps(e *network.Event, p network.Period) (inside, isDated bool) {
	first, last, ok := e.Date.Interval()
	if !ok {
		return false, false
	}
	return (p.From == nil || last >= *p.From) && (p.To == nil || first <= *p.To), true
}

// matchesTies judges some and none.
func (o *Oracle) matchesTies(v network.Viewer, n network.Entity, f *store.Filter) bool {
	if f.Some != nil && len(f.Some) == 0 || f.None != nil && len(f.None) == 0 {
		return false
	}
	for _, some := range f.Some {
		if !o.leadsTo(v, n, some) {
			return false
		}
	}
	for _, none := range f.None {
		if o.leadsTo(v, n, none) {
			return false
		}
	}
	return true
}

// leadsTo tells whether a node at the end of the field, which the viewer sees, matches.
func (o *Oracle) leadsTo(v network.Viewer, n network.Entity, f store.TieFilter) bool {
	if o.is(SomeSeesHidden) {
		v = network.Viewer{Access: network.Admin}
	}
	rows, _ := o.rows(v, n.Core().ID, store.Hop{Field: f.Field})
	return slices.ContainsFunc(rows, func(row store.Row) bool { return o.matches(v, row.Node, &f.Where) })
}

func (o *Oracle) matchesDegree(v network.Viewer, n network.Entity, f *store.Filter) bool {
	degree := o.degree(v, n.Core().ID)
	return (f.MinDegree == nil || degree >= *f.MinDegree) && (f.MaxDegree == nil || degree <= *f.MaxDegree)
}

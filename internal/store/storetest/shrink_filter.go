package storetest

import (
	"reflect"
	"slices"

	"github.com/partnergraph/partnergraph/internal/store"
)

// simplerFilters lists filters with one condition less, none at all first.
func simplerFilters(f *store.Filter) []*store.Filter {
	if f == nil || reflect.ValueOf(*f).IsZero() {
		return nil
	}
	out := []*store.Filter{nil}
	for i := range reflect.ValueOf(*f).NumField() {
		simpler := *f
		if field := reflect.ValueOf(&simpler).Elem().Field(i); !field.IsZero() {
			field.SetZero()
			out = append(out, &simpler)
		}
	}
	out = append(out, simplerParts(f, f.And, func(s *store.Filter, parts []store.Filter) { s.And = parts })...)
	out = append(out, simplerParts(f, f.Or, func(s *store.Filter, parts []store.Filter) { s.Or = parts })...)
	out = append(out, simplerEnds(f, f.Some, func(s *store.Filter, ends []store.TieFilter) { s.Some = ends })...)
	out = append(out, simplerEnds(f, f.None, func(s *store.Filter, ends []store.TieFilter) { s.None = ends })...)
	for _, inner := range simplerFilters(f.Not) {
		if inner != nil {
			simpler := *f
			simpler.Not = inner
			out = append(out, &simpler)
		}
	}
	return out
}

func simplerParts(f *store.Filter, parts []store.Filter, set func(*store.Filter, []store.Filter)) []*store.Filter {
	var out []*store.Filter
	for i := range parts {
		simpler := *f
		set(&simpler, slices.Delete(slices.Clone(parts), i, i+1))
		out = append(out, &simpler)
		for _, inner := range simplerFilters(&parts[i]) {
			simpler, changed := *f, slices.Clone(parts)
			changed[i] = store.Filter{}
			if inner != nil {
				changed[i] = *inner
			}
			set(&simpler, changed)
			out = append(out, &simpler)
		}
	}
	return out
}

func simplerEnds(f *store.Filter, ends []store.TieFilter, set func(*store.Filter, []store.TieFilter)) []*store.Filter {
	var out []*store.Filter
	for i := range ends {
		for _, inner := range simplerFilters(&ends[i].Where) {
			simpler, changed := *f, slices.Clone(ends)
			changed[i].Where = store.Filter{}
			if inner != nil {
				changed[i].Where = *inner
			}
			set(&simpler, changed)
			out = append(out, &simpler)
		}
	}
	return out
}

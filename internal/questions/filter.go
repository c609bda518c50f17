package questions

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// The bounds of a filter, besides store.MaxFilterDepth.
const (
	MaxFilters = 30  // that stand in one
	MaxListed  = 100 // values in a list
)

// CheckFilter checks the bounds of a filter.
func CheckFilter(argument string, f *store.Filter) error {
	if f == nil {
		return nil
	}
	left := MaxFilters
	return checkFilter(argument, f, 1, &left)
}

func checkFilter(argument string, f *store.Filter, depth int, left *int) error {
	if *left--; *left < 0 {
		return BadInput(argument, "holds more than %d filters", MaxFilters)
	}
	if depth > store.MaxFilterDepth {
		return BadInput(argument, "filters may stand in each other %d deep", store.MaxFilterDepth)
	}
	if err := checkLengths(argument, f); err != nil {
		return err
	}
	if err := CheckPeriod(argument+".period", f.Period); err != nil {
		return err
	}
	if err := checkDegree(argument+".degree", f.MinDegree, f.MaxDegree); err != nil {
		return err
	}
	for _, group := range inner(f) {
		for i := range group.filters {
			if err := checkFilter(argument+group.name, group.filters[i], depth+1, left); err != nil {
				return err
			}
		}
	}
	return nil
}

type filterGroup struct {
	name    string
	filters []*store.Filter
}

// inner returns the filters that stand in one.
func inner(f *store.Filter) []filterGroup {
	groups := []filterGroup{{".and", pointers(f.And)}, {".or", pointers(f.Or)}, {".some", ties(f.Some)}, {".none", ties(f.None)}}
	if f.Not != nil {
		groups = append(groups, filterGroup{".not", []*store.Filter{f.Not}})
	}
	return groups
}

func pointers(filters []store.Filter) (out []*store.Filter) {
	for i := range filters {
		out = append(out, &filters[i])
	}
	return out
}

func ties(filters []store.TieFilter) (out []*store.Filter) {
	for i := range filters {
		out = append(out, &filters[i].Where)
	}
	return out
}

func checkLengths(argument string, f *store.Filter) error {
	lengths := []int{len(f.And), len(f.Or), len(f.Types), len(f.IDs), len(f.Kinds), len(f.Statuses), len(f.Countries), len(f.Languages)}
	for _, n := range lengths {
		if n > MaxListed {
			return BadInput(argument, "a list in it holds more than %d values", MaxListed)
		}
	}
	return nil
}

func checkDegree(argument string, least, most *int) error {
	switch {
	case least != nil && *least < 0:
		return BadInput(argument+".min", "must be 0 or more, not %d", *least)
	case most != nil && *most < 0:
		return BadInput(argument+".max", "must be 0 or more, not %d", *most)
	case least != nil && most != nil && *least > *most:
		return BadInput(argument, "min is larger than max")
	}
	return nil
}

// CheckPeriod checks that a period does not end before it begins.
func CheckPeriod(argument string, p *network.Period) error {
	if p != nil && p.From != nil && p.To != nil && *p.From > *p.To {
		return BadInput(argument, "begins on %s, after it ends on %s", p.From, p.To)
	}
	return nil
}

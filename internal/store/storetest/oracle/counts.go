package oracle

import (
	"cmp"
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Counts counts the nodes of one type that match in groups: each once in each of its groups.
func (o *Oracle) Counts(_ context.Context, v network.Viewer, q store.CountQuery) (store.Counts, error) {
	var found store.Counts
	counts := map[string]int{}
	for id, n := range o.nodes {
		if n.Type() != q.Type || !o.sees(v, id) || !o.matches(v, n, q.Filter) && !o.is(CountsUnfiltered) {
			continue
		}
		groups := o.groupsOf(n, q.By)
		for key := range groups {
			counts[key]++
		}
		found.Total++
		if o.is(CountsTotalOfGroups) {
			found.Total += max(len(groups)-1, 0)
		}
		if len(groups) == 0 && !o.is(WithoutNotTold) {
			o.fire("node without a group")
			found.Without++
		}
	}
	for key, count := range counts {
		found.Groups = append(found.Groups, store.Group{Key: key, Count: count})
	}
	slices.SortFunc(found.Groups, func(a, b store.Group) int {
		if o.is(CountsByKey) {
			return cmp.Compare(a.Key, b.Key)
		}
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Key, b.Key))
	})
	return found, nil
}

// groupsOf returns the keys of the groups in which a node stands.
func (o *Oracle) groupsOf(n network.Entity, by store.CountBy) map[string]bool {
	keys := map[string]bool{}
	switch by {
	case store.CountByCountry:
		keys[string(countryOf(n))] = true
	case store.CountByKind:
		keys[kindOf(n)] = true
	case store.CountByYear:
		o.addYears(keys, n)
	case store.CountByTopic:
		for _, t := range slices.Concat(o.from(n.Core().ID, network.WorksOn), o.from(n.Core().ID, network.About)) {
			keys[string(t.To)] = true
		}
	case store.CountByProgramme:
		for _, t := range o.from(n.Core().ID, network.Under) {
			keys[string(t.To)] = true
		}
	}
	delete(keys, "") // no source says
	if len(keys) > 1 {
		o.fire("node of several groups")
	}
	return keys
}

// addYears adds the year of an event's first day, where that is known.
func (o *Oracle) addYears(keys map[string]bool, n network.Entity) {
	e, ok := n.(*network.Event)
	if !ok {
		return
	}
	first, known := e.Date.First()
	if !known {
		return
	}
	keys[first.String()[:4]] = true
	if last, ends := e.Date.Last(); ends && o.is(CountsEveryYear) {
		for day := first; day <= last; day++ {
			keys[day.String()[:4]] = true
		}
	}
}

func kindOf(n network.Entity) string {
	switch n := n.(type) {
	case *network.Organisation:
		return string(n.Kind)
	case *network.Event:
		return string(n.Kind)
	case *network.Place:
		return string(n.Kind)
	}
	return ""
}

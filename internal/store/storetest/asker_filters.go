package storetest

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// filter draws conditions that nodes of a type can meet, in filters no deeper than depth.
func (a *asker) filter(t network.EntityType, depth int) store.Filter {
	var f store.Filter
	for range pick(a.dice, []int{1, 1, 1, 2, 2, 3}) {
		conditions := a.conditions(&f, t)
		if depth > 1 {
			conditions = append(conditions, a.nesting(&f, t, depth)...)
		}
		pick(a.dice, conditions)()
	}
	if a.chance(2) {
		a.nothing(&f)
	}
	return f
}

// conditions lists ways of adding a condition on the node itself.
func (a *asker) conditions(f *store.Filter, t network.EntityType) []func() {
	all := []func(){
		func() { f.IDs = some(a.dice, a.byType[t], a.between(3, 12)) },
		func() { f.Name = a.nameText(t) },
		func() { f.MinDegree = new(a.below(6)) },
		func() { f.MaxDegree = new(a.between(2, 20)) },
	}
	if t == network.TypeOrganisation || t == network.TypeEvent || t == network.TypePlace {
		all = append(all,
			func() { f.Countries = some(a.dice, countries, a.between(1, 3)) },
			func() { f.Kinds = a.kinds(t) })
	}
	switch t {
	case network.TypeOrganisation:
		speaks := func() { f.Languages = some(a.dice, languages, a.between(1, 4)) }
		all = append(all, speaks, speaks)
	case network.TypeEvent:
		all = append(all,
			func() { f.Statuses = some(a.dice, network.EventStatuses, a.between(1, 3)) },
			func() { f.Period, f.IncludeUndated = a.period(), a.chance(40) },
			func() { f.Period, f.IncludeUndated = a.period(), a.chance(40) })
	}
	return all
}

// nesting lists ways of putting a filter into the filter.
func (a *asker) nesting(f *store.Filter, t network.EntityType, depth int) []func() {
	inner := func() store.Filter { return a.filter(t, depth-1) }
	all := []func(){
		func() { f.And = []store.Filter{inner(), inner()} },
		func() { f.Or = []store.Filter{inner(), inner(), inner()} },
		func() { f.Not = new(inner()) },
	}
	if t == network.TypeSource {
		return all // no tie leads from a source
	}
	return append(all,
		func() { f.Some = append(f.Some, a.tieFilter(t, depth-1)) },
		func() { f.Some = append(f.Some, a.tieFilter(t, depth-1)) },
		func() { f.None = append(f.None, a.tieFilter(t, depth-1)) },
	)
}

func (a *asker) tieFilter(t network.EntityType, depth int) store.TieFilter {
	fields := map[network.EntityType][]store.Field{
		// whose ends not every viewer sees: more often than the others
		network.TypeOrganisation: {store.People, store.People, store.People},
		network.TypeEvent:        {store.Participants, store.Participants},
	}[t]
	for _, f := range oracle.FieldsOf(t) {
		if oracle.FollowsTies(f) {
			fields = append(fields, f)
		}
	}
	tf := store.TieFilter{Field: pick(a.dice, fields)}
	if a.chance(60) {
		tf.Where = a.filter(pick(a.dice, endTypes[tf.Field]), depth)
	}
	return tf
}

// nothing makes a list of choices empty, so that nothing matches.
func (a *asker) nothing(f *store.Filter) {
	pick(a.dice, []func(){
		func() { f.IDs = []network.ID{} },
		func() { f.Kinds = []string{} },
		func() { f.Countries = []network.CountryCode{} },
		func() { f.Or = []store.Filter{} },
	})()
}

// nameText draws the beginning of a word, or two words, of a name.
func (a *asker) nameText(t network.EntityType) string {
	n := a.nodes[a.nodeOf(t)].Core()
	name := n.Name
	if len(n.Names) > 0 && a.chance(30) {
		name = pick(a.dice, n.Names).Value
	}
	if a.chance(30) {
		return name
	}
	letters := []rune(name)
	return string(letters[:a.between(1, min(4, len(letters)))])
}

func (a *asker) kinds(t network.EntityType) []string {
	switch t {
	case network.TypeOrganisation:
		return texts(some(a.dice, network.OrganisationKinds, a.between(3, 8)))
	case network.TypeEvent:
		return texts(some(a.dice, network.EventKinds, a.between(3, 8)))
	}
	return texts(some(a.dice, network.PlaceKinds, a.between(2, 4)))
}

func texts[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return out
}

// period draws some years, sometimes open at one end.
func (a *asker) period() *network.Period {
	from := network.DayOf(firstYear+a.below(years-1), 1, 1) + network.Day(a.below(300))
	to := from + network.Day(a.between(0, 3*365))
	p := network.Period{From: &from, To: &to}
	switch n := a.below(100); {
	case n < 15:
		p.From = nil
	case n < 30:
		p.To = nil
	}
	return &p
}

func (a *asker) actorFilter() store.Filter {
	t := pick(a.dice, []network.EntityType{network.TypeOrganisation, network.TypePerson})
	switch n := a.below(100); {
	case n < 25:
		return store.Filter{Types: []network.EntityType{t}}
	case n < 40:
		return store.Filter{}
	case n < 70:
		return store.Filter{IDs: a.someIDs(t, 6)}
	}
	f := a.filter(t, store.MaxFilterDepth)
	if a.chance(50) {
		f.Types = []network.EntityType{t}
	}
	return f
}

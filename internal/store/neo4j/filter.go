package neo4j

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// filters is the small closed compiler that renders a filter as a condition. All
// but the names of fields and variables are constant fragments or parameters.
type filters struct {
	*query
	viewer network.Viewer
}

// where writes the conditions on the node under the name, each behind AND.
func (c filters) where(n string, f *store.Filter) {
	if f == nil {
		return
	}
	c.groups(n, f)
	c.types(n, f.Types)
	in(c, n+".id", texts(f.IDs), f.IDs == nil)
	in(c, n+".kind", f.Kinds, f.Kinds == nil)
	in(c, n+".effective", texts(f.Statuses), f.Statuses == nil)
	in(c, n+".country", texts(f.Countries), f.Countries == nil)
	if f.Languages != nil {
		c.add(" AND any(l IN ", n, ".languages WHERE l IN ", c.param(texts(f.Languages)), ")")
	}
	if words := network.Words(f.Name); len(words) > 0 {
		c.add(" AND all(w IN ", c.param(words), " WHERE any(x IN ", n, ".words + coalesce(", n, ".longWords, []) WHERE x STARTS WITH w))")
	}
	c.period(n, f.Period, f.IncludeUndated)
	for i := range f.Some {
		c.tie(" AND EXISTS { ", n, &f.Some[i])
	}
	for i := range f.None {
		c.tie(" AND NOT EXISTS { ", n, &f.None[i])
	}
	c.degree(n, f)
}

// groups writes and, or and not. An empty list of alternatives matches nothing.
func (c filters) groups(n string, f *store.Filter) {
	if f.And != nil {
		c.join(n, f.And, " AND ")
	}
	if f.Or != nil {
		c.join(n, f.Or, " OR ")
	}
	if f.Not != nil {
		c.add(" AND NOT (true")
		c.where(n, f.Not)
		c.add(")")
	}
}

func (c filters) join(n string, fs []store.Filter, word string) {
	c.add(" AND (")
	if len(fs) == 0 {
		c.add("false")
	}
	for i := range fs {
		if i > 0 {
			c.add(word)
		}
		c.add("(true")
		c.where(n, &fs[i])
		c.add(")")
	}
	c.add(")")
}

func (c filters) types(n string, types []network.EntityType) {
	if types == nil {
		return
	}
	c.add(" AND (false")
	for _, t := range network.EntityTypes {
		if slices.Contains(types, t) { // each once, in one order: a text for each set
			c.add(" OR ", n, ":", labelOf(t))
		}
	}
	c.add(")")
}

// in writes that a property is one of the values. One value alone is an equality, which
// keeps the order of an index.
func in[T any](c filters, property string, values []T, none bool) {
	switch {
	case none:
	case len(values) == 1:
		c.add(" AND ", property, " = ", c.param(values[0]))
	default:
		c.add(" AND ", property, " IN ", c.param(values))
	}
}

// period writes that an event's days overlap the period, or that it is undated and asked.
func (c filters) period(n string, p *network.Period, undated bool) {
	if p == nil {
		return
	}
	c.add(" AND ", n, ":Event AND (", n, ".fromDay IS NOT NULL")
	if p.To != nil {
		c.add(" AND ", n, ".fromDay <= ", c.param(int64(*p.To)))
	}
	if p.From != nil {
		c.add(" AND ", n, ".toDay >= ", c.param(int64(*p.From)))
	}
	if undated {
		c.add(" OR ", n, ".fromDay IS NULL")
	}
	c.add(")")
}

// tie writes that some node at the end of a field matches.
func (c filters) tie(open, n string, f *store.TieFilter) {
	t, m := c.variable("t"), c.variable("m")
	step := stepOf(f.Field)
	c.add(open, "MATCH ", step.pattern(n, t, m), " WHERE true")
	step.ends(c.query, m)
	visible(c.query, c.viewer, m)
	c.where(m, &f.Where)
	c.add(" }")
}

func (c filters) degree(n string, f *store.Filter) {
	property := n + tiesProperty(c.viewer)
	if f.MinDegree != nil {
		c.add(" AND ", property, " >= ", c.param(int64(*f.MinDegree)))
	}
	if f.MaxDegree != nil {
		c.add(" AND ", property, " <= ", c.param(int64(*f.MaxDegree)))
	}
}

// tiesProperty is the number of ties that the viewer sees.
func tiesProperty(viewer network.Viewer) string {
	if viewer.SeesPersons() {
		return ".tiesAll"
	}
	return ".tiesPublic"
}

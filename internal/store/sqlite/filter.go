package sqlite

import (
	"strconv"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// filters is the small closed compiler that renders a filter as a condition.
// Aliases are made by counting; everything else is a constant fragment or a parameter.
type filters struct {
	*statement
	viewer network.Viewer
	used   int // aliases
	below  int // ties above
}

// where writes the conditions on the node under the alias, each behind AND.
func (c *filters) where(alias string, f *store.Filter) {
	if f == nil {
		return
	}
	c.groups(alias, f)
	if f.Types != nil {
		numbers := make([]int, len(f.Types))
		for i, t := range f.Types {
			numbers[i] = typeNumber(t)
		}
		in(c, alias, ".type", numbers)
	}
	in(c, alias, ".id", f.IDs)
	in(c, alias, ".kind", f.Kinds)
	in(c, alias, ".effective", f.Statuses)
	in(c, alias, ".country", f.Countries)
	if f.Languages != nil {
		c.add(" AND EXISTS (SELECT 1 FROM json_each(?) l WHERE instr("+alias+".languages, ' ' || l.value || ' ') > 0)", list(f.Languages))
	}
	if words := network.Words(f.Name); len(words) > 0 {
		// Below a tie the ends are few: the plus keeps the planner from probing each hit of the index for each start.
		c.add(" AND "+map[bool]string{true: "+", false: ""}[c.below > 0]+alias+".key IN (SELECT rowid FROM name_words WHERE name_words MATCH ?)", matchAll(words, true))
	}
	c.period(alias, f.Period, f.IncludeUndated)
	for i := range f.Some {
		c.tie(" AND EXISTS (", alias, &f.Some[i])
	}
	for i := range f.None {
		c.tie(" AND NOT EXISTS (", alias, &f.None[i])
	}
	c.degree(alias, f)
}

// groups writes and, or and not. An empty list of alternatives matches nothing.
func (c *filters) groups(alias string, f *store.Filter) {
	if f.And != nil {
		c.join(alias, f.And, " AND ")
	}
	if f.Or != nil {
		c.join(alias, f.Or, " OR ")
	}
	if f.Not != nil {
		c.add(" AND NOT (1")
		c.where(alias, f.Not)
		c.add(")")
	}
}

func (c *filters) join(alias string, fs []store.Filter, word string) {
	c.add(" AND (")
	if len(fs) == 0 {
		c.add("0")
	}
	for i := range fs {
		if i > 0 {
			c.add(word)
		}
		c.add("(1")
		c.where(alias, &fs[i])
		c.add(")")
	}
	c.add(")")
}

// in writes that a column is one of the values; nil is no condition. One value alone is
// an equality, which keeps the order of an index.
func in[T any](c *filters, alias, column string, values []T) {
	switch {
	case values == nil:
	case len(values) == 1:
		c.add(" AND "+alias+column+" = ?", values[0])
	default:
		c.add(" AND "+alias+column+" IN (SELECT value FROM json_each(?))", list(values))
	}
}

// period writes that an event's days overlap the period, or that it is undated and asked.
func (c *filters) period(alias string, p *network.Period, undated bool) {
	if p == nil {
		return
	}
	// The plus keeps the planner from choosing an index by the type.
	c.add(" AND +"+alias+".type = ? AND ("+alias+".from_day IS NOT NULL", typeNumber(network.TypeEvent))
	if p.To != nil {
		c.add(" AND "+alias+".from_day <= ?", *p.To)
	}
	if p.From != nil {
		c.add(" AND "+alias+".to_day >= ?", *p.From)
	}
	if undated {
		c.add(" OR " + alias + ".from_day IS NULL")
	}
	c.add(")")
}

// tie writes that some node at the end of a field matches.
func (c *filters) tie(open, alias string, f *store.TieFilter) {
	c.used++
	t, m := "t"+strconv.Itoa(c.used), "m"+strconv.Itoa(c.used)
	step := stepOf(f.Field)
	c.add(open + "SELECT 1 FROM " + step.source + " " + t + " CROSS JOIN node " + m + " ON " + m + ".key = " + t + ".finish WHERE " + t + ".start = " + alias + ".key")
	step.ends(c.statement, t, m)
	hidden(c.statement, c.viewer, m)
	c.below++
	c.where(m, &f.Where)
	c.below--
	c.add(")")
}

func (c *filters) degree(alias string, f *store.Filter) {
	column := ".ties_public"
	if c.viewer.SeesPersons() {
		column = ".ties_all"
	}
	if f.MinDegree != nil {
		c.add(" AND "+alias+column+" >= ?", *f.MinDegree)
	}
	if f.MaxDegree != nil {
		c.add(" AND "+alias+column+" <= ?", *f.MaxDegree)
	}
}

// matchAll renders words as a query of the index in which each must occur;
// quoted, so that a word is never syntax. beginning asks for words that begin so.
func matchAll(words []string, beginning bool) string {
	quoted := make([]string, len(words))
	for i, word := range words {
		quoted[i] = `"` + strings.ReplaceAll(word, `"`, `""`) + `"`
		if beginning {
			quoted[i] += "*"
		}
	}
	return strings.Join(quoted, " AND ")
}

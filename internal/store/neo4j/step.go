package neo4j

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// step is how a field is followed: over relationships of one type.
type step struct {
	kind     network.TieKind
	in, both bool
	types    []network.EntityType // that the far end must have; nil: as the relationship has them
	may      []network.EntityType // that the far end may have
	byDate   store.Direction
	dated    bool
	presence bool
	persons  bool // the far end may be a person
}

const presentAt network.TieKind = "PRESENT_AT"

var fieldSteps = makeSteps()

func makeSteps() map[store.Field]step {
	event := []network.EntityType{network.TypeEvent}
	made := map[store.Field]step{
		store.Present:            {kind: presentAt, in: true, presence: true, persons: true, may: []network.EntityType{network.TypeOrganisation, network.TypePerson}},
		store.OrganisationEvents: {kind: presentAt, presence: true, byDate: store.Descending, may: event},
	}
	for _, f := range store.Fields() {
		if ends, ok := f.Ends(); ok {
			made[f] = stepOver(ends)
		}
	}
	return made
}

func stepOver(ends store.Ends) step {
	st := step{kind: ends.Kind, in: ends.In, both: ends.Both, types: ends.Types, byDate: ends.ByDate, dated: ends.Dated}
	st.may = ends.Kind.Ends().To
	if ends.In {
		st.may = ends.Kind.Ends().From
	}
	if ends.Types != nil {
		st.may = ends.Types
	}
	for _, t := range st.may {
		st.persons = st.persons || t == network.TypePerson
	}
	return st
}

func stepOf(f store.Field) step { return fieldSteps[f] }

// pattern is the step from one variable over another to a third.
func (st step) pattern(s, t, m string) string {
	edge := "-[" + t + ":" + string(st.kind) + "]-"
	switch {
	case st.both:
		return "(" + s + ")" + edge + "(" + m + ")"
	case st.in:
		return "(" + s + ")<" + edge + "(" + m + ")"
	}
	return "(" + s + ")" + edge + ">(" + m + ")"
}

// ends writes the types that the far end must have.
func (st step) ends(q *query, m string) {
	if st.types == nil {
		return
	}
	q.add(" AND (false")
	for _, t := range st.types {
		q.add(" OR ", m, ":", labelOf(t))
	}
	q.add(")")
}

// asOf writes that the tie may hold on the day.
func (st step) asOf(q *query, t string, day *network.Day) {
	if !st.dated || day == nil {
		return
	}
	d := q.param(int64(*day))
	q.add(" AND (", t, ".sinceFirst IS NULL OR ", t, ".sinceFirst <= ", d, ")")
	q.add(" AND (", t, ".untilLast IS NULL OR ", t, ".untilLast >= ", d, ")")
}

// ranked tells whether the day divides the rows into sure ones and others.
func (st step) ranked(hop *store.Hop) bool { return st.dated && hop.AsOf != nil }

// rank is 0 where the tie surely holds on the day and 1 where that is not known.
func rank(q *query, t string, day network.Day) string {
	d := q.param(int64(day))
	return "CASE WHEN " + t + ".sinceLast <= " + d + " AND " + t + ".untilFirst >= " + d + " THEN 0 ELSE 1 END"
}

// dayProperty orders events by date.
func dayProperty(d store.Direction) string {
	if d == store.Ascending {
		return ".upDay"
	}
	return ".downDay"
}

// keys returns the order of the field's rows.
func (st step) keys(q *query, t, m string, hop *store.Hop) []key {
	var keys []key
	if st.ranked(hop) {
		keys = append(keys, key{expression: rank(q, t, *hop.AsOf)})
	}
	if st.byDate != 0 {
		keys = append(keys, key{expression: m + dayProperty(st.byDate)})
	} else {
		keys = append(keys, key{expression: m + ".sort"})
	}
	keys = append(keys, key{expression: m + ".id"})
	if st.presence {
		return keys
	}
	return append(keys, key{expression: t + ".id"})
}

// values returns what a position holds of those keys.
func (st step) values(hop *store.Hop) func(*store.Position) []any {
	return func(p *store.Position) []any {
		var values []any
		if st.ranked(hop) {
			values = append(values, p.Second)
		}
		if st.byDate == 0 {
			values = append(values, p.Text)
		} else {
			values = append(values, dayValue(p, st.byDate))
		}
		values = append(values, string(p.ID))
		if st.presence {
			return values
		}
		return append(values, string(p.OtherID))
	}
}

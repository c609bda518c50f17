package sqlite

import (
	"strconv"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// step is how a field is followed: from a view of ties (or presences) with the
// columns start and finish.
type step struct {
	source   string
	kind     int // of tie; 0 for presences
	types    string
	byDate   store.Direction
	dated    bool
	presence bool
}

var steps = makeSteps()

func makeSteps() map[store.Field]step {
	made := map[store.Field]step{
		store.Present:            {source: "present_to", presence: true},
		store.OrganisationEvents: {source: "present_from", presence: true, byDate: store.Descending},
	}
	for _, f := range store.Fields() {
		ends, ok := f.Ends()
		if !ok {
			continue
		}
		made[f] = step{
			source: sourceOf(ends), kind: kindNumber(ends.Kind), types: typeList(ends.Types), byDate: ends.ByDate, dated: ends.Dated,
		}
	}
	return made
}

func sourceOf(e store.Ends) string {
	switch {
	case e.Both:
		return "tie_both"
	case e.In:
		return "tie_to"
	}
	return "tie_from"
}

// typeList writes types as numbers between commas: they are constants.
func typeList(types []network.EntityType) string {
	numbers := make([]string, len(types))
	for i, t := range types {
		numbers[i] = strconv.Itoa(typeNumber(t))
	}
	return strings.Join(numbers, ", ")
}

func stepOf(f store.Field) step { return steps[f] }

// ends writes the conditions on the tie under t and its end under m.
func (st step) ends(s *statement, t, m string) {
	if st.kind > 0 {
		s.add(" AND " + t + ".kind = " + strconv.Itoa(st.kind))
	}
	if st.types != "" {
		s.add(" AND " + m + ".type IN (" + st.types + ")")
	}
}

// rows begins the condition that finds a start's rows by their keys: the keys come from
// a correlated query with a limit, which must run once a start and not once a row.
func (st step) rows() string {
	switch st.source {
	case "present_from":
		return "present x ON x.actor = st.value AND x.event IN (SELECT y.key"
	case "present_to":
		return "present x INDEXED BY present_at ON x.event = st.value AND x.actor IN (SELECT y.key"
	}
	return "tie x ON x.key IN (SELECT y.key"
}

// finish is the end of a row found by its key.
func (st step) finish() string {
	switch st.source {
	case "present_from":
		return "x.event"
	case "present_to":
		return "x.actor"
	case "tie_from":
		return "x.dst"
	case "tie_to":
		return "x.src"
	}
	return "CASE WHEN x.src = st.value THEN x.dst ELSE x.src END"
}

// asOf writes that the tie may hold on the day.
func (st step) asOf(s *statement, t string, day *network.Day) {
	if st.dated && day != nil {
		s.add(" AND ("+t+".since_first IS NULL OR "+t+".since_first <= ?)", *day)
		s.add(" AND ("+t+".until_last IS NULL OR "+t+".until_last >= ?)", *day)
	}
}

// rank is 0 where the tie surely holds on the day and 1 where that is not known;
// -1 where no day is asked. The day is text of digits that a Day writes.
func (st step) rank(t string, day *network.Day) string {
	if !st.dated || day == nil {
		return "-1"
	}
	d := strconv.Itoa(int(*day))
	return "CASE WHEN " + t + ".since_last <= " + d + " AND " + t + ".until_first >= " + d + " THEN 0 ELSE 1 END"
}

// keys returns the order of the field's rows.
func (st step) keys(t, m string, day *network.Day) []key {
	var keys []key
	if st.dated && day != nil {
		keys = append(keys, key{column: st.rank(t, day)})
	}
	switch st.byDate {
	case store.Ascending:
		keys = append(keys, key{column: m + ".up_day"})
	case store.Descending:
		keys = append(keys, key{column: m + ".down_day"})
	default:
		keys = append(keys, key{column: m + ".sort"})
	}
	keys = append(keys, key{column: m + ".id"})
	if st.presence {
		return keys
	}
	return append(keys, key{column: t + ".id"})
}

// values returns what a position holds of those keys.
func (st step) values(day *network.Day) func(*store.Position) []any {
	return func(p *store.Position) []any {
		var values []any
		if st.dated && day != nil {
			values = append(values, p.Second)
		}
		if st.byDate == 0 {
			values = append(values, p.Text)
		} else {
			values = append(values, dayValue(p, st.byDate))
		}
		values = append(values, p.ID)
		if st.presence {
			return values
		}
		return append(values, p.OtherID)
	}
}

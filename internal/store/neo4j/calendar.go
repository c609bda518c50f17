package neo4j

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// shortTime is how many days a short event may last. Those that meet a period began shortly before it, or in
// it: an index finds them without looking at all that came before. The few longer ones stand in an index of their own.
const shortTime = 31

// calendarOf tells whether a list is that of the events of one country in a period by date, and of which country.
func calendarOf(lq *store.ListQuery) (network.CountryCode, bool) {
	f := lq.Filter
	if lq.Type != network.TypeEvent || lq.Order.Field != store.ByDate || lq.Order.Direction == store.Descending || f == nil {
		return "", false
	}
	if f.Period == nil || f.IncludeUndated || len(f.Countries) != 1 || f.IDs != nil || len(network.Words(f.Name)) > 0 {
		return "", false
	}
	return f.Countries[0], true
}

// calendar writes the page of such a list: of short events and of long ones so many each.
func (h hops) calendar(lq *store.ListQuery, l *listed, country network.CountryCode) {
	c := h.param(string(country))
	branch := func(day string) {
		h.add("MATCH (n:Event) WHERE n.country = ", c, " AND n.", day, " IS NOT NULL AND n.id IS NOT NULL AND n.toDay IS NOT NULL")
		if p := lq.Filter.Period; day == "shortDay" {
			if p.From != nil {
				h.add(" AND n.shortDay >= ", h.param(int64(*p.From)-shortTime))
			}
			if p.To != nil {
				h.add(" AND n.shortDay <= ", h.param(int64(*p.To)))
			}
		}
		filters{h.query, h.viewer}.where("n", lq.Filter)
		l.bound(h.query)
		h.add(" WITH n")
		h.order([]key{{expression: "n.country"}, {expression: "n." + day}, {expression: "n.id"}}, l.backwards)
		h.add(" LIMIT ", h.param(int64(l.limit+1)), " RETURN n")
	}
	h.add("CALL () { ")
	branch("shortDay")
	h.add(" UNION ALL ")
	branch("longDay")
	h.add(" }")
}

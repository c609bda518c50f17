package oracle

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// together lists the small events at which both of a pair were, the newest first, without a relation. Of the hop's
// filter only the period counts. No pair is excluded.
func (o *Oracle) together(v network.Viewer, a, b network.ID, hop store.Hop) ([]store.Row, order) {
	var period store.PathQuery
	if hop.Encounters != nil && !o.is(TogetherPeriodIgnored) {
		period.Period, period.IncludeUndated = hop.Encounters.Period, hop.Encounters.IncludeUndated
	}
	var rows []store.Row
	for _, id := range o.eventIDs() {
		h := o.happening(id)
		large := o.is(TogetherLarge) && h.status == network.StatusHeld && o.meets(h)
		if !o.small(h) && !large || !o.selectedOnPath(h.event, period) {
			continue
		}
		x, y := h.presenceOf(a), h.presenceOf(b)
		if x == nil || y == nil || a == b || o.is(TogetherExcludes) && o.excluded(x, y) {
			continue
		}
		m := &store.Meeting{Certainty: o.meetingCertainty(h, x, y), Size: o.told(v, h.size), A: *x, B: *y}
		m.Weight = o.weight(v, h.size, FewWeighTogether)
		if o.is(TogetherRelation) {
			m.Relation = o.relation(x, y)
		}
		rows = append(rows, store.Row{Node: h.event, Position: dated(h.event, ""), Meeting: m})
	}
	return rows, o.byNumber(store.Descending)
}

// joinsOf lists the positions and memberships between the two of a pair, either way round, by kind and id; the node
// is the second of the pair. A day leaves out those that are NO on it.
func (o *Oracle) joinsOf(a, b network.ID, hop store.Hop) ([]store.Row, order) {
	var rows []store.Row
	for _, t := range o.touching[a] {
		onward, back := t.From == a && t.To == b, t.From == b && t.To == a
		if t.Kind != network.HoldsPosition && t.Kind != network.MemberOf || !onward && (!back || o.is(JoinsOneWay)) {
			continue
		}
		row := store.Row{Node: o.nodes[b], Tie: t, Position: store.Position{Text: string(t.Kind), ID: t.ID}}
		if hop.AsOf != nil {
			row.Validity = validity(t.Since, t.Until, *hop.AsOf, *hop.AsOf)
			if row.Validity == network.ValidNo && !o.is(JoinsAsOfIgnored) {
				continue
			}
		}
		rows = append(rows, row)
	}
	return rows, o.byText(store.Ascending)
}

package neo4j

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var (
	countGroupsText = readQuery("counts")
	countEndsText   = readQuery("counts_by_end")
)

// yearText is the year of an event's first day in four digits.
const yearText = "CASE WHEN n.firstDay IS NOT NULL THEN right('000' + toString(datetime({epochSeconds: n.firstDay * 86400}).year), 4) END"

// countColumn returns the property by which nodes are grouped; "" for none.
func countColumn(q store.CountQuery) string {
	placed := q.Type == network.TypeOrganisation || q.Type == network.TypeEvent || q.Type == network.TypePlace
	switch {
	case q.By == store.CountByCountry && placed:
		return "n.country"
	case q.By == store.CountByKind && placed:
		return "n.kind"
	case q.By == store.CountByYear && q.Type == network.TypeEvent:
		return yearText
	}
	return ""
}

// countFields says by the ends of which field nodes are grouped.
var countFields = map[store.CountBy]map[network.EntityType]store.Field{
	store.CountByTopic:     {network.TypeOrganisation: store.OrganisationTopics, network.TypeEvent: store.EventTopics},
	store.CountByProgramme: {network.TypeOrganisation: store.OrganisationProgrammes, network.TypeEvent: store.EventProgrammes},
}

// Counts counts nodes in groups.
func (v *view) Counts(ctx context.Context, viewer network.Viewer, cq store.CountQuery) (counts store.Counts, err error) {
	h := newHops(viewer)
	common := parts{"nodes": func() { h.matchNodes(cq.Type, cq.Filter) }, "revision": h.constant(revisionColumn)}
	column := countColumn(cq)
	field, tied := countFields[cq.By][cq.Type]
	h.add(beginText)
	switch {
	case tied:
		common["kind"] = h.constant(string(stepOf(field).kind))
		h.fill(countEndsText, common)
	case column != "":
		common["column"] = h.constant(column)
		h.fill(countGroupsText, common)
	default:
		return counts, nil
	}
	record, _, err := v.answer(ctx, h.text.String(), h.params)
	if err != nil {
		return counts, err
	}
	for row := range (&cursor{values: record}).each() {
		counted(&counts, store.Group{Key: row.text(), Count: row.integer()}, tied)
	}
	return counts, nil
}

// counted adds a group. A node with several ends stands in several groups, and is counted by itself for the total.
func counted(counts *store.Counts, g store.Group, tied bool) {
	switch {
	case tied && g.Key == "*":
		counts.Total = g.Count
		return
	case !tied:
		counts.Total += g.Count
	}
	if g.Key == "" {
		counts.Without = g.Count
		return
	}
	counts.Groups = append(counts.Groups, g)
}

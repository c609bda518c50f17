package sqlite

import (
	"context"
	"database/sql"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var (
	countsSQL      = readQuery("counts")
	countsByEndSQL = readQuery("counts_by_end")
)

// countColumn returns the column by which nodes are grouped, which is empty where no source says; "" for none.
func countColumn(q store.CountQuery) string {
	placed := q.Type == network.TypeOrganisation || q.Type == network.TypeEvent || q.Type == network.TypePlace
	switch {
	case q.By == store.CountByCountry && placed:
		return "n.country"
	case q.By == store.CountByKind && placed:
		return "n.kind"
	case q.By == store.CountByYear && q.Type == network.TypeEvent:
		return "COALESCE(strftime('%Y', n.first_day * 86400, 'unixepoch'), '')"
	}
	return ""
}

// countFields says by the ends of which field nodes are grouped.
var countFields = map[store.CountBy]map[network.EntityType]store.Field{
	store.CountByTopic:     {network.TypeOrganisation: store.OrganisationTopics, network.TypeEvent: store.EventTopics},
	store.CountByProgramme: {network.TypeOrganisation: store.OrganisationProgrammes, network.TypeEvent: store.EventProgrammes},
}

// Counts counts nodes in groups.
func (v *view) Counts(ctx context.Context, viewer network.Viewer, q store.CountQuery) (counts store.Counts, err error) {
	s := &statement{}
	nodes := func() { listBody(s, viewer, store.ListQuery{Type: q.Type, Filter: q.Filter}) }
	column := countColumn(q)
	field, tied := countFields[q.By][q.Type]
	switch {
	case tied:
		s.fill(countsByEndSQL, parts{"nodes": nodes, "kind": func() { s.add("?", stepOf(field).kind) }})
	case column != "":
		s.fill(countsSQL, parts{"nodes": nodes, "column": constant(s, column)})
	default:
		return counts, nil
	}
	err = v.run(ctx, s, func(rows *sql.Rows) error { return readCount(rows, &counts) })
	return counts, err
}

// readCount reads how many nodes have a key; how many there are stands under "total", how many have none under "none".
func readCount(rows *sql.Rows, counts *store.Counts) error {
	var part string
	var g store.Group
	if err := rows.Scan(&part, &g.Key, &g.Count); err != nil {
		return err
	}
	switch part {
	case "total":
		counts.Total = g.Count
	case "none":
		counts.Without = g.Count
	default:
		counts.Groups = append(counts.Groups, g)
	}
	return nil
}

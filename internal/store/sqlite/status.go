package sqlite

import (
	"context"
	"database/sql"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Status counts what the viewer may see.
func (v *view) Status(ctx context.Context, viewer network.Viewer) (store.Status, error) {
	status := store.Status{
		Revision: v.revision, Kind: "sqlite", Schema: len(migrations),
		Counts: map[network.EntityType]int{}, Evidence: map[network.Certainty]int{},
	}
	s := &statement{}
	s.add("SELECT n.type, count(*) FROM node n WHERE 1")
	hidden(s, viewer, "n")
	s.add(" GROUP BY 1")
	err := v.run(ctx, s, func(rows *sql.Rows) error {
		var t, n int
		err := rows.Scan(&t, &n)
		if err == nil {
			status.Counts[network.EntityTypes[t-1]] = n
		}
		return err
	})
	if err != nil {
		return status, err
	}
	s = &statement{}
	s.add("SELECT count(*) FROM tie WHERE (? OR personal = 0)", viewer.SeesPersons())
	if status.Ties, err = v.count(ctx, s); err != nil {
		return status, err
	}
	s = &statement{}
	s.add("SELECT e.certainty, count(*) FROM evidence e WHERE 1")
	if !viewer.SeesPersons() { // as shown, but all evidence is looked at: what is hidden is found once
		s.add(" AND e.personal = 0 AND e.subject NOT IN (SELECT c.id FROM number c WHERE " + countsFew("c") + ")")
	}
	s.add(" GROUP BY 1")
	return status, v.run(ctx, s, func(rows *sql.Rows) error {
		var c, n int
		err := rows.Scan(&c, &n)
		if err == nil {
			status.Evidence[network.Certainty(c)] = n
		}
		return err
	})
}

package sqlite

import (
	"context"
	"database/sql"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// noRows tells whether no row of a list is wanted, only what stands beside them.
func noRows(p store.Page) bool { return p.First == 0 && p.Last == 0 }

// counts counts the rows of each start's list, where that is wanted, in one statement.
func (v *view) counts(ctx context.Context, viewer network.Viewer, starts []start, hop store.Hop) (map[network.ID]store.List, error) {
	out := make(map[network.ID]store.List, len(starts))
	for _, from := range starts {
		out[from.id] = store.List{Total: -1}
	}
	if !hop.Total {
		return out, nil
	}
	s := &statement{}
	s.add("SELECT st.key, (SELECT count(*)")
	values := keysOf(starts)
	switch hop.Field {
	case store.NodeEvidence, store.TieEvidence, store.NumberEvidence:
		values = list(idsOf(starts))
		evidenceBody(s, viewer, hop.Field, "st.value")
	case store.Cites:
		evidenceBody(s, viewer, hop.Field, "st.value")
	case store.Numbers:
		numbersBody(s, viewer, "st.value")
	default:
		stepOf(hop.Field).body(s, viewer, hop, "st.value")
	}
	s.add(") FROM json_each(?) st", values)
	return out, v.run(ctx, s, func(rows *sql.Rows) error {
		var at, total int
		err := rows.Scan(&at, &total)
		if err == nil {
			out[starts[at].id] = store.List{Total: total}
		}
		return err
	})
}

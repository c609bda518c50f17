package neo4j

import (
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// refreshAll derives for all rows of a load what Refresh does for those that a change touched: in many
// transactions, lest a large network stand in the server's memory. It may be run again.
func (s *Store) refreshAll(ctx context.Context) error {
	needed := slices.DeleteFunc(slices.Clone(rules), func(r rule) bool { return r.name != "evidence_subject" && r.name != "met_event" })
	if err := s.make(ctx, needed); err != nil {
		return err
	}
	for _, kind := range network.TieKinds {
		text := "MATCH ()-[t:" + string(kind) + "]->()\nMATCH (e:Evidence {subject: t.id})\n" + surerText
		if err := s.alone(ctx, text, nil, nothing); err != nil {
			return err
		}
	}
	for _, text := range []string{
		"MATCH (n:Entity)\nCALL (n) {\n" + countsText + "\n} IN TRANSACTIONS OF 2000 ROWS",
		"MATCH ()-[r:RELATED]->()\nCALL (r) { DELETE r } IN TRANSACTIONS OF 5000 ROWS",
		"MATCH (a:Organisation) WHERE EXISTS { (a)-[:" + typesOf(joining) + "]->() }\nCALL (a) {\n" + relateText + "\n} IN TRANSACTIONS OF 200 ROWS",
	} {
		if err := s.alone(ctx, text, nil, nothing); err != nil {
			return err
		}
	}
	return nil
}

// surerText makes a tie t as sure as the evidence e for it, of which there may be more, and that as personal as the tie.
const surerText = `CALL (t, e) {
  SET t.certainty = CASE WHEN e.about = '' AND e.certainty > t.certainty THEN e.certainty ELSE t.certainty END, e.personal = t.personal
} IN TRANSACTIONS OF 5000 ROWS`

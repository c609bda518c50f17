package neo4j

import (
	"context"
	"maps"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// status counts what the viewer may see, but for evidence from counts that the database keeps.
func (d records) status(ctx context.Context, viewer network.Viewer) (store.Status, error) {
	status := store.Status{
		Kind: "neo4j", Schema: schemaVersion, Counts: map[network.EntityType]int{}, Evidence: map[network.Certainty]int{},
	}
	err := d.run(ctx, countNodesText, nil, func(values []any) error {
		c := &cursor{values: values}
		t := network.EntityType(c.text())
		if n := c.integer(); n > 0 && (t != network.TypePerson || viewer.SeesPersons()) {
			status.Counts[t] = n
		}
		return nil
	})
	if err != nil {
		return status, err
	}
	ties := countPublicTiesText
	if viewer.SeesPersons() {
		ties = countTiesText
	}
	err = d.run(ctx, ties, nil, func(values []any) error {
		status.Ties += (&cursor{values: values}).integer()
		return nil
	})
	if err != nil {
		return status, err
	}
	evidence := "MATCH (e:Evidence) RETURN e.certainty AS certainty, count(*) AS n"
	if !viewer.SeesPersons() {
		evidence = countPublicEvidenceText
	}
	err = d.run(ctx, evidence, nil, func(values []any) error {
		c := &cursor{values: values}
		certainty := network.Certainty(c.integer())
		status.Evidence[certainty] += c.integer()
		return nil
	})
	maps.DeleteFunc(status.Evidence, func(_ network.Certainty, n int) bool { return n == 0 })
	return status, err
}

var (
	countNodesText = countTypes()
	countTiesText  = forKinds(network.TieKinds, "MATCH ()-[t:KIND]->() RETURN count(t) AS n")
	// Of kinds that may touch persons count those ties that begin at an organisation; only MET may still end at a person.
	countPublicTiesText = forKinds(publicKinds, "MATCH ()-[t:KIND]->() RETURN count(t) AS n") +
		"\n  UNION ALL MATCH (:Organisation)-[t:TOOK_PART_IN]->() RETURN count(t) AS n" +
		"\n  UNION ALL MATCH (:Organisation)-[t:MET]->(:Organisation) RETURN count(t) AS n"
)

// countPublicEvidenceText takes away what is said of numbers that the public does not see: these are few, and looking
// for the subject of each evidence would take long.
var countPublicEvidenceText = "MATCH (e:Evidence) WHERE NOT e.personal RETURN e.certainty AS certainty, count(*) AS n UNION ALL " +
	"MATCH (few:Number) WHERE " + countsFew("few") + " MATCH (e:Evidence {subject: few.id}) RETURN e.certainty AS certainty, -count(*) AS n"

func countTypes() (text string) {
	for i, t := range network.EntityTypes {
		if i > 0 {
			text += " UNION ALL "
		}
		text += "MATCH (n:" + labelOf(t) + ") RETURN '" + string(t) + "' AS type, count(n) AS n"
	}
	return text
}

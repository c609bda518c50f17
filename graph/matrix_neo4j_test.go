package graph_test

import (
	"testing"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// On Neo4j everybody sees what they see on the embedded store.
func TestRightsOnNeo4j(t *testing.T) {
	s := emptyNeo4j(t)
	if _, err := changes.Apply(t.Context(), s, changes.Change{Put: notation.MustParse(canaryText(t))}); err != nil {
		t.Fatal(err)
	}
	putContacts(t, s, canaryContacts())
	patient := func(o *graph.Options) { o.Timeout = 10 * testkit.Patience }
	m, embedded := matrixOf(t, s, someSteps, patient), matrixOf(t, canaries(t), someSteps, patient)
	m.check(t)
	if here, there := m.String(), embedded.String(); here != there {
		t.Errorf("Neo4j shows something else than the embedded store: %s", firstDifference(there, here))
	}
}

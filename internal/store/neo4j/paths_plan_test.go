package neo4j

import (
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/neo4jtest"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// TestPlansOfPaths begin at ids, and go through places that stand in each other once each.
func TestPlansOfPaths(t *testing.T) {
	server := neo4jtest.Shared(t)
	server.Empty(t)
	s, err := Open(t.Context(), Options{URI: server.URI, Username: server.Username, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if err := s.Ready(t.Context()); err != nil {
		t.Fatal(err)
	}
	asked := store.PathQuery{From: []network.ID{"place:a"}, To: []network.ID{"person:b"}, Ways: store.ByEncounter | store.ByPosition, MaxSteps: store.MaxSteps}
	for _, q := range []*query{newPathSteps(network.Viewer{Access: network.Admin}, asked).paths(), newPathSteps(network.Viewer{}, asked).distances()} {
		q.params["most"], q.params["pairs"] = maxLevel, maxLevel
		for _, operator := range operators(t, s, q.text.String(), q.params) {
			if slices.ContainsFunc(wholeReads, func(name string) bool { return strings.Contains(operator, name) }) {
				t.Errorf("%s: %s", operator, q.text.String())
			}
			if strings.Contains(operator, "VarLengthExpand") && !strings.Contains(operator, "Pruning") {
				t.Errorf("%s: %s", operator, q.text.String())
			}
		}
	}
}

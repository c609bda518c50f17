package neo4j_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// TestSubgraph asks for parts of small networks, of which somebody worked out the answers.
func TestSubgraph(t *testing.T) { storetest.RunSubgraphCases(t, open) }

// TestSubgraphOfManyWhoMet is answered where it reads much, and refused where it would read too much.
func TestSubgraphOfManyWhoMet(t *testing.T) {
	const all, many = 1010, 150
	var text strings.Builder
	actors := make([]network.ID, all)
	text.WriteString("event:e kind=SEMINAR status=HELD date=2022-01-01\n")
	for i := range actors {
		actors[i] = network.ID(fmt.Sprintf("organisation:o%04d", i))
		fmt.Fprintf(&text, "%s\n%s TOOK_PART_IN event:e role=PARTICIPANT\n", actors[i], actors[i])
	}
	s := open(t)
	put(t, s, text.String())
	view := testkit.View(t, s)
	q := store.SubgraphQuery{
		Nodes:      map[network.EntityType]*store.Filter{network.TypeOrganisation: nil},
		Encounters: &store.EncounterFilter{Statuses: network.EventStatuses, Relations: []network.Relation{network.OtherRelation}},
	}
	frontier, err := view.Frontier(t.Context(), admin, q, actors[:many], nil, 1)
	if err != nil || len(frontier.Nodes) != 1 || frontier.Nodes[0] != actors[many] || frontier.LeftOut[network.TypeOrganisation] != all-many-1 {
		t.Errorf("the frontier of many: %v, %v", frontier, err)
	}
	hidden, err := view.Hidden(t.Context(), admin, q, actors[:many])
	if err != nil || len(hidden) != many || hidden[actors[0]] != all-many {
		t.Errorf("hidden by many: %v, %v", hidden, err)
	}
	links, err := view.Links(t.Context(), admin, q, actors[:many])
	if err != nil || len(links) != many*(many-1)/2 {
		t.Errorf("links among many: %d, %v", len(links), err)
	}
	_, frontierErr := view.Frontier(t.Context(), admin, q, actors, nil, 1)
	_, hiddenErr := view.Hidden(t.Context(), admin, q, actors)
	_, linksErr := view.Links(t.Context(), admin, q, actors)
	for _, err := range []error{frontierErr, hiddenErr, linksErr} {
		if !errors.Is(err, store.ErrTooCostly) || !strings.Contains(err.Error(), "beside") {
			t.Errorf("all of them: %v, want too costly", err)
		}
	}
}

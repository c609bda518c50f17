package sqlite_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/store/storetest"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// TestSubgraph asks for parts of small networks, of which somebody worked out the answers.
func TestSubgraph(t *testing.T) { storetest.RunSubgraphCases(t, open) }

// everybodyMet asks for the encounters of actors as links.
var everybodyMet = store.SubgraphQuery{
	Nodes:      map[network.EntityType]*store.Filter{network.TypeOrganisation: nil, network.TypePerson: nil},
	Encounters: &everyPair.Filter,
}

// ofCrowd names so many of those in a crowd.
func ofCrowd(size int) []network.ID {
	ids := make([]network.ID, size)
	for i := range ids {
		ids[i] = network.ID(fmt.Sprintf("organisation:o%04d", i))
	}
	return ids
}

// TestSubgraphOfACrowd is refused where it would read too much, and waits for its turn where it reads much.
func TestSubgraphOfACrowd(t *testing.T) {
	const size = 1010
	s := openAt(t, newPath(t))
	put(t, s, crowd(size))
	view := testkit.View(t, s)
	questions := map[string]func(ctx context.Context, actors []network.ID) error{
		"frontier": func(ctx context.Context, actors []network.ID) error {
			_, err := view.Frontier(ctx, admin, everybodyMet, actors, nil, 1)
			return err
		},
		"hidden": func(ctx context.Context, actors []network.ID) error {
			_, err := view.Hidden(ctx, admin, everybodyMet, actors)
			return err
		},
		"links": func(ctx context.Context, actors []network.ID) error {
			_, err := view.Links(ctx, admin, everybodyMet, actors)
			return err
		},
	}
	for name, ask := range questions {
		wantError(t, ask(t.Context(), ofCrowd(size)), store.ErrTooCostly)
		giveBack := sqlite.TakeTurns(s)
		if err := ask(t.Context(), ofCrowd(10)); err != nil {
			t.Errorf("%s of a few: %v", name, err)
		}
		ctx, stop := context.WithCancel(t.Context())
		ended := make(chan error)
		go func() { ended <- ask(ctx, ofCrowd(150)) }()
		stop()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Errorf("%s of many: %v, want it to wait", name, err)
		}
		giveBack()
		if err := ask(t.Context(), ofCrowd(150)); err != nil {
			t.Errorf("%s of many when it is their turn: %v", name, err)
		}
	}
}

// subgraphQuestions ask for parts of the visit, in both forms.
func subgraphQuestions() map[string]func(*testing.T, store.View) {
	day := network.Day(19_000)
	full := store.SubgraphQuery{Nodes: map[network.EntityType]*store.Filter{}, Kinds: network.TieKinds, AsOf: &day}
	for _, t := range network.EntityTypes {
		full.Nodes[t] = nil
	}
	few, many, narrow := full, full, full
	few.Kinds, many.Kinds = network.TieKinds[:2], network.TieKinds[:8]
	narrow.Nodes = map[network.EntityType]*store.Filter{
		network.TypeOrganisation: {Countries: []network.CountryCode{"DK", "FR"}, Name: "host"},
		network.TypeEvent:        {Some: []store.TieFilter{{Field: store.EventTopics, Where: store.Filter{IDs: []network.ID{"topic:housing"}}}}},
	}
	questions := map[string]func(*testing.T, store.View){}
	for name, q := range map[string]store.SubgraphQuery{"full": full, "few kinds": few, "many kinds": many, "narrow": narrow, "encounters": everybodyMet} {
		questions["subgraph "+name] = func(t *testing.T, v store.View) {
			t.Helper()
			ids := []network.ID{"organisation:host", "person:anna", "event:visit"}
			if _, err := v.Frontier(t.Context(), admin, q, ids, nil, 10); err != nil {
				t.Fatal(err)
			}
			if _, err := v.Links(t.Context(), admin, q, ids); err != nil {
				t.Fatal(err)
			}
			if _, err := v.Hidden(t.Context(), admin, q, ids); err != nil {
				t.Fatal(err)
			}
		}
	}
	return questions
}

package storetest

import (
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// tiedTypes are those of nodes to which ties lead.
var tiedTypes = []network.EntityType{
	network.TypeOrganisation, network.TypePerson, network.TypeEvent, network.TypePlace, network.TypeTopic, network.TypeProgramme,
}

// frontier asks for the next level of a part of the network that has grown for some levels.
func (a *asker) frontier() question {
	q := a.subgraph()
	starts, kept := a.grown(q, a.below(3))
	return question{Method: methodFrontier, Subgraph: &q, IDs: starts, Kept: kept, First: pick(a.dice, []int{0, 1, 2, 3, 5, 10, 100})}
}

func (a *asker) links() question {
	q := a.subgraph()
	starts, kept := a.grown(q, a.between(1, 2))
	return question{Method: methodLinks, Subgraph: &q, IDs: append(starts, kept...)}
}

func (a *asker) hidden() question {
	q := a.subgraph()
	starts, kept := a.grown(q, a.below(3))
	return question{Method: methodHidden, Subgraph: &q, IDs: append(starts, kept...)}
}

// subgraph draws what belongs to a part of the network, in either form.
func (a *asker) subgraph() store.SubgraphQuery {
	if a.chance(50) {
		return store.SubgraphQuery{Nodes: a.nodesOf(some(a.dice, actors, a.between(1, 2))), Encounters: a.linksOf()}
	}
	types := tiedTypes
	if a.chance(50) {
		types = some(a.dice, tiedTypes, a.between(2, 5))
	}
	q := store.SubgraphQuery{Nodes: a.nodesOf(types), Kinds: network.TieKinds}
	if a.chance(55) {
		q.Kinds = some(a.dice, network.TieKinds, a.between(4, 12))
	}
	if a.chance(50) {
		q.AsOf = a.asOf()
	}
	return q
}

// nodesOf draws what nodes of the types must match: of a type or two something, of the others nothing.
func (a *asker) nodesOf(types []network.EntityType) map[network.EntityType]*store.Filter {
	nodes := map[network.EntityType]*store.Filter{}
	for _, t := range types {
		nodes[t] = nil
		if a.chance(25) {
			f := a.filter(t, 2)
			nodes[t] = &f
		}
	}
	return nodes
}

// grown walks some levels from one node or a few: starts is the last level, kept is what came before, or nothing.
func (a *asker) grown(q store.SubgraphQuery, levels int) (starts, kept []network.ID) {
	t := pick(a.dice, []network.EntityType{network.TypeOrganisation, network.TypePerson})
	if q.Encounters == nil && a.chance(50) {
		t = pick(a.dice, tiedTypes)
	}
	starts = a.someIDs(t, 3)
	for range levels {
		next, err := a.oracle.Frontier(context.Background(), a.as, q, starts, kept, a.between(3, 8))
		if err != nil || len(next.Nodes) == 0 {
			break
		}
		kept, starts = append(kept, starts...), next.Nodes
	}
	return starts, slices.Clone(kept)
}

// linksOf draws which encounters are links. With whom is said by the types of nodes, so that With is mostly not there.
func (a *asker) linksOf() *store.EncounterFilter {
	f := a.encounterFilter(true)
	if a.chance(70) {
		f.With = nil
	}
	return f
}

package oracle_test

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// parts is a small network of ties: c has two kinds of tie to a, d two of one kind to a and one to b, e one each way.
const parts = people + `
topic:t
organisation:c MEMBER_OF organisation:a certainty=STATED
organisation:c COUNTERPART_OF organisation:a
organisation:d MEMBER_OF organisation:a id=tie:1 certainty=INFERRED
organisation:d MEMBER_OF organisation:a id=tie:2 certainty=STATED
organisation:d MEMBER_OF organisation:b until=2019
organisation:e COUNTERPART_OF organisation:a
organisation:a COUNTERPART_OF organisation:e
organisation:e BRANCH_OF organisation:d certainty=REFERENCE
organisation:a WORKS_ON topic:t
person:p HOLDS_POSITION organisation:a
person:q HOLDS_POSITION organisation:c
`

// fullPart asks for ties of these kinds among nodes of all types.
func fullPart(kinds ...network.TieKind) store.SubgraphQuery {
	q := store.SubgraphQuery{Nodes: map[network.EntityType]*store.Filter{}, Kinds: kinds}
	for _, t := range network.EntityTypes {
		q.Nodes[t] = nil
	}
	return q
}

// encounterPart asks for encounters among actors.
func encounterPart(f store.EncounterFilter) store.SubgraphQuery {
	return store.SubgraphQuery{
		Nodes: map[network.EntityType]*store.Filter{network.TypeOrganisation: nil, network.TypePerson: nil}, Encounters: &f,
	}
}

// partCase asks one question about a part of the network; which one, ask says.
type partCase struct {
	name, world, want string
	viewer            network.Viewer
	q                 store.SubgraphQuery
	ask               func(context.Context, *oracle.Oracle, network.Viewer, store.SubgraphQuery) ([]string, error)
}

type asking = func(context.Context, *oracle.Oracle, network.Viewer, store.SubgraphQuery) ([]string, error)

// frontier asks for the first next to starts: a line for each, then one for each type of those left out.
func frontier(starts, kept string, first int) asking {
	return func(ctx context.Context, o *oracle.Oracle, v network.Viewer, q store.SubgraphQuery) ([]string, error) {
		f, err := o.Frontier(ctx, v, q, ids(starts), ids(kept), first)
		var got []string
		for _, id := range f.Nodes {
			got = append(got, string(id))
		}
		for _, t := range slices.Sorted(maps.Keys(f.LeftOut)) {
			got = append(got, fmt.Sprint(string(t), " ", f.LeftOut[t]))
		}
		return got, err
	}
}

func links(among string) asking {
	return func(ctx context.Context, o *oracle.Oracle, v network.Viewer, q store.SubgraphQuery) ([]string, error) {
		list, err := o.Links(ctx, v, q, ids(among))
		var got []string
		for _, l := range list {
			line := []any{short(l.Source), " ", short(l.Target), " ", string(l.Kind), " ", l.Count, l.Strength, " ", l.Certainty}
			if l.First != nil {
				line = append(line, " ", l.First)
			}
			if l.Last != nil {
				line = append(line, " ", l.Last)
			}
			got = append(got, strings.Join(strings.Fields(fmt.Sprint(line...)), " "))
		}
		return got, err
	}
}

func hidden(of string) asking {
	return func(ctx context.Context, o *oracle.Oracle, v network.Viewer, q store.SubgraphQuery) ([]string, error) {
		counts, err := o.Hidden(ctx, v, q, ids(of))
		var got []string
		for _, id := range slices.Sorted(maps.Keys(counts)) {
			got = append(got, fmt.Sprint(short(id), " ", counts[id]))
		}
		return got, err
	}
}

func TestPartsByHand(t *testing.T) {
	for _, c := range append(partCases, encounterPartCases...) {
		t.Run(c.name, func(t *testing.T) {
			got, err := c.ask(context.Background(), oracle.New(notation.MustParse(c.world), 1, oracle.NoFault), c.viewer, c.q)
			if err != nil {
				t.Fatal(err)
			}
			same(t, got, c.want)
		})
	}
}

// with changes a query.
func with(q store.SubgraphQuery, change func(*store.SubgraphQuery)) store.SubgraphQuery {
	change(&q)
	return q
}

var partCases = []partCase{
	{
		name: "a link is a kind and a direction: c two, e two, d one", world: parts, viewer: public,
		q: fullPart(network.MemberOf, network.CounterpartOf), ask: frontier("organisation:a", "", 9),
		want: "organisation:c\norganisation:e\norganisation:d",
	},
	{
		name: "links to all starts count; who has no room is counted by type", world: parts, viewer: admin,
		q: fullPart(network.TieKinds...), ask: frontier("organisation:a organisation:b organisation:c", "", 1),
		want: "organisation:d\nORGANISATION 1\nPERSON 2\nTOPIC 1",
	},
	{
		name: "no start, and none that was kept before", world: parts, viewer: admin,
		q: fullPart(network.TieKinds...), ask: frontier("organisation:a organisation:e organisation:a", "organisation:c topic:t", 9),
		want: "organisation:d\nperson:p",
	},
	{
		name: "for the public no person, nor next to one", world: parts, viewer: public,
		q: fullPart(network.TieKinds...), ask: frontier("organisation:c person:p", "", 9), want: "organisation:a",
	},
	{
		name: "what does not match does not belong, what starts need not match", world: parts, viewer: admin,
		ask: frontier("organisation:a", "", 9), want: "organisation:d",
		q: store.SubgraphQuery{
			Nodes: map[network.EntityType]*store.Filter{network.TypeOrganisation: {IDs: ids("organisation:d organisation:b")}}, Kinds: network.TieKinds,
		},
	},
	{
		name: "a membership that is NO on the day does not count", world: parts, viewer: public, ask: frontier("organisation:b", "", 9),
		q: with(fullPart(network.MemberOf), func(q *store.SubgraphQuery) { q.AsOf = day("2020-06-01") }),
	},
	{name: "on an earlier day it does", world: parts, viewer: public, ask: frontier("organisation:b", "", 9), want: "organisation:d",
		q: with(fullPart(network.MemberOf), func(q *store.SubgraphQuery) { q.AsOf = day("2018-06-01") })},
	{
		name: "links among nodes, by source, target, kind", world: parts, viewer: public, q: fullPart(network.TieKinds...),
		ask: links("organisation:a organisation:c organisation:d organisation:e organisation:e person:p"),
		want: `a e COUNTERPART_OF 1 0 UNCERTAIN
			c a COUNTERPART_OF 1 0 UNCERTAIN
			c a MEMBER_OF 1 0 STATED
			d a MEMBER_OF 2 0 STATED
			e a COUNTERPART_OF 1 0 UNCERTAIN
			e d BRANCH_OF 1 0 REFERENCE`,
	},
	{
		name: "links of the kinds asked, whether the nodes match or not", world: parts, viewer: admin,
		q: store.SubgraphQuery{Kinds: []network.TieKind{network.HoldsPosition}}, ask: links("organisation:a person:p organisation:b"),
		want: "p a HOLDS_POSITION 1 0 UNCERTAIN",
	},
	{
		name: "hidden: other nodes with a link, each once", world: parts, viewer: admin, q: fullPart(network.TieKinds...),
		ask: hidden("organisation:a organisation:c organisation:r"), want: "a 4\nc 1",
	},
	{
		name: "that the viewer sees, and that match", world: parts, viewer: public, ask: hidden("organisation:a organisation:c"), want: "a 1",
		q: store.SubgraphQuery{
			Nodes: map[network.EntityType]*store.Filter{network.TypeOrganisation: {IDs: ids("organisation:e")}, network.TypePerson: nil},
			Kinds: network.TieKinds,
		},
	},
}

// met is a visit where d's delegates face a and b, and a dinner of p with b, who met there.
const met = visit + `
organisation:b TOOK_PART_IN event:v role=INTERLOCUTOR
event:u kind=MEAL status=HELD
person:p TOOK_PART_IN event:u role=PARTICIPANT
organisation:b TOOK_PART_IN event:u role=HOST
organisation:b MET person:p event=event:u certainty=STATED
`

var encounterPartCases = []partCase{
	{
		name: "encounters: a pair is one link, however many its events", world: met, viewer: admin, q: encounterPart(usual),
		ask: frontier("organisation:b", "", 9), want: "person:p\nperson:q",
	},
	{
		name: "of pairs that are one", world: met, viewer: admin, q: encounterPart(usual),
		ask: links("organisation:a organisation:b person:p person:q"),
		want: "a p 1 52631 INFERRED 2022-06-06 2022-06-10\na q 1 52631 INFERRED 2022-06-06 2022-06-10\n" +
			"b p 2 163742 STATED 2022-06-06 2022-06-10\nb q 1 52631 UNCERTAIN 2022-06-06 2022-06-10",
	},
	{
		name: "whomever with asks for; and as strong as asked", world: met, viewer: admin,
		ask: links("organisation:a organisation:b person:p person:q"), want: "b p 2 163742 STATED 2022-06-06 2022-06-10",
		q: encounterPart(store.EncounterFilter{
			Statuses: usual.Statuses, Relations: usual.Relations, With: &store.Filter{IDs: []network.ID{}}, MinStrength: 60_000,
		}),
	},
	{
		name: "hidden ones, of the types that belong", world: met, viewer: admin, ask: hidden("organisation:a person:q"), want: "a 1\nq 1",
		q: encounterPart(usual),
	},
	{
		name: "only organisations", world: met, viewer: admin, ask: frontier("person:p", "", 1), want: "organisation:a\nORGANISATION 1",
		q: with(encounterPart(usual), func(q *store.SubgraphQuery) { delete(q.Nodes, network.TypePerson) }),
	},
	{name: "nobody for the public", world: met, viewer: public, ask: frontier("organisation:a", "", 9), q: encounterPart(usual)},
}

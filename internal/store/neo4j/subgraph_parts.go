package neo4j

import (
	"cmp"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// write writes a question, over whichever links it asks.
func (g *subgraph) write(question string) {
	g.add(beginText)
	f := g.question.Encounters
	links := subgraphTiesText
	ps := parts{
		"visible": func() { visible(g.query, g.viewer, "a") }, "seen": func() { visible(g.query, g.viewer, "y") },
		"kinds": g.constant(typesOf(g.kinds)), "holds": g.holds, "match": g.match,
	}
	if f != nil {
		links = subgraphPairsText
		g.params["minimum"] = f.MinStrength
		ps["event"], ps["left"] = func() { eventConditions(g.query, g.viewer, f) }, g.constant(left(f))
		ps["excluded"], ps["relation"] = g.constant(excludedText), g.constant(relationText)
		// How sure an encounter is, is told of links only; and for those beside, each pair is a link of both its ends.
		ps["sure"], ps["certainty"], ps["once"] = g.constant(certaintyText), g.constant("0"), func() {}
		ps["with"] = g.with
		ps.weigh(g.query, g.viewer)
		ps["meeting"] = func() { g.fill(meetingText, ps) }
	}
	ps["links"] = func() { g.fill(links, ps) }
	g.fill(question, ps)
}

// match writes that the node y belongs to the part.
func (g *subgraph) match() {
	visible(g.query, g.viewer, "y")
	g.add(" AND (false")
	for _, t := range g.types() {
		g.add(" OR (y:", labelOf(t))
		filters{g.query, g.viewer}.where("y", g.question.Nodes[t])
		g.add(")")
	}
	g.add(")")
}

// with writes that the actor y may belong to the part, before more is asked of each of its presences.
func (g *subgraph) with() {
	g.add(" AND NOT y.id IN $outside")
	visible(g.query, g.viewer, "y")
	filters{g.query, g.viewer}.types("y", g.types())
}

// types returns the types of nodes that belong, in one order.
func (g *subgraph) types() []network.EntityType {
	types := []network.EntityType{}
	for _, t := range network.EntityTypes {
		if _, ok := g.question.Nodes[t]; ok {
			types = append(types, t)
		}
	}
	return types
}

// holds writes that the tie t may hold on the day asked.
func (g *subgraph) holds() {
	dated := slices.ContainsFunc(g.kinds, func(k network.TieKind) bool { return k == network.HoldsPosition || k == network.MemberOf })
	if g.question.AsOf == nil || !dated {
		return
	}
	g.add(" AND (NOT type(t) IN ['", string(network.HoldsPosition), "', '", string(network.MemberOf), "'] OR (true")
	step{dated: true}.asOf(g.query, "t", g.question.AsOf)
	g.add("))")
}

func compareLinks(a, b store.SubgraphLink) int {
	return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Target, b.Target), cmp.Compare(a.Kind, b.Kind))
}

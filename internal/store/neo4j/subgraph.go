package neo4j

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var (
	subgraphTiesText       = readQuery("subgraph_ties")
	subgraphPairsText      = readQuery("subgraph_pairs")
	subgraphFrontierText   = readQuery("subgraph_frontier")
	subgraphHiddenText     = readQuery("subgraph_hidden")
	subgraphLinksTiesText  = readQuery("subgraph_links_ties")
	subgraphLinksPairsText = readQuery("subgraph_links_pairs")
)

// subgraph writes a question about a part of the network.
type subgraph struct {
	hops
	question *store.SubgraphQuery
	kinds    []network.TieKind // each once, in one order: a text for each set
}

func newSubgraph(viewer network.Viewer, question *store.SubgraphQuery, asked []network.ID) *subgraph {
	g := &subgraph{newHops(viewer), question, kindsThat(func(k network.TieKind) bool { return slices.Contains(question.Kinds, k) })}
	g.params["asked"] = texts(once(asked))
	g.reading.bound = maxNear
	return g
}

// empty tells whether nothing can be linked to anything.
func (g *subgraph) empty() bool { return g.question.Encounters == nil && len(g.kinds) == 0 }

// Frontier ranks the nodes next to the starts.
func (v *view) Frontier(ctx context.Context, viewer network.Viewer, q store.SubgraphQuery, starts, kept []network.ID, first int) (out store.Frontier, err error) {
	out.LeftOut = map[network.EntityType]int{}
	g := newSubgraph(viewer, &q, starts)
	if g.empty() {
		return out, nil
	}
	g.params["outside"], g.params["first"] = texts(once(slices.Concat(starts, kept))), int64(first)
	g.write(subgraphFrontierText)
	return out, g.put(ctx, v, func(record []any) {
		c := &cursor{values: record}
		out.Nodes = c.ids()
		for c := range c.each() {
			t, _ := network.ID(c.text() + ":").Type()
			out.LeftOut[t] = c.integer()
		}
	})
}

// Hidden counts the nodes next to each of those given that are not among them.
func (v *view) Hidden(ctx context.Context, viewer network.Viewer, q store.SubgraphQuery, of []network.ID) (map[network.ID]int, error) {
	out := map[network.ID]int{}
	g := newSubgraph(viewer, &q, of)
	if g.empty() {
		return out, nil
	}
	g.params["outside"] = g.params["asked"]
	g.write(subgraphHiddenText)
	return out, g.put(ctx, v, func(record []any) {
		for c := range (&cursor{values: record}).each() {
			out[c.id()] = c.integer()
		}
	})
}

// Links reads the links among the nodes.
func (v *view) Links(ctx context.Context, viewer network.Viewer, q store.SubgraphQuery, among []network.ID) (out []store.SubgraphLink, err error) {
	g := newSubgraph(viewer, &q, among)
	if g.empty() {
		return nil, nil
	}
	if q.Encounters == nil {
		g.write(subgraphLinksTiesText)
	} else {
		g.write(subgraphLinksPairsText)
	}
	err = g.put(ctx, v, func(record []any) {
		for c := range (&cursor{values: record}).each() {
			l := store.SubgraphLink{Source: c.id(), Target: c.id(), Kind: network.TieKind(c.text()), Count: c.integer()}
			l.Certainty = network.Certainty(c.integer()) // #nosec G115 -- our own number
			if q.Encounters != nil {
				l.Strength, l.First, l.Last = int64(c.integer()), c.day(), c.day()
			}
			out = append(out, l)
		}
	})
	slices.SortFunc(out, compareLinks)
	return out, err
}

// put puts the question, whose record begins with how many rows it reads.
func (g *subgraph) put(ctx context.Context, v *view, read func(record []any)) error {
	g.add(revisionColumn)
	place := g.reading.place()
	err := v.ask(ctx, g.hops, func(record []any) {
		n, _ := record[0].(int64)
		g.reading.beside[place][""] = int(n)
		read(record[1:])
	})
	// How many pairs there are is known when it is the question's turn, not before.
	if errors.Is(err, store.ErrTooCostly) || err == nil && g.reading.most() > maxNear {
		return fmt.Errorf("%w: the nodes asked have more than %d ties or presences beside them", store.ErrTooCostly, maxNear)
	}
	return err
}

package oracle

import (
	"cmp"
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Frontier ranks the nodes that belong to a part of the network and have a link to one of the starts, by the number of those
// links, then id.
func (o *Oracle) Frontier(
	_ context.Context, v network.Viewer, q store.SubgraphQuery, starts, kept []network.ID, first int,
) (store.Frontier, error) {
	from, links := idSet{}, map[network.ID]int{}
	for _, id := range starts {
		from[id] = o.sees(v, id) && (!o.is(StartsMustMatch) || o.belongs(v, q, id))
	}
	for _, link := range o.subgraphLinks(v, q) {
		for _, ends := range [][2]network.ID{{link.Source, link.Target}, {link.Target, link.Source}} {
			node := ends[1]
			again := slices.Contains(starts, node) || slices.Contains(kept, node) && !o.is(KeptAgain)
			if !from[ends[0]] || again || !o.belongs(v, q, node) && !o.is(FrontierUnfiltered) {
				continue
			}
			links[node]++
			if o.is(ParallelTiesAreLinks) {
				links[node] += link.Count - 1
			}
		}
	}
	ranked := inOrder(keys(links))
	if !o.is(FrontierByID) {
		slices.SortStableFunc(ranked, func(a, b network.ID) int { return cmp.Compare(links[b], links[a]) })
	}
	return o.frontier(ranked, first), nil
}

// frontier keeps the first, and counts the others by type.
func (o *Oracle) frontier(ranked []network.ID, first int) store.Frontier {
	found := store.Frontier{Nodes: ranked[:min(first, len(ranked))], LeftOut: map[network.EntityType]int{}}
	left := ranked[len(found.Nodes):]
	if o.is(LeftOutCountsAll) {
		left = ranked
	}
	for _, id := range left {
		o.fire("left out of a frontier")
		found.LeftOut[o.nodes[id].Type()]++
	}
	return found
}

// Links returns the links of which both ends are among the nodes.
func (o *Oracle) Links(_ context.Context, v network.Viewer, q store.SubgraphQuery, among []network.ID) ([]store.SubgraphLink, error) {
	var out []store.SubgraphLink
	for _, link := range o.subgraphLinks(v, q) {
		if slices.Contains(among, link.Source) && slices.Contains(among, link.Target) {
			out = append(out, link)
		}
	}
	return out, nil
}

// Hidden counts for each of the nodes the others that have a link to it and belong to the part of the network.
func (o *Oracle) Hidden(_ context.Context, v network.Viewer, q store.SubgraphQuery, of []network.ID) (map[network.ID]int, error) {
	others, counts := map[network.ID]idSet{}, map[network.ID]int{}
	for _, link := range o.subgraphLinks(v, q) {
		for _, ends := range [][2]network.ID{{link.Source, link.Target}, {link.Target, link.Source}} {
			shown, other := ends[0], ends[1]
			if !slices.Contains(of, shown) || slices.Contains(of, other) && !o.is(HiddenCountsShown) ||
				!o.belongs(v, q, other) && !o.is(HiddenUnfiltered) {
				continue
			}
			if others[shown] == nil {
				others[shown] = idSet{}
			}
			if !others[shown][other] || o.is(HiddenCountsLinks) {
				o.fire("hidden")
				counts[shown]++
			}
			others[shown][other] = true
		}
	}
	return counts, nil
}

// belongs tells whether a node is of a type that belongs to a part of the network, and matches what is asked of that type.
func (o *Oracle) belongs(v network.Viewer, q store.SubgraphQuery, id network.ID) bool {
	n := o.nodes[id]
	f, asked := q.Nodes[n.Type()]
	return asked && o.matches(v, n, f)
}

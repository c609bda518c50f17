package oracle

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Nodes returns the nodes that exist for the viewer, in the order of the ids.
func (o *Oracle) Nodes(_ context.Context, v network.Viewer, ids []network.ID, want store.Want) ([]store.Row, error) {
	var rows []store.Row
	for _, id := range ids {
		if o.sees(v, id) {
			node, below := o.wanted(v, o.nodes[id], want)
			rows = append(rows, store.Row{Node: node, Below: below})
		}
	}
	return rows, nil
}

// wanted returns a node with no more properties than wanted, and the lists below it.
func (o *Oracle) wanted(v network.Viewer, n network.Entity, want store.Want) (network.Entity, []store.List) {
	n = o.copyOf(v, n)
	if !want.Names {
		n.Core().Names = nil
	}
	if !want.Description {
		n.Core().Description = ""
	}
	if e, ok := n.(*network.Event); ok && want.Only != 0 && o.is(AskedForgotten) {
		e.Kind = ""
	}
	var below []store.List
	for _, hop := range want.Hops {
		below = append(below, o.below(v, n.Core().ID, hop))
	}
	return n, below
}

// copyOf copies a node, and fills what is derived of an event, as the viewer is told it.
func (o *Oracle) copyOf(v network.Viewer, n network.Entity) network.Entity {
	n = CloneNode(n)
	if e, ok := n.(*network.Event); ok {
		h := o.happening(e.ID)
		e.EffectiveStatus, e.Size = h.status, o.told(v, h.size)
	}
	return n
}

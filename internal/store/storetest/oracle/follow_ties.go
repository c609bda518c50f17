package oracle

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// followTies lists the nodes to which the ties of a field lead from a node, one
// row for each tie.
func (o *Oracle) followTies(v network.Viewer, start network.ID, hop store.Hop) ([]store.Row, order) {
	w := ways[hop.Field]
	if o.is(CounterpartsOneWay) && w.where == both {
		w.where = out
	}
	var rows []store.Row
	for _, t := range o.touching[start] {
		end := w.end(t, start)
		if end == "" || !o.sees(v, end) {
			continue
		}
		node := o.nodes[end]
		if w.to != "" && node.Type() != w.to {
			continue
		}
		row := store.Row{Node: node, Tie: t, Position: named(node, t.ID)}
		if w.byDate != 0 {
			row.Position = dated(node, t.ID)
		}
		if hop.AsOf != nil && w.dated {
			row.Validity = validity(t.Since, t.Until, *hop.AsOf, *hop.AsOf)
			row.Position.Number = int64(row.Validity)
			o.fire("as of " + row.Validity.String())
			if row.Validity == network.ValidNo {
				continue
			}
		}
		rows = append(rows, row)
	}
	switch {
	case w.byDate != 0:
		return rows, o.byNumber(w.byDate)
	case hop.AsOf != nil && w.dated:
		return rows, o.byValidity
	}
	return rows, o.byText(store.Ascending)
}

// ofTie answers OnBehalfOf and Delegation: the organisation that a tie names.
func (o *Oracle) ofTie(v network.Viewer, organisation network.ID) ([]store.Row, order) {
	if !o.sees(v, organisation) {
		return nil, o.byText(store.Ascending)
	}
	n := o.nodes[organisation]
	return []store.Row{{Node: n, Position: named(n, "")}}, o.byText(store.Ascending)
}

package oracle

import (
	"maps"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Put returns the tables with the rows put in: a row of the same id is replaced.
func Put(t, rows network.Tables) network.Tables {
	return network.Tables{
		Nodes:    put(t.Nodes, rows.Nodes, func(n network.Entity) network.ID { return n.Core().ID }),
		Ties:     put(t.Ties, rows.Ties, func(t network.Tie) network.ID { return t.ID }),
		Numbers:  put(t.Numbers, rows.Numbers, func(n network.StatedNumber) network.ID { return n.ID }),
		Evidence: put(t.Evidence, rows.Evidence, func(e network.Evidence) network.ID { return e.ID }),
	}
}

func put[T any](have, rows []T, id func(T) network.ID) []T {
	out, at := slices.Clone(have), map[network.ID]int{}
	for i, old := range out {
		at[id(old)] = i
	}
	for _, row := range rows {
		i, replaced := at[id(row)]
		if !replaced {
			i = len(out)
			at[id(row)], out = i, append(out, row)
		}
		out[i] = row
	}
	return out
}

// Delete returns the tables without the rows of these ids, without the ties and
// numbers of nodes that went, and without the evidence about all that went, that
// a source which went gives, or whose quote names a person who went.
func Delete(t network.Tables, ids []network.ID) network.Tables {
	gone := map[network.ID]bool{}
	for _, id := range ids {
		gone[id] = true
	}
	lost := maps.Clone(gone)
	t.Nodes = without(t.Nodes, func(n network.Entity) bool { return gone[n.Core().ID] })
	t.Ties = without(t.Ties, func(t network.Tie) bool {
		lost[t.ID] = lost[t.ID] || gone[t.From] || gone[t.To]
		return lost[t.ID]
	})
	t.Numbers = without(t.Numbers, func(n network.StatedNumber) bool {
		lost[n.ID] = lost[n.ID] || gone[n.Node]
		return lost[n.ID]
	})
	t.Evidence = without(t.Evidence, func(e network.Evidence) bool {
		names := slices.ContainsFunc(e.Names, func(id network.ID) bool { return gone[id] })
		return gone[e.ID] || lost[e.Subject] || gone[e.Source] || names
	})
	return t
}

func without[T any](rows []T, goes func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(rows), goes)
}

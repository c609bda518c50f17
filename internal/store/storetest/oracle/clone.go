package oracle

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Clone copies rows, so that a change of one is no change of another.
func Clone(t network.Tables) network.Tables {
	out := network.Tables{Ties: slices.Clone(t.Ties), Numbers: slices.Clone(t.Numbers), Evidence: slices.Clone(t.Evidence)}
	for _, n := range t.Nodes {
		out.Nodes = append(out.Nodes, CloneNode(n))
	}
	return out
}

// Stamped copies rows as changed at a revision.
func Stamped(t network.Tables, revision int) network.Tables {
	t = Clone(t)
	for _, n := range t.Nodes {
		n.Core().ChangedAtRevision = revision
	}
	for i := range t.Ties {
		t.Ties[i].ChangedAtRevision = revision
	}
	return t
}

// CloneNode copies a node.
func CloneNode(n network.Entity) network.Entity {
	switch n := n.(type) {
	case *network.Organisation:
		c := *n
		return &c
	case *network.Person:
		c := *n
		return &c
	case *network.Event:
		c := *n
		return &c
	case *network.Place:
		c := *n
		return &c
	case *network.Topic:
		c := *n
		return &c
	case *network.Programme:
		c := *n
		return &c
	case *network.Source:
		c := *n
		return &c
	}
	return nil
}

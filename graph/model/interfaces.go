package model

import "github.com/partnergraph/partnergraph/internal/network"

// Node is anything that has an id. All nodes are entities: the contract tells
// the two apart, and gqlgen needs a type for each.
type Node interface{ network.Entity }

// Actor is an organisation or a person.
type Actor interface{ network.Entity }

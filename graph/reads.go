package graph

import "github.com/partnergraph/partnergraph/internal/store"

// reads marks what a field reads of the store, where the field stands: what no field
// marks is not asked for, and may be missing. So each entry of the field tables names it.
type reads func(s scope)

// given is what a store gives unasked: ids, whole evidence, whole numbers, what is known of a pair.
func given(scope) {}

// property marks properties of the node.
func property(p store.Properties) reads { return func(s scope) { s.want.only |= p } }

func itsNames(s scope) { s.want.names = true }

func itsDescription(s scope) { s.want.description = true }

// rowOf marks properties of the row.
func rowOf(p store.Properties) reads { return func(s scope) { s.hop.only |= p } }

// itsRows marks that the rows of a list are read, or whether it has more.
func itsRows(s scope) { s.hop.rows = true }

func itsTotal(s scope) { s.hop.total = true }

func itsWithheld(s scope) { s.hop.withheld = true }

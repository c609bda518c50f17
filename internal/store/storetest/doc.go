// Package storetest is the suite that every store must pass: random worlds and
// shapes of graphs, random questions, and the answers of a naive oracle to
// compare with, row by row.
//
// An adapter's test calls Run with a function that opens an empty store:
//
//	func TestConformance(t *testing.T) {
//		storetest.Run(t, func(t testing.TB) store.Store { … })
//	}
//
// PARTNERGRAPH_WORLDS sets the number of random worlds, PARTNERGRAPH_SEED the
// first seed. Each world is a test that is named by its seed: to try world 98
// again, set PARTNERGRAPH_SEED=98 PARTNERGRAPH_WORLDS=1. A failure shows the
// smallest world and question that still fail, in the notation of package notation.
package storetest

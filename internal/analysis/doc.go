// Package analysis makes pairs of who was present where, and measures how central each actor is among them.
//
// A Builder takes gatherings one by one, as a store hands them on, and gives a Graph: an undirected weighted graph in
// compressed sparse rows, for there may be millions of pairs. Each measure is a method, computed when asked and not kept.
//
// All answers depend on the graph and the seed alone, not on the number of processors: what several goroutines
// compute is summed as integers, or in an order that is fixed beforehand. Methods that take a context give up with its
// error when it ends.
//
// The package knows nothing of stores. What counts as a pair is network.RelationAt's to say; what the measures
// mean is in docs/adr/0007, how they are computed in docs/adr/0008.
package analysis

//go:build race

package graph_test

// slower is how much more the race detector takes of the processor and of memory.
const slower = 12

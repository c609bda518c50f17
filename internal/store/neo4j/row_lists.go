package neo4j

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// rowLists are the lists that hang on a row: written before its columns or among them.
type rowLists struct {
	hops    hops
	at      place
	asked   []store.Hop
	names   []string // of those that were written before
	readers []listReader
}

func (h hops) rowLists(at place, asked []store.Hop) *rowLists {
	return &rowLists{hops: h, at: at, asked: asked, names: make([]string, len(asked)), readers: make([]listReader, len(asked))}
}

// before writes those lists that group rows: Cypher takes them for an aggregation, which may
// not stand beside other columns in one list.
func (l *rowLists) before() {
	for i := range l.asked {
		if !groups(&l.asked[i]) {
			continue
		}
		l.hops.add(" WITH *, ")
		l.readers[i] = l.hops.list(l.at, l.asked[i])
		l.names[i] = l.hops.variable("l")
		l.hops.add(" AS ", l.names[i])
	}
}

// groups tells whether encounters stand anywhere in the hop.
func groups(hop *store.Hop) bool {
	in := func(below []store.Hop) bool {
		return slices.ContainsFunc(below, func(h store.Hop) bool { return groups(&h) })
	}
	return hop.Field == store.ActorEncounters || in(hop.Edge) || in(hop.Want.Hops)
}

// columns writes the lists as columns behind others.
func (l *rowLists) columns() {
	for i := range l.asked {
		l.hops.add(", ", l.names[i])
		if l.names[i] == "" {
			l.readers[i] = l.hops.list(l.at, l.asked[i])
		}
	}
}

// read reads the lists; from is what they begin at.
func (l *rowLists) read(c *cursor, from network.ID) []store.List {
	if len(l.asked) == 0 {
		return nil
	}
	out := make([]store.List, len(l.asked))
	for i, read := range l.readers {
		out[i] = read(c.next(), from)
	}
	return out
}

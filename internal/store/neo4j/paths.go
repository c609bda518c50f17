package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var (
	pathsText     = readQuery("paths")
	pathEndsText  = readQuery("path_ends")
	distancesText = readQuery("distances")
)

// maxLinks bounds the links of an answer (docs/adr/0007).
const maxLinks = 20_000

// maxLevel bounds the actors, or the events and ties, of one level of the search, so that the levels fit the memory
// of the database; heavyLevel is from where questions take turns.
var maxLevel, heavyLevel = 250_000, 30_000

// pairsPerLevel bounds how often pairs of neighbours on paths were together: so many times the bound of a level.
const pairsPerLevel = 4

// Paths reads the links of all shortest paths in one statement.
func (v *view) Paths(ctx context.Context, viewer network.Viewer, pq store.PathQuery) (store.Paths, error) {
	q := newPathSteps(viewer, pq).paths()
	var p store.Paths
	err := v.askPaths(ctx, q, func(c *cursor, most int) (tooLarge bool, err error) {
		p = store.Paths{Length: c.integer(), Links: readLinks(c), SkippedHubs: c.integer()}
		tooLarge = c.flag()
		if found, pairs := c.integer(), c.integer(); pairs >= most*pairsPerLevel {
			tooLarge = true
		} else if found > maxLinks {
			return false, fmt.Errorf("%w: the shortest paths have more than %d links", store.ErrTooCostly, maxLinks)
		}
		return tooLarge, nil
	})
	return p, err
}

// Distances reads how far actors are in one statement.
func (v *view) Distances(ctx context.Context, viewer network.Viewer, pq store.PathQuery) ([]store.Distance, error) {
	q := newPathSteps(viewer, pq).distances()
	var out []store.Distance
	err := v.askPaths(ctx, q, func(c *cursor, _ int) (bool, error) {
		out = nil
		for row := range c.each() {
			out = append(out, store.Distance{Actor: row.id(), Steps: row.integer()})
		}
		return c.flag(), nil
	})
	slices.SortFunc(out, func(a, b store.Distance) int { return cmp.Compare(a.Actor, b.Actor) })
	return out, err
}

// askPaths puts a question with a bound that leaves memory to others, and again, when its turn has come, where it is
// a heavy one. read takes its record and tells whether the bound was reached.
func (v *view) askPaths(ctx context.Context, q *query, read func(c *cursor, most int) (tooLarge bool, err error)) error {
	text := q.text.String()
	ask := func(most int) (bool, error) {
		q.params["most"] = most
		if q.params["links"] != nil {
			q.params["pairs"] = most * pairsPerLevel
		}
		record, _, err := v.answer(ctx, text, q.params)
		if err != nil {
			return false, err
		}
		return read(&cursor{values: record}, most)
	}
	if tooLarge, err := ask(heavyLevel); !tooLarge || err != nil {
		return err
	}
	if err := v.takeTurn(ctx); err != nil {
		return err
	}
	defer v.giveTurn()
	tooLarge, err := ask(maxLevel)
	if tooLarge && err == nil {
		err = fmt.Errorf("%w: the paths lead by more than %d actors or events", store.ErrTooCostly, maxLevel)
	}
	return err
}

func readLinks(c *cursor) (links []store.Link) {
	for row := range c.each() {
		links = append(links, store.Link{
			From: row.id(), To: row.id(), Strength: int64(row.integer()),
			Position: network.Validity(row.integer()), Membership: network.Validity(row.integer()), // #nosec G115 -- our own numbers
		})
	}
	slices.SortFunc(links, func(a, b store.Link) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	return links
}

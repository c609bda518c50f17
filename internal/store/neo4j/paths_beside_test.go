package neo4j_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/synthetic"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// collected gathers rows.
type collected network.Tables

func (c *collected) Write(rows network.Tables) error {
	c.Nodes, c.Ties = append(c.Nodes, rows.Nodes...), append(c.Ties, rows.Ties...)
	c.Numbers, c.Evidence = append(c.Numbers, rows.Numbers...), append(c.Evidence, rows.Evidence...)
	return nil
}

// asker asks questions about paths of a network at random.
type pathAsker struct {
	dice           *rand.Rand
	actors, places []network.ID
}

func newPathAsker(rows *collected) *pathAsker {
	a := &pathAsker{dice: rand.New(rand.NewPCG(7, 7))}
	for _, e := range rows.Nodes {
		switch {
		case e.Type().IsActor():
			a.actors = append(a.actors, e.Core().ID)
		case e.Type() == network.TypePlace:
			a.places = append(a.places, e.Core().ID)
		}
	}
	return a
}

func (a *pathAsker) ends(most int) (ids []network.ID) {
	for range 1 + a.dice.IntN(most) {
		ids = append(ids, a.actors[a.dice.IntN(len(a.actors))])
	}
	if a.dice.IntN(5) == 0 {
		ids = append(ids, a.places[a.dice.IntN(len(a.places))])
	}
	return ids
}

func (a *pathAsker) question() store.PathQuery {
	ways := []store.Ways{everyWay, everyWay, store.ByEncounter | store.ByPosition, store.ByMembership | store.ByPosition}
	q := store.PathQuery{Ways: ways[a.dice.IntN(len(ways))], Hubs: a.dice.IntN(3) == 0, MaxSteps: 1 + a.dice.IntN(store.MaxSteps)}
	if a.dice.IntN(2) == 0 {
		q.MaxSteps = store.MaxSteps
	}
	if a.dice.IntN(2) == 0 {
		from := network.DayOf(2012+a.dice.IntN(10), 1, 1)
		to := from + network.Day(a.dice.IntN(2000)) // #nosec G115 -- a small number
		q.Period, q.IncludeUndated, q.AsOf = &network.Period{From: &from, To: &to}, a.dice.IntN(2) == 0, &from
		if a.dice.IntN(3) == 0 {
			q.Period.To = nil
		}
	}
	q.From, q.To = a.ends(2), a.ends(2)
	return q
}

// TestPathsAsBeside: the embedded store finds the same paths and distances in its own way.
func TestPathsAsBeside(t *testing.T) {
	ours, theirs := openOn(t, empty(t)), beside(t)
	var rows collected
	if _, err := synthetic.Generate(&rows, 150, 1); err != nil {
		t.Fatal(err)
	}
	for _, s := range []store.Store{ours, theirs} {
		if _, err := changes.Apply(t.Context(), s, changes.Change{Put: network.Tables(rows)}); err != nil {
			t.Fatal(err)
		}
	}
	asker, lengths, skipped := newPathAsker(&rows), map[int]int{}, 0
	a, b := testkit.View(t, ours), testkit.View(t, theirs)
	for range 120 {
		q, viewer := asker.question(), network.Viewer{Access: network.Access(asker.dice.IntN(2))} // #nosec G115 -- 0 or 1
		got, err := a.Paths(t.Context(), viewer, q)
		want, failed := b.Paths(t.Context(), viewer, q)
		if err != nil || failed != nil || fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("%+v: %s, %v\nwant %s, %v", q, written(got), err, written(want), failed)
		}
		lengths[got.Length]++
		skipped += got.SkippedHubs
		q.To = asker.ends(40)
		reach, err := a.Distances(t.Context(), viewer, q)
		distances, failed := b.Distances(t.Context(), viewer, q)
		if err != nil || failed != nil || fmt.Sprint(reach) != fmt.Sprint(distances) {
			t.Fatalf("%+v: %v, %v\nwant %v, %v", q, reach, err, distances, failed)
		}
	}
	if lengths[-1] == 0 || lengths[0] == 0 || lengths[1] == 0 || lengths[2] == 0 || lengths[3] == 0 || skipped == 0 {
		t.Errorf("lengths %v, %d hubs: the questions are too much alike", lengths, skipped)
	}
}

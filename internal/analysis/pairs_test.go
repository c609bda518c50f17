package analysis_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/partnergraph/partnergraph/internal/analysis"
	"github.com/partnergraph/partnergraph/internal/network"
)

// event is what a builder is given.
type event struct {
	root    network.ID
	weight  int
	present []network.Presence
}

// sums is what two actors have in common, summed up the plain way.
type sums struct {
	count int
	best  map[network.ID]int // by root
}

// plain makes the pairs one by one.
func plain(events []event, asked []network.Relation, related [][2]network.ID) map[[2]network.ID]sums {
	pairs := map[[2]network.ID]sums{}
	for _, e := range events {
		for _, a := range e.present {
			for _, b := range e.present {
				joined := slices.Contains(related, [2]network.ID{a.Actor, b.Actor}) || slices.Contains(related, [2]network.ID{b.Actor, a.Actor})
				relation, pair := network.RelationAt(a, b, joined)
				if !pair || a.Actor > b.Actor || !slices.Contains(asked, relation) {
					continue
				}
				key := [2]network.ID{a.Actor, b.Actor}
				s, known := pairs[key]
				if !known {
					s.best = map[network.ID]int{}
				}
				s.count++
				s.best[e.root] = max(s.best[e.root], e.weight)
				pairs[key] = s
			}
		}
	}
	return pairs
}

// draw draws who was present where: organisations and persons, of several sides, who represent some.
func draw(dice *rand.Rand) (events []event, related [][2]network.ID) {
	organisation := func() network.ID { return network.ID(fmt.Sprintf("organisation:%d", dice.IntN(12))) }
	for range dice.IntN(60) {
		e := event{root: network.ID(fmt.Sprintf("event:%d", dice.IntN(10))), weight: 1 + dice.IntN(5)}
		for _, i := range dice.Perm(100)[:dice.IntN(20)] {
			p := network.Presence{Actor: actor(i)}
			if i < 30 {
				p.Actor = network.ID(fmt.Sprintf("organisation:%d", i))
			}
			p.Side = []network.Side{"", network.Interlocutor, organisation()}[dice.IntN(3)]
			for range dice.IntN(3) {
				p.Represents = append(p.Represents, organisation())
			}
			e.present = append(e.present, p)
		}
		events = append(events, e)
	}
	for range dice.IntN(20) {
		related = append(related, [2]network.ID{organisation(), organisation()})
	}
	return events, related
}

func TestPairsAsMadeOneByOne(t *testing.T) {
	all := []network.Relation{network.Across, network.OtherRelation, network.Colleagues, network.SameDelegation}
	found := 0
	for seed := range uint64(200) {
		dice := rand.New(rand.NewPCG(seed, 0))
		events, related := draw(dice)
		asked := all[dice.IntN(4):]
		b := analysis.NewBuilder(asked...)
		actors := map[network.ID]bool{}
		for _, e := range events {
			b.Add(e.root, e.weight, e.present)
			for _, p := range e.present {
				actors[p.Actor] = true
			}
		}
		g := build(t, b, related...)
		if want := slices.Sorted(maps.Keys(actors)); !slices.Equal(g.Actors(), want) {
			t.Fatalf("seed %d: actors are %v, want %v", seed, g.Actors(), want)
		}
		want := plain(events, asked, related)
		found += len(want)
		if g.Pairs() != len(want) {
			t.Fatalf("seed %d: %d pairs, want %d", seed, g.Pairs(), len(want))
		}
		checkPairs(t, seed, g, want)
	}
	if found < 1000 {
		t.Errorf("%d pairs were found: this test shows nothing", found)
	}
}

func checkPairs(t *testing.T, seed uint64, g *analysis.Graph, want map[[2]network.ID]sums) {
	t.Helper()
	ids := g.Actors()
	for a := range ids {
		last := -1
		for b, pair := range g.Neighbours(a) {
			if b <= last {
				t.Fatalf("seed %d: the neighbours of %s are not in order", seed, ids[a])
			}
			last = b
			s, known := want[[2]network.ID{ids[min(a, b)], ids[max(a, b)]}]
			if !known {
				t.Fatalf("seed %d: %s and %s make no pair", seed, ids[a], ids[b])
			}
			strength := int64(0)
			for _, best := range s.best {
				strength += int64(best)
			}
			if pair != (analysis.Pair{Strength: strength, Count: s.count}) {
				t.Fatalf("seed %d: %s and %s have %v, want %d by %d events", seed, ids[a], ids[b], pair, strength, s.count)
			}
		}
	}
}

// What a builder was given may be used again by the caller.
func TestBuilderCopies(t *testing.T) {
	present := []network.Presence{
		{Actor: "person:a", Side: "organisation:x", Represents: []network.ID{"organisation:y"}},
		{Actor: "person:b", Side: "organisation:z", Represents: []network.ID{"organisation:y"}},
	}
	b := analysis.NewBuilder(network.Across)
	b.Add("event:1", 1, present)
	present[0].Side = "organisation:z"
	present[0].Represents[0] = "person:b"
	if g := build(t, b); g.Pairs() != 1 {
		t.Errorf("%d pairs, want 1", g.Pairs())
	}
}

func TestNobody(t *testing.T) {
	g := graphOf(t, nil)
	if len(g.Actors()) != 0 || g.Pairs() != 0 || len(g.Degree()) != 0 || len(g.Strength()) != 0 {
		t.Error("there is somebody")
	}
	if len(betweenness(t, g)) != 0 || len(closeness(t, g)) != 0 || len(pageRank(t, g)) != 0 || len(communities(t, g, 1).Sizes) != 0 {
		t.Error("nobody is central")
	}
}

func TestGivesUp(t *testing.T) {
	g := links(t, 3000, row(3000), one)
	over, cancel := context.WithCancel(background)
	cancel()
	b := analysis.NewBuilder(network.Across)
	b.Add("event:1", 1, []network.Presence{{Actor: "person:a"}})
	for name, ask := range map[string]func() error{
		"build":       func() error { _, err := b.Build(over, nil); return err },
		"betweenness": func() error { _, err := g.Betweenness(over, 1); return err },
		"closeness":   func() error { _, err := g.Closeness(over); return err },
		"PageRank":    func() error { _, err := g.PageRank(over); return err },
		"communities": func() error { _, err := g.Communities(over, 1); return err },
	} {
		if err := ask(); !errors.Is(err, context.Canceled) {
			t.Errorf("%s ends with %v", name, err)
		}
	}
}

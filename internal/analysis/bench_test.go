package analysis_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/analysis"
	"github.com/partnergraph/partnergraph/internal/network"
)

// The size of the network that the measures must bear.
const (
	manyPersons = 40_000
	manyEvents  = 48_000
	perEvent    = 7 // presences on average: 340,000 or so
)

// crowd hands on gatherings of which a few are large, attended by persons of whom a few go everywhere: about
// 340,000 presences that make some 5 million pairs.
func crowd(add func(root network.ID, weight int, present []network.Presence)) {
	random := rand.New(rand.NewPCG(1, 1))
	for event := range manyEvents {
		size := 2 + random.IntN(2*perEvent-6)
		if event%60 == 0 {
			size += 130
		}
		here := map[int]bool{}
		var present []network.Presence
		for range size {
			u := random.Float64()
			person := int(u * u * manyPersons)
			if here[person] {
				continue
			}
			here[person] = true
			present = append(present, network.Presence{
				Actor:      network.ID(fmt.Sprintf("person:%05d", person)),
				Side:       []network.Side{"", network.ID(fmt.Sprintf("organisation:%04d", event%5000)), network.Interlocutor}[random.IntN(3)],
				Represents: []network.ID{network.ID(fmt.Sprintf("organisation:%04d", person%9000))},
			})
		}
		add(network.ID(fmt.Sprintf("event:%05d", event-event%3)), network.Weight(len(present)), present)
	}
}

var large = sync.OnceValue(func() *analysis.Graph {
	g, _ := buildLarge()
	return g
})

func buildLarge() (*analysis.Graph, int) {
	b := analysis.NewBuilder(network.Across, network.OtherRelation)
	presences := 0
	crowd(func(root network.ID, weight int, present []network.Presence) {
		presences += len(present)
		b.Add(root, weight, present)
	})
	g, err := b.Build(background, nil)
	if err != nil {
		panic(err)
	}
	return g, presences
}

func BenchmarkBuild(b *testing.B) {
	for b.Loop() {
		done := make(chan struct{})
		peak := watch(done)
		g, presences := buildLarge()
		close(done)
		b.ReportMetric(float64(<-peak)/1e6, "peak-MB")
		b.ReportMetric(float64(g.Pairs()), "pairs")
		b.ReportMetric(float64(presences), "presences")
	}
}

// watch reports the largest heap until done.
func watch(done chan struct{}) chan uint64 {
	peak := make(chan uint64, 1)
	runtime.GC()
	go func() {
		var most uint64
		tick := time.NewTicker(20 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-done:
				peak <- most
				return
			case <-tick.C:
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				most = max(most, m.HeapSys-m.HeapReleased)
			}
		}
	}()
	return peak
}

func BenchmarkBetweenness(b *testing.B) {
	measure(b, func(g *analysis.Graph) error { _, err := g.Betweenness(background, 1); return err })
}

func BenchmarkCloseness(b *testing.B) {
	measure(b, func(g *analysis.Graph) error { _, err := g.Closeness(background); return err })
}

func BenchmarkPageRank(b *testing.B) {
	measure(b, func(g *analysis.Graph) error { _, err := g.PageRank(background); return err })
}

func BenchmarkCommunities(b *testing.B) {
	measure(b, func(g *analysis.Graph) error { _, err := g.Communities(background, 1); return err })
}

func BenchmarkStrength(b *testing.B) {
	measure(b, func(g *analysis.Graph) error { g.Strength(); return nil })
}

func measure(b *testing.B, ask func(*analysis.Graph) error) {
	g := large()
	for b.Loop() {
		if err := ask(g); err != nil {
			b.Fatal(err)
		}
	}
}

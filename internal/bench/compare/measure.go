package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"time"
)

// cell is what one round measured of a party at one operation with so many clients.
type cell struct {
	rate          float64 // requests a second
	p50, p99      time.Duration
	neo4j, server time.Duration // of processors, for each request
	memory        int64         // the most that the party's process held, in bytes
	others        float64       // processors that others kept busy meanwhile
}

// tail says how much longer the slow requests took than most.
func (c cell) tail() float64 { return float64(c.p99) / float64(c.p50) }

// place is where a cell stands in the table, but for its party.
type place struct {
	operation *operation
	clients   int
}

// results are the cells of all rounds: one of each party a round.
type results map[place]map[*party][]cell

// bench is all that one run measures.
type bench struct {
	parties    []*party
	operations []*operation
	clients    []int
	rounds     int
	length     time.Duration
	seed       uint64
	neo4j      int // the process of Neo4j
	own        int // this process, which makes the load
}

// run measures everything. The parties take turns, in another order each round, so that what drifts drifts for all.
func (b *bench) run(ctx context.Context) (results, error) {
	if err := b.warm(ctx); err != nil {
		return nil, err
	}
	if err := b.profile(); err != nil {
		return nil, err
	}
	all := results{}
	for _, o := range b.operations {
		for _, n := range b.clients {
			at := place{o, n}
			all[at] = map[*party][]cell{}
			for round := range b.rounds {
				for _, p := range shuffled(b.asking(o), b.seed+uint64(round)) {
					c, err := b.measure(ctx, p, at, b.seed+uint64(round))
					if err != nil {
						return nil, fmt.Errorf("%s, %s: %w", p.name, o.name, err)
					}
					all[at][p] = append(all[at][p], c)
					progress("%s, %d clients, round %d, %s: %.0f/s", o.name, n, round+1, p.name, c.rate)
				}
			}
		}
	}
	return all, nil
}

// asking are the parties that take part in an operation.
func (b *bench) asking(o *operation) []*party {
	return slices.DeleteFunc(slices.Clone(b.parties), func(p *party) bool { return !p.asks(o) })
}

func shuffled(parties []*party, seed uint64) []*party {
	all := slices.Clone(parties)
	random := rand.New(rand.NewPCG(seed, 1)) // #nosec G404 -- the same order for each run
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}

// How a party is warmed up: before everything for a while, by so many clients, and for a moment before each cell.
const (
	warmClients = 4
	cellWarmUp  = time.Second
)

func (b *bench) warmLength() time.Duration { return max(b.length*3/5, cellWarmUp) }

// warm has each party answer each operation a good while: Neo4j compiles what it runs often.
func (b *bench) warm(ctx context.Context) error {
	for _, o := range b.operations {
		for _, p := range b.asking(o) {
			if _, _, err := drive(ctx, askers(p, o, warmClients), startCount, b.seed, b.warmLength()); err != nil {
				return fmt.Errorf("%s, %s: %w", p.name, o.name, err)
			}
		}
	}
	return nil
}

func askers(p *party, o *operation, n int) []asker {
	all := make([]asker, n)
	for i := range all {
		all[i] = p.ask(o)
	}
	return all
}

func (b *bench) measure(ctx context.Context, p *party, at place, seed uint64) (cell, error) {
	all := askers(p, at.operation, at.clients)
	if _, _, err := drive(ctx, all, startCount, seed+1, cellWarmUp); err != nil {
		return cell{}, err
	}
	forgetPeak(p.pid)
	before := b.clocks(p)
	times, elapsed, err := drive(ctx, all, startCount, seed, b.length)
	if err != nil {
		return cell{}, err
	}
	after := b.clocks(p)
	n := time.Duration(len(times))
	c := cell{
		rate: float64(len(times)) / elapsed.Seconds(), p50: percentile(times, 50), p99: percentile(times, 99),
		server: (after.server - before.server) / n, memory: peakOf(p.pid), others: (after.others - before.others).Seconds() / elapsed.Seconds(),
	}
	if p.onNeo4j {
		c.neo4j = (after.neo4j - before.neo4j) / n
	}
	return c, nil
}

// clocks are the times for which processes have kept processors busy so far.
type clocks struct{ neo4j, server, others time.Duration }

func (b *bench) clocks(p *party) clocks {
	c := clocks{neo4j: cpuOf(b.neo4j), server: cpuOf(p.pid)}
	c.others = busy() - c.neo4j - c.server
	if p.pid != b.own {
		c.others -= cpuOf(b.own)
	}
	return c
}

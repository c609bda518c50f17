package main

import (
	"fmt"
	"strings"
	"time"
)

// noisy is how many processors others may keep busy before a cell is marked.
const noisy = 0.25

// table writes what was measured in Markdown: a table for each operation and number of clients.
func (b *bench) table(all results, sums map[*operation]string) string {
	var text strings.Builder
	for _, o := range b.operations {
		_, _ = fmt.Fprintf(&text, "\n### %s\n\nThe same rows from all: `%s`.\n", capital(o.title), sums[o])
		for _, n := range b.clients {
			at := place{o, n}
			_, _ = fmt.Fprintf(&text, "\n| %s | req/s (range) | p50 | p99 | CPU Neo4j | CPU party | MB | × http | × apollo |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n", plural(n))
			for _, p := range b.asking(o) {
				text.WriteString(b.line(all[at], p))
			}
		}
	}
	return text.String()
}

// line is what one party did.
func (b *bench) line(cells map[*party][]cell, p *party) string {
	rounds := cells[p]
	rate := over(rounds, rateOf)
	neo4j := "–"
	if p.onNeo4j {
		neo4j = milliseconds(over(rounds, func(c cell) float64 { return float64(c.neo4j) }))
	}
	mark := ""
	if over(rounds, func(c cell) float64 { return c.others }).most > noisy {
		mark = " *"
	}
	return fmt.Sprintf("| %s%s | %.0f (%.0f–%.0f) | %s | %s | %s | %s | %.0f | %s | %s |\n", p.name, mark, rate.median, rate.least, rate.most,
		milliseconds(over(rounds, func(c cell) float64 { return float64(c.p50) })), milliseconds(over(rounds, func(c cell) float64 { return float64(c.p99) })),
		neo4j, milliseconds(over(rounds, func(c cell) float64 { return float64(c.server) })), over(rounds, memoryOf).median,
		b.against(cells, p, limitName), b.against(cells, p, peerName))
}

// against is the ratio of a party's rate to that of the one of the name.
func (b *bench) against(cells map[*party][]cell, p *party, name string) string {
	other := b.party(name)
	if other == nil || other == p || len(cells[other]) == 0 {
		return ""
	}
	return fmt.Sprintf("%.2f", ratio(cells[p], cells[other], rateOf).median)
}

// party is the one of the name, nil where it takes no part.
func (b *bench) party(name string) *party {
	for _, p := range b.parties {
		if p.name == name {
			return p
		}
	}
	return nil
}

// milliseconds shows the median of times.
func milliseconds(s spread) string {
	return fmt.Sprintf("%.2f", s.median/float64(time.Millisecond))
}

func plural(clients int) string {
	if clients == 1 {
		return "1 client"
	}
	return fmt.Sprintf("%d clients", clients)
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

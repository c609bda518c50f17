package main

import (
	"strings"
	"testing"
	"time"
)

// measured is a run of three parties, two of them on Neo4j.
func measured() (*bench, results) {
	o := &operation{name: "node", title: "node by id", required: append(usual(2.5, 0.5), withoutPeer(0.5, 3, 5)[1:]...)}
	service, limit, peer := &party{name: serviceName, onNeo4j: true}, &party{name: limitName, onNeo4j: true}, &party{name: peerName}
	b := &bench{parties: []*party{service, limit, peer}, operations: []*operation{o}, clients: []int{16}}
	c := func(rate float64, p50, p99 time.Duration) cell {
		return cell{rate: rate, p50: p50 * time.Millisecond, p99: p99 * time.Millisecond, neo4j: time.Millisecond / 2, server: time.Millisecond / 4, memory: 30 << 20}
	}
	loud := c(80, 12, 36)
	loud.others = 0.5
	return b, results{place{o, 16}: {
		service: {c(60, 10, 30), loud, c(100, 10, 30)},
		limit:   {c(100, 10, 20), c(100, 10, 20), c(200, 10, 20)},
		peer:    {c(20, 40, 50), c(20, 40, 50), c(50, 40, 50)},
	}}
}

func TestTable(t *testing.T) {
	b, all := measured()
	got := b.table(all, map[*operation]string{b.operations[0]: "abc"})
	for _, line := range []string{
		"### Node by id", "The same rows from all: `abc`.", "| 16 clients | req/s (range) |",
		"| service * | 80 (60–100) | 10.00 | 30.00 | 0.50 | 0.25 | 30 | 0.60 | 3.00 |",
		"| http | 100 (100–200) | 10.00 | 20.00 | 0.50 | 0.25 | 30 |  | 5.00 |",
		"| apollo | 20 (20–50) | 40.00 | 50.00 | – | 0.25 | 30 | 0.20 |  |",
	} {
		if !strings.Contains(got, line+"\n") && !strings.Contains(got, line) {
			t.Errorf("%s\nis missing in\n%s", line, got)
		}
	}
}

func TestRequirements(t *testing.T) {
	b, all := measured()
	var got []string
	for _, r := range b.requirements(all) {
		got = append(got, r.String())
	}
	want := []string{
		"node, × apollo: 3.00 (2.00–4.00), required ≥ 2.5: met",
		"node, × http: 0.60 (0.50–0.80), required ≥ 0.5: met",
		"node, p99/p50 against that of http: 1.50 (1.50–1.50), required ≤ 1.3: MISSED",
		"node, memory of the service in MB: 30.00 (30.00–30.00), required ≤ 150: met",
		"node, p99 against that of http: 1.50 (1.50–1.80), required ≤ 3: met", // nothing against sqlite, which is not there
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("it says\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestPage: what is around the table stays, and a page without a place for it is not touched.
func TestPage(t *testing.T) {
	const page = "# Speed\n" + tableBegins + "old\n" + tableEnds + "after\n"
	const want = "# Speed\n" + tableBegins + "\nnew\n\n" + tableEnds + "after\n"
	got, err := between(page, tableBegins, "\nnew\n")
	if err != nil || got != want {
		t.Errorf("%v:\n%s", err, got)
	}
	if again, err := between(got, tableBegins, "new"); err != nil || again != want {
		t.Errorf("again: %v:\n%s", err, again)
	}
	for _, page := range []string{"", tableBegins, tableEnds + tableBegins} {
		if _, err := between(page, tableBegins, "new"); err == nil {
			t.Errorf("%q was taken", page)
		}
	}
}

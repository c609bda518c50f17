package main

import "fmt"

// What is required of several operations alike, at so many clients.
const (
	requiredClients = 16
	mostTail        = 1.3 // of p99 to p50, against that of the limit
	mostMemory      = 150 // MB
)

// bound is what a figure of the service must be.
type bound struct {
	what        string
	against     string // the party by whose figure it is divided; empty: by none
	figure      func(cell) float64
	least, most float64 // 0: no bound
}

// usual is required of an operation that the peer can do too: the least ratios to the peer as shipped and to the limit.
func usual(atPeer, atLimit float64) []bound {
	return []bound{
		{what: "× apollo", against: peerName, figure: rateOf, least: atPeer},
		{what: "× http", against: limitName, figure: rateOf, least: atLimit},
		{what: "p99/p50 against that of http", against: limitName, figure: tailOf, most: mostTail},
		{what: "memory of the service in MB", figure: memoryOf, most: mostMemory},
	}
}

// withoutPeer is required of an operation that the peer cannot do: the least ratio to the limit, the most of p99 to that
// of the limit, and the most to the service on SQLite.
func withoutPeer(atLimit, p99, atSQLite float64) []bound {
	return []bound{
		{what: "× http", against: limitName, figure: rateOf, least: atLimit},
		{what: "p99 against that of http", against: limitName, figure: p99Of, most: p99},
		{what: "× sqlite", against: sqliteName, figure: rateOf, most: atSQLite},
	}
}

// requirement is one figure with what it must be.
type requirement struct {
	what            string
	figure          float64
	least, most     float64 // 0: no bound
	none            bool    // it must be 0
	between, beyond float64 // the range over the rounds; 0 where there were none
}

func (r requirement) met() bool {
	if r.none {
		return r.figure == 0
	}
	return (r.least == 0 || r.figure >= r.least) && (r.most == 0 || r.figure <= r.most)
}

func (r requirement) String() string {
	bound := fmt.Sprintf("≥ %g", r.least)
	if r.none {
		bound = "0"
	} else if r.most > 0 {
		bound = fmt.Sprintf("≤ %g", r.most)
	}
	spread := ""
	if r.beyond > 0 {
		spread = fmt.Sprintf(" (%.2f–%.2f)", r.between, r.beyond)
	}
	verdict := "met"
	if !r.met() {
		verdict = "MISSED"
	}
	return fmt.Sprintf("%s: %.2f%s, required %s: %s", r.what, r.figure, spread, bound, verdict)
}

// lines are requirements as lines of a list, and how many of them were missed.
func lines(list []requirement) (text string, missed int) {
	for _, r := range list {
		text += "- " + r.String() + "\n"
		if !r.met() {
			missed++
		}
	}
	return text, missed
}

// requirements holds the service against what is required of it.
func (b *bench) requirements(all results) (list []requirement) {
	service := b.party(serviceName)
	for _, o := range b.operations {
		cells, measured := all[place{o, requiredClients}]
		if !measured || service == nil {
			continue
		}
		for _, r := range o.required {
			s := over(cells[service], r.figure)
			if r.against != "" {
				other := b.party(r.against)
				if other == nil {
					continue
				}
				s = ratio(cells[service], cells[other], r.figure)
			}
			list = append(list, requirement{what: o.name + ", " + r.what, figure: s.median, least: r.least, most: r.most, between: s.least, beyond: s.most})
		}
	}
	return list
}

package main

import "fmt"

// What is required besides the ratios of each operation, all at so many clients.
const (
	requiredClients = 16
	mostTail        = 1.3 // of p99 to p50, against that of the limit
	mostMemory      = 150 // MB
)

// requirement is one figure with what it must be.
type requirement struct {
	what            string
	figure          float64
	least, most     float64 // 0: no bound
	between, beyond float64 // the range over the rounds
}

func (r requirement) met() bool {
	return (r.least == 0 || r.figure >= r.least) && (r.most == 0 || r.figure <= r.most)
}

func (r requirement) String() string {
	bound := fmt.Sprintf("≥ %g", r.least)
	if r.most > 0 {
		bound = fmt.Sprintf("≤ %g", r.most)
	}
	verdict := "met"
	if !r.met() {
		verdict = "MISSED"
	}
	return fmt.Sprintf("%s: %.2f (%.2f–%.2f), required %s: %s", r.what, r.figure, r.between, r.beyond, bound, verdict)
}

// requirements holds the service against what is required of it.
func (b *bench) requirements(all results) (list []requirement) {
	service, limit, peer := b.party(serviceName), b.party(limitName), b.party(peerName)
	add := func(what string, s spread, least, most float64) {
		list = append(list, requirement{what, s.median, least, most, s.least, s.most})
	}
	for _, o := range b.operations {
		cells, measured := all[place{o, requiredClients}]
		if !measured || service == nil || o.atPeer == 0 {
			continue
		}
		if peer != nil {
			add(o.name+", × apollo", ratio(cells[service], cells[peer], rateOf), o.atPeer, 0)
		}
		if limit != nil {
			add(o.name+", × http", ratio(cells[service], cells[limit], rateOf), o.atLimit, 0)
			add(o.name+", p99/p50 against that of http", ratio(cells[service], cells[limit], tailOf), 0, mostTail)
		}
		add(o.name+", memory of the service in MB", over(cells[service], memoryOf), 0, mostMemory)
	}
	return list
}

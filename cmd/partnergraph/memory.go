package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// How much memory Go may take where the environment sets no GOMEMLIMIT: little while little is in use, so that whoever attacks the
// service cannot make it large; twice what is in use beyond that, for what measures a whole network holds some 450 MB, and need not
// hold four times that.
const (
	leastLimit = 112 << 20
	mostLimit  = 600 << 20
)

// limitFor is how much Go may take where so many bytes were in use when garbage was last collected.
func limitFor(live uint64) int64 { return int64(min(mostLimit, max(leastLimit, 2*live))) }

// collections is freed at each collection, and looks then how much is in use.
type collections struct{ limit int64 }

// keepSmall sets the limit, anew after each collection.
func keepSmall() {
	debug.SetMemoryLimit(leastLimit)
	runtime.SetFinalizer(&collections{leastLimit}, (*collections).next)
}

func (c *collections) next() {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	if limit := limitFor(sample[0].Value.Uint64()); limit != c.limit {
		c.limit = limit
		debug.SetMemoryLimit(limit)
	}
	runtime.SetFinalizer(c, (*collections).next)
}

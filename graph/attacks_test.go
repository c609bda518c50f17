package graph_test

import (
	"runtime"
	"syscall"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/attack"
	"github.com/partnergraph/partnergraph/internal/network"
)

// What any one request may take before it is refused or answered.
const (
	mostCPU   = 100 * time.Millisecond
	mostBytes = 20 << 20
)

// TestAttacks: no request that is small enough to be read keeps the processor busy, or fills the memory.
// The time is that of the processor, of all goroutines together; of three tries the best counts, for other processes share its caches.
func TestAttacks(t *testing.T) {
	var slowest, largest attacked
	for _, a := range attack.All() {
		got := attacked{name: a.Name, cpu: time.Hour, bytes: 1 << 40}
		for range 3 {
			h := handler(t) // a new one knows no document
			got = got.or(attackedBy(func() { send(h, network.Admin, []byte(a.Body)) }))
		}
		if testing.Verbose() {
			status, answer := send(handler(t), network.Admin, []byte(a.Body))
			t.Logf("%-45s %6.1f ms %6.2f MB  %d %.150s", a.Name, float64(got.cpu.Microseconds())/1000, float64(got.bytes)/(1<<20), status, answer)
		}
		if got.cpu > slower*mostCPU || got.bytes > slower*mostBytes {
			t.Errorf("%s: %v of the processor, %d bytes", a.Name, got.cpu, got.bytes)
		}
		if got.cpu > slowest.cpu {
			slowest = got
		}
		if got.bytes > largest.bytes {
			largest = got
		}
	}
	t.Logf("TRUST T1 of %d attacks of at most 64 kB none took more than %.0f ms of the processor (%s) or %.1f MB (%s)", len(attack.All()),
		float64(slowest.cpu.Microseconds())/1000, slowest.name, float64(largest.bytes)/(1<<20), largest.name)
}

// attacked is what one request took.
type attacked struct {
	name  string
	cpu   time.Duration
	bytes uint64
}

// or takes the smaller of each.
func (a attacked) or(b attacked) attacked {
	return attacked{a.name, min(a.cpu, b.cpu), min(a.bytes, b.bytes)}
}

func attackedBy(do func()) (took attacked) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	begin := processorTime()
	do()
	took.cpu = processorTime() - begin
	runtime.ReadMemStats(&after)
	took.bytes = after.TotalAlloc - before.TotalAlloc
	return took
}

// processorTime is what this process has used of the processor.
func processorTime() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		panic(err) // of the process itself
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

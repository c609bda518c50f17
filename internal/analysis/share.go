package analysis

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// share runs the tasks 0 to n-1 on all processors. Each goroutine gets its own function from
// begin, which may hold scratch space; which tasks it is given differs from run to run. It
// returns the context's error when that ends before the tasks do.
func share(ctx context.Context, n int, begin func() func(task int)) error {
	var next atomic.Int64
	var running sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		running.Go(func() {
			run := begin()
			for ctx.Err() == nil {
				task := int(next.Add(1)) - 1
				if task >= n {
					return
				}
				run(task)
			}
		})
	}
	running.Wait()
	return ctx.Err()
}

package main

import (
	"context"
	"math/rand/v2"
	"slices"
	"sync"
	"time"
)

// asker puts an operation from the start of the number, and returns the answer, which
// stands until it is called again. Each client has one of its own.
type asker func(ctx context.Context, start int) (answer []byte, err error)

// drive lets the clients ask for a while, each as soon as it has its answer, from random starts. It returns how long
// each request took, sorted, and how long all went on.
func drive(ctx context.Context, askers []asker, starts int, seed uint64, length time.Duration) ([]time.Duration, time.Duration, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	times := make([][]time.Duration, len(askers))
	var all sync.WaitGroup
	began := time.Now()
	for i, ask := range askers {
		random := rand.New(rand.NewPCG(seed, uint64(i))) // #nosec G404 -- the same starts for each party
		all.Go(func() {
			var err error
			if times[i], err = repeat(ctx, ask, starts, random, began.Add(length)); err != nil {
				cancel(err)
			}
		})
	}
	all.Wait()
	elapsed := time.Since(began)
	merged := slices.Concat(times...)
	slices.Sort(merged)
	return merged, elapsed, context.Cause(ctx)
}

func repeat(ctx context.Context, ask asker, starts int, random *rand.Rand, until time.Time) (times []time.Duration, err error) {
	for begin := time.Now(); begin.Before(until) && ctx.Err() == nil; {
		if _, err := ask(ctx, random.IntN(starts)); err != nil {
			return nil, err
		}
		end := time.Now()
		times = append(times, end.Sub(begin))
		begin = end
	}
	return times, ctx.Err()
}

// percentile is the time within which so many of a hundred requests were answered. The times are sorted.
func percentile(times []time.Duration, percent int) time.Duration {
	if len(times) == 0 {
		return 0
	}
	return times[(len(times)-1)*percent/100]
}

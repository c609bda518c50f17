package main

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"
)

func TestPercentile(t *testing.T) {
	var hundred []time.Duration
	for i := range 101 {
		hundred = append(hundred, time.Duration(i))
	}
	for percent, want := range map[int]time.Duration{0: 0, 50: 50, 99: 99, 100: 100} {
		if got := percentile(hundred, percent); got != want {
			t.Errorf("%d of a hundred: %d, want %d", percent, got, want)
		}
	}
	if percentile(nil, 50) != 0 || percentile([]time.Duration{7}, 99) != 7 {
		t.Error("of none or one")
	}
}

func TestSpread(t *testing.T) {
	for _, c := range []struct {
		values []float64
		want   spread
	}{
		{nil, spread{}},
		{[]float64{4}, spread{4, 4, 4}},
		{[]float64{9, 1, 5}, spread{1, 5, 9}},
		{[]float64{4, 1, 2, 9}, spread{1, 3, 9}},
	} {
		if got := spreadOf(c.values); got != c.want {
			t.Errorf("%v: %v, want %v", c.values, got, c.want)
		}
	}
}

// TestRatio is taken round by round: a machine that slows down for both changes nothing.
func TestRatio(t *testing.T) {
	these := []cell{{rate: 100}, {rate: 10}, {rate: 40}}
	those := []cell{{rate: 50}, {rate: 5}, {rate: 10}}
	if got := ratio(these, those, rateOf); got != (spread{2, 2, 4}) {
		t.Errorf("%v", got)
	}
}

// TestDrive: each client asks as soon as it has its answer, from starts of its own, and an error ends all.
func TestDrive(t *testing.T) {
	const starts = 10
	ctx, enough := context.WithCancel(t.Context())
	defer enough()
	var left sync.WaitGroup // clients that have not asked from each start yet
	all := make([]asker, 3)
	for i := range all {
		left.Add(1)
		seen := map[int]bool{}
		all[i] = func(_ context.Context, start int) ([]byte, error) {
			if !seen[start] {
				if seen[start] = true; len(seen) == starts {
					left.Done()
				}
			}
			return nil, nil
		}
	}
	go func() { left.Wait(); enough() }()
	times, elapsed, err := drive(ctx, all, starts, 1, time.Hour)
	if !errors.Is(err, context.Canceled) || len(times) < starts*len(all) || elapsed <= 0 || times[0] > times[len(times)-1] {
		t.Errorf("%d requests in %v: %v", len(times), elapsed, err)
	}
	broken := errors.New("broken")
	all[1] = func(context.Context, int) ([]byte, error) { return nil, broken }
	if _, _, err := drive(t.Context(), all, 10, 1, time.Hour); !errors.Is(err, broken) {
		t.Errorf("an error: %v", err)
	}
}

package main

import (
	"context"
	"errors"
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
	seen := make([]map[int]bool, 3)
	all := make([]asker, len(seen))
	for i := range all {
		seen[i] = map[int]bool{}
		all[i] = func(_ context.Context, start int) ([]byte, error) {
			seen[i][start] = true
			return nil, nil
		}
	}
	times, elapsed, err := drive(t.Context(), all, 10, 1, 20*time.Millisecond)
	if err != nil || len(times) < 30 || elapsed < 20*time.Millisecond || times[0] > times[len(times)-1] {
		t.Errorf("%d requests in %v: %v", len(times), elapsed, err)
	}
	for i := range seen {
		if len(seen[i]) != 10 {
			t.Errorf("a client asked from %d of 10 starts", len(seen[i]))
		}
	}
	broken := errors.New("broken")
	all[1] = func(context.Context, int) ([]byte, error) { return nil, broken }
	if _, _, err := drive(t.Context(), all, 10, 1, time.Hour); !errors.Is(err, broken) {
		t.Errorf("an error: %v", err)
	}
}

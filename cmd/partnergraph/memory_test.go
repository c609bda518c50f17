package main

import "testing"

// TestMemoryLimit: little while little is in use, and never so little that collecting is all that is done.
func TestMemoryLimit(t *testing.T) {
	for live, want := range map[uint64]int64{0: 112, 30: 112, 56: 112, 100: 200, 450: 600, 1 << 20: 600} {
		if got := limitFor(live << 20); got != want<<20 {
			t.Errorf("%d MB in use: %d MB, want %d", live, got>>20, want)
		}
	}
}

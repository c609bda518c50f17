package layout_test

import "testing"

// As many nodes as a drawing may have, with some 6,000 links.
func BenchmarkPlace2000(b *testing.B) { benchmark(b, 50, 40) }

func BenchmarkPlace500(b *testing.B) { benchmark(b, 10, 50) }

func BenchmarkPlace150(b *testing.B) { benchmark(b, 5, 30) }

func benchmark(b *testing.B, k, n int) {
	d := groups(k, n, 1)
	b.ReportMetric(float64(len(d.Links)), "links")
	for b.Loop() {
		place(b, d)
	}
}

func BenchmarkPlaceNew(b *testing.B) {
	d := groups(50, 40, 1)
	d.Fixed = without(place(b, d), 10)
	for b.Loop() {
		place(b, d)
	}
}

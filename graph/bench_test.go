package graph_test

import (
	"testing"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/network"
)

// BenchmarkExamples answers some examples on the curated network, both ways.
func BenchmarkExamples(b *testing.B) {
	ways := map[string]func(*graph.Options){"ahead": func(*graph.Options) {}, "plain": withoutLookAhead}
	for _, name := range []string{"three-levels", "organisation-in-one-call", "who-met-whom", "organisation"} {
		e := readExample(b, name)
		body := toJSON(b, e.request)
		for way, change := range ways {
			h := handler(b, change)
			b.Run(name+"/"+way, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if status, answer := send(h, network.Admin, body); status != 200 {
						b.Fatal(answer)
					}
				}
			})
		}
	}
}

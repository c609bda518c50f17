package synthetic

import "github.com/partnergraph/partnergraph/internal/network"

// cited is how many ties in a hundred have evidence.
const cited = 34

// tie writes a tie and, for about a third, what a source says of it. say makes the
// quote and names the persons in it; it is called only where it is needed.
func (g *generator) tie(r *random, t network.Tie, say func() (quote string, persons []network.ID)) {
	id := g.out.tie(t)
	if !r.chance(cited) {
		return
	}
	quote, persons := say()
	g.out.evidence(network.Evidence{
		Subject: id, Source: g.someReport(r), Certainty: someCertainty(r), Quote: quote, Names: persons,
	})
}

// someReport draws a source that is not the register of places.
func (g *generator) someReport(r *random) network.ID {
	return sourceID(1 + r.below(g.sourceCount-1))
}

func someCertainty(r *random) network.Certainty {
	switch at := r.below(100); {
	case at < 60:
		return network.Stated
	case at < 85:
		return network.Inferred
	}
	return network.Uncertain
}

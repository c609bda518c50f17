package oracle

import "github.com/partnergraph/partnergraph/internal/network"

// certaintyOf returns the best certainty of the evidence that a subject has about
// something; a fact without evidence is UNCERTAIN.
func (o *Oracle) certaintyOf(subject network.ID, about string) network.Certainty {
	best := network.Uncertain
	for _, e := range o.evidence[subject] {
		if e.About == about || o.is(EvidenceAboutCounts) {
			best = max(best, e.Certainty)
		}
	}
	return best
}

// weakest returns the least sure.
func weakest(certainties ...network.Certainty) network.Certainty {
	least := certainties[0]
	for _, c := range certainties {
		least = min(least, c)
	}
	return least
}

// rank is the place of a certainty among others: STATED and REFERENCE are alike.
func rank(c network.Certainty) int64 {
	switch c {
	case network.Stated, network.Reference:
		return 3
	case network.Inferred:
		return 2
	}
	return 1
}

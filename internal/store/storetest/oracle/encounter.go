package oracle

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// encounter puts the meetings of a pair that are left together.
func (o *Oracle) encounter(v network.Viewer, p *pair) *store.Encounter {
	e := &store.Encounter{
		A: o.nodes[p.x], B: o.nodes[p.y], Count: len(p.left), Strength: o.strength(v, p.left),
		Relation: network.SameDelegation, SizeBasis: network.BasisStated,
	}
	for _, m := range p.left {
		e.PerRelation[m.relation]++
		e.Relation = min(e.Relation, m.relation)
		e.Certainty = max(e.Certainty, m.certainty)
		e.SizeBasis = min(e.SizeBasis, o.told(v, m.at.size).Basis)
	}
	if o.is(BestBasisOfPair) {
		for _, m := range p.left {
			e.SizeBasis = max(e.SizeBasis, o.told(v, m.at.size).Basis)
		}
	}
	e.First, e.Last = o.firstAndLast(p.left)
	return e
}

// strength adds, over the trees of events, the largest weight in each.
func (o *Oracle) strength(v network.Viewer, meetings []meeting) int64 {
	largest := map[network.ID]int64{}
	for _, m := range meetings {
		w := int64(o.weight(v, m.at.size, FewStrengthen))
		if o.is(SumOverTree) {
			largest[m.at.root] += w
		} else {
			largest[m.at.root] = max(largest[m.at.root], w)
		}
	}
	var sum int64
	for _, w := range largest {
		sum += w
	}
	return sum
}

// firstAndLast returns the least earliest and the greatest latest day of the dated events.
func (o *Oracle) firstAndLast(meetings []meeting) (first, last *network.Day) {
	for _, m := range meetings {
		earliest, knowsEarliest := m.at.event.Date.First()
		latest, knowsLatest := m.at.event.Date.Last()
		if o.is(WrongFirstLast) {
			earliest, knowsEarliest, latest, knowsLatest = latest, knowsLatest, earliest, knowsEarliest
		}
		if knowsEarliest && (first == nil || earliest < *first) {
			first = &earliest
		}
		if knowsLatest && (last == nil || latest > *last) {
			last = &latest
		}
	}
	return first, last
}

package oracle

import "github.com/partnergraph/partnergraph/internal/network"

// related tells whether a path of MEMBER_OF, BRANCH_OF and SUCCEEDS ties, all
// followed from → to, joins two organisations, whichever way round.
func (o *Oracle) related(a, b network.ID) bool {
	if !isOrganisation(a) || !isOrganisation(b) {
		return false
	}
	return o.above(a)[b] || o.above(b)[a]
}

// above lists the organisations to which such a path leads from one.
func (o *Oracle) above(start network.ID) map[network.ID]bool {
	reached := map[network.ID]bool{}
	queue := []network.ID{start}
	for len(queue) > 0 {
		next := queue[0]
		queue = queue[1:]
		for _, t := range o.touching[next] {
			end := t.To
			if t.From != next {
				if !o.is(RelatedBothWays) {
					continue
				}
				end = t.From
			}
			if joins(t.Kind) && !reached[end] {
				reached[end] = true
				if !o.is(RelatedOneStep) {
					queue = append(queue, end)
				}
			}
		}
	}
	delete(reached, start)
	return reached
}

func joins(kind network.TieKind) bool {
	return kind == network.MemberOf || kind == network.BranchOf || kind == network.Succeeds
}

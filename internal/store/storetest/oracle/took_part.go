package oracle

import "github.com/partnergraph/partnergraph/internal/network"

// reason is one reason for which an actor counts as present at an event: one
// role, in one way.
type reason struct {
	actor      network.ID
	role       network.Role
	how        network.How
	certainty  network.Certainty
	mandate    network.ID // the organisation for which a person was there
	delegation network.ID // of a DELEGATE
}

// tookPart gives (a): every TOOK_PART_IN of the event.
func (o *Oracle) tookPart(event network.ID) []reason {
	var reasons []reason
	for _, t := range o.to(event, network.TookPartIn) {
		o.fire("presence a")
		reasons = append(reasons, reason{
			actor: t.From, role: t.Role, how: network.HowTookPart, certainty: t.Certainty,
			mandate: t.OnBehalfOf, delegation: t.Delegation,
		})
	}
	return reasons
}

// delegates lists the DELEGATE ties of a delegation that an event records itself.
func (o *Oracle) delegates(event, delegation network.ID) []*network.Tie {
	var out []*network.Tie
	for _, t := range o.to(event, network.TookPartIn) {
		if t.Delegation == delegation && t.Role == network.RoleDelegate {
			out = append(out, t)
		}
	}
	return out
}

// ledDelegations lists the delegations that any event records, by id.
func (o *Oracle) ledDelegations() []network.ID {
	set := map[network.ID]bool{}
	for _, t := range o.tables.Ties {
		if t.Kind == network.TookPartIn && t.Role == network.RoleDelegate {
			set[t.Delegation] = true
		}
	}
	return inOrder(set)
}

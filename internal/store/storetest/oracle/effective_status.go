package oracle

import "github.com/partnergraph/partnergraph/internal/network"

// effectiveStatus returns an event's own status, or CANCELLED where an event of
// which it is part was cancelled, and how sure we are: by the evidence about the
// status of the event that decides.
func (o *Oracle) effectiveStatus(id network.ID) (network.EventStatus, network.Certainty) {
	own := o.event(id).Status
	if own == network.StatusCancelled || o.is(CancellationKept) {
		return own, o.certaintyOf(id, "status")
	}
	for t := o.parent(id); t != nil; t = o.parent(t.To) {
		if o.event(t.To).Status == network.StatusCancelled {
			o.fire("status passed down")
			return network.StatusCancelled, o.certaintyOf(t.To, "status")
		}
	}
	return own, o.certaintyOf(id, "status")
}

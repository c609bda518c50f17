package oracle

import "github.com/partnergraph/partnergraph/internal/network"

// validity tells whether something that held from since to until held on the days
// [first, last]: NO when it certainly did not on any, YES when it certainly did on all.
func validity(since, until network.EDTF, first, last network.Day) network.Validity {
	sinceEarliest, knowsSinceEarliest := since.First()
	sinceLatest, knowsSinceLatest := since.Last()
	untilEarliest, knowsUntilEarliest := until.First()
	untilLatest, knowsUntilLatest := until.Last()

	beganAfter := knowsSinceEarliest && sinceEarliest > last
	endedBefore := knowsUntilLatest && untilLatest < first
	if beganAfter || endedBefore {
		return network.ValidNo
	}
	hadBegun := knowsSinceLatest && sinceLatest <= first
	stillHeld := knowsUntilEarliest && untilEarliest >= last
	if hadBegun && stillHeld {
		return network.ValidYes
	}
	return network.ValidUnknown
}

// positionAt tells whether a position held on the days of an event. An undated
// event is never NO, and never YES.
func (o *Oracle) positionAt(position *network.Tie, e *network.Event) network.Validity {
	first, last, dated := e.Date.Interval()
	if !dated {
		return network.ValidUnknown
	}
	v := validity(position.Since, position.Until, first, last)
	if v == network.ValidNo && o.is(EndedPositionCounts) {
		return network.ValidUnknown
	}
	return v
}

package network

import "slices"

// FewestShown is the least number of parties that is told to a viewer who does not see persons, and the step in which
// larger ones are told. Where fewer people met, their number, and what follows from it, would come close to saying who
// was there: at a job shadowing of two, a second visitor is news about one person. And of a number told to the last party
// one could subtract the organisations, which are told, and be left with the persons, who are not.
const FewestShown = 5

// FewCounted lists the numbers that count people at an event.
var FewCounted = []Counted{CountedAttendance, CountedDelegates, CountedOtherSide}

// ShownSize returns the size of an event as the viewer is told it; wherever a weight or strength is told, orders or
// filters, it is that of the size shown. To who does not see persons n is rounded up to a multiple of FewestShown. Up to
// FewestShown it is ASSUMED: the basis that is known would tell whether anybody was named, or what a source counted.
func (v Viewer) ShownSize(s Size) Size {
	if v.SeesPersons() {
		return s
	}
	if s.N <= FewestShown {
		return Size{N: FewestShown, Basis: BasisAssumed}
	}
	return Size{N: (s.N + FewestShown - 1) / FewestShown * FewestShown, Basis: s.Basis}
}

// SeesNumber tells whether a stated number exists for the viewer, and what sources say of it.
func (v Viewer) SeesNumber(n *StatedNumber) bool { return v.SeesPersons() || !n.CountsFew() }

// CountsFew tells whether the number counts fewer than FewestShown people at an event.
func (n *StatedNumber) CountsFew() bool {
	return n.Value < FewestShown && slices.Contains(FewCounted, n.Counted)
}

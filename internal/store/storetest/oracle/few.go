package oracle

import "github.com/partnergraph/partnergraph/internal/network"

// told returns the size of an event as the viewer is told it: the public is told sizes in fives, so that it can neither
// count few nor subtract those whom it sees, and not on what five or fewer rest (docs/adr/0001).
func (o *Oracle) told(v network.Viewer, size network.Size) network.Size {
	if o.seesPersons(v) || size.N == 4 && o.is(FourAreTold) {
		return size
	}
	if size.N > 5 {
		return network.Size{N: o.inFives(size.N), Basis: size.Basis}
	}
	o.fire("few not told")
	shown := network.Size{N: 5, Basis: network.BasisAssumed}
	if o.is(FewAreTold) {
		shown.N = size.N
	}
	if o.is(BasisOfFewTold) {
		shown.Basis = size.Basis
	}
	return shown
}

// inFives counts on to the next five.
func (o *Oracle) inFives(n int) int {
	for n%5 != 0 && !o.is(MoreAreToldExactly) {
		n++
	}
	return n
}

// weight is what one event gives to the strength of a pair that the viewer is told, in millionths. The fault is one
// place where it is told by how many there really were.
func (o *Oracle) weight(v network.Viewer, size network.Size, forgotten Fault) int {
	n := max(size.N, 2)
	if !o.seesPersons(v) && !o.is(forgotten) {
		n = o.inFives(max(n, 5))
	}
	return 1_000_000 / (n - 1)
}

// fewPeople tells whether a stated number counts fewer than five people at an event.
func (o *Oracle) fewPeople(n *network.StatedNumber) bool {
	switch n.Counted {
	case network.CountedAttendance:
	case network.CountedDelegates, network.CountedOtherSide:
		if o.is(FewAttendedOnly) {
			return false
		}
	default:
		return o.is(FewOfAnything) && n.Value < 5
	}
	return n.Value < 4 || n.Value == 4 && !o.is(FourAreCounted)
}

// seesNumber tells whether a stated number exists for the viewer: to the public one of few people does not.
func (o *Oracle) seesNumber(v network.Viewer, n *network.StatedNumber) bool {
	if o.seesPersons(v) || !o.fewPeople(n) {
		return true
	}
	o.fire("few not counted")
	return false
}

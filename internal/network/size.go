package network

// Size is how many parties an event had, as far as is known, and what that rests on.
type Size struct {
	N     int
	Basis SizeBasis
}

// SmallSize is the largest n at which a meeting counts as a step of an introduction.
const SmallSize = 50

// WeightUnit is the weight of an encounter between two who were alone; strengths
// are sums of such weights and shown divided by it.
const WeightUnit = 1_000_000

// Weight returns what one event of n parties adds to the strength of a tie
// between two of them: ⌊1,000,000/(n−1)⌋ with n at least 2 (M. E. J. Newman, "Scientific
// collaboration networks. II", Physical Review E 64, 016132, 2001).
func Weight(n int) int { return WeightUnit / (max(n, 2) - 1) }

// assumedSize is the size of an event of which nothing is stated: large enough
// that what is not known does not make a tie strong.
func assumedSize(k EventKind) int {
	switch k {
	case KindWebinar:
		return 100
	case KindSeminar:
		return 40
	case KindMeal, KindMeeting, KindPreparatoryVisit:
		return 10
	case KindJobShadowing:
		return 2
	}
	return 20
}

// size applies the rule of parties and size (docs/adr/0001). stated tells
// whether any number was stated of the event or an ancestor.
func size(f *EventFacts, as attendees, delegations map[ID]*delegation, parent *derivation) (s Size, stated bool) {
	attendance, otherSide := largest(f, CountedAttendance), largest(f, CountedOtherSide)
	parties, outside, inside := countParties(as, delegations)
	s = Size{N: parties, Basis: BasisRecorded}
	stated = attendance >= 0 || otherSide >= 0 || largest(f, CountedDelegates) >= 0
	sum, basis := 0, BasisRecorded
	for led, group := range delegations {
		n := inside[led]
		for _, number := range group.numbers {
			stated = true
			if number >= n {
				n, basis = number, BasisStated
			}
		}
		sum += n
	}
	for _, n := range unnamedDelegations(f, delegations) {
		sum, basis = sum+n, BasisStated
	}
	if otherSide >= outside {
		outside, basis = otherSide, BasisStated
	}
	s = s.or(Size{sum + outside, basis})
	if attendance >= 0 {
		s = s.or(Size{attendance, BasisStated})
	}
	if parent != nil {
		stated = stated || parent.stated
		if attendance < 0 {
			s = s.or(parent.Size)
		}
	}
	if !stated {
		s = s.or(Size{assumedSize(f.Kind), BasisAssumed})
	}
	return s, stated
}

// unnamedDelegations returns the sizes of delegations of which a source gives only
// the number: none of their delegates is named, and still they filled the room.
func unnamedDelegations(f *EventFacts, present map[ID]*delegation) map[ID]int {
	sizes := map[ID]int{}
	for _, number := range f.Numbers {
		if number.Counted == CountedDelegates && present[number.Delegation] == nil {
			sizes[number.Delegation] = max(sizes[number.Delegation], number.Value)
		}
	}
	return sizes
}

// or returns the larger size; of equal ones that with the better basis.
func (s Size) or(t Size) Size {
	if t.N > s.N || t.N == s.N && t.Basis > s.Basis {
		return t
	}
	return s
}

// largest returns the largest number stated of the kind, -1 where there is none.
func largest(f *EventFacts, counted Counted) int {
	most := -1
	for _, number := range f.Numbers {
		if number.Counted == counted {
			most = max(most, number.Value)
		}
	}
	return most
}

// countParties counts the parties: the persons, and the organisations that no
// present person represents; those of each delegation, and those outside all.
func countParties(as attendees, delegations map[ID]*delegation) (all, outside int, inside map[ID]int) {
	inside = map[ID]int{}
	for _, a := range as {
		if t, _ := a.actor.Type(); t != TypePerson && len(a.throughs) > 0 {
			continue
		}
		all++
		if delegations[a.side] != nil {
			inside[a.side]++
		} else {
			outside++
		}
	}
	return all, outside, inside
}

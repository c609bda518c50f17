package network

// MostTies is how many ties of introduction an actor may have and still stand between two others: see Hub.
const MostTies = 100

// Small tells whether being present together at an event is a step of an introduction: it was held, people meet at
// events of its kind, and it had at most SmallSize parties.
func Small(kind EventKind, status EventStatus, n int) bool {
	return kind.Meets() && status == StatusHeld && n <= SmallSize
}

// Hub tells whether an actor knows too many to introduce anybody: its positions (held, or held in it), its
// memberships (either way round) and the small events at which it was present are more than MostTies together. To a
// viewer who does not see persons positions count as none: whether they tip the scales would tell how many there are.
func Hub(positions, memberships, smallEvents int) bool {
	return positions+memberships+smallEvents > MostTies
}

// Way is how a step of an introduction holds.
type Way uint8

// The ways; of equal weight the first counts.
const (
	WayEncounter Way = 1 + iota
	WayPosition
	WayMembership
)

// The weights of ways besides encounters, in the unit of WeightUnit.
const (
	positionWeight        = 1_000_000
	unknownPositionWeight = 500_000
	membershipWeight      = 1
)

// StepWeight returns the weight of a step, and the way that gives it: the strongest of the strength of the small
// events at which both were, the best validity of a position that joins them, and that of a membership.
func StepWeight(strength int64, position, membership Validity) (weight int64, way Way) {
	if strength > 0 {
		weight, way = strength, WayEncounter
	}
	if w := positionWeights[position]; w > weight {
		weight, way = w, WayPosition
	}
	if membership != ValidNo && weight < membershipWeight {
		weight, way = membershipWeight, WayMembership
	}
	return weight, way
}

var positionWeights = map[Validity]int64{ValidUnknown: unknownPositionWeight, ValidYes: positionWeight}

package oracle

// Fault is one rule that the oracle gets wrong on purpose.
type Fault uint8

// The faults. The zero value is none.
const (
	NoFault Fault = iota
	OwnDelegatesIgnored
	InterlocutorsPassed
	FarthestAncestorPasses
	PlaceIsHost
	MemberMakesPresent
	MandateIgnored
	LeaderAlonePresent
	EndedPositionCounts
	UnknownIsInferred
	PartOfCertaintyIgnored
	OwnTieDoesNotDecide
	GreatestSide
	OutsidersUncounted
	ParentSizeIgnored
	DefaultThoughStated
	DelegatesOfParentIgnored
	OtherSideIgnored
	UnnamedIgnored
	CancellationKept
	UnknownStatusHeld
	StatusCertaintyIgnored
	StudyMeets
	UndatedInPeriod
	SumOverTree
	EqualRanksReversed
	MetIgnored
	StatedWithoutMet
	RelatedBothWays
	RelatedOneStep
	RepresentedPairsKept
	InterlocutorPairsKept
	ColleaguesFirst
	WrongFirstLast
	BestBasisOfPair
	MinStrengthExclusive
	WithheldOrder
	PublicSeesPersons
	QuoteShown
	TotalsCountHidden
	HiddenTiesCount
	SomeSeesHidden
	UndatedFirst
	UnknownBeforeYes
	CounterpartsOneWay
	EvidenceAboutCounts
	FurtherNamesIgnored
	FilterNamesExactly
	NearShortWords
	SwapIsTwoEdits
	EveryWordPrefix
	VariantsMissing
	MatchedIsMainName
	AskedForgotten
	MoreOfNothing
	faultCount
)

var faultNames = [faultCount]string{
	NoFault:                  "none",
	OwnDelegatesIgnored:      "(b) though the part records delegates of its own",
	InterlocutorsPassed:      "INTERLOCUTOR passed to the parts",
	FarthestAncestorPasses:   "(b) from the farthest ancestor",
	PlaceIsHost:              "a Place is HOST",
	MemberMakesPresent:       "a collective is present because a member is",
	MandateIgnored:           "(c) without mandates",
	LeaderAlonePresent:       "leading alone makes present",
	EndedPositionCounts:      "a position that ended before the event counts",
	UnknownIsInferred:        "(c) INFERRED where the validity is UNKNOWN",
	PartOfCertaintyIgnored:   "(b) without the certainty of PART_OF",
	OwnTieDoesNotDecide:      "representatives decide a side though there is an own tie",
	GreatestSide:             "the greatest id of several sides",
	OutsidersUncounted:       "parties outside the delegations left out of n",
	ParentSizeIgnored:        "the parent's n ignored",
	DefaultThoughStated:      "the default added though something is stated",
	DelegatesOfParentIgnored: "DELEGATES of the ancestor ignored",
	OtherSideIgnored:         "OTHER_SIDE ignored",
	UnnamedIgnored:           "a delegation of which nobody is named ignored",
	CancellationKept:         "cancellation not passed down",
	UnknownStatusHeld:        "UNKNOWN counts as HELD",
	StatusCertaintyIgnored:   "the certainty of the status ignored",
	StudyMeets:               "people meet at a STUDY",
	UndatedInPeriod:          "an undated event inside a period",
	SumOverTree:              "the sum over a tree instead of the largest",
	EqualRanksReversed:       "equal ranks reversed",
	MetIgnored:               "MET ignored",
	StatedWithoutMet:         "STATED without MET",
	RelatedBothWays:          "memberships followed both ways",
	RelatedOneStep:           "memberships followed one step only",
	RepresentedPairsKept:     "a person and the organisation that she represents are a pair",
	InterlocutorPairsKept:    "two interlocutors are a pair",
	ColleaguesFirst:          "COLLEAGUES before ACROSS",
	WrongFirstLast:           "first and last by the other bound",
	BestBasisOfPair:          "a pair's best basis instead of the weakest",
	MinStrengthExclusive:     "minStrength excludes equality",
	WithheldOrder:            "withheld under KIND before STATUS",
	PublicSeesPersons:        "the public sees persons",
	QuoteShown:               "the public reads quotes that name persons",
	TotalsCountHidden:        "totals count hidden rows",
	HiddenTiesCount:          "hidden ties are counted",
	SomeSeesHidden:           "filters see hidden nodes",
	UndatedFirst:             "undated first when the newest come first",
	UnknownBeforeYes:         "validity UNKNOWN before YES",
	CounterpartsOneWay:       "counterparts one way only",
	EvidenceAboutCounts:      "evidence about a property counts for a tie's existence",
	FurtherNamesIgnored:      "further names not searched",
	FilterNamesExactly:       "names filtered by whole words",
	NearShortWords:           "words of four letters may be near",
	SwapIsTwoEdits:           "a swap of neighbours is two edits",
	EveryWordPrefix:          "every word may be a prefix",
	VariantsMissing:          "no variants oe and aa",
	MatchedIsMainName:        "the main name always matches",
	AskedForgotten:           "a kind forgotten where only some properties are asked",
	MoreOfNothing:            "more rows told of where none are asked",
}

func (f Fault) String() string { return faultNames[f] }

// Faults lists all faults.
func Faults() []Fault {
	faults := make([]Fault, 0, faultCount-1)
	for f := NoFault + 1; f < faultCount; f++ {
		faults = append(faults, f)
	}
	return faults
}

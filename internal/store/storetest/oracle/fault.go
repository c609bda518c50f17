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
	FewAreTold
	FourAreTold
	MoreAreToldExactly
	BasisOfFewTold
	FewStrengthen
	FewWeighAtEvents
	FewWeighTogether
	FewWeighOnPaths
	FewWeighInProjections
	FewAreListed
	FewAreCited
	FewAreEvident
	FewAttendedOnly
	FewOfAnything
	FourAreCounted
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
	HubsInBetween
	CollectivesInBetween
	BlockedEndsRefused
	HubAtHundred
	HubWithoutPositions
	HubWithoutMemberships
	HubWithoutEvents
	HubOfHidden
	FiftyIsLarge
	PlannedIsStep
	ExclusionsOnPaths
	PathPeriodIgnored
	PathUndatedCounts
	PathAsOfIgnored
	PathUnknownIsNo
	WorstValidityOfStep
	LeastPerPair
	PlacesWithinIgnored
	PlacesOneDeep
	MembershipUnasked
	MembershipOneWay
	PathStrengthUngrouped
	StepsUnbounded
	SkippedEnds
	SkippedAtOneStep
	SkippedNearFromOnly
	DistanceThroughBlocked
	DistanceOfStart
	TogetherExcludes
	TogetherLarge
	TogetherPeriodIgnored
	TogetherRelation
	JoinsOneWay
	JoinsAsOfIgnored
	FrontierByID
	ParallelTiesAreLinks
	DirectionMerged
	KindsIgnored
	StartsMustMatch
	FrontierUnfiltered
	KeptAgain
	LeftOutCountsAll
	SubgraphAsOfIgnored
	SubgraphWithApplied
	SubgraphWeakPairs
	LinkOfWorstTie
	LinkReferenceStated
	LinkOfWorstMeeting
	LinkOfMeetingsNotAsked
	LinkDaysNotAsked
	LinkDaysSwapped
	HiddenCountsShown
	HiddenCountsLinks
	HiddenUnfiltered
	OwnCountryAllowed
	UnknownCountryAllowed
	CandidateCountriesIgnored
	VenuesAllowed
	HiddenTieOfVenue
	UnfitKept
	FitsAdded
	InferredFitsAsStated
	SpeakersIgnored
	HeldAtIgnored
	OnBehalfOfIgnored
	SendingIgnored
	PlannedWasHeld
	EveryKindIsVisit
	CounterpartOneWay
	EndedContacts
	LoadUndated
	LoadOutsidePeriod
	LoadHeldOnly
	OccasionsByTie
	ProjectionStudy
	ProjectionStatuses
	ProjectionPeriodIgnored
	ProjectionAtIgnored
	ProjectionEverybody
	ProjectionRelatesAll
	CountsEveryYear
	CountsTotalOfGroups
	WithoutNotTold
	CountsByKey
	CountsUnfiltered
	faultCount
)

func (f Fault) String() string { return faultNames[f] }

// Faults lists all faults.
func Faults() []Fault {
	faults := make([]Fault, 0, faultCount-1)
	for f := NoFault + 1; f < faultCount; f++ {
		faults = append(faults, f)
	}
	return faults
}

package oracle

// RegisterFault is one rule about the register that the oracle gets wrong on purpose.
type RegisterFault uint8

// The faults. The zero value is none.
const (
	NoRegisterFault RegisterFault = iota
	ScopeIgnored
	HoldsTooEarly
	HoldsTooLong
	EndsADayEarly
	WithdrawnHolds
	WithdrawnADayLate
	OutOfUseCounts
	PersonalForAnalysts
	HiddenHolderShown
	AdminsSeeCoveredOnly
	PersonalValueShown
	HiddenValueShown
	BasesShownToAll
	HiddenHolderReaches
	EndedPositionReaches
	UnknownPositionIsNone
	AdminsNeedNoBasis
	PurposeIgnored
	AnyHolderTaken
	AnySourceTaken
	OldBasesStay
	HolderDeletedContactStays
	SourceDeletedContactStays
	EveryKindOfCredential
	RevokedForgotten
	AlwaysNewestFirst
	AuditRecordTwice
	AuditOfEverybody
	AuditAboutEverything
	AuditOfEveryAction
	AuditOfThatSecond
	AuditOfAllTimes
	GapsTaken
	HalfARecordStays
	RecordTakesARevision
	registerFaultCount
)

var registerFaultNames = [registerFaultCount]string{
	NoRegisterFault:           "none",
	ScopeIgnored:              "a basis covers roles that are less than its scope",
	HoldsTooEarly:             "a basis holds before its first day",
	HoldsTooLong:              "a basis holds after its last day",
	EndsADayEarly:             "a basis holds no more on its last day",
	WithdrawnHolds:            "a basis holds though it was withdrawn",
	WithdrawnADayLate:         "a basis holds on the day from which it is withdrawn",
	OutOfUseCounts:            "contact points that are not in use count",
	PersonalForAnalysts:       "analysts know of contact points that lead to one human being",
	HiddenHolderShown:         "contact points of hidden holders shown",
	AdminsSeeCoveredOnly:      "administrators see covered contact points only",
	PersonalValueShown:        "a view gives the value of a contact point that leads to one human being",
	HiddenValueShown:          "administrators read values that no basis covers",
	BasesShownToAll:           "everybody reads what shows that a basis holds",
	HiddenHolderReaches:       "the public reaches organisations by persons",
	EndedPositionReaches:      "reached by somebody who has left",
	UnknownPositionIsNone:     "not reached by somebody who may have left",
	AdminsNeedNoBasis:         "administrators reach without a basis",
	PurposeIgnored:            "a basis for another purpose reaches",
	AnyHolderTaken:            "a contact point of nobody is taken",
	AnySourceTaken:            "a contact point that no source told is taken",
	OldBasesStay:              "bases of a replaced contact point stay",
	HolderDeletedContactStays: "contact points stay when their holder is deleted",
	SourceDeletedContactStays: "contact points stay when their source is deleted",
	EveryKindOfCredential:     "credentials of every kind listed",
	RevokedForgotten:          "a revoked credential is not",
	AlwaysNewestFirst:         "the audit log is always read newest first",
	AuditRecordTwice:          "an audit record stands on two pages",
	AuditOfEverybody:          "the audit log of one is that of all",
	AuditAboutEverything:      "the audit log about one is that about all",
	AuditOfEveryAction:        "the audit log of one action is that of all",
	AuditOfThatSecond:         "what was done at a moment was done later",
	AuditOfAllTimes:           "what was done before a moment was done later",
	GapsTaken:                 "the audit log takes gaps",
	HalfARecordStays:          "what was recorded before an error stays",
	RecordTakesARevision:      "a change of the register takes a revision",
}

func (f RegisterFault) String() string { return registerFaultNames[f] }

// RegisterFaults lists all faults.
func RegisterFaults() []RegisterFault {
	var faults []RegisterFault
	for f := NoRegisterFault + 1; f < registerFaultCount; f++ {
		faults = append(faults, f)
	}
	return faults
}

// NewFaultyRegister returns an empty store that keeps its register with the fault.
func NewFaultyRegister(wrong RegisterFault) *Store { return &Store{wrong: wrong} }

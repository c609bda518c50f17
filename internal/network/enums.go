package network

import (
	"fmt"
	"io"
	"slices"
	"strconv"
)

// EntityType is the type of a node.
type EntityType string

// The types of node.
const (
	TypeOrganisation EntityType = "ORGANISATION"
	TypePerson       EntityType = "PERSON"
	TypeEvent        EntityType = "EVENT"
	TypePlace        EntityType = "PLACE"
	TypeTopic        EntityType = "TOPIC"
	TypeProgramme    EntityType = "PROGRAMME"
	TypeSource       EntityType = "SOURCE"
)

// EntityTypes lists the types of node in the order in which they are shown.
var EntityTypes = []EntityType{TypeOrganisation, TypePerson, TypeEvent, TypePlace, TypeTopic, TypeProgramme, TypeSource}

var typeOfPrefix = map[string]EntityType{
	"organisation": TypeOrganisation, "person": TypePerson, "event": TypeEvent, "place": TypePlace,
	"topic": TypeTopic, "programme": TypeProgramme, "source": TypeSource,
}

// IsActor tells whether nodes of the type act: organisations and persons.
func (t EntityType) IsActor() bool { return t == TypeOrganisation || t == TypePerson }

// OrganisationKind says what an organisation is; empty where no source says.
type OrganisationKind string

// OrganisationKinds lists the kinds of organisation.
var OrganisationKinds = []OrganisationKind{
	"LOCAL_AUTHORITY", "NETWORK_HEAD", "SOCIAL_ENTERPRISE", "INCUBATOR", "FUNDER", "SITE", "EMBASSY",
	"ASSOCIATION", "COMPANY", "HOUSING_BODY", "ACADEMY", "MEDIA", "COLLECTIVE", "OTHER",
}

// KindCollective is a collective, a network or a group of label holders.
const KindCollective OrganisationKind = "COLLECTIVE"

// EventKind says what an event is.
type EventKind string

// The kinds of event.
const (
	KindLearningVisit    EventKind = "LEARNING_VISIT"
	KindSeminar          EventKind = "SEMINAR"
	KindWorkshop         EventKind = "WORKSHOP"
	KindSiteVisit        EventKind = "SITE_VISIT"
	KindJobShadowing     EventKind = "JOB_SHADOWING"
	KindPreparatoryVisit EventKind = "PREPARATORY_VISIT"
	KindMeeting          EventKind = "MEETING"
	KindWebinar          EventKind = "WEBINAR"
	KindMeal             EventKind = "MEAL"
	KindStudy            EventKind = "STUDY"
	KindAward            EventKind = "AWARD"
	KindOther            EventKind = "OTHER"
)

// EventKinds lists the kinds of event.
var EventKinds = []EventKind{
	KindLearningVisit, KindSeminar, KindWorkshop, KindSiteVisit, KindJobShadowing, KindPreparatoryVisit,
	KindMeeting, KindWebinar, KindMeal, KindStudy, KindAward, KindOther,
}

// Meets tells whether people meet at events of the kind: not at a study, not at an award.
func (k EventKind) Meets() bool { return k != KindStudy && k != KindAward }

// EventStatus says whether an event took place, as far as a source tells.
type EventStatus string

// The statuses of an event.
const (
	StatusPlanned   EventStatus = "PLANNED"
	StatusHeld      EventStatus = "HELD"
	StatusCancelled EventStatus = "CANCELLED"
	StatusUnknown   EventStatus = "UNKNOWN"
)

// EventStatuses lists the statuses of an event.
var EventStatuses = []EventStatus{StatusPlanned, StatusHeld, StatusCancelled, StatusUnknown}

// PlaceKind says what a place is.
type PlaceKind string

// PlaceKinds lists the kinds of place.
var PlaceKinds = []PlaceKind{"VENUE", "CITY", "REGION", "COUNTRY", "EUROREGION", "OTHER"}

// NameKind says what a further name is.
type NameKind string

// NameKinds lists the kinds of further name.
var NameKinds = []NameKind{"OFFICIAL", "ALIAS", "ACRONYM", "SPELLING", "TRANSLATION"}

// Counted says what a stated number counts.
type Counted string

// What a stated number counts.
const (
	CountedAttendance Counted = "ATTENDANCE"
	CountedDelegates  Counted = "DELEGATES"
	CountedOtherSide  Counted = "OTHER_SIDE"
)

// AllCounted lists what stated numbers count.
var AllCounted = []Counted{CountedAttendance, CountedDelegates, CountedOtherSide, "MEMBERS", "MOBILITIES", "ENTERPRISES", "TERRITORIES", "OTHER"}

// Role is what an actor did at an event. Lower numbers come first where an
// actor had several; the zero value is no role.
type Role uint8

// The roles, first to last.
const (
	RoleOrganiser Role = 1 + iota
	RoleHost
	RoleSpeaker
	RoleDelegate
	RoleInterlocutor
	RoleParticipant
)

// Certainty says how surely a source supports a fact. Higher is surer; the
// zero value is unknown.
type Certainty uint8

// The certainties, weakest first.
const (
	Uncertain Certainty = 1 + iota
	Inferred
	Reference // from a named list of geography or codes
	Stated
)

// Weakest returns the least sure of the certainties given.
func Weakest(first Certainty, more ...Certainty) Certainty {
	for _, c := range more {
		first = min(first, c)
	}
	return first
}

// How says by which rule an actor was present at an event.
type How uint8

// The ways of being present, first to last (docs/adr/0001).
const (
	HowTookPart        How = 1 + iota // (a) a source says so
	HowDelegation                     // (b) passed down from the visit
	HowRepresented                    // (c) through a person
	HowVisitedOrHosted                // (d) visited, or held in its house
)

// SizeBasis says what an event's size rests on. Higher is better.
type SizeBasis uint8

// The bases of a size, weakest first.
const (
	BasisAssumed SizeBasis = 1 + iota
	BasisRecorded
	BasisStated
)

// Relation says what two actors were to each other at an event.
type Relation uint8

// The relations, in the order in which a pair's own is found.
const (
	Across Relation = 1 + iota
	OtherRelation
	Colleagues
	SameDelegation
)

// Relations lists the relations in their order.
var Relations = []Relation{Across, OtherRelation, Colleagues, SameDelegation}

// Validity says whether a position or membership holds on the days asked.
type Validity uint8

// The validities; the zero value is NO.
const (
	ValidNo Validity = iota
	ValidUnknown
	ValidYes
)

var (
	roleNames      = []string{"", "ORGANISER", "HOST", "SPEAKER", "DELEGATE", "INTERLOCUTOR", "PARTICIPANT"}
	certaintyNames = []string{"", "UNCERTAIN", "INFERRED", "REFERENCE", "STATED"}
	howNames       = []string{"", "TOOK_PART", "DELEGATION", "REPRESENTED", "VISITED_OR_HOSTED"}
	basisNames     = []string{"", "ASSUMED", "RECORDED", "STATED"}
	relationNames  = []string{"", "ACROSS", "OTHER", "COLLEAGUES", "SAME_DELEGATION"}
	validityNames  = []string{"NO", "UNKNOWN", "YES"}
)

func (r Role) String() string      { return nameOf(roleNames, r) }
func (c Certainty) String() string { return nameOf(certaintyNames, c) }
func (h How) String() string       { return nameOf(howNames, h) }
func (b SizeBasis) String() string { return nameOf(basisNames, b) }
func (r Relation) String() string  { return nameOf(relationNames, r) }
func (v Validity) String() string  { return nameOf(validityNames, v) }

// ParseRole reads a role; ok is false when there is none of that name.
func ParseRole(s string) (r Role, ok bool) { return parseName[Role](roleNames, s) }

// ParseCertainty reads a certainty; ok is false when there is none of that name.
func ParseCertainty(s string) (c Certainty, ok bool) { return parseName[Certainty](certaintyNames, s) }

// ParseRelation reads a relation; ok is false when there is none of that name.
func ParseRelation(s string) (r Relation, ok bool) { return parseName[Relation](relationNames, s) }

func nameOf[T ~uint8](names []string, v T) string {
	if int(v) < len(names) {
		return names[v]
	}
	return ""
}

func parseName[T ~uint8](names []string, s string) (T, bool) {
	i := slices.Index(names, s)
	return T(max(i, 0)), i > 0 && s != ""
}

// The methods below let the enumerations stand in the GraphQL contract as they are;
// an empty value is null there.

func marshalName(w io.Writer, s string) {
	if s == "" {
		s = "null"
	} else {
		s = strconv.Quote(s)
	}
	_, _ = io.WriteString(w, s)
}

func unmarshalName[T ~uint8](names []string, v any, what string) (T, error) {
	s, _ := v.(string)
	got, ok := parseName[T](names, s)
	if !ok {
		return 0, fmt.Errorf("%q is not a %s", fmt.Sprint(v), what)
	}
	return got, nil
}

// MarshalGQL writes the role.
func (r Role) MarshalGQL(w io.Writer) { marshalName(w, r.String()) }

// UnmarshalGQL reads a role.
func (r *Role) UnmarshalGQL(v any) (err error) {
	*r, err = unmarshalName[Role](roleNames, v, "role")
	return err
}

// MarshalGQL writes the certainty.
func (c Certainty) MarshalGQL(w io.Writer) { marshalName(w, c.String()) }

// UnmarshalGQL reads a certainty.
func (c *Certainty) UnmarshalGQL(v any) (err error) {
	*c, err = unmarshalName[Certainty](certaintyNames, v, "certainty")
	return err
}

// MarshalGQL writes the way of being present.
func (h How) MarshalGQL(w io.Writer) { marshalName(w, h.String()) }

// UnmarshalGQL reads a way of being present.
func (h *How) UnmarshalGQL(v any) (err error) {
	*h, err = unmarshalName[How](howNames, v, "way of being present")
	return err
}

// MarshalGQL writes the basis.
func (b SizeBasis) MarshalGQL(w io.Writer) { marshalName(w, b.String()) }

// UnmarshalGQL reads a basis.
func (b *SizeBasis) UnmarshalGQL(v any) (err error) {
	*b, err = unmarshalName[SizeBasis](basisNames, v, "basis of a size")
	return err
}

// MarshalGQL writes the relation.
func (r Relation) MarshalGQL(w io.Writer) { marshalName(w, r.String()) }

// UnmarshalGQL reads a relation.
func (r *Relation) UnmarshalGQL(v any) (err error) {
	*r, err = unmarshalName[Relation](relationNames, v, "relation")
	return err
}

// MarshalGQL writes the validity.
func (v Validity) MarshalGQL(w io.Writer) { marshalName(w, v.String()) }

// UnmarshalGQL reads a validity.
func (v *Validity) UnmarshalGQL(value any) error {
	s, _ := value.(string)
	i := slices.Index(validityNames, s)
	if i < 0 {
		return fmt.Errorf("%q is not a validity", fmt.Sprint(value))
	}
	*v = Validity(i)
	return nil
}

// MarshalGQL writes the kind, null where no source says.
func (k OrganisationKind) MarshalGQL(w io.Writer) { marshalName(w, string(k)) }

// UnmarshalGQL reads a kind.
func (k *OrganisationKind) UnmarshalGQL(v any) error {
	s, _ := v.(string)
	if !slices.Contains(OrganisationKinds, OrganisationKind(s)) {
		return fmt.Errorf("%q is not a kind of organisation", fmt.Sprint(v))
	}
	*k = OrganisationKind(s)
	return nil
}

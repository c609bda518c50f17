package network

import (
	"crypto/sha256"
	"encoding/base32"
	"slices"
	"strings"
)

// TieKind is the kind of a tie: a relationship type in Neo4j, the same word in SQL.
type TieKind string

// The kinds of tie.
const (
	HoldsPosition TieKind = "HOLDS_POSITION"
	TookPartIn    TieKind = "TOOK_PART_IN"
	PartOf        TieKind = "PART_OF"
	Prepares      TieKind = "PREPARES"
	HeldAt        TieKind = "HELD_AT"
	About         TieKind = "ABOUT"
	WorksOn       TieKind = "WORKS_ON"
	MemberOf      TieKind = "MEMBER_OF"
	BasedIn       TieKind = "BASED_IN"
	Within        TieKind = "WITHIN"
	Under         TieKind = "UNDER"
	Funds         TieKind = "FUNDS"
	CounterpartOf TieKind = "COUNTERPART_OF"
	Succeeds      TieKind = "SUCCEEDS"
	BranchOf      TieKind = "BRANCH_OF"
	Met           TieKind = "MET"
)

// TieKinds lists the kinds of tie. Stores number them by their place here: add at the end.
var TieKinds = []TieKind{
	HoldsPosition, TookPartIn, PartOf, Prepares, HeldAt, About, WorksOn, MemberOf,
	BasedIn, Within, Under, Funds, CounterpartOf, Succeeds, BranchOf, Met,
}

// Ends says which types of node a kind of tie leads from and to.
type Ends struct{ From, To []EntityType }

var (
	actor        = []EntityType{TypeOrganisation, TypePerson}
	organisation = []EntityType{TypeOrganisation}
	event        = []EntityType{TypeEvent}
	topic        = []EntityType{TypeTopic}
	place        = []EntityType{TypePlace}
)

var tieEnds = map[TieKind]Ends{
	HoldsPosition: {[]EntityType{TypePerson}, organisation},
	TookPartIn:    {actor, event},
	PartOf:        {event, event},
	Prepares:      {event, event},
	HeldAt:        {event, []EntityType{TypePlace, TypeOrganisation}},
	About:         {event, topic},
	WorksOn:       {organisation, topic},
	MemberOf:      {organisation, organisation},
	BasedIn:       {organisation, place},
	Within:        {place, place},
	Under:         {[]EntityType{TypeEvent, TypeOrganisation}, []EntityType{TypeProgramme}},
	Funds:         {organisation, []EntityType{TypeEvent, TypeProgramme}},
	CounterpartOf: {organisation, organisation},
	Succeeds:      {organisation, organisation},
	BranchOf:      {organisation, organisation},
	Met:           {actor, actor},
}

// Ends returns the types of node that ties of the kind join.
func (k TieKind) Ends() Ends { return tieEnds[k] }

// Joins tells whether a tie of the kind may lead from one type to the other.
func (k TieKind) Joins(from, to EntityType) bool {
	e := tieEnds[k]
	return slices.Contains(e.From, from) && slices.Contains(e.To, to)
}

// Acyclic tells whether ties of the kind may not lead back to where they began.
func (k TieKind) Acyclic() bool {
	switch k {
	case PartOf, Within, Succeeds, BranchOf, MemberOf:
		return true
	}
	return false
}

// Tie is one relationship. Which properties it may have depends on its kind:
// HOLDS_POSITION title, since, until; TOOK_PART_IN role, on behalf of,
// delegation; MEMBER_OF circle, since, until; FUNDS share; MET event.
type Tie struct {
	ID         ID
	Kind       TieKind
	From, To   ID
	Role       Role
	Title      string
	OnBehalfOf ID // the organisation for which a person was there
	Delegation ID // the organisation that led the delegation
	Since      EDTF
	Until      EDTF
	Circle     string
	Share      string // percent, "~" in front for about
	Event      ID     // of MET
	// Certainty is that of the tie's existence; derived from its evidence.
	Certainty         Certainty
	ChangedAtRevision int
}

// Identity returns the text that makes a tie the one it is; two ties that agree
// in it are the same tie.
func (t *Tie) Identity() string {
	return strings.Join([]string{
		string(t.Kind), string(t.From), string(t.To), t.Role.String(), t.Title,
		string(t.OnBehalfOf), string(t.Delegation), t.Since.String(), string(t.Event),
	}, "\x1f")
}

// HashID returns the id that content makes: 26 characters of a SHA-256 in base 32 behind the prefix.
func HashID(prefix, content string) ID {
	sum := sha256.Sum256([]byte(content))
	text := base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(sum[:16])
	return ID(prefix + ":" + strings.ToLower(text))
}

// DerivedID returns the id that a tie has where its table leaves it empty.
func (t *Tie) DerivedID() ID { return HashID("tie", t.Identity()) }

// NamesPerson tells whether the tie touches a person, so that only those who
// may see persons see it.
func (t *Tie) NamesPerson() bool {
	return t.From.Prefix() == "person" || t.To.Prefix() == "person"
}

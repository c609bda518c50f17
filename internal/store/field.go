package store

import "github.com/partnergraph/partnergraph/internal/network"

// Field names a list that can be followed from a node (or, where said, from a
// tie or a pair). The set is closed; both adapters know each by name.
type Field uint8

// The fields. Unless said otherwise a list is ordered by name.
const (
	FieldNone   Field = iota
	People            // Organisation ← HOLDS_POSITION
	Members           // Organisation ← MEMBER_OF
	Memberships       // Organisation → MEMBER_OF
	OrganisationTopics
	OrganisationPlaces
	OrganisationEvents // events at which it was present; by date, newest first
	OrganisationProgrammes
	Counterparts // either direction
	Succeeds
	SucceededBy
	BranchOf
	Branches
	OrganisationFunds // events and programmes
	Positions         // Person → HOLDS_POSITION
	Participations    // Actor → TOOK_PART_IN; by date, newest first
	Participants      // Event ← TOOK_PART_IN
	Present           // Event ← PRESENT_AT
	EventFunders
	PartOf // at most one
	Parts  // by date, oldest first
	Prepares
	PreparedBy
	EventPlaces
	EventHosts // organisations of HELD_AT
	EventTopics
	EventProgrammes
	PlaceWithin
	PlaceContains
	PlaceOrganisations
	PlaceEvents // by date, newest first
	TopicOrganisations
	TopicEvents     // by date, newest first
	ProgrammeEvents // by date, newest first
	ProgrammeOrganisations
	ProgrammeFunders
	NodeEvidence    // of any node: evidence, by certainty (best first), about, id
	Numbers         // Organisation, Event, Programme: stated numbers, by counted, id
	NumberEvidence  // of a stated number
	Cites           // Source: evidence taken from it, by subject, about, id
	TieEvidence     // of a tie: evidence
	OnBehalfOf      // of a tie: the organisation
	Delegation      // of a tie: the organisation
	Through         // of a presence: the persons through whom an organisation was present; of a pair's event: for its first actor
	ThroughOther    // of a pair's event: for its second actor
	ActorEncounters // of an actor: the actors met; by strength, count, id
	EncounterEvents // of a pair: its events; by date, newest first
	Together        // of a pair: as EncounterEvents, but all small HELD events of the period at which both were, with no relation
	Joins           // of a pair: positions and memberships that join them, either way round; by kind, then id
	fieldCount
)

// Ends says how a field is followed: over ties of the kinds, from their From end
// (Out), their To end (In) or either, to nodes of the types.
type Ends struct {
	Kind   network.TieKind
	In     bool
	Both   bool
	Types  []network.EntityType // nil: as the tie has them
	ByDate Direction            // non-zero: ordered by date
	Dated  bool                 // the tie has since and until, judged by AsOf
}

var fieldEnds = map[Field]Ends{
	People:                 {Kind: network.HoldsPosition, In: true, Dated: true},
	Members:                {Kind: network.MemberOf, In: true, Dated: true},
	Memberships:            {Kind: network.MemberOf, Dated: true},
	OrganisationTopics:     {Kind: network.WorksOn},
	OrganisationPlaces:     {Kind: network.BasedIn},
	OrganisationProgrammes: {Kind: network.Under},
	Counterparts:           {Kind: network.CounterpartOf, Both: true},
	Succeeds:               {Kind: network.Succeeds},
	SucceededBy:            {Kind: network.Succeeds, In: true},
	BranchOf:               {Kind: network.BranchOf},
	Branches:               {Kind: network.BranchOf, In: true},
	OrganisationFunds:      {Kind: network.Funds},
	Positions:              {Kind: network.HoldsPosition, Dated: true},
	Participations:         {Kind: network.TookPartIn, ByDate: Descending},
	Participants:           {Kind: network.TookPartIn, In: true},
	EventFunders:           {Kind: network.Funds, In: true},
	PartOf:                 {Kind: network.PartOf},
	Parts:                  {Kind: network.PartOf, In: true, ByDate: Ascending},
	Prepares:               {Kind: network.Prepares},
	PreparedBy:             {Kind: network.Prepares, In: true},
	EventPlaces:            {Kind: network.HeldAt, Types: []network.EntityType{network.TypePlace}},
	EventHosts:             {Kind: network.HeldAt, Types: []network.EntityType{network.TypeOrganisation}},
	EventTopics:            {Kind: network.About},
	EventProgrammes:        {Kind: network.Under},
	PlaceWithin:            {Kind: network.Within},
	PlaceContains:          {Kind: network.Within, In: true},
	PlaceOrganisations:     {Kind: network.BasedIn, In: true},
	PlaceEvents:            {Kind: network.HeldAt, In: true, ByDate: Descending},
	TopicOrganisations:     {Kind: network.WorksOn, In: true},
	TopicEvents:            {Kind: network.About, In: true, ByDate: Descending},
	ProgrammeEvents:        {Kind: network.Under, In: true, ByDate: Descending, Types: []network.EntityType{network.TypeEvent}},
	ProgrammeOrganisations: {Kind: network.Under, In: true, Types: []network.EntityType{network.TypeOrganisation}},
	ProgrammeFunders:       {Kind: network.Funds, In: true},
}

// Ends returns how the field is followed; ok is false for fields that are not ties.
func (f Field) Ends() (e Ends, ok bool) {
	e, ok = fieldEnds[f]
	return e, ok
}

// Fields lists all fields.
func Fields() []Field {
	fields := make([]Field, 0, fieldCount-1)
	for f := FieldNone + 1; f < fieldCount; f++ {
		fields = append(fields, f)
	}
	return fields
}

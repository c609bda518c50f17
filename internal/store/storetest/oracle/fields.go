package oracle

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// way says how a field is followed over ties: of which kind, out of the start,
// into it, or both; to nodes of which type (empty: any); in which order of dates
// (zero: by name); and whether the tie has since and until.
type way struct {
	kind   network.TieKind
	where  whither
	to     network.EntityType
	byDate store.Direction
	dated  bool
}

type whither uint8

const (
	out whither = iota
	in
	both
)

var ways = map[store.Field]way{
	// of organisations
	store.People:                 {kind: network.HoldsPosition, where: in, dated: true},
	store.Members:                {kind: network.MemberOf, where: in, dated: true},
	store.Memberships:            {kind: network.MemberOf, where: out, dated: true},
	store.OrganisationTopics:     {kind: network.WorksOn, where: out},
	store.OrganisationPlaces:     {kind: network.BasedIn, where: out},
	store.OrganisationProgrammes: {kind: network.Under, where: out},
	store.OrganisationFunds:      {kind: network.Funds, where: out},
	store.Counterparts:           {kind: network.CounterpartOf, where: both},
	store.Succeeds:               {kind: network.Succeeds, where: out},
	store.SucceededBy:            {kind: network.Succeeds, where: in},
	store.BranchOf:               {kind: network.BranchOf, where: out},
	store.Branches:               {kind: network.BranchOf, where: in},
	// of persons and actors
	store.Positions:      {kind: network.HoldsPosition, where: out, dated: true},
	store.Participations: {kind: network.TookPartIn, where: out, byDate: store.Descending},
	// of events
	store.Participants:    {kind: network.TookPartIn, where: in},
	store.EventFunders:    {kind: network.Funds, where: in},
	store.PartOf:          {kind: network.PartOf, where: out},
	store.Parts:           {kind: network.PartOf, where: in, byDate: store.Ascending},
	store.Prepares:        {kind: network.Prepares, where: out},
	store.PreparedBy:      {kind: network.Prepares, where: in},
	store.EventPlaces:     {kind: network.HeldAt, where: out, to: network.TypePlace},
	store.EventHosts:      {kind: network.HeldAt, where: out, to: network.TypeOrganisation},
	store.EventTopics:     {kind: network.About, where: out},
	store.EventProgrammes: {kind: network.Under, where: out},
	// of places
	store.PlaceWithin:        {kind: network.Within, where: out},
	store.PlaceContains:      {kind: network.Within, where: in},
	store.PlaceOrganisations: {kind: network.BasedIn, where: in},
	store.PlaceEvents:        {kind: network.HeldAt, where: in, byDate: store.Descending},
	// of topics
	store.TopicOrganisations: {kind: network.WorksOn, where: in},
	store.TopicEvents:        {kind: network.About, where: in, byDate: store.Descending},
	// of programmes
	store.ProgrammeEvents:        {kind: network.Under, where: in, to: network.TypeEvent, byDate: store.Descending},
	store.ProgrammeOrganisations: {kind: network.Under, where: in, to: network.TypeOrganisation},
	store.ProgrammeFunders:       {kind: network.Funds, where: in},
}

// startsAt says of which types of node each field is a list.
var startsAt = map[network.EntityType][]store.Field{
	network.TypeOrganisation: {
		store.People, store.Members, store.Memberships, store.OrganisationTopics, store.OrganisationPlaces,
		store.OrganisationProgrammes, store.OrganisationFunds, store.Counterparts, store.Succeeds, store.SucceededBy,
		store.BranchOf, store.Branches, store.OrganisationEvents, store.Participations, store.ActorEncounters, store.Numbers,
		store.NodeEvidence,
	},
	network.TypePerson: {store.Positions, store.Participations, store.ActorEncounters, store.NodeEvidence},
	network.TypeEvent: {
		store.Participants, store.Present, store.EventFunders, store.PartOf, store.Parts, store.Prepares,
		store.PreparedBy, store.EventPlaces, store.EventHosts, store.EventTopics, store.EventProgrammes, store.Numbers,
		store.NodeEvidence,
	},
	network.TypePlace: {store.PlaceWithin, store.PlaceContains, store.PlaceOrganisations, store.PlaceEvents, store.NodeEvidence},
	network.TypeTopic: {store.TopicOrganisations, store.TopicEvents, store.NodeEvidence},
	network.TypeProgramme: {
		store.ProgrammeEvents, store.ProgrammeOrganisations, store.ProgrammeFunders, store.Numbers, store.NodeEvidence,
	},
	network.TypeSource: {store.Cites, store.NodeEvidence},
}

// FieldsOf lists the lists below nodes of a type.
func FieldsOf(t network.EntityType) []store.Field { return startsAt[t] }

// FollowsTies tells whether the field is followed over ties from node to node.
func FollowsTies(f store.Field) bool { return ways[f].kind != "" }

// FollowsDated tells whether the ties of a field have since and until.
func FollowsDated(f store.Field) bool { return ways[f].dated }

// end returns the other end of a tie that leads on from start in this way, or "".
func (w way) end(t *network.Tie, start network.ID) network.ID {
	switch {
	case t.Kind != w.kind:
		return ""
	case t.From == start && w.where != in:
		return t.To
	case t.To == start && w.where != out:
		return t.From
	}
	return ""
}

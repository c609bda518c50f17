package graph

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// hops says which list of the store each field of the contract reads, by the
// type on which the field stands.
var hops = map[string]map[string]store.Field{
	"Organisation": {
		"people": store.People, "members": store.Members, "memberships": store.Memberships, "topics": store.OrganisationTopics,
		"places": store.OrganisationPlaces, "events": store.OrganisationEvents, "programmes": store.OrganisationProgrammes,
		"counterparts": store.Counterparts, "succeeds": store.Succeeds, "succeededBy": store.SucceededBy,
		"branchOf": store.BranchOf, "branches": store.Branches, "funds": store.OrganisationFunds, "statedNumbers": store.Numbers,
		"participations": store.Participations, "encounters": store.ActorEncounters, "evidence": store.NodeEvidence,
	},
	"Person": {
		"positions": store.Positions, "participations": store.Participations, "encounters": store.ActorEncounters,
		"evidence": store.NodeEvidence,
	},
	"Event": {
		"participants": store.Participants, "present": store.Present, "funders": store.EventFunders, "partOf": store.PartOf,
		"parts": store.Parts, "prepares": store.Prepares, "preparedBy": store.PreparedBy, "places": store.EventPlaces,
		"hosts": store.EventHosts, "topics": store.EventTopics, "programmes": store.EventProgrammes,
		"statedNumbers": store.Numbers, "evidence": store.NodeEvidence,
	},
	"Place": {
		"within": store.PlaceWithin, "contains": store.PlaceContains, "organisations": store.PlaceOrganisations,
		"events": store.PlaceEvents, "evidence": store.NodeEvidence,
	},
	"Topic": {"organisations": store.TopicOrganisations, "events": store.TopicEvents, "evidence": store.NodeEvidence},
	"Programme": {
		"events": store.ProgrammeEvents, "organisations": store.ProgrammeOrganisations, "funders": store.ProgrammeFunders,
		"statedNumbers": store.Numbers, "evidence": store.NodeEvidence,
	},
	"Source": {"cites": store.Cites, "evidence": store.NodeEvidence},

	"OrganisationTieEdge": {"evidence": store.TieEvidence},
	"EventTieEdge":        {"evidence": store.TieEvidence},
	"PlaceTieEdge":        {"evidence": store.TieEvidence},
	"TopicTieEdge":        {"evidence": store.TieEvidence},
	"ProgrammeTieEdge":    {"evidence": store.TieEvidence},
	"PositionEdge":        {"evidence": store.TieEvidence, "attestedOn": store.TieEvidence},
	"PositionHolderEdge":  {"evidence": store.TieEvidence, "attestedOn": store.TieEvidence},
	"MembershipEdge":      {"evidence": store.TieEvidence, "attestedOn": store.TieEvidence},
	"FunderEdge":          {"evidence": store.TieEvidence},
	"IntroductionTie":     {"evidence": store.TieEvidence, "attestedOn": store.TieEvidence},
	"FundedEdge":          {"evidence": store.TieEvidence},
	"ParticipationEdge":   {"evidence": store.TieEvidence, "onBehalfOf": store.OnBehalfOf, "delegation": store.Delegation},
	"ParticipantEdge":     {"evidence": store.TieEvidence, "onBehalfOf": store.OnBehalfOf, "delegation": store.Delegation},

	"StatedNumber":       {"evidence": store.NumberEvidence},
	"Presence":           {"through": store.Through},
	"Encounter":          {"events": store.EncounterEvents},
	"ActorEncounterEdge": {"events": store.EncounterEvents},
}

// asked is a list below a node, a tie, a presence or a pair, as the arguments ask for it.
type asked struct {
	hop  store.Hop // without Edge, Want and Total
	list questions.ListName
}

// ask reads a field's arguments. single tells whether the list is read of one
// node only; pair is what narrowed the pair of which the events are read.
func (o *operation) ask(owner string, name string, args arguments, single bool, pair *store.EncounterFilter) (a asked, err error) {
	a.hop.Field, a.list = hops[owner][name], listName(owner, name)
	switch a.hop.Field {
	case store.PartOf, store.OnBehalfOf, store.Delegation:
		a.hop.Page.First = 1
		return a, nil
	case store.NodeEvidence, store.TieEvidence, store.NumberEvidence, store.Through:
		if name == attestedOn {
			a.hop.Page.First = questions.MaxPage
			return a, nil
		}
		a.hop.Page.First, err = args.count("first")
		return a, err
	case store.ActorEncounters:
		if a.hop.Encounters, err = o.encounterFilter(args); err != nil {
			return a, err
		}
	case store.EncounterEvents:
		a.hop.Encounters = pair
	}
	if a.hop.AsOf, err = args.day("asOf"); err != nil {
		return a, err
	}
	if a.hop.AsOf != nil {
		a.list += " asOf"
	}
	a.hop.Page, err = nestedPage(args, a.list, single)
	return a, err
}

func nestedPage(args arguments, list questions.ListName, single bool) (store.Page, error) {
	paging, err := args.paging()
	switch {
	case err != nil:
		return store.Page{}, err
	case single:
		return paging.Page(list, questions.NestedPage)
	}
	return paging.OnlyFirst(list, questions.NestedPage)
}

// listName names a list in its cursors. Lists of actors are the same for both types.
func listName(owner, name string) questions.ListName {
	if f := hops[owner][name]; f == store.Participations || f == store.ActorEncounters {
		owner = "Actor"
	}
	return questions.ListName(owner + "." + name)
}

// encounterFilter reads what narrows encounters.
func (o *operation) encounterFilter(args arguments) (*store.EncounterFilter, error) {
	var a questions.EncounterArguments
	var err error
	if a.With, err = o.filters.filter("ActorFilter", "with", args["with"]); err != nil {
		return nil, err
	}
	if a.At, err = o.filters.filter("EventFilter", "at", args["at"]); err != nil {
		return nil, err
	}
	if a.Period, err = args.period(); err != nil {
		return nil, err
	}
	if a.Statuses, err = list("statuses", args["statuses"], oneOf(network.EventStatuses)); err != nil {
		return nil, err
	}
	if a.Relations, err = list("relations", args["relations"], relation); err != nil {
		return nil, err
	}
	if a.MinStrength, err = args.float("minStrength"); err != nil {
		return nil, err
	}
	a.IncludeUndated = args.flag("includeUndated")
	f, err := a.Filter()
	return &f, err
}

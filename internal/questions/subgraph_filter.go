package questions

import (
	"errors"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// NetworkFilter says what belongs to a network. What is nil is no condition.
type NetworkFilter struct {
	Types                []network.EntityType
	Kinds                []network.TieKind
	Countries            []network.CountryCode
	Topics, Programmes   []network.ID
	Period               *network.Period
	IncludeUndated       bool
	Statuses             []network.EventStatus
	Relations            []network.Relation
	MinStrength          *float64
	MinDegree, MaxDegree *int
	AsOf                 *network.Day
}

// drawnTypes are the types of nodes to which ties lead.
var drawnTypes = []network.EntityType{
	network.TypeOrganisation, network.TypePerson, network.TypeEvent, network.TypePlace, network.TypeTopic, network.TypeProgramme,
}

// Ties returns the question for the network of all ties. Which condition speaks of which type stands in docs/adr/0007.
func (f *NetworkFilter) Ties() (q store.SubgraphQuery, err error) {
	switch {
	case len(f.Relations) > 0:
		return q, BadInput("filter.relations", "goes with the projection ENCOUNTERS")
	case f.MinStrength != nil:
		return q, BadInput("filter.minStrength", "goes with the projection ENCOUNTERS")
	}
	if err := f.check(); err != nil {
		return q, err
	}
	q = store.SubgraphQuery{Kinds: f.Kinds, AsOf: f.AsOf, Nodes: map[network.EntityType]*store.Filter{}}
	if f.Kinds == nil {
		q.Kinds = network.TieKinds
	}
	for _, t := range drawnTypes {
		if f.Types == nil || slices.Contains(f.Types, t) {
			q.Nodes[t] = f.of(t)
		}
	}
	return q, nil
}

// Encounters returns the question for the network of encounters.
func (f *NetworkFilter) Encounters() (q store.SubgraphQuery, err error) {
	switch {
	case f.Kinds != nil:
		return q, BadInput("filter.kinds", "goes with the projection FULL: here encounters are the only ties")
	case f.AsOf != nil:
		return q, BadInput("filter.asOf", "goes with the projection FULL: an encounter has a period")
	}
	if err := f.check(); err != nil {
		return q, err
	}
	arguments := EncounterArguments{
		At: f.events(), Period: f.Period, IncludeUndated: f.IncludeUndated, Statuses: f.Statuses, Relations: f.Relations, MinStrength: f.MinStrength,
	}
	if f.Statuses == nil {
		arguments.Statuses = []network.EventStatus{network.StatusHeld}
	}
	if f.Relations == nil {
		arguments.Relations = []network.Relation{network.Across, network.OtherRelation}
	}
	narrowed, err := arguments.Filter()
	if own := (*Error)(nil); errors.As(err, &own) {
		own.Argument = "filter." + own.Argument
		return q, own
	}
	q = store.SubgraphQuery{Encounters: &narrowed, Nodes: map[network.EntityType]*store.Filter{}}
	for _, t := range []network.EntityType{network.TypeOrganisation, network.TypePerson} {
		if f.Types == nil || slices.Contains(f.Types, t) {
			actors := &NetworkFilter{Countries: f.Countries, MinDegree: f.MinDegree, MaxDegree: f.MaxDegree}
			q.Nodes[t] = actors.of(t)
		}
	}
	return q, nil
}

func (f *NetworkFilter) check() error {
	for argument, n := range map[string]int{
		"filter.countries": len(f.Countries), "filter.topics": len(f.Topics), "filter.programmes": len(f.Programmes),
	} {
		if n > MaxListed {
			return BadInput(argument, "holds more than %d values", MaxListed)
		}
	}
	if err := CheckPeriod("filter.period", f.Period); err != nil {
		return err
	}
	return checkDegree("filter.degree", f.MinDegree, f.MaxDegree)
}

// of is the filter of one type; nil where no condition speaks of it.
func (f *NetworkFilter) of(t network.EntityType) *store.Filter {
	out := &store.Filter{MinDegree: f.MinDegree, MaxDegree: f.MaxDegree}
	switch t {
	case network.TypeOrganisation:
		out.Countries = f.Countries
		f.about(out, store.OrganisationTopics, store.OrganisationProgrammes)
	case network.TypeEvent:
		out.Countries, out.Period, out.IncludeUndated, out.Statuses = f.Countries, f.Period, f.IncludeUndated, f.Statuses
		f.about(out, store.EventTopics, store.EventProgrammes)
	case network.TypePlace:
		out.Countries = f.Countries
	case network.TypeTopic:
		out.IDs = f.Topics
	case network.TypeProgramme:
		out.IDs = f.Programmes
	}
	if isEmpty(out) {
		return nil
	}
	return out
}

func isEmpty(f *store.Filter) bool {
	return f.MinDegree == nil && f.MaxDegree == nil && f.Countries == nil && f.Period == nil && f.Statuses == nil && f.IDs == nil && f.Some == nil
}

// about adds that a node has one of the topics, and stands under one of the programmes.
func (f *NetworkFilter) about(out *store.Filter, topics, programmes store.Field) {
	if f.Topics != nil {
		out.Some = append(out.Some, store.TieFilter{Field: topics, Where: store.Filter{IDs: f.Topics}})
	}
	if f.Programmes != nil {
		out.Some = append(out.Some, store.TieFilter{Field: programmes, Where: store.Filter{IDs: f.Programmes}})
	}
}

// events narrows the events of encounters.
func (f *NetworkFilter) events() *store.Filter {
	if f.Topics == nil && f.Programmes == nil {
		return nil
	}
	out := &store.Filter{}
	f.about(out, store.EventTopics, store.EventProgrammes)
	return out
}

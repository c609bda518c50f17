package questions

import (
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// countable says which types each grouping counts.
var countable = map[store.CountBy][]network.EntityType{
	store.CountByCountry:   {network.TypeOrganisation, network.TypeEvent, network.TypePlace},
	store.CountByYear:      {network.TypeEvent},
	store.CountByKind:      {network.TypeOrganisation, network.TypeEvent, network.TypePlace},
	store.CountByTopic:     {network.TypeOrganisation, network.TypeEvent},
	store.CountByProgramme: {network.TypeOrganisation, network.TypeEvent},
}

// CountArguments ask for counts. Period narrows events.
type CountArguments struct {
	Of             network.EntityType
	By             store.CountBy
	Filter         *store.Filter
	Period         *network.Period
	IncludeUndated bool
}

// Counts counts nodes in groups.
func (s *Service) Counts(ctx context.Context, view store.View, v network.Viewer, a CountArguments) (store.Counts, error) {
	if !slices.Contains(countable[a.By], a.Of) {
		return store.Counts{}, BadInput("by", "does not fit %s: what is counted by this is of type %s", a.Of, anyOf(countable[a.By]))
	}
	if err := CheckPeriod("period", a.Period); err != nil {
		return store.Counts{}, err
	}
	filter := a.Filter
	if a.Period != nil {
		if a.Of != network.TypeEvent {
			return store.Counts{}, BadInput("period", "goes with of: EVENT; %s has no date", a.Of)
		}
		narrowed := store.Filter{}
		if a.Filter != nil {
			narrowed = *a.Filter
		}
		if narrowed.Period != nil {
			return store.Counts{}, BadInput("period", "is given twice: leave filter.events.period out")
		}
		narrowed.Period, narrowed.IncludeUndated = a.Period, a.IncludeUndated || narrowed.IncludeUndated
		filter = &narrowed
	}
	counts, err := view.Counts(ctx, v, store.CountQuery{Type: a.Of, Filter: filter, By: a.By})
	return counts, Translate(err)
}

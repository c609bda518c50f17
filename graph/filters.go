package graph

import (
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// filterTies says over which ties `some` and `none` of a filter look.
var filterTies = map[string]map[string]store.Field{
	"OrganisationFilter": {
		"people": store.People, "members": store.Members, "memberships": store.Memberships, "topics": store.OrganisationTopics,
		"places": store.OrganisationPlaces, "events": store.OrganisationEvents, "participations": store.Participations,
		"programmes": store.OrganisationProgrammes, "counterparts": store.Counterparts, "funds": store.OrganisationFunds,
	},
	"PersonFilter": {"positions": store.Positions, "participations": store.Participations},
	"ActorFilter": {
		"topics": store.OrganisationTopics, "places": store.OrganisationPlaces, "memberships": store.Memberships,
		"positions": store.Positions, "participations": store.Participations,
	},
	"EventFilter": {
		"participants": store.Participants, "present": store.Present, "funders": store.EventFunders, "partOf": store.PartOf,
		"parts": store.Parts, "places": store.EventPlaces, "hosts": store.EventHosts, "topics": store.EventTopics,
		"programmes": store.EventProgrammes,
	},
	"PlaceFilter": {
		"within": store.PlaceWithin, "contains": store.PlaceContains, "organisations": store.PlaceOrganisations, "events": store.PlaceEvents,
	},
	"TopicFilter":     {"organisations": store.TopicOrganisations, "events": store.TopicEvents},
	"ProgrammeFilter": {"organisations": store.ProgrammeOrganisations, "events": store.ProgrammeEvents, "funders": store.ProgrammeFunders},
}

// filterReader turns the inputs of the contract into filters of the store.
type filterReader struct{ schema *ast.Schema }

// filter reads an input of the type and checks its bounds. nil: none is given.
func (r filterReader) filter(input, argument string, v any) (*store.Filter, error) {
	f, err := r.read(input, argument, v, 1)
	if err != nil {
		return nil, err
	}
	return f, questions.CheckFilter(argument, f)
}

func (r filterReader) read(input, argument string, v any, depth int) (*store.Filter, error) {
	fields, ok := v.(map[string]any)
	if !ok {
		return nil, nil
	}
	if depth > store.MaxFilterDepth {
		return nil, questions.BadInput(argument, "filters may stand in each other %d deep", store.MaxFilterDepth)
	}
	f := &store.Filter{}
	for _, def := range r.schema.Types[input].Fields {
		if given := fields[def.Name]; given != nil {
			if err := r.condition(f, input, def, argument+"."+def.Name, given, depth); err != nil {
				return nil, err
			}
		}
	}
	return f, nil
}

func (r filterReader) condition(f *store.Filter, input string, def *ast.FieldDefinition, argument string, v any, depth int) (err error) {
	switch def.Name {
	case "and":
		f.And, err = r.several(input, argument, v, depth)
	case "or":
		f.Or, err = r.several(input, argument, v, depth)
	case "not":
		f.Not, err = r.read(input, argument, v, depth+1)
	case "ids":
		f.IDs, err = list(argument, v, nodeID)
	case "name":
		f.Name, err = nameWords(argument, v)
	case "types":
		f.Types, err = list(argument, v, oneOf([]network.EntityType{network.TypeOrganisation, network.TypePerson}))
	case "kinds":
		f.Kinds, err = list(argument, v, oneOf(valuesOf(r.schema.Types[def.Type.Name()])))
	case "statuses":
		f.Statuses, err = list(argument, v, oneOf(network.EventStatuses))
	case "countries":
		f.Countries, err = list(argument, v, country)
	case "languages":
		f.Languages, err = list(argument, v, language)
	case "period":
		f.Period, err = period(argument, v)
	case "includeUndated":
		f.IncludeUndated, _ = v.(bool)
	case "degree":
		f.MinDegree, f.MaxDegree, err = degree(argument, v)
	default:
		err = r.ties(f, filterTies[input][def.Name], def.Type.Name(), argument, v, depth)
	}
	return err
}

func (r filterReader) several(input, argument string, v any, depth int) ([]store.Filter, error) {
	return list(argument, v, func(argument string, v any) (store.Filter, error) {
		f, err := r.read(input, argument, v, depth+1)
		if err != nil || f == nil {
			return store.Filter{}, err
		}
		return *f, nil
	})
}

// ties reads what must hold of some, or of none, of the nodes at the end of a field.
func (r filterReader) ties(f *store.Filter, field store.Field, input, argument string, v any, depth int) error {
	given, _ := v.(map[string]any)
	for _, def := range r.schema.Types[input].Fields {
		where, err := r.read(def.Type.Name(), argument+"."+def.Name, given[def.Name], depth+1)
		if err != nil {
			return err
		}
		if where != nil && field == store.OrganisationFunds {
			where.Types = []network.EntityType{network.TypeEvent} // an organisation funds programmes, too
		}
		switch {
		case where == nil:
		case def.Name == "some":
			f.Some = append(f.Some, store.TieFilter{Field: field, Where: *where})
		case def.Name == "none":
			f.None = append(f.None, store.TieFilter{Field: field, Where: *where})
		}
	}
	return nil
}

func nameWords(argument string, v any) (string, error) {
	s, _ := v.(string)
	_, err := questions.Words(argument, s)
	return s, err
}

func degree(argument string, v any) (least, most *int, err error) {
	bounds, _ := v.(map[string]any)
	if bounds["min"] != nil {
		if least, err = integer(argument+".min", bounds["min"]); err != nil {
			return nil, nil, err
		}
	}
	if bounds["max"] != nil {
		most, err = integer(argument+".max", bounds["max"])
	}
	return least, most, err
}

func valuesOf(enum *ast.Definition) []string {
	names := make([]string, len(enum.EnumValues))
	for i, value := range enum.EnumValues {
		names[i] = value.Name
	}
	return names
}

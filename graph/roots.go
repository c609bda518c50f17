package graph

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// rootList says what a list at the root holds.
type rootList struct {
	holds  network.EntityType
	filter string // the input that filters it
}

var rootLists = map[string]rootList{
	"organisations": {network.TypeOrganisation, "OrganisationFilter"},
	"people":        {network.TypePerson, "PersonFilter"},
	"events":        {network.TypeEvent, "EventFilter"},
	"places":        {network.TypePlace, "PlaceFilter"},
	"topics":        {network.TypeTopic, "TopicFilter"},
	"programmes":    {network.TypeProgramme, "ProgrammeFilter"},
	"sources":       {network.TypeSource, "SourceFilter"},
}

var orderFields = map[string]store.OrderField{"NAME": store.ByName, "DATE": store.ByDate, "TIES": store.ByTies}

// The names of the ranked lists at the root.
const (
	searchList     questions.ListName = "search"
	encountersList questions.ListName = "encounters"
)

// listQuestion reads the arguments of a list of nodes.
func (o *operation) listQuestion(name string, args arguments) (q store.ListQuery, list questions.ListName, err error) {
	root := rootLists[name]
	q.Type = root.holds
	if q.Filter, err = o.filters.filter(root.filter, "filter", args["filter"]); err != nil {
		return q, list, err
	}
	order := ""
	if q.Order, order, err = orderOf(root.holds, args["orderBy"]); err != nil {
		return q, list, err
	}
	list = questions.ListName(name + order)
	paging, err := args.paging()
	if err != nil {
		return q, list, err
	}
	q.Page, err = paging.Page(list, questions.RootPage)
	return q, list, err
}

// orderOf reads an order, and says it in words for cursors. A field's own
// direction is that which people expect: names from a to z, all else largest first.
func orderOf(t network.EntityType, v any) (order store.Order, words string, err error) {
	field, direction := "NAME", ""
	if t == network.TypeEvent {
		field = "DATE"
	}
	if given, ok := v.(map[string]any); ok {
		if field, err = oneOf(orderNames(t))("orderBy.field", given["field"]); err != nil {
			return order, "", err
		}
		if given["direction"] != nil {
			direction, err = oneOf([]string{"ASC", "DESC"})("orderBy.direction", given["direction"])
		}
	}
	order = store.Order{Field: orderFields[field], Direction: store.Descending}
	if direction == "ASC" || direction == "" && field == "NAME" {
		order.Direction = store.Ascending
		return order, " " + field + " ASC", err
	}
	return order, " " + field + " DESC", err
}

func orderNames(t network.EntityType) []string {
	if t == network.TypeEvent {
		return []string{"NAME", "DATE", "TIES"}
	}
	return []string{"NAME", "TIES"}
}

// searchQuestion reads the arguments of a search.
func (o *operation) searchQuestion(args arguments) (q store.SearchQuery, err error) {
	text, err := args.text("text")
	if err != nil {
		return q, err
	}
	if text == nil {
		return q, questions.BadInput("text", "must be given")
	}
	if q.Words, err = questions.Words("text", *text); err != nil {
		return q, err
	}
	if q.Types, err = list("types", args["types"], oneOf(network.EntityTypes)); err != nil {
		return q, err
	}
	if q.Countries, err = list("countries", args["countries"], country); err != nil {
		return q, err
	}
	paging, err := args.paging()
	if err != nil {
		return q, err
	}
	q.Page, err = paging.Page(searchList, questions.RootPage)
	return q, err
}

// encounterQuestion reads the arguments of encounters at the root.
func (o *operation) encounterQuestion(args arguments) (q store.EncounterQuery, err error) {
	of, err := o.filters.filter("ActorFilter", "of", args["of"])
	if err != nil {
		return q, err
	}
	if of == nil {
		return q, questions.BadInput("of", "must be given")
	}
	narrowed, err := o.encounterFilter(args)
	if err != nil {
		return q, err
	}
	q.Of, q.Filter = *of, *narrowed
	paging, err := args.paging()
	if err != nil {
		return q, err
	}
	q.Page, err = paging.Page(encountersList, questions.RootPage)
	return q, err
}

// ids reads the ids of nodes that are asked for one by one.
func (a arguments) ids(name string) ([]network.ID, error) {
	ids, err := list(name, a[name], nodeID)
	if err != nil {
		return nil, err
	}
	return ids, questions.CheckIDs(name, ids)
}

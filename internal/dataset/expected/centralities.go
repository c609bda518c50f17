package expected

import (
	"context"
	"errors"
	"fmt"
	"math"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// centralities is an expectation of how central organisations are.
type centralities struct {
	told
	Arguments struct {
		Projection string
		Relations  []string
		Statuses   []network.EventStatus
		OrderBy    questions.Measure
		First      int
	}
	Answer []central
	All    []central // those with a neighbour
	Pairs  int
}

type central struct {
	Organisation network.ID
	Degree       int
	Strength     int64 // in millionths
}

func (e *centralities) cases(names *index) ([]expectedCase, error) {
	switch {
	case e.Arguments.Projection != "ORGANISATIONS" || e.Arguments.OrderBy != questions.Degree:
		return nil, errors.New("only organisations can be asked for, ordered by degree")
	case len(e.Answer) == 0 || len(e.All) == 0:
		return nil, errors.New("no answer")
	}
	relations, err := relationsOf(e.Arguments.Relations)
	if err != nil {
		return nil, err
	}
	for _, c := range e.All {
		names.known(c.Organisation)
	}
	lines := append(centralLines("first", e.Answer), centralLines("of all", e.All)...)
	lines = append(lines, pairsLine(e.Pairs))
	return e.forViewers(lines, func(ctx context.Context, view store.View, v network.Viewer) ([]string, error) {
		return e.ask(ctx, view, v, relations)
	})
}

func (e *centralities) ask(ctx context.Context, view store.View, v network.Viewer, relations []network.Relation) ([]string, error) {
	s, arguments := service(), questions.CentralityArguments{
		Statuses: e.Arguments.Statuses, Relations: relations, Measures: []questions.Measure{questions.Degree, questions.NodeWeight},
		Page: store.Page{First: e.Arguments.First},
	}
	first, err := s.Centralities(ctx, view, v, arguments)
	if err != nil {
		return nil, err
	}
	arguments.Page = all
	whole, err := s.Centralities(ctx, view, v, arguments)
	if err != nil {
		return nil, err
	}
	if whole.HasNext {
		return nil, fmt.Errorf("more than %d organisations", all.First)
	}
	var joined []central
	for _, c := range centralOf(whole) {
		if c.Degree > 0 {
			joined = append(joined, c)
		}
	}
	lines := append(centralLines("first", centralOf(first)), centralLines("of all", joined)...)
	return append(lines, pairsLine(whole.Pairs)), nil
}

func centralOf(found *questions.Centralities) (out []central) {
	for _, row := range found.Rows {
		out = append(out, central{
			Organisation: row.Actor, Degree: int(row.Values[0]), Strength: int64(math.Round(row.Values[1] * network.WeightUnit)),
		})
	}
	return out
}

func centralLines(among string, of []central) (lines []string) {
	for _, c := range of {
		lines = append(lines, fmt.Sprintf("%s: %s, degree %d, strength %d", among, c.Organisation, c.Degree, c.Strength))
	}
	return lines
}

func pairsLine(pairs int) string { return fmt.Sprintf("pairs: %d", pairs) }

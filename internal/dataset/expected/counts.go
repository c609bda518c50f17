package expected

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// counts is an expectation of how many nodes stand in each group.
type counts struct {
	told
	Arguments struct {
		Of network.EntityType
		By string
	}
	Answer *struct {
		Groups         map[string]int
		Nodes, Without int
	}
}

var groupings = map[string]store.CountBy{
	"COUNTRY": store.CountByCountry, "YEAR": store.CountByYear, "KIND": store.CountByKind, "TOPIC": store.CountByTopic,
	"PROGRAMME": store.CountByProgramme,
}

func (e *counts) cases(*index) ([]expectedCase, error) {
	by, known := groupings[e.Arguments.By]
	if !known || e.Answer == nil {
		return nil, fmt.Errorf("no answer, or no grouping %q", e.Arguments.By)
	}
	want := store.Counts{Total: e.Answer.Nodes, Without: e.Answer.Without}
	for key, n := range e.Answer.Groups {
		want.Groups = append(want.Groups, store.Group{Key: key, Count: n})
	}
	slices.SortFunc(want.Groups, func(a, b store.Group) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Key, b.Key))
	})
	return e.forViewers(countLines(want), func(ctx context.Context, view store.View, v network.Viewer) ([]string, error) {
		got, err := service().Counts(ctx, view, v, questions.CountArguments{Of: e.Arguments.Of, By: by})
		return countLines(got), err
	})
}

func countLines(c store.Counts) []string {
	lines := []string{fmt.Sprintf("nodes %d, without %d", c.Total, c.Without)}
	for _, g := range c.Groups {
		lines = append(lines, fmt.Sprintf("%s: %d", g.Key, g.Count))
	}
	return lines
}

package expected

import (
	"errors"
	"fmt"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
)

// introductions is an expectation of the shortest paths between two ends.
type introductions struct {
	told
	Arguments struct {
		From, To                    network.ID
		Ways                        []string
		IncludeHubs, IncludeUndated bool
		Period, AsOf                string
		MaxSteps, First             int
	}
	Answer *introduced
	// Refused names the argument that is refused, where no answer is expected.
	Refused string
}

// introduced are the paths shown, the best first, and what is told of all.
type introduced struct {
	Length             *int // nil where there is no path
	Total, SkippedHubs int
	Truncated          bool
	Paths              []path
}

type path struct {
	Actors       []network.ID // of a path without steps
	Steps        []step
	Weakest, Sum int64
}

type step struct {
	From, To       network.ID
	Via, Certainty string
	Weight         int64
}

var ways = map[string]network.Way{
	"ENCOUNTER": network.WayEncounter, "POSITION": network.WayPosition, "MEMBERSHIP": network.WayMembership,
}

func (e *introductions) cases(names *index) ([]expectedCase, error) {
	if (e.Answer == nil) != (e.Refused != "") {
		return nil, errors.New("either an answer or what is refused must be given")
	}
	asked, err := e.arguments()
	if err != nil {
		return nil, err
	}
	names.known(e.Arguments.From)
	names.known(e.Arguments.To)
	if e.Answer == nil {
		return e.forViewers([]string{refusedLine(e.Refused)}, asked.refused)
	}
	return e.forViewers(e.Answer.lines(), asked.answered)
}

func (e *introductions) arguments() (a introductionQuestion, err error) {
	given := &e.Arguments
	a.IntroductionArguments = questions.IntroductionArguments{
		From: []network.ID{given.From}, To: given.To, IncludeHubs: given.IncludeHubs, IncludeUndated: given.IncludeUndated,
		MaxSteps: given.MaxSteps, First: given.First,
	}
	for _, name := range given.Ways {
		way, known := ways[name]
		if !known {
			return a, fmt.Errorf("no way %q", name)
		}
		a.Ways = append(a.Ways, way)
	}
	if a.Period, err = periodOf(given.Period); err != nil {
		return a, err
	}
	a.AsOf, err = dayOf(given.AsOf)
	return a, err
}

func (i *introduced) lines() []string {
	length := "none"
	if i.Length != nil {
		length = fmt.Sprint(*i.Length)
	}
	lines := []string{fmt.Sprintf("length %s, total %d, truncated %t, skipped hubs %d", length, i.Total, i.Truncated, i.SkippedHubs)}
	for _, p := range i.Paths {
		lines = append(lines, p.line())
	}
	return lines
}

func (p *path) line() string {
	if len(p.Steps) == 0 {
		return fmt.Sprintf("at both ends: %v", p.Actors)
	}
	var steps []string
	for _, s := range p.Steps {
		steps = append(steps, fmt.Sprintf("%s to %s by %s, %d, %s", s.From, s.To, s.Via, s.Weight, s.Certainty))
	}
	return fmt.Sprintf("%s; weakest %d, sum %d", strings.Join(steps, "; "), p.Weakest, p.Sum)
}

func refusedLine(argument string) string { return "refused: " + argument }

package main

import (
	"cmp"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

var introductionsOfActors = operation{
	name: "introductions", title: "introductions of an actor to another in at most 6 steps, the 5 best",
	query: `query($start: ID!, $end: ID!) { introductions(from: [$start], to: $end, maxSteps: 6, first: 5) {
  paths { actors { id } weakest total steps { via weight } } skippedHubs } }`,
	start: func(n *names) variables {
		start, end := n.actor(), n.actor()
		for end == start {
			end = n.actor()
		}
		return variables{"start": start, "end": end}
	},
	answer: shape{at: "data.introductions", fields: []string{"skippedHubs"}, below: []shape{
		{at: "paths", fields: []string{"weakest", "total"}, below: []shape{
			{at: "actors", fields: []string{"id"}}, {at: "steps", fields: []string{"via", "weight"}}}}}},
	made:     introductionsMade,
	required: withoutPeer(0.5, 3, 5),
}

// The question for paths, and how its record begins: the links of all shortest paths, of which the service makes paths.
const (
	pathsMark   = "AS passages"
	pathLinks   = 1
	pathSkipped = 2
)

// shownPaths is how many paths introductionsOfActors asks; mostPaths how many are ranked (docs/adr/0007).
const (
	shownPaths = 5
	mostPaths  = 5_000
)

// introductionsMade makes the answer of the last record of links: a question may be put again with a larger bound.
func introductionsMade(v variables, all []sent) (any, error) {
	asked := marked(all, pathsMark)
	if len(asked) == 0 {
		return nil, errNotSent
	}
	record, err := listIn(asked[len(asked)-1].record, pathSkipped+1)
	if err != nil {
		return nil, err
	}
	links, err := listIn(record[pathLinks], 0)
	if err != nil {
		return nil, err
	}
	next := map[string][]madeStep{}
	for _, each := range links {
		link, err := listIn(each, 5)
		if err != nil {
			return nil, err
		}
		next[textIn(link[0])] = append(next[textIn(link[0])], newMadeStep(link))
	}
	paths := pathsFrom(textIn(v["start"]), next)
	return answerOf("introductions", map[string]any{"paths": paths[:min(len(paths), shownPaths)], "skippedHubs": record[pathSkipped]}), nil
}

// answerOf is an answer with one field.
func answerOf(field string, value any) any {
	return map[string]any{"data": map[string]any{field: value}}
}

// madeStep leads to an actor; madePath is one of those that the service answers. Weights are in millionths.
type madeStep struct {
	to     string
	via    string
	weight int64
}

type madePath struct {
	Actors         []map[string]string `json:"actors"`
	Steps          []map[string]any    `json:"steps"`
	Weakest        *float64            `json:"weakest"`
	Total          float64             `json:"total"`
	lightest, load int64
}

var viaNames = map[network.Way]string{network.WayEncounter: "ENCOUNTER", network.WayPosition: "POSITION", network.WayMembership: "MEMBERSHIP"}

// newMadeStep reads a link: from, to, strength, position, membership.
func newMadeStep(link []any) madeStep {
	weight, way := network.StepWeight(numberIn(link[2]), network.Validity(numberIn(link[3])), network.Validity(numberIn(link[4])))
	return madeStep{textIn(link[1]), viaNames[way], weight}
}

// pathsFrom makes the first paths by ids from an actor to where no step leads on, and ranks them: none where no step
// leads from it.
func pathsFrom(from string, next map[string][]madeStep) []madePath {
	for _, steps := range next {
		slices.SortFunc(steps, func(a, b madeStep) int { return cmp.Compare(a.to, b.to) })
	}
	trails := [][]madeStep{{{to: from}}}
	for last := from; len(next[last]) > 0; last = trails[0][len(trails[0])-1].to { // all paths are equally long
		var longer [][]madeStep
		for _, trail := range trails {
			for _, step := range next[trail[len(trail)-1].to] {
				longer = append(longer, append(slices.Clone(trail), step))
			}
		}
		// Each leads to some end: the first paths have these beginnings.
		trails = longer[:min(len(longer), mostPaths)]
	}
	if len(trails[0]) == 1 {
		return nil
	}
	paths := make([]madePath, len(trails))
	for i, trail := range trails {
		paths[i] = newMadePath(trail)
	}
	slices.SortStableFunc(paths, func(a, b madePath) int {
		return cmp.Or(cmp.Compare(b.lightest, a.lightest), cmp.Compare(b.load, a.load))
	})
	return paths
}

func newMadePath(trail []madeStep) madePath {
	p := madePath{lightest: trail[1].weight}
	for i, step := range trail {
		p.Actors = append(p.Actors, map[string]string{"id": step.to})
		if i > 0 {
			p.lightest, p.load = min(p.lightest, step.weight), p.load+step.weight
			p.Steps = append(p.Steps, map[string]any{"via": step.via, "weight": float64(step.weight) / network.WeightUnit})
		}
	}
	weakest := float64(p.lightest) / network.WeightUnit
	p.Weakest, p.Total = &weakest, float64(p.load)/network.WeightUnit
	return p
}

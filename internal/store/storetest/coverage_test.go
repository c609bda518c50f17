package storetest

import (
	"context"
	"slices"
	"testing"

	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// rules are those that random worlds and questions must reach.
var rules = []string{
	"presence a", "presence b", "presence b blocked", "presence c mandate", "presence c position yes",
	"presence c position unknown", "presence c position no", "presence d", "status passed down",
	"side delegation", "side leader", "side through a person", "side least of several", "side interlocutor", "side none",
	"size attendance", "size delegations", "size recorded", "size parent", "size default", "number passed down", "size unnamed delegation",
	"basis STATED", "basis RECORDED", "basis ASSUMED",
	"excluded represented", "excluded related", "excluded interlocutors", "met",
	"relation ACROSS", "relation OTHER", "relation COLLEAGUES", "relation SAME_DELEGATION",
	"withheld STATUS", "withheld UNDATED", "withheld KIND", "withheld ACROSS", "withheld OTHER", "withheld COLLEAGUES",
	"withheld SAME_DELEGATION", "withheld by a list", "quote hidden",
	"search stage 1", "search stage 2", "search stage 3", "matched a further name",
	"as of YES", "as of UNKNOWN", "as of NO",
	"few not told", "few not counted",
}

// arguments are those that a share of the questions of a method must use.
var arguments = map[string][]string{
	methodList: {
		"ListQuery.Filter", "ListQuery.Order", "ListQuery.Total", "ListQuery.Want", "ListQuery.Only", "ListQuery.Withheld",
		"Order.Field", "Order.Direction", "Page.First", "Page.Last", noRowsArgument, "question.Turn", "turn.Before",
		"Want.Hops", "Want.Names", "Want.Description", "Want.Only",
		"Filter.IDs", "Filter.Name", "Filter.Kinds", "Filter.Countries", "Filter.Some", "Filter.MinDegree",
	},
	methodSearch: {"SearchQuery.Words", "SearchQuery.Types", "SearchQuery.Countries", "SearchQuery.Total", "SearchQuery.Only"},
	methodEncounters: {
		"EncounterQuery.Of", "EncounterFilter.With", "EncounterFilter.At", "EncounterFilter.Period",
		"EncounterFilter.IncludeUndated", "EncounterFilter.Statuses", "EncounterFilter.Relations",
		"EncounterFilter.MinStrength", "EncounterQuery.Events", "EncounterQuery.Want", "EncounterQuery.Total",
		"EncounterQuery.Only", "EncounterQuery.Withheld",
	},
	methodFollow: {
		"Hop.Field", "Hop.AsOf", "Hop.Edge", "Hop.Encounters", "Hop.Total", "Hop.Want", "Hop.Only", "Hop.Withheld",
	},
	methodPaths:     slices.Concat(pathArguments, []string{"a position that may be held"}),
	methodDistances: pathArguments,
	methodFrontier:  slices.Concat(subgraphArguments, []string{"question.Kept", "question.First"}),
	methodLinks:     subgraphArguments,
	methodHidden:    subgraphArguments,
	methodCandidates: {
		"CandidateQuery.Sending", "CandidateQuery.Topics", "CandidateQuery.Countries", "CandidateQuery.Period", "CandidateQuery.AsOf",
	},
	methodProjection: {
		"ProjectionQuery.Of", "ProjectionQuery.At", "ProjectionQuery.Period", "ProjectionQuery.IncludeUndated", "ProjectionQuery.Statuses",
	},
	methodCounts: {"CountQuery.Type", "CountQuery.By", "CountQuery.Filter"},
}

var (
	pathArguments = []string{
		"PathQuery.From", "PathQuery.To", "PathQuery.Ways", "PathQuery.Hubs", "PathQuery.Period", "PathQuery.IncludeUndated",
		"PathQuery.AsOf", "PathQuery.MaxSteps",
	}
	subgraphArguments = []string{
		"SubgraphQuery.Nodes", "SubgraphQuery.Kinds", "SubgraphQuery.AsOf", "SubgraphQuery.Encounters", "Filter.IDs", "EncounterFilter.Period",
	}
)

// outcomes are what so many of a hundred questions of a method must find.
var outcomes = map[string]map[string]int{
	methodPaths: {
		"no path": 10, "0 steps": 3, "1 steps": 10, "2 steps": 10, "three steps or more": 8, "skipped hubs": 8, "several paths": 15,
		"by encounter": 20, "by position": 12, "by membership": 5, "several ways at once": 1,
	},
	methodDistances: {"at 1 steps": 50, "at 2 steps": 30, "at 3 steps": 15},
	methodFrontier:  {"of encounters": 25, "truncated": 25, "nodes and more": 20, "nothing there": 2},
	methodLinks:     {"of encounters": 25, "several ties or events": 20, "a strength": 20},
	methodHidden:    {"of encounters": 25, "hidden nodes": 60},
	methodCandidates: {
		"an offer": 5, "hosted or sent before": 10, "visits": 20, "a counterpart": 10, "a load": 15, "an occasion on several ties": 5, "a contact": 15, "a contact that may be": 10,
		"a topic of 4 quarters": 20, "a topic of 2 quarters": 15, "a topic of 1 quarters": 10, "a topic on several ties": 5,
	},
	methodProjection: {"several present": 40, "related": 10, "a side": 20, "somebody represented": 10, "part of another event": 20},
	methodCounts:     {"several groups": 40, "some in no group": 20, "equal groups": 20, "in several groups": 10},
}

// What is required of so many worlds: a hundred of each rule in three hundred.
const (
	coverageWorlds = 120
	leastFired     = 40
)

func TestCoverageOfQuestions(t *testing.T) {
	c := newCoverage()
	for seed := range coverageWorlds {
		s := drawScene(seed)
		o := oracle.New(s.tables, 1, oracle.NoFault)
		for _, q := range s.questions {
			a, err := ask(context.Background(), o, q)
			if err != nil {
				t.Fatal(err)
			}
			c.note(q, a)
		}
		c.add(o.Fired())
	}
	t.Log("\n" + c.String())
	c.requireShares(t)
	for method, names := range arguments {
		c.require(t, method, "Viewer.Access", 5)
		for _, name := range names {
			c.require(t, method, name, 5)
		}
	}
	for method, shares := range outcomes {
		for what, share := range shares {
			c.require(t, method, what, share)
		}
	}
	for _, rule := range rules {
		if c.rules[rule] < leastFired {
			t.Errorf("%s: fired %d times in %d worlds", rule, c.rules[rule], coverageWorlds)
		}
	}
}

// requireShares requires shares of all questions. A third of them have no pages.
func (c *coverage) requireShares(t *testing.T) {
	least := func(what string, n, share int) {
		if 100*n < share*c.questions {
			t.Errorf("%s: %s of the questions, want %d %%", what, c.share(n), share)
		}
	}
	least("not empty", c.filled, 80)
	least("longer than a page", c.longer, 25)
	least("equal ranks", c.equal, 13)
	for _, name := range []string{methodList, methodSearch, methodEncounters, methodFollow, methodNodes, methodStatus} {
		least(name, c.methods[name], 3)
	}
	ofNetwork := 0
	for _, name := range methodsOfNetwork {
		least(name, c.methods[name], 1)
		ofNetwork += c.methods[name]
	}
	least("of the network", ofNetwork, 25)
}

// require requires that a share of the questions of a method use an argument, or find something.
func (c *coverage) require(t *testing.T, method, what string, share int) {
	t.Helper()
	if n := c.perMethod[method][what]; 100*n < share*c.methods[method] {
		t.Errorf("%s: %s: %s of the questions, want %d %%", method, what, shareOf(n, c.methods[method]), share)
	}
}

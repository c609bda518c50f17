package storetest

import (
	"context"
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
}

// arguments are those that a share of the questions must use.
var arguments = []string{
	"ListQuery.Filter", "ListQuery.Order", "ListQuery.Total", "ListQuery.Want", "Order.Field", "Order.Direction",
	"SearchQuery.Words", "SearchQuery.Types", "SearchQuery.Countries", "SearchQuery.Total",
	"EncounterQuery.Of", "EncounterFilter.With", "EncounterFilter.At", "EncounterFilter.Period",
	"EncounterFilter.IncludeUndated", "EncounterFilter.Statuses", "EncounterFilter.Relations",
	"EncounterFilter.MinStrength", "EncounterQuery.Events", "EncounterQuery.Want", "EncounterQuery.Total",
	"Hop.Field", "Hop.AsOf", "Hop.Edge", "Hop.Encounters", "Hop.Total", "Hop.Want",
	"Page.First", "Page.Last", "question.Turn", "turn.Before", "Want.Hops", "Want.Names", "Want.Description",
	"ListQuery.Only", "ListQuery.Withheld", "SearchQuery.Only", "EncounterQuery.Only", "EncounterQuery.Withheld", "Hop.Only", "Hop.Withheld",
	"Want.Only", noRowsArgument,
	"Filter.IDs", "Filter.Name", "Filter.Kinds", "Filter.Countries", "Filter.Some", "Filter.MinDegree", "Viewer.Access",
}

// What is required of sixty worlds: a hundred of each rule in three hundred.
const (
	coverageWorlds = 60
	leastFired     = 20
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
	least := func(what string, n, percent int) {
		if 100*n < percent*c.questions {
			t.Errorf("%s: %s of the questions, want %d %%", what, c.share(n), percent)
		}
	}
	least("not empty", c.filled, 80)
	least("longer than a page", c.longer, 30)
	least("equal ranks", c.equal, 20)
	for _, name := range []string{methodList, methodSearch, methodEncounters, methodFollow, methodNodes, methodStatus} {
		least(name, c.methods[name], 5)
	}
	for _, name := range arguments {
		least(name, c.arguments[name], 5)
	}
	for _, rule := range rules {
		if c.rules[rule] < leastFired {
			t.Errorf("%s: fired %d times in %d worlds", rule, c.rules[rule], coverageWorlds)
		}
	}
}

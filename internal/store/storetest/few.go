package storetest

import (
	"context"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// apartness is what a comparison of lookalikes found.
type apartness struct {
	worlds, questions int
	apart             int // by the public: questions of which the answers differ
	analyst           int // worlds that an analyst tells from the first
	report            string
}

// RunFew requires that the public cannot tell lookalikes apart: all that it may ask of the store, about whatever stands in
// any of them, is answered alike, byte for byte. Only every so many worlds of a group are tried.
func RunFew(t *testing.T, open func(t testing.TB) store.Store, every int) {
	all := apartness{}
	for _, g := range AllLookalikes() {
		t.Run(g.Name, func(t *testing.T) {
			found := compareLookalikes(t.Context(), g, every, func(tables network.Tables) store.View { return loaded(t, open, tables) })
			all.worlds, all.questions, all.apart, all.analyst = all.worlds+found.worlds, all.questions+found.questions, all.apart+found.apart, all.analyst+found.analyst
			if found.apart > 0 {
				t.Errorf("the public tells worlds apart by %d answers, the first:\n%s", found.apart, found.report)
			}
			if found.worlds < 2 || found.analyst == 0 {
				t.Errorf("%d worlds, of which an analyst tells %d apart: they show nothing", found.worlds, found.analyst)
			}
		})
	}
	t.Logf("TRUST P12 %d of %d answers to the public tell %d worlds apart that differ by fewer than five persons, or in numbers of fewer than five people; an analyst tells %d apart",
		all.apart, all.questions, all.worlds, all.analyst)
}

// compareLookalikes asks each world of a group what it asks the first.
func compareLookalikes(ctx context.Context, g Lookalikes, every int, load func(network.Tables) store.View) (found apartness) {
	asked := publicQuestions(g.All)
	seen := question{Method: methodRows, Viewer: network.Viewer{Access: network.Analyst}}
	var first [][]string
	var rows []string
	for i, tables := range g.Worlds {
		if i%every != 0 && i != len(g.Worlds)-1 {
			continue
		}
		view := load(tables)
		answers := make([][]string, len(asked))
		for at, q := range asked {
			answers[at] = lines(ctx, view, q)
		}
		found.worlds++
		found.questions += len(asked)
		if first == nil {
			first, rows = answers, lines(ctx, view, seen)
			continue
		}
		if difference(lines(ctx, view, seen), rows) != "" {
			found.analyst++
		}
		for at := range answers {
			if d := difference(answers[at], first[at]); d != "" {
				if found.apart++; found.report == "" {
					found.report = asked[at].String() + d
				}
			}
		}
		view.Close()
	}
	return found
}

// publicQuestions are all questions about the rows that the public may put.
func publicQuestions(tables network.Tables) (out []question) {
	for _, q := range everything(tables) {
		if q.Viewer.Access == network.Public && q.Method != methodRecords {
			out = append(out, q)
		}
	}
	return append(append(out, strongOnes(tables)...), filtered()...)
}

// strongOnes ask for encounters by strength: as strong as five make them, and stronger.
func strongOnes(tables network.Tables) (out []question) {
	var organisations []network.ID
	for _, n := range tables.Nodes {
		if n.Type() == network.TypeOrganisation && len(organisations) < mostShown {
			organisations = append(organisations, n.Core().ID)
		}
	}
	for _, minimum := range []int64{250_000, 250_001, 333_333, 500_000} {
		f := store.EncounterFilter{Statuses: network.EventStatuses, Relations: allRelations, MinStrength: minimum}
		out = append(out,
			question{Method: methodEncounters, Encounters: &store.EncounterQuery{Filter: f, Page: store.Page{First: 20}, Total: true, Withheld: true}},
			question{Method: methodLinks, IDs: organisations, Subgraph: &store.SubgraphQuery{
				Nodes: map[network.EntityType]*store.Filter{network.TypeOrganisation: nil, network.TypePerson: nil}, Encounters: &f,
			}})
	}
	return out
}

// filtered asks for nodes by who stands behind them, and by how many ties they have.
func filtered() (out []question) {
	persons := store.Filter{Types: []network.EntityType{network.TypePerson}}
	for t, field := range map[network.EntityType]store.Field{network.TypeOrganisation: store.People, network.TypeEvent: store.Participants} {
		fields := []store.TieFilter{{Field: field}, {Field: field, Where: persons}}
		if t == network.TypeEvent {
			fields = append(fields, store.TieFilter{Field: store.Present, Where: persons})
		}
		var filters []store.Filter
		for _, f := range fields {
			filters = append(filters, store.Filter{Some: []store.TieFilter{f}}, store.Filter{None: []store.TieFilter{f}})
		}
		for degree := range 2 * mostPersons {
			filters = append(filters, store.Filter{MinDegree: &degree}, store.Filter{MaxDegree: &degree})
		}
		for _, f := range filters {
			out = append(out,
				question{Method: methodList, List: &store.ListQuery{Type: t, Filter: &f, Page: store.Page{First: 20}, Total: true}},
				question{Method: methodCounts, Counts: &store.CountQuery{Type: t, By: store.CountByKind, Filter: &f}})
		}
	}
	return out
}

// lines are an answer as it is compared, or why there is none.
func lines(ctx context.Context, view store.View, q question) []string {
	a, err := ask(ctx, view, q)
	if err != nil {
		return []string{err.Error()}
	}
	return append(dump(a), a.lines(q)...)
}

// FaultsOfFew are the planted faults by which the public would tell lookalikes apart.
var FaultsOfFew = []oracle.Fault{
	oracle.FewAreTold, oracle.MoreAreToldExactly, oracle.FourAreTold, oracle.BasisOfFewTold, oracle.FewStrengthen, oracle.FewWeighAtEvents, oracle.FewWeighTogether, oracle.FewWeighOnPaths,
	oracle.FewWeighInProjections, oracle.FewAreListed, oracle.FewAreCited, oracle.FewAreEvident, oracle.FewAttendedOnly, oracle.FourAreCounted,
	oracle.HubOfHidden, oracle.PublicSeesPersons, oracle.HiddenTiesCount, oracle.TotalsCountHidden, oracle.SomeSeesHidden,
}

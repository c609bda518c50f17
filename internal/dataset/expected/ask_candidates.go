package expected

import (
	"context"
	"fmt"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// askCandidates asks the question as it stands, and without topics.
func askCandidates(ctx context.Context, view store.View, v network.Viewer, q store.CandidateQuery) ([]string, error) {
	asked, err := candidateLines(ctx, view, v, q)
	if err != nil {
		return nil, err
	}
	q.Topics = nil
	unasked, err := candidateLines(ctx, view, v, q)
	return append(asked, withoutTopics(unasked)...), err
}

// candidateLines asks for the facts, for the load of 2022, and for what is made of the facts.
func candidateLines(ctx context.Context, view store.View, v network.Viewer, q store.CandidateQuery) ([]string, error) {
	facts, err := view.Candidates(ctx, v, q)
	if err != nil {
		return nil, err
	}
	loads, err := loadsIn2022(ctx, view, v, q)
	if err != nil {
		return nil, err
	}
	ranked, err := service().Candidates(ctx, view, v, questions.CandidateArguments{
		Organisation: q.Organisation, Sending: q.Sending, Topics: q.Topics, Countries: q.Countries, Period: q.Period, AsOf: q.AsOf, Page: all,
	})
	if err != nil {
		return nil, err
	}
	if len(ranked.Rows) != len(facts) {
		return nil, fmt.Errorf("%d candidates are ranked of %d", len(ranked.Rows), len(facts))
	}
	standings := map[network.ID]string{}
	for i := range ranked.Rows {
		standings[ranked.Rows[i].Organisation] = standingOf(&ranked.Rows[i])
	}
	lines := []string{totalLine(ranked.Total, ranked.Offered)}
	for i := range facts {
		c := &facts[i]
		var contacts []string
		for _, contact := range c.Contacts {
			contacts = append(contacts, contactText(contact.Tie, contact.Validity.String()))
		}
		lines = append(lines, factLine(c.Organisation, c, contacts), loadLine(c.Organisation, loads[c.Organisation]), standings[c.Organisation])
	}
	return lines, nil
}

func loadsIn2022(ctx context.Context, view store.View, v network.Viewer, q store.CandidateQuery) (map[network.ID]int, error) {
	period, err := periodOf("2022")
	if err != nil {
		return nil, err
	}
	q.Period = period
	found, err := view.Candidates(ctx, v, q)
	if err != nil {
		return nil, err
	}
	loads := map[network.ID]int{}
	for i := range found {
		loads[found[i].Organisation] = found[i].Load
	}
	return loads, nil
}

func standingOf(c *questions.Candidate) string {
	known := false
	for _, reason := range c.Reasons {
		known = known || reason.Part == questions.PartLoad && reason.Known
	}
	return standingLine(c.Organisation, c.Standing, known)
}

package expected

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// candidates is an expectation of who could host a job shadowing, and of what is known of each, by id: the order by
// score is not expected here.
type candidates struct {
	told
	Arguments struct {
		Organisation network.ID
		Direction    string
		Topics       []network.ID
		Countries    []network.CountryCode
		Period, AsOf string
	}
	Answer []candidate
	// LeftOut are those that fit none of the topics asked. They are in the answer where no topic is asked, with Answer.
	LeftOut  []candidate
	Standing struct {
		Each    questions.Standing // of every candidate; empty where there is none
		Offered int                // how many offer
		Because string
	}
}

type candidate struct {
	Organisation network.ID
	Topics       []struct {
		Topic    network.ID
		Quarters int
		Ties     []network.ID
	}
	Offers, Before, Visits, Counterpart []network.ID
	Contacts                            []struct {
		Tie      network.ID
		Validity string
	}
	Load       *int // nil where no period is asked
	LoadIn2022 int  // what it would be with that period
}

var sending = map[string]bool{"HOSTING": false, "SENDING": true}

func (e *candidates) cases(names *index) ([]expectedCase, error) {
	q, err := e.query()
	if err != nil {
		return nil, err
	}
	if e.Answer == nil {
		return nil, errors.New("no answer")
	}
	names.known(e.Arguments.Organisation)
	for _, id := range e.Arguments.Topics {
		names.known(id)
	}
	lines, err := e.lines(names)
	if err != nil {
		return nil, err
	}
	return e.forViewers(lines, func(ctx context.Context, view store.View, v network.Viewer) ([]string, error) {
		return askCandidates(ctx, view, v, q)
	})
}

func (e *candidates) query() (q store.CandidateQuery, err error) {
	sends, known := sending[e.Arguments.Direction]
	if !known {
		return q, fmt.Errorf("no direction %q", e.Arguments.Direction)
	}
	q = store.CandidateQuery{
		Organisation: e.Arguments.Organisation, Sending: sends, Topics: e.Arguments.Topics, Countries: e.Arguments.Countries,
	}
	if q.Period, err = periodOf(e.Arguments.Period); err != nil {
		return q, err
	}
	q.AsOf, err = dayOf(e.Arguments.AsOf)
	return q, err
}

// lines are those of the question as it stands, then those of it without topics.
func (e *candidates) lines(names *index) ([]string, error) {
	asked, err := e.linesOf(names, e.Answer)
	if err != nil {
		return nil, err
	}
	var everybody []candidate
	for _, c := range slices.Concat(e.Answer, e.LeftOut) {
		c.Topics = nil
		everybody = append(everybody, c)
	}
	slices.SortFunc(everybody, func(a, b candidate) int { return cmp.Compare(a.Organisation, b.Organisation) })
	unasked, err := e.linesOf(names, everybody)
	return append(asked, withoutTopics(unasked)...), err
}

func (e *candidates) linesOf(names *index, of []candidate) ([]string, error) {
	lines := []string{totalLine(len(of), e.Standing.Offered)}
	for _, c := range of {
		if c.Load != nil {
			return nil, fmt.Errorf("%s: a load is expected only as loadIn2022", c.Organisation)
		}
		names.known(c.Organisation)
		fact := store.Candidate{Offers: c.Offers, Before: c.Before, Visits: c.Visits, Counterpart: c.Counterpart}
		for _, fit := range c.Topics {
			fact.Topics = append(fact.Topics, store.TopicFit{Topic: fit.Topic, Quarters: fit.Quarters, Ties: fit.Ties})
		}
		var contacts []string
		for _, contact := range c.Contacts {
			contacts = append(contacts, contactText(contact.Tie, contact.Validity))
		}
		lines = append(lines,
			factLine(c.Organisation, &fact, contacts), loadLine(c.Organisation, c.LoadIn2022), standingLine(c.Organisation, e.Standing.Each, false))
	}
	return lines, nil
}

// withoutTopics marks the lines of the question that asks for no topic.
func withoutTopics(lines []string) []string {
	marked := make([]string, len(lines))
	for i := range lines {
		marked[i] = "without topics: " + lines[i]
	}
	return marked
}

func totalLine(total, offered int) string { return fmt.Sprintf("total %d, offered %d", total, offered) }

func factLine(id network.ID, c *store.Candidate, contacts []string) string {
	return fmt.Sprintf("%s: topics %v, offers %v, before %v, visits %v, counterpart %v, contacts %v",
		id, c.Topics, c.Offers, c.Before, c.Visits, c.Counterpart, contacts)
}

func contactText(tie network.ID, validity string) string { return fmt.Sprintf("%s %s", tie, validity) }

func loadLine(id network.ID, load int) string { return fmt.Sprintf("%s: load %d in 2022", id, load) }

func standingLine(id network.ID, standing questions.Standing, loadKnown bool) string {
	return fmt.Sprintf("%s: standing %s, load known %t", id, standing, loadKnown)
}

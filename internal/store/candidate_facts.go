package store

import (
	"cmp"
	"maps"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
)

// CandidateKinds lists the kinds of event that tell something of a candidate whenever they were.
var CandidateKinds = []network.EventKind{
	network.KindJobShadowing, network.KindLearningVisit, network.KindSiteVisit, network.KindWorkshop, network.KindPreparatoryVisit,
}

// Roles returns the roles in which a candidate, or somebody on its behalf, hosts (or sends).
func (q *CandidateQuery) Roles() []network.Role {
	if q.Sending {
		return []network.Role{network.RoleDelegate, network.RoleParticipant}
	}
	return []network.Role{network.RoleHost}
}

// CandidateFacts makes candidates of what a store reads of them, in any order. A row may come more than once.
type CandidateFacts struct {
	of map[network.ID]*candidateFacts
}

type candidateFacts struct {
	Candidate
	fits                    map[network.ID]TopicFit
	load, shadowed, visited map[network.ID]bool // events
}

// CandidateEvent is an event that a candidate hosts (or to which it sends), by one tie.
type CandidateEvent struct {
	Event, Tie network.ID
	Kind       network.EventKind
	Status     network.EventStatus // as passed down
	InPeriod   bool                // dated, and it overlaps the period asked
}

// Add makes an organisation a candidate.
func (f *CandidateFacts) Add(organisation network.ID) {
	if f.of == nil {
		f.of = map[network.ID]*candidateFacts{}
	}
	if f.of[organisation] == nil {
		f.of[organisation] = &candidateFacts{
			Candidate: Candidate{Organisation: organisation}, fits: map[network.ID]TopicFit{},
			load: map[network.ID]bool{}, shadowed: map[network.ID]bool{}, visited: map[network.ID]bool{},
		}
	}
}

// Len is the number of candidates.
func (f *CandidateFacts) Len() int { return len(f.of) }

// Fit adds a tie by which a candidate fits a topic. What fits less well than another does not count.
func (f *CandidateFacts) Fit(organisation, topic network.ID, quarters int, tie network.ID) {
	c := f.of[organisation]
	fit := c.fits[topic]
	if quarters > fit.Quarters {
		fit = TopicFit{Topic: topic, Quarters: quarters}
	}
	if quarters == fit.Quarters {
		fit.Ties = append(fit.Ties, tie)
	}
	c.fits[topic] = fit
}

// Event adds an event.
func (f *CandidateFacts) Event(organisation network.ID, e CandidateEvent) {
	c := f.of[organisation]
	held := e.Status == network.StatusHeld
	switch {
	case e.Kind == network.KindJobShadowing && e.Status == network.StatusPlanned:
		c.Offers = append(c.Offers, e.Tie)
	case e.Kind == network.KindJobShadowing && held:
		c.Before = append(c.Before, e.Tie)
		c.shadowed[e.Event] = true
	case held && slices.Contains(CandidateKinds, e.Kind):
		c.Visits = append(c.Visits, e.Tie)
		c.visited[e.Event] = true
	}
	if e.InPeriod && (held || e.Status == network.StatusPlanned) {
		c.load[e.Event] = true
	}
}

// Counterpart adds a tie between a candidate and who asks; those of others are passed over.
func (f *CandidateFacts) Counterpart(organisation, tie network.ID) {
	if c := f.of[organisation]; c != nil {
		c.Counterpart = append(c.Counterpart, tie)
	}
}

// Contact adds a position.
func (f *CandidateFacts) Contact(organisation network.ID, contact Contact) {
	c := f.of[organisation]
	c.Contacts = append(c.Contacts, contact)
}

// List returns the candidates as View.Candidates does.
func (f *CandidateFacts) List() []Candidate {
	out := make([]Candidate, 0, len(f.of))
	for _, c := range f.of {
		for _, ties := range []*[]network.ID{&c.Offers, &c.Before, &c.Visits, &c.Counterpart} {
			*ties = inOrder(*ties)
		}
		for _, topic := range slices.Sorted(maps.Keys(c.fits)) {
			fit := c.fits[topic]
			fit.Ties = inOrder(fit.Ties)
			c.Topics = append(c.Topics, fit)
		}
		slices.SortFunc(c.Contacts, func(a, b Contact) int { return cmp.Compare(a.Tie, b.Tie) })
		c.Load, c.Shadowed, c.Visited = len(c.load), len(c.shadowed), len(c.visited)
		out = append(out, c.Candidate)
	}
	slices.SortFunc(out, func(a, b Candidate) int { return cmp.Compare(a.Organisation, b.Organisation) })
	return out
}

func inOrder(ids []network.ID) []network.ID {
	slices.Sort(ids)
	return slices.Compact(ids)
}

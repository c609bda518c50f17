package questions

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Standing says what sources tell of an organisation as a host (or as one that sends).
type Standing string

// The standings; the first that holds counts.
const (
	Offered      Standing = "OFFERED"       // a job shadowing with it is planned
	HostedBefore Standing = "HOSTED_BEFORE" // a job shadowing with it was held
	Counterpart  Standing = "COUNTERPART"   // it is a counterpart of who asks
	NoneStated   Standing = "NONE_STATED"
)

// Part is one part of a candidate's score.
type Part string

// The parts of a score, in the order in which they are told.
const (
	PartTopicFit     Part = "TOPIC_FIT"
	PartExperience   Part = "EXPERIENCE"
	PartWarmth       Part = "WARMTH"
	PartContact      Part = "NAMED_CONTACT"
	PartContactPoint Part = "CONTACT_POINT"
	PartLanguages    Part = "LANGUAGES"
	PartLoad         Part = "LOAD"
)

// The weights of the parts; README shows them as a table, which a test compares.
const (
	pointsQuarter    = 3  // each quarter of a topic's fit: 12 where a source states that it works on it
	pointsShadowing  = 10 // each job shadowing held, at most mostShadowings of them
	pointsVisit      = 2  // each other visit or workshop held, at most mostVisits of them
	pointsOneStep    = 20 // who asks was with it at an event, or shares a person with it
	pointsTwoSteps   = 10 // somebody stands in between
	pointsContact    = 6  // a person is named whose position is valid
	pointsMayContact = 3  // a person is named whose position may be valid
	pointsReachable  = 4  // a contact point may be used for a job shadowing today
	pointsLanguage   = 5  // it has one of the languages
	pointsLoad       = -3 // each event of the period, at most mostLoad of them
	mostShadowings   = 2
	mostVisits       = 5
	mostLoad         = 5
	warmSteps        = 2 // how far warmth looks
	mostReasonedTies = 10
)

// Reason is one part of a score with what it rests on.
type Reason struct {
	Part         Part
	Contribution int
	// Known tells that sources say something of it; else it contributes nothing.
	Known bool
	Ties  []network.ID // at most mostReasonedTies, the first by id
}

// Candidate is an organisation with its score, the sum of its reasons.
type Candidate struct {
	Organisation network.ID
	Standing     Standing
	Score        int
	Reasons      []Reason
}

// scoring is what candidates are scored against.
type scoring struct {
	topics, load bool
	seesAll      bool                  // the viewer sees all that a candidate may host through
	languages    []network.LanguageTag // asked, else those of who asks
	spoken       map[network.ID][]network.LanguageTag
	steps        map[network.ID]int
	reachable    map[network.ID]bool // by a contact point that the viewer may use for a job shadowing today
}

func (s *scoring) candidate(c *store.Candidate) Candidate {
	out := Candidate{Organisation: c.Organisation, Standing: standing(c)}
	out.Reasons = []Reason{
		s.topicFit(c), experience(c), s.warmth(c), contact(c), s.reached(c), s.language(c), s.loaded(c),
	}
	for i := range out.Reasons {
		r := &out.Reasons[i]
		slices.Sort(r.Ties)
		r.Ties = slices.Compact(r.Ties)
		r.Ties = r.Ties[:min(len(r.Ties), mostReasonedTies)]
		out.Score += r.Contribution
	}
	return out
}

func standing(c *store.Candidate) Standing {
	switch {
	case len(c.Offers) > 0:
		return Offered
	case len(c.Before) > 0:
		return HostedBefore
	case len(c.Counterpart) > 0:
		return Counterpart
	}
	return NoneStated
}

func (s *scoring) topicFit(c *store.Candidate) Reason {
	r := Reason{Part: PartTopicFit, Known: s.topics}
	for _, fit := range c.Topics {
		r.Contribution += pointsQuarter * fit.Quarters
		r.Ties = append(r.Ties, fit.Ties...)
	}
	return r
}

func experience(c *store.Candidate) Reason {
	return Reason{
		Part: PartExperience, Known: c.Shadowed+c.Visited > 0,
		Contribution: pointsShadowing*min(c.Shadowed, mostShadowings) + pointsVisit*min(c.Visited, mostVisits),
		Ties:         slices.Concat(c.Before, c.Visits),
	}
}

func (s *scoring) warmth(c *store.Candidate) Reason {
	steps, known := s.steps[c.Organisation]
	r := Reason{Part: PartWarmth, Known: known}
	switch steps {
	case 1:
		r.Contribution = pointsOneStep
	case warmSteps:
		r.Contribution = pointsTwoSteps
	}
	return r
}

func contact(c *store.Candidate) Reason {
	r := Reason{Part: PartContact, Known: len(c.Contacts) > 0}
	for _, named := range c.Contacts {
		points := pointsMayContact
		if named.Validity == network.ValidYes {
			points = pointsContact
		}
		r.Contribution = max(r.Contribution, points)
		r.Ties = append(r.Ties, named.Tie)
	}
	return r
}

func (s *scoring) reached(c *store.Candidate) Reason {
	r := Reason{Part: PartContactPoint, Known: s.reachable[c.Organisation]}
	if r.Known {
		r.Contribution = pointsReachable
	}
	return r
}

func (s *scoring) language(c *store.Candidate) Reason {
	spoken := s.spoken[c.Organisation]
	r := Reason{Part: PartLanguages, Known: len(s.languages) > 0 && len(spoken) > 0}
	if slices.ContainsFunc(spoken, func(l network.LanguageTag) bool { return slices.Contains(s.languages, l) }) {
		r.Contribution = pointsLanguage
	}
	return r
}

func (s *scoring) loaded(c *store.Candidate) Reason {
	return Reason{Part: PartLoad, Known: s.load && (c.Load > 0 || s.seesAll), Contribution: pointsLoad * min(c.Load, mostLoad)}
}

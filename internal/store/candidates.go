package store

import "github.com/partnergraph/partnergraph/internal/network"

// CandidateQuery asks for organisations of another known country that could host (or send) somebody, and that are not
// mere venues: they have a tie that the viewer sees other than HELD_AT and BASED_IN.
type CandidateQuery struct {
	Organisation network.ID // who asks; is no candidate itself
	Sending      bool       // whether candidates send, not host
	Topics       []network.ID
	Countries    []network.CountryCode // nil: any
	// Period is that of the load; nil: none is known. AsOf judges positions; nil: all count as YES.
	Period *network.Period
	AsOf   *network.Day
}

// MaxCandidates bounds the organisations among which candidates are ranked.
const MaxCandidates = 2_000

// Candidate is what is known of one organisation. The ids are those of the ties on which it rests, each list in order;
// ties and events that the viewer may not see count nowhere.
//
// An organisation hosts an event that is held at it, or in which it, or somebody on its behalf, took part as HOST;
// it sends to an event in which it, or somebody on its behalf, took part as DELEGATE or PARTICIPANT. Statuses are as
// passed down.
type Candidate struct {
	Organisation network.ID
	Topics       []TopicFit   // those asked on which it fits; by topic
	Offers       []network.ID // hosting (or sending) JOB_SHADOWING that is PLANNED
	Before       []network.ID // hosting (or sending) JOB_SHADOWING that was HELD
	Visits       []network.ID // hosting (or sending to) LEARNING_VISIT, SITE_VISIT, WORKSHOP, PREPARATORY_VISIT that was HELD
	Counterpart  []network.ID // COUNTERPART_OF between it and who asks
	// Contacts are positions of persons in it that are valid, or may be.
	Contacts []Contact
	// Shadowed and Visited are the numbers of events of which Before and Visits tell, each event once.
	Shadowed, Visited int
	// Load is the number of dated events, PLANNED or HELD, in the period that it hosts (or sends to).
	Load int
}

// TopicFit says how well one topic fits, in quarters: 4 it works on it, as STATED (or REFERENCE); 2 works on it, less
// surely; 1 it hosted, or it or somebody on its behalf spoke at, a HELD event about it. Ties are those of the best of these.
type TopicFit struct {
	Topic    network.ID
	Quarters int
	Ties     []network.ID
}

// Contact is a position that somebody holds.
type Contact struct {
	Tie      network.ID
	Validity network.Validity
}

package oracle

import (
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Candidates returns what is known of each organisation that could host somebody (or send), by id.
func (o *Oracle) Candidates(_ context.Context, v network.Viewer, q store.CandidateQuery) ([]store.Candidate, error) {
	asks, ok := o.nodes[q.Organisation].(*network.Organisation)
	if !ok {
		return nil, nil
	}
	var out []store.Candidate
	for _, organisation := range o.organisations() {
		if !o.isCandidate(v, q, asks, organisation) {
			continue
		}
		c := o.candidate(v, q, organisation.ID)
		if q.Topics != nil && len(c.Topics) == 0 && !o.is(UnfitKept) {
			o.fire("candidate that fits no topic")
			continue
		}
		out = append(out, c)
	}
	if len(out) > 2000 {
		return nil, store.ErrTooCostly
	}
	return out, nil
}

// organisations lists all organisations, by id.
func (o *Oracle) organisations() []*network.Organisation {
	var out []*network.Organisation
	for _, n := range o.nodes {
		if organisation, ok := n.(*network.Organisation); ok {
			out = append(out, organisation)
		}
	}
	slices.SortFunc(out, func(a, b *network.Organisation) int { return compareIDs(a.ID, b.ID) })
	return out
}

// isCandidate tells whether an organisation is of another country, which is known and among those asked, and no mere venue.
func (o *Oracle) isCandidate(v network.Viewer, q store.CandidateQuery, asks, c *network.Organisation) bool {
	switch {
	case c.ID == asks.ID:
		return false
	case c.Country == "" && !o.is(UnknownCountryAllowed):
		return false
	case c.Country == asks.Country && c.Country != "" && !o.is(OwnCountryAllowed):
		return false
	case !chosen(q.Countries, c.Country) && !o.is(CandidateCountriesIgnored):
		return false
	case o.isVenue(v, c.ID) && !o.is(VenuesAllowed):
		o.fire("venue is no candidate")
		return false
	}
	return true
}

// isVenue tells whether an organisation has no ties that the viewer sees but HELD_AT and BASED_IN.
func (o *Oracle) isVenue(v network.Viewer, id network.ID) bool {
	for _, t := range o.touching[id] {
		seen := o.seesTie(v, t) || o.is(HiddenTieOfVenue)
		if seen && t.Kind != network.HeldAt && t.Kind != network.BasedIn {
			return false
		}
	}
	return true
}

func (o *Oracle) candidate(v network.Viewer, q store.CandidateQuery, id network.ID) store.Candidate {
	c := store.Candidate{Organisation: id, Topics: o.fits(v, q, id), Contacts: o.contacts(v, q, id)}
	for _, e := range o.engagements(v, q, id) {
		held := e.at.status == network.StatusHeld || o.is(PlannedWasHeld) && e.at.status == network.StatusPlanned
		switch e.at.event.Kind {
		case "JOB_SHADOWING":
			if e.at.status == network.StatusPlanned {
				c.Offers = append(c.Offers, e.tie)
			}
			if held {
				c.Before = append(c.Before, e.tie)
			}
		case "LEARNING_VISIT", "SITE_VISIT", "WORKSHOP", "PREPARATORY_VISIT":
			if held {
				c.Visits = append(c.Visits, e.tie)
			}
		default:
			if held && o.is(EveryKindIsVisit) {
				c.Visits = append(c.Visits, e.tie)
			}
		}
	}
	for _, t := range o.touching[id] {
		other := t.From == q.Organisation && !o.is(CounterpartOneWay) || t.To == q.Organisation
		if t.Kind == network.CounterpartOf && other {
			c.Counterpart = append(c.Counterpart, t.ID)
		}
	}
	slices.Sort(c.Counterpart)
	c.Shadowed, c.Visited, c.Load = o.eventsAt(c.Before), o.eventsAt(c.Visits), o.load(v, q, id)
	return c
}

// eventsAt counts the events at an end of ties, each once; with a fault the ties.
func (o *Oracle) eventsAt(ties []network.ID) int {
	if o.is(OccasionsByTie) {
		return len(ties)
	}
	events := idSet{}
	for _, id := range ties {
		t := o.ties[id]
		for _, end := range []network.ID{t.From, t.To} {
			if _, isEvent := o.nodes[end].(*network.Event); isEvent {
				events[end] = true
			}
		}
	}
	return len(events)
}

// contacts lists the positions in an organisation that are not NO on the day asked, by id; without a day all are YES.
func (o *Oracle) contacts(v network.Viewer, q store.CandidateQuery, id network.ID) []store.Contact {
	var out []store.Contact
	for _, t := range o.to(id, network.HoldsPosition) {
		if !o.seesTie(v, t) {
			continue
		}
		valid := network.ValidYes
		if q.AsOf != nil {
			valid = validity(t.Since, t.Until, *q.AsOf, *q.AsOf)
		}
		o.fire("contact " + valid.String())
		if valid != network.ValidNo || o.is(EndedContacts) {
			out = append(out, store.Contact{Tie: t.ID, Validity: valid})
		}
	}
	slices.SortFunc(out, func(a, b store.Contact) int { return compareIDs(a.Tie, b.Tie) })
	return out
}

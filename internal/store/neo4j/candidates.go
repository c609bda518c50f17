package neo4j

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var (
	candidatesText           = readQuery("candidates")
	candidatesOfTopicsText   = readQuery("candidates_of_topics")
	candidatesTopicPartsText = readQuery("candidates_topic_parts")
)

// What stands in place of the topics where none are asked.
const (
	candidatesOfAllText = "MATCH (o:Organisation)\n  WITH w, parts, o, [] AS fits"
	noPartsText         = "RETURN 0 AS parts"
)

// What is written of an event e beside a candidate: whether it counts for the load, and whether it tells anything.
const (
	insideText = "coalesce($from <= e.toDay AND e.fromDay <= $to, false)"
	eventText  = "e.effective IN ['PLANNED', 'HELD'] AND (e.kind IN $kinds OR " + insideText + ")"
)

// candidateTies are the ties by which an organisation is more than a venue, besides positions in it: they may be many.
var candidateTies = strings.Join(texts(slices.DeleteFunc(slices.Clone(network.TieKinds), func(k network.TieKind) bool {
	may := k.Ends()
	organisations := slices.Contains(may.From, network.TypeOrganisation) || slices.Contains(may.To, network.TypeOrganisation)
	return !organisations || k == network.HeldAt || k == network.BasedIn || k == network.HoldsPosition
})), "|")

// maxCandidateTies bounds the ties that are read of all candidates, or of all events about the topics.
const maxCandidateTies = maxPairs

// Candidates reads candidates with all that is known of them in one statement; a heavy question waits for its turn
// and is put again.
func (v *view) Candidates(ctx context.Context, viewer network.Viewer, cq store.CandidateQuery) ([]store.Candidate, error) {
	q := candidatesQuestion(viewer, &cq)
	text := q.text.String()
	heavy := false
	for most := heavyPairs; ; most = maxCandidateTies {
		q.params["most"] = most
		record, _, err := v.answer(ctx, text, q.params)
		if err != nil {
			return nil, err
		}
		c := &cursor{values: record}
		taken, found, ties := c.integer(), c.integer(), c.integer()
		switch {
		case taken > maxCandidateTies:
			return nil, fmt.Errorf("%w: more than %d ties lead to events about the topics", store.ErrTooCostly, maxCandidateTies)
		case found > store.MaxCandidates:
			return nil, fmt.Errorf("%w: more than %d organisations come into question", store.ErrTooCostly, store.MaxCandidates)
		case ties > maxCandidateTies:
			return nil, fmt.Errorf("%w: more than %d ties tell of the organisations that come into question", store.ErrTooCostly, maxCandidateTies)
		case max(taken, ties) <= most:
			return readCandidates(c), nil
		}
		if !heavy {
			if err := v.takeTurn(ctx); err != nil {
				return nil, err
			}
			defer v.giveTurn()
			heavy = true
		}
	}
}

func candidatesQuestion(viewer network.Viewer, cq *store.CandidateQuery) *query {
	q := newQuery()
	// No parameter is ever null: a plan is kept for each set of types.
	q.params = map[string]any{
		"organisation": string(cq.Organisation), "all": viewer.SeesPersons(), "hosting": !cq.Sending, "topics": texts(cq.Topics),
		"roles": roleNumbers(cq.Roles()), "kinds": texts(store.CandidateKinds), "limit": store.MaxCandidates + 1,
		"everywhere": cq.Countries == nil, "countries": texts(cq.Countries), "always": cq.AsOf == nil, "day": int64(0),
		// Nothing lies in a period that ends before all days and begins after them.
		"from": int64(network.MaxDay) + 1, "to": int64(network.MinDay) - 1,
	}
	if cq.AsOf != nil {
		q.params["day"] = int64(*cq.AsOf)
	}
	if cq.Period != nil {
		q.params["from"], q.params["to"] = boundsOf(*cq.Period)
	}
	found, counted := candidatesOfAllText, noPartsText
	if cq.Topics != nil {
		found, counted = candidatesOfTopicsText, candidatesTopicPartsText
	}
	q.add(beginText)
	q.fill(candidatesText, parts{
		"found": q.constant(found), "parts": q.constant(counted), "ties": q.constant(candidateTies), "event": q.constant(eventText), "inside": q.constant(insideText),
		"revision": q.constant(revisionColumn),
	})
	return q
}

// boundsOf returns the bounds of a period; open ones are the ends of time.
func boundsOf(p network.Period) (from, to int64) {
	from, to = int64(network.MinDay), int64(network.MaxDay)
	if p.From != nil {
		from = int64(*p.From)
	}
	if p.To != nil {
		to = int64(*p.To)
	}
	return from, to
}

func roleNumbers(roles []network.Role) []int {
	numbers := make([]int, len(roles))
	for i, r := range roles {
		numbers[i] = int(r)
	}
	return numbers
}

// readCandidates reads the facts of the candidates.
func readCandidates(c *cursor) []store.Candidate {
	var facts store.CandidateFacts
	for row := range c.each() {
		id := row.id()
		facts.Add(id)
		for fit := range row.each() {
			topic, quarters := fit.id(), fit.integer()
			facts.Fit(id, topic, quarters, fit.id())
		}
		for _, tie := range row.ids() {
			facts.Counterpart(id, tie)
		}
		for contact := range row.each() {
			facts.Contact(id, store.Contact{Tie: contact.id(), Validity: network.Validity(contact.integer())})
		}
		for range 3 { // held at it, its own parts, those of others on its behalf
			for e := range row.each() {
				facts.Event(id, store.CandidateEvent{
					Event: e.id(), Tie: e.id(), Kind: network.EventKind(e.text()), Status: network.EventStatus(e.text()), InPeriod: e.flag(),
				})
			}
		}
	}
	return facts.List()
}

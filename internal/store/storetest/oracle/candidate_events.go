package oracle

import (
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// engagement is a tie by which an organisation has to do with an event.
type engagement struct {
	tie network.ID
	at  *happening
}

// engagements lists the ties by which an organisation hosts events or, where the question is who sends, by which it
// sends to them.
func (o *Oracle) engagements(v network.Viewer, q store.CandidateQuery, id network.ID) []engagement {
	if q.Sending && !o.is(SendingIgnored) {
		return o.tookPartAs(v, id, network.RoleDelegate, network.RoleParticipant)
	}
	return o.hosted(v, id)
}

// hosted lists the ties by which an organisation hosts events, by id: those of events held at it, and those by which
// it, or somebody on its behalf, took part as HOST.
func (o *Oracle) hosted(v network.Viewer, id network.ID) []engagement {
	out := o.tookPartAs(v, id, network.RoleHost)
	for _, t := range o.to(id, network.HeldAt) {
		if !o.is(HeldAtIgnored) {
			out = append(out, engagement{t.ID, o.happening(t.From)})
		}
	}
	return byTie(out)
}

// tookPartAs lists the ties by which an organisation, or somebody on its behalf, took part in one of the roles, by id.
func (o *Oracle) tookPartAs(v network.Viewer, id network.ID, roles ...network.Role) []engagement {
	var out []engagement
	add := func(t *network.Tie) {
		if t.Kind == network.TookPartIn && slices.Contains(roles, t.Role) && o.seesTie(v, t) {
			out = append(out, engagement{t.ID, o.happening(t.To)})
		}
	}
	for _, t := range o.touching[id] {
		if t.From == id {
			add(t)
		}
	}
	for _, t := range o.onBehalf[id] {
		if t.From != id && !o.is(OnBehalfOfIgnored) {
			add(t)
		}
	}
	return byTie(out)
}

func byTie(list []engagement) []engagement {
	slices.SortFunc(list, func(a, b engagement) int { return compareIDs(a.tie, b.tie) })
	return list
}

// load counts the dated events in the period, planned or held, that an organisation hosts (or sends to); without a
// period none is known.
func (o *Oracle) load(v network.Viewer, q store.CandidateQuery, id network.ID) int {
	if q.Period == nil {
		return 0
	}
	events := idSet{}
	for _, e := range o.engagements(v, q, id) {
		inside, isDated := overlaps(e.at.event, *q.Period)
		planned := e.at.status == network.StatusPlanned && !o.is(LoadHeldOnly)
		counts := inside || !isDated && o.is(LoadUndated) || isDated && o.is(LoadOutsidePeriod)
		if counts && (planned || e.at.status == network.StatusHeld) {
			events[e.at.event.ID] = true
		}
	}
	return len(events)
}

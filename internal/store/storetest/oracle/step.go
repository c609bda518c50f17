package oracle

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// steps holds the link from each actor to each that is one step away: of every two, both directions.
type steps map[network.ID]map[network.ID]*store.Link

// link returns the link from one actor to another, which it makes where there is none.
func (s steps) link(from, to network.ID) *store.Link {
	if s[from] == nil {
		s[from] = map[network.ID]*store.Link{}
	}
	if s[from][to] == nil {
		s[from][to] = &store.Link{From: from, To: to}
	}
	return s[from][to]
}

// steps finds all steps between actors whom the viewer sees, by the ways asked.
func (o *Oracle) steps(v network.Viewer, q store.PathQuery) steps {
	all := steps{}
	if q.Ways&store.ByEncounter != 0 {
		o.addEncounterSteps(all, v, q)
	}
	for _, t := range o.ties {
		if !o.seesTie(v, t) {
			continue
		}
		switch {
		case t.Kind == network.HoldsPosition && q.Ways&store.ByPosition != 0:
			o.addPositionStep(all, t, o.validOnPath(t, q.AsOf))
		case t.Kind == network.MemberOf && (q.Ways&store.ByMembership != 0 || o.is(MembershipUnasked)):
			o.addMembershipStep(all, t, o.validOnPath(t, q.AsOf))
		}
	}
	return all
}

// addEncounterSteps joins every two actors who were at a small event that is selected, whatever their relation and sides.
func (o *Oracle) addEncounterSteps(all steps, v network.Viewer, q store.PathQuery) {
	together := map[[2]network.ID][]*happening{}
	for _, id := range o.eventIDs() {
		h := o.happening(id)
		if !o.small(h) || !o.selectedOnPath(h.event, q) {
			continue
		}
		for i := range h.presences {
			for j := range h.presences {
				a, b := &h.presences[i], &h.presences[j]
				if i == j || !o.sees(v, a.Actor) || !o.sees(v, b.Actor) || o.is(ExclusionsOnPaths) && o.excluded(a, b) {
					continue
				}
				pair := [2]network.ID{a.Actor, b.Actor}
				together[pair] = append(together[pair], h)
			}
		}
	}
	for pair, events := range together {
		all.link(pair[0], pair[1]).Strength = o.strengthOnPath(v, events)
	}
}

// selectedOnPath tells whether the days of an event overlap the period, or it has none and such are included.
// Without a period every event is selected.
func (o *Oracle) selectedOnPath(e *network.Event, q store.PathQuery) bool {
	if q.Period == nil || o.is(PathPeriodIgnored) {
		return true
	}
	inside, isDated := overlaps(e, *q.Period)
	return inside || !isDated && (q.IncludeUndated || o.is(PathUndatedCounts))
}

// strengthOnPath adds, over the trees of events, the largest weight in each.
func (o *Oracle) strengthOnPath(v network.Viewer, events []*happening) int64 {
	largest := map[network.ID]int64{}
	for _, h := range events {
		tree := h.root
		if o.is(PathStrengthUngrouped) {
			tree = h.event.ID
		}
		largest[tree] = max(largest[tree], int64(o.weight(v, h.size, FewWeighOnPaths)))
	}
	var sum int64
	for _, w := range largest {
		sum += w
	}
	return sum
}

// addPositionStep joins a person and the organisation in which she holds a position that is not NO.
func (o *Oracle) addPositionStep(all steps, t *network.Tie, valid network.Validity) {
	if valid == network.ValidNo {
		return
	}
	for _, link := range []*store.Link{all.link(t.From, t.To), all.link(t.To, t.From)} {
		if o.is(WorstValidityOfStep) && link.Position != network.ValidNo {
			link.Position = min(link.Position, valid)
			continue
		}
		link.Position = max(link.Position, valid)
	}
}

// addMembershipStep joins an organisation and one of which it is a member, either way round.
func (o *Oracle) addMembershipStep(all steps, t *network.Tie, valid network.Validity) {
	if valid == network.ValidNo {
		return
	}
	link := all.link(t.From, t.To)
	link.Membership = max(link.Membership, valid)
	if !o.is(MembershipOneWay) {
		link = all.link(t.To, t.From)
		link.Membership = max(link.Membership, valid)
	}
}

// validOnPath judges a position or a membership on the day asked; without a day it is YES.
func (o *Oracle) validOnPath(t *network.Tie, asOf *network.Day) network.Validity {
	if asOf == nil || o.is(PathAsOfIgnored) {
		return network.ValidYes
	}
	valid := validity(t.Since, t.Until, *asOf, *asOf)
	if valid == network.ValidUnknown && o.is(PathUnknownIsNo) {
		return network.ValidNo
	}
	return valid
}

package oracle

import (
	"cmp"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// subgraphLinks lists all links that the viewer sees, by source, target and kind: the encounters of a pair, or all ties
// of one kind from one node to another.
func (o *Oracle) subgraphLinks(v network.Viewer, q store.SubgraphQuery) []store.SubgraphLink {
	links := o.tieLinks(v, q)
	if q.Encounters != nil {
		links = o.encounterLinks(v, *q.Encounters)
	}
	slices.SortFunc(links, func(a, b store.SubgraphLink) int {
		return cmp.Or(compareIDs(a.Source, b.Source), compareIDs(a.Target, b.Target), cmp.Compare(a.Kind, b.Kind))
	})
	return links
}

func (o *Oracle) tieLinks(v network.Viewer, q store.SubgraphQuery) []store.SubgraphLink {
	merged := map[store.SubgraphLink][]*network.Tie{}
	for _, t := range o.ties {
		if !o.seesTie(v, t) || !slices.Contains(q.Kinds, t.Kind) && !o.is(KindsIgnored) || !o.holdsInSubgraph(t, q.AsOf) {
			continue
		}
		link := store.SubgraphLink{Source: t.From, Target: t.To, Kind: t.Kind}
		if o.is(DirectionMerged) {
			link.Source, link.Target = min(t.From, t.To), max(t.From, t.To)
		}
		merged[link] = append(merged[link], t)
	}
	var links []store.SubgraphLink
	for link, ties := range merged {
		if len(ties) > 1 {
			o.fire("parallel ties")
		}
		link.Count, link.Certainty = len(ties), ties[0].Certainty
		for _, t := range ties {
			if o.is(LinkOfWorstTie) {
				link.Certainty = min(link.Certainty, t.Certainty)
			} else {
				link.Certainty = max(link.Certainty, t.Certainty)
			}
		}
		if o.is(LinkReferenceStated) && link.Certainty == network.Reference {
			link.Certainty = network.Stated
		}
		links = append(links, link)
	}
	return links
}

// holdsInSubgraph tells whether a tie counts on the day asked: a position or a membership does not where it is NO.
func (o *Oracle) holdsInSubgraph(t *network.Tie, asOf *network.Day) bool {
	judged := t.Kind == network.HoldsPosition || t.Kind == network.MemberOf
	if asOf == nil || !judged || o.is(SubgraphAsOfIgnored) {
		return true
	}
	return validity(t.Since, t.Until, *asOf, *asOf) != network.ValidNo
}

// encounterLinks lists the pairs that the filter leaves, whomever it says they met.
func (o *Oracle) encounterLinks(v network.Viewer, f store.EncounterFilter) []store.SubgraphLink {
	if !o.is(SubgraphWithApplied) {
		f.With = nil
	}
	if o.is(SubgraphWeakPairs) {
		f.MinStrength = 0
	}
	pairs := o.pairs(v, &f, o.matching(v, nil), o.matching(v, f.With))
	meetings := map[[2]network.ID]*pair{}
	for _, p := range pairs {
		meetings[[2]network.ID{p.x, p.y}] = p
	}
	var links []store.SubgraphLink
	for _, row := range o.encounterRows(v, pairs, &f) {
		e := row.Encounter
		a, b := e.A.Core().ID, e.B.Core().ID
		link := store.SubgraphLink{Source: min(a, b), Target: max(a, b), Count: e.Count, Strength: e.Strength}
		link.Certainty, link.First, link.Last = e.Certainty, e.First, e.Last
		o.spoil(&link, meetings[[2]network.ID{a, b}])
		links = append(links, link)
	}
	return links
}

// spoil plants the faults of a link between two who met.
func (o *Oracle) spoil(l *store.SubgraphLink, p *pair) {
	if o.is(LinkOfWorstMeeting) {
		for _, m := range p.left {
			l.Certainty = min(l.Certainty, m.certainty)
		}
	}
	if o.is(LinkOfMeetingsNotAsked) {
		for _, m := range p.all {
			l.Certainty = max(l.Certainty, m.certainty)
		}
	}
	if o.is(LinkDaysNotAsked) {
		l.First, l.Last = o.firstAndLast(p.all)
	}
	if o.is(LinkDaysSwapped) {
		l.First, l.Last = l.Last, l.First
	}
}

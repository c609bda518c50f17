package oracle

import (
	"context"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Follow returns the list below each start that exists for the viewer.
func (o *Oracle) Follow(_ context.Context, v network.Viewer, starts []network.ID, hop store.Hop) (map[network.ID]store.List, error) {
	if hop.Field == store.ActorEncounters && o.conflicts(hop.Page) {
		return nil, store.ErrConflict
	}
	lists := map[network.ID]store.List{}
	for _, start := range starts {
		if o.starts(v, start) {
			lists[start] = o.below(v, start, hop)
		}
	}
	return lists, nil
}

// starts tells whether a node, a tie, a number or a pair exists for the viewer.
func (o *Oracle) starts(v network.Viewer, id network.ID) bool {
	if a, b, isPair := strings.Cut(string(id), "|"); isPair {
		return o.sees(v, network.ID(a)) && o.sees(v, network.ID(b))
	}
	if t := o.ties[id]; t != nil {
		return o.seesTie(v, t)
	}
	n := o.number(id)
	return o.sees(v, id) || n != nil && (o.seesNumber(v, n) || o.is(FewAreEvident))
}

func (o *Oracle) number(id network.ID) *network.StatedNumber {
	i := slices.IndexFunc(o.tables.Numbers, func(n network.StatedNumber) bool { return n.ID == id })
	if i < 0 {
		return nil
	}
	return &o.tables.Numbers[i]
}

// below answers one hop from a node, a tie, a number or a pair.
func (o *Oracle) below(v network.Viewer, start network.ID, hop store.Hop) store.List {
	if hop.Field == store.ActorEncounters {
		return o.actorEncounters(v, start, hop)
	}
	rows, by := o.rows(v, start, hop)
	list := cut(rows, by, hop.Page)
	if o.is(MoreOfNothing) && hop.Page == (store.Page{}) {
		list.HasNext = len(rows) > 0
	}
	if hop.Total {
		list.Total = len(rows)
		if o.is(TotalsCountHidden) {
			hidden, _ := o.rows(network.Viewer{Access: network.Admin}, start, hop)
			list.Total = len(hidden)
		}
	}
	o.complete(v, list.Rows, hop)
	return list
}

// rows lists all rows of a hop.
func (o *Oracle) rows(v network.Viewer, start network.ID, hop store.Hop) ([]store.Row, order) {
	switch hop.Field {
	case store.Present:
		return o.present(v, start)
	case store.OrganisationEvents:
		return o.eventsOf(start)
	case store.NodeEvidence, store.TieEvidence, store.NumberEvidence:
		return o.evidenceFor(v, start)
	case store.Cites:
		return o.cites(v, start)
	case store.Numbers:
		return o.numbersOf(v, start)
	case store.EncounterEvents:
		a, b, _ := strings.Cut(string(start), "|")
		return o.encounterEvents(v, network.ID(a), network.ID(b), hop)
	case store.Together:
		a, b, _ := strings.Cut(string(start), "|")
		return o.together(v, network.ID(a), network.ID(b), hop)
	case store.Joins:
		a, b, _ := strings.Cut(string(start), "|")
		return o.joinsOf(network.ID(a), network.ID(b), hop)
	case store.OnBehalfOf:
		return o.ofTie(v, o.ties[start].OnBehalfOf)
	case store.Delegation:
		return o.ofTie(v, o.ties[start].Delegation)
	}
	return o.followTies(v, start, hop)
}

// complete fills the rows of a page with what is wanted of each.
func (o *Oracle) complete(v network.Viewer, rows []store.Row, hop store.Hop) {
	for i := range rows {
		row := &rows[i]
		for _, edge := range hop.Edge {
			row.Edge = append(row.Edge, o.edge(v, row, edge, hop))
		}
		if row.Node != nil {
			row.Node, row.Below = o.wanted(v, row.Node, hop.Want)
		}
	}
}

// edge answers one list of a row's tie, number, presence or pair. Where the
// events of a pair are wanted without a filter, that of the pairs holds.
func (o *Oracle) edge(v network.Viewer, row *store.Row, edge, hop store.Hop) store.List {
	switch {
	case row.Presence != nil:
		return o.throughOf(v, row.Presence, edge)
	case row.Meeting != nil && edge.Field == store.ThroughOther:
		return o.throughOf(v, &row.Meeting.B, edge)
	case row.Meeting != nil:
		return o.throughOf(v, &row.Meeting.A, edge)
	case row.Encounter != nil:
		if edge.Encounters == nil {
			edge.Encounters = hop.Encounters
		}
		return o.below(v, store.PairID(row.Encounter.A.Core().ID, row.Encounter.B.Core().ID), edge)
	case row.Number != nil:
		return o.below(v, row.Number.ID, edge)
	}
	return o.below(v, row.Tie.ID, edge)
}

// throughOf lists the persons who stood for an actor present.
func (o *Oracle) throughOf(v network.Viewer, p *network.Presence, edge store.Hop) store.List {
	rows, by := o.through(v, p)
	list := cut(rows, by, edge.Page)
	if edge.Total {
		list.Total = len(rows)
	}
	o.complete(v, list.Rows, edge)
	return list
}

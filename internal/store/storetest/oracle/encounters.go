package oracle

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Encounters returns the pairs of which one matches Of, the strongest first.
func (o *Oracle) Encounters(_ context.Context, v network.Viewer, q store.EncounterQuery) (store.List, error) {
	if o.conflicts(q.Page) {
		return store.List{}, store.ErrConflict
	}
	of, with := o.matching(v, &q.Of), o.matching(v, q.Filter.With)
	all := o.pairs(v, &q.Filter, of, with)
	rows := o.encounterRows(v, all, &q.Filter)
	list := cut(rows, o.byStrength, q.Page)
	if q.Total {
		list.Total = len(rows)
	}
	if q.Withheld {
		list.Withheld = o.withheld(v, &q.Filter, of, all)
	}
	for i := range list.Rows {
		e := list.Rows[i].Encounter
		a, b := e.A.Core().ID, e.B.Core().ID
		if q.Events != nil {
			hop := *q.Events
			hop.Field = store.EncounterEvents
			if hop.Encounters == nil {
				hop.Encounters = &q.Filter
			}
			events := o.below(v, store.PairID(a, b), hop)
			e.Events = &events
		}
		e.A, e.BelowA = o.wanted(v, o.nodes[a], q.Want)
		e.B, list.Rows[i].Below = o.wanted(v, o.nodes[b], q.Want)
		list.Rows[i].Node = e.B
	}
	return list, nil
}

// conflicts tells whether a page goes on from a place in another revision's ranking.
func (o *Oracle) conflicts(p store.Page) bool {
	return p.After != nil && p.After.Revision != o.revision || p.Before != nil && p.Before.Revision != o.revision
}

// actorEncounters returns the actors whom one actor met, in the same order.
func (o *Oracle) actorEncounters(v network.Viewer, actor network.ID, hop store.Hop) store.List {
	of := func(id network.ID) bool { return id == actor }
	with := o.matching(v, hop.Encounters.With)
	all := o.pairs(v, hop.Encounters, of, with)
	rows := o.encounterRows(v, all, hop.Encounters)
	for i := range rows {
		rows[i].Position.ID, rows[i].Position.OtherID = rows[i].Encounter.B.Core().ID, ""
		rows[i].Node = rows[i].Encounter.B
	}
	list := cut(rows, o.byStrength, hop.Page)
	if hop.Total {
		list.Total = len(rows)
	}
	if hop.Withheld {
		list.Withheld = o.withheld(v, hop.Encounters, of, all)
	}
	o.complete(v, list.Rows, hop)
	for i := range list.Rows {
		e := list.Rows[i].Encounter
		e.A, e.B = network.NewEntity(e.A.Type()), list.Rows[i].Node
		e.A.Core().ID = actor
	}
	return list
}

// encounterRows makes a row of each pair that has meetings left.
func (o *Oracle) encounterRows(v network.Viewer, all []*pair, f *store.EncounterFilter) []store.Row {
	var rows []store.Row
	for _, p := range all {
		if len(p.left) == 0 {
			continue
		}
		e := o.encounter(v, p)
		if e.Strength < f.MinStrength || o.is(MinStrengthExclusive) && e.Strength == f.MinStrength {
			continue
		}
		rows = append(rows, store.Row{Encounter: e, Position: store.Position{
			Number: e.Strength, Second: int64(e.Count), ID: p.x, OtherID: p.y, Revision: o.revision,
		}})
	}
	return rows
}

// encounterEvents lists the events of a pair that the filter leaves, the newest first.
func (o *Oracle) encounterEvents(v network.Viewer, a, b network.ID, hop store.Hop) ([]store.Row, order) {
	f := *hop.Encounters
	of := func(id network.ID) bool { return id == a }
	with := func(id network.ID) bool { return id == b }
	var rows []store.Row
	for _, p := range o.pairs(v, &f, of, with) {
		for _, m := range p.left {
			if m.a.Actor != a {
				m.a, m.b = m.b, m.a
			}
			rows = append(rows, store.Row{Node: m.at.event, Position: dated(m.at.event, ""), Meeting: &store.Meeting{
				Relation: m.relation, Certainty: m.certainty, Size: o.told(v, m.at.size), Weight: o.weight(v, m.at.size, FewWeighAtEvents),
				A: *m.a, B: *m.b,
			}})
		}
	}
	return rows, o.byNumber(store.Descending)
}

package graph

import (
	"github.com/99designs/gqlgen/graphql"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// connectionFields says how the fields of every connection are written.
var connectionFields = map[string]compile{
	"edges": several(itsRows, setRow),
	"nodes": several(itsRows, setRow, ofRow),
	"pageInfo": inside(itsRows, func(v, to *value) bool {
		to.list, to.hop = v.list, v.hop
		return true
	}),
	"totalCount": leaf(itsTotal, func(w *writer, v *value) { w.integer(v.list.Total) }),
	"withheld":   several(itsWithheld, setWithheld),
	"asOf":       leaf(given, func(w *writer, v *value) { w.dayOrNull(v.hop.hop.AsOf) }),
}

// setRow moves to a row, and to the node that stands in it.
func setRow(v *value, i int, to *value) bool {
	if i >= len(v.list.Rows) {
		return false
	}
	row := &v.list.Rows[i]
	to.row, to.hop, to.node, to.below = row, v.hop, row.Node, row.Below
	return true
}

// setWithheld moves to a reason. The store doesn't give RIGHTS: it follows from the viewer.
func setWithheld(v *value, i int, to *value) bool {
	switch n := len(v.list.Withheld); {
	case i < n:
		to.withheld = &v.list.Withheld[i]
	case i == n && v.hop.rights:
		to.withheld = &rights
	}
	return to.withheld != nil
}

var rights = store.Withheld{Reason: store.WithheldRights, Count: -1}

// edgeNodeField moves from an edge to its node. Numbers and evidence have none:
// they are the row itself.
var edgeNodeField = inside(given, func(v, to *value) bool {
	to.row, to.hop, to.node, to.below = v.row, v.hop, v.node, v.below
	return true
}, ofRow)

var cursorField = leaf(rowOf(store.RowPosition), func(w *writer, v *value) { w.cursor(v.hop, v.row) })

var edgeFields = map[string]compile{"cursor": cursorField, "node": edgeNodeField}

var tieFields = map[string]compile{
	"cursor":     cursorField,
	"node":       edgeNodeField,
	"id":         leaf(rowOf(store.RowTie), func(w *writer, v *value) { w.text(string(v.row.Tie.ID)) }),
	"title":      leaf(rowOf(store.RowTitle), func(w *writer, v *value) { w.text(v.row.Tie.Title) }),
	"since":      leaf(rowOf(store.RowDates), func(w *writer, v *value) { w.text(v.row.Tie.Since.String()) }),
	"until":      leaf(rowOf(store.RowDates), func(w *writer, v *value) { w.text(v.row.Tie.Until.String()) }),
	"circle":     leaf(rowOf(store.RowCircle), func(w *writer, v *value) { w.text(v.row.Tie.Circle) }),
	"share":      leaf(rowOf(store.RowShare), func(w *writer, v *value) { w.text(v.row.Tie.Share) }),
	"role":       leaf(rowOf(store.RowRole), func(w *writer, v *value) { w.text(v.row.Tie.Role.String()) }),
	"certainty":  leaf(rowOf(store.RowCertainty), func(w *writer, v *value) { w.text(v.row.Tie.Certainty.String()) }),
	"evidence":   edgeEvidence,
	"attestedOn": attested,
	"onBehalfOf": edgeNode,
	"delegation": edgeNode,
	"validity": leaf(given, func(w *writer, v *value) {
		if v.hop.hop.AsOf == nil {
			w.null()
			return
		}
		w.text(v.row.Validity.String())
	}),
}

var presenceEdgeFields = map[string]compile{
	"cursor": cursorField,
	"node":   edgeNodeField,
	"presence": inside(rowOf(store.RowPresence), func(v, to *value) bool {
		to.row, to.presence = v.row, v.row.Presence
		return true
	}),
}

var searchEdgeFields = map[string]compile{
	"cursor":  cursorField,
	"node":    edgeNodeField,
	"stage":   leaf(given, func(w *writer, v *value) { w.text(string(stageNames[v.row.Hit.Stage])) }),
	"matched": leaf(given, func(w *writer, v *value) { w.text(v.row.Hit.Matched) }),
}

var encounterEdgeFields = map[string]compile{
	"cursor": cursorField,
	"node": inside(given, func(v, to *value) bool {
		to.row, to.hop = v.row, v.hop
		return true
	}),
}

// pairFields says how a pair is written: that of an actor has a node, that at
// the root has two actors.
var pairFields = map[string]compile{
	"cursor": cursorField,
	"node":   edgeNodeField,
	"actors": several(given, func(v *value, i int, to *value) bool {
		e := v.row.Encounter
		switch i {
		case 0:
			to.node, to.below = e.A, e.BelowA
		case 1:
			to.node, to.below = v.row.Node, v.row.Below
		}
		return i < 2
	}, ofRow),
	"strength":    leaf(given, func(w *writer, v *value) { w.weight(v.row.Encounter.Strength) }),
	"count":       leaf(given, func(w *writer, v *value) { w.integer(v.row.Encounter.Count) }),
	"first":       leaf(given, func(w *writer, v *value) { w.dayOrNull(v.row.Encounter.First) }),
	"last":        leaf(given, func(w *writer, v *value) { w.dayOrNull(v.row.Encounter.Last) }),
	"relation":    leaf(given, func(w *writer, v *value) { w.text(v.row.Encounter.Relation.String()) }),
	"certainty":   leaf(given, func(w *writer, v *value) { w.text(v.row.Encounter.Certainty.String()) }),
	"sizeBasis":   leaf(given, func(w *writer, v *value) { w.text(v.row.Encounter.SizeBasis.String()) }),
	"perRelation": perRelationField,
	"events":      pairEvents,
}

// perRelationField writes the relations that a pair has events of.
func perRelationField(p *planner, s scope, f graphql.CollectedField) (writeFunc, error) {
	o, err := p.object(s, f)
	return func(w *writer, v *value) {
		w.buf = append(w.buf, '[')
		first := true
		for r, count := range v.row.Encounter.PerRelation {
			if count == 0 {
				continue
			}
			if !first {
				w.buf = append(w.buf, ',')
			}
			first = false
			to := v.child()
			to.row, to.relation = v.row, network.Relation(r) // #nosec G115 -- four relations
			o.write(w, to)
		}
		w.buf = append(w.buf, ']')
	}, err
}

var meetingFields = map[string]compile{
	"cursor":    cursorField,
	"node":      edgeNodeField,
	"relation":  leaf(given, func(w *writer, v *value) { w.text(v.row.Meeting.Relation.String()) }),
	"certainty": leaf(given, func(w *writer, v *value) { w.text(v.row.Meeting.Certainty.String()) }),
	"n":         leaf(given, func(w *writer, v *value) { w.integer(v.row.Meeting.Size.N) }),
	"sizeBasis": leaf(given, func(w *writer, v *value) { w.text(v.row.Meeting.Size.Basis.String()) }),
	"weight":    leaf(given, func(w *writer, v *value) { w.weight(int64(v.row.Meeting.Weight)) }),
	"presence": several(rowOf(store.RowPresence), func(v *value, i int, to *value) bool {
		to.row, to.second = v.row, i == 1
		switch i {
		case 0:
			to.presence = &v.row.Meeting.A
		case 1:
			to.presence = &v.row.Meeting.B
		}
		return i < 2
	}, func(s *scope) { s.meeting = true }),
}

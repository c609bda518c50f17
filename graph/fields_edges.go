package graph

import (
	"github.com/99designs/gqlgen/graphql"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// connectionFields says how the fields of every connection are written.
var connectionFields = map[string]compile{
	"edges": several(setRow),
	"nodes": several(setRow, ofRow),
	"pageInfo": inside(func(v, to *value) bool {
		to.list, to.hop = v.list, v.hop
		return true
	}),
	"totalCount": totalCount,
	"withheld":   several(setWithheld),
	"asOf":       leaf(func(w *writer, v *value) { w.dayOrNull(v.hop.hop.AsOf) }),
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

func totalCount(_ *planner, s scope, _ graphql.CollectedField) (writeFunc, error) {
	s.hop.total = true
	return func(w *writer, v *value) { w.integer(v.list.Total) }, nil
}

// edgeNodeField moves from an edge to its node. Numbers and evidence have none:
// they are the row itself.
var edgeNodeField = inside(func(v, to *value) bool {
	to.row, to.hop, to.node, to.below = v.row, v.hop, v.node, v.below
	return true
}, ofRow)

var cursorField = leaf(func(w *writer, v *value) { w.cursor(v.hop, v.row) })

var edgeFields = map[string]compile{"cursor": cursorField, "node": edgeNodeField}

var tieFields = map[string]compile{
	"cursor":     cursorField,
	"node":       edgeNodeField,
	"id":         leaf(func(w *writer, v *value) { w.text(string(v.row.Tie.ID)) }),
	"title":      leaf(func(w *writer, v *value) { w.text(v.row.Tie.Title) }),
	"since":      leaf(func(w *writer, v *value) { w.text(v.row.Tie.Since.String()) }),
	"until":      leaf(func(w *writer, v *value) { w.text(v.row.Tie.Until.String()) }),
	"circle":     leaf(func(w *writer, v *value) { w.text(v.row.Tie.Circle) }),
	"share":      leaf(func(w *writer, v *value) { w.text(v.row.Tie.Share) }),
	"role":       leaf(func(w *writer, v *value) { w.text(v.row.Tie.Role.String()) }),
	"certainty":  leaf(func(w *writer, v *value) { w.text(v.row.Tie.Certainty.String()) }),
	"evidence":   edgeEvidence,
	"onBehalfOf": edgeNode,
	"delegation": edgeNode,
	"validity": leaf(func(w *writer, v *value) {
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
	"presence": inside(func(v, to *value) bool {
		to.row, to.presence = v.row, v.row.Presence
		return true
	}),
}

var searchEdgeFields = map[string]compile{
	"cursor":  cursorField,
	"node":    edgeNodeField,
	"stage":   leaf(func(w *writer, v *value) { w.text(string(stageNames[v.row.Hit.Stage])) }),
	"matched": leaf(func(w *writer, v *value) { w.text(v.row.Hit.Matched) }),
}

var encounterEdgeFields = map[string]compile{
	"cursor": cursorField,
	"node": inside(func(v, to *value) bool {
		to.row, to.hop = v.row, v.hop
		return true
	}),
}

// pairFields says how a pair is written: that of an actor has a node, that at
// the root has two actors.
var pairFields = map[string]compile{
	"cursor": cursorField,
	"node":   edgeNodeField,
	"actors": several(func(v *value, i int, to *value) bool {
		e := v.row.Encounter
		switch i {
		case 0:
			to.node, to.below = e.A, e.BelowA
		case 1:
			to.node, to.below = v.row.Node, v.row.Below
		}
		return i < 2
	}, ofRow),
	"strength":    leaf(func(w *writer, v *value) { w.weight(v.row.Encounter.Strength) }),
	"count":       leaf(func(w *writer, v *value) { w.integer(v.row.Encounter.Count) }),
	"first":       leaf(func(w *writer, v *value) { w.dayOrNull(v.row.Encounter.First) }),
	"last":        leaf(func(w *writer, v *value) { w.dayOrNull(v.row.Encounter.Last) }),
	"relation":    leaf(func(w *writer, v *value) { w.text(v.row.Encounter.Relation.String()) }),
	"certainty":   leaf(func(w *writer, v *value) { w.text(v.row.Encounter.Certainty.String()) }),
	"sizeBasis":   leaf(func(w *writer, v *value) { w.text(v.row.Encounter.SizeBasis.String()) }),
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
	"relation":  leaf(func(w *writer, v *value) { w.text(v.row.Meeting.Relation.String()) }),
	"certainty": leaf(func(w *writer, v *value) { w.text(v.row.Meeting.Certainty.String()) }),
	"n":         leaf(func(w *writer, v *value) { w.integer(v.row.Meeting.Size.N) }),
	"sizeBasis": leaf(func(w *writer, v *value) { w.text(v.row.Meeting.Size.Basis.String()) }),
	"weight":    leaf(func(w *writer, v *value) { w.weight(int64(v.row.Meeting.Weight)) }),
	"presence": several(func(v *value, i int, to *value) bool {
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

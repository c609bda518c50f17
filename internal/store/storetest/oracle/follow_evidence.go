package oracle

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// evidenceFor lists what sources say about a node, a tie or a number: the best
// certainty first, then by what it is about, then id.
func (o *Oracle) evidenceFor(v network.Viewer, subject network.ID) ([]store.Row, order) {
	var rows []store.Row
	for _, e := range o.evidence[subject] {
		row := o.evidenceRow(v, e)
		row.Position = store.Position{Number: rank(e.Certainty), Text: e.About, ID: e.ID}
		rows = append(rows, row)
	}
	return rows, o.byCertainty
}

// cites lists the evidence taken from a source, by subject, about and id.
func (o *Oracle) cites(v network.Viewer, source network.ID) ([]store.Row, order) {
	var rows []store.Row
	for _, e := range o.tables.Evidence {
		if e.Source == source && o.seesSubject(v, e.Subject) {
			row := o.evidenceRow(v, e)
			row.Position = store.Position{OtherID: e.Subject, Text: e.About, ID: e.ID}
			rows = append(rows, row)
		}
	}
	return rows, o.bySubject
}

func (o *Oracle) evidenceRow(v network.Viewer, e network.Evidence) store.Row {
	shown := o.shown(v, e)
	node, _ := o.wanted(v, o.nodes[e.Source], store.Want{})
	source, _ := node.(*network.Source)
	return store.Row{Evidence: &shown, Source: source}
}

// numbersOf lists the stated numbers of a node, by what they count, then id.
func (o *Oracle) numbersOf(v network.Viewer, node network.ID) ([]store.Row, order) {
	var rows []store.Row
	for _, n := range o.numbers[node] {
		if !o.seesNumber(v, &n) && !o.is(FewAreListed) {
			continue
		}
		rows = append(rows, store.Row{Number: &n, Position: store.Position{Text: string(n.Counted), ID: n.ID}})
	}
	return rows, o.byText(store.Ascending)
}

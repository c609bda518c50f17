package oracle

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// present lists who was at an event, by name.
func (o *Oracle) present(v network.Viewer, event network.ID) ([]store.Row, order) {
	var rows []store.Row
	if o.event(event) != nil {
		for _, p := range o.happening(event).presences {
			if o.sees(v, p.Actor) {
				n := o.nodes[p.Actor]
				rows = append(rows, store.Row{Node: n, Presence: &p, Position: named(n, "")})
			}
		}
	}
	return rows, o.byText(store.Ascending)
}

// eventsOf lists the events at which an actor was present, the newest first.
func (o *Oracle) eventsOf(actor network.ID) ([]store.Row, order) {
	var rows []store.Row
	for _, id := range o.eventIDs() {
		if p := o.happening(id).presenceOf(actor); p != nil {
			n := o.nodes[id]
			rows = append(rows, store.Row{Node: n, Presence: p, Position: dated(n, "")})
		}
	}
	return rows, o.byNumber(store.Descending)
}

// through lists the persons who stood for an organisation at an event, by id.
func (o *Oracle) through(v network.Viewer, p *network.Presence) ([]store.Row, order) {
	var rows []store.Row
	for _, id := range o.throughIDs(v, p) {
		rows = append(rows, store.Row{Node: o.nodes[id], Position: store.Position{ID: id}})
	}
	return rows, o.byText(store.Ascending)
}

func (o *Oracle) throughIDs(v network.Viewer, p *network.Presence) []network.ID {
	if !o.seesPersons(v) {
		return nil
	}
	return representatives(o.happening(p.Event).standing, p.Actor)
}

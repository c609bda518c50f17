package oracle

import (
	"context"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// List returns the nodes of one type that match, in the order asked.
func (o *Oracle) List(_ context.Context, v network.Viewer, q store.ListQuery) (store.List, error) {
	rows := o.listed(v, q)
	list := cut(rows, o.listOrder(q.Order), q.Page)
	if q.Total {
		list.Total = len(rows)
		if o.is(TotalsCountHidden) {
			list.Total = len(o.listed(network.Viewer{Access: network.Admin}, q))
		}
	}
	if q.Withheld {
		list.Withheld = o.undatedWithheld(v, q)
	}
	o.complete(v, list.Rows, store.Hop{Want: q.Want})
	return list, nil
}

// undatedWithheld counts, for a list of events in a period, the undated ones that
// match everything else.
func (o *Oracle) undatedWithheld(v network.Viewer, q store.ListQuery) []store.Withheld {
	if q.Type != network.TypeEvent || q.Filter == nil || q.Filter.Period == nil || q.Filter.IncludeUndated {
		return nil
	}
	with := *q.Filter
	with.IncludeUndated = true
	q.Filter = &with
	count := 0
	for _, row := range o.listed(v, q) {
		if _, _, isDated := row.Node.(*network.Event).Date.Interval(); !isDated {
			count++
		}
	}
	if count == 0 {
		return nil
	}
	o.fire("withheld by a list")
	return []store.Withheld{{Reason: store.WithheldUndated, Count: count}}
}

func (o *Oracle) listed(v network.Viewer, q store.ListQuery) []store.Row {
	var rows []store.Row
	for id, n := range o.nodes {
		if n.Type() == q.Type && o.sees(v, id) && o.matches(v, n, q.Filter) {
			rows = append(rows, store.Row{Node: n, Position: o.listPosition(v, n, q.Order)})
		}
	}
	return rows
}

func (o *Oracle) listPosition(v network.Viewer, n network.Entity, by store.Order) store.Position {
	switch by.Field {
	case store.ByDate:
		return dated(n, "")
	case store.ByTies:
		return store.Position{Number: int64(o.degree(v, n.Core().ID)), ID: n.Core().ID}
	}
	return named(n, "")
}

func (o *Oracle) listOrder(by store.Order) order {
	direction := by.Direction
	if direction == 0 {
		direction = store.Ascending
	}
	if by.Field == store.ByName {
		return o.byText(direction)
	}
	return o.byNumber(direction)
}

package oracle

import (
	"cmp"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// order compares the places of two rows in a list.
type order func(a, b store.Position) int

// ids decides between equal keys, least first in both directions.
func (o *Oracle) ids(a, b store.Position) int {
	c := cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.OtherID, b.OtherID))
	if o.is(EqualRanksReversed) {
		return -c
	}
	return c
}

func compareIDs(a, b network.ID) int { return cmp.Compare(a, b) }

// byText orders by the folded name or another text.
func (o *Oracle) byText(d store.Direction) order {
	return func(a, b store.Position) int {
		return cmp.Or(int(d)*strings.Compare(a.Text, b.Text), o.ids(a, b))
	}
}

// byNumber orders by a day or a number; a missing one comes last in both directions.
func (o *Oracle) byNumber(d store.Direction) order {
	return func(a, b store.Position) int {
		if a.Missing != b.Missing {
			last := 1
			if o.is(UndatedFirst) && d == store.Descending {
				last = -1
			}
			if a.Missing {
				return last
			}
			return -last
		}
		return cmp.Or(int(d)*cmp.Compare(a.Number, b.Number), o.ids(a, b))
	}
}

// byValidity puts YES before UNKNOWN, and orders by name among equals.
func (o *Oracle) byValidity(a, b store.Position) int {
	first := cmp.Compare(b.Number, a.Number)
	if o.is(UnknownBeforeYes) {
		first = -first
	}
	return cmp.Or(first, o.byText(store.Ascending)(a, b))
}

// byCertainty puts the best evidence first, then orders by what it is about, then id.
func (o *Oracle) byCertainty(a, b store.Position) int {
	return cmp.Or(cmp.Compare(b.Number, a.Number), strings.Compare(a.Text, b.Text), o.ids(a, b))
}

// bySubject orders what a source cites: by subject, about, id.
func (o *Oracle) bySubject(a, b store.Position) int {
	return cmp.Or(cmp.Compare(a.OtherID, b.OtherID), strings.Compare(a.Text, b.Text), o.ids(a, b))
}

// byStage orders hits: by stage, then the most ties, then name, then id.
func (o *Oracle) byStage(a, b store.Position) int {
	return cmp.Or(cmp.Compare(a.Second, b.Second), cmp.Compare(b.Number, a.Number), o.byText(store.Ascending)(a, b))
}

// byStrength orders encounters: strongest first, then the most events, then the ids of the two.
func (o *Oracle) byStrength(a, b store.Position) int {
	return cmp.Or(cmp.Compare(b.Number, a.Number), cmp.Compare(b.Second, a.Second), o.ids(a, b))
}

// cut puts the rows in order and keeps the page: the first after, or the last before, or none.
func cut(rows []store.Row, by order, page store.Page) store.List {
	if page.First == 0 && page.Last == 0 {
		return store.List{Total: -1}
	}
	slices.SortFunc(rows, func(a, b store.Row) int { return by(a.Position, b.Position) })
	low, high := 0, len(rows)
	for low < high && page.After != nil && by(rows[low].Position, *page.After) <= 0 {
		low++
	}
	for high > low && page.Before != nil && by(rows[high-1].Position, *page.Before) >= 0 {
		high--
	}
	if page.First > 0 {
		high = min(high, low+page.First)
	}
	if page.Last > 0 {
		low = max(low, high-page.Last)
	}
	return store.List{Rows: rows[low:high], Total: -1, HasPrevious: low > 0, HasNext: high < len(rows)}
}

// named is the place of a node in a list by name; of several ties to one node, of each.
func named(n network.Entity, tie network.ID) store.Position {
	return store.Position{Text: network.SortKey(n.Core().Name), ID: n.Core().ID, OtherID: tie}
}

// dated is the place of an event in a list by date.
func dated(n network.Entity, tie network.ID) store.Position {
	p := store.Position{Missing: true, ID: n.Core().ID, OtherID: tie}
	if e, ok := n.(*network.Event); ok {
		if first, known := e.Date.First(); known {
			p.Missing, p.Number = false, int64(first)
		}
	}
	return p
}

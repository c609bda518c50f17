package storetest

import "github.com/partnergraph/partnergraph/internal/store"

// only draws which properties are needed: mostly all, sometimes none but id,
// which stands last of its set and is read always.
func (a *asker) only(id store.Properties) store.Properties {
	switch n := a.below(100); {
	case n < 60:
		return 0
	case n < 70:
		return id
	}
	set := store.Properties(0)
	for p := store.Properties(1); p < id; p <<= 1 {
		if a.chance(40) {
			set |= p
		}
	}
	if set == 0 || a.chance(20) {
		set |= id
	}
	return set
}

func (a *asker) onlyOfNode() store.Properties { return a.only(store.PropertyID) }

func (a *asker) onlyOfRow() store.Properties { return a.only(store.RowNode) }

// turnable makes a question that goes on to another page one that can: with rows,
// and with their places.
func (q question) turnable() question {
	if q.Turn == nil {
		return q
	}
	page, only := q.list()
	if page == nil || noRows(*page) {
		q.Turn = nil
		return q
	}
	if *only != 0 {
		*only |= store.RowPosition
	}
	return q
}

// list returns the page that a turn goes on from, and which properties of its rows are asked; nil without a list.
func (q question) list() (*store.Page, *store.Properties) {
	switch {
	case q.List != nil:
		return &q.List.Page, &q.List.Only
	case q.Search != nil:
		return &q.Search.Page, &q.Search.Only
	case q.Encounters != nil:
		return &q.Encounters.Page, &q.Encounters.Only
	case q.Hop != nil:
		return &q.Hop.Page, &q.Hop.Only
	case len(q.Want.Hops) > 0:
		return &q.Want.Hops[0].Page, &q.Want.Hops[0].Only
	}
	return nil, nil
}

// noRows tells whether a page is one of which only what stands beside its rows is asked.
func noRows(p store.Page) bool { return p.First == 0 && p.Last == 0 }

package storetest

import (
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// A store may read more of a node or a row than a question needs (see
// store.Properties). What is trimmed holds what was asked for, and nothing else.

// TrimmedRows trims what Nodes answered.
func TrimmedRows(rows []store.Row, w store.Want) []store.Row {
	return trimmedRows(rows, store.Hop{Want: w}, nil)
}

// TrimmedList trims what List answered.
func TrimmedList(l store.List, q store.ListQuery) store.List {
	return TrimmedHop(l, store.Hop{Withheld: q.Withheld, Only: q.Only, Want: q.Want})
}

// TrimmedSearch trims what Search answered.
func TrimmedSearch(l store.List, q store.SearchQuery) store.List {
	return TrimmedHop(l, store.Hop{Only: q.Only, Want: q.Want})
}

// TrimmedPairs trims what Encounters answered.
func TrimmedPairs(l store.List, q store.EncounterQuery) store.List {
	return trimmedList(l, store.Hop{Withheld: q.Withheld, Only: q.Only, Want: q.Want}, q.Events)
}

// TrimmedHop trims what Follow answered of one start.
func TrimmedHop(l store.List, h store.Hop) store.List { return trimmedList(l, h, nil) }

// trimmedList trims a list; events is what was asked of each pair in it.
func trimmedList(l store.List, h store.Hop, events *store.Hop) store.List {
	if !h.Withheld {
		l.Withheld = nil
	}
	l.Rows = trimmedRows(l.Rows, h, events)
	return l
}

func trimmedRows(rows []store.Row, h store.Hop, events *store.Hop) []store.Row {
	out := make([]store.Row, len(rows))
	for i, row := range rows {
		out[i] = trimmedRow(row, h, events)
	}
	return out
}

func trimmedRow(row store.Row, h store.Hop, events *store.Hop) store.Row {
	keep(h.Only, store.RowPosition, &row.Position)
	keep(h.Only, store.RowPresence, &row.Presence)
	row.Tie = trimmedTie(row.Tie, h.Only)
	row.Node = trimmedNode(row.Node, h.Want.Only)
	if row.Source != nil {
		row.Source, _ = trimmedNode(row.Source, h.Want.Only).(*network.Source)
	}
	if row.Meeting != nil {
		m := *row.Meeting
		keep(h.Only, store.RowPresence, &m.A)
		keep(h.Only, store.RowPresence, &m.B)
		row.Meeting = &m
	}
	if row.Encounter != nil {
		row.Encounter = trimmedPair(*row.Encounter, h.Want, events)
	}
	row.Below, row.Edge = trimmedLists(row.Below, h.Want.Hops), trimmedLists(row.Edge, h.Edge)
	return row
}

// trimmedLists trims lists each of which answers the hop at its place.
func trimmedLists(lists []store.List, hops []store.Hop) []store.List {
	out := make([]store.List, len(lists))
	for i, l := range lists {
		if i < len(hops) { // else the answer is wrong, and shall be seen
			l = TrimmedHop(l, hops[i])
		}
		out[i] = l
	}
	return out
}

func trimmedPair(e store.Encounter, w store.Want, events *store.Hop) *store.Encounter {
	e.A, e.B = trimmedNode(e.A, w.Only), trimmedNode(e.B, w.Only)
	e.BelowA = trimmedLists(e.BelowA, w.Hops)
	if e.Events != nil && events != nil {
		l := TrimmedHop(*e.Events, *events)
		e.Events = &l
	}
	return &e
}

// tieProperties are the properties of a row that are those of its tie.
const tieProperties = store.RowTie | store.RowRole | store.RowTitle | store.RowDates | store.RowCircle | store.RowShare | store.RowCertainty | store.RowNamed

// trimmedTie returns a tie with the properties asked for, or nil where none is.
func trimmedTie(t *network.Tie, only store.Properties) *network.Tie {
	switch {
	case t == nil || only == 0:
		return t
	case only&tieProperties == 0:
		return nil
	}
	c := *t
	c.Kind, c.From, c.To = "", "", "" // known from the question and its answer
	keep(only, store.RowTie, &c.ID)
	keep(only, store.RowRole, &c.Role)
	keep(only, store.RowTitle, &c.Title)
	keep(only, store.RowDates, &c.Since)
	keep(only, store.RowDates, &c.Until)
	keep(only, store.RowCircle, &c.Circle)
	keep(only, store.RowShare, &c.Share)
	keep(only, store.RowCertainty, &c.Certainty)
	keep(only, store.RowNamed, &c.OnBehalfOf)
	keep(only, store.RowNamed, &c.Delegation)
	keep(only, store.RowNamed, &c.Event)
	keep(only, store.RowNamed, &c.ChangedAtRevision)
	return &c
}

// trimmedNode returns a node with its id, its further names and its description,
// which are asked for apart, and the properties asked for.
func trimmedNode(e network.Entity, only store.Properties) network.Entity {
	if e == nil || only == 0 {
		return e
	}
	e = oracle.CloneNode(e)
	keep(only, store.PropertyName, &e.Core().Name)
	keep(only, store.PropertyChangedAt, &e.Core().ChangedAtRevision)
	switch e := e.(type) {
	case *network.Organisation:
		keep(only, store.PropertyKind, &e.Kind)
		keep(only, store.PropertyCountry, &e.Country)
		keep(only, store.PropertyLanguages, &e.Languages)
	case *network.Event:
		keep(only, store.PropertyKind, &e.Kind)
		keep(only, store.PropertyCountry, &e.Country)
		keep(only, store.PropertyDate, &e.Date)
		keep(only, store.PropertySize, &e.Size)
		keep(only, store.PropertyStatus, &e.EffectiveStatus)
		e.Status = "" // its own is not asked for by any
	case *network.Place:
		keep(only, store.PropertyKind, &e.Kind)
		keep(only, store.PropertyCountry, &e.Country)
		keep(only, store.PropertyRegion, &e.Region)
	case *network.Programme:
		keep(only, store.PropertyDate, &e.Date)
	case *network.Source:
		keep(only, store.PropertyPublisher, &e.Publisher)
		keep(only, store.PropertyDate, &e.Date)
		keep(only, store.PropertyLanguages, &e.Language)
		keep(only, store.PropertyURL, &e.URL)
	}
	return e
}

// keep empties a field of which the property is not among those asked for.
func keep[T any](only, p store.Properties, field *T) {
	if !only.Has(p) {
		*field = *new(T)
	}
}

// trimmed returns the answer to a question with no more than it asked for.
func (a answer) trimmed(q question) answer {
	switch {
	case q.List != nil && a.List != nil:
		a.List = new(TrimmedList(*a.List, *q.List))
	case q.Search != nil && a.List != nil:
		a.List = new(TrimmedSearch(*a.List, *q.Search))
	case q.Encounters != nil && a.List != nil:
		a.List = new(TrimmedPairs(*a.List, *q.Encounters))
	case q.Method == methodNodes:
		a.Rows = TrimmedRows(a.Rows, q.Want)
	}
	if q.Hop != nil {
		lists := make(map[network.ID]store.List, len(a.Lists))
		for id, l := range a.Lists {
			lists[id] = TrimmedHop(l, *q.Hop)
		}
		a.Lists = lists
	}
	if a.Turned != nil {
		a.Turned = new(a.Turned.trimmed(q))
	}
	return a
}

// lines writes what a question asked for of its answer, to be compared.
func (a answer) lines(q question) []string { return dump(a.trimmed(q)) }

package questions

import (
	"github.com/partnergraph/partnergraph/internal/store"
)

// The bounds of a page.
const (
	MaxPage    = 100
	RootPage   = 20 // where nothing is asked, at the root
	NestedPage = 10 // and below
)

// PageArguments are the paging arguments of a list as they are given; nil where they are not.
type PageArguments struct {
	First, Last   *int
	After, Before *string
}

// Page checks the arguments against a list. rows is how many are meant where none are asked.
func (a PageArguments) Page(list ListName, rows int) (page store.Page, err error) {
	switch {
	case a.First != nil && a.Last != nil:
		return page, BadInput("last", "first and last exclude each other: ask for one of them")
	case a.After != nil && a.Before != nil:
		return page, BadInput("before", "after and before exclude each other: ask for one of them")
	case a.Last != nil && a.After != nil:
		return page, BadInput("after", "after goes with first, before with last")
	case a.First != nil && a.Before != nil:
		return page, BadInput("before", "after goes with first, before with last")
	}
	page.First, page.Last = rows, 0
	if a.First != nil {
		page.First, err = Count("first", *a.First)
	}
	if a.Last != nil || a.Before != nil {
		page.First, page.Last = 0, rows
	}
	if a.Last != nil {
		page.Last, err = Count("last", *a.Last)
	}
	if err != nil {
		return page, err
	}
	if page.After, err = position("after", a.After, list); err != nil {
		return page, err
	}
	page.Before, err = position("before", a.Before, list)
	return page, err
}

// OnlyFirst checks the arguments of a list that stands below another list: it
// is read for many nodes at once, so that no cursor has a meaning.
func (a PageArguments) OnlyFirst(list ListName, rows int) (store.Page, error) {
	const below = "may only be asked below a single node: here the list is read for several nodes at once; ask for node(id) to go on"
	switch {
	case a.After != nil:
		return store.Page{}, BadInput("after", below)
	case a.Last != nil:
		return store.Page{}, BadInput("last", below)
	case a.Before != nil:
		return store.Page{}, BadInput("before", below)
	}
	return a.Page(list, rows)
}

// Count checks a number of rows.
func Count(argument string, n int) (int, error) {
	if n < 1 || n > MaxPage {
		return 0, BadInput(argument, "must be from 1 to %d, not %d", MaxPage, n)
	}
	return n, nil
}

func position(argument string, cursor *string, list ListName) (*store.Position, error) {
	if cursor == nil {
		return nil, nil
	}
	p, err := ParseCursor(list, *cursor)
	if err != nil {
		return nil, BadInput(argument, "%v", err)
	}
	return &p, nil
}

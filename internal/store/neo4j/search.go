package neo4j

import (
	"context"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var searchText = readQuery("search")

// Search finds nodes by the words of their names. The first question finds the nodes that have the
// words, and the near words; a second one is put only where near words may add to the page.
func (v *view) Search(ctx context.Context, viewer network.Viewer, sq store.SearchQuery) (store.List, error) {
	l, near, err := v.search(ctx, viewer, &sq, nil)
	if err != nil || near == nil {
		return l, err
	}
	if more := len(l.Rows) == sq.Page.First && l.HasNext && sq.Page.Last == 0; more && !sq.Total {
		return l, nil
	}
	l, _, err = v.search(ctx, viewer, &sq, near)
	return l, err
}

// search puts the question with the near words given. Without any it returns those there are; nil for none.
func (v *view) search(ctx context.Context, viewer network.Viewer, sq *store.SearchQuery, near [][]string) (l store.List, found [][]string, err error) {
	h := newHops(viewer)
	h.params = searchParams(sq.Words, near)
	h.add(beginText, "RETURN ")
	list := h.hits(sq)
	h.add(", ")
	nearest := h.nearWords(sq.Words, near != nil)
	h.add(", ", revisionColumn)
	err = v.ask(ctx, h, func(record []any) {
		l = list(record[0])
		h.reading.ranked(&l, sq.Page)
		found = nearest(record[1])
	})
	return l, found, err
}

// hits writes the list of what is found.
func (h hops) hits(sq *store.SearchQuery) func(value any) store.List {
	ties := "n" + tiesProperty(h.viewer)
	// Number holds the stage and Second the ties.
	keys := []key{{expression: "stage"}, {ties, true}, {expression: "n.sort"}, {expression: "n.id"}}
	l := &listed{
		paging: newPaging(sq.Page, keys, func(p *store.Position) []any { return []any{p.Number, p.Second, p.Text, string(p.ID)} }),
		total:  sq.Total, carried: "n, stage", calls: true,
	}
	l.match = func(q *query) {
		q.add(searchText, "WHERE true")
		visible(q, h.viewer, "n")
		filters{q, h.viewer}.where("n", &store.Filter{Types: sq.Types, Countries: sq.Countries})
	}
	want := sq.Want
	want.Names = true // to say which of them matched
	want.Only |= map[bool]store.Properties{true: store.PropertyName}[want.Only != 0]
	columns := columnsOf(h.viewer, want, sq.Types)
	position := sq.Only.Has(store.RowPosition)
	below := h.rowLists(place{node: "n", id: "n.id"}, sq.Want.Hops)
	l.lists = []*rowLists{below}
	l.row = func(q *query) {
		q.add("stage, ")
		columns.write(q, "n")
		if position {
			q.add(", ", ties, ", n.sort")
		}
		below.columns()
	}
	l.expression(h.query)
	return func(value any) store.List {
		return l.read(value, func(c *cursor) store.Row {
			stage := store.Stage(c.integer()) // #nosec G115 -- our own number
			row := store.Row{Node: columns.read(c), Hit: &store.Hit{Stage: stage}}
			core := row.Node.Core()
			row.Hit.Matched = store.Matched(core, stage, sq.Words)
			if !sq.Want.Names {
				core.Names = nil
			}
			row.Position = store.Position{Number: int64(stage), ID: core.ID}
			if position {
				row.Position.Second, row.Position.Text = int64(c.integer()), c.text()
			}
			row.Below = below.read(c, core.ID)
			return row
		})
	}
}

// nearWords writes the words of the vocabulary near those asked: unless they are known, or none may have any.
func (h hops) nearWords(words []string, known bool) func(value any) [][]string {
	rows := nearQuestions(words)
	if known || len(rows) == 0 {
		h.add("null")
		return func(any) [][]string { return nil }
	}
	h.add("COLLECT { UNWIND ", h.param(rows), " AS row CALL db.index.fulltext.queryNodes('near', row.question) YIELD node RETURN [row.at, node.word] }")
	return func(value any) [][]string {
		near := nearAmong(words, value)
		// Words that stand for themselves alone were looked for already.
		same := !slices.ContainsFunc(near, func(group []string) bool { return len(group) != 1 })
		for i := range near {
			same = same && near[i][0] == words[i]
		}
		if same || slices.ContainsFunc(near, func(group []string) bool { return len(group) == 0 }) {
			return nil
		}
		return near
	}
}

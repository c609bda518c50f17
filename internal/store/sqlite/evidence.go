package sqlite

import (
	"context"
	"database/sql"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var (
	// A named list is as sure as what a source states (docs/adr/0001).
	evidenceKeys = []key{{"min(y.certainty, 3)", true}, {column: "y.about"}, {column: "y.id"}}
	citeKeys     = []key{{column: "y.subject"}, {column: "y.about"}, {column: "y.id"}}
)

func evidenceValues(p *store.Position) []any { return []any{p.Number, p.Text, p.ID} }

func citeValues(p *store.Position) []any { return []any{p.Text, p.OtherID, p.ID} }

// evidence reads what sources say of each start, or what each source says, in one statement.
func (v *view) evidence(ctx context.Context, viewer network.Viewer, starts []start, hop store.Hop) (map[network.ID]store.List, error) {
	p := newPaging(hop.Page, evidenceKeys, evidenceValues)
	begin := func(i int) any { return starts[i].id }
	if hop.Field == store.Cites {
		p = newPaging(hop.Page, citeKeys, citeValues)
		begin = func(i int) any { return starts[i].key }
	}
	values := make([]any, len(starts))
	for i := range starts {
		values[i] = begin(i)
	}
	s := &statement{}
	s.add("SELECT st.key, e.id, e.subject, e.about, e.certainty, e.quote, e.reading, e.names, ")
	s.add(columns(viewer, hop.Want))
	s.add(" FROM json_each(?) st CROSS JOIN evidence e ON e.key IN (SELECT y.key", list(values))
	evidenceBody(s, viewer, hop.Field, "st.value")
	p.bound(s)
	p.end(s)
	s.add(") CROSS JOIN node n ON n.key = e.source")
	s.orderBy(append([]key{{column: "st.key"}}, aliased(p.keys, "y.", "e.")...), p.backwards)
	rows := make([][]store.Row, len(starts))
	err := v.evidenceRows(ctx, s, viewer, func(at int, row store.Row) {
		if hop.Field == store.Cites {
			row.Position = store.Position{Text: string(row.Evidence.Subject), OtherID: network.ID(row.Evidence.About), ID: row.Evidence.ID}
		}
		rows[at] = append(rows[at], row)
	})
	if err != nil {
		return nil, err
	}
	return v.flatLists(ctx, starts, rows, p, hop.Total, func(s *statement, i int) {
		evidenceBody(s, viewer, hop.Field, "?", values[i])
	})
}

// evidenceBody writes which evidence belongs to the list of a start, under y.
func evidenceBody(s *statement, viewer network.Viewer, f store.Field, start string, args ...any) {
	column := "y.subject = "
	if f == store.Cites {
		column = "y.source = "
	}
	s.add(" FROM evidence y WHERE "+column+start, args...)
	shown(s, viewer, "y")
}

// aliased returns the keys under another alias.
func aliased(keys []key, from, to string) []key {
	out := make([]key, len(keys))
	for i, k := range keys {
		out[i] = key{strings.ReplaceAll(k.column, from, to), k.descending}
	}
	return out
}

// shown writes that the viewer may see what the evidence under the alias is about.
func shown(s *statement, viewer network.Viewer, alias string) {
	if !viewer.SeesPersons() {
		s.add(" AND " + alias + ".personal = 0 AND NOT EXISTS (SELECT 1 FROM number c WHERE c.id = " + alias + ".subject AND " + countsFew("c") + ")")
	}
}

// evidenceRows reads evidence with its source, each with the place of its start among the starts.
func (v *view) evidenceRows(ctx context.Context, s *statement, viewer network.Viewer, emit func(at int, row store.Row)) error {
	return v.run(ctx, s, func(rows *sql.Rows) error {
		var e network.Evidence
		var n nodeRow
		var at, certainty int
		var names string
		targets := []any{&at, &e.ID, &e.Subject, &e.About, &certainty, &e.Quote, &e.Reading, &names}
		if err := rows.Scan(append(targets, n.targets()...)...); err != nil {
			return err
		}
		e.Certainty, e.Source = network.Certainty(certainty), network.ID(n.id)
		e.Names = idList(names)
		if len(e.Names) > 0 && !viewer.SeesPersons() {
			e.Quote, e.Reading, e.Names = "", "", nil
		}
		row := store.Row{Evidence: &e, Position: store.Position{Number: int64(min(e.Certainty, network.Reference)), Text: e.About, ID: e.ID}}
		row.Source, _ = n.entity().(*network.Source)
		emit(at, row)
		return nil
	})
}

// flatLists makes the list of each start from rows that are read already. body
// writes which rows belong to a start.
func (v *view) flatLists(ctx context.Context, starts []start, rows [][]store.Row, p paging, total bool, body func(*statement, int)) (map[network.ID]store.List, error) {
	out := make(map[network.ID]store.List, len(starts))
	for i, from := range starts {
		l, err := v.flatList(ctx, rows[i], p, total, func(s *statement) { body(s, i) })
		if err != nil {
			return nil, err
		}
		out[from.id] = l
	}
	return out, nil
}

// flatList makes the list of one start whose rows are read already.
func (v *view) flatList(ctx context.Context, rows []store.Row, p paging, total bool, body func(*statement)) (store.List, error) {
	rows, more := cut(p, rows)
	l := store.List{Rows: rows, Total: -1}
	passed := 0
	var err error
	if p.from != nil {
		s := &statement{}
		s.add("SELECT EXISTS (SELECT 1")
		body(s)
		p.passed(s)
		s.add(")")
		if passed, err = v.count(ctx, s); err != nil {
			return l, err
		}
	}
	p.flags(&l, more, passed > 0)
	switch {
	case total && p.from == nil && !more:
		l.Total = len(rows)
	case total:
		s := &statement{}
		s.add("SELECT count(*)")
		body(s)
		l.Total, err = v.count(ctx, s)
	}
	return l, err
}

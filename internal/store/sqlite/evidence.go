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
	evidenceKeys = []key{{"min(e.certainty, 3)", true}, {column: "e.about"}, {column: "e.id"}}
	citeKeys     = []key{{column: "e.subject"}, {column: "e.about"}, {column: "e.id"}}
)

func evidenceValues(p *store.Position) []any { return []any{p.Number, p.Text, p.ID} }

func citeValues(p *store.Position) []any { return []any{p.Text, p.OtherID, p.ID} }

// evidence reads what sources say of each start, or what each source says.
func (v *view) evidence(ctx context.Context, viewer network.Viewer, starts []start, hop store.Hop) (map[network.ID]store.List, error) {
	out := make(map[network.ID]store.List, len(starts))
	for _, from := range starts {
		l, err := v.evidenceOf(ctx, viewer, from, hop)
		if err != nil {
			return nil, err
		}
		out[from.id] = l
	}
	return out, nil
}

func (v *view) evidenceOf(ctx context.Context, viewer network.Viewer, from start, hop store.Hop) (store.List, error) {
	p := newPaging(hop.Page, evidenceKeys, evidenceValues)
	body := func(s *statement) {
		s.add(" FROM evidence e CROSS JOIN node n ON n.key = e.source WHERE e.subject = ?", from.id)
		shown(s, viewer)
	}
	if hop.Field == store.Cites {
		p = newPaging(hop.Page, citeKeys, citeValues)
		body = func(s *statement) {
			s.add(" FROM evidence e CROSS JOIN node n ON n.key = e.source WHERE e.source = ?", from.key)
			shown(s, viewer)
		}
	}
	s := &statement{}
	s.add("SELECT e.id, e.subject, e.about, e.certainty, e.quote, e.reading, e.names, ")
	s.add(columns(viewer, hop.Want))
	body(s)
	p.bound(s)
	p.end(s)
	rows, err := v.evidenceRows(ctx, s, viewer, hop.Field == store.Cites)
	if err != nil {
		return store.List{}, err
	}
	return v.flatList(ctx, rows, p, hop.Total, body)
}

// shown writes that the viewer may see what the evidence is about.
func shown(s *statement, viewer network.Viewer) {
	if !viewer.SeesPersons() {
		s.add(" AND e.personal = 0")
	}
}

func (v *view) evidenceRows(ctx context.Context, s *statement, viewer network.Viewer, cites bool) ([]store.Row, error) {
	var out []store.Row
	err := v.run(ctx, s, func(rows *sql.Rows) error {
		var e network.Evidence
		var n nodeRow
		var certainty int
		var names string
		targets := []any{&e.ID, &e.Subject, &e.About, &certainty, &e.Quote, &e.Reading, &names}
		if err := rows.Scan(append(targets, n.targets()...)...); err != nil {
			return err
		}
		e.Certainty, e.Source = network.Certainty(certainty), network.ID(n.id)
		for _, id := range strings.Fields(names) {
			e.Names = append(e.Names, network.ID(id))
		}
		if len(e.Names) > 0 && !viewer.SeesPersons() {
			e.Quote, e.Reading, e.Names = "", "", nil
		}
		row := store.Row{Evidence: &e, Position: store.Position{Number: int64(min(e.Certainty, network.Reference)), Text: e.About, ID: e.ID}}
		row.Source, _ = n.entity().(*network.Source)
		if cites {
			row.Position = store.Position{Text: string(e.Subject), OtherID: network.ID(e.About), ID: e.ID}
		}
		out = append(out, row)
		return nil
	})
	return out, err
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

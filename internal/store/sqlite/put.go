package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Put inserts rows or replaces those of the same id.
func (w *writer) Put(ctx context.Context, rows network.Tables) error {
	for _, e := range rows.Nodes {
		if err := w.putNode(ctx, e); err != nil {
			return fmt.Errorf("%s: %w", e.Core().ID, err)
		}
	}
	for i := range rows.Ties {
		if err := w.putTie(ctx, &rows.Ties[i]); err != nil {
			return fmt.Errorf("%s: %w", rows.Ties[i].ID, err)
		}
	}
	for i := range rows.Numbers {
		if err := w.putNumber(ctx, &rows.Numbers[i]); err != nil {
			return fmt.Errorf("%s: %w", rows.Numbers[i].ID, err)
		}
	}
	for i := range rows.Evidence {
		if err := w.putEvidence(ctx, &rows.Evidence[i]); err != nil {
			return fmt.Errorf("%s: %w", rows.Evidence[i].ID, err)
		}
	}
	return nil
}

const putNodeSQL = `INSERT INTO node (id, type, name, sort, names, description, kind, status, effective, date, country, region, languages, publisher, url,
    changed_at, first_day, last_day, from_day, to_day, up_day, down_day)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?8, ?8, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, sort = excluded.sort, names = excluded.names, description = excluded.description,
    kind = excluded.kind, status = excluded.status, effective = excluded.effective, date = excluded.date, country = excluded.country,
    region = excluded.region, languages = excluded.languages, publisher = excluded.publisher, url = excluded.url, changed_at = excluded.changed_at,
    first_day = excluded.first_day, last_day = excluded.last_day, from_day = excluded.from_day, to_day = excluded.to_day,
    up_day = excluded.up_day, down_day = excluded.down_day
  RETURNING key`

func (w *writer) putNode(ctx context.Context, e network.Entity) error {
	core := e.Core()
	old, err := w.namesOf(ctx, core.ID)
	if err != nil {
		return err
	}
	r := newNodeRow(e)
	d, _ := network.ParseEDTF(r.date)
	first, last, from, to := dayColumns(d)
	up, down := int64(noDay), int64(noDay)
	if first.Valid {
		up, down = first.Int64, -first.Int64
	}
	keys, err := w.keys(ctx, putNodeSQL, r.id, r.kindOf, r.name, network.SortKey(r.name), r.names, r.description, r.kind, r.status, r.date,
		r.country, r.region, r.languages, r.publisher, r.url, w.stamp(core.ChangedAtRevision), first, last, from, to, up, down)
	if err != nil {
		return err
	}
	return w.index(ctx, keys[0], old, wordsOf(core))
}

func newNodeRow(e network.Entity) nodeRow {
	core := e.Core()
	r := nodeRow{id: string(core.ID), kindOf: typeNumber(e.Type()), name: core.Name, names: "[]", description: core.Description}
	if len(core.Names) > 0 {
		text, err := json.Marshal(core.Names)
		if err != nil {
			panic(err) // texts only
		}
		r.names = string(text)
	}
	switch e := e.(type) {
	case *network.Organisation:
		r.kind, r.country, r.languages = string(e.Kind), string(e.Country), joinTags(e.Languages)
	case *network.Event:
		r.kind, r.status, r.date, r.country = string(e.Kind), string(e.Status), e.Date.String(), string(e.Country)
	case *network.Place:
		r.kind, r.country, r.region = string(e.Kind), string(e.Country), e.Region
	case *network.Programme:
		r.date = e.Date.String()
	case *network.Source:
		r.publisher, r.date, r.url = e.Publisher, e.Date.String(), e.URL
		if e.Language != "" {
			r.languages = joinTags([]network.LanguageTag{e.Language})
		}
	}
	return r
}

func joinTags(tags []network.LanguageTag) string {
	var b strings.Builder
	for _, tag := range tags {
		b.WriteString(" " + string(tag))
	}
	if b.Len() > 0 {
		b.WriteByte(' ')
	}
	return b.String()
}

// dayColumns returns the bounds as printed, and with open ones at the ends of time.
func dayColumns(d network.EDTF) (first, last, from, to sql.NullInt64) {
	if day, ok := d.First(); ok {
		first = sql.NullInt64{Int64: int64(day), Valid: true}
	}
	if day, ok := d.Last(); ok {
		last = sql.NullInt64{Int64: int64(day), Valid: true}
	}
	if a, b, ok := d.Interval(); ok {
		from, to = sql.NullInt64{Int64: int64(a), Valid: true}, sql.NullInt64{Int64: int64(b), Valid: true}
	}
	return first, last, from, to
}

const putTieSQL = `INSERT INTO tie (id, kind, src, dst, role, title, behalf, delegation, event, since, until,
    since_first, since_last, until_first, until_last, circle, share, personal, changed_at)
  VALUES (?, ?, (SELECT key FROM node WHERE id = ?), (SELECT key FROM node WHERE id = ?), ?, ?, (SELECT key FROM node WHERE id = ?),
    (SELECT key FROM node WHERE id = ?), (SELECT key FROM node WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

func (w *writer) putTie(ctx context.Context, t *network.Tie) error {
	if !w.whole { // an empty store has no tie of that id
		if err := w.deleteTies(ctx, "id = ?", t.ID, false); err != nil {
			return err
		}
	}
	sinceFirst, sinceLast, _, _ := dayColumns(t.Since)
	untilFirst, untilLast, _, _ := dayColumns(t.Until)
	args := []any{
		t.ID, kindNumber(t.Kind), t.From, t.To, int(t.Role), t.Title, t.OnBehalfOf, t.Delegation, t.Event, t.Since.String(), t.Until.String(),
		sinceFirst, sinceLast, untilFirst, untilLast, t.Circle, t.Share, t.NamesPerson(), w.stamp(t.ChangedAtRevision),
	}
	if w.whole {
		return w.exec(ctx, putTieSQL, args...)
	}
	w.subjects[t.ID] = true
	return w.each(ctx, putTieSQL+" RETURNING src, dst", args, func(rows *sql.Rows) error {
		var src, dst int64
		if err := rows.Scan(&src, &dst); err != nil {
			return err
		}
		w.touchTie(kindNumber(t.Kind), src, dst)
		return nil
	})
}

// touchTie remembers what Refresh and the end of the update have to look at when a tie comes or goes.
func (w *writer) touchTie(kind int, src, dst int64) {
	switch network.TieKinds[kind-1] {
	case network.MemberOf, network.BranchOf, network.Succeeds:
		w.related = true
	}
	switch network.TieKinds[kind-1] {
	case network.HoldsPosition, network.MemberOf:
		w.hubs[src], w.hubs[dst] = true, true
	}
	w.nodes[src], w.nodes[dst] = true, true
}

const putNumberSQL = `INSERT INTO number (id, node, counted, delegation, value, approximate, date)
  VALUES (?, (SELECT key FROM node WHERE id = ?), ?, (SELECT key FROM node WHERE id = ?), ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET node = excluded.node, counted = excluded.counted, delegation = excluded.delegation, value = excluded.value,
    approximate = excluded.approximate, date = excluded.date`

func (w *writer) putNumber(ctx context.Context, n *network.StatedNumber) error {
	return w.exec(ctx, putNumberSQL, n.ID, n.Node, string(n.Counted), n.Delegation, n.Value, n.Approximate, n.Date.String())
}

const putEvidenceSQL = `INSERT INTO evidence (id, subject, about, source, certainty, quote, reading, names, personal)
  VALUES (?, ?2, ?, (SELECT key FROM node WHERE id = ?), ?, ?, ?, ?,
    CASE WHEN ?2 LIKE 'person:%' THEN 1 ELSE COALESCE((SELECT personal FROM tie WHERE id = ?2), 0) END)
  ON CONFLICT (id) DO UPDATE SET subject = excluded.subject, about = excluded.about, source = excluded.source, certainty = excluded.certainty,
    quote = excluded.quote, reading = excluded.reading, names = excluded.names, personal = excluded.personal`

func (w *writer) putEvidence(ctx context.Context, e *network.Evidence) error {
	if err := w.touchEvidence(ctx, "id = ?", e.ID); err != nil {
		return err
	}
	names := ""
	for _, id := range e.Names {
		names += " " + string(id)
	}
	if names != "" {
		names += " "
	}
	if !w.whole {
		w.subjects[e.Subject] = true
	}
	if !w.whole {
		if err := w.exec(ctx, "DELETE FROM evidence_name WHERE evidence = ?", e.ID); err != nil {
			return err
		}
	}
	for _, person := range e.Names {
		if err := w.exec(ctx, "INSERT OR IGNORE INTO evidence_name VALUES (?, ?)", person, e.ID); err != nil {
			return err
		}
	}
	return w.exec(ctx, putEvidenceSQL, e.ID, e.Subject, e.About, e.Source, int(e.Certainty), e.Quote, e.Reading, names)
}

// touchEvidence remembers the subjects of evidence that is about to change. The condition is constant.
func (w *writer) touchEvidence(ctx context.Context, condition string, arg any) error {
	if w.whole {
		return nil
	}
	return w.each(ctx, "SELECT subject FROM evidence WHERE "+condition, []any{arg}, func(rows *sql.Rows) error {
		var id network.ID
		if err := rows.Scan(&id); err != nil {
			return err
		}
		w.subjects[id] = true
		return nil
	})
}

var _ store.Writer = (*writer)(nil)

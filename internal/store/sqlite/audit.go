package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// AuditRecords reads records of the audit log.
func (d registerReader) AuditRecords(ctx context.Context, q store.AuditQuery) (out []network.AuditRecord, err error) {
	s := &statement{}
	s.add("SELECT number, at, actor, access, action, subject, categories, purpose, detail, previous, hash FROM audit")
	// Said here, because what is known of a log that was short once would have it read whole for ever.
	switch {
	case q.Actor != "" && q.Action != "" && !q.Later.IsZero():
		s.add(" INDEXED BY audit_done")
	case q.Actor != "" && q.Subject == "":
		s.add(" INDEXED BY audit_by")
	}
	s.add(" WHERE 1")
	if q.Actor != "" {
		s.add(" AND actor = ?", q.Actor)
	}
	if q.Subject != "" {
		s.add(" AND subject = ? AND subject <> ''", string(q.Subject))
	}
	if q.Action != "" {
		s.add(" AND action = ?", string(q.Action))
	}
	if !q.Later.IsZero() {
		s.add(" AND at > ?", q.Later.Unix())
	}
	switch {
	case q.After > 0 && q.Oldest:
		s.add(" AND number > ?", q.After)
	case q.After > 0:
		s.add(" AND number < ?", q.After)
	}
	s.orderBy([]key{{column: "number", descending: !q.Oldest}}, false)
	s.add(" LIMIT ?", max(q.Limit, 1))
	err = d.ask(ctx, s.text.String(), s.args, func(rows *sql.Rows) error {
		var r network.AuditRecord
		var at int64
		var access int
		var categories string
		if err := rows.Scan(&r.Number, &at, &r.Actor, &access, &r.Action, &r.Subject, &categories, &r.Purpose, &r.Detail, &r.Previous, &r.Hash); err != nil {
			return err
		}
		r.At, r.Access = time.Unix(at, 0).UTC(), network.AccessOf(access)
		if err := json.Unmarshal([]byte(categories), &r.Categories); err != nil {
			r.Categories = []network.PersonalCategory{network.PersonalCategory(categories)} // somebody has changed it: so its hash tells
		}
		if len(r.Categories) == 0 {
			r.Categories = nil
		}
		out = append(out, r)
		return nil
	})
	return out, err
}

// Append adds a record behind the last.
func (d register) Append(ctx context.Context, r network.AuditRecord) error {
	const text = `INSERT INTO audit (number, at, actor, access, action, subject, categories, purpose, detail, previous, hash)
  SELECT ?1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE ?1 = (SELECT COALESCE(max(number), 0) + 1 FROM audit)
  RETURNING number`
	added := false
	args := []any{
		r.Number, r.At.Unix(), r.Actor, int(r.Access), string(r.Action), string(r.Subject), list(r.Categories), string(r.Purpose), r.Detail, r.Previous, r.Hash,
	}
	err := d.ask(ctx, text, args, func(*sql.Rows) error {
		added = true
		return nil
	})
	if err == nil && !added {
		return fmt.Errorf("%w: record %d does not follow the last of the audit log", store.ErrConflict, r.Number)
	}
	return err
}

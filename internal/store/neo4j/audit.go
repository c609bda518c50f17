package neo4j

import (
	"context"
	"fmt"
	"math"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// AuditRecords reads records of the audit log.
func (d registerReader) AuditRecords(ctx context.Context, q store.AuditQuery) (out []network.AuditRecord, err error) {
	asked := newQuery()
	asked.add("MATCH (a:AuditRecord)")
	if q.Actor != "" && q.Action != "" && !q.Later.IsZero() {
		asked.add(" USING INDEX a:AuditRecord(actor, action, at)") // not all that was ever written of the actor, in its order
	}
	asked.add(" WHERE ")
	order, after := " ORDER BY a.number", q.After
	if q.Oldest {
		asked.add("a.number > ", asked.param(after))
	} else {
		if order += " DESC"; after == 0 {
			after = math.MaxInt64
		}
		asked.add("a.number < ", asked.param(after))
	}
	if q.Actor != "" {
		asked.add(" AND a.actor = ", asked.param(q.Actor))
	}
	if q.Subject != "" {
		asked.add(" AND a.subject = ", asked.param(string(q.Subject)))
	}
	if q.Action != "" {
		asked.add(" AND a.action = ", asked.param(string(q.Action)))
	}
	if !q.Later.IsZero() {
		asked.add(" AND a.at > ", asked.param(q.Later.Unix()))
	}
	asked.add(" RETURN [a.number, a.at, a.actor, a.access, a.action, a.subject, a.categories, a.purpose, a.detail, a.previous, a.hash]",
		order, " LIMIT ", asked.param(max(q.Limit, 1)))
	record, err := d.beside(ctx, besideText(asked.text.String()), asked.params)
	if err != nil || len(record) == 0 {
		return nil, err
	}
	for c := range (&cursor{values: record}).each() {
		r := network.AuditRecord{
			Number: c.integer(), At: time.Unix(int64(c.integer()), 0).UTC(), Actor: c.text(), Access: network.AccessOf(c.integer()),
			Action: network.AuditAction(c.text()), Subject: c.id(),
		}
		for _, category := range c.ids() {
			r.Categories = append(r.Categories, network.PersonalCategory(category))
		}
		r.Purpose, r.Detail, r.Previous, r.Hash = network.Purpose(c.text()), c.text(), c.text(), c.text()
		out = append(out, r)
	}
	return out, nil
}

// Append adds a record behind the last. The lock that every change holds keeps another from taking the number.
func (d register) Append(ctx context.Context, r network.AuditRecord) error {
	last, err := d.AuditRecords(ctx, store.AuditQuery{Limit: 1})
	if err != nil {
		return err
	}
	if len(last) == 0 && r.Number != 1 || len(last) > 0 && r.Number != last[0].Number+1 {
		return fmt.Errorf("%w: record %d does not follow the last of the audit log", store.ErrConflict, r.Number)
	}
	return d.exec(ctx, "CREATE (a:AuditRecord) SET a = $record", map[string]any{"record": map[string]any{
		"number": r.Number, "at": r.At.Unix(), "actor": r.Actor, "access": int(r.Access), "action": string(r.Action),
		"subject": orNil(string(r.Subject)), "categories": texts(r.Categories), "purpose": orNil(string(r.Purpose)), "detail": orNil(r.Detail),
		"previous": orNil(r.Previous), "hash": r.Hash,
	}})
}

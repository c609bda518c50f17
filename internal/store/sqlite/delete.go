package sqlite

import (
	"context"
	"database/sql"

	"github.com/partnergraph/partnergraph/internal/network"
)

// Delete removes what the ids name, with all that hangs on it.
func (w *writer) Delete(ctx context.Context, ids []network.ID) error {
	for _, id := range ids {
		var err error
		if _, isNode := id.Type(); isNode {
			err = w.deleteNode(ctx, id)
		} else {
			err = w.deleteRow(ctx, id)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// deleteRow removes a tie, a number or an evidence.
func (w *writer) deleteRow(ctx context.Context, id network.ID) error {
	if err := w.deleteTies(ctx, "id = ?", id, true); err != nil {
		return err
	}
	if err := w.deleteNumbers(ctx, "id = ?", id); err != nil {
		return err
	}
	return w.deleteEvidence(ctx, "id = ?", id)
}

func (w *writer) deleteNode(ctx context.Context, id network.ID) error {
	keys, err := w.keys(ctx, "SELECT key FROM node WHERE id = ?", id)
	if err != nil || len(keys) == 0 {
		return err
	}
	key := keys[0]
	old, err := w.namesOf(ctx, id)
	if err != nil {
		return err
	}
	if err := w.index(ctx, key, old, nil); err != nil {
		return err
	}
	for _, condition := range []string{"src = ?", "dst = ?", "behalf = ?", "delegation = ?", "event = ?"} {
		if err := w.deleteTies(ctx, condition, key, true); err != nil {
			return err
		}
	}
	for _, condition := range []string{"node = ?", "delegation = ?"} {
		if err := w.deleteNumbers(ctx, condition, key); err != nil {
			return err
		}
	}
	for condition, arg := range map[string]any{"subject = ?": id, "source = ?": key, "id IN (SELECT evidence FROM evidence_name WHERE person = ?)": id} {
		if err := w.deleteEvidence(ctx, condition, arg); err != nil {
			return err
		}
	}
	for _, condition := range []string{"holder = ?", "source = ?"} {
		if err := w.deleteContacts(ctx, condition, key); err != nil {
			return err
		}
	}
	if err := w.touchMeeting(ctx, key, nil); err != nil {
		return err
	}
	for _, text := range []string{
		"DELETE FROM present WHERE actor = ?", "DELETE FROM present WHERE event = ?", "DELETE FROM representation WHERE actor = ?",
		"DELETE FROM representation WHERE event = ?", "DELETE FROM representation WHERE organisation = ?",
		"DELETE FROM related WHERE a = ?", "DELETE FROM related WHERE b = ?", "DELETE FROM node WHERE key = ?",
	} {
		if err := w.exec(ctx, text, key); err != nil {
			return err
		}
	}
	delete(w.nodes, key)
	return nil
}

// deleteTies removes ties, and with evidence what sources say of them. The condition is constant.
func (w *writer) deleteTies(ctx context.Context, condition string, arg any, evidence bool) error {
	type gone struct {
		id       network.ID
		kind     int
		src, dst int64
	}
	var ties []gone
	err := w.each(ctx, "SELECT id, kind, src, dst FROM tie WHERE "+condition, []any{arg}, func(rows *sql.Rows) error {
		var t gone
		defer func() { ties = append(ties, t) }()
		return rows.Scan(&t.id, &t.kind, &t.src, &t.dst)
	})
	if err != nil {
		return err
	}
	for _, t := range ties {
		w.touchTie(t.kind, t.src, t.dst)
		if evidence {
			if err := w.deleteEvidence(ctx, "subject = ?", t.id); err != nil {
				return err
			}
		}
		if err := w.exec(ctx, "DELETE FROM tie WHERE id = ?", t.id); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) deleteNumbers(ctx context.Context, condition string, arg any) error {
	var ids []network.ID
	err := w.each(ctx, "SELECT id FROM number WHERE "+condition, []any{arg}, func(rows *sql.Rows) error {
		var id network.ID
		defer func() { ids = append(ids, id) }()
		return rows.Scan(&id)
	})
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := w.deleteEvidence(ctx, "subject = ?", id); err != nil {
			return err
		}
	}
	return w.exec(ctx, "DELETE FROM number WHERE "+condition, arg)
}

func (w *writer) deleteEvidence(ctx context.Context, condition string, arg any) error {
	if err := w.touchEvidence(ctx, condition, arg); err != nil {
		return err
	}
	var gone []network.ID
	err := w.each(ctx, "DELETE FROM evidence WHERE "+condition+" RETURNING id", []any{arg}, func(rows *sql.Rows) error { return scanID(rows, &gone) })
	if err != nil || len(gone) == 0 {
		return err
	}
	return w.exec(ctx, "DELETE FROM evidence_name WHERE evidence IN (SELECT value FROM json_each(?))", list(gone))
}

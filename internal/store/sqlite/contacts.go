package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

var (
	contactsSQL     = readQuery("contacts")
	contactsHeldSQL = readQuery("contacts_held")
	reachableSQL    = readQuery("reachable")
)

// Contacts reads what the viewer may know of, and no value of a PERSONAL contact point.
func (d registerReader) Contacts(ctx context.Context, v network.Viewer, holders []network.ID, today network.Day) ([]network.ContactPoint, error) {
	return d.contacts(ctx, contactsSQL, list(holders), today, int(v.Access), v.SeesPersons(), v.SeesContacts(), v.Access >= network.Admin)
}

// Reachable reads which organisations can be reached.
func (d registerReader) Reachable(
	ctx context.Context, v network.Viewer, organisations []network.ID, p network.Purpose, today network.Day,
) (ids []network.ID, err error) {
	args := []any{list(organisations), today, int(v.Access), v.SeesPersons(), v.SeesContacts(), string(p)}
	err = d.ask(ctx, reachableSQL, args, func(rows *sql.Rows) error { return scanID(rows, &ids) })
	return ids, err
}

// ContactsHeld reads contact points as they are held.
func (d register) ContactsHeld(ctx context.Context, q store.ContactQuery) ([]network.ContactPoint, error) {
	limit := q.Limit
	if limit == 0 {
		limit = -1 // none
	}
	const ofHolders, withIDs = "x.holder IN (SELECT key FROM node WHERE id IN (SELECT value FROM json_each(?3)))", "x.id IN (SELECT value FROM json_each(?4))"
	asked := "1"
	switch {
	case len(q.Holders) > 0 && len(q.IDs) > 0:
		asked = ofHolders + " OR " + withIDs
	case len(q.Holders) > 0:
		asked = ofHolders
	case len(q.IDs) > 0:
		asked = withIDs
	}
	text := strings.Replace(contactsHeldSQL, "{asked}", asked, 1)
	return d.contacts(ctx, text, string(q.After), limit, list(q.Holders), list(q.IDs))
}

// contacts reads contact points from rows of which each has one basis, or none.
func (d registerReader) contacts(ctx context.Context, text string, args ...any) (out []network.ContactPoint, err error) {
	err = d.ask(ctx, text, args, func(rows *sql.Rows) error {
		var c network.ContactPoint
		var b basisRow
		err := rows.Scan(&c.Holder, &c.ID, &c.Kind, &c.Medium, &c.Value, &c.Source, &c.Since, &c.Until,
			&b.purpose, &b.ground, &b.scope, &b.evidence, &b.from, &b.until, &b.withdrawn)
		if err != nil {
			return err
		}
		if len(out) == 0 || out[len(out)-1].ID != c.ID {
			out = append(out, c)
		}
		if b.purpose.Valid {
			last := &out[len(out)-1]
			last.Bases = append(last.Bases, b.basis())
		}
		return nil
	})
	return out, err
}

// basisRow is a basis as it is read; where there is none, all of it is NULL.
type basisRow struct {
	purpose, ground, evidence sql.NullString
	scope, from               sql.NullInt64
	until, withdrawn          *network.Day
}

func (b *basisRow) basis() network.Basis {
	return network.Basis{
		Purpose: network.Purpose(b.purpose.String), Ground: network.Ground(b.ground.String), Evidence: b.evidence.String,
		Scope: network.Access(b.scope.Int64), From: network.Day(b.from.Int64), // #nosec G115 -- our own numbers
		Until: b.until, Withdrawn: b.withdrawn,
	}
}

const putContactSQL = `INSERT INTO contact_point (id, holder, kind, medium, value, source, since, until)
  SELECT ?, h.key, ?, ?, ?, s.key, ?, ? FROM node h CROSS JOIN node s WHERE h.id = ? AND h.type IN (1, 2) AND s.id = ? AND s.type = 7
  ON CONFLICT (id) DO UPDATE SET holder = excluded.holder, kind = excluded.kind, medium = excluded.medium, value = excluded.value,
    source = excluded.source, since = excluded.since, until = excluded.until
  RETURNING key`

const putBasisSQL = "INSERT INTO basis (contact, purpose, ground, scope, evidence, from_day, until_day, withdrawn) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"

// PutContacts inserts contact points with their bases or replaces them.
func (d register) PutContacts(ctx context.Context, contacts []network.ContactPoint) error {
	for i := range contacts {
		if err := d.putContact(ctx, &contacts[i]); err != nil {
			return fmt.Errorf("%s: %w", contacts[i].ID, err)
		}
	}
	return nil
}

func (d register) putContact(ctx context.Context, c *network.ContactPoint) error {
	args := []any{string(c.ID), string(c.Kind), string(c.Medium), c.Value, dayOrNull(c.Since), dayOrNull(c.Until), string(c.Holder), string(c.Source)}
	var keys []int64
	err := d.ask(ctx, putContactSQL, args, func(rows *sql.Rows) error {
		var k int64
		defer func() { keys = append(keys, k) }()
		return rows.Scan(&k)
	})
	if err == nil && len(keys) == 0 {
		err = fmt.Errorf("%w: its holder is no organisation or person of the network, or its source none", store.ErrConflict)
	}
	if err != nil {
		return err
	}
	if err := d.exec(ctx, "DELETE FROM basis WHERE contact = ?", keys[0]); err != nil {
		return err
	}
	for i := range c.Bases {
		b := &c.Bases[i]
		err := d.exec(ctx, putBasisSQL, keys[0], string(b.Purpose), string(b.Ground), int(b.Scope), b.Evidence, int64(b.From), dayOrNull(b.Until), dayOrNull(b.Withdrawn))
		if err != nil {
			return err
		}
	}
	return nil
}

func dayOrNull(d *network.Day) any {
	if d == nil {
		return nil
	}
	return int64(*d)
}

// DeleteContacts removes contact points by their ids.
func (d register) DeleteContacts(ctx context.Context, ids []network.ID) error {
	return d.deleteContacts(ctx, "id IN (SELECT value FROM json_each(?))", list(ids))
}

// deleteContacts removes contact points with their bases. The condition is constant.
func (d register) deleteContacts(ctx context.Context, condition string, arg any) error {
	if err := d.exec(ctx, "DELETE FROM basis WHERE contact IN (SELECT key FROM contact_point WHERE "+condition+")", arg); err != nil {
		return err
	}
	return d.exec(ctx, "DELETE FROM contact_point WHERE "+condition, arg)
}

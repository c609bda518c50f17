package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// coversText tells whether a basis b holds on the day for the viewer.
const coversText = `b.scope <= $access AND b.from <= $day AND (b.until IS NULL OR b.until >= $day) AND (b.withdrawn IS NULL OR b.withdrawn > $day)`

var (
	contactsText  = strings.NewReplacer("<<covers>>", "("+coversText+")", "<<revision>>", revisionColumn).Replace(readQuery("contacts"))
	reachableText = strings.NewReplacer("<<covers>>", coversText, "<<revision>>", revisionColumn).Replace(readQuery("reachable"))
	heldQuery     = readQuery("contacts_held")
)

// asking are the parameters that say who asks about which day.
func asking(v network.Viewer, today network.Day) map[string]any {
	return map[string]any{
		"day": int64(today), "access": int(v.Access), "persons": v.SeesPersons(), "contacts": v.SeesContacts(), "admin": v.Access >= network.Admin,
	}
}

// Contacts reads what the viewer may know of, and no value of a PERSONAL contact point.
func (d registerReader) Contacts(ctx context.Context, v network.Viewer, holders []network.ID, today network.Day) (out []network.ContactPoint, err error) {
	params := asking(v, today)
	params["holders"] = texts(once(holders))
	record, err := d.inside(ctx, contactsText, params)
	if err != nil || len(record) == 0 {
		return nil, err
	}
	for c := range (&cursor{values: record}).each() {
		out = append(out, c.contact())
	}
	return out, nil
}

// Reachable reads which organisations can be reached.
func (d registerReader) Reachable(
	ctx context.Context, v network.Viewer, organisations []network.ID, p network.Purpose, today network.Day,
) ([]network.ID, error) {
	params := asking(v, today)
	params["organisations"], params["purpose"] = texts(once(organisations)), string(p)
	record, err := d.inside(ctx, reachableText, params)
	if err != nil || len(record) == 0 {
		return nil, err
	}
	return (&cursor{values: record}).ids(), nil
}

// ContactsHeld reads contact points as they are held.
func (d register) ContactsHeld(ctx context.Context, q store.ContactQuery) (out []network.ContactPoint, err error) {
	const ofHolders = "UNWIND $holders AS id MATCH (:Entity {id: id})<-[:REACHES]-(c:ContactPoint) RETURN c"
	const withIDs = "UNWIND $ids AS id MATCH (c:ContactPoint {id: id}) RETURN c"
	asked := "MATCH (c:ContactPoint) WHERE c.id > $after"
	switch {
	case len(q.Holders) > 0 && len(q.IDs) > 0:
		asked = "CALL () { " + ofHolders + " UNION " + withIDs + " }"
	case len(q.Holders) > 0:
		asked = "CALL () { " + ofHolders + " }"
	case len(q.IDs) > 0:
		asked = "CALL () { " + withIDs + " }"
	}
	params := map[string]any{"holders": texts(q.Holders), "ids": texts(q.IDs), "after": string(q.After)}
	limit := ""
	if q.Limit > 0 {
		limit, params["limit"] = "LIMIT $limit", q.Limit
	}
	text := strings.NewReplacer("<<asked>>", asked, "<<limit>>", limit).Replace(heldQuery)
	err = d.run(ctx, text, params, func(values []any) error {
		out = append(out, (&cursor{values: values}).contact())
		return nil
	})
	return out, err
}

// contact reads a contact point with its bases.
func (c *cursor) contact() network.ContactPoint {
	out := network.ContactPoint{
		Holder: c.id(), ID: c.id(), Kind: network.ContactKind(c.text()), Medium: network.ContactMedium(c.text()), Value: c.text(),
		Source: c.id(), Since: c.day(), Until: c.day(),
	}
	for b := range c.each() {
		out.Bases = append(out.Bases, network.Basis{
			Purpose: network.Purpose(b.text()), Ground: network.Ground(b.text()), Scope: network.Access(b.integer()), Evidence: b.text(), // #nosec G115 -- our own number
			From: network.Day(b.integer()), Until: b.day(), Withdrawn: b.day(), // #nosec G115 -- our own number
		})
	}
	slices.SortFunc(out.Bases, func(a, b network.Basis) int { return cmp.Compare(a.Purpose, b.Purpose) })
	return out
}

// PutContacts inserts contact points with their bases or replaces them.
func (d register) PutContacts(ctx context.Context, contacts []network.ContactPoint) error {
	contacts = last(contacts, func(c *network.ContactPoint) network.ID { return c.ID })
	ids, rows := make([]network.ID, len(contacts)), make([]map[string]any, len(contacts))
	for i := range contacts {
		ids[i] = contacts[i].ID
		row, err := contactRow(&contacts[i])
		if err != nil {
			return err
		}
		rows[i] = row
	}
	if err := d.DeleteContacts(ctx, ids); err != nil {
		return err
	}
	for some := range slices.Chunk(rows, batchRows) {
		made := 0
		err := d.run(ctx, putContactsText, map[string]any{"rows": some}, func(values []any) error {
			made = (&cursor{values: values}).integer()
			return nil
		})
		if err == nil && made != len(some) {
			err = fmt.Errorf("%w: the holder of a contact point is no organisation or person of the network, or its source none", store.ErrConflict)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

const putContactsText = `UNWIND $rows AS row
MATCH (h:Entity {id: row.holder}) WHERE h:Actor
MATCH (s:Entity {id: row.source}) WHERE s:Source
CREATE (c:ContactPoint)-[:REACHES]->(h), (c)-[:TOLD_BY]->(s)
SET c = row.contact
FOREACH (basis IN row.bases | CREATE (b:Basis)-[:ALLOWS]->(c) SET b = basis)
RETURN count(*)`

// contactRow returns a contact point as its statement takes it.
func contactRow(c *network.ContactPoint) (map[string]any, error) {
	bases, seen := make([]map[string]any, len(c.Bases)), map[network.Purpose]bool{}
	for i := range c.Bases {
		b := &c.Bases[i]
		if seen[b.Purpose] {
			return nil, fmt.Errorf("%w: %s has two bases for one purpose", store.ErrConflict, c.ID)
		}
		seen[b.Purpose] = true
		bases[i] = map[string]any{
			"purpose": string(b.Purpose), "ground": string(b.Ground), "scope": int(b.Scope), "evidence": orNil(b.Evidence),
			"from": int64(b.From), "until": dayOrNil(b.Until), "withdrawn": dayOrNil(b.Withdrawn),
		}
	}
	return map[string]any{"holder": string(c.Holder), "source": string(c.Source), "bases": bases, "contact": map[string]any{
		"id": string(c.ID), "kind": string(c.Kind), "medium": string(c.Medium), "value": orNil(c.Value),
		"since": dayOrNil(c.Since), "until": dayOrNil(c.Until),
	}}, nil
}

func dayOrNil(d *network.Day) any {
	if d == nil {
		return nil
	}
	return int64(*d)
}

// DeleteContacts removes contact points with their bases.
func (d register) DeleteContacts(ctx context.Context, ids []network.ID) error {
	return execBatches(ctx, d.run, "UNWIND $rows AS id MATCH (c:ContactPoint {id: id})"+deleteContactText, texts(ids))
}

// deleteContactsOf removes those of the holders, and those that the sources told.
func (d register) deleteContactsOf(ctx context.Context, nodes []string) error {
	return execBatches(ctx, d.run, "UNWIND $rows AS id MATCH (:Entity {id: id})<-[:REACHES|TOLD_BY]-(c:ContactPoint)"+deleteContactText, nodes)
}

// deleteContactText removes a contact point c with its bases.
const deleteContactText = "\nOPTIONAL MATCH (b:Basis)-[:ALLOWS]->(c)\nDETACH DELETE b, c"

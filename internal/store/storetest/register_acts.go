package storetest

import (
	"context"
	"fmt"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// putContacts draws contact points; now and then one that nobody has or told.
func (r *registerDice) putContacts() (string, act) {
	var contacts []network.ContactPoint
	for _, id := range some(r.dice, contactIDs, r.between(1, 5)) {
		contacts = append(contacts, r.contact(id))
	}
	name := fmt.Sprintf("put %d contacts", len(contacts))
	last := &contacts[len(contacts)-1]
	switch r.below(30) {
	case 0:
		last.Holder, name = "topic:t1", name+" of a topic"
	case 1:
		last.Holder, name = "person:nobody", name+" of nobody"
	case 2:
		last.Source, name = "source:none", name+" by nobody"
	case 3:
		last.Source, name = r.actors[0], name+" by an actor"
	case 4:
		basis := r.basis(network.PurposeVisit)
		last.Bases, name = []network.Basis{basis, basis}, name+" with two bases for one purpose"
	}
	return name, func(ctx context.Context, to store.Register) error { return to.PutContacts(ctx, contacts) }
}

func (r *registerDice) contact(id network.ID) network.ContactPoint {
	c := network.ContactPoint{
		ID: id, Holder: pick(r.dice, r.actors), Kind: pick(r.dice, network.ContactKinds), Medium: pick(r.dice, network.ContactMedia),
		Value: "value of " + string(id), Source: pick(r.dice, r.sources), Since: r.someDay(25), Until: r.someDay(25),
	}
	purposes := some(r.dice, network.Purposes, r.below(4))
	for i := range purposes { // in any order
		c.Bases = append(c.Bases, r.basis(purposes[len(purposes)-1-i]))
	}
	return c
}

func (r *registerDice) basis(p network.Purpose) network.Basis {
	b := network.Basis{
		Purpose: p, Ground: pick(r.dice, network.Grounds), Evidence: pick(r.dice, []string{"", "a letter"}), From: registerBegins - 1,
		Until: r.someDay(40), Withdrawn: r.someDay(20), Scope: network.Public,
	}
	if r.chance(50) {
		b.Scope = pick(r.dice, network.Accesses)
	}
	if r.chance(40) {
		b.From = r.day()
	}
	return b
}

func (r *registerDice) deleteContacts() (string, act) {
	gone := append(some(r.dice, contactIDs, 2), "contact:unknown")
	return "delete contacts", func(ctx context.Context, to store.Register) error { return to.DeleteContacts(ctx, gone) }
}

// moment draws one, or none.
func (r *registerDice) moment() time.Time {
	if r.chance(30) {
		return time.Time{}
	}
	return time.Date(2024, time.March, r.between(1, 28), r.below(24), r.below(60), r.below(60), 0, time.UTC)
}

func (r *registerDice) putCredential() (string, act) {
	c := store.Credential{
		ID: pick(r.dice, credentialIDs), Kind: pick(r.dice, []store.CredentialKind{store.Token, store.Session}), Digest: []byte{0, 255, byte(r.below(256))}, // #nosec G115 -- a byte
		Access: pick(r.dice, network.Accesses), Label: pick(r.dice, []string{"", "the explorer"}), Subject: pick(r.dice, auditActors),
		Created: r.moment(), Expires: r.moment(), Used: r.moment(), Revoked: r.moment(),
	}
	return "put a credential", func(ctx context.Context, to store.Register) error { return to.PutCredential(ctx, c) }
}

func (r *registerDice) deleteCredentials() (string, act) {
	gone := []string{pick(r.dice, credentialIDs), "unknown"}
	return "delete a credential", func(ctx context.Context, to store.Register) error { return to.DeleteCredentials(ctx, gone) }
}

// auditMoment draws one of few, in no order: clocks are set back, and two records are of the same second.
func (r *registerDice) auditMoment() time.Time {
	return time.Date(2024, time.March, r.between(1, 2), r.between(10, 11), 0, r.below(3), 0, time.UTC)
}

// append draws an audit record, with its right number or, rarely, a wrong one.
func (r *registerDice) append() (string, act) {
	record := network.AuditRecord{
		At: r.auditMoment(), Actor: pick(r.dice, auditActors),
		Access: pick(r.dice, network.Accesses), Action: pick(r.dice, network.AuditActions),
		Subject: pick(r.dice, append(ids(contactIDs[:3]), "")), Categories: some(r.dice, network.PersonalCategories, r.below(4)),
		Purpose: pick(r.dice, append([]network.Purpose{""}, network.Purposes...)), Detail: pick(r.dice, []string{"", "3 rows"}),
	}
	if r.chance(60) {
		record.Action = pick(r.dice, askedActions)
	}
	step, name := 1, "append"
	if r.chance(10) {
		step, name = pick(r.dice, []int{0, 2, -1}), "append out of turn"
	}
	return name, func(ctx context.Context, to store.Register) error {
		last, err := lastRecord(ctx, to)
		if err != nil {
			return err
		}
		record := record
		record.Number, record.Previous, record.Hash = last.Number+step, last.Hash, fmt.Sprintf("hash %d", last.Number+step)
		return to.Append(ctx, record)
	}
}

// lastRecord is the newest of the audit log; zero where there is none.
func lastRecord(ctx context.Context, r store.RegisterReader) (network.AuditRecord, error) {
	last, err := r.AuditRecords(ctx, store.AuditQuery{Limit: 1})
	if err != nil || len(last) == 0 {
		return network.AuditRecord{}, err
	}
	return last[0], nil
}

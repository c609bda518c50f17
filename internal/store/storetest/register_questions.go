package storetest

import (
	"context"
	"fmt"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// registerQuestion is one question about the register, put to a view, inside a change, or both.
type registerQuestion struct {
	name string
	args any
	view func(context.Context, store.View) ([]string, error)
	held func(context.Context, store.Register) ([]string, error)
}

func (q registerQuestion) String() string { return fmt.Sprintf("%s %+v", q.name, q.args) }

// registerAsked makes a question that both a view and a change answer.
func registerAsked[T any](name string, args any, ask func(context.Context, store.RegisterReader) (T, error)) registerQuestion {
	lines := func(ctx context.Context, r store.RegisterReader) ([]string, error) {
		answer, err := ask(ctx, r)
		return dump(answer), err
	}
	return registerQuestion{
		name: name, args: args,
		view: func(ctx context.Context, v store.View) ([]string, error) { return lines(ctx, v) },
		held: func(ctx context.Context, r store.Register) ([]string, error) { return lines(ctx, r) },
	}
}

// questions draws questions about the register as it may be by now.
func (r *registerDice) questions() (all []registerQuestion) {
	for range 6 {
		all = append(all, r.contactsQuestion(), r.reachableQuestion())
	}
	for range 3 {
		all = append(all, r.heldQuestion(), r.auditQuestion())
	}
	id, kind := pick(r.dice, credentialIDs), pick(r.dice, []store.CredentialKind{store.Token, store.Session})
	revision := registerQuestion{name: "Revision", view: func(ctx context.Context, v store.View) ([]string, error) {
		n, err := v.Revision(ctx)
		return []string{fmt.Sprint(n)}, err
	}}
	return append(all, revision,
		registerAsked("Credential", id, func(ctx context.Context, r store.RegisterReader) (*store.Credential, error) {
			return r.Credential(ctx, id)
		}),
		registerAsked("Credentials", kind, func(ctx context.Context, r store.RegisterReader) ([]store.Credential, error) {
			return r.Credentials(ctx, kind)
		}))
}

func (r *registerDice) viewer() network.Viewer {
	return network.Viewer{Access: pick(r.dice, network.Accesses)}
}

func (r *registerDice) contactsQuestion() registerQuestion {
	v, day := r.viewer(), r.day()
	holders := some(r.dice, append(ids(r.actors), "topic:t1", "person:nobody"), r.between(1, len(r.actors)))
	holders = append(holders, holders...)
	return registerAsked("Contacts", []any{v, holders, day}, func(ctx context.Context, r store.RegisterReader) ([]network.ContactPoint, error) {
		return r.Contacts(ctx, v, holders, day)
	})
}

func (r *registerDice) reachableQuestion() registerQuestion {
	v, day, p := r.viewer(), r.day(), pick(r.dice, network.Purposes)
	of := some(r.dice, append(ids(r.actors), "topic:t1", "organisation:none"), r.between(2, len(r.actors)))
	of = append(of, of...)
	return registerAsked("Reachable", []any{v, of, p, day}, func(ctx context.Context, r store.RegisterReader) ([]network.ID, error) {
		return r.Reachable(ctx, v, of, p, day)
	})
}

func (r *registerDice) heldQuestion() registerQuestion {
	var q store.ContactQuery
	switch r.below(4) {
	case 0:
		q.Holders = some(r.dice, r.actors, 3)
	case 1:
		q.IDs = some(r.dice, contactIDs, 3)
	case 2:
		q.Holders, q.IDs = some(r.dice, r.actors, 2), some(r.dice, contactIDs, 2)
	}
	if r.chance(40) {
		q.After = pick(r.dice, contactIDs)
	}
	if r.chance(40) {
		q.Limit = r.between(1, 3)
	}
	return registerQuestion{name: "ContactsHeld", args: q, held: func(ctx context.Context, r store.Register) ([]string, error) {
		answer, err := r.ContactsHeld(ctx, q)
		return dump(answer), err
	}}
}

func (r *registerDice) auditQuestion() registerQuestion {
	q := store.AuditQuery{Oldest: r.chance(50), Limit: r.between(1, 6)}
	if r.chance(30) {
		q.Actor = pick(r.dice, auditActors)
	}
	if r.chance(30) {
		q.Subject = pick(r.dice, contactIDs[:3])
	}
	if r.chance(30) {
		q.Action = pick(r.dice, askedActions)
	}
	if r.chance(30) {
		q.Later = r.auditMoment()
	}
	if r.chance(40) {
		q.After = r.between(1, 8)
	}
	return registerAsked("AuditRecords", q, func(ctx context.Context, r store.RegisterReader) ([]network.AuditRecord, error) {
		return r.AuditRecords(ctx, q)
	})
}

// ids copies ids, so that appending to them changes nothing else.
func ids(list []network.ID) []network.ID { return append([]network.ID(nil), list...) }

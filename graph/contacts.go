package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"github.com/partnergraph/partnergraph/graph/model"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// maxContactPoints bounds how many contact points of one actor are shown at once.
const maxContactPoints = 20

// contactsBelow answers how an actor is reached. All actors of a level are asked for at once.
func contactsBelow(ctx context.Context, owner network.Entity) (*model.ContactPoints, error) {
	o, fc := operationOf(ctx), graphql.GetFieldContext(ctx)
	args, err := argumentsOf(fc.Field.Field, o.variables)
	if err != nil {
		return nil, err
	}
	first, err := args.whole("first")
	if err != nil {
		return nil, err
	}
	if first < 1 || first > maxContactPoints {
		return nil, questions.BadInput("first", "must be from 1 to %d, not %d", maxContactPoints, first)
	}
	out := &model.ContactPoints{Nodes: []*model.ContactPoint{}, Withheld: withheld(withoutContacts(o.viewer))}
	if ofPerson(owner) && !o.viewer.SeesContacts() {
		return out, nil // those of a person do not exist below coordinator, of whatever kind they are
	}
	b := o.batchOf(owner, owner.Core().ID)
	known, err := once(b, contactsKey{}, func() (map[network.ID][]*model.ContactPoint, error) { return o.contacts(ctx, b.ids) })
	if err != nil {
		return nil, err
	}
	held := known[owner.Core().ID]
	out.TotalCount = len(held)
	out.Nodes = append(out.Nodes, held[:min(first, len(held))]...)
	return out, nil
}

func ofPerson(owner network.Entity) bool { _, is := owner.(*network.Person); return is }

// contactsKey names what is read of a batch once.
type contactsKey struct{}

// withoutContacts says that something may be left out: to those who may not know of PERSONAL contact points, always.
func withoutContacts(v network.Viewer) []store.Withheld {
	if v.SeesContacts() {
		return nil
	}
	return []store.Withheld{{Reason: store.WithheldRights, Count: -1}}
}

// contacts reads the contact points of the actors among the nodes, by holder.
func (o *operation) contacts(ctx context.Context, ids []network.ID) (map[network.ID][]*model.ContactPoint, error) {
	var holders []network.ID
	for _, id := range ids {
		if t, _ := id.Type(); t.IsActor() {
			holders = append(holders, id)
		}
	}
	view, err := o.view(ctx)
	if err != nil {
		return nil, err
	}
	found, err := view.Contacts(ctx, o.viewer, holders, o.questions.Today())
	if err != nil {
		return nil, questions.Translate(err)
	}
	out := map[network.ID][]*model.ContactPoint{}
	told, held := newBatch(single), newBatch(single)
	o.mu.Lock()
	defer o.mu.Unlock()
	for i := range found {
		c := o.contactPoint(&found[i])
		out[c.Holder] = append(out[c.Holder], c)
		told.ids, held.ids = append(told.ids, c.Source), append(held.ids, c.Holder)
		o.batches[c], o.batches[holderOf{c}] = told, held
	}
	return out, nil
}

// holderOf names, among what batches are known by, the holder of a contact point; the contact point itself stands for who told of it.
type holderOf struct{ *model.ContactPoint }

// contactPoint says what a contact point is to the viewer today. A value is passed on only where it is shown.
func (o *operation) contactPoint(c *network.ContactPoint) *model.ContactPoint {
	today := o.questions.Today()
	out := &model.ContactPoint{ContactPoint: c, State: c.State(o.viewer, today), Purposes: c.Purposes(o.viewer, today)}
	if out.State != network.ContactShown {
		c.Value = ""
	}
	return out
}

// sourceOfContact answers who told of a contact point.
func sourceOfContact(ctx context.Context, c *model.ContactPoint) (*network.Source, error) {
	told, err := operationOf(ctx).known(ctx, c, c.Source)
	source, _ := told.(*network.Source)
	return source, err
}

// holderOfContact answers whose contact point it is.
func holderOfContact(ctx context.Context, c *model.ContactPoint) (network.Entity, error) {
	return operationOf(ctx).known(ctx, holderOf{c}, c.Holder)
}

type nodesKey struct{}

// known reads a node that an owner names, with those that all others of its batch name; nil where it is none.
func (o *operation) known(ctx context.Context, owner any, id network.ID) (network.Entity, error) {
	if id == "" {
		return nil, nil
	}
	b := o.batchOf(owner, id)
	found, err := once(b, nodesKey{}, func() (map[network.ID]network.Entity, error) {
		view, err := o.view(ctx)
		if err != nil {
			return nil, err
		}
		return o.nodesKnown(ctx, view, b.ids)
	})
	return found[id], err
}

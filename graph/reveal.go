package graph

import (
	"context"
	"errors"

	"github.com/partnergraph/partnergraph/graph/model"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/register"
)

// reveal shows the value of a PERSONAL contact point for one purpose. Nothing of the operation is read while it is
// written, and what is read afterwards sees that it was.
func (r *Resolver) reveal(ctx context.Context, id network.ID, purpose network.Purpose) (*model.RevealedContact, error) {
	o, who := operationOf(ctx), IdentityOf(ctx)
	if !who.SignedIn() {
		return nil, signIn("revealContact")
	}
	o.release()
	shown, err := r.register.Reveal(ctx, register.Who{Actor: who.Actor, Access: who.Viewer.Access}, id, purpose)
	if err != nil {
		return nil, refusedReveal(err)
	}
	value := shown.Contact.Value
	return &model.RevealedContact{
		Contact: o.contactPoint(&shown.Contact), Value: value, Purpose: purpose, Ground: shown.Basis.Ground, Record: &shown.Record,
	}, nil
}

// refusedReveal says why nothing was revealed.
func refusedReveal(err error) error {
	later := (*register.TooMany)(nil)
	switch {
	case errors.As(err, &later):
		return questions.TooMany(later.After, "%s", later.Error())
	case errors.Is(err, register.ErrNotFound):
		return questions.Refuse(questions.NotFound, "id: there is no such contact point")
	case errors.Is(err, register.ErrNoBasis):
		return questions.Refuse(questions.Forbidden, "no basis lets you use this contact point for this purpose today: ask who looks after the data, or the person, for one")
	case errors.Is(err, register.ErrFunctional):
		return questions.BadInput("id", "this contact point leads to no single person: its value is shown in contactPoints, without revealing")
	}
	return questions.Translate(err)
}

package register

import (
	"context"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Replay forgets again all persons whom the ledger remembers and a store holds nevertheless, because it was restored from a
// backup that is older than their leaving; contact points with their values go too, whoever holds them. It returns how many
// persons went.
func Replay(ctx context.Context, s store.Store, l *Ledger) (n int, err error) {
	if l.Empty() {
		return 0, nil
	}
	service := New(s, time.Now)
	persons, err := rememberedIn(ctx, s, l)
	if err != nil {
		return 0, err
	}
	for _, person := range persons {
		if err := service.deleteAgain(ctx, person); err != nil {
			return n, err
		}
		n++
	}
	points, err := service.forgetValues(ctx, l)
	if err != nil || n+points == 0 {
		return n, err
	}
	return n, s.Scrub(ctx)
}

// deleteAgain takes out a person whom the ledger knows already.
func (s *Service) deleteAgain(ctx context.Context, person network.ID) error {
	return unmoved(func() error {
		h, err := holdingsOf(ctx, s.store, person)
		if err != nil {
			return err
		}
		if err := s.store.Record(ctx, h.readRegister); err != nil {
			return err
		}
		return s.delete(ctx, Local, h, "again, as the ledger of the forgotten says", &Forgotten{})
	})
}

// rememberedIn lists the persons of a store whom the ledger knows by their id. A name alone is not enough: a namesake who
// stands in a backup was not forgotten.
func rememberedIn(ctx context.Context, s store.Store, l *Ledger) (persons []network.ID, err error) {
	view, err := s.View(ctx)
	if err != nil {
		return nil, err
	}
	defer view.Close()
	err = eachNode(ctx, view, network.TypePerson, func(e network.Entity) error {
		if id := e.Core().ID; l.HasID(id) {
			persons = append(persons, id)
		}
		return nil
	})
	return persons, err
}

// forgetValues deletes the contact points by which forgotten persons were reached.
func (s *Service) forgetValues(ctx context.Context, l *Ledger) (points int, err error) {
	err = s.store.Record(ctx, func(ctx context.Context, r store.Register) error {
		points = 0
		contacts, err := allContacts(ctx, r, "")
		if err != nil {
			return err
		}
		var ids []network.ID
		for i := range contacts {
			if c := &contacts[i]; l.HasID(c.Holder) || c.Kind == network.ContactPersonal && l.HasValue(c.Medium, c.Value) {
				ids = append(ids, c.ID)
			}
		}
		if points = len(ids); points == 0 {
			return nil
		}
		if err := r.DeleteContacts(ctx, ids); err != nil {
			return err
		}
		_, err = s.Append(ctx, r, Local, Entry{
			Action: network.AuditForget, Categories: []network.PersonalCategory{network.CategoryContact}, Detail: "contact points, as the ledger of the forgotten says",
		})
		return err
	})
	return points, err
}

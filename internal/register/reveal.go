package register

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// How many contact points an actor may reveal; counted from the audit log, so that no restart forgets it.
const (
	RevealsAnHour = 30
	RevealsADay   = 100
)

// Revealed is a PERSONAL contact point with its value, the basis on which it may be used, and the record of this reading.
type Revealed struct {
	Contact network.ContactPoint
	Basis   network.Basis
	Record  network.AuditRecord
}

// Reveal shows the value of a PERSONAL contact point for a purpose: to coordinators and above, while a basis covers it, and
// only once the record of it is safely written. Where the record cannot be written nothing is shown.
//
// ErrNotFound: there is none, or none of which the viewer may know. ErrNoBasis: it may not be used for this now. ErrFunctional:
// its value is shown anyway. *TooMany: later.
func (s *Service) Reveal(ctx context.Context, who Who, id network.ID, p network.Purpose) (Revealed, error) {
	viewer := network.Viewer{Access: who.Access}
	if !viewer.SeesContacts() {
		return Revealed{}, ErrNotFound
	}
	var shown Revealed
	err := s.store.Record(ctx, func(ctx context.Context, r store.Register) (err error) {
		shown, err = s.reveal(ctx, r, who, id, p)
		return err
	})
	if err != nil {
		return Revealed{}, err
	}
	return shown, nil
}

func (s *Service) reveal(ctx context.Context, r store.Register, who Who, id network.ID, p network.Purpose) (Revealed, error) {
	contact, err := contactHeld(ctx, r, id)
	if err != nil {
		return Revealed{}, err
	}
	viewer, today := network.Viewer{Access: who.Access}, s.today()
	// That it exists is told to nobody from whom it is hidden.
	if who.Access < network.Admin && contact.State(viewer, today) == network.ContactHidden {
		return Revealed{}, ErrNotFound
	}
	if contact.Kind == network.ContactFunctional {
		if contact.State(viewer, today) == network.ContactShown {
			return Revealed{}, ErrFunctional
		}
		return Revealed{}, ErrNoBasis
	}
	i := slices.IndexFunc(contact.Bases, func(b network.Basis) bool { return b.Covers(p, viewer, today) })
	if i < 0 || !contact.InUse(today) {
		return Revealed{}, ErrNoBasis
	}
	if err := s.withinLimits(ctx, r, who.Actor); err != nil {
		return Revealed{}, err
	}
	record, err := s.Append(ctx, r, who, Entry{
		Action: network.AuditReveal, Subject: id, Categories: []network.PersonalCategory{network.CategoryContact},
		Purpose: p, Detail: detailOf(&contact),
	})
	return Revealed{contact, contact.Bases[i], record}, err
}

// detailOf says in a record what kind of contact point of whom it was. The id of the holder says nothing; with it a person
// can be told of a reading when the contact point itself is long deleted.
func detailOf(c *network.ContactPoint) string {
	return fmt.Sprintf("%s %s of %s", c.Kind, c.Medium, c.Holder)
}

// HolderOf returns whom a record is about: the person, or who holds the contact point, held still or not; empty where it is about
// nobody.
func HolderOf(r *network.AuditRecord) network.ID {
	if t, _ := r.Subject.Type(); t.IsActor() {
		return r.Subject
	}
	if r.Subject.Prefix() != "contact" {
		return ""
	}
	_, holder, _ := strings.Cut(r.Detail, " of ")
	return network.ID(holder)
}

// contactHeld returns the contact point with the id, with its value.
func contactHeld(ctx context.Context, r store.Register, id network.ID) (network.ContactPoint, error) {
	held, err := r.ContactsHeld(ctx, store.ContactQuery{IDs: []network.ID{id}})
	switch {
	case err != nil:
		return network.ContactPoint{}, err
	case len(held) == 0:
		return network.ContactPoint{}, ErrNotFound
	}
	return held[0], nil
}

// withinLimits refuses who has revealed as much as is allowed in the hour or the day before this moment. What stands in the
// log later than this moment counts too: a clock that is set back gives nothing away. Nor do records with an earlier time
// behind it: what counts is chosen by its time, and the log is in the order of numbers.
func (s *Service) withinLimits(ctx context.Context, r store.Register, actor string) error {
	now := s.now()
	shown, err := r.AuditRecords(ctx, store.AuditQuery{
		Actor: actor, Action: network.AuditReveal, Later: now.Add(-24 * time.Hour), Limit: RevealsADay,
	})
	if err != nil {
		return err
	}
	slices.SortFunc(shown, func(a, b network.AuditRecord) int { return b.At.Compare(a.At) })
	wait := max(waitFor(shown, RevealsAnHour, now.Add(-time.Hour)), waitFor(shown, RevealsADay, now.Add(-24*time.Hour)))
	if wait > 0 {
		return &TooMany{After: wait}
	}
	return nil
}

// waitFor returns how long it takes until fewer than most of the records, latest first, are later than a moment that moves on.
func waitFor(latest []network.AuditRecord, most int, since time.Time) time.Duration {
	if len(latest) < most {
		return 0
	}
	return max(0, latest[most-1].At.Sub(since))
}

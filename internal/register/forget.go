package register

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Forgotten says what is held on a person and went, or would go, with her.
type Forgotten struct {
	Already                               bool // she was forgotten before
	Names, Ties, Evidence, Here, Contacts int  // Here: at how many events she is derived to have been present
	// Sessions are labelled with her name, and end.
	Sessions int
	// Met are ties of others that say more than is known without her, and went too. Known only once she is forgotten.
	Met []network.ID
	// Mentions are texts of others that hold her name: they stay, and somebody has to read them.
	Mentions []Mention
	// Exports tells of files made of the network since; they may hold her.
	Exports  []network.AuditRecord
	Revision int
	// Scrubbed tells whether nothing of her is left in the files of the store, as far as the store can see to it.
	Scrubbed bool
}

// ForgetReport says what would go with a person; nothing is changed.
func (s *Service) ForgetReport(ctx context.Context, person network.ID, l *Ledger) (Forgotten, error) {
	h, f, err := s.forgettable(ctx, person, l)
	if err != nil || h == nil {
		return f, err
	}
	return f, nil
}

// forgettable reads what is held on a person; nothing where she was forgotten before.
func (s *Service) forgettable(ctx context.Context, person network.ID, l *Ledger) (*holdings, Forgotten, error) {
	var f Forgotten
	exports, err := s.exportsOfPersons(ctx)
	if err != nil {
		return nil, f, err
	}
	f.Exports = exports
	h, err := holdingsOf(ctx, s.store, person)
	if errors.Is(err, ErrNotFound) && l.HasID(person) {
		f.Already = true
		return nil, f, nil
	}
	if err != nil {
		return nil, f, err
	}
	if err := s.store.Record(ctx, h.readRegister); err != nil {
		return nil, f, err
	}
	f.Names, f.Ties, f.Evidence, f.Here, f.Contacts = len(h.names()), len(h.ties), len(h.evidence), len(h.presences), len(h.contacts)
	f.Mentions, f.Sessions = h.allMentions(), len(h.sessions)
	return h, f, nil
}

// Forget deletes a person with all that is held on her. First the ledger remembers that she was forgotten, on the disk; then
// she goes in one transaction, with the record of it and all that was derived from her; then the store empties its files
// of her. Where that last step does not succeed now (Scrubbed is false) it is taken by forgetting her again, which is never an error.
func (s *Service) Forget(ctx context.Context, who Who, person network.ID, l *Ledger) (Forgotten, error) {
	if l == nil {
		return Forgotten{}, ErrNoLedger
	}
	f, err := s.deleteAsRead(ctx, who, person, l)
	if err != nil {
		return f, err
	}
	switch err := s.store.Scrub(ctx); {
	case err == nil:
		f.Scrubbed = true
	case !errors.Is(err, store.ErrUnavailable):
		return f, err
	}
	return f, nil
}

// deleteAsRead reads what is held on a person, has the ledger remember her, and deletes it.
func (s *Service) deleteAsRead(ctx context.Context, who Who, person network.ID, l *Ledger) (f Forgotten, err error) {
	err = unmoved(func() error {
		var h *holdings
		if h, f, err = s.forgettable(ctx, person, l); err != nil || h == nil {
			return err
		}
		if err := l.Add(s.now(), person, h.names(), personal(h.contacts)); err != nil {
			return err
		}
		return s.delete(ctx, who, h, "", &f)
	})
	return f, err
}

// personal returns those contact points that lead to one human being: an address that others share is not hers alone, and may
// come back.
func personal(contacts []network.ContactPoint) (hers []network.ContactPoint) {
	for i := range contacts {
		if contacts[i].Kind == network.ContactPersonal {
			hers = append(hers, contacts[i])
		}
	}
	return hers
}

// delete takes a person out of the store, as she was read; errMoved where something was changed since.
func (s *Service) delete(ctx context.Context, who Who, h *holdings, detail string, f *Forgotten) (err error) {
	person := h.person.ID
	ids := []network.ID{person}
	for i := range h.evidence {
		ids = append(ids, h.evidence[i].ID)
	}
	f.Revision, err = s.store.Update(ctx, func(ctx context.Context, w store.Writer) error {
		if err := s.stillAt(ctx, h.revision); err != nil {
			return err
		}
		if err := h.deleteFromRegister(ctx, w, f); err != nil {
			return err
		}
		if f.Met, err = changes.Forget(ctx, w, ids); err != nil {
			return err
		}
		_, err = s.Append(ctx, w, who, Entry{Action: network.AuditForget, Subject: person, Categories: network.PersonalCategories[:5:5], Detail: detail})
		return err
	})
	return err
}

// deleteFromRegister takes her contact points, and sessions with her name, out of the register.
func (h *holdings) deleteFromRegister(ctx context.Context, r store.Register, f *Forgotten) error {
	contacts, err := allContacts(ctx, r, h.person.ID)
	if err != nil {
		return err
	}
	if !sameValues(contacts, h.contacts) {
		return errMoved // the ledger knows the values that were read
	}
	var points []network.ID
	for i := range contacts {
		points = append(points, contacts[i].ID)
	}
	if err := r.DeleteContacts(ctx, points); err != nil {
		return err
	}
	sessions, err := h.readSessions(ctx, r)
	if err != nil {
		return err
	}
	f.Sessions = len(sessions)
	return r.DeleteCredentials(ctx, sessions)
}

// exportDetail is what the record of an export says: its format, the revision, how many persons, and the mark by which the
// file can be told from others.
func exportDetail(format string, revision, persons int, mark string) string {
	return fmt.Sprintf("%s, revision %d, persons %d, export %s", format, revision, persons, mark)
}

// personsIn reads how many persons a record says that an export held.
func personsIn(r *network.AuditRecord) int {
	_, rest, _ := strings.Cut(r.Detail, "persons ")
	number, _, _ := strings.Cut(rest, ",")
	n, _ := strconv.Atoi(number)
	return n
}

// RecordExport writes down that the network was exported. mark stands in what is told of the export, and never where it
// was written: a path may name somebody.
func (s *Service) RecordExport(ctx context.Context, who Who, format string, revision, persons int, mark string) (network.AuditRecord, error) {
	categories := []network.PersonalCategory{network.CategoryIdentity, network.CategoryEmployment, network.CategoryParticipation, network.CategoryQuotation}
	if persons == 0 {
		categories = nil
	}
	return s.Record(ctx, who, Entry{Action: network.AuditExport, Categories: categories, Detail: exportDetail(format, revision, persons, mark)}, nil)
}

// exportsOfPersons returns the records of exports that held persons, oldest first.
func (s *Service) exportsOfPersons(ctx context.Context) (exports []network.AuditRecord, err error) {
	err = s.EachRecord(ctx, store.AuditQuery{Oldest: true}, func(r *network.AuditRecord) error {
		if r.Action == network.AuditExport && personsIn(r) > 0 {
			exports = append(exports, *r)
		}
		return nil
	})
	return exports, err
}

// CheckLedger refuses a ledger that does not remember everybody of whom the audit log tells that she was forgotten: it is not the one
// that was written last, and the forgotten would come back unnoticed.
func (s *Service) CheckLedger(ctx context.Context, l *Ledger) error {
	none := l.Empty()
	err := s.EachRecord(ctx, store.AuditQuery{Oldest: true}, func(r *network.AuditRecord) error {
		if r.Action == network.AuditForget && (none || r.Subject != "" && !l.HasID(r.Subject)) {
			return errEnough
		}
		return nil
	})
	switch {
	case errors.Is(err, errEnough) && none:
		return wrongLedger("somebody was forgotten, and the ledger that knows it is not here; put its files back, or name their folder")
	case errors.Is(err, errEnough):
		return wrongLedger("the ledger is older than the audit log: it does not know somebody who was forgotten; put the newest " + ledgerKey + " and " + ledgerEntries + " there")
	case errors.Is(err, store.ErrUnfinished):
		return nil // a store that is being loaded, where nobody can have been forgotten
	}
	return err
}

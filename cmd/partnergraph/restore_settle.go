package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
)

// settling tells what was done to a store that came back, so that nothing comes back with it that had ended.
type settling struct {
	carried   int      // records of the audit log that were written since the backup
	followed  bool     // the store that is replaced told what ended since
	revoked   []string // tokens that hold no more, because nobody knows whether they should
	sessions  int
	hidden    int // contact points without a basis now
	forgotten int
	record    network.AuditRecord
}

// say tells it.
func (done *settling) say(t terminal) error {
	if done.record.Number == 0 {
		return nil
	}
	if done.followed {
		_, _ = fmt.Fprintf(t.out, "from the store that was replaced: %d records of the audit log, tokens and bases as they stood there", done.carried)
		if done.hidden > 0 {
			_, _ = fmt.Fprintf(t.out, "; %d contact points that it did not hold as they are in the backup have no basis now", done.hidden)
		}
		_, _ = fmt.Fprintln(t.out)
	} else {
		_, _ = fmt.Fprintln(t.out, "what ended since the backup is not known: a basis that was withdrawn since holds again until it is withdrawn again")
	}
	for _, id := range done.revoked {
		_, _ = fmt.Fprintf(t.out, "token %s is revoked: it might have been since the backup; make a new one, or restore with --keep-tokens\n", id)
	}
	_, err := fmt.Fprintf(t.out, "%d sessions ended, %d persons forgotten again; record %d of the audit log says so\n", done.sessions, done.forgotten, done.record.Number)
	return err
}

// settle makes a store that came back such that a service may open it. old is the store that it replaces, nil where there is none
// that can be read.
func (r restoring) settle(ctx context.Context, s, old store.Store, ledger *register.Ledger) (done settling, err error) {
	if old != nil {
		if err := done.follow(ctx, s, old); err != nil {
			return done, err
		}
	}
	if err := r.checkLedger(ctx, s, ledger); err != nil {
		return done, err
	}
	if err := done.credentials(ctx, s, r.keepTokens); err != nil {
		return done, err
	}
	if done.forgotten, err = register.Replay(ctx, s, ledger); err != nil {
		return done, fmt.Errorf("the ledger of the forgotten: %w", err)
	}
	detail := fmt.Sprintf("%d records carried on, %d tokens revoked, %d sessions ended, %d persons forgotten again", done.carried, len(done.revoked), done.sessions, done.forgotten)
	done.record, err = register.New(s, time.Now).Record(ctx, register.Local, register.Entry{Action: network.AuditRestore, Detail: detail}, nil)
	return done, err
}

// recordsAtOnce bounds how many records stand in memory.
const recordsAtOnce = 1_000

// follow brings over what the store that is replaced knows of what happened since the backup: the audit log, who may ask, and which
// bases hold. Where the two logs are not of one history it does nothing.
func (done *settling) follow(ctx context.Context, s, old store.Store) error {
	view, err := old.View(ctx)
	if err != nil {
		return err
	}
	defer view.Close()
	head, err := headOf(ctx, s)
	if err != nil {
		return err
	}
	if same, err := holdsRecord(ctx, view, head); err != nil || !same {
		return err
	}
	done.followed = true
	for after := head.Number; ; {
		records, err := view.AuditRecords(ctx, store.AuditQuery{After: after, Oldest: true, Limit: recordsAtOnce})
		if err != nil || len(records) == 0 {
			return errors.Join(err, done.rights(ctx, s, old, view))
		}
		err = s.Record(ctx, func(ctx context.Context, to store.Register) error {
			for _, record := range records {
				if err := to.Append(ctx, record); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return fmt.Errorf("the audit log: %w", err)
		}
		after = records[len(records)-1].Number
		done.carried += len(records)
	}
}

// headOf is the last record of a store's audit log; one without a number where there is none.
func headOf(ctx context.Context, s store.Store) (head network.AuditRecord, err error) {
	view, err := s.View(ctx)
	if err != nil {
		return head, err
	}
	defer view.Close()
	records, err := view.AuditRecords(ctx, store.AuditQuery{Limit: 1})
	if err != nil || len(records) == 0 {
		return head, err
	}
	return records[0], nil
}

func holdsRecord(ctx context.Context, view store.View, head network.AuditRecord) (bool, error) {
	if head.Number == 0 {
		return true, nil
	}
	records, err := view.AuditRecords(ctx, store.AuditQuery{After: head.Number - 1, Oldest: true, Limit: 1})
	return len(records) == 1 && records[0].Number == head.Number && records[0].Hash == head.Hash, err
}

// rights takes over which tokens hold, and on what ground contact points are used.
func (done *settling) rights(ctx context.Context, s, old store.Store, view store.View) error {
	tokens, err := view.Credentials(ctx, store.Token)
	if err != nil {
		return err
	}
	var held map[network.ID]network.ContactPoint
	if held, err = contactsIn(ctx, old); err != nil {
		return err
	}
	return s.Record(ctx, func(ctx context.Context, to store.Register) error {
		// A token that is not there any more had ended, and was kept no longer.
		if err := done.revoke(ctx, to, func(c *store.Credential) bool {
			return !slices.ContainsFunc(tokens, func(t store.Credential) bool { return t.ID == c.ID })
		}); err != nil {
			return err
		}
		for _, token := range tokens {
			if err := to.PutCredential(ctx, token); err != nil {
				return err
			}
		}
		contacts, err := to.ContactsHeld(ctx, store.ContactQuery{})
		if err != nil {
			return err
		}
		done.hidden = 0
		for i := range contacts {
			now, known := held[contacts[i].ID]
			if known = known && register.SameContact(&now, &contacts[i]); !known {
				now.Bases = nil // which are about another address, or another holder
				done.hidden++
			}
			contacts[i].Bases = now.Bases
		}
		return to.PutContacts(ctx, contacts)
	})
}

func contactsIn(ctx context.Context, s store.Store) (held map[network.ID]network.ContactPoint, err error) {
	err = s.Record(ctx, func(ctx context.Context, r store.Register) error {
		held = map[network.ID]network.ContactPoint{}
		all, err := r.ContactsHeld(ctx, store.ContactQuery{})
		for _, c := range all {
			held[c.ID] = c
		}
		return err
	})
	return held, err
}

// credentials ends all sessions, and revokes the tokens of which nobody knows whether they were revoked since.
func (done *settling) credentials(ctx context.Context, s store.Store, keep bool) error {
	return s.Record(ctx, func(ctx context.Context, r store.Register) error {
		sessions, err := r.Credentials(ctx, store.Session)
		if err != nil {
			return err
		}
		ids := make([]string, len(sessions))
		for i := range sessions {
			ids[i] = sessions[i].ID
		}
		done.sessions = len(ids)
		if err := r.DeleteCredentials(ctx, ids); err != nil || done.followed || keep {
			return err
		}
		return done.revoke(ctx, r, func(*store.Credential) bool { return true })
	})
}

// revoke revokes the tokens for which it should, of those that hold.
func (done *settling) revoke(ctx context.Context, r store.Register, should func(*store.Credential) bool) error {
	tokens, err := r.Credentials(ctx, store.Token)
	if err != nil {
		return err
	}
	done.revoked = nil
	for _, token := range tokens {
		if !token.Revoked.IsZero() || !should(&token) {
			continue
		}
		token.Revoked = time.Now().UTC().Truncate(time.Second)
		if err := r.PutCredential(ctx, token); err != nil {
			return err
		}
		done.revoked = append(done.revoked, token.ID)
	}
	return nil
}

// checkLedger refuses where the audit log tells of somebody who was forgotten and whom the ledger does not know.
func (r restoring) checkLedger(ctx context.Context, s store.Store, ledger *register.Ledger) error {
	if r.withoutLedger {
		return nil
	}
	err := register.New(s, time.Now).CheckLedger(ctx, ledger)
	switch {
	case errors.Is(err, register.ErrNoLedger) && !ledger.Empty():
		return fmt.Errorf("the ledger is older than the audit log: put the newest forgotten.key and forgotten.jsonl into %s, "+
			"or restore with --without-ledger where you know that the backup is younger than all who were forgotten", r.ledgerFolder())
	case errors.Is(err, register.ErrNoLedger):
		return fmt.Errorf("the audit log tells of persons who were forgotten, and there is no ledger in %s: put forgotten.key and forgotten.jsonl there, "+
			"or restore with --without-ledger where you know that the backup is younger than all of them", r.ledgerFolder())
	}
	return err
}

func (r restoring) ledgerFolder() string {
	if r.where.shared() {
		return "the folder that " + ledgerFolder + " names"
	}
	return r.where.folder
}

package register

import (
	"context"
	"crypto/rand"
	"fmt"
	"slices"
	"strings"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// maxEvidence bounds the characters of what shows that a basis holds.
const maxEvidence = 1_000

// Put says what became of contact points.
type Put struct {
	New, Changed, Forgotten int
	Record                  network.AuditRecord
}

// PutContacts puts contact points in, hidden from everybody but administrators: what brings them cannot say that they may be
// used. One without an id gets that of the one held with the same holder, medium and value, or a new one that says nothing. One that
// is held already keeps its bases where holder, kind, medium and value are what they were. forgotten tells of values that
// may not come back; nil for none.
func (s *Service) PutContacts(ctx context.Context, who Who, contacts []network.ContactPoint, forgotten *Ledger) (put Put, err error) {
	var kept []network.ContactPoint
	for _, c := range contacts {
		if forgotten.HasID(c.Holder) || forgotten.HasValue(c.Medium, c.Value) {
			put.Forgotten++
			continue
		}
		c.Bases = nil
		kept = append(kept, c)
	}
	if len(kept) == 0 {
		return put, nil
	}
	err = s.store.Record(ctx, func(ctx context.Context, r store.Register) (err error) {
		put.New, put.Changed, err = putContacts(ctx, r, slices.Clone(kept))
		if err != nil {
			return err
		}
		put.Record, err = s.Append(ctx, r, who, Entry{
			Action: network.AuditContactsPut, Categories: []network.PersonalCategory{network.CategoryContact}, Detail: howMany("put in", kept),
		})
		return err
	})
	if err != nil {
		return Put{}, err
	}
	return put, nil
}

// howMany counts contact points by kind, for a record.
func howMany(what string, contacts []network.ContactPoint) string {
	personal := 0
	for i := range contacts {
		if contacts[i].Kind == network.ContactPersonal {
			personal++
		}
	}
	return fmt.Sprintf("%d contact points %s, %d of them PERSONAL", len(contacts), what, personal)
}

func putContacts(ctx context.Context, r store.Register, contacts []network.ContactPoint) (added, changed int, err error) {
	held, err := heldLike(ctx, r, contacts)
	if err != nil {
		return 0, 0, err
	}
	byID, byValue := map[network.ID]*network.ContactPoint{}, map[string]network.ID{}
	for i := range held {
		byID[held[i].ID] = &held[i]
		byValue[sameness(&held[i])] = held[i].ID
	}
	for i := range contacts {
		c := &contacts[i]
		if c.ID == "" {
			if c.ID = byValue[sameness(c)]; c.ID == "" {
				c.ID = NewContactID()
			}
		}
		before := byID[c.ID]
		if before == nil {
			added++
			continue
		}
		changed++
		if SameContact(before, c) {
			c.Bases = before.Bases
		}
	}
	return added, changed, r.PutContacts(ctx, contacts)
}

// heldLike returns what is held of the same holders, or under the same ids.
func heldLike(ctx context.Context, r store.Register, contacts []network.ContactPoint) ([]network.ContactPoint, error) {
	var holders, ids []network.ID
	for i := range contacts {
		holders = append(holders, contacts[i].Holder)
		if contacts[i].ID != "" {
			ids = append(ids, contacts[i].ID)
		}
	}
	slices.Sort(holders)
	held, err := r.ContactsHeld(ctx, store.ContactQuery{Holders: slices.Compact(holders)})
	if err != nil || len(ids) == 0 {
		return held, err
	}
	more, err := r.ContactsHeld(ctx, store.ContactQuery{IDs: ids})
	return append(held, more...), err
}

// SameContact tells whether what lets one contact point be used lets the other be, too: they are of the same kind and lead to the
// same place, whatever their ids.
func SameContact(a, b *network.ContactPoint) bool {
	return a.Kind == b.Kind && sameness(a) == sameness(b)
}

// sameness is the same for two contact points that are one.
func sameness(c *network.ContactPoint) string {
	return string(c.Holder) + "\x00" + string(c.Medium) + "\x00" + FoldValue(c.Medium, c.Value)
}

// NewContactID returns an id that says nothing and cannot be guessed.
func NewContactID() network.ID { return network.ID("contact:" + strings.ToLower(rand.Text())) }

// FoldValue returns a value as two ways to write the same address or number agree in it.
func FoldValue(m network.ContactMedium, value string) string {
	value = strings.ToLower(strings.Join(strings.Fields(value), " "))
	if m != network.MediumTelephone {
		return value
	}
	digits := strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' || r == '+' {
			return r
		}
		return -1
	}, strings.ReplaceAll(value, "(0)", ""))
	if rest, abroad := strings.CutPrefix(digits, "00"); abroad {
		return "+" + rest
	}
	return digits
}

// SetBasis lets a contact point be used for a purpose; an earlier basis for the same purpose is replaced.
func (s *Service) SetBasis(ctx context.Context, who Who, id network.ID, basis network.Basis) (network.AuditRecord, error) {
	basis.Withdrawn = nil
	return s.changeBases(ctx, who, id, network.AuditBasisSet, basis.Purpose, func(c *network.ContactPoint) error {
		if err := checkBasis(c, &basis); err != nil {
			return err
		}
		c.Bases = append(slices.DeleteFunc(c.Bases, func(b network.Basis) bool { return b.Purpose == basis.Purpose }), basis)
		slices.SortFunc(c.Bases, func(a, b network.Basis) int { return strings.Compare(string(a.Purpose), string(b.Purpose)) })
		return nil
	})
}

// checkBasis refuses a basis on which a contact point cannot be used.
func checkBasis(c *network.ContactPoint, b *network.Basis) error {
	switch evidence := strings.TrimSpace(b.Evidence); {
	case !slices.Contains(network.Purposes, b.Purpose):
		return refused("the purpose is none of %v", network.Purposes)
	case !slices.Contains(network.Grounds, b.Ground):
		return refused("the ground is none of %v", network.Grounds)
	case b.Ground == network.GroundNotPersonal && c.Kind != network.ContactFunctional:
		return refused("the ground NOT_PERSONAL is for FUNCTIONAL contact points; this one leads to one human being")
	case c.Kind == network.ContactPersonal && b.Scope < network.Coordinator:
		return refused("a PERSONAL contact point is for COORDINATOR or ADMIN; the scope %s is too wide", b.Scope)
	case b.Scope.String() == "":
		return refused("the scope is none of %v", network.Accesses)
	case b.Until != nil && *b.Until < b.From:
		return refused("the basis ends on %s, before it begins on %s", b.Until, b.From)
	case evidence == "":
		return refused("the evidence is empty: say what shows that the basis holds (a letter, a form, a decision)")
	case len([]rune(evidence)) > maxEvidence:
		return refused("the evidence has more than %d characters", maxEvidence)
	}
	return nil
}

// WithdrawBasis ends the use of a contact point for a purpose, from this moment. ErrNoBasis: there is none, or it was
// withdrawn before.
func (s *Service) WithdrawBasis(ctx context.Context, who Who, id network.ID, p network.Purpose) (network.AuditRecord, error) {
	today := s.today()
	return s.changeBases(ctx, who, id, network.AuditBasisWithdrawn, p, func(c *network.ContactPoint) error {
		i := slices.IndexFunc(c.Bases, func(b network.Basis) bool { return b.Purpose == p && b.Withdrawn == nil })
		if i < 0 {
			return fmt.Errorf("%w; there is nothing to withdraw", ErrNoBasis)
		}
		c.Bases[i].Withdrawn = &today
		return nil
	})
}

// changeBases changes the bases of one contact point and writes it down.
func (s *Service) changeBases(ctx context.Context, who Who, id network.ID, action network.AuditAction, p network.Purpose, change func(*network.ContactPoint) error) (record network.AuditRecord, err error) {
	err = s.store.Record(ctx, func(ctx context.Context, r store.Register) error {
		contact, err := contactHeld(ctx, r, id)
		if err != nil {
			return err
		}
		contact.Bases = slices.Clone(contact.Bases)
		if err := change(&contact); err != nil {
			return err
		}
		if err := r.PutContacts(ctx, []network.ContactPoint{contact}); err != nil {
			return err
		}
		record, err = s.Append(ctx, r, who, Entry{
			Action: action, Subject: id, Categories: []network.PersonalCategory{network.CategoryContact}, Purpose: p, Detail: detailOf(&contact),
		})
		return err
	})
	if err != nil {
		return network.AuditRecord{}, err
	}
	return record, nil
}

// DeleteContact removes a contact point.
func (s *Service) DeleteContact(ctx context.Context, who Who, id network.ID) (record network.AuditRecord, err error) {
	err = s.store.Record(ctx, func(ctx context.Context, r store.Register) error {
		contact, err := contactHeld(ctx, r, id)
		if err != nil {
			return err
		}
		if err := r.DeleteContacts(ctx, []network.ID{id}); err != nil {
			return err
		}
		record, err = s.Append(ctx, r, who, Entry{
			Action: network.AuditContactDeleted, Subject: id, Categories: []network.PersonalCategory{network.CategoryContact}, Detail: detailOf(&contact),
		})
		return err
	})
	if err != nil {
		return network.AuditRecord{}, err
	}
	return record, nil
}

// ListContacts returns contact points as an administrator sees them, of one holder or of all. Their values are left empty
// unless they are asked for, which is written down as an export.
func (s *Service) ListContacts(ctx context.Context, who Who, holder network.ID, values bool) (contacts []network.ContactPoint, err error) {
	err = s.store.Record(ctx, func(ctx context.Context, r store.Register) error {
		if contacts, err = allContacts(ctx, r, holder); err != nil || !values {
			return err
		}
		_, err = s.Append(ctx, r, who, Entry{
			Action: network.AuditExport, Subject: holder, Categories: []network.PersonalCategory{network.CategoryContact}, Detail: howMany("listed with their values", contacts),
		})
		return err
	})
	if err != nil {
		return nil, err
	}
	for i := range contacts {
		if !values {
			contacts[i].Value = ""
		}
	}
	return contacts, nil
}

// contactsAtOnce bounds how many contact points one question asks for.
const contactsAtOnce = 1_000

// allContacts returns the contact points of a holder, or all.
func allContacts(ctx context.Context, r store.Register, holder network.ID) (all []network.ContactPoint, err error) {
	if holder != "" {
		return r.ContactsHeld(ctx, store.ContactQuery{Holders: []network.ID{holder}})
	}
	for last := network.ID(""); ; {
		some, err := r.ContactsHeld(ctx, store.ContactQuery{After: last, Limit: contactsAtOnce})
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
		if len(some) < contactsAtOnce {
			return all, nil
		}
		last = some[len(some)-1].ID
	}
}

package oracle

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// register is what stands beside the network at one moment. Changes make another.
type register struct {
	contacts    []network.ContactPoint // by id
	credentials []store.Credential     // by id
	audit       []network.AuditRecord  // by number
}

// registerReader answers from a register, beside the network of an oracle.
type registerReader struct {
	beside *Oracle
	kept   register
	wrong  RegisterFault
}

func (r *registerReader) gets(f RegisterFault) bool { return r.wrong == f }

// registerWriter changes the register of one change.
type registerWriter struct{ registerReader }

// Record changes the register of a store.
func (s *Store) Record(ctx context.Context, change func(context.Context, store.Register) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	w := s.newWriter()
	err := change(ctx, &w.registerWriter)
	if err == nil || s.wrong == HalfARecordStays {
		s.kept = w.kept
	}
	if s.wrong == RecordTakesARevision {
		s.revision++
	}
	return err
}

// Scrub has nothing to do: what was deleted is nowhere.
func (s *Store) Scrub(context.Context) error { return nil }

// newWriter begins a change.
func (s *Store) newWriter() *writer {
	w := newWriter(s.tables, s.revision+1)
	w.kept, w.wrong = s.kept, s.wrong
	return w
}

// ContactsHeld lists those asked for, or all.
func (r *registerWriter) ContactsHeld(_ context.Context, q store.ContactQuery) (out []network.ContactPoint, _ error) {
	all := len(q.Holders) == 0 && len(q.IDs) == 0
	for _, c := range r.kept.contacts {
		if (all || slices.Contains(q.Holders, c.Holder) || slices.Contains(q.IDs, c.ID)) && c.ID > q.After && (q.Limit == 0 || len(out) < q.Limit) {
			out = append(out, cloneContact(c))
		}
	}
	return out, nil
}

// PutContacts inserts or replaces.
func (r *registerWriter) PutContacts(_ context.Context, contacts []network.ContactPoint) error {
	for _, c := range contacts {
		holder, source := r.beside.nodes[c.Holder], r.beside.nodes[c.Source]
		if (holder == nil || !isPerson(c.Holder) && !isOrganisation(c.Holder)) && !r.gets(AnyHolderTaken) {
			return fmt.Errorf("%w: %s has no holder", store.ErrConflict, c.ID)
		}
		if (source == nil || source.Type() != network.TypeSource) && !r.gets(AnySourceTaken) {
			return fmt.Errorf("%w: nobody told %s", store.ErrConflict, c.ID)
		}
		c = cloneContact(c)
		slices.SortFunc(c.Bases, func(a, b network.Basis) int { return cmp.Compare(a.Purpose, b.Purpose) })
		for i := 1; i < len(c.Bases); i++ {
			if c.Bases[i].Purpose == c.Bases[i-1].Purpose {
				return fmt.Errorf("%w: %s has two bases for one purpose", store.ErrConflict, c.ID)
			}
		}
		for _, old := range r.kept.contacts {
			if r.gets(OldBasesStay) && old.ID == c.ID && len(c.Bases) == 0 {
				c.Bases = old.Bases
			}
		}
		r.kept.contacts = put(r.kept.contacts, []network.ContactPoint{c}, func(c network.ContactPoint) network.ID { return c.ID })
	}
	slices.SortFunc(r.kept.contacts, func(a, b network.ContactPoint) int { return cmp.Compare(a.ID, b.ID) })
	return nil
}

// DeleteContacts removes contact points.
func (r *registerWriter) DeleteContacts(_ context.Context, ids []network.ID) error {
	r.kept.contacts = without(r.kept.contacts, func(c network.ContactPoint) bool { return slices.Contains(ids, c.ID) })
	return nil
}

// forget removes the contact points of holders and sources that are deleted.
func (r *registerWriter) forget(ids []network.ID) {
	r.kept.contacts = without(r.kept.contacts, func(c network.ContactPoint) bool {
		return slices.Contains(ids, c.Holder) && !r.gets(HolderDeletedContactStays) || slices.Contains(ids, c.Source) && !r.gets(SourceDeletedContactStays)
	})
}

func cloneContact(c network.ContactPoint) network.ContactPoint {
	c.Bases = slices.Clone(c.Bases)
	return c
}

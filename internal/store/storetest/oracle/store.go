package oracle

import (
	"context"
	"sync"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Store is a store that answers from an oracle: it lets the suite be tested
// without a real one. It derives nothing when something changes, because the
// oracle derives everything when it is asked.
type Store struct {
	mu       sync.Mutex
	tables   network.Tables
	revision int
	fault    Fault
	kept     register
	wrong    RegisterFault
}

// NewStore returns an empty store that has the fault.
func NewStore(fault Fault) *Store { return &Store{fault: fault} }

var _ store.Store = (*Store)(nil)

// View opens a snapshot.
func (s *Store) View(context.Context) (store.View, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	o := New(s.tables, s.revision, s.fault)
	o.kept, o.wrong = s.kept, s.wrong
	return o, nil
}

// Update changes the network.
func (s *Store) Update(ctx context.Context, change func(context.Context, store.Writer) error) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	w := s.newWriter()
	if err := change(ctx, w); err != nil {
		return s.revision, err
	}
	s.tables, s.revision, s.kept = w.tables, w.revision, w.kept
	return s.revision, nil
}

// Ready is always.
func (s *Store) Ready(context.Context) error { return nil }

// Close does nothing.
func (s *Store) Close() error { return nil }

// BeginBulk loads without a mark, as the three below do.
func (s *Store) BeginBulk(context.Context, string) (int, error) { return s.tables.Rows(), nil }

// Load runs one batch. The revision stays until the end.
func (s *Store) Load(ctx context.Context, _ int, batch func(context.Context, store.Writer) error) error {
	before := s.revision
	_, err := s.Update(ctx, batch)
	s.revision = before
	return err
}

// EndBulk numbers the revision.
func (s *Store) EndBulk(_ context.Context, revision int) error {
	if s.revision == 0 {
		s.revision = revision - 1
	}
	s.revision = max(s.revision+1, 1)
	return nil
}

// ClearBulk empties the store.
func (s *Store) ClearBulk(context.Context) error {
	s.tables, s.kept.contacts = network.Tables{}, nil
	return nil
}

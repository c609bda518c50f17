package auth

import (
	"context"
	"sync"
	"time"

	"github.com/partnergraph/partnergraph/internal/store"
)

// lookTime bounds how long the store may take to tell about a credential.
const lookTime = 2500 * time.Millisecond

// freshness is how long what the store told is relied on: a token that is made or revoked, here or by
// another process, counts after that at the latest.
const freshness = 900 * time.Millisecond

// mode tells whether tokens are needed. Once they are, they stay needed.
type mode struct {
	store store.Store
	clock func() time.Time

	mu      sync.Mutex
	guarded bool
	asked   time.Time // when the store was asked last
	failed  error     // what it said instead of an answer
}

// isGuarded tells whether who brings no credential is the public, not the administrator. Where the store cannot tell, it is an error.
func (m *mode) isGuarded(ctx context.Context) (bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.guarded {
		return true, nil
	}
	if now := m.clock(); m.asked.IsZero() || now.Sub(m.asked) >= freshness || now.Before(m.asked) {
		// For all who wait, whether or not the one who came first has gone.
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), lookTime)
		defer cancel()
		m.guarded, m.failed = HasTokens(ctx, m.store)
		m.asked = m.clock()
	}
	return m.guarded, m.failed
}

// HasTokens tells whether a token was ever made. Revoked ones count.
func HasTokens(ctx context.Context, s store.Store) (bool, error) {
	view, err := s.View(ctx)
	if err != nil {
		return false, err
	}
	defer view.Close()
	tokens, err := view.Credentials(ctx, store.Token)
	return len(tokens) > 0, err
}

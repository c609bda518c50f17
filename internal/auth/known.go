package auth

import (
	"context"
	"sync"
	"time"

	"github.com/partnergraph/partnergraph/internal/store"
)

// known keeps the credentials that were used a moment ago, so that not each request asks the store.
type known struct {
	store store.Store
	clock func() time.Time

	mu      sync.Mutex
	entries map[string]entry // of bearers who knew the secret: no more than there are credentials
}

type entry struct {
	credential store.Credential
	read       time.Time
}

func newKnown(s store.Store, clock func() time.Time) *known {
	return &known{store: s, clock: clock, entries: map[string]entry{}}
}

// fresh returns a credential that was read a moment ago.
func (k *known) fresh(id string) *store.Credential {
	k.mu.Lock()
	defer k.mu.Unlock()
	e, found := k.entries[id]
	if age := k.clock().Sub(e.read); !found || age >= freshness || age < 0 {
		return nil
	}
	return &e.credential
}

// look asks the store about a credential; nil: there is none.
func (k *known) look(ctx context.Context, id string) (*store.Credential, error) {
	ctx, cancel := context.WithTimeout(ctx, lookTime)
	defer cancel()
	view, err := k.store.View(ctx)
	if err != nil {
		return nil, err
	}
	defer view.Close()
	return view.Credential(ctx, id)
}

func (k *known) keep(c store.Credential) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.entries[c.ID] = entry{c, k.clock()}
}

func (k *known) forget(id string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	delete(k.entries, id)
}

// get returns a credential that was named by another one, not by a bearer; nil: there is none.
func (k *known) get(ctx context.Context, id string) (*store.Credential, error) {
	if c := k.fresh(id); c != nil {
		return c, nil
	}
	c, err := k.look(ctx, id)
	if err != nil || c == nil {
		return nil, err
	}
	k.keep(*c)
	return c, nil
}

package auth

import (
	"context"
	"maps"
	"sync"
	"time"

	"github.com/partnergraph/partnergraph/internal/store"
)

// known keeps the credentials that were used a moment ago, so that not each request asks the store.
type known struct {
	store store.Store
	clock func() time.Time

	mu      sync.Mutex
	entries map[string]entry // of bearers who knew the secret
	swept   time.Time        // when those that are not fresh any more were last taken out
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
	if !found || !isFresh(e.read, k.clock()) {
		return nil
	}
	return &e.credential
}

func isFresh(read, now time.Time) bool {
	age := now.Sub(read)
	return age >= 0 && age < freshness
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

// keep keeps a credential for a moment. What is kept is of the last moments alone: sessions come and go, and not all of them tell
// that they have ended.
func (k *known) keep(c store.Credential) {
	k.mu.Lock()
	defer k.mu.Unlock()
	now := k.clock()
	if !isFresh(k.swept, now) {
		maps.DeleteFunc(k.entries, func(_ string, e entry) bool { return !isFresh(e.read, now) })
		k.swept = now
	}
	k.entries[c.ID] = entry{c, now}
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

package auth

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"sync"
	"time"

	"github.com/go-jose/go-jose/v4"
)

// algorithms are those by which a provider may sign: with a key of two halves, of which only it has one.
var algorithms = []jose.SignatureAlgorithm{jose.RS256, jose.RS384, jose.RS512, jose.PS256, jose.PS384, jose.PS512, jose.ES256, jose.ES384, jose.ES512, jose.EdDSA}

// When the keys of a provider are read anew: so long after the last time, so that a key that it has withdrawn does not hold for
// ever; and where a signature fits none, but not more often than so.
const (
	keysHold  = time.Hour
	keysPause = 5 * time.Second
	mostKeys  = 1 << 20 // bytes
)

// errKeysAway: the provider does not tell its keys, and none that is known fits.
var errKeysAway = errors.New("the keys of the identity provider cannot be read")

// keySet are the keys of a provider. While it is away those that were read before count.
type keySet struct {
	url    string
	client *http.Client
	clock  func() time.Time

	fetching sync.Mutex // one reads them at a time
	running  sync.WaitGroup

	mu    sync.Mutex
	keys  []jose.JSONWebKey
	read  time.Time // when they were
	tried time.Time // when that was tried last
}

// VerifySignature returns what a token says if a key of the provider has signed it.
func (k *keySet) VerifySignature(ctx context.Context, text string) ([]byte, error) {
	signature, err := jose.ParseSignedCompact(text, algorithms)
	if err != nil {
		return nil, err
	}
	keys, old := k.now()
	payload, err := verify(keys, signature)
	switch {
	case err == nil && old:
		k.running.Go(func() { _ = k.refresh(ctx) }) // nobody waits: those known count until then
		return payload, nil
	case err == nil:
		return payload, nil
	}
	if err := k.refresh(ctx); err != nil {
		tellAway(ctx, err)
		return nil, err
	}
	keys, _ = k.now()
	return verify(keys, signature)
}

// now returns the keys that are known, and whether they should be read anew.
func (k *keySet) now() (keys []jose.JSONWebKey, old bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	now := k.clock()
	return k.keys, now.Sub(k.read) >= keysHold && now.Sub(k.tried) >= keysPause
}

func verify(keys []jose.JSONWebKey, s *jose.JSONWebSignature) ([]byte, error) {
	header := s.Signatures[0].Protected
	for i := range keys {
		key := &keys[i]
		if header.KeyID != "" && key.KeyID != header.KeyID || key.Use == "enc" || key.Algorithm != "" && key.Algorithm != header.Algorithm || !key.IsPublic() {
			continue
		}
		if payload, err := s.Verify(key); err == nil {
			return payload, nil
		}
	}
	return nil, errors.New("no key of the identity provider has made this signature")
}

// refresh reads the keys, unless that was tried a moment ago.
func (k *keySet) refresh(ctx context.Context) error {
	k.fetching.Lock()
	defer k.fetching.Unlock()
	now := k.clock()
	if since := now.Sub(k.tried); since >= 0 && since < keysPause {
		if k.read.Equal(k.tried) {
			return nil // what is known is as new as can be
		}
		return errKeysAway
	}
	keys, err := k.fetch(context.WithoutCancel(ctx)) // for all who wait; the client bounds its time
	k.mu.Lock()
	defer k.mu.Unlock()
	k.tried = now
	if err != nil {
		return fmt.Errorf("%w: %w", errKeysAway, err)
	}
	k.keys, k.read = keys, now
	return nil
}

func (k *keySet) fetch(ctx context.Context) ([]jose.JSONWebKey, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, k.url, nil)
	if err != nil {
		return nil, err
	}
	response, err := k.client.Do(request)
	if err != nil {
		return nil, err
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(io.LimitReader(response.Body, mostKeys))
	switch {
	case err != nil:
		return nil, err
	case response.StatusCode != http.StatusOK:
		return nil, fmt.Errorf("it answers %s", response.Status)
	}
	return parseKeys(body)
}

// parseKeys reads a set of keys. One of a kind that we don't know takes nothing away from the others.
func parseKeys(body []byte) (keys []jose.JSONWebKey, err error) {
	var set struct {
		Keys []json.RawMessage `json:"keys"`
	}
	if err := json.Unmarshal(body, &set); err != nil {
		return nil, err
	}
	for _, raw := range set.Keys {
		var key jose.JSONWebKey
		if json.Unmarshal(raw, &key) == nil && key.Valid() {
			keys = append(keys, key)
		}
	}
	if len(keys) == 0 {
		return nil, errors.New("it holds no key that can be used")
	}
	return keys, nil
}

package auth

import (
	"crypto/hmac"
	"crypto/pbkdf2"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"time"
)

// journey is what the browser carries from us to the provider and back, in a cookie that it shows to us alone.
type journey struct {
	State, Nonce, Verifier string
	To                     string // where to go afterwards
	Until                  time.Time
}

// seal shows of a journey that one of us began it: a browser can send whatever it likes.
type seal struct{ key func() []byte }

// sealRounds make it slow to guess a client secret that people chose from a seal, which anybody can have.
const sealRounds = 600_000

// newSeal returns the seal of a client of a provider: all services with the client's secret have one seal, for a journey may begin
// at one of them and end at another. A client without a secret has another seal in each process.
func newSeal(o ProviderOptions) seal {
	return seal{sync.OnceValue(func() []byte {
		if o.ClientSecret == "" {
			return randomBytes(secretBytes)
		}
		salt := fmt.Appendf(nil, "partnergraph sign-in journey 1: %q %q", o.Issuer, o.ClientID)
		key, err := pbkdf2.Key(sha256.New, o.ClientSecret, salt, sealRounds, secretBytes)
		if err != nil { // where only what a standard approves may run: there too nobody else knows the key
			return randomBytes(secretBytes)
		}
		return key
	})}
}

func (s seal) of(text string) []byte {
	m := hmac.New(sha256.New, s.key())
	_, _ = m.Write([]byte(text))
	return m.Sum(nil)
}

// close returns the text of a journey with the seal on it.
func (s seal) close(j journey) string {
	body, _ := json.Marshal(j) // strings and a time: nothing can go wrong
	text := base64.RawURLEncoding.EncodeToString(body)
	return text + "." + base64.RawURLEncoding.EncodeToString(s.of(text))
}

// open returns the journey of a text, if the seal on it is ours.
func (s seal) open(sealed string) (j journey, ours bool) {
	text, seal, _ := strings.Cut(sealed, ".")
	brought, err := base64.RawURLEncoding.DecodeString(seal)
	if err != nil || !hmac.Equal(brought, s.of(text)) {
		return journey{}, false
	}
	body, err := base64.RawURLEncoding.DecodeString(text)
	return j, err == nil && json.Unmarshal(body, &j) == nil
}

// mostEnded bounds the journeys of which it is remembered that they have ended.
const mostEnded = 10_000

// ended remembers which journeys have ended, so that none ends twice. Where there is no room for one more, those that ended longest
// ago are forgotten and nobody is refused: a journey that is tried again needs a code as well, and the provider takes none twice.
type ended struct {
	mu          sync.Mutex
	recent, old map[[sha256.Size]byte]bool // by the hash of the state; each holds half of mostEnded at most
}

// end tells whether the journey had not ended before.
func (e *ended) end(j journey) bool {
	id := sha256.Sum256([]byte(j.State))
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.recent[id] || e.old[id] {
		return false
	}
	if e.recent == nil || len(e.recent) >= mostEnded/2 {
		e.recent, e.old = map[[sha256.Size]byte]bool{}, e.recent
	}
	e.recent[id] = true
	return true
}

package auth

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"sync"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
)

// watch is where a key set leaves that the provider was away.
type watch struct{}

func watched(ctx context.Context) (context.Context, *error) {
	away := new(error)
	return context.WithValue(ctx, watch{}, away), away
}

func tellAway(ctx context.Context, err error) {
	if away, watches := ctx.Value(watch{}).(*error); watches {
		*away = err
	}
}

// signedHold is how long it is relied on that a token of the provider was found good; mostSigned, of how many.
const (
	signedHold = 30 * time.Second
	mostSigned = 1000
)

// signed keeps who brought a token of the provider a moment ago.
type signed struct {
	clock func() time.Time

	mu      sync.Mutex
	entries map[[sha256.Size]byte]signer
}

type signer struct {
	access         network.Access
	subject, label string
	until          time.Time
}

func newSigned(clock func() time.Time) *signed {
	return &signed{clock: clock, entries: map[[sha256.Size]byte]signer{}}
}

func (s *signed) get(text string) (signer, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.clock()
	found, is := s.entries[sha256.Sum256([]byte(text))]
	return found, is && now.Before(found.until) && found.until.Sub(now) <= signedHold
}

func (s *signed) keep(text string, who signer, expires time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.clock()
	if len(s.entries) >= mostSigned {
		clear(s.entries)
	}
	who.until = earliest(now.Add(signedHold), expires)
	s.entries[sha256.Sum256([]byte(text))] = who
}

// jwt is who asks with a token that the provider has signed for us.
func (g *Gate) jwt(ctx context.Context, caller Caller, text string) (Caller, error) {
	who, known := g.signed.get(text)
	if !known {
		token, said, err := g.provider.verify(ctx, text)
		if err != nil {
			if errors.Is(err, errProviderAway) {
				return caller, notSigned(err)
			}
			return caller, cmp.Or(g.failed(caller.Address), error(notSigned(err)))
		}
		who = signer{access: said.access(g.provider.options.Roles), subject: subjectOf(token.Subject), label: said.label(token.Subject)}
		if who.access < network.Analyst {
			return caller, noRole()
		}
		g.signed.keep(text, who, token.Expiry)
	}
	caller.Access, caller.Actor, caller.Label = who.access, who.subject, who.label
	return caller, nil
}

func notSigned(err error) *Refusal {
	if errors.Is(err, errProviderAway) {
		return unavailable("the identity provider does not answer, so its tokens cannot be checked now: try again later", err)
	}
	return unauthenticated("the identity provider's token does not hold here: it has expired, or was made for somebody else; get a new one")
}

func noRole() *Refusal {
	return forbidden("the identity provider knows you, but nobody has given you a role here: ask who runs the service")
}

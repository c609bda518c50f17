package auth

import (
	"context"
	"crypto/subtle"
	"errors"
	"log/slog"
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Options say by what a gate knows people.
type Options struct {
	Store    store.Store
	Register *register.Service
	// Provider is the identity provider; nil: there is none, and tokens are the one way in.
	Provider *Provider
	// Guarded says that who brings nothing is never the administrator: others than this machine can ask.
	Guarded bool
	Clock   func() time.Time // what is taken for now; time.Now without it
	Log     *slog.Logger     // slog.Default() without it
}

// Gate finds out who asks.
type Gate struct {
	store    store.Store
	register *register.Service
	provider *Provider
	clock    func() time.Time
	log      *slog.Logger

	mode     mode
	known    *known
	signed   *signed
	attempts *attempts // that failed, by address
	signIns  *attempts // by bearer
	ended    ended
	uses     uses
	told     atomic.Int64 // when the log was told last, in nanoseconds
}

// New returns a gate. Close ends what it does in the background.
func New(o Options) *Gate {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.Log == nil {
		o.Log = slog.Default()
	}
	g := &Gate{
		store: o.Store, register: o.Register, provider: o.Provider, clock: o.Clock, log: o.Log,
		mode:  mode{store: o.Store, clock: o.Clock, guarded: o.Guarded || o.Provider != nil},
		known: newKnown(o.Store, o.Clock), signed: newSigned(o.Clock), attempts: newAttempts(failuresOfAddress, o.Clock), signIns: newAttempts(signInsOfBearer, o.Clock),
	}
	g.uses.at = map[string]bool{}
	return g
}

// FindProvider looks for the identity provider, if there is one, so that the log tells early where it is not there.
func (g *Gate) FindProvider(ctx context.Context) {
	if g.provider != nil {
		g.provider.Find(ctx)
	}
}

// Close waits for what is being done in the background; each such thing is short.
func (g *Gate) Close() {
	g.uses.running.Wait()
	if g.provider != nil {
		g.provider.wait()
	}
}

// Caller is who asks.
type Caller struct {
	Access network.Access
	Actor  string // local, token:…, oidc:…; empty: nobody is known to ask
	Label  string // what the credential is called
	// Address is where the request came from.
	Address string
	// CanSignIn tells that credentials mean something here; ByProvider, that there is an identity provider.
	CanSignIn, ByProvider bool
}

// Client is whom limits count against: the credential, or where somebody comes from who has none.
func (c Caller) Client() string {
	if c.Actor != "" {
		return c.Actor
	}
	return networkOf(c.Address)
}

// Identify returns who sent the request, or a *Refusal. The address of the request is that of who asks: what a proxy in
// between tells must have been put there before.
func (g *Gate) Identify(r *http.Request) (Caller, error) {
	caller, err := g.identify(r)
	if refusal := (*Refusal)(nil); errors.As(err, &refusal) {
		g.tell(r, "it cannot be found out who asks", refusal.Cause)
	}
	return caller, err
}

func (g *Gate) identify(r *http.Request) (Caller, error) {
	caller := Caller{Address: addressOf(r.RemoteAddr), CanSignIn: true, ByProvider: g.provider != nil}
	if headers := r.Header.Values("Authorization"); len(headers) > 0 {
		return g.bearer(r.Context(), caller, headers)
	}
	if value, brought := cookieOf(r, sessionCookie); brought && ofSameOrigin(r) {
		return g.session(r.Context(), caller, value)
	}
	return g.nobody(r, caller)
}

// tellPause is how often the log tells that the store or the provider is away.
const tellPause = 5 * time.Second

// tell tells the log what lies behind a refusal, but not each time that somebody asks.
func (g *Gate) tell(r *http.Request, what string, cause error) {
	if cause == nil || r.Context().Err() != nil {
		return
	}
	now, last := g.clock().UnixNano(), g.told.Load()
	if since := time.Duration(now - last); last != 0 && since >= 0 && since < tellPause || !g.told.CompareAndSwap(last, now) {
		return
	}
	g.log.WarnContext(r.Context(), what, "error", cause, "cause", store.Cause(cause))
}

// nobody is who brings no credential.
func (g *Gate) nobody(r *http.Request, caller Caller) (Caller, error) {
	guarded, err := g.mode.isGuarded(r.Context())
	switch {
	case err != nil:
		return caller, storeAway(err)
	case guarded:
		return caller, nil
	}
	caller.CanSignIn = false
	switch {
	case passedOn(r):
		return caller, forbidden("this request came through a proxy, and without tokens only this machine may ask: start the service with --behind-proxy, and make a token first with partnergraph token create")
	case !isLoopback(caller.Address):
		return caller, forbidden("without tokens only this machine may ask")
	case !ofSameOrigin(r):
		// A page of another origin has not become the administrator by being open on this machine.
		caller.CanSignIn = true
		return caller, nil
	}
	caller.Access, caller.Actor, caller.Label = network.Admin, "local", ""
	return caller, nil
}

// passedOn tells whether a proxy says that it stands in between.
func passedOn(r *http.Request) bool {
	for _, name := range []string{"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-Ip", "Via"} {
		if r.Header.Get(name) != "" {
			return true
		}
	}
	return false
}

func isLoopback(address string) bool {
	ip, err := netip.ParseAddr(address)
	return err == nil && ip.Unmap().IsLoopback()
}

func (g *Gate) bearer(ctx context.Context, caller Caller, headers []string) (Caller, error) {
	scheme, value, _ := strings.Cut(headers[0], " ")
	switch value = strings.TrimSpace(value); {
	case len(headers) > 1 || !strings.EqualFold(scheme, "Bearer") || value == "":
		return caller, unauthenticated("the header Authorization is not of the form: Bearer TOKEN")
	case strings.Count(value, ".") == 2 && g.provider != nil:
		return g.jwt(ctx, caller, value)
	}
	c, err := g.token(ctx, caller.Address, value)
	if err != nil {
		return caller, err
	}
	caller.Access, caller.Actor, caller.Label = c.Access, c.Subject, c.Label
	return caller, nil
}

// token returns the credential of a token that holds.
func (g *Gate) token(ctx context.Context, address, text string) (*store.Credential, error) {
	parts := tokenForm.FindStringSubmatch(text)
	if parts == nil {
		if err := g.failed(address); err != nil {
			return nil, err
		}
		return nil, unauthenticated("this is no token of the service: it begins with pg_ and has 57 letters; ask who runs the service for one")
	}
	c, err := g.credential(ctx, address, store.Token, parts[1], parts[2])
	if err != nil {
		return nil, err
	}
	if c == nil {
		return nil, unauthenticated("the token is not known here: look whether it was copied whole, or ask who runs the service for a new one")
	}
	if err := g.holds(c); err != nil {
		return nil, err
	}
	if !sameDay(c.Used, g.clock()) {
		g.use(c.ID, func(c *store.Credential, now time.Time) bool {
			used := c.Used
			c.Used = now.UTC().Truncate(24 * time.Hour)
			return c.Revoked.IsZero() && !sameDay(used, now)
		})
	}
	return c, nil
}

func sameDay(a, b time.Time) bool {
	return a.UTC().Format(time.DateOnly) == b.UTC().Format(time.DateOnly)
}

// holds refuses a token that was revoked or has expired. Who hears it has shown the secret.
func (g *Gate) holds(c *store.Credential) error {
	switch {
	case !c.Revoked.IsZero():
		return unauthenticated("the token was revoked: ask who runs the service for a new one")
	case !g.clock().Before(c.Expires):
		return unauthenticated("the token expired on %s: ask who runs the service for a new one", c.Expires.UTC().Format(time.DateOnly))
	}
	return nil
}

// failed counts an attempt that failed, and refuses it where the address must wait. What holds is never made to wait: others
// may have failed from the same address.
func (g *Gate) failed(address string) error {
	if after := g.attempts.take(networkOf(address)); after > 0 {
		return tooMany(after)
	}
	return nil
}

// credential returns the credential whose secret the bearer knows, or nil. A session that is not there is no failure: it was
// one, most likely, and has ended.
func (g *Gate) credential(ctx context.Context, address string, kind store.CredentialKind, id, secret string) (*store.Credential, error) {
	sum := digest(secret)
	c := g.known.fresh(id)
	asked := c == nil
	if asked {
		var err error
		if c, err = g.known.look(ctx, id); err != nil {
			return nil, storeAway(err)
		}
	}
	kept := make([]byte, len(sum)) // of an unknown id: what no secret has
	if c != nil && c.Kind == kind {
		kept = c.Digest
	}
	if subtle.ConstantTimeCompare(kept, sum) != 1 {
		if c == nil {
			g.known.forget(id)
		}
		if c == nil && kind == store.Session {
			return nil, nil
		}
		return nil, g.failed(address)
	}
	if asked {
		g.known.keep(*c)
	}
	return c, nil
}

// uses are the writings that tell when a credential was used; one at a time of each.
type uses struct {
	running sync.WaitGroup
	mu      sync.Mutex
	at      map[string]bool
}

// useTime bounds how long such a writing may wait for its turn. One that has none is done at the next request.
const useTime = 10 * time.Second

// use changes a credential that is still there, in the background; change tells whether there is something to write.
func (g *Gate) use(id string, change func(c *store.Credential, now time.Time) bool) {
	g.uses.mu.Lock()
	defer g.uses.mu.Unlock()
	if g.uses.at[id] {
		return
	}
	g.uses.at[id] = true
	g.uses.running.Go(func() {
		ctx, cancel := context.WithTimeout(context.Background(), useTime)
		defer cancel()
		err := g.store.Record(ctx, func(ctx context.Context, r store.Register) error {
			c, err := r.Credential(ctx, id)
			if err != nil || c == nil || !change(c, g.clock()) {
				return err
			}
			return r.PutCredential(ctx, *c)
		})
		if err != nil {
			g.log.WarnContext(ctx, "that a credential was used could not be written", "error", err, "cause", store.Cause(err))
		}
		g.uses.mu.Lock()
		defer g.uses.mu.Unlock()
		delete(g.uses.at, id)
	})
}

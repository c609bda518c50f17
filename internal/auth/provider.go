package auth

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

// ProviderOptions say which identity provider the service trusts, and as what it is known there.
type ProviderOptions struct {
	Issuer       string // its address, letter for letter
	ClientID     string
	ClientSecret string // empty for a client without one
	Roles        []Rule
	// PublicURL is the service's own address, as browsers know it: scheme://host[:port].
	PublicURL string
	Clock     func() time.Time // time.Now without it
	Log       *slog.Logger     // slog.Default() without it
}

// providerTimeout bounds each request to the provider; discoveryPause, how often it is looked for.
const (
	providerTimeout = 3 * time.Second
	discoveryPause  = 2 * time.Second
)

// Provider is an identity provider. It need not be there: what needs it is refused until it is.
type Provider struct {
	options ProviderOptions
	client  *http.Client
	// mark tells the sessions of this provider and these roles from all others: they end when either changes.
	mark string
	// seal shows of a journey that it was begun here, or at another service of the same client.
	seal seal

	mu     sync.Mutex
	found  *found
	tried  time.Time
	failed error
}

// found is what a provider tells of itself.
type found struct {
	provider *oidc.Provider
	verifier *oidc.IDTokenVerifier
	keys     *keySet
	flow     oauth2.Config
}

// NewProvider returns a provider, and does not look for it yet.
func NewProvider(o ProviderOptions) *Provider {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.Log == nil {
		o.Log = slog.Default()
	}
	return &Provider{options: o, client: &http.Client{Timeout: providerTimeout}, mark: markOf(o), seal: newSeal(o)}
}

// markOf begins the digest of what decides who gets which role.
func markOf(o ProviderOptions) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %q", o.Issuer, o.ClientID, o.Roles))
	return idLetters.EncodeToString(sum[:])[:markLength]
}

// Find looks for the provider, so that the log tells early where it is not there.
func (p *Provider) Find(ctx context.Context) {
	if _, err := p.find(ctx); err != nil {
		p.options.Log.WarnContext(ctx, "the identity provider does not answer yet; tokens work meanwhile", "error", err)
	}
}

// wait waits for keys that are being read.
func (p *Provider) wait() {
	p.mu.Lock()
	found := p.found
	p.mu.Unlock()
	if found != nil {
		found.keys.running.Wait()
	}
}

// find returns what the provider tells of itself, which is asked until it has answered once.
func (p *Provider) find(ctx context.Context) (*found, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.options.Clock()
	switch since := now.Sub(p.tried); {
	case p.found != nil:
		return p.found, nil
	case p.failed != nil && since >= 0 && since < discoveryPause:
		return nil, p.failed
	}
	p.found, p.failed = p.discover(context.WithoutCancel(ctx)) // for all who wait; the client bounds its time
	p.tried = now
	return p.found, p.failed
}

func (p *Provider) discover(ctx context.Context) (*found, error) {
	o := p.options
	provider, err := oidc.NewProvider(oidc.ClientContext(ctx, p.client), o.Issuer)
	if err != nil {
		return nil, err
	}
	var tells struct {
		Keys string `json:"jwks_uri"`
	}
	if err := provider.Claims(&tells); err != nil || tells.Keys == "" {
		return nil, errors.Join(errors.New("it does not say where its keys are"), err)
	}
	keys := &keySet{url: tells.Keys, client: p.client, clock: o.Clock}
	allowed := make([]string, len(algorithms))
	for i, a := range algorithms {
		allowed[i] = string(a)
	}
	return &found{
		provider: provider, keys: keys,
		verifier: oidc.NewVerifier(o.Issuer, keys, &oidc.Config{ClientID: o.ClientID, SupportedSigningAlgs: allowed, Now: o.Clock}),
		flow: oauth2.Config{
			ClientID: o.ClientID, ClientSecret: o.ClientSecret, Endpoint: provider.Endpoint(),
			RedirectURL: o.PublicURL + "/auth/callback", Scopes: []string{oidc.ScopeOpenID, "profile", "email"},
		},
	}, nil
}

// errProviderAway: it cannot be found out now what the provider says.
var errProviderAway = errors.New("the identity provider does not answer")

// verify returns the claims of a token that the provider has signed for us.
func (p *Provider) verify(ctx context.Context, text string) (*oidc.IDToken, claims, error) {
	f, err := p.find(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", errProviderAway, err)
	}
	// The library keeps the text of an error and not the error.
	ctx, away := watched(ctx)
	token, err := f.verifier.Verify(ctx, text)
	switch {
	case *away != nil:
		return nil, nil, fmt.Errorf("%w: %w", errProviderAway, *away)
	case err != nil:
		return nil, nil, err
	}
	c := claims{}
	if err := token.Claims(&c); err != nil {
		return nil, nil, err
	}
	if by, named := c["azp"]; named && by != p.options.ClientID {
		return nil, nil, errors.New("the token was made for another client")
	}
	if token.Subject == "" {
		return nil, nil, errors.New("the token does not say who it is about")
	}
	return token, c, nil
}

package auth

import (
	"context"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// signInTime is how long somebody may take at the provider; mostWay, how long the path may be to which they come back.
const (
	signInTime = 10 * time.Minute
	mostWay    = 1000
)

// wayTo is a path of our own pages, whatever was asked.
func wayTo(asked string) string {
	u, err := url.Parse(asked)
	switch {
	case err != nil, len(asked) > mostWay, !strings.HasPrefix(asked, "/"), u.Scheme != "" || u.Host != "" || u.User != nil || u.Opaque != "":
		return "/"
	case strings.HasPrefix(asked, "//"), strings.ContainsAny(asked, "\\\t\r\n"), strings.HasPrefix(u.Path, "//"), strings.Contains(u.Path, `\`), strings.HasPrefix(u.Path, "/auth/"):
		return "/"
	}
	return asked
}

// sendToProvider leads the browser to the provider.
func (g *Gate) sendToProvider(w http.ResponseWriter, r *http.Request) {
	to := wayTo(r.URL.Query().Get("to"))
	if own, err := url.Parse(g.provider.options.PublicURL); err == nil && !SameHost(r.Host, own) {
		// The provider leads back to our public name, and there the cookie must be.
		http.Redirect(w, r, own.String()+"/auth/sign-in?"+url.Values{"to": {to}}.Encode(), http.StatusSeeOther)
		return
	}
	f, err := g.provider.find(r.Context())
	if err != nil {
		g.say(w, r, unavailable("the identity provider does not answer: try again later, or sign in with a token", err))
		return
	}
	j := journey{State: newSecret(), Nonce: newSecret(), Verifier: oauth2.GenerateVerifier(), To: to, Until: g.clock().UTC().Add(signInTime)}
	http.SetCookie(w, cookie(signInCookie, g.provider.seal.close(j), signInTime))
	http.Redirect(w, r, f.flow.AuthCodeURL(j.State, oidc.Nonce(j.Nonce), oauth2.S256ChallengeOption(j.Verifier)), http.StatusSeeOther)
}

// backFromProvider begins a session for whom the provider has sent back. An attempt that fails counts for its address.
func (g *Gate) backFromProvider(w http.ResponseWriter, r *http.Request) {
	if isPart(r) {
		g.say(w, r, again("the way back from the identity provider is no part of another page"))
		return
	}
	address := networkOf(addressOf(r.RemoteAddr))
	if after := g.attempts.wait(address); after > 0 {
		g.say(w, r, tooMany(after)) // the journey goes on when the page is loaded again
		return
	}
	http.SetCookie(w, cookie(signInCookie, "", 0))
	j, err := g.arrived(r)
	who := store.Credential{}
	if err == nil {
		who, err = g.askedProvider(r, j)
	}
	if err == nil {
		err = g.begin(w, r, who, "with the identity provider")
	}
	if err != nil {
		if isFailure(err) {
			g.attempts.count(address)
		}
		g.say(w, r, err)
		return
	}
	http.Redirect(w, r, wayTo(j.To), http.StatusSeeOther)
}

// isPart tells whether a browser asks for a picture, a frame or another part of a page. Any page can have it do so, which must not
// count against the address of who looks at the page.
func isPart(r *http.Request) bool {
	wanted := r.Header.Get("Sec-Fetch-Dest")
	return wanted != "" && wanted != "document"
}

// isFailure tells whether it lay with who tried, and not with us, the provider, or how often they had tried.
func isFailure(err error) bool {
	refusal := (*Refusal)(nil)
	return errors.As(err, &refusal) && (refusal.Status == http.StatusUnauthorized || refusal.Status == http.StatusForbidden)
}

// again refuses a sign-in that is to be begun anew.
func again(why string) *Refusal {
	return unauthenticated("%s: begin to sign in again", why)
}

// arrived returns the journey that ends with the request. Nothing is remembered of one that we did not begin.
func (g *Gate) arrived(r *http.Request) (journey, error) {
	value, _ := cookieOf(r, signInCookie)
	j, ours := g.provider.seal.open(value)
	q := r.URL.Query()
	switch {
	case !ours:
		return j, again("this sign-in was not begun in this browser")
	case subtle.ConstantTimeCompare([]byte(q.Get("state")), []byte(j.State)) != 1:
		return j, again("this is the end of another sign-in than the one that was begun last")
	case !g.clock().Before(j.Until) || j.Until.Sub(g.clock()) > signInTime:
		return j, again("it took too long")
	case !g.ended.end(j):
		return j, again("this sign-in has ended already")
	case q.Get("error") != "":
		return j, again("the identity provider did not let you in")
	case q.Has("iss") && q.Get("iss") != g.provider.options.Issuer:
		return j, again("another identity provider has answered")
	case q.Get("code") == "":
		return j, again("the identity provider said nothing")
	}
	return j, nil
}

// askedProvider changes the code for what the provider says of the person.
func (g *Gate) askedProvider(r *http.Request, j journey) (who store.Credential, err error) {
	ctx, cancel := context.WithTimeout(r.Context(), 2*providerTimeout)
	defer cancel()
	token, said, err := g.provider.exchange(ctx, r.URL.Query().Get("code"), j)
	if err != nil {
		if !errors.Is(err, errProviderAway) {
			g.log.WarnContext(r.Context(), "a sign-in with the identity provider failed", "error", err)
			return who, again("what the identity provider said does not hold")
		}
		return who, unavailable("the identity provider does not answer: try again later, or sign in with a token", err)
	}
	who.Access = said.access(g.provider.options.Roles)
	if who.Access < network.Analyst {
		return who, noRole()
	}
	who.Subject, who.Label = subjectOf(token.Subject), said.label(token.Subject)
	return who, nil
}

// exchange gives the code to the provider and returns what it says of the person, checked.
func (p *Provider) exchange(ctx context.Context, code string, j journey) (*oidc.IDToken, claims, error) {
	f, err := p.find(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", errProviderAway, err)
	}
	ctx = oidc.ClientContext(ctx, p.client)
	given, err := f.flow.Exchange(ctx, code, oauth2.VerifierOption(j.Verifier))
	if refused := (*oauth2.RetrieveError)(nil); errors.As(err, &refused) && refused.Response.StatusCode < http.StatusInternalServerError {
		return nil, nil, fmt.Errorf("the identity provider does not take the code: %s", refused.ErrorCode)
	} else if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", errProviderAway, err)
	}
	text, _ := given.Extra("id_token").(string)
	token, said, err := p.verify(ctx, text)
	switch {
	case err != nil:
		return nil, nil, err
	case subtle.ConstantTimeCompare([]byte(token.Nonce), []byte(j.Nonce)) != 1:
		return nil, nil, errors.New("the token was made for another sign-in")
	case token.AccessTokenHash != "" && token.VerifyAccessToken(given.AccessToken) != nil:
		return nil, nil, errors.New("the two tokens do not belong together")
	}
	return token, said, p.ask(ctx, f, given, token, said)
}

// ask adds what the provider says elsewhere of the person, where what it signed gives no role.
func (p *Provider) ask(ctx context.Context, f *found, given *oauth2.Token, token *oidc.IDToken, said claims) error {
	if f.provider.UserInfoEndpoint() == "" || said.access(p.options.Roles) > network.Public {
		return nil
	}
	info, err := f.provider.UserInfo(ctx, oauth2.StaticTokenSource(given))
	if err != nil {
		return fmt.Errorf("%w: %w", errProviderAway, err)
	}
	if info.Subject != token.Subject {
		return errors.New("the identity provider speaks of two people")
	}
	var more json.RawMessage
	if err := info.Claims(&more); err != nil {
		return err
	}
	return said.merge(more)
}

// say tells a person, who sees it in the place of a page, why they are not signed in.
func (g *Gate) say(w http.ResponseWriter, r *http.Request, err error) {
	refusal := g.refusal(r, err)
	h := w.Header()
	h.Set("Content-Type", "text/plain; charset=utf-8")
	if refusal.After > 0 {
		h.Set("Retry-After", fmt.Sprint(int(refusal.After.Seconds())+1))
	}
	w.WriteHeader(refusal.Status)
	_, _ = io.WriteString(w, "You are not signed in: "+refusal.Message+".\nVous n’êtes pas connecté.\n\n"+g.provider.options.PublicURL+"/\n")
}

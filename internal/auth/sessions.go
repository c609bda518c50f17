package auth

import (
	"cmp"
	"context"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
)

// How long a session holds: so long after it was used last, and so long in all. What a provider says of a
// person is asked anew each day.
const (
	idleTime     = 8 * time.Hour
	tokenTime    = 7 * 24 * time.Hour
	providerTime = 24 * time.Hour
	extendAfter  = 5 * time.Minute // a session that is used is written at most so often
)

// mostSessions bounds the sessions of one bearer: the oldest end.
const mostSessions = 20

// ends is when a session ends at the latest.
func ends(c *store.Credential) time.Time {
	if strings.HasPrefix(c.Subject, subjectOfToken) {
		return c.Created.Add(tokenTime)
	}
	return c.Created.Add(providerTime)
}

// sessionOver refuses a session and has the browser forget its cookie.
func sessionOver() *Refusal {
	over := unauthenticated("your session has ended: sign in again")
	over.endsSession = true
	return over
}

// session is who asks with a cookie.
func (g *Gate) session(ctx context.Context, caller Caller, value string) (Caller, error) {
	c, err := g.sessionOf(ctx, caller.Address, value)
	if err != nil {
		return caller, err
	}
	if now := g.clock(); now.Sub(c.Used) >= extendAfter {
		g.use(c.ID, func(c *store.Credential, now time.Time) bool {
			due := now.Sub(c.Used) >= extendAfter && now.Before(c.Expires)
			c.Used, c.Expires = now.UTC(), earliest(now.UTC().Add(idleTime), ends(c))
			return due
		})
	}
	caller.Access, caller.Actor, caller.Label = c.Access, c.Subject, c.Label
	return caller, nil
}

// sessionOf returns the session of a cookie that holds, with the role that its bearer has now.
func (g *Gate) sessionOf(ctx context.Context, address, value string) (*store.Credential, error) {
	parts := sessionForm.FindStringSubmatch(value)
	if parts == nil {
		return nil, sessionOver()
	}
	c, err := g.credential(ctx, address, store.Session, parts[1], parts[2])
	switch {
	case err != nil:
		return nil, err
	case c == nil || !c.Revoked.IsZero() || !g.clock().Before(c.Expires):
		return nil, sessionOver()
	}
	id, byToken := strings.CutPrefix(c.Subject, subjectOfToken)
	if !byToken {
		if g.provider == nil || c.ID[sessionIDLength:] != g.provider.mark {
			return nil, sessionOver()
		}
		return c, nil
	}
	token, err := g.known.get(ctx, id)
	switch {
	case err != nil:
		return nil, storeAway(err)
	case token == nil || token.Kind != store.Token || g.holds(token) != nil:
		return nil, sessionOver()
	}
	c.Access = token.Access
	return c, nil
}

func earliest(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}

// begin makes a session for a bearer who has just shown who they are, and gives the browser its cookie. It is always a new one:
// what the browser brought before ends, and so does what has expired. Each stays in the audit log for good, so they have a rate.
func (g *Gate) begin(w http.ResponseWriter, r *http.Request, bearer store.Credential, how string) error {
	if after := g.signIns.take(bearer.Subject); after > 0 {
		return signedInTooOften(after)
	}
	secret, now := newSecret(), g.clock().UTC().Truncate(time.Second)
	s := store.Credential{
		ID: g.sessionID(bearer), Kind: store.Session, Digest: digest(secret), Access: bearer.Access, Label: bearer.Label, Subject: bearer.Subject,
		Created: now, Used: now,
	}
	s.Expires = earliest(now.Add(idleTime), ends(&s))
	before, _ := g.brought(r) // what cannot be found out now does not end; where the store is away nothing begins either
	entry := register.Entry{Action: network.AuditSignIn, Detail: how}
	_, err := g.register.Record(r.Context(), register.Who{Actor: s.Subject, Access: s.Access}, entry, func(ctx context.Context, change store.Register) error {
		if err := tidy(ctx, change, s, before, now); err != nil {
			return err
		}
		return putNew(ctx, change, s)
	})
	if err != nil {
		g.signIns.giveBack(bearer.Subject)
		return unavailable("you cannot be signed in now, because the store does not answer: try again later", err)
	}
	g.known.forget(before)
	http.SetCookie(w, cookie(sessionCookie, s.ID+"."+secret, ends(&s).Sub(now)))
	return nil
}

// sessionID is a new one. That of a session which the provider gave ends with the provider's mark.
func (g *Gate) sessionID(bearer store.Credential) string {
	id := newID(sessionIDLength)
	if !strings.HasPrefix(bearer.Subject, subjectOfToken) {
		id += g.provider.mark
	}
	return id
}

// brought is the id of the session whose cookie the browser brought; empty where it holds none that is known.
func (g *Gate) brought(r *http.Request) (id string, err error) {
	value, _ := cookieOf(r, sessionCookie)
	parts := sessionForm.FindStringSubmatch(value)
	if parts == nil {
		return "", nil
	}
	c, err := g.credential(r.Context(), addressOf(r.RemoteAddr), store.Session, parts[1], parts[2])
	if c == nil {
		return "", err
	}
	return c.ID, nil
}

// tidy ends the sessions that a new one leaves behind.
func tidy(ctx context.Context, change store.Register, s store.Credential, before string, now time.Time) error {
	sessions, err := change.Credentials(ctx, store.Session)
	if err != nil {
		return err
	}
	var over []string
	var others []store.Credential
	for _, old := range sessions {
		switch {
		case old.ID == before || !now.Before(old.Expires):
			over = append(over, old.ID)
		case old.Subject == s.Subject:
			others = append(others, old)
		}
	}
	slices.SortFunc(others, func(a, b store.Credential) int { return cmp.Or(a.Created.Compare(b.Created), cmp.Compare(a.ID, b.ID)) })
	for i := 0; len(others)-i >= mostSessions; i++ {
		over = append(over, others[i].ID)
	}
	if len(over) == 0 {
		return nil
	}
	return change.DeleteCredentials(ctx, over)
}

// end ends the session whose cookie the browser brought, if it is one.
func (g *Gate) end(r *http.Request) error {
	id, err := g.brought(r)
	if err != nil || id == "" {
		return err
	}
	err = g.store.Record(r.Context(), func(ctx context.Context, change store.Register) error {
		return change.DeleteCredentials(ctx, []string{id})
	})
	if err != nil {
		return unavailable("you cannot be signed out now, because the store does not answer: try again later", err)
	}
	g.known.forget(id)
	return nil
}

package auth

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
)

// TokenWish is what a token is to be.
type TokenWish struct {
	Access  network.Access
	Label   string // what people call it
	Expires time.Time
}

// MostTokenTime bounds how long a token holds.
const MostTokenTime = 10 * 365 * 24 * time.Hour

const mostLabel = 80

func (w TokenWish) check(now time.Time) error {
	switch {
	case w.Access < network.Analyst || w.Access > network.Admin:
		return errors.New("a token is for an ANALYST, a COORDINATOR or an ADMIN; who has none is the public")
	case strings.TrimSpace(w.Label) == "":
		return errors.New("a token needs a label by which people know it later, for example the office or the program that uses it")
	case utf8.RuneCountInString(w.Label) > mostLabel || !utf8.ValidString(w.Label) || strings.ContainsFunc(w.Label, func(r rune) bool { return !unicode.IsPrint(r) }):
		return fmt.Errorf("a label is one line of %d letters at most", mostLabel)
	case !w.Expires.After(now):
		return errors.New("a token that has expired already helps nobody; choose a day that is to come")
	case w.Expires.Sub(now) > MostTokenTime:
		return errors.New("a token holds for ten years at most")
	}
	return nil
}

// CreateToken makes a token and returns its text, which is nowhere kept: it is seen once.
func CreateToken(ctx context.Context, r *register.Service, who register.Who, w TokenWish, now time.Time) (text string, c store.Credential, err error) {
	if err := w.check(now); err != nil {
		return "", c, err
	}
	secret := newSecret()
	c = store.Credential{
		ID: newID(tokenIDLength), Kind: store.Token, Digest: digest(secret), Access: w.Access, Label: strings.TrimSpace(w.Label),
		Created: now.UTC().Truncate(time.Second), Expires: w.Expires.UTC().Truncate(time.Second),
	}
	c.Subject = subjectOfToken + c.ID
	entry := register.Entry{Action: network.AuditTokenCreated, Detail: c.Subject + " " + c.Access.String()}
	_, err = r.Record(ctx, who, entry, func(ctx context.Context, change store.Register) error { return putNew(ctx, change, c) })
	if err != nil {
		return "", store.Credential{}, err
	}
	return "pg_" + c.ID + "_" + secret, c, nil
}

// subjectOfToken begins what the audit log calls the bearer of a token.
const subjectOfToken = "token:"

// putNew keeps a credential, and never in place of another one.
func putNew(ctx context.Context, change store.Register, c store.Credential) error {
	switch there, err := change.Credential(ctx, c.ID); {
	case err != nil:
		return err
	case there != nil:
		return fmt.Errorf("%w: the id of a new credential is taken", store.ErrConflict)
	}
	return change.PutCredential(ctx, c)
}

// What keeps a token from being revoked.
var (
	ErrNoToken        = errors.New("there is no such token; token list shows all")
	ErrNoSession      = errors.New("there are no sessions of that subject; the audit log names subjects")
	ErrRevokedAlready = errors.New("the token was revoked before")
)

// RevokeToken makes that a token is refused from now on, and ends the sessions that were begun with it. The id may be
// written as in the list, or with what stands around it in a token or in the audit log.
func RevokeToken(ctx context.Context, r *register.Service, who register.Who, named string, now time.Time) (id string, err error) {
	found := tokenID.FindStringSubmatch(strings.TrimSpace(named))
	if found == nil {
		return "", ErrNoToken
	}
	id = found[1]
	entry := register.Entry{Action: network.AuditTokenRevoked, Detail: subjectOfToken + id}
	_, err = r.Record(ctx, who, entry, func(ctx context.Context, change store.Register) error {
		c, err := change.Credential(ctx, id)
		switch {
		case err != nil:
			return err
		case c == nil || c.Kind != store.Token:
			return ErrNoToken
		case !c.Revoked.IsZero():
			return ErrRevokedAlready
		}
		c.Revoked = now.UTC().Truncate(time.Second)
		if err := change.PutCredential(ctx, *c); err != nil {
			return err
		}
		_, err = endSessions(ctx, change, c.Subject)
		return err
	})
	return id, err
}

// EndProviderSessions ends the sessions of somebody whom the identity provider knows, and tells how many they were. The subject
// is oidc: and what the provider or the audit log calls them.
func EndProviderSessions(ctx context.Context, r *register.Service, who register.Who, named string) (subject string, n int, err error) {
	name, ok := strings.CutPrefix(strings.TrimSpace(named), subjectOfProvider)
	if !ok || name == "" {
		return "", 0, ErrNoSession
	}
	subject = subjectOf(name)
	entry := register.Entry{Action: network.AuditTokenRevoked, Detail: subject}
	_, err = r.Record(ctx, who, entry, func(ctx context.Context, change store.Register) error {
		if n, err = endSessions(ctx, change, subject); err == nil && n == 0 {
			return ErrNoSession
		}
		return err
	})
	return subject, n, err
}

// endSessions removes the sessions of a subject.
func endSessions(ctx context.Context, change store.Register, subject string) (n int, err error) {
	sessions, err := change.Credentials(ctx, store.Session)
	if err != nil {
		return 0, err
	}
	var ids []string
	for i := range sessions {
		if sessions[i].Subject == subject {
			ids = append(ids, sessions[i].ID)
		}
	}
	if len(ids) == 0 {
		return 0, nil
	}
	return len(ids), change.DeleteCredentials(ctx, ids)
}

package main

import (
	"context"
	"crypto/rand"
	"crypto/rsa"
	"errors"
	"sync"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/zitadel/oidc/v3/pkg/oidc"
	"github.com/zitadel/oidc/v3/pkg/op"
)

// person is somebody whom the provider knows. The password of each is their name.
type person struct {
	subject, full, mail string
	verified            bool
	groups              []string
}

var people = map[string]person{
	"ada":   {"sub-ada", "Ada Admin", "ada@example.org", true, []string{"partner-admins", "staff"}},
	"cleo":  {"sub-cleo", "Cleo Coordinator", "cleo@example.org", true, []string{"coordinators"}},
	"anna":  {"sub-anna", "Anna Analyst", "anna@example.org", true, []string{"analysts"}},
	"nemo":  {"sub-nemo", "Nemo Nobody", "nemo@example.org", true, []string{"visitors"}},
	"liar":  {"sub-liar", "Liar", "ada@example.org", false, nil}, // who has written another's address in
	"strip": {"cleo@example.org\nX y", "Two\nLines", "", false, []string{"coordinators"}},
}

// storage keeps what the provider knows, for as long as it runs. What it does not define is never asked of it.
type storage struct {
	op.Storage
	client *client

	mu       sync.Mutex
	key      signing
	requests map[string]*request
	codes    map[string]string // to the request
	tokens   map[string]string // to the subject
}

func newStorage(known *client) *storage {
	s := &storage{client: known, requests: map[string]*request{}, codes: map[string]string{}, tokens: map[string]string{}}
	s.rotate()
	return s
}

// request is somebody's wish to sign in.
type request struct {
	*oidc.AuthRequest
	id, subject string
	at          time.Time
}

func (r *request) GetID() string                      { return r.id }
func (r *request) GetACR() string                     { return "" }
func (r *request) GetAMR() []string                   { return []string{"pwd"} }
func (r *request) GetAudience() []string              { return []string{r.ClientID} }
func (r *request) GetAuthTime() time.Time             { return r.at }
func (r *request) GetClientID() string                { return r.ClientID }
func (r *request) GetNonce() string                   { return r.Nonce }
func (r *request) GetRedirectURI() string             { return r.RedirectURI }
func (r *request) GetResponseType() oidc.ResponseType { return r.ResponseType }
func (r *request) GetResponseMode() oidc.ResponseMode { return r.ResponseMode }
func (r *request) GetScopes() []string                { return r.Scopes }
func (r *request) GetState() string                   { return r.State }
func (r *request) GetSubject() string                 { return r.subject }
func (r *request) Done() bool                         { return r.subject != "" }
func (r *request) GetCodeChallenge() *oidc.CodeChallenge {
	if r.CodeChallenge == "" {
		return nil
	}
	return &oidc.CodeChallenge{Challenge: r.CodeChallenge, Method: r.CodeChallengeMethod}
}

var errUnknown = errors.New("unknown")

func (s *storage) signIn(id, name, password string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	r, who := s.requests[id], people[name]
	if r == nil || who.subject == "" || password != name {
		return false
	}
	r.subject, r.at = who.subject, time.Now()
	return true
}

func (s *storage) CreateAuthRequest(_ context.Context, asked *oidc.AuthRequest, _ string) (op.AuthRequest, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := &request{AuthRequest: asked, id: rand.Text()}
	s.requests[r.id] = r
	return r, nil
}

func (s *storage) AuthRequestByID(_ context.Context, id string) (op.AuthRequest, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r := s.requests[id]; r != nil {
		return r, nil
	}
	return nil, errUnknown
}

func (s *storage) AuthRequestByCode(ctx context.Context, code string) (op.AuthRequest, error) {
	s.mu.Lock()
	id := s.codes[code]
	s.mu.Unlock()
	return s.AuthRequestByID(ctx, id)
}

func (s *storage) SaveAuthCode(_ context.Context, id, code string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.codes[code] = id
	return nil
}

// DeleteAuthRequest makes that a code is taken once.
func (s *storage) DeleteAuthRequest(_ context.Context, id string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.requests, id)
	return nil
}

func (s *storage) CreateAccessToken(_ context.Context, r op.TokenRequest) (string, time.Time, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	id := rand.Text()
	s.tokens[id] = r.GetSubject()
	return id, time.Now().Add(5 * time.Minute), nil
}

func (s *storage) GetClientByClientID(_ context.Context, id string) (op.Client, error) {
	if id != s.client.id {
		return nil, errUnknown
	}
	return s.client, nil
}

func (s *storage) AuthorizeClientIDSecret(_ context.Context, id, secret string) error {
	if id != s.client.id || secret != s.client.secret {
		return errUnknown
	}
	return nil
}

func (s *storage) SetUserinfoFromScopes(context.Context, *oidc.UserInfo, string, string, []string) error {
	return nil
}

// SetUserinfoFromRequest fills the token that is signed.
//
//nolint:unparam // the library's own form
func (s *storage) SetUserinfoFromRequest(_ context.Context, info *oidc.UserInfo, r op.IDTokenRequest, _ []string) error {
	info.Subject = r.GetSubject()
	if s.client.tellsInToken {
		tell(info, r.GetSubject())
	}
	return nil
}

// SetUserinfoFromToken fills the answer to who asks with an access token.
func (s *storage) SetUserinfoFromToken(_ context.Context, info *oidc.UserInfo, id, subject, _ string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.tokens[id] != subject {
		return errUnknown
	}
	tell(info, subject)
	return nil
}

func tell(info *oidc.UserInfo, subject string) {
	info.Subject = subject
	for _, p := range people {
		if p.subject == subject {
			info.Name, info.Email, info.EmailVerified = p.full, p.mail, oidc.Bool(p.verified)
			info.AppendClaims("groups", p.groups)
		}
	}
}

func (s *storage) GetPrivateClaimsFromScopes(context.Context, string, string, []string) (map[string]any, error) {
	return nil, nil
}

func (s *storage) Health(context.Context) error { return nil }

// signing is a key to sign with, and public the half of it that everybody may know.
type signing struct {
	id      string
	private *rsa.PrivateKey
}

func (k signing) ID() string                                  { return k.id }
func (k signing) SignatureAlgorithm() jose.SignatureAlgorithm { return jose.RS256 }
func (k signing) Key() any                                    { return k.private }

type public struct{ signing }

func (k public) Algorithm() jose.SignatureAlgorithm { return jose.RS256 }
func (k public) Use() string                        { return "sig" }
func (k public) Key() any                           { return &k.private.PublicKey }

func (s *storage) now() signing {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.key
}

func (s *storage) rotate() {
	private, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		panic(err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.key = signing{rand.Text(), private}
}

func (s *storage) SigningKey(context.Context) (op.SigningKey, error) { return s.now(), nil }

func (s *storage) SignatureAlgorithms(context.Context) ([]jose.SignatureAlgorithm, error) {
	return []jose.SignatureAlgorithm{jose.RS256}, nil
}

func (s *storage) KeySet(context.Context) ([]op.Key, error) { return []op.Key{public{s.now()}}, nil }

package auth_test

import (
	"errors"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/auth"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
)

// sessionAt returns the cookie of a browser's session, as it sends it.
func sessionAt(t *testing.T, b browser, address string) string {
	t.Helper()
	at, err := url.Parse(address + "/")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range b.Jar.Cookies(at) {
		if c.Name == sessionCookie {
			return "Cookie: " + c.Name + "=" + c.Value
		}
	}
	t.Fatal("there is no session")
	return ""
}

// TestSessionsEndWithTheirProvider, and with the rules that gave their role; those of tokens go on.
func TestSessionsEndWithTheirProvider(t *testing.T) {
	s := newSite(t)
	b := s.browser(t)
	s.signIn(b, "ada", "/")
	session := sessionAt(t, b, s.url)
	token, id := s.token(t, network.Analyst)
	byToken := signIn(t, service(s.gate), token)
	fewer := rules[1:]
	elsewhere := func(o *auth.Options) {
		o.Provider = auth.NewProvider(auth.ProviderOptions{Issuer: "http://127.0.0.1:1", ClientID: "partnergraph", Roles: rules})
	}
	for name, c := range map[string]struct {
		gate *auth.Gate
		want int
	}{
		"another service of the same": {s.withProvider(t), 200}, "without a provider": {s.house.gate(t), 401}, "with another provider": {s.house.gate(t, elsewhere), 401},
		"a rule was removed": {s.withRoles(t, fewer), 401},
	} {
		handler := service(c.gate)
		w := ask(handler, http.MethodGet, "/", "", session)
		if w.Code != c.want || c.want == 200 && w.Body.String() != "ADMIN oidc:sub-ada" {
			t.Errorf("%s: %d %s, want %d", name, w.Code, w.Body, c.want)
		}
		if got := ask(handler, http.MethodGet, "/", "", byToken).Body.String(); got != "ANALYST token:"+id {
			t.Errorf("%s: the session of a token is %s", name, got)
		}
	}
}

// TestEndingProviderSessions of one person leaves those of others, and stands in the audit log.
func TestEndingProviderSessions(t *testing.T) {
	s := newSite(t)
	browsers := map[string]browser{}
	for _, name := range []string{"ada", "cleo"} {
		browsers[name] = s.browser(t)
		s.signIn(browsers[name], name, "/")
	}
	subject, n, err := auth.EndProviderSessions(t.Context(), s.register, register.Local, " oidc:sub-ada")
	if err != nil || n != 1 || subject != "oidc:sub-ada" {
		t.Fatalf("%d of %s: %v", n, subject, err)
	}
	s.clock.move(time.Second)
	for name, want := range map[string]int{"ada": 401, "cleo": 200} {
		if got := browsers[name].get(s.url + "/").status; got != want {
			t.Errorf("%s: %d, want %d", name, got, want)
		}
	}
	told := len(s.audited(t))
	if got := s.audited(t)[told-1]; got != "local ADMIN TOKEN_REVOKED oidc:sub-ada" {
		t.Errorf("the audit log tells %q", got)
	}
	for _, named := range []string{"oidc:sub-ada", "oidc:", "sub-cleo", "token:sub-cleo", "oidc:" + strings.Repeat("x", 1000)} {
		if _, n, err := auth.EndProviderSessions(t.Context(), s.register, register.Local, named); !errors.Is(err, auth.ErrNoSession) || n != 0 {
			t.Errorf("%.20s: %d, %v", named, n, err)
		}
	}
	if got := len(s.audited(t)); got != told {
		t.Errorf("the audit log tells of %d endings that were none", got-told)
	}
}

// TestUsualPort: a proxy that writes it in the host leads nobody round in a circle.
func TestUsualPort(t *testing.T) {
	h := newHouse(t)
	g := h.gate(t, func(o *auth.Options) {
		o.Provider = auth.NewProvider(auth.ProviderOptions{Issuer: "http://127.0.0.1:1", ClientID: "c", PublicURL: "https://partners.example"})
	})
	for host, want := range map[string]int{"partners.example:443": 503, "Partners.example": 503, "partners.example:80": 303, "partners.example:8443": 303, "evil.example": 303} {
		if got := ask(service(g), http.MethodGet, "/auth/sign-in", "", "Host: "+host).Code; got != want {
			t.Errorf("%s: %d, want %d", host, got, want)
		}
	}
}

package auth_test

import (
	"bufio"
	"crypto/rsa"
	"crypto/x509"
	"encoding/pem"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/auth"
	"github.com/partnergraph/partnergraph/internal/network"
)

// built is the program of the provider, made once for all tests.
var built = sync.OnceValues(func() (string, error) {
	path := filepath.Join(here, "provider")
	build := exec.Command("go", "build", "-o", path, ".")
	build.Dir, build.Stderr = "provider", os.Stderr
	return path, build.Run()
})

// provider is one that runs as a process of its own.
type provider struct {
	issuer string
	input  io.Closer
	run    *exec.Cmd
}

// start runs a provider that knows a service at an address.
func start(t *testing.T, service string, args ...string) *provider {
	t.Helper()
	path, err := built()
	if err != nil {
		t.Fatalf("the provider cannot be built: %v", err)
	}
	p := &provider{run: exec.Command(path, append([]string{"-secret", "s3cret", "-redirect", service + "/auth/callback"}, args...)...)}
	out, err := p.run.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if p.input, err = p.run.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := p.run.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.stop)
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("the provider does not start: %v", err)
	}
	p.issuer = strings.TrimSpace(line)
	return p
}

func (p *provider) stop() {
	_ = p.input.Close()
	_ = p.run.Wait()
}

func (p *provider) address() string { return strings.TrimPrefix(p.issuer, "http://") }

// key is the one with which the provider signs now, and its name.
func (p *provider) key(t *testing.T) (*rsa.PrivateKey, string) {
	t.Helper()
	answer, err := http.Get(p.issuer + "/control/key")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	block, _ := pem.Decode(body)
	key, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	return key.(*rsa.PrivateKey), answer.Header.Get("Key-ID")
}

func (p *provider) rotate(t *testing.T) {
	t.Helper()
	answer, err := http.Post(p.issuer+"/control/rotate", "", nil)
	if err != nil || answer.StatusCode != http.StatusNoContent {
		t.Fatalf("%v %v", answer, err)
	}
	_ = answer.Body.Close()
}

var rules = []auth.Rule{
	{Claim: "groups", Value: "partner-admins", Access: network.Admin}, {Claim: "groups", Value: "staff", Access: network.Analyst},
	{Claim: "groups", Value: "coordinators", Access: network.Coordinator}, {Claim: "email", Value: "anna@example.org", Access: network.Analyst},
	{Claim: "email", Value: "ada@example.org", Access: network.Admin},
}

// site is a service that people reach over TLS, with a provider beside it.
type site struct {
	*house
	url      string
	server   *httptest.Server
	provider *provider
	gate     *auth.Gate
}

// newSite starts a service and, with the arguments, its provider.
func newSite(t *testing.T, args ...string) *site {
	t.Helper()
	s := &site{house: newHouse(t)}
	var handler http.Handler
	s.server = httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { handler.ServeHTTP(w, r) }))
	t.Cleanup(s.server.Close)
	s.url = s.server.URL
	s.provider = start(t, s.url, args...)
	s.gate = s.withProvider(t)
	handler = service(s.gate)
	return s
}

// withProvider is a gate that trusts the provider.
func (s *site) withProvider(t *testing.T) *auth.Gate {
	t.Helper()
	return s.withRoles(t, rules)
}

// withRoles is a gate that trusts the provider and gives other roles.
func (s *site) withRoles(t *testing.T, roles []auth.Rule) *auth.Gate {
	t.Helper()
	return s.house.gate(t, func(o *auth.Options) {
		o.Provider = auth.NewProvider(auth.ProviderOptions{
			Issuer: s.provider.issuer, ClientID: "partnergraph", ClientSecret: "s3cret", Roles: roles, PublicURL: s.url, Clock: s.clock.read, Log: o.Log,
		})
	})
}

// browser keeps cookies, and follows no way by itself.
type browser struct {
	*http.Client
	t *testing.T
}

func (s *site) browser(t *testing.T) browser {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	c := *s.server.Client()
	c.Jar = jar
	c.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return browser{&c, t}
}

// page is what a browser was answered.
type page struct {
	status int
	body   string
	to     string // where it leads
	header http.Header
}

func (b browser) get(address string) page {
	b.t.Helper()
	return b.send(http.MethodGet, address, nil)
}

// send asks for a page, or sends a form.
func (b browser) send(method, address string, form url.Values) page {
	b.t.Helper()
	request, err := http.NewRequestWithContext(b.t.Context(), method, address, strings.NewReader(form.Encode()))
	if err != nil {
		b.t.Fatal(err)
	}
	if form != nil {
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	answer, err := b.Do(request)
	if err != nil {
		b.t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		b.t.Fatal(err)
	}
	to := ""
	if at, err := answer.Location(); err == nil {
		to = at.String()
	}
	return page{answer.StatusCode, string(body), to, answer.Header}
}

var hidden = regexp.MustCompile(`name="request" value="([^"]+)"`)

// throughProvider goes from the provider's first page, by its form, to the address to which it leads back.
func (b browser) throughProvider(at, name string) (back string) {
	b.t.Helper()
	p := b.get(at)
	for p.to != "" {
		at = p.to
		p = b.get(at)
	}
	found := hidden.FindStringSubmatch(p.body)
	if found == nil {
		b.t.Fatalf("%s shows no form: %d %s", at, p.status, p.body)
	}
	form, err := url.Parse(at)
	if err != nil {
		b.t.Fatal(err)
	}
	form.RawQuery = ""
	p = b.send(http.MethodPost, form.String(), url.Values{"request": {found[1]}, "name": {name}, "password": {name}})
	p = b.get(p.to)
	return p.to
}

// signIn goes the whole way as somebody.
func (s *site) signIn(b browser, name, to string) page {
	b.t.Helper()
	p := b.get(s.url + "/auth/sign-in?to=" + url.QueryEscape(to))
	return b.get(b.throughProvider(p.to, name))
}

// TestSigningInWithAProvider that runs as a process of its own: code flow with PKCE, by its form, to each role.
func TestSigningInWithAProvider(t *testing.T) {
	for _, args := range [][]string{{"-in-token=true"}, {"-in-token=false"}} {
		s := newSite(t, args...)
		for name, want := range map[string]string{
			"ada": "ADMIN oidc:sub-ada", "cleo": "COORDINATOR oidc:sub-cleo", "anna": "ANALYST oidc:sub-anna", "strip": "COORDINATOR oidc:sha256-",
		} {
			b := s.browser(t)
			p := s.signIn(b, name, "/explore?lang=fr")
			if p.status != http.StatusSeeOther || p.to != s.url+"/explore?lang=fr" {
				t.Errorf("%v %s: %d to %s: %s", args, name, p.status, p.to, p.body)
			}
			if got := b.get(s.url + "/").body; !strings.HasPrefix(got, want) {
				t.Errorf("%v %s is %q, want %q", args, name, got, want)
			}
			for _, c := range p.header.Values("Set-Cookie") {
				if !strings.HasPrefix(c, "__Host-") || !strings.Contains(c, "; HttpOnly; Secure; SameSite=Lax") || !strings.Contains(c, "; Path=/;") {
					t.Errorf("%v %s: a cookie is %s", args, name, c)
				}
			}
		}
		for _, name := range []string{"nemo", "liar"} { // without a role; with an address that nobody has checked
			b := s.browser(t)
			p := s.signIn(b, name, "/")
			if p.status != http.StatusForbidden || !strings.Contains(p.body, "nobody has given you a role") {
				t.Errorf("%v %s: %d %s", args, name, p.status, p.body)
			}
			if got := b.get(s.url + "/").body; got != "PUBLIC" {
				t.Errorf("%v %s is %q", args, name, got)
			}
		}
		if got := s.audited(t); len(got) != 4 || !strings.Contains(strings.Join(got, "\n"), "oidc:sub-cleo COORDINATOR SIGN_IN with the identity provider") ||
			strings.Contains(strings.Join(got, "\n"), "@") {
			t.Errorf("%v: the audit log tells %q", args, got)
		}
	}
}

// TestSessionOfAProvider holds a day in all, and begins anew with each sign-in.
func TestSessionOfAProvider(t *testing.T) {
	s := newSite(t)
	b := s.browser(t)
	s.signIn(b, "cleo", "/")
	s.signIn(b, "ada", "/")
	if got := b.get(s.url + "/").body; got != "ADMIN oidc:sub-ada" {
		t.Errorf("who signed in last is %q", got)
	}
	if got := len(s.sessions(t)); got != 1 {
		t.Errorf("there are %d sessions, want the last: the one before has ended", got)
	}
	for range 23 {
		s.clock.move(time.Hour)
		if got := b.get(s.url + "/").status; got != 200 {
			t.Fatalf("within the day: %d", got)
		}
		s.gate.Close()
	}
	s.clock.move(time.Hour)
	if got := b.get(s.url + "/").status; got != 401 {
		t.Errorf("after a day: %d", got)
	}
	if got := b.get(s.url + "/").body; got != "PUBLIC" {
		t.Errorf("when the cookie has gone: %s", got)
	}
}

// TestWaysBack lead to our own pages alone.
func TestWaysBack(t *testing.T) {
	s := newSite(t)
	for to, want := range map[string]string{
		"/": "/", "/explore?lang=en#x": "/explore?lang=en#x", "/node/organisation:disie": "/node/organisation:disie", "": "/", "explore": "/",
		"https://evil.example/": "/", "//evil.example/": "/", `/\evil.example`: "/", `\\evil.example`: "/", "/\t/evil.example": "/", "/%2F/evil.example": "/",
		"///evil.example": "/", "javascript:alert(1)": "/", "/%5Cevil.example": "/", "/%2Fevil.example": "/", "http:/evil.example": "/", " //evil.example": "/", "/\r\nX: y": "/",
		"/auth/sign-in": "/", "/" + strings.Repeat("a", 2000): "/", "https:evil.example": "/", "/x?to=//evil.example": "/x?to=//evil.example", "/%zz": "/",
	} {
		p := s.signIn(s.browser(t), "ada", to)
		if p.status != http.StatusSeeOther || p.to != s.url+want {
			t.Errorf("%q leads to %q, want %q", to, p.to, want)
		}
	}
}

// TestOtherName: people who come by another name of the service are led to the one to which the provider leads back.
func TestOtherName(t *testing.T) {
	s := newSite(t)
	w := ask(service(s.gate), http.MethodGet, "/auth/sign-in?to=/explore", "", "Host: localhost:1")
	if got := w.Header().Get("Location"); w.Code != 303 || got != s.url+"/auth/sign-in?to=%2Fexplore" || len(w.Result().Cookies()) > 0 {
		t.Errorf("%d to %q %v", w.Code, got, w.Result().Cookies())
	}
}

// TestProviderAway: the service runs, says so, and works as soon as the provider does.
func TestProviderAway(t *testing.T) {
	s := newSite(t)
	at := s.provider.address()
	s.provider.stop()
	token, id := s.token(t, network.Analyst)
	handler := service(s.withProvider(t)) // started while the provider is away
	away := func(when string) {
		t.Helper()
		if w := ask(handler, http.MethodGet, "/auth/sign-in", "", "Host: "+strings.TrimPrefix(s.url, "https://")); w.Code != 503 || w.Header().Get("Retry-After") == "" ||
			!strings.Contains(w.Body.String(), "the identity provider does not answer") || strings.Contains(w.Body.String(), "dial") {
			t.Errorf("%s: to sign in: %d %v %s", when, w.Code, w.Header(), w.Body)
		}
		if got := ask(handler, http.MethodGet, "/", "", with(token)).Body.String(); got != "ANALYST token:"+id {
			t.Errorf("%s: a token is %s", when, got)
		}
		if got := ask(handler, http.MethodGet, "/", "").Body.String(); got != "PUBLIC" {
			t.Errorf("%s: nobody is %s", when, got)
		}
	}
	away("at the start")
	s.provider = start(t, s.url, "-listen", at)
	s.clock.move(3 * time.Second)
	if got := s.signIn(s.browser(t), "ada", "/").status; got != 303 {
		t.Errorf("when it is back: %d", got)
	}
	// Away in the middle: who comes back is told so, and may try again.
	b := s.browser(t)
	back := b.throughProvider(b.get(s.url+"/auth/sign-in").to, "ada")
	s.provider.stop()
	if p := b.get(back); p.status != 503 || !strings.Contains(p.body, "does not answer") {
		t.Errorf("gone in the middle: %d %s", p.status, p.body)
	}
}

package auth_test

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/auth"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
)

// TestModes: who brings nothing is the administrator on this machine alone, and only where nobody ever made a token.
func TestModes(t *testing.T) {
	none := func(*testing.T, *house) {}
	one := func(t *testing.T, h *house) { h.token(t, network.Analyst) }
	away := func(_ *testing.T, h *house) { h.store.set(store.ErrUnavailable) }
	provider := func(o *auth.Options) {
		o.Provider = auth.NewProvider(auth.ProviderOptions{Issuer: "http://127.0.0.1:1", ClientID: "c"})
	}
	local := func(*auth.Options) {}
	for name, c := range map[string]struct {
		before  func(*testing.T, *house)
		option  func(*auth.Options)
		headers []string
		status  int
		says    string
	}{
		"this machine, no token":             {none, local, nil, 200, "ADMIN local"},
		"this machine by IPv6":               {none, local, []string{"From: [::1]"}, 200, "ADMIN local"},
		"this machine by another loopback":   {none, local, []string{"From: 127.9.9.9"}, 200, "ADMIN local"},
		"another machine, no token":          {none, local, []string{"From: 192.0.2.1"}, 403, "FORBIDDEN"},
		"through a proxy that is not said":   {none, local, []string{"X-Forwarded-For: 192.0.2.1"}, 403, "--behind-proxy"},
		"through another":                    {none, local, []string{"Forwarded: for=192.0.2.1"}, 403, "--behind-proxy"},
		"through a third":                    {none, local, []string{"Via: 1.1 x"}, 403, "--behind-proxy"},
		"this machine, a token":              {one, local, nil, 200, "PUBLIC"},
		"another machine, a token":           {one, local, []string{"From: 192.0.2.1"}, 200, "PUBLIC"},
		"this machine, others can ask":       {none, guarded, nil, 200, "PUBLIC"},
		"this machine, a provider":           {none, provider, nil, 200, "PUBLIC"},
		"another site's page":                {none, local, []string{"Sec-Fetch-Site: cross-site"}, 200, "PUBLIC"},
		"another port's page":                {none, local, []string{"Sec-Fetch-Site: same-site", "Origin: http://127.0.0.1:9999"}, 200, "PUBLIC"},
		"an older browser's other page":      {none, local, []string{"Origin: https://friend.example"}, 200, "PUBLIC"},
		"a page without an origin":           {none, local, []string{"Origin: null"}, 200, "PUBLIC"},
		"another site's page from elsewhere": {none, local, []string{"Sec-Fetch-Site: cross-site", "From: 192.0.2.1"}, 403, "FORBIDDEN"},
		"our own page":                       {none, local, []string{"Sec-Fetch-Site: same-origin", "Origin: http://127.0.0.1:8080"}, 200, "ADMIN local"},
		"an older browser's own page":        {none, local, []string{"Origin: http://127.0.0.1:8080"}, 200, "ADMIN local"},
		"an address that somebody typed":     {none, local, []string{"Sec-Fetch-Site: none"}, 200, "ADMIN local"},
		"the store is away":                  {away, local, nil, 503, "UNAVAILABLE"},
		"the store is away, others can ask":  {away, guarded, nil, 200, "PUBLIC"},
		"the store is away, a provider":      {away, provider, nil, 200, "PUBLIC"},
		"a token that nobody made":           {none, local, []string{with("pg_aaaaaaaaaa_" + strings.Repeat("A", 43))}, 401, "UNAUTHENTICATED"},
		"a cookie that nobody gave":          {none, local, []string{"Cookie: " + sessionCookie + "=x"}, 401, "UNAUTHENTICATED"},
		"a password":                         {one, guarded, []string{"Authorization: Basic YTpi"}, 401, "UNAUTHENTICATED"},
		"nothing after Bearer":               {one, guarded, []string{"Authorization: Bearer "}, 401, "UNAUTHENTICATED"},
		"an empty authorisation":             {one, guarded, []string{"Authorization: "}, 401, "UNAUTHENTICATED"},
		"two authorisations":                 {one, guarded, []string{with("a"), with("b")}, 401, "UNAUTHENTICATED"},
		"a signed token without a provider":  {one, guarded, []string{with("a.b.c")}, 401, "UNAUTHENTICATED"},
		"a signed token, the provider away":  {none, provider, []string{with("eyJhbGciOiJSUzI1NiJ9.e30.AAAA")}, 503, "UNAVAILABLE"},
		"a token, the store away":            {away, guarded, []string{with("pg_aaaaaaaaaa_" + strings.Repeat("A", 43))}, 503, "UNAVAILABLE"},
		"a cookie, the store away":           {away, guarded, []string{"Cookie: " + sessionCookie + "=" + strings.Repeat("a", 16) + "." + strings.Repeat("A", 43)}, 503, "UNAVAILABLE"},
		"a cookie of another origin's page":  {one, guarded, []string{"Cookie: " + sessionCookie + "=x", "Sec-Fetch-Site: same-site"}, 200, "PUBLIC"},
		"a cookie of an older browser's own": {one, guarded, []string{"Cookie: " + sessionCookie + "=x", "Origin: http://127.0.0.1:8080"}, 401, "UNAUTHENTICATED"},
		"a cookie of an older browser's":     {one, guarded, []string{"Cookie: " + sessionCookie + "=x", "Origin: http://127.0.0.1:9999"}, 200, "PUBLIC"},
	} {
		t.Run(name, func(t *testing.T) {
			h := newHouse(t)
			c.before(t, h)
			w := ask(service(h.gate(t, c.option)), http.MethodGet, "/", "", c.headers...)
			if w.Code != c.status || !strings.Contains(w.Body.String(), c.says) || c.status == 200 && w.Body.String() != c.says {
				t.Errorf("%d %s, want %d %s", w.Code, w.Body, c.status, c.says)
			}
			if c.status >= 400 {
				refused(t, name, w, c.status, map[int]string{401: "UNAUTHENTICATED", 403: "FORBIDDEN", 503: "UNAVAILABLE"}[c.status])
			}
		})
	}
}

// TestNeverBack: after the first token a service has tokens for ever, whatever becomes of them, and whoever made them.
func TestNeverBack(t *testing.T) {
	h := newHouse(t)
	running := service(h.gate(t))
	if got := ask(running, http.MethodGet, "/", "").Body.String(); got != "ADMIN local" {
		t.Fatalf("before the first token: %s", got)
	}
	_, id := h.token(t, network.Admin) // made by another process
	h.clock.move(time.Second)
	asAdmin, asked := 0, 0
	public := func(when string, handler http.Handler) {
		t.Helper()
		for _, path := range []string{"/", "/graphql", "/x"} {
			for _, from := range []string{"127.0.0.1", "[::1]", "192.0.2.1"} {
				asked++
				if got := ask(handler, http.MethodGet, path, "", "From: "+from).Body.String(); got != "PUBLIC" {
					t.Errorf("%s, from %s: %s", when, from, got)
					if strings.HasPrefix(got, "ADMIN") {
						asAdmin++
					}
				}
			}
		}
	}
	public("a second after the first token", running)
	h.revoke(t, id)
	h.clock.move(time.Second)
	public("after the last was revoked", running)
	public("after the last was revoked, started anew", service(h.gate(t)))
	h.clock.move(100 * 365 * 24 * time.Hour)
	public("after all have expired", running)
	public("after all have expired, started anew", service(h.gate(t)))
	t.Logf("TRUST T3 %d of %d requests without a credential were an administrator's once a token had been made", asAdmin, asked)
}

// TestModeFailsClosed: while the store cannot tell, nobody is the administrator, and one question is enough for all who wait.
func TestModeFailsClosed(t *testing.T) {
	h := newHouse(t)
	handler := service(h.gate(t))
	if got := ask(handler, http.MethodGet, "/", "").Body.String(); got != "ADMIN local" {
		t.Fatalf("it says %s", got)
	}
	for _, fault := range []error{store.ErrUnavailable, store.ErrUnfinished, store.ErrForeign, errors.New("dial tcp 10.0.0.1: refused")} {
		h.store.set(fault)
		h.clock.move(time.Second)
		refused(t, fault.Error(), ask(handler, http.MethodGet, "/", ""), 503, "UNAVAILABLE")
		h.store.set(nil)
		refused(t, "a moment later", ask(handler, http.MethodGet, "/", ""), 503, "UNAVAILABLE")
		h.clock.move(time.Second)
		if got := ask(handler, http.MethodGet, "/", "").Body.String(); got != "ADMIN local" {
			t.Errorf("when it is back: %s", got)
		}
	}
}

// TestTokens of each role, and what becomes of them.
func TestTokens(t *testing.T) {
	h := newHouse(t)
	g := h.gate(t)
	here, replica := service(g), service(h.gate(t))
	for _, access := range []network.Access{network.Analyst, network.Coordinator, network.Admin} {
		text, id := h.token(t, access)
		want := access.String() + " token:" + id
		for _, handler := range []http.Handler{here, replica} {
			for _, line := range []string{with(text), "Authorization: bearer " + text, "Authorization: BEARER  " + text} {
				if got := ask(handler, http.MethodGet, "/", "", line, "From: 192.0.2.7").Body.String(); got != want {
					t.Errorf("%s: %s, want %s", line[:20], got, want)
				}
			}
		}
		if got := h.held(t, id); strings.Contains(fmt.Sprintf("%+v %s", got, got.Digest), text[14:]) {
			t.Error("the secret is kept")
		}
		h.revoke(t, id)
		h.clock.move(time.Second)
		for _, handler := range []http.Handler{here, replica} {
			refused(t, "a second after it was revoked", ask(handler, http.MethodGet, "/", "", with(text)), 401, "UNAUTHENTICATED")
		}
	}
	text, _ := h.token(t, network.Analyst)
	h.clock.move(24*time.Hour - time.Second)
	if got := ask(here, http.MethodGet, "/", "", with(text)).Code; got != 200 {
		t.Errorf("before it expires: %d", got)
	}
	h.clock.move(time.Second)
	w := ask(here, http.MethodGet, "/", "", with(text))
	refused(t, "when it has expired", w, 401, "UNAUTHENTICATED")
	if w.Header().Get("WWW-Authenticate") != `Bearer realm="partnergraph"` || !strings.Contains(w.Body.String(), "expired on 2") {
		t.Errorf("when it has expired: %v %s", w.Header(), w.Body)
	}
}

// TestTokensThatAreNearlyOne are refused, in words that don't tell which part was right.
func TestTokensThatAreNearlyOne(t *testing.T) {
	h := newHouse(t)
	handler := service(h.gate(t, guarded))
	text, id := h.token(t, network.Admin)
	other, _ := h.token(t, network.Analyst)
	words := map[string]bool{}
	for i, wrong := range []string{
		text[:len(text)-1] + "~", text + "A", text[:len(text)-1], "pg_" + id, "pg_" + id + "_", id, strings.ToUpper(text), text[3:], "pg_" + text,
		"pg_" + id + "_" + other[14:], "pg_aaaaaaaaaa_" + text[14:], "pg_" + id + "_" + strings.Repeat("A", 43), "token:" + id, "pg_' OR 1=1--_" + strings.Repeat("A", 43),
		text + "\x00", strings.Repeat("A", 10_000), "null", "undefined", "{}", "../../etc/passwd",
	} {
		w := ask(handler, http.MethodGet, "/", "", with(wrong), fmt.Sprintf("From: 192.0.2.%d", i))
		refused(t, wrong, w, 401, "UNAUTHENTICATED")
		words[w.Body.String()] = true
		if strings.Contains(w.Body.String(), wrong) {
			t.Errorf("the refusal repeats %q", wrong)
		}
	}
	if len(words) > 2 { // its form is wrong, or it is not known
		t.Errorf("the refusals differ: %v", words)
	}
}

// TestUse is written once a day of a token, and never brings back what was revoked.
func TestUse(t *testing.T) {
	h := newHouse(t)
	g := h.gate(t, guarded)
	handler := service(g)
	text, id := h.token(t, network.Analyst)
	for range 5 {
		if got := ask(handler, http.MethodGet, "/", "", with(text)).Code; got != 200 {
			t.Fatalf("it says %d", got)
		}
		g.Close()
	}
	day := h.clock.read().UTC().Truncate(24 * time.Hour)
	if got := h.held(t, id).Used; !got.Equal(day) {
		t.Errorf("used at %v, want the day %v", got, day)
	}
	h.store.set(store.ErrUnavailable) // what is known a moment suffices, and nothing is written
	if got := ask(handler, http.MethodGet, "/", "", with(text)).Code; got != 200 {
		t.Errorf("it says %d", got)
	}
	h.store.set(nil)
	h.revoke(t, id)
	ask(handler, http.MethodGet, "/", "", with(text))
	g.Close()
	if h.held(t, id).Revoked.IsZero() {
		t.Error("its use brought it back")
	}
}

// TestGuessing is bounded by address, and shuts out nobody of the address whose token holds.
func TestGuessing(t *testing.T) {
	h := newHouse(t)
	handler := service(h.gate(t, guarded))
	text, id := h.token(t, network.Analyst)
	newcomer, _ := h.token(t, network.Analyst)
	elsewhere, _ := h.token(t, network.Analyst)
	if got := ask(handler, http.MethodGet, "/", "", with(text)).Code; got != 200 {
		t.Fatalf("it says %d", got)
	}
	guess := with("pg_" + id + "_" + strings.Repeat("A", 43))
	tried, stopped := 0, 0
	for range 200 {
		tried++
		switch w := ask(handler, http.MethodGet, "/", "", guess); w.Code {
		case 401:
		case 429:
			stopped++
			if after := w.Header().Get("Retry-After"); after == "" || after == "0" {
				t.Errorf("Retry-After %q", after)
			}
		default:
			t.Fatalf("a guess got %d", w.Code)
		}
	}
	if tried-stopped > 20 {
		t.Errorf("%d of %d guesses did not have to wait, want 20", tried-stopped, tried)
	}
	h.clock.move(time.Second) // what is known is looked at anew
	for what, c := range map[string]struct {
		line, from string
		want       int
	}{
		"who was known before": {with(text), "127.0.0.1", 200}, "who was not": {with(newcomer), "127.0.0.1", 200},
		"who guesses on": {guess, "127.0.0.1", 429}, "what has not the form": {with("x"), "127.0.0.1", 429},
		"who was not, elsewhere": {with(elsewhere), "192.0.2.1", 200}, "nobody": {"Accept: */*", "127.0.0.1", 200},
		"who signs in": {"", "127.0.0.1", 204},
	} {
		w := ask(handler, http.MethodGet, "/", "", c.line, "From: "+c.from)
		if c.line == "" {
			w = ask(handler, http.MethodPost, "/auth/session", `{"token": "`+newcomer+`"}`, asJSON)
		}
		if w.Code != c.want {
			t.Errorf("%s: %d %s, want %d", what, w.Code, w.Body, c.want)
		}
	}
	h.clock.move(time.Minute)
	refused(t, "a guess a minute later", ask(handler, http.MethodGet, "/", "", guess), 401, "UNAUTHENTICATED")
	t.Logf("TRUST T19 %d of %d guesses from one address in a second did not have to wait, and a token that holds never had to", tried-stopped, tried)
}

// TestAddresses: who has one address of IPv6 has many, and many addresses are not more than one crowd.
func TestAddresses(t *testing.T) {
	h := newHouse(t)
	handler := service(h.gate(t, guarded))
	tries := func(from string) int { return ask(handler, http.MethodGet, "/", "", with("x"), "From: "+from).Code }
	stopped := 0
	for i := range 40 {
		if tries(fmt.Sprintf("[2001:db8:0:1:%x::1]", i)) == 429 {
			stopped++
		}
	}
	if stopped != 20 {
		t.Errorf("%d of 40 attempts from one network were stopped, want 20", stopped)
	}
	if got := tries("[2001:db8:0:2::1]"); got != 401 {
		t.Errorf("from another network: %d", got)
	}
	for i := range 10_000 {
		tries(fmt.Sprintf("10.0.%d.%d", i/250, i%250))
	}
	stopped = 0
	for i := range 40 {
		if tries(fmt.Sprintf("10.1.0.%d", i)) == 429 {
			stopped++
		}
	}
	if stopped < 15 {
		t.Errorf("%d of 40 attempts of a crowd were stopped", stopped)
	}
	if got := tries("10.0.0.7"); got != 401 {
		t.Errorf("from an address that has a place: %d", got)
	}
	h.clock.move(2 * time.Minute)
	if got := tries("10.1.0.99"); got != 401 {
		t.Errorf("later: %d", got)
	}
}

// TestOutageIsToldOnce in a while, however many ask.
func TestOutageIsToldOnce(t *testing.T) {
	h := newHouse(t)
	handler := service(h.gate(t))
	h.store.set(store.Behind(store.ErrUnavailable, "the store is away", errors.New("dial tcp 10.0.0.1: refused")))
	for range 100 {
		refused(t, "while the store is away", ask(handler, http.MethodGet, "/", ""), 503, "UNAVAILABLE")
	}
	if got := strings.Count(h.log.String(), "\n"); got != 1 || !strings.Contains(h.log.String(), "dial tcp") {
		t.Errorf("the log has %d lines: %s", got, &h.log)
	}
}

// TestWishes that make no token.
func TestWishes(t *testing.T) {
	h := newHouse(t)
	now := h.clock.read()
	good := auth.TokenWish{Access: network.Analyst, Label: "x", Expires: now.Add(time.Hour)}
	for name, change := range map[string]func(*auth.TokenWish){
		"for the public": func(w *auth.TokenWish) { w.Access = network.Public }, "for nobody": func(w *auth.TokenWish) { w.Access = 9 },
		"no label": func(w *auth.TokenWish) { w.Label = " " }, "two lines": func(w *auth.TokenWish) { w.Label = "a\nb" },
		"a bell": func(w *auth.TokenWish) { w.Label = "a\ab" }, "a long label": func(w *auth.TokenWish) { w.Label = strings.Repeat("é", 81) },
		"no text": func(w *auth.TokenWish) { w.Label = "\xff" }, "expired": func(w *auth.TokenWish) { w.Expires = now },
		"for ever": func(w *auth.TokenWish) { w.Expires = now.AddDate(11, 0, 0) },
	} {
		w := good
		change(&w)
		if text, _, err := auth.CreateToken(t.Context(), h.register, register.Local, w, now); err == nil || text != "" {
			t.Errorf("%s: %q, %v", name, text, err)
		}
	}
	if got := h.audited(t); len(got) > 0 {
		t.Errorf("the audit log tells of %q", got)
	}
	_, id := h.token(t, network.Analyst)
	for _, unknown := range []string{"", "x", "aaaaaaaaaa", "pg_", strings.Repeat("a", 16), id + "x"} {
		if _, err := auth.RevokeToken(t.Context(), h.register, register.Local, unknown, now); !errors.Is(err, auth.ErrNoToken) {
			t.Errorf("to revoke %q: %v", unknown, err)
		}
	}
	h.revoke(t, "token:"+id)
	if _, err := auth.RevokeToken(t.Context(), h.register, register.Local, id, now); !errors.Is(err, auth.ErrRevokedAlready) {
		t.Errorf("to revoke it again: %v", err)
	}
	want := []string{"local ADMIN TOKEN_CREATED token:" + id + " ANALYST", "local ADMIN TOKEN_REVOKED token:" + id}
	if got := h.audited(t); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("the audit log tells %q, want %q", got, want)
	}
}

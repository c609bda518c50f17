package auth_test

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/auth"
)

const signInCookie = "__Host-partnergraph-sign-in"

// begun begins a sign-in as no browser does, and returns its cookie and its state.
func begun(t *testing.T, handler http.Handler, host string) (cookie, state string) {
	t.Helper()
	w := ask(handler, http.MethodGet, "/auth/sign-in", "", "Host: "+host)
	to, err := w.Result().Location()
	if err != nil {
		t.Fatalf("to begin: %d %s", w.Code, w.Body)
	}
	for _, c := range w.Result().Cookies() {
		if c.Name == signInCookie {
			return c.Value, to.Query().Get("state")
		}
	}
	t.Fatal("the cookie is not set")
	return "", ""
}

// back comes back from the provider with a cookie, from an address.
func back(handler http.Handler, cookie, from string, query url.Values, headers ...string) *httptest.ResponseRecorder {
	return ask(handler, http.MethodGet, "/auth/callback?"+query.Encode(), "", append(headers, "Cookie: "+signInCookie+"="+cookie, "From: "+from)...)
}

func (s *site) host() string { return strings.TrimPrefix(s.url, "https://") }

// without is a gate whose client at the provider has another secret, or none.
func (s *site) without(t *testing.T, secret string) *auth.Gate {
	t.Helper()
	return s.house.gate(t, func(o *auth.Options) {
		o.Provider = auth.NewProvider(auth.ProviderOptions{
			Issuer: s.provider.issuer, ClientID: "partnergraph", ClientSecret: secret, Roles: rules, PublicURL: s.url, Clock: s.clock.read, Log: o.Log,
		})
	})
}

// TestForgedJourneys: whoever makes up journeys is told to wait, leaves nothing behind, and keeps nobody else from signing in.
func TestForgedJourneys(t *testing.T) {
	s := newSite(t)
	handler := service(s.gate)
	forged := func(i int) (cookie string, q url.Values) {
		state := fmt.Sprint("state-", i)
		body, err := json.Marshal(object{"State": state, "Nonce": "n", "Verifier": "v", "To": "/", "Until": s.clock.read().Add(9 * time.Minute)})
		if err != nil {
			t.Fatal(err)
		}
		text := letters(body)
		own := sha256.Sum256([]byte(text))
		return []string{text, text + ".", text + "." + letters(own[:]), text + "." + letters(byHMAC(nil)([]byte(text)))}[i%4], url.Values{"state": {state}}
	}
	told := map[int]int{}
	for i := range 10_100 {
		cookie, q := forged(i)
		told[back(handler, cookie, "192.0.2.1", q).Code]++
	}
	if told[401] != 20 || told[429] != 10_080 {
		t.Errorf("from one address: %v, want 20 of 401 and 10,080 of 429", told)
	}
	for i := range 10_100 { // as many as are counted one by one, and a crowd
		cookie, q := forged(i)
		if w := back(handler, cookie, fmt.Sprintf("10.0.%d.%d", i/250, i%250), q); w.Code != 401 {
			t.Fatalf("from an address of its own: %d %s", w.Code, w.Body)
		}
	}
	if got := s.gate.Ended(); got != 0 {
		t.Errorf("%d journeys are remembered that nobody began", got)
	}
	if p := s.signIn(s.browser(t), "ada", "/"); p.status != http.StatusSeeOther {
		t.Errorf("who signs in meanwhile: %d %s", p.status, p.body)
	}
}

// TestChangedJourneys: of a journey that we began nothing can be changed.
func TestChangedJourneys(t *testing.T) {
	s := newSite(t)
	handler := service(s.gate)
	one, state := begun(t, handler, s.host())
	other, otherState := begun(t, handler, s.host())
	text, seal, _ := strings.Cut(one, ".")
	otherText, otherSeal, _ := strings.Cut(other, ".")
	for name, c := range map[string]struct{ cookie, state string }{
		"the seal of another": {text + "." + otherSeal, state}, "the text of another": {otherText + "." + seal, otherState}, "a seal cut off": {text + "." + seal[:20], state},
		"a longer text": {text + "A." + seal, state}, "no text": {"." + seal, state}, "no seal": {text, state}, "nothing": {"", ""}, "two seals": {one + "." + seal, state},
	} {
		if w := back(handler, c.cookie, "192.0.2.1", url.Values{"state": {c.state}}); w.Code != 401 || !strings.Contains(w.Body.String(), "was not begun in this browser") {
			t.Errorf("%s: %d %s", name, w.Code, w.Body)
		}
	}
	for name, c := range map[string]struct{ cookie, state string }{"one": {one, state}, "the other": {other, otherState}} {
		if w := back(handler, c.cookie, "192.0.2.2", url.Values{"state": {c.state}}); !strings.Contains(w.Body.String(), "said nothing") {
			t.Errorf("%s as it was: %d %s", name, w.Code, w.Body)
		}
	}
}

// TestJourneysBetweenServices of one client end at any of them; without the client's secret they end where they began.
func TestJourneysBetweenServices(t *testing.T) {
	s := newSite(t)
	b := s.browser(t)
	way := b.throughProvider(b.get(s.url+"/auth/sign-in").to, "ada")
	at, err := url.Parse(way)
	if err != nil {
		t.Fatal(err)
	}
	cookie := b.Jar.Cookies(&url.URL{Scheme: "https", Host: at.Host, Path: "/"})[0].Value
	for name, gate := range map[string]*auth.Gate{"with another secret": s.without(t, "other"), "without a secret": s.without(t, "")} {
		if w := back(service(gate), cookie, "192.0.2.1", at.Query()); w.Code != 401 || !strings.Contains(w.Body.String(), "was not begun in this browser") {
			t.Errorf("%s: %d %s", name, w.Code, w.Body)
		}
	}
	if w := back(service(s.withProvider(t)), cookie, "192.0.2.1", at.Query()); w.Code != http.StatusSeeOther {
		t.Errorf("at another service of the client: %d %s", w.Code, w.Body)
	}
	own, other := service(s.without(t, "")), service(s.without(t, ""))
	cookie, state := begun(t, own, s.host())
	for name, c := range map[string]struct {
		handler http.Handler
		want    string
	}{"another": {other, "was not begun in this browser"}, "its own": {own, "said nothing"}} {
		if w := back(c.handler, cookie, "192.0.2.1", url.Values{"state": {state}}); !strings.Contains(w.Body.String(), c.want) {
			t.Errorf("without a secret, at %s: %d %s", name, w.Code, w.Body)
		}
	}
}

// TestManyEndedJourneys: when there is no room for more, those that ended first are forgotten, and who signs in notices nothing.
func TestManyEndedJourneys(t *testing.T) {
	s := newSite(t)
	handler := service(s.gate)
	end := func(from string) func() *httptest.ResponseRecorder {
		cookie, state := begun(t, handler, s.host())
		return func() *httptest.ResponseRecorder {
			return back(handler, cookie, from, url.Values{"state": {state}})
		}
	}
	for i := range auth.MostEnded + 100 {
		if w := end(fmt.Sprintf("10.0.%d.%d", i/250, i%250))(); !strings.Contains(w.Body.String(), "said nothing") {
			t.Fatalf("journey %d: %d %s", i, w.Code, w.Body)
		}
	}
	if got := s.gate.Ended(); got > auth.MostEnded || got < auth.MostEnded/2 {
		t.Errorf("%d journeys are remembered, want %d at most and half as many at least", got, auth.MostEnded)
	}
	last := end("192.0.2.1")
	last()
	if w := last(); !strings.Contains(w.Body.String(), "has ended already") {
		t.Errorf("the last one again: %d %s", w.Code, w.Body)
	}
	if p := s.signIn(s.browser(t), "ada", "/"); p.status != http.StatusSeeOther {
		t.Errorf("who signs in then: %d %s", p.status, p.body)
	}
}

// TestFailedWaysBack count for their address, each kind of them; that the provider is away does not, nor what a page embeds.
func TestFailedWaysBack(t *testing.T) {
	s := newSite(t)
	handler := service(s.gate)
	only := func(state string) url.Values { return url.Values{"state": {state}} }
	ended := 1
	kinds := map[string]func(cookie, state, from string) *httptest.ResponseRecorder{
		"no code": func(cookie, state, from string) *httptest.ResponseRecorder {
			return back(handler, cookie, from, only(state))
		},
		"no journey":    func(_, state, from string) *httptest.ResponseRecorder { return back(handler, "", from, only(state)) },
		"another state": func(cookie, _, from string) *httptest.ResponseRecorder { return back(handler, cookie, from, only("x")) },
		"an error": func(cookie, state, from string) *httptest.ResponseRecorder {
			return back(handler, cookie, from, url.Values{"state": {state}, "error": {"access_denied"}})
		},
		"a made-up code": func(cookie, state, from string) *httptest.ResponseRecorder {
			return back(handler, cookie, from, url.Values{"state": {state}, "code": {"x"}})
		},
		"another issuer": func(cookie, state, from string) *httptest.ResponseRecorder {
			return back(handler, cookie, from, url.Values{"state": {state}, "iss": {"x"}})
		},
		"ended already": func(cookie, state, from string) *httptest.ResponseRecorder {
			ended++
			back(handler, cookie, fmt.Sprint("198.51.100.", ended), only(state))
			return back(handler, cookie, from, only(state))
		},
		"part of a page": func(cookie, state, from string) *httptest.ResponseRecorder {
			return back(handler, cookie, from, only(state), "Sec-Fetch-Dest: image")
		},
		"in a frame": func(cookie, state, from string) *httptest.ResponseRecorder {
			return back(handler, cookie, from, only(state), "Sec-Fetch-Dest: iframe")
		},
		"a page, no code": func(cookie, state, from string) *httptest.ResponseRecorder {
			return back(handler, cookie, from, only(state), "Sec-Fetch-Dest: document")
		},
	}
	free := map[string]bool{"part of a page": true, "in a frame": true}
	n := 0
	for name, try := range kinds {
		n++
		from := fmt.Sprint("192.0.2.", n)
		told := map[int]int{}
		for range 25 {
			cookie, state := begun(t, handler, s.host())
			w := try(cookie, state, from)
			told[w.Code]++
			if w.Code == 429 && (w.Header().Get("Retry-After") == "" || len(w.Result().Cookies()) > 0) {
				t.Fatalf("%s: who must wait is told %v", name, w.Header())
			}
		}
		if want := map[bool]int{true: 0, false: 5}[free[name]]; told[429] != want || told[401] != 25-want {
			t.Errorf("%s: %v, want %d of 429", name, told, want)
		}
	}
	cookies := map[string]string{}
	for range 25 {
		cookie, state := begun(t, handler, s.host())
		cookies[state] = cookie
	}
	s.provider.stop()
	for state, cookie := range cookies {
		if w := back(handler, cookie, "198.51.100.1", url.Values{"state": {state}, "code": {"x"}}); w.Code != 503 {
			t.Fatalf("the provider is away: %d %s", w.Code, w.Body)
		}
	}
}

// TestWaitingToComeBack: who must wait loads the page again later, and is signed in.
func TestWaitingToComeBack(t *testing.T) {
	s := newSite(t)
	b := s.browser(t)
	way := b.throughProvider(b.get(s.url+"/auth/sign-in").to, "ada")
	for range 20 {
		back(service(s.gate), "", "127.0.0.1", nil)
	}
	if p := b.get(way); p.status != http.StatusTooManyRequests || !strings.Contains(p.body, "wait a little") {
		t.Errorf("at once: %d %s", p.status, p.body)
	}
	s.clock.move(3 * time.Second)
	if p := b.get(way); p.status != http.StatusSeeOther {
		t.Errorf("a little later: %d %s", p.status, p.body)
	}
}

package auth_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// TestCookie is one that no script, no other host and no unencrypted connection gets.
func TestCookie(t *testing.T) {
	h := newHouse(t)
	handler := service(h.gate(t))
	token, id := h.token(t, network.Coordinator)
	w := ask(handler, http.MethodPost, "/auth/session", `{"token": "`+token+`"}`, asJSON)
	c := set(t, w)
	if w.Code != http.StatusNoContent || w.Body.Len() > 0 || w.Header().Get("Cache-Control") != "no-store" {
		t.Errorf("%d %s %v", w.Code, w.Body, w.Header())
	}
	if !c.Secure || !c.HttpOnly || c.SameSite != http.SameSiteLaxMode || c.Path != "/" || c.Domain != "" || !strings.HasPrefix(c.Name, "__Host-") || c.MaxAge <= 0 {
		t.Errorf("the cookie is %s", c)
	}
	if strings.Contains(c.Value, id) || strings.Contains(c.Value, token[14:]) {
		t.Errorf("the cookie tells of the token: %s", c.Value)
	}
	if got := ask(handler, http.MethodGet, "/", "", "Cookie: "+c.Name+"="+c.Value).Body.String(); got != "COORDINATOR token:"+id {
		t.Errorf("with the cookie: %s", got)
	}
	if got, want := h.audited(t)[1], "token:"+id+" COORDINATOR SIGN_IN with a token"; got != want {
		t.Errorf("the audit log tells %q, want %q", got, want)
	}
	for _, s := range h.sessions(t) {
		if strings.Contains(fmt.Sprintf("%+v %s", s, s.Digest), c.Value[17:]) {
			t.Error("the secret of the session is kept")
		}
	}
}

// TestSigningIn with what is no token.
func TestSigningIn(t *testing.T) {
	h := newHouse(t)
	handler := service(h.gate(t))
	token, id := h.token(t, network.Analyst)
	good := `{"token": "` + token + `"}`
	for name, c := range map[string]struct {
		body    string
		headers []string
		status  int
		code    string
	}{
		"a wrong token":    {`{"token": "pg_` + id + `_` + strings.Repeat("A", 43) + `"}`, []string{asJSON}, 401, "UNAUTHENTICATED"},
		"no token":         {`{}`, []string{asJSON}, 400, "BAD_USER_INPUT"},
		"a number":         {`{"token": 1}`, []string{asJSON}, 400, "BAD_USER_INPUT"},
		"no JSON":          {token, []string{asJSON}, 400, "BAD_USER_INPUT"},
		"nothing":          {"", []string{asJSON}, 400, "BAD_USER_INPUT"},
		"a form":           {"token=" + token, []string{"Content-Type: application/x-www-form-urlencoded"}, 415, "BAD_USER_INPUT"},
		"JSON as text":     {good, []string{"Content-Type: text/plain"}, 415, "BAD_USER_INPUT"},
		"no type":          {good, nil, 415, "BAD_USER_INPUT"},
		"a long body":      {good + strings.Repeat(" ", 5000), []string{asJSON}, 413, "BAD_USER_INPUT"},
		"a signed token":   {`{"token": "a.b.c"}`, []string{asJSON}, 401, "UNAUTHENTICATED"},
		"a session's text": {`{"token": "` + strings.Repeat("a", 16) + "." + strings.Repeat("A", 43) + `"}`, []string{asJSON}, 401, "UNAUTHENTICATED"},
	} {
		w := ask(handler, http.MethodPost, "/auth/session", c.body, c.headers...)
		refused(t, name, w, c.status, c.code)
		if len(w.Result().Cookies()) > 0 || strings.Contains(w.Body.String(), token) {
			t.Errorf("%s: %v %s", name, w.Header(), w.Body)
		}
	}
	h.store.set(store.ErrUnavailable)
	refused(t, "the store is away", ask(handler, http.MethodPost, "/auth/session", good, asJSON, "From: 192.0.2.1"), 503, "UNAVAILABLE")
	if w := ask(handler, http.MethodGet, "/auth/sign-in", ""); w.Code != http.StatusNotFound {
		t.Errorf("without a provider its page says %d", w.Code)
	}
	if got := h.sessions(t); len(got) > 0 {
		t.Errorf("%d sessions were begun", len(got))
	}
}

// TestFixation: a session that somebody planted is never the one that a person signs in to.
func TestFixation(t *testing.T) {
	h := newHouse(t)
	handler := service(h.gate(t))
	attacker, _ := h.token(t, network.Analyst)
	victim, id := h.token(t, network.Admin)
	planted := signIn(t, handler, attacker)
	own := signIn(t, handler, victim, planted)
	if own == planted {
		t.Fatal("the planted session was kept")
	}
	if got := ask(handler, http.MethodGet, "/", "", own).Body.String(); got != "ADMIN token:"+id {
		t.Errorf("the new session is %s", got)
	}
	refused(t, "the planted session", ask(handler, http.MethodGet, "/", "", planted), 401, "UNAUTHENTICATED")
	for _, made := range []string{"Cookie: " + sessionCookie + "=" + strings.Repeat("a", 16) + "." + strings.Repeat("A", 43), "Cookie: " + sessionCookie + "=made-up"} {
		if got := signIn(t, handler, victim, made); got == made {
			t.Error("a session that was made up was kept")
		}
	}
	refused(t, "two cookies of the name", ask(handler, http.MethodGet, "/", "", own, planted), 401, "UNAUTHENTICATED")
	if got := len(h.sessions(t)); got != 3 {
		t.Errorf("there are %d sessions, want the three that were signed in to", got)
	}
}

// TestSigningOut ends a session everywhere, at once here and within a second elsewhere.
func TestSigningOut(t *testing.T) {
	h := newHouse(t)
	here, replica := service(h.gate(t)), service(h.gate(t))
	token, _ := h.token(t, network.Analyst)
	session := signIn(t, here, token)
	for _, handler := range []http.Handler{here, replica} {
		if got := ask(handler, http.MethodGet, "/", "", session).Code; got != 200 {
			t.Fatalf("with the session: %d", got)
		}
	}
	w := ask(here, http.MethodDelete, "/auth/session", "", session)
	if c := set(t, w); w.Code != 204 || c.MaxAge >= 0 || c.Value != "" || !c.Secure || c.Path != "/" {
		t.Errorf("to sign out: %d %s", w.Code, c)
	}
	w = ask(here, http.MethodGet, "/", "", session)
	refused(t, "afterwards", w, 401, "UNAUTHENTICATED")
	if c := set(t, w); c.MaxAge >= 0 {
		t.Errorf("the cookie that leads nowhere stays: %s", c)
	}
	h.clock.move(time.Second)
	refused(t, "elsewhere", ask(replica, http.MethodGet, "/", "", session), 401, "UNAUTHENTICATED")
	if got := len(h.sessions(t)); got != 0 {
		t.Errorf("%d sessions are kept", got)
	}
	for name, cookie := range map[string]string{"again": session, "without a cookie": "Accept: */*", "with a made-up one": "Cookie: " + sessionCookie + "=x"} {
		if w := ask(here, http.MethodDelete, "/auth/session", "", cookie); w.Code != 204 {
			t.Errorf("to sign out %s: %d", name, w.Code)
		}
	}
	session = signIn(t, here, token)
	h.clock.move(time.Second)
	h.store.set(store.ErrUnavailable)
	refused(t, "to sign out while the store is away", ask(here, http.MethodDelete, "/auth/session", "", session), 503, "UNAVAILABLE")
	h.store.set(nil)
	if got := ask(here, http.MethodGet, "/", "", session).Code; got != 200 {
		t.Errorf("a session that did not end: %d", got)
	}
}

// TestSessionsEnd when they are not used, after a week in all, and with their token.
func TestSessionsEnd(t *testing.T) {
	h := newHouse(t)
	g := h.gate(t)
	handler := service(g)
	long := func() (text, id string) {
		text, id = h.token(t, network.Coordinator)
		c := h.held(t, id)
		c.Expires = h.clock.read().AddDate(1, 0, 0)
		if err := h.store.Record(t.Context(), putting(*c)); err != nil {
			t.Fatal(err)
		}
		return text, id
	}
	token, id := long()
	idle := signIn(t, handler, token)
	h.clock.move(8*time.Hour - time.Second)
	kept := signIn(t, handler, token)
	h.clock.move(time.Second)
	refused(t, "eight hours without use", ask(handler, http.MethodGet, "/", "", idle), 401, "UNAUTHENTICATED")

	began, hours := h.clock.read(), 0
	for ; hours < 24*8; hours++ {
		if w := ask(handler, http.MethodGet, "/", "", kept); w.Code != 200 {
			break
		}
		g.Close()
		h.clock.move(time.Hour)
	}
	if lasted := h.clock.read().Sub(began); lasted < 7*24*time.Hour-time.Hour || lasted > 7*24*time.Hour+time.Hour {
		t.Errorf("used each hour it lasted %v, want a week", lasted)
	}
	last := signIn(t, handler, token)
	if got := len(h.sessions(t)); got != 1 {
		t.Errorf("%d sessions are kept, want the new one: those that ended are removed", got)
	}
	h.revoke(t, id)
	h.clock.move(time.Second)
	refused(t, "when its token was revoked", ask(handler, http.MethodGet, "/", "", last), 401, "UNAUTHENTICATED")

	short, _ := h.token(t, network.Analyst)
	last = signIn(t, handler, short)
	for range 24 {
		ask(handler, http.MethodGet, "/", "", last)
		g.Close()
		h.clock.move(time.Hour)
	}
	refused(t, "when its token has expired", ask(handler, http.MethodGet, "/", "", last), 401, "UNAUTHENTICATED")
}

// TestSessionsAreWrittenRarely, and are as many as a bearer may have.
func TestSessionsAreWrittenRarely(t *testing.T) {
	h := newHouse(t)
	g := h.gate(t)
	handler := service(g)
	token, _ := h.token(t, network.Analyst)
	session := signIn(t, handler, token)
	before := h.sessions(t)[0].Expires
	for range 4 {
		h.clock.move(time.Minute)
		ask(handler, http.MethodGet, "/", "", session)
		g.Close()
	}
	if got := h.sessions(t)[0].Expires; !got.Equal(before) {
		t.Errorf("after four minutes it was written: %v, before %v", got, before)
	}
	h.clock.move(time.Minute)
	ask(handler, http.MethodGet, "/", "", session)
	g.Close()
	if got := h.sessions(t)[0].Expires; !got.Equal(before.Add(5 * time.Minute)) {
		t.Errorf("after five minutes it ends at %v, before %v", got, before)
	}
	for range 30 {
		signIn(t, handler, token)
	}
	if got := len(h.sessions(t)); got != 20 {
		t.Errorf("there are %d sessions of one bearer, want 20", got)
	}
}

// TestEndedSessionsAreNoFailures: many people of one address whose sessions have ended are told so, and make nobody wait.
func TestEndedSessionsAreNoFailures(t *testing.T) {
	h := newHouse(t)
	handler := service(h.gate(t, guarded))
	token, _ := h.token(t, network.Analyst)
	session := signIn(t, handler, token)
	if w := ask(handler, http.MethodDelete, "/auth/session", "", session); w.Code != http.StatusNoContent {
		t.Fatalf("to sign out: %d", w.Code)
	}
	for range 30 {
		refused(t, "a session that has ended", ask(handler, http.MethodGet, "/", "", session), 401, "UNAUTHENTICATED")
	}
	refused(t, "a wrong token", ask(handler, http.MethodGet, "/", "", with("x")), 401, "UNAUTHENTICATED")
}

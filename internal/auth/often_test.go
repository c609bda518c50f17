package auth_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
)

// TestSignInsHaveARate: each stays in the audit log for good, so a bearer has a number of them, which comes back with time.
func TestSignInsHaveARate(t *testing.T) {
	h := newHouse(t)
	handler := service(h.gate(t))
	token, _ := h.token(t, network.Analyst)
	other, _ := h.token(t, network.Analyst)
	try := func(token string) *httptest.ResponseRecorder {
		return ask(handler, http.MethodPost, "/auth/session", `{"token": "`+token+`"}`, asJSON)
	}
	if got := ask(handler, http.MethodGet, "/", "", with(token)).Code; got != 200 { // from now on it is known for a moment
		t.Fatalf("the token: %d", got)
	}
	h.store.set(store.ErrUnavailable)
	for range 40 {
		w := try(token)
		if refused(t, "while the store is away", w, 503, "UNAVAILABLE"); !strings.Contains(w.Body.String(), "cannot be signed in") {
			t.Fatalf("it was refused before it was to begin: %s", w.Body)
		}
	}
	h.store.set(nil)
	before, told := len(h.audited(t)), map[int]int{}
	var session string
	for range 500 {
		w := try(token)
		if told[w.Code]++; w.Code == http.StatusNoContent {
			session = "Cookie: " + sessionCookie + "=" + set(t, w).Value
		}
	}
	if told[204] != 30 || told[429] != 470 {
		t.Errorf("500 sign-ins: %v, want 30 of 204 and 470 of 429", told)
	}
	if got := len(h.audited(t)) - before; got != 30 {
		t.Errorf("the audit log tells of %d, want 30", got)
	}
	w := try(token)
	refused(t, "one more", w, 429, "TOO_MANY_REQUESTS")
	if w.Header().Get("Retry-After") != "180" || !strings.Contains(w.Body.String(), "Authorization") || len(w.Result().Cookies()) > 0 {
		t.Errorf("one more: %v %s", w.Header(), w.Body)
	}
	if got := ask(handler, http.MethodGet, "/", "", session).Code; got != 200 {
		t.Errorf("the last session: %d", got)
	}
	if got := ask(handler, http.MethodGet, "/", "", with(token)).Code; got != 200 {
		t.Errorf("the token itself: %d", got)
	}
	if w := try(other); w.Code != http.StatusNoContent {
		t.Errorf("another bearer: %d %s", w.Code, w.Body)
	}
	for _, later := range []time.Duration{3 * time.Minute, 3 * time.Minute, time.Hour} {
		h.clock.move(later)
		if w := try(token); w.Code != http.StatusNoContent {
			t.Errorf("%v later: %d %s", later, w.Code, w.Body)
		}
	}
}

// TestSignInsWhenTheClockIsSetBack: nobody waits until it is the hour again at which they signed in.
func TestSignInsWhenTheClockIsSetBack(t *testing.T) {
	h := newHouse(t)
	handler := service(h.gate(t))
	token, _ := h.token(t, network.Analyst)
	signIn(t, handler, token)
	h.clock.move(-365 * 24 * time.Hour)
	if w := ask(handler, http.MethodPost, "/auth/session", `{"token": "`+token+`"}`, asJSON); w.Code != 429 || w.Header().Get("Retry-After") != "180" {
		t.Errorf("at once: %d %v", w.Code, w.Header())
	}
	h.clock.move(3 * time.Minute)
	signIn(t, handler, token)
}

// TestSignInsWithAProviderHaveARate: of the person, whatever browser they use.
func TestSignInsWithAProviderHaveARate(t *testing.T) {
	s := newSite(t)
	for i := range 31 {
		p := s.signIn(s.browser(t), "cleo", "/")
		if want := map[bool]int{true: 303, false: 429}[i < 30]; p.status != want || want == 429 && (p.header.Get("Retry-After") == "" || !strings.Contains(p.body, "too often")) {
			t.Fatalf("sign-in %d: %d %s", i+1, p.status, p.body)
		}
	}
	if p := s.signIn(s.browser(t), "ada", "/"); p.status != 303 {
		t.Errorf("somebody else: %d %s", p.status, p.body)
	}
}

// TestKeptCredentials are those of the last moments: sessions that have ended are not kept for good.
func TestKeptCredentials(t *testing.T) {
	h := newHouse(t)
	g := h.gate(t)
	handler := service(g)
	token, _ := h.token(t, network.Analyst)
	for range 50 {
		session := signIn(t, handler, token)
		if got := ask(handler, http.MethodGet, "/", "", session).Code; got != 200 {
			t.Fatalf("with the session: %d", got)
		}
		h.clock.move(10 * time.Minute)
	}
	if got := g.Kept(); got == 0 || got > 4 {
		t.Errorf("%d credentials are kept after 50 sessions, want those of the last", got)
	}
}

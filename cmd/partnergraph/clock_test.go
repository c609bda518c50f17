package main

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/auth"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/server"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/web"
)

// moved is a service whose clock is moved.
type moved struct {
	now     atomic.Int64 // seconds
	store   store.Store
	handler http.Handler
	log     bytes.Buffer
}

func (m *moved) clock() time.Time { return time.Unix(m.now.Load(), 0) }

func serveMoved(t *testing.T, at time.Time) *moved {
	t.Helper()
	m := &moved{store: withPersons(t, inTemp(t, "data"))}
	m.now.Store(at.Unix())
	log := slog.New(slog.NewJSONHandler(&m.log, nil))
	gate := auth.New(auth.Options{Store: m.store, Register: register.New(m.store, m.clock), Guarded: true, Clock: m.clock, Log: log})
	t.Cleanup(gate.Close)
	pages, err := web.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	m.handler, err = server.New(server.Options{
		GraphQL: graph.NewHandler(graph.Options{Store: m.store, Clock: m.clock, Log: log}), Ready: m.store.Ready, Log: log, Web: pages, Gate: gate,
		Place: server.Place{Address: "127.0.0.1:8080"},
	})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// ask sends a request as the bearer of what the header says.
func (m *moved) ask(path, body, header, value string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(body))
	r.Host = "127.0.0.1:8080"
	r.Header.Set("Content-Type", "application/json")
	if header != "" {
		r.Header.Set(header, value)
	}
	w := httptest.NewRecorder()
	m.handler.ServeHTTP(w, r)
	return w
}

// TestMovedClock, back and forth over years: what has ended is over at each moment that the clock tells, nothing breaks, and
// the audit log is one chain.
func TestMovedClock(t *testing.T) {
	const day = 24 * time.Hour
	start := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	m := serveMoved(t, start)
	r := register.New(m.store, m.clock)
	expires, lastDay := start.Add(30*day), network.DayOfTime(start.Add(10*day))
	token, _, err := auth.CreateToken(t.Context(), r, register.Local, auth.TokenWish{Access: network.Coordinator, Label: "a test", Expires: expires}, m.clock())
	if err == nil {
		_, err = r.SetBasis(t.Context(), register.Local, "contact:c1", network.Basis{
			Purpose: network.PurposeJobShadowing, Ground: network.GroundConsent, Scope: network.Coordinator, Evidence: "a letter", From: network.DayOfTime(start), Until: &lastDay,
		})
	}
	if err != nil {
		t.Fatal(err)
	}
	signIn, _ := json.Marshal(map[string]string{"token": token})
	body, _ := json.Marshal(map[string]any{"query": revealing, "variables": map[string]any{"id": "contact:c1"}})
	offsets := []time.Duration{0, 11 * day, 29 * day, 31 * day, -day, -7300 * day, 0, 7300 * day, 9 * time.Hour, day}
	random := rand.New(rand.NewPCG(1, 2))
	for range 90 {
		offsets = append(offsets, time.Duration(random.Int64N(int64(60*day)))-20*day)
	}
	shown, cookie := 0, ""
	for _, offset := range offsets {
		now := start.Add(offset)
		m.now.Store(now.Unix())
		w := m.ask("/graphql", string(body), "Authorization", "Bearer "+token)
		today := network.DayOfTime(now)
		may := now.Before(expires) && today >= network.DayOfTime(start) && today <= lastDay
		saw := strings.Contains(w.Body.String(), canary)
		if saw {
			shown++
		}
		switch {
		case w.Code >= http.StatusInternalServerError, saw && !may:
			t.Errorf("at %v: %d %s", offset, w.Code, w.Body)
		case may && !saw && shown < 25:
			t.Errorf("at %v nothing was shown: %d %s", offset, w.Code, w.Body)
		}
		if w := m.ask("/graphql", `{"query":"{ viewer { access } }"}`, "Cookie", cookie); w.Code >= http.StatusInternalServerError {
			t.Errorf("at %v a session got %d %s", offset, w.Code, w.Body)
		}
		if w := m.ask("/auth/session", string(signIn), "", ""); w.Code >= http.StatusInternalServerError || (w.Code == http.StatusNoContent) && !now.Before(expires) {
			t.Errorf("at %v a sign-in got %d %s", offset, w.Code, w.Body)
		} else if set := w.Result().Cookies(); w.Code == http.StatusNoContent && len(set) > 0 {
			cookie = set[0].Name + "=" + set[0].Value
		}
	}
	if shown == 0 || cookie == "" {
		t.Error("nothing was ever shown: this test shows nothing")
	}
	head, err := r.Verify(t.Context(), nil)
	if err != nil || head.Number < shown {
		t.Errorf("the audit log: %v, %d records", err, head.Number)
	}
	if strings.Contains(m.log.String(), "panic") || t.Failed() {
		t.Errorf("the log says %s", m.log.String())
	}
	t.Logf("TRUST P2 the clock moved %d times by up to 20 years either way: a contact point shown %d times, never outside the days of its basis or after the end of the token; no 5xx, the audit log one chain of %d records",
		len(offsets), shown, head.Number)
}

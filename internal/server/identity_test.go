package server_test

import (
	"bytes"
	"fmt"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/auth"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/server"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
)

// whole is a server with a gate and the real GraphQL handler over an empty store, and a token of a role.
func whole(t *testing.T, access network.Access, change func(*server.Options)) (handler http.Handler, token, id string) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "partnergraph.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	r := register.New(s, time.Now)
	token, c, err := auth.CreateToken(t.Context(), r, register.Local, auth.TokenWish{Access: access, Label: "the office", Expires: time.Now().Add(time.Hour)}, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	o := options(&bytes.Buffer{})
	o.GraphQL, o.Ready, o.Gate = graph.NewHandler(graph.Options{Store: s, Log: o.Log}), s.Ready, auth.New(auth.Options{Store: s, Register: r, Log: o.Log})
	t.Cleanup(o.Gate.Close)
	if change != nil {
		change(&o)
	}
	return handlerOf(t, o), token, c.ID
}

const (
	whoAsks  = `{"query": "{ viewer { access signedIn label } }"}`
	asPublic = `{"data":{"viewer":{"access":"PUBLIC","signedIn":false,"label":null}}`
)

func asked(t *testing.T, what string, handler http.Handler, want string, headers ...string) {
	t.Helper()
	if w := ask(handler, http.MethodPost, "/graphql", whoAsks, append(headers, asJSON)...); !strings.HasPrefix(w.Body.String(), want) {
		t.Errorf("%s: %d %s, want %s", what, w.Code, w.Body, want)
	}
}

// TestWhoAsks is told to GraphQL, whichever way the credential comes.
func TestWhoAsks(t *testing.T) {
	for _, access := range []network.Access{network.Analyst, network.Coordinator, network.Admin} {
		handler, token, _ := whole(t, access, nil)
		want := fmt.Sprintf(`{"data":{"viewer":{"access":%q,"signedIn":true,"label":"the office"}}`, access)
		asked(t, "nobody", handler, asPublic)
		asked(t, "a token", handler, want, "Authorization: Bearer "+token)
		asked(t, "a token from elsewhere", handler, want, "Authorization: Bearer "+token, "From: 192.0.2.1:1")
		w := ask(handler, http.MethodPost, "/auth/session", `{"token": "`+token+`"}`, asJSON)
		cookie, _, _ := strings.Cut(w.Header().Get("Set-Cookie"), ";")
		asked(t, "a session", handler, want, "Cookie: "+cookie)
		asked(t, "a session of our own page", handler, want, "Cookie: "+cookie, "Sec-Fetch-Site: same-origin")
	}
}

// TestWrongCredentials are refused as GraphQL refuses, also to pages of origins that may ask; pages are shown whatever is brought.
func TestWrongCredentials(t *testing.T) {
	handler, token, id := whole(t, network.Admin, func(o *server.Options) { o.Origins = []string{friend} })
	wrong := "pg_" + id + "_" + strings.Repeat("A", 43)
	for name, headers := range map[string][]string{
		"a wrong token": {"Authorization: Bearer " + wrong}, "a session that ended": {"Cookie: __Host-partnergraph=x"},
		"a wrong token of a friend": {"Authorization: Bearer " + wrong, "Origin: " + friend, "Sec-Fetch-Site: cross-site"},
	} {
		w := ask(handler, http.MethodPost, "/graphql", whoAsks, append(headers, asJSON)...)
		if w.Code != http.StatusUnauthorized || !strings.Contains(w.Body.String(), `"extensions":{"code":"UNAUTHENTICATED"}`) || strings.Contains(w.Body.String(), "data") {
			t.Errorf("%s: %d %s", name, w.Code, w.Body)
		}
		if allowed := w.Header().Get("Access-Control-Allow-Origin"); (allowed == friend) != (len(headers) == 3) {
			t.Errorf("%s: the origin that may read it is %q", name, allowed)
		}
		for _, path := range []string{"/", "/livez", "/readyz", "/robots.txt"} {
			if got := ask(handler, http.MethodGet, path, "", headers...).Code; got != http.StatusOK {
				t.Errorf("%s: %s: %d", name, path, got)
			}
		}
	}
	asked(t, "the right token afterwards", handler, `{"data":{"viewer":{"access":"ADMIN"`, "Authorization: Bearer "+token)
}

// TestCookiesAreOurOwnPagesAlone: no page of another origin acts or reads as who is signed in, also not one that may ask.
func TestCookiesAreOurOwnPagesAlone(t *testing.T) {
	handler, token, _ := whole(t, network.Admin, func(o *server.Options) { o.Origins = []string{friend} })
	w := ask(handler, http.MethodPost, "/auth/session", `{"token": "`+token+`"}`, asJSON)
	cookie, _, _ := strings.Cut(w.Header().Get("Set-Cookie"), ";")
	tried, reached := 0, 0
	for _, from := range [][]string{
		{"Origin: " + friend, "Sec-Fetch-Site: cross-site"}, {"Origin: " + friend, "Sec-Fetch-Site: same-site"}, {"Origin: " + friend},
		{"Origin: https://evil.example", "Sec-Fetch-Site: cross-site"}, {"Origin: http://127.0.0.1:9999", "Sec-Fetch-Site: same-site"}, {"Origin: null", "Sec-Fetch-Site: cross-site"},
		{"Origin: https://evil.example"}, {"Origin: null"}, {"Sec-Fetch-Site: cross-site"}, {"Sec-Fetch-Site: same-site"},
	} {
		for _, request := range [][3]string{
			{http.MethodPost, "/graphql", whoAsks}, {http.MethodGet, "/graphql?query={viewer{access,signedIn,label}}", ""},
			{http.MethodPost, "/auth/session", `{"token": "` + token + `"}`}, {http.MethodDelete, "/auth/session", ""},
		} {
			tried++
			w := ask(handler, request[0], request[1], request[2], append(from, "Cookie: "+cookie, asJSON)...)
			mayAsk := strings.HasPrefix(request[1], "/graphql")
			if strings.Contains(w.Body.String(), "ADMIN") || strings.Contains(w.Body.String(), `"signedIn":true`) || !mayAsk && w.Code < 400 {
				reached++
				t.Errorf("%v %s %s: %d %s", from, request[0], request[1], w.Code, w.Body)
			}
			if got := w.Header().Get("Access-Control-Allow-Credentials"); got != "" {
				t.Errorf("%v %s: Access-Control-Allow-Credentials: %s", from, request[1], got)
			}
		}
	}
	t.Logf("TRUST T4 %d of %d requests of pages of other origins were taken for those of who is signed in", reached, tried)
}

// TestOtherOriginsAtSignIn are not told that somebody could allow them.
func TestOtherOriginsAtSignIn(t *testing.T) {
	handler, token, _ := whole(t, network.Admin, func(o *server.Options) { o.Origins = []string{friend} })
	for _, origin := range []string{friend, "https://evil.example"} {
		w := ask(handler, http.MethodPost, "/auth/session", `{"token": "`+token+`"}`, "Origin: "+origin, asJSON)
		if body := w.Body.String(); w.Code != http.StatusForbidden || strings.Contains(body, "can allow") || !strings.Contains(body, "cannot sign in or out here") {
			t.Errorf("%s: %d %s", origin, w.Code, body)
		}
	}
}

// TestLocalAndOtherOrigins: on this machine, without tokens, a page of an origin that may ask is the public.
func TestLocalAndOtherOrigins(t *testing.T) {
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "partnergraph.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	o := options(&bytes.Buffer{})
	o.GraphQL, o.Origins = graph.NewHandler(graph.Options{Store: s, Log: o.Log}), []string{friend}
	o.Gate = auth.New(auth.Options{Store: s, Register: register.New(s, time.Now), Log: o.Log})
	t.Cleanup(o.Gate.Close)
	handler := handlerOf(t, o)
	const asAdmin = `{"data":{"viewer":{"access":"ADMIN"`
	asked(t, "nobody's page", handler, asAdmin)
	asked(t, "our own page", handler, asAdmin, "Origin: http://127.0.0.1:8080", "Sec-Fetch-Site: same-origin")
	asked(t, "a friend's page", handler, asPublic, "Origin: "+friend, "Sec-Fetch-Site: cross-site")
	asked(t, "a friend's page in an older browser", handler, asPublic, "Origin: "+friend)
	if w := ask(handler, http.MethodGet, "/graphql?query={viewer{access,signedIn,label}}", "", "Sec-Fetch-Site: cross-site"); strings.Contains(w.Body.String(), "ADMIN") {
		t.Errorf("a link of another site: %s", w.Body)
	}
}

// TestRobots are asked to stay away from all pages.
func TestRobots(t *testing.T) {
	w := ask(handlerOf(t, options(&bytes.Buffer{})), http.MethodGet, "/robots.txt", "")
	if w.Body.String() != "User-agent: *\nDisallow: /\n" || w.Header().Get("X-Robots-Tag") != "noindex, noarchive" {
		t.Errorf("%s %v", w.Body, w.Header())
	}
}

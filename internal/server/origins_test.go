package server_test

import (
	"bytes"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/server"
)

const (
	friend  = "https://friend.example"
	withOwn = "http://localhost:5173"
)

// strangers are origins that no list here names; most are near to one that it does.
var strangers = []string{
	"null", "https://evil.example", "http://friend.example", "https://friend.example:8443", "https://friend.example.evil.example",
	"https://sub.friend.example", "https://evilfriend.example", "https://friend.exampl", "https://friend.example/", "http://localhost", "http://localhost:5174",
	"file://", "*", "https://*",
}

func allowing(t *testing.T, origins ...string) http.Handler {
	t.Helper()
	o := options(&bytes.Buffer{})
	o.Origins = origins
	return handlerOf(t, o)
}

// questions are the requests with which a page of another origin may try to read.
func questions(handler http.Handler, origin string) map[string]http.Header {
	return map[string]http.Header{
		"preflight": ask(handler, http.MethodOptions, "/graphql", "", "Origin: "+origin,
			"Access-Control-Request-Method: POST", "Access-Control-Request-Headers: content-type").Header(),
		"post": ask(handler, http.MethodPost, "/graphql", "{}", "Origin: "+origin, asJSON).Header(),
		"get":  ask(handler, http.MethodGet, "/graphql?query={status{revision}}", "", "Origin: "+origin).Header(),
		"page": ask(handler, http.MethodGet, "/", "", "Origin: "+origin).Header(),
	}
}

func corsHeaders(h http.Header) (names []string) {
	for name := range h {
		if strings.HasPrefix(name, "Access-Control-") {
			names = append(names, name+": "+h.Get(name))
		}
	}
	slices.Sort(names)
	return names
}

// TestNoOriginsNoCORS: without a list no page of another origin reads anything.
func TestNoOriginsNoCORS(t *testing.T) {
	asked, allowed := 0, 0
	for name, handler := range map[string]http.Handler{"no list": allowing(t), "an empty list": allowing(t, []string{}...)} {
		for _, origin := range append([]string{friend, "http://127.0.0.1:8080"}, strangers...) {
			for kind, header := range questions(handler, origin) {
				asked++
				if got := corsHeaders(header); len(got) > 0 {
					allowed++
					t.Errorf("%s, %s from %s: %q", name, kind, origin, got)
				}
			}
		}
	}
	t.Logf("TRUST T5 %d of %d requests of other origins got a CORS header without a list of origins", allowed, asked)
}

// TestOriginsAreExact: those of the list may ask, and nobody who is like them.
func TestOriginsAreExact(t *testing.T) {
	handler := allowing(t, friend, withOwn)
	for _, origin := range []string{friend, withOwn} {
		asked := questions(handler, origin)
		for _, kind := range []string{"preflight", "post", "get"} {
			if got := asked[kind].Get("Access-Control-Allow-Origin"); got != origin {
				t.Errorf("%s from %s: Access-Control-Allow-Origin %q, want the origin", kind, origin, got)
			}
			if !slices.Contains(asked[kind].Values("Vary"), "Origin") && !strings.Contains(strings.Join(asked[kind].Values("Vary"), ","), "Origin") {
				t.Errorf("%s from %s: Vary %q, want Origin in it", kind, origin, asked[kind].Values("Vary"))
			}
			if got := asked[kind].Get("Access-Control-Allow-Credentials"); got != "" {
				t.Errorf("%s from %s: Access-Control-Allow-Credentials %q", kind, origin, got)
			}
		}
		w := ask(handler, http.MethodPost, "/graphql", "{}", "Origin: "+origin, "Sec-Fetch-Site: cross-site", asJSON)
		if w.Code != http.StatusOK || w.Body.String() != "reached" {
			t.Errorf("a post from %s: %d %s", origin, w.Code, w.Body)
		}
	}
	for _, origin := range strangers {
		for kind, header := range questions(handler, origin) {
			if got := header.Get("Access-Control-Allow-Origin"); got != "" {
				t.Errorf("%s from %s: Access-Control-Allow-Origin %q, want none", kind, origin, got)
			}
		}
	}
}

// TestOriginsThatAreNone are refused at the start, not passed over.
func TestOriginsThatAreNone(t *testing.T) {
	taken := 0
	none := []string{
		"*", "null", "https://*.example.org", "https://example.org/", "https://example.org/path", "example.org", "ftp://example.org", "https://",
		"https://user@example.org", "https://example.org?x", "https://example.org#x", "javascript:alert(1)", "https://exa mple.org", "//example.org",
		"", "http://:80",
		// Browsers write these otherwise, so they would never match.
		"https://Example.org", "HTTPS://example.org", "https://example.org:443", "http://example.org:80",
	}
	for _, origin := range none {
		o := options(&bytes.Buffer{})
		o.Origins = []string{friend, origin}
		if _, err := server.New(o); err == nil || !strings.Contains(err.Error(), "is not an origin") {
			taken++
			t.Errorf("%q: error %v, want that it is not an origin", origin, err)
		}
	}
	t.Logf("TRUST T5 %d of %d lists with an origin that is not exact were taken at the start, * and null among them", taken, len(none))
	allowing(t, friend, withOwn, "https://example.org:8443", "http://[::1]:3000", "https://xn--bcher-kva.example")
}

// TestPostsOfOtherOrigins do not reach what answers.
func TestPostsOfOtherOrigins(t *testing.T) {
	for name, c := range map[string]struct {
		handler http.Handler
		headers []string
		want    int
	}{
		"another site":              {allowing(t), []string{"Origin: https://evil.example", "Sec-Fetch-Site: cross-site"}, 403},
		"another site, old browser": {allowing(t), []string{"Origin: https://evil.example"}, 403},
		"the same site":             {allowing(t), []string{"Origin: http://127.0.0.1:9999", "Sec-Fetch-Site: same-site"}, 403},
		"another port":              {allowing(t), []string{"Origin: http://127.0.0.1:9999"}, 403},
		"no origin to tell":         {allowing(t), []string{"Origin: null"}, 403},
		"no origin, another site":   {allowing(t), []string{"Origin: null", "Sec-Fetch-Site: cross-site"}, 403},
		"not on the list":           {allowing(t, friend), []string{"Origin: https://evil.example", "Sec-Fetch-Site: cross-site"}, 403},
		"on the list":               {allowing(t, friend), []string{"Origin: " + friend, "Sec-Fetch-Site: cross-site"}, 200},
		"our own page":              {allowing(t), []string{"Origin: http://127.0.0.1:8080", "Sec-Fetch-Site: same-origin"}, 200},
		"our own page, old browser": {allowing(t), []string{"Origin: http://127.0.0.1:8080"}, 200},
		"no browser":                {allowing(t), nil, 200},
	} {
		t.Run(name, func(t *testing.T) {
			w := ask(c.handler, http.MethodPost, "/graphql", "{}", append(c.headers, asJSON)...)
			if w.Code != c.want || (w.Body.String() == "reached") != (c.want == http.StatusOK) {
				t.Errorf("%d %q, want %d", w.Code, w.Body, c.want)
			}
		})
	}
}

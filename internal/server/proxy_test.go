package server_test

import (
	"bytes"
	"io"
	"net/http"
	"testing"

	"github.com/partnergraph/partnergraph/internal/server"
)

// telling says what the server takes for the host and the address of who asks.
var telling = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { _, _ = io.WriteString(w, r.Host+" "+r.RemoteAddr) })

// TestProxy: what the proxy itself wrote counts, and what clients wrote does not; without --behind-proxy nothing of it does.
func TestProxy(t *testing.T) {
	place := server.Place{Address: "0.0.0.0:80", BehindProxy: true, PublicURL: address(t, "https://partners.example")}
	for name, c := range map[string]struct {
		headers []string
		status  int
		says    string
	}{
		"it keeps the host":           {[]string{"Host: partners.example", "X-Forwarded-For: 192.0.2.7", "X-Forwarded-Proto: https"}, 200, "partners.example 192.0.2.7:0"},
		"it tells the host":           {[]string{"Host: inside:80", "X-Forwarded-Host: partners.example", "X-Forwarded-For: 192.0.2.7"}, 200, "partners.example 192.0.2.7:0"},
		"a client wrote before":       {[]string{"Host: partners.example", "X-Forwarded-For: 127.0.0.1, 192.0.2.7"}, 200, "partners.example 192.0.2.7:0"},
		"a client wrote a header":     {[]string{"Host: partners.example", "X-Forwarded-For: 127.0.0.1", "X-Forwarded-For: 192.0.2.7"}, 200, "partners.example 192.0.2.7:0"},
		"a client wrote the host":     {[]string{"Host: inside", "X-Forwarded-Host: partners.example, evil.example"}, 421, ""},
		"IPv6":                        {[]string{"Host: partners.example", "X-Forwarded-For: 2001:db8::1"}, 200, "partners.example [2001:db8::1]:0"},
		"no address":                  {[]string{"Host: partners.example", "X-Forwarded-For: unknown"}, 200, "partners.example 127.0.0.1:5000"},
		"nothing":                     {[]string{"Host: partners.example"}, 200, "partners.example 127.0.0.1:5000"},
		"another host":                {[]string{"Host: evil.example"}, 421, ""},
		"the inner host":              {[]string{"Host: 127.0.0.1:80"}, 421, ""},
		"not encrypted":               {[]string{"Host: partners.example", "X-Forwarded-Proto: http"}, 308, ""},
		"not encrypted, with a token": {[]string{"Host: partners.example", "X-Forwarded-Proto: http", "Authorization: Bearer x"}, 403, ""},
	} {
		o := options(&bytes.Buffer{})
		o.GraphQL, o.Place = telling, place
		w := ask(handlerOf(t, o), http.MethodGet, "/graphql?a=b", "", c.headers...)
		if w.Code != c.status || c.says != "" && w.Body.String() != c.says {
			t.Errorf("%s: %d %s, want %d %s", name, w.Code, w.Body, c.status, c.says)
		}
		if got := w.Header().Get("Location"); c.status == 308 && got != "https://partners.example/graphql?a=b" {
			t.Errorf("%s leads to %s", name, got)
		}
	}
	o := options(&bytes.Buffer{})
	o.Place = place
	for target, want := range map[string]string{
		"/": "https://partners.example/", "http://evil.example/x": "https://partners.example/x", "http:@evil.example/": "", "http:.evil.example/": "",
		"//evil.example/": "", "*": "",
	} {
		w := ask(handlerOf(t, o), http.MethodGet, target, "", "Host: partners.example", "X-Forwarded-Proto: http")
		if got := w.Header().Get("Location"); got != want || (want == "") != (w.Code == 403) || w.Header().Get("Cache-Control") != "no-store" {
			t.Errorf("%s leads to %q, want %q: %d %v", target, got, want, w.Code, w.Header())
		}
	}
	o = options(&bytes.Buffer{})
	o.GraphQL = telling
	w := ask(handlerOf(t, o), http.MethodGet, "/graphql", "", "X-Forwarded-For: 192.0.2.7", "X-Forwarded-Host: partners.example", "X-Forwarded-Proto: http")
	if want := "127.0.0.1:8080 127.0.0.1:5000"; w.Body.String() != want {
		t.Errorf("without a proxy: %d %s, want %s", w.Code, w.Body, want)
	}
	o.Place = place
	if w := ask(handlerOf(t, o), http.MethodPost, "/graphql", "{}", asJSON, "Host: partners.example", "X-Forwarded-Proto: http"); w.Code != 403 {
		t.Errorf("a post that is not encrypted: %d", w.Code)
	}
	// A page of another origin is measured by the name under which people know the service.
	for origin, want := range map[string]int{"https://partners.example": 200, "https://inside": 403, "https://evil.example": 403} {
		w := ask(handlerOf(t, o), http.MethodPost, "/graphql", "{}", asJSON, "Host: inside", "X-Forwarded-Host: partners.example", "Origin: "+origin)
		if w.Code != want {
			t.Errorf("a page of %s: %d, want %d", origin, w.Code, want)
		}
	}
}

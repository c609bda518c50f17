package auth

import (
	"net/http"
	"net/url"
	"time"
)

// The cookies. Their prefix makes browsers take them from this host alone, over a connection that nobody overhears.
const (
	sessionCookie = "__Host-partnergraph"
	signInCookie  = "__Host-partnergraph-sign-in"
)

// cookie is one that no script reads and no other site sends along but with a link to us; age 0 removes it.
func cookie(name, value string, age time.Duration) *http.Cookie {
	c := &http.Cookie{Name: name, Value: value, Path: "/", Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode, MaxAge: int(age.Seconds())}
	if value == "" {
		c.MaxAge = -1
	}
	return c
}

// cookieOf returns the value of a cookie, and whether it was brought. Of two with one name none counts: one of them is not ours.
func cookieOf(r *http.Request, name string) (value string, brought bool) {
	found := r.CookiesNamed(name)
	if len(found) == 0 {
		return "", false
	}
	if len(found) > 1 {
		return "", true
	}
	return found[0].Value, true
}

// ofSameOrigin tells whether our own page, or a person by its address, sent a request. Browsers say so; of one that does
// not, the cookie itself (SameSite) says that it was no page of another site.
func ofSameOrigin(r *http.Request) bool {
	switch r.Header.Get("Sec-Fetch-Site") {
	case "same-origin", "none":
		return true
	case "":
	default:
		return false
	}
	origin := r.Header.Get("Origin")
	if origin == "" {
		return true
	}
	u, err := url.Parse(origin)
	return err == nil && u.Host != "" && SameHost(r.Host, u)
}

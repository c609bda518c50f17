package server

import (
	"net"
	"net/http"
	"net/netip"
	"strings"
)

// throughProxy takes from the proxy's headers who asks, and by which name: of each the last entry, which the proxy itself has
// written. What clients wrote before it counts for nothing. A proxy must set X-Forwarded-For and -Proto, and either keep Host or
// set X-Forwarded-Host.
func (p Place) throughProxy(next http.Handler) http.Handler {
	if !p.BehindProxy {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r = r.Clone(r.Context())
		if ip, err := netip.ParseAddr(last(r, "X-Forwarded-For")); err == nil {
			r.RemoteAddr = net.JoinHostPort(ip.Unmap().String(), "0")
		}
		if host := last(r, "X-Forwarded-Host"); host != "" {
			r.Host = host
		}
		if strings.EqualFold(last(r, "X-Forwarded-Proto"), "http") && p.PublicURL.Scheme == "https" {
			p.overheard(w, r)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// last is the last entry of a header that is a list.
func last(r *http.Request, name string) string {
	values := r.Header.Values(name)
	if len(values) == 0 {
		return ""
	}
	all := values[len(values)-1]
	return strings.TrimSpace(all[strings.LastIndexByte(all, ',')+1:])
}

// overheard leads to the encrypted address who asks for a page without encryption, and refuses everything else: a secret that
// came so has been shown to whoever listens. It leads to our own host alone: what is no path of ours could name another one.
func (p Place) overheard(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	way, reads := r.URL.RequestURI(), r.Method == http.MethodGet || r.Method == http.MethodHead
	path := r.URL.Opaque == "" && strings.HasPrefix(way, "/") && !strings.HasPrefix(way, "//")
	if reads && path && r.Header.Get("Authorization") == "" {
		http.Redirect(w, r, "https://"+p.PublicURL.Host+way, http.StatusPermanentRedirect)
		return
	}
	http.Error(w, "ask at https://"+p.PublicURL.Host, http.StatusForbidden)
}

package server

import (
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
)

// localHosts refuses requests whose Host is not this machine's own name for
// itself: a page that rebinds a name of its own to 127.0.0.1 must not read persons.
func localHosts(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !isLocalHost(r.Host) {
			http.Error(w, "this server answers to localhost, 127.0.0.1 and [::1] only", http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isLocalHost(hostport string) bool {
	host := hostport
	if h, _, err := net.SplitHostPort(hostport); err == nil {
		host = h
	} else {
		host = strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
	}
	return strings.EqualFold(host, "localhost") || host == "127.0.0.1" || host == "::1"
}

// CheckLoopback refuses to listen where other machines could reach the server:
// whoever asks is taken for an administrator until tokens exist.
func CheckLoopback(address string) error {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return fmt.Errorf("%q is not an address to listen on; write host:port, for example 127.0.0.1:8080", address)
	}
	if !isLocalHost(host) { // of another loopback address every request would be refused
		return fmt.Errorf("refusing to listen on %s: without tokens only this machine may ask; use 127.0.0.1, [::1] or localhost", address)
	}
	return nil
}

// defaultPorts are those that browsers leave out of an origin.
var defaultPorts = map[string]string{"http": "80", "https": "443"}

// checkOrigins accepts exact origins only: no "*", no "null", no patterns, no paths.
func checkOrigins(origins []string) error {
	for _, origin := range origins {
		u, err := url.Parse(origin)
		if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Hostname() == "" || u.User != nil || strings.Contains(origin, "*") ||
			u.Scheme+"://"+strings.ToLower(u.Host) != origin || u.Port() == defaultPorts[u.Scheme] {
			return fmt.Errorf("%q is not an origin as browsers write it; write scheme://host[:port] in lower case, for example https://example.org", origin)
		}
	}
	return nil
}

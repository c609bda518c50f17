package server

import (
	"fmt"
	"net"
	"net/url"
	"strings"
)

func isLocalHost(hostport string) bool {
	host := hostport
	if h, _, err := net.SplitHostPort(hostport); err == nil {
		host = h
	} else {
		host = strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
	}
	return strings.EqualFold(host, "localhost") || host == "127.0.0.1" || host == "::1"
}

// CheckLoopback refuses an address that is not this machine's own.
func CheckLoopback(address string) error {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return notAnAddress(address)
	}
	if !isLocalHost(host) {
		return fmt.Errorf("%s is not on this machine; use 127.0.0.1, [::1] or localhost", address)
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

package auth

import (
	"net/url"
	"strings"
)

// usualPorts are those that browsers leave out of an address.
var usualPorts = map[string]string{"http": ":80", "https": ":443"}

// SameHost compares the host of a request with that of an address, whether or not the usual port is written.
func SameHost(host string, u *url.URL) bool {
	usual := usualPorts[u.Scheme]
	return strings.EqualFold(strings.TrimSuffix(host, usual), strings.TrimSuffix(u.Host, usual))
}

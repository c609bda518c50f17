package server

import (
	"fmt"
	"net"
	"net/http"
	"net/url"

	"github.com/partnergraph/partnergraph/internal/auth"
)

// Place is where the service is found, and who can reach it there. The zero value is this machine alone.
type Place struct {
	Address string // host:port
	// CertFile and KeyFile hold the certificate of a server that encrypts, and its key. Both, or neither.
	CertFile, KeyFile string
	// BehindProxy says that all requests come through a proxy, which encrypts and tells who asks.
	BehindProxy bool
	// PublicURL is the address that people know: scheme://host[:port]; nil: Address.
	PublicURL *url.URL
}

// Check refuses a place where secrets or persons could be overheard, or where nobody could tell who asks.
func (p Place) Check() error {
	if _, _, err := net.SplitHostPort(p.Address); err != nil {
		return notAnAddress(p.Address)
	}
	switch {
	case (p.CertFile == "") != (p.KeyFile == ""):
		return fmt.Errorf("a certificate needs its key: use --tls-cert FILE and --tls-key FILE together")
	case p.BehindProxy && p.CertFile != "":
		return fmt.Errorf("--behind-proxy says that a proxy encrypts, --tls-cert that the service does; use one of them")
	case p.BehindProxy && p.PublicURL == nil:
		return fmt.Errorf("--behind-proxy needs --public-url https://NAME: the address at which people reach the proxy")
	case !p.onLoopback() && p.CertFile == "" && !p.BehindProxy:
		return fmt.Errorf("refusing to listen on %s: what is said there could be overheard; encrypt with --tls-cert FILE --tls-key FILE, or use --behind-proxy where a proxy does, or listen on 127.0.0.1", p.Address)
	}
	return nil
}

func notAnAddress(address string) error {
	return fmt.Errorf("%q is not an address to listen on; write host:port, for example 127.0.0.1:8080", address)
}

// Guarded tells whether others than this machine can ask. Then nobody is taken for its administrator.
func (p Place) Guarded() bool {
	return !p.onLoopback() || p.BehindProxy || p.PublicURL != nil && !isLocalHost(p.PublicURL.Host)
}

// Encrypted tells whether browsers reach the service over TLS.
func (p Place) Encrypted() bool {
	return p.CertFile != "" || p.BehindProxy && p.PublicURL.Scheme == "https"
}

func (p Place) onLoopback() bool {
	if p.Address == "" {
		return true
	}
	host, _, err := net.SplitHostPort(p.Address)
	return err == nil && isLocalHost(host)
}

// URL is the address that people use: the public one, or else that at which the service listens now.
func (p Place) URL(listens net.Addr) string {
	switch {
	case p.PublicURL != nil:
		return p.PublicURL.Scheme + "://" + p.PublicURL.Host
	case p.CertFile != "":
		return "https://" + listens.String()
	}
	return "http://" + listens.String()
}

// answersTo tells whether the host of a request is a name of this service. On this machine a page that rebinds a name of
// its own to 127.0.0.1 must not read persons; elsewhere a name that is not ours leads nobody here by mistake.
func (p Place) answersTo(host string) bool {
	switch {
	case p.PublicURL != nil && auth.SameHost(host, p.PublicURL):
		return true
	case p.onLoopback():
		return isLocalHost(host)
	}
	return p.PublicURL == nil
}

// hosts refuses requests whose Host is no name of this service. Whether it lives and is ready is told to anybody where others
// than this machine can ask: what watches over it knows no names.
func (p Place) hosts(next http.Handler) http.Handler {
	const here = "this server answers to localhost, 127.0.0.1 and [::1] only"
	says := here
	if p.PublicURL != nil {
		says = "this server answers to " + p.PublicURL.Scheme + "://" + p.PublicURL.Host + " only"
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		health := !p.onLoopback() && (r.URL.Path == "/livez" || r.URL.Path == "/readyz")
		if !health && !p.answersTo(r.Host) {
			http.Error(w, says, http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

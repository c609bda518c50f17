package server_test

import (
	"bytes"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/server"
)

func address(t *testing.T, text string) *url.URL {
	t.Helper()
	if text == "" {
		return nil
	}
	u, err := url.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// TestPlaces: others are served only where nobody in between can listen, and then are no administrators.
func TestPlaces(t *testing.T) {
	for name, c := range map[string]struct {
		listen, cert, key, public string
		proxy                     bool
		refused                   string
		guarded, encrypted        bool
	}{
		"this machine":                    {listen: "127.0.0.1:8080"},
		"this machine, IPv6":              {listen: "[::1]:8080"},
		"this machine by name":            {listen: "localhost:0"},
		"this machine by its own address": {listen: "127.0.0.1:8080", public: "http://localhost:8080"},
		"this machine, encrypted":         {listen: "127.0.0.1:8080", cert: "c", key: "k", encrypted: true},
		"this machine under a name":       {listen: "127.0.0.1:8080", public: "https://partners.example", guarded: true},
		"a proxy on this machine":         {listen: "127.0.0.1:8080", public: "https://partners.example", proxy: true, guarded: true, encrypted: true},
		"a proxy for this machine alone":  {listen: "127.0.0.1:8080", public: "http://localhost", proxy: true, guarded: true},
		"a proxy elsewhere":               {listen: "0.0.0.0:8080", public: "https://partners.example", proxy: true, guarded: true, encrypted: true},
		"all addresses, encrypted":        {listen: ":8443", cert: "c", key: "k", guarded: true, encrypted: true},
		"an address, encrypted":           {listen: "192.0.2.1:8443", cert: "c", key: "k", guarded: true, encrypted: true},
		"all addresses":                   {listen: "0.0.0.0:8080", refused: "--tls-cert FILE --tls-key FILE"},
		"all addresses of IPv6":           {listen: "[::]:8080", refused: "--behind-proxy"},
		"no host":                         {listen: ":8080", refused: "could be overheard"},
		"an address":                      {listen: "192.0.2.1:8080", refused: "could be overheard"},
		"a name":                          {listen: "example.org:80", refused: "could be overheard"},
		"a name like ours":                {listen: "localhost.evil.example:80", refused: "could be overheard"},
		"another loopback":                {listen: "127.0.0.2:8080", refused: "could be overheard"},
		"a mapped loopback":               {listen: "[::ffff:127.0.0.1]:8080", refused: "could be overheard"},
		"under a name, not encrypted":     {listen: "0.0.0.0:80", public: "https://partners.example", refused: "could be overheard"},
		"no port":                         {listen: "127.0.0.1", refused: "not an address"},
		"a port":                          {listen: "8080", refused: "not an address"},
		"nothing":                         {listen: "", refused: "not an address"},
		"IPv6 without brackets":           {listen: "::1:8080", refused: "not an address"},
		"a certificate without a key":     {listen: "127.0.0.1:1", cert: "c", refused: "--tls-key"},
		"a key without a certificate":     {listen: "127.0.0.1:1", key: "k", refused: "--tls-cert"},
		"a proxy and a certificate":       {listen: "127.0.0.1:1", cert: "c", key: "k", proxy: true, refused: "use one of them"},
		"a proxy without a name":          {listen: "127.0.0.1:1", proxy: true, refused: "--public-url"},
	} {
		p := server.Place{Address: c.listen, CertFile: c.cert, KeyFile: c.key, BehindProxy: c.proxy, PublicURL: address(t, c.public)}
		err := p.Check()
		if (err == nil) != (c.refused == "") || err != nil && !strings.Contains(err.Error(), c.refused) {
			t.Errorf("%s: %v, want %q", name, err, c.refused)
		}
		if err == nil && (p.Guarded() != c.guarded || p.Encrypted() != c.encrypted) {
			t.Errorf("%s: guarded %v, encrypted %v; want %v, %v", name, p.Guarded(), p.Encrypted(), c.guarded, c.encrypted)
		}
	}
	for address, want := range map[string]bool{"127.0.0.1:1": true, "localhost:1": true, "[::1]:1": true, "0.0.0.0:1": false, "example.org:1": false, "x": false} {
		if err := server.CheckLoopback(address); (err == nil) != want {
			t.Errorf("%q: %v, want it to be taken: %v", address, err, want)
		}
	}
}

// TestNames: which hosts a server answers to, where it stands.
func TestNames(t *testing.T) {
	for name, c := range map[string]struct {
		listen, public string
		yes, no        []string
	}{
		"this machine": {"127.0.0.1:8080", "", []string{"localhost", "127.0.0.1:8080", "[::1]:1"}, []string{"partners.example", "", "evil.example", "127.0.0.2"}},
		"this machine under a name": {
			"127.0.0.1:8080", "https://partners.example", []string{"localhost", "partners.example", "Partners.Example", "partners.example:443"},
			[]string{"evil.example", "partners.example:8443", "partners.example.evil.example", "x.partners.example", "partners.example."},
		},
		"elsewhere under a name": {
			"0.0.0.0:8443", "https://partners.example:8443", []string{"partners.example:8443"},
			[]string{"partners.example", "localhost", "127.0.0.1:8443", "evil.example", "192.0.2.1:8443", ""},
		},
		"elsewhere": {"0.0.0.0:8443", "", []string{"anything.example", "192.0.2.1:8443", "localhost"}, nil},
	} {
		o := options(&bytes.Buffer{})
		o.Place = server.Place{Address: c.listen, PublicURL: address(t, c.public)}
		handler := handlerOf(t, o)
		for host, want := range hosts(c.yes, c.no) {
			for _, path := range []string{"/", "/graphql", "/nothing", "/robots.txt"} {
				if got := ask(handler, http.MethodGet, path, "", "Host: "+host).Code; (got == http.StatusMisdirectedRequest) == want {
					t.Errorf("%s, %q%s: %d", name, host, path, got)
				}
			}
			if got := ask(handler, http.MethodGet, "/readyz", "", "Host: "+host).Code; (got == 200) != (want || c.listen[0] == '0') {
				t.Errorf("%s, %q: whether it is ready: %d", name, host, got)
			}
		}
	}
}

func hosts(yes, no []string) map[string]bool {
	all := map[string]bool{}
	for _, host := range yes {
		all[host] = true
	}
	for _, host := range no {
		all[host] = false
	}
	return all
}

// TestStayEncrypted is said where browsers come over TLS, and of localhost never.
func TestStayEncrypted(t *testing.T) {
	for name, c := range map[string]struct {
		place server.Place
		host  string
		want  bool
	}{
		"encrypted":               {server.Place{Address: ":8443", CertFile: "c", KeyFile: "k"}, "partners.example", true},
		"behind a proxy":          {server.Place{Address: ":80", BehindProxy: true, PublicURL: address(t, "https://partners.example")}, "partners.example", true},
		"behind one of localhost": {server.Place{Address: "127.0.0.1:80", BehindProxy: true, PublicURL: address(t, "http://localhost")}, "localhost", false},
		"this machine":            {server.Place{Address: "127.0.0.1:80"}, "localhost", false},
		"this machine, encrypted": {server.Place{Address: "127.0.0.1:80", CertFile: "c", KeyFile: "k"}, "localhost:80", false},
	} {
		o := options(&bytes.Buffer{})
		o.Place = c.place
		if got := ask(handlerOf(t, o), http.MethodGet, "/", "", "Host: "+c.host).Header().Get("Strict-Transport-Security"); (got != "") != c.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

package server_test

import (
	"bytes"
	"net/http"
	"testing"
)

// TestHosts: a page whose name was rebound to this machine sends its own name.
func TestHosts(t *testing.T) {
	handler := handlerOf(t, options(&bytes.Buffer{}))
	for host, want := range map[string]int{
		"localhost": 200, "localhost:8080": 200, "LocalHost:8080": 200, "127.0.0.1": 200, "127.0.0.1:1": 200, "[::1]": 200, "[::1]:8080": 200,
		"": 421, "evil.example": 421, "evil.example:8080": 421, "localhost.evil.example": 421, "127.0.0.1.evil.example:8080": 421,
		"127.0.0.1.nip.io": 421, "localhost.": 421, "127.0.0.1.": 421, "evil.localhost": 421, "notlocalhost": 421,
		"127.1": 421, "127.0.0.2": 421, "2130706433": 421, "0x7f.1": 421, "0.0.0.0": 421, "0.0.0.0:8080": 421, "[::]": 421, "[::ffff:127.0.0.1]": 421,
		"192.168.0.1": 421, "localhost@evil.example": 421, "localhost,evil.example": 421, " localhost": 421, "localhost:8080:evil": 421, ":8080": 421,
	} {
		t.Run(host, func(t *testing.T) {
			for _, path := range []string{"/graphql", "/", "/livez", "/readyz", "/nothing"} {
				w := ask(handler, http.MethodGet, path, "", "Host: "+host)
				if refused := w.Code == http.StatusMisdirectedRequest; refused != (want == http.StatusMisdirectedRequest) {
					t.Errorf("%s: %d, want %d", path, w.Code, want)
				}
			}
		})
	}
}

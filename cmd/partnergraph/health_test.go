package main

import (
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// TestHealth asks a service that runs, one that is not ready, one that is none, and one that is away.
func TestHealth(t *testing.T) {
	s := served(t, inTemp(t, "data"))
	host := hostOf(s.address)
	if out := does(t, "health", "--listen", host); out != "ready\n" {
		t.Errorf("of a service that runs it says %q", out)
	}
	s.stop()
	fails(t, []string{"health", "--listen", host}, "no service answers at "+host)

	unready := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/readyz" {
			w.WriteHeader(http.StatusServiceUnavailable)
			_, _ = io.WriteString(w, "not ready: the store does not answer\n")
		}
	}))
	t.Cleanup(unready.Close)
	fails(t, []string{"health", "--listen", hostOf(unready.URL)}, "says: not ready: the store does not answer")

	secret := httptest.NewUnstartedServer(unready.Config.Handler)
	secret.Config.ErrorLog = log.New(io.Discard, "", 0) // which would tell of what this test does
	secret.StartTLS()
	t.Cleanup(secret.Close)
	fails(t, []string{"health", "--listen", strings.TrimPrefix(secret.URL, "https://")}, "encrypts: say with which certificate, with --tls-cert FILE\n")
	certificate := certified(t)[1]
	fails(t, []string{"health", "--listen", strings.TrimPrefix(secret.URL, "https://"), "--tls-cert", certificate}, "shows another certificate than that in "+certificate)
	fails(t, []string{"health", "--listen", hostOf(unready.URL), "--tls-cert", certificate}, "does not encrypt: leave --tls-cert out")

	fails(t, []string{"health", "--listen", "192.0.2.1:80"}, "is not on this machine")
	mute, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		for {
			conn, err := mute.Accept()
			if err != nil {
				return
			}
			_ = conn.Close()
		}
	}()
	defer func() { _ = mute.Close() }()
	fails(t, []string{"health", "--listen", mute.Addr().String()}, "no service answers")
}

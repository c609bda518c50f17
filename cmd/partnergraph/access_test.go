package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"io"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/config"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// send sends a request; nobody's certificate is looked at.
func send(t *testing.T, request *http.Request) (status int, body string, header http.Header) {
	t.Helper()
	transport := &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}
	defer transport.CloseIdleConnections()
	client := &http.Client{Transport: transport, Timeout: testkit.Patience, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	answer, err := client.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	bytes, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(bytes), answer.Header
}

// certified writes a certificate that nobody else has signed, and returns the flags that name it.
func certified(t *testing.T) []string {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	dir := folder(t, map[string]string{
		"cert.pem": string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})), "key.pem": string(pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: secret})),
	})
	return []string{"--tls-cert", filepath.Join(dir, "cert.pem"), "--tls-key", filepath.Join(dir, "key.pem")}
}

// TestServeOthers: over TLS, with a token; who has none is the public, from wherever.
func TestServeOthers(t *testing.T) {
	data := inTemp(t, "data")
	text, _ := tokenOf(t, "ADMIN", "--data", data)
	certificate := certified(t)
	s := started(t, append(certificate[:4:4], "--data", data, "--listen", "0.0.0.0:0", "--drain", "0s")...)
	if !strings.HasPrefix(s.address, "https://") {
		t.Fatalf("it listens on %s", s.address)
	}
	_, port, err := net.SplitHostPort(strings.TrimPrefix(s.address, "https://"))
	if err != nil {
		t.Fatal(err)
	}
	s.address = "https://127.0.0.1:" + port
	if got := does(t, "health", "--listen", "127.0.0.1:"+port, "--tls-cert", certificate[1]); got != "ready\n" {
		t.Errorf("it says %q of itself", got)
	}
	fails(t, []string{"health", "--listen", "127.0.0.1:" + port, "--tls-cert", certified(t)[1]}, "shows another certificate")
	fails(t, []string{"health", "--listen", "127.0.0.1:" + port, "--tls-cert", certificate[3]}, "holds no certificate")
	if role, _, body := access(t, s); role != "PUBLIC" {
		t.Errorf("this machine: %s", body)
	}
	if role, _, body := access(t, s, "Authorization: Bearer "+text); role != "ADMIN" {
		t.Errorf("a token: %s", body)
	}
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.address+"/auth/session", strings.NewReader(`{"token": "`+text+`"}`))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	status, body, header := send(t, request)
	cookie, _, _ := strings.Cut(header.Get("Set-Cookie"), ";")
	if status != http.StatusNoContent || !strings.HasPrefix(cookie, "__Host-partnergraph=") {
		t.Fatalf("to sign in: %d %s %v", status, body, header)
	}
	if role, _, body := access(t, s, "Cookie: "+cookie, "Sec-Fetch-Site: same-origin"); role != "ADMIN" {
		t.Errorf("a session: %s", body)
	}
}

// TestServeBehindAProxy answers to the name of the proxy alone, and takes nobody for this machine.
func TestServeBehindAProxy(t *testing.T) {
	data := inTemp(t, "data")
	text, _ := tokenOf(t, "ANALYST", "--data", data)
	s := started(t, "--data", data, "--behind-proxy", "--public-url", "https://partners.example", "--drain", "0s")
	proxied := []string{"X-Forwarded-Host: partners.example", "X-Forwarded-Proto: https", "X-Forwarded-For: 192.0.2.1"}
	if role, _, body := access(t, s, proxied...); role != "PUBLIC" {
		t.Errorf("nobody: %s", body)
	}
	if role, _, body := access(t, s, append(proxied, "Authorization: Bearer "+text)...); role != "ANALYST" {
		t.Errorf("a token: %s", body)
	}
	if _, status, body := access(t, s, "X-Forwarded-Host: evil.example"); status != http.StatusMisdirectedRequest {
		t.Errorf("another name: %d %s", status, body)
	}
	if role, _, body := access(t, s); role == "ADMIN" {
		t.Errorf("past the proxy: %s", body)
	}
}

// TestServeRefusesOthers where they could be overheard, or could not sign in; it makes no store then.
func TestServeRefusesOthers(t *testing.T) {
	data := inTemp(t, "data")
	certificate := certified(t)
	with := func(args ...string) []string {
		return append([]string{"serve", "--data", data, "--drain", "0s"}, args...)
	}
	for name, c := range map[string]struct {
		args []string
		says string
	}{
		"no token":              {with(append(certificate, "--listen", "0.0.0.0:0")...), "partnergraph token create --role ADMIN"},
		"no token, a proxy":     {with("--listen", "127.0.0.1:0", "--behind-proxy", "--public-url", "https://a.example"), "partnergraph token create --role ADMIN"},
		"no token, a name":      {with("--listen", "127.0.0.1:0", "--public-url", "https://a.example"), "nobody could sign in"},
		"half of a certificate": {with(append(certificate[:2:2], "--listen", "127.0.0.1:0")...), "--tls-key"},
		"files that are none":   {with("--listen", "127.0.0.1:0", "--tls-cert", "none.pem", "--tls-key", "none.pem"), "cannot be used"},
		"a name with a path":    {with("--public-url", "https://a.example/path"), "without a path"},
		"a long drain":          {with("--drain", "2h"), "up to a minute"},
		"no documents":          {with("--trusted", t.TempDir()), "--trusted"},
	} {
		t.Run(name, func(t *testing.T) { fails(t, c.args, c.says) })
	}
	t.Run("half of a provider", func(t *testing.T) {
		t.Setenv(config.OIDCClientID, "x")
		fails(t, with(), config.OIDCIssuer)
	})
	t.Run("a provider that leads back nowhere", func(t *testing.T) {
		t.Setenv(config.OIDCClientID, "x")
		t.Setenv(config.OIDCIssuer, "https://id.example")
		fails(t, with(append(certificate, "--listen", "0.0.0.0:0")...), "--public-url")
	})
	if _, err := os.Stat(data); err == nil {
		t.Error("it made a store")
	}
	does(t, "import", "--data", data, small(t))
	fails(t, with(append(certificate, "--listen", "0.0.0.0:0")...), "partnergraph token create --role ADMIN")
}

// TestServeWithoutItsProvider: the service runs and says to who signs in that it is away.
func TestServeWithoutItsProvider(t *testing.T) {
	t.Setenv(config.OIDCIssuer, "http://127.0.0.1:1")
	t.Setenv(config.OIDCClientID, "partnergraph")
	t.Setenv(config.OIDCClientSecret, "the-client-s-secret")
	s := served(t, inTemp(t, "data"))
	status, body := get(t, s.address+"/auth/sign-in")
	if status != http.StatusServiceUnavailable || !strings.Contains(body, "the identity provider does not answer") {
		t.Errorf("to sign in: %d %s", status, body)
	}
	if role, _, body := access(t, s); role != "PUBLIC" {
		t.Errorf("nobody: %s", body)
	}
	testkit.Until(t, "the log says so", func() bool { return strings.Contains(s.log.String(), "the identity provider does not answer yet") })
	if !strings.Contains(s.log.String(), config.OIDCRoles) || strings.Contains(s.log.String(), "the-client-s-secret") {
		t.Errorf("the log says %s", s.log)
	}
}

// TestServeTrustedDocumentsAlone: those of the explorer and of a folder, by their text or by their ids.
func TestServeTrustedDocumentsAlone(t *testing.T) {
	const known = "query Known { status { revision } }\n"
	s := started(t, "--data", inTemp(t, "data"), "--trusted-only", "--trusted", folder(t, map[string]string{"known.graphql": known}))
	for query, want := range map[string]string{`"query Known { status { revision } }\n"`: `"revision":1`, `"{ status { revision } }"`: `"errors"`} {
		if _, body := answered(t, http.MethodPost, s.address+"/graphql", `{"query": `+query+`}`); !strings.Contains(body, want) {
			t.Errorf("%s: %s", query, body)
		}
	}
}

package server_test

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"log/slog"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/server"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// certify writes a certificate for this machine, by a name, and returns it.
func certify(t *testing.T, dir, name string, written time.Time) (certFile, keyFile string, certificate *x509.Certificate) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name}, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	certFile, keyFile = filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem")
	for file, block := range map[string]*pem.Block{certFile: {Type: "CERTIFICATE", Bytes: der}, keyFile: {Type: "PRIVATE KEY", Bytes: secret}} {
		if err := os.WriteFile(file, pem.EncodeToMemory(block), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(file, written, written); err != nil {
			t.Fatal(err)
		}
	}
	certificate, err = x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	return certFile, keyFile, certificate
}

// TestEncrypted: a server with a certificate speaks TLS 1.2 or newer, HTTP/2, and nothing else.
func TestEncrypted(t *testing.T) {
	certFile, keyFile, certificate := certify(t, t.TempDir(), "one", time.Now())
	place := server.Place{Address: "127.0.0.1:0", CertFile: certFile, KeyFile: keyFile}
	config, err := place.Certificate(slog.Default())
	if err != nil {
		t.Fatal(err)
	}
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", place.Address)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		ended <- server.Run(ctx, listener, answering, server.Way{Certificate: config, ErrorLog: slog.NewLogLogger(slog.DiscardHandler, slog.LevelError)})
	}()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Errorf("it ended with %v", err)
		}
	})
	roots := x509.NewCertPool()
	roots.AddCert(certificate)
	for name, c := range map[string]struct {
		config *tls.Config
		want   bool
	}{
		"TLS 1.3":       {&tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS13}, true},
		"TLS 1.2":       {&tls.Config{RootCAs: roots, MaxVersion: tls.VersionTLS12}, true},
		"TLS 1.1":       {&tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS10, MaxVersion: tls.VersionTLS11}, false},
		"nobody's word": {&tls.Config{RootCAs: x509.NewCertPool()}, false},
	} {
		client := &http.Client{Transport: &http.Transport{TLSClientConfig: c.config, ForceAttemptHTTP2: true}, Timeout: testkit.Patience}
		answer, err := client.Get("https://" + listener.Addr().String())
		if (err == nil) != c.want {
			t.Errorf("%s: %v", name, err)
		}
		if err == nil {
			if answer.ProtoMajor != 2 || answer.StatusCode != http.StatusOK {
				t.Errorf("%s: %s %s", name, answer.Proto, answer.Status)
			}
			_ = answer.Body.Close()
		}
		client.CloseIdleConnections()
	}
	if answer, err := http.Get("http://" + listener.Addr().String()); err == nil {
		_ = answer.Body.Close()
		if answer.StatusCode != http.StatusBadRequest {
			t.Errorf("without encryption: %s", answer.Status)
		}
	}
}

// TestNewCertificate is taken when its files are there, and one that cannot be used is not.
func TestNewCertificate(t *testing.T) {
	dir, now := t.TempDir(), time.Now()
	certFile, keyFile, _ := certify(t, dir, "one", now.Add(-time.Hour))
	var log bytes.Buffer
	config, err := server.CertificateAt(server.Place{CertFile: certFile, KeyFile: keyFile}, slog.New(slog.NewJSONHandler(&log, nil)), func() time.Time { return now })
	if err != nil {
		t.Fatal(err)
	}
	name := func() string {
		t.Helper()
		c, err := config.GetCertificate(nil)
		if err != nil {
			t.Fatal(err)
		}
		parsed, err := x509.ParseCertificate(c.Certificate[0])
		if err != nil {
			t.Fatal(err)
		}
		return parsed.Subject.CommonName
	}
	certify(t, dir, "two", now)
	if got := name(); got != "one" {
		t.Errorf("at once it is %s: the files are looked at too often", got)
	}
	now = now.Add(10 * time.Second)
	if got := name(); got != "two" {
		t.Errorf("later it is %s", got)
	}
	if err := os.WriteFile(keyFile, []byte("half of a key"), 0o600); err != nil {
		t.Fatal(err)
	}
	now = now.Add(10 * time.Second)
	if got := name(); got != "two" || !strings.Contains(log.String(), "the one before stays") || strings.Contains(log.String(), "half of a key") {
		t.Errorf("with half of a key it is %s: %s", got, &log)
	}
	if err := os.Remove(certFile); err != nil {
		t.Fatal(err)
	}
	now = now.Add(10 * time.Second)
	if got := name(); got != "two" {
		t.Errorf("without a file it is %s", got)
	}
	if _, err := (server.Place{CertFile: certFile, KeyFile: keyFile}).Certificate(slog.Default()); err == nil || !strings.Contains(err.Error(), "--tls-cert") {
		t.Errorf("a service that starts so: %v", err)
	}
	if config, err := (server.Place{}).Certificate(slog.Default()); config != nil || err != nil {
		t.Errorf("without files: %v %v", config, err)
	}
}

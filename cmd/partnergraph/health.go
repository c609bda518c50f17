package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/partnergraph/partnergraph/internal/server"
)

// healthTime is how long a service may take to say whether it is ready.
const healthTime = 5 * time.Second

// health asks the service of this machine whether it is ready: an image without a shell or a client for
// HTTP has nothing else to ask with.
func health(ctx context.Context, t terminal, args []string) error {
	f := flags("health")
	listen := listenFlag(f)
	certFile := f.String("tls-cert", "", "the file with the certificate of a service that encrypts")
	if err := parse(f, args, 0); err != nil {
		return err
	}
	if err := server.CheckLoopback(*listen); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, healthTime)
	defer cancel()
	client, scheme, err := clientOf(*certFile)
	if err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, scheme+"://"+*listen+"/readyz", nil)
	if err != nil {
		return fmt.Errorf("nothing can be asked at %s: %w", *listen, err)
	}
	response, err := client.Do(request)
	if err != nil {
		return unheard(err, *listen, *certFile)
	}
	defer func() { _ = response.Body.Close() }()
	said, err := io.ReadAll(io.LimitReader(response.Body, 1<<10))
	if err == nil && response.StatusCode == http.StatusBadRequest && *certFile == "" && strings.Contains(string(said), "HTTPS server") {
		return fmt.Errorf("the service at %s encrypts: say with which certificate, with --tls-cert FILE", *listen)
	}
	if err != nil || response.StatusCode != http.StatusOK {
		return fmt.Errorf("%s says: %s", *listen, strings.TrimSpace(string(said)))
	}
	_, err = t.out.Write(said)
	return err
}

// unheard says why nobody was heard at an address.
func unheard(err error, listen, certFile string) error {
	var proof *tls.CertificateVerificationError
	switch {
	case errors.As(err, &proof):
		return fmt.Errorf("what answers at %s shows another certificate than that in %s", listen, certFile)
	case errors.Is(err, http.ErrSchemeMismatch):
		return fmt.Errorf("the service at %s does not encrypt: leave --tls-cert out", listen)
	}
	return fmt.Errorf("no service answers at %s", listen)
}

// clientOf asks a service that encrypts with the certificate of a file, or, without one, a service that does not.
func clientOf(certFile string) (client *http.Client, scheme string, err error) {
	if certFile == "" {
		return http.DefaultClient, "http", nil
	}
	text, err := os.ReadFile(certFile)
	if err != nil {
		return nil, "", fmt.Errorf("the certificate of --tls-cert cannot be read: %s: %w", certFile, within(err))
	}
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, "", fmt.Errorf("%s holds no certificate", certFile)
	}
	certificate, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		return nil, "", fmt.Errorf("%s holds no certificate: %w", certFile, err)
	}
	roots := x509.NewCertPool()
	roots.AddCert(certificate)
	config := &tls.Config{MinVersion: tls.VersionTLS12, RootCAs: roots, ServerName: nameIn(certificate)}
	return &http.Client{Transport: &http.Transport{TLSClientConfig: config}}, "https", nil
}

// nameIn is a name for which the certificate stands: the address at which the service is asked need not be one.
func nameIn(c *x509.Certificate) string {
	switch {
	case len(c.DNSNames) > 0:
		return strings.Replace(c.DNSNames[0], "*", "any", 1)
	case len(c.IPAddresses) > 0:
		return c.IPAddresses[0].String()
	}
	return ""
}

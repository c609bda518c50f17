package server

import (
	"crypto/tls"
	"fmt"
	"log/slog"
	"os"
	"sync"
	"time"
)

// certificatePause is how often the files of a certificate are looked at.
const certificatePause = 10 * time.Second

// certificate is that of the files, also after somebody has put newer ones in their place.
type certificate struct {
	certFile, keyFile string
	log               *slog.Logger
	clock             func() time.Time

	mu      sync.Mutex
	loaded  *tls.Certificate
	written [2]time.Time // the files, when they were loaded
	looked  time.Time
}

// Certificate returns how to encrypt with the place's certificate; nil where it has none. Files that are replaced are read anew;
// where that fails the certificate before stays.
func (p Place) Certificate(log *slog.Logger) (*tls.Config, error) {
	return p.certificateAt(log, time.Now)
}

func (p Place) certificateAt(log *slog.Logger, clock func() time.Time) (*tls.Config, error) {
	if p.CertFile == "" {
		return nil, nil
	}
	c := &certificate{certFile: p.CertFile, keyFile: p.KeyFile, log: log, clock: clock}
	if err := c.load(); err != nil {
		return nil, fmt.Errorf("the certificate of --tls-cert and --tls-key cannot be used: %w", err)
	}
	return &tls.Config{
		MinVersion:     tls.VersionTLS12,
		GetCertificate: func(*tls.ClientHelloInfo) (*tls.Certificate, error) { return c.now(), nil },
	}, nil
}

func (c *certificate) now() *tls.Certificate {
	c.mu.Lock()
	defer c.mu.Unlock()
	if now := c.clock(); now.Sub(c.looked) >= certificatePause && c.times() != c.written {
		if err := c.load(); err != nil {
			c.looked = now
			c.log.Error("the new certificate cannot be used; the one before stays", "error", err)
		} else {
			c.log.Info("the certificate was read anew")
		}
	}
	return c.loaded
}

func (c *certificate) load() error {
	times := c.times()
	loaded, err := tls.LoadX509KeyPair(c.certFile, c.keyFile)
	if err != nil {
		return err
	}
	c.loaded, c.written, c.looked = &loaded, times, c.clock()
	return nil
}

// times are when the files were written; zero of one that is not there.
func (c *certificate) times() (written [2]time.Time) {
	for i, name := range []string{c.certFile, c.keyFile} {
		if info, err := os.Stat(name); err == nil {
			written[i] = info.ModTime()
		}
	}
	return written
}

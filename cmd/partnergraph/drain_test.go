package main

import (
	"io"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/testkit"
)

// exitTime is within what time a service ends that is told to.
const exitTime = 25 * time.Second

// balanced are clients behind something that spreads requests over services, and asks each whether it is ready: they ask no
// more of one that is not.
type balanced struct {
	client           *http.Client
	address          string
	unready          atomic.Bool
	whole, broken    atomic.Int64
	sinceUnready     atomic.Int64 // answers that came when it was not ready any more
	running, started sync.WaitGroup
}

// ask asks until the service is not ready any more. Each asks something else, one a question that takes its time.
func (b *balanced) ask(t *testing.T, query string) {
	var once sync.Once
	for !b.unready.Load() {
		response, err := b.client.Post(b.address+"/graphql", "application/json", strings.NewReader(`{"query":"`+query+`"}`))
		if err != nil {
			b.broken.Add(1)
			t.Errorf("a request got %v", err)
			return
		}
		text, err := io.ReadAll(response.Body)
		_ = response.Body.Close()
		if err != nil || response.StatusCode != http.StatusOK || !strings.HasSuffix(string(text), "}\n") {
			b.broken.Add(1)
			t.Errorf("a request got %d %s, %v", response.StatusCode, text, err)
			return
		}
		b.whole.Add(1)
		if b.unready.Load() {
			b.sinceUnready.Add(1)
		}
		once.Do(b.started.Done)
	}
}

// TestDrain: a service that is told to end under load says first that it is not ready, answers all that it was asked, and ends.
func TestDrain(t *testing.T) {
	const clients = 16
	p := startProcess(t, "serve", "--listen", "127.0.0.1:0", "--data", inTemp(t, "data"), "--drain", "1s")
	testkit.Until(t, "serve prints its address", func() bool { return addressIn(p.out.String()) != "" })
	b := &balanced{client: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: clients}}, address: addressIn(p.out.String())}
	b.started.Add(clients)
	for i := range clients {
		query := "{ organisations(first: 20) { nodes { id encounters(first: 5) { totalCount } } } }"
		if i%4 == 0 {
			query = "{ centralities(first: 5, of: ORGANISATION) { edges { node { id } } } }"
		}
		b.running.Go(func() { b.ask(t, query) })
	}
	b.started.Wait()
	told := time.Now()
	p.signal(t, syscall.SIGTERM)
	first := ""
	testkit.Until(t, "it is not ready any more", func() bool {
		status, body, err := ready(b.client, b.address)
		first = body
		return err != nil || status == http.StatusServiceUnavailable
	})
	unready := time.Since(told)
	status, body, err := ready(b.client, b.address)
	if err != nil || status != http.StatusServiceUnavailable {
		t.Errorf("it stopped to listen before it said that it is not ready: %q %d %q %v", first, status, body, err)
	}
	if response, err := b.client.Get(b.address + "/livez"); err != nil || response.StatusCode != http.StatusOK {
		t.Errorf("while it drains it does not answer: %v", err)
	} else {
		_ = response.Body.Close()
	}
	b.unready.Store(true)
	b.running.Wait()
	code := p.end(t)
	took := time.Since(told)
	if code != 0 || took > exitTime || b.broken.Load() > 0 || b.sinceUnready.Load() == 0 {
		t.Errorf("it ended with %d after %v; %d of %d requests broke, %d ended after it was not ready any more\n%s", code, took, b.broken.Load(), b.whole.Load(), b.sinceUnready.Load(), p.err.String())
	}
	t.Logf("TRUST T14 SIGTERM under load of %d clients: /readyz says 503 after %v, 0 of %d requests dropped (%d were being answered then), ended with 0 after %v with --drain 1s",
		clients, unready.Round(time.Millisecond), b.whole.Load(), b.sinceUnready.Load(), took.Round(time.Millisecond))
}

func ready(client *http.Client, address string) (status int, body string, err error) {
	response, err := client.Get(address + "/readyz")
	if err != nil {
		return 0, "", err
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	return response.StatusCode, string(text), err
}

package server_test

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/server"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// running is a server that runs until stop is called.
type running struct {
	address string
	stop    context.CancelFunc
	ended   <-chan error
}

// start runs a server that waits so long for requests to end.
func start(t *testing.T, s *http.Server, wait time.Duration) running {
	t.Helper()
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- server.RunWith(ctx, listener, s, 0, wait) }()
	t.Cleanup(stop)
	return running{listener.Addr().String(), stop, ended}
}

// end waits until the server has ended and returns why.
func (r running) end(t *testing.T) error {
	t.Helper()
	select {
	case err := <-r.ended:
		return err
	case <-time.After(testkit.Patience):
		t.Fatal("the server did not end")
		return nil
	}
}

// slow is a handler that says when a request has begun, and ends it when told.
func slow(began chan<- struct{}, goOn <-chan struct{}) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(began)
		select {
		case <-goOn:
			_, _ = io.WriteString(w, "whole")
		case <-r.Context().Done():
		}
	})
}

type got struct {
	body string
	err  error
}

func fetch(t *testing.T, address string) <-chan got {
	t.Helper()
	answer := make(chan got, 1)
	go func() {
		client := &http.Client{Timeout: testkit.Patience}
		response, err := client.Get("http://" + address)
		if err != nil {
			answer <- got{err: err}
			return
		}
		defer func() { _ = response.Body.Close() }()
		body, err := io.ReadAll(response.Body)
		answer <- got{string(body), err}
	}()
	return answer
}

// TestStopLetsRequestsEnd, and takes no new ones.
func TestStopLetsRequestsEnd(t *testing.T) {
	began, goOn := make(chan struct{}), make(chan struct{})
	r := start(t, server.NewServer(slow(began, goOn)), testkit.Patience)
	answer := fetch(t, r.address)
	<-began
	r.stop()
	testkit.Until(t, "it no longer listens", func() bool {
		connection, err := net.Dial("tcp", r.address)
		if err == nil {
			_ = connection.Close()
		}
		return err != nil
	})
	close(goOn)
	if a := <-answer; a.err != nil || a.body != "whole" {
		t.Errorf("the request that ran got %q, %v", a.body, a.err)
	}
	if err := r.end(t); err != nil {
		t.Errorf("it ended with %v", err)
	}
}

// TestDrain: a server that is to end goes on for a while, and takes new requests.
func TestDrain(t *testing.T) {
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	const drain = 300 * time.Millisecond
	go func() { ended <- server.Run(ctx, listener, answering, server.Way{Drain: drain}) }()
	began := time.Now()
	stop()
	if a := <-fetch(t, listener.Addr().String()); a.err != nil || a.body != "reached" {
		t.Errorf("a request meanwhile got %q, %v", a.body, a.err)
	}
	if err := (running{ended: ended}).end(t); err != nil || time.Since(began) < drain {
		t.Errorf("it ended after %v with %v", time.Since(began), err)
	}
}

// TestStopDoesNotWaitForEver.
func TestStopDoesNotWaitForEver(t *testing.T) {
	began := make(chan struct{})
	r := start(t, server.NewServer(slow(began, nil)), 10*time.Millisecond)
	answer := fetch(t, r.address)
	<-began
	r.stop()
	if err := r.end(t); err == nil || !strings.Contains(err.Error(), "did not end in time") {
		t.Errorf("it ended with %v, want that a request did not end in time", err)
	}
	if a := <-answer; a.err == nil {
		t.Errorf("the request got %q", a.body)
	}
}

// TestSlowClients are dropped: neither half a header nor half a body holds a connection.
func TestSlowClients(t *testing.T) {
	for name, sent := range map[string]string{
		"a header without an end": "GET / HTTP/1.1\r\nHost: localhost\r\nX: ",
		"nothing":                 "",
		"a body without an end":   "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nhalf",
	} {
		t.Run(name, func(t *testing.T) {
			s := server.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { _, _ = io.ReadAll(r.Body) }))
			s.ReadHeaderTimeout, s.ReadTimeout, s.IdleTimeout = 20*time.Millisecond, 20*time.Millisecond, 20*time.Millisecond
			r := start(t, s, testkit.Patience)
			connection, err := net.Dial("tcp", r.address)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = connection.Close() }()
			if _, err := io.WriteString(connection, sent); err != nil {
				t.Fatal(err)
			}
			if err := connection.SetReadDeadline(time.Now().Add(testkit.Patience)); err != nil {
				t.Fatal(err)
			}
			if _, err := io.Copy(io.Discard, connection); err != nil {
				t.Errorf("the connection was not closed: %v", err)
			}
		})
	}
}

// TestServersAreBounded: the server that is really used has each of those limits.
func TestServersAreBounded(t *testing.T) {
	s := server.NewServer(answering)
	for name, limit := range map[string]time.Duration{
		"ReadHeaderTimeout": s.ReadHeaderTimeout, "ReadTimeout": s.ReadTimeout, "WriteTimeout": s.WriteTimeout, "IdleTimeout": s.IdleTimeout,
	} {
		if limit <= 0 || limit > 2*time.Minute {
			t.Errorf("%s is %v", name, limit)
		}
	}
	r := start(t, s, testkit.Patience)
	connection, err := net.Dial("tcp", r.address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = connection.Close() }()
	go func() {
		_, _ = io.WriteString(connection, "GET / HTTP/1.1\r\nHost: localhost\r\nX: "+strings.Repeat("x", 64<<10)+"\r\n\r\n")
	}()
	_ = connection.SetReadDeadline(time.Now().Add(testkit.Patience))
	line, err := bufio.NewReader(connection).ReadString('\n')
	if !strings.Contains(line, "431") {
		t.Errorf("a header of 64 kB got %q, %v; want 431", line, err)
	}
}

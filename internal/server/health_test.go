package server_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/store"
)

// TestReadyTellsWhyNot in a few words, and the log what lies behind: when it begins and when it ends.
func TestReadyTellsWhyNot(t *testing.T) {
	var now error
	var log bytes.Buffer
	o := options(&log)
	o.Ready = func(context.Context) error { return now }
	handler := handlerOf(t, o)
	behind := errors.New("dial tcp 10.1.2.3:7687: connection refused")
	for _, c := range []struct {
		now       error
		says, log string
	}{
		{nil, "ready\n", ""},
		{fmt.Errorf("%w: %w", store.ErrUnavailable, behind), "not ready: the store does not answer\n", `"not ready","error":"unavailable: dial tcp 10.1.2.3:7687: connection refused"`},
		{fmt.Errorf("%w: %w", store.ErrUnavailable, behind), "not ready: the store does not answer\n", ""},
		{context.DeadlineExceeded, "not ready: the store does not answer\n", ""},
		{store.ErrUnfinished, "not ready: an import into the store is not finished\n", `"not ready","error":"unfinished import"`},
		{fmt.Errorf("%w: %w", store.ErrForeign, behind), "not ready: the store holds something else, or is of another version\n", `"not ready"`},
		{nil, "ready\n", `"ready again"`},
		{nil, "ready\n", ""},
	} {
		now = c.now
		log.Reset()
		if got := ask(handler, http.MethodGet, "/readyz", "").Body.String(); got != c.says {
			t.Errorf("%v: it says %q, want %q", c.now, got, c.says)
		}
		if got := log.String(); !strings.Contains(got, c.log) || (got == "") != (c.log == "") {
			t.Errorf("%v: the log says %q, want %q", c.now, got, c.log)
		}
	}
}

// TestReadyOfNobody: that somebody stopped asking says nothing of the store.
func TestReadyOfNobody(t *testing.T) {
	var log bytes.Buffer
	o := options(&log)
	o.Ready = func(ctx context.Context) error { return ctx.Err() }
	request, err := http.NewRequest(http.MethodGet, "/readyz", nil)
	if err != nil {
		t.Fatal(err)
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	request.Host = "localhost"
	handlerOf(t, o).ServeHTTP(discarded{}, request.WithContext(gone))
	if log.Len() > 0 {
		t.Errorf("the log says %s", &log)
	}
}

// TestNotReadyWhenStopping, before anything else is looked at.
func TestNotReadyWhenStopping(t *testing.T) {
	stopping := make(chan struct{})
	o := options(&bytes.Buffer{})
	o.Stopping = stopping
	handler := handlerOf(t, o)
	if got := ask(handler, http.MethodGet, "/readyz", "").Code; got != http.StatusOK {
		t.Errorf("before: %d", got)
	}
	close(stopping)
	if w := ask(handler, http.MethodGet, "/readyz", ""); w.Code != http.StatusServiceUnavailable || w.Body.String() != "not ready: stopping\n" || w.Header().Get("Retry-After") == "" {
		t.Errorf("then: %d %s", w.Code, w.Body)
	}
	for _, path := range []string{"/livez", "/graphql", "/"} {
		if got := ask(handler, http.MethodGet, path, "").Code; got != http.StatusOK {
			t.Errorf("%s: %d", path, got)
		}
	}
}

// discarded is an answer that nobody reads.
type discarded struct{}

func (discarded) Header() http.Header         { return http.Header{} }
func (discarded) Write(p []byte) (int, error) { return len(p), nil }
func (discarded) WriteHeader(int)             {}

package server_test

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/server"
)

// answering is a stand-in for the GraphQL handler that says that it was reached.
var answering = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "reached") })

const pagePolicy = "default-src 'none'; script-src 'self'"

// pages is a stand-in for the pages: one, at /, with a content policy of its own.
func pages() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Security-Policy", pagePolicy)
		_, _ = io.WriteString(w, "the page")
	})
	mux.HandleFunc("GET /", http.NotFound)
	return mux
}

// options are those of a server where all is well; log gets what it logs.
func options(log *bytes.Buffer) server.Options {
	return server.Options{
		GraphQL: answering,
		Ready:   func(context.Context) error { return nil },
		Web:     pages(),
		Log:     slog.New(slog.NewJSONHandler(log, nil)),
	}
}

func handlerOf(t *testing.T, o server.Options) http.Handler {
	t.Helper()
	handler, err := server.New(o)
	if err != nil {
		t.Fatal(err)
	}
	return handler
}

// ask sends a request of this machine to a handler. Headers are lines of the form "Name: value"; Host is one of them, and
// From the address of who asks.
func ask(handler http.Handler, method, path, body string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	r.Host, r.RemoteAddr = "127.0.0.1:8080", "127.0.0.1:5000"
	for _, line := range headers {
		name, value, _ := strings.Cut(line, ": ")
		switch name {
		case "Host":
			r.Host = value
		case "From":
			r.RemoteAddr = value
		}
		r.Header.Add(name, value)
	}
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, r)
	return w
}

const asJSON = "Content-Type: application/json"

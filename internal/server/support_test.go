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

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/server"
	"github.com/partnergraph/partnergraph/internal/store"
)

// answering is a stand-in for the GraphQL handler that says that it was reached.
var answering = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "reached") })

// options are those of a server where all is well; log gets what it logs.
func options(log *bytes.Buffer) server.Options {
	return server.Options{
		GraphQL: answering,
		Ready:   func(context.Context) error { return nil },
		Index: server.Index(func(context.Context) (store.Status, error) {
			return store.Status{Revision: 7, Ties: 41, Counts: map[network.EntityType]int{network.TypePerson: 23}}, nil
		}, []server.Worked{{For: "Analyst", Question: "who?", Command: `curl 'http://x' -d '{"a": "<b>"}'`}}),
		Log: slog.New(slog.NewJSONHandler(log, nil)),
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

// ask sends a request to a handler. Headers are lines of the form "Name: value"; Host is one of them.
func ask(handler http.Handler, method, path, body string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	r.Host = "127.0.0.1:8080"
	for _, line := range headers {
		name, value, _ := strings.Cut(line, ": ")
		if name == "Host" {
			r.Host = value
		}
		r.Header.Set(name, value)
	}
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, r)
	return w
}

const asJSON = "Content-Type: application/json"

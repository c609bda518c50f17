package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/dataset"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/tables"
)

// today is the day of the tests: what is planned and past depends on it.
func today() time.Time { return time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC) }

// curated returns a store that holds the curated network; all tests share it, for none changes it.
var curated = sync.OnceValues(func() (store.Store, error) { return load(context.Background()) })

func load(ctx context.Context) (store.Store, error) {
	dir, err := tempDir()
	if err != nil {
		return nil, err
	}
	s, err := sqlite.Open(ctx, filepath.Join(dir, "network.db"))
	if err != nil {
		return nil, err
	}
	rows, err := tables.ReadAll(ctx, dataset.Curated())
	if err != nil {
		return nil, err
	}
	_, err = changes.Apply(ctx, s, changes.Change{Put: rows})
	return s, err
}

func curatedStore(t testing.TB) store.Store {
	t.Helper()
	s, err := curated()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// handler returns a handler over the curated network.
func handler(t testing.TB, change ...func(*graph.Options)) http.Handler {
	t.Helper()
	options := graph.Options{Store: curatedStore(t), Clock: today, Version: "test"}
	for _, c := range change {
		c(&options)
	}
	return graph.NewHandler(options)
}

func withoutLookAhead(o *graph.Options) { o.WithoutLookAhead = true }

// request is a GraphQL request as it goes over the wire.
type request struct {
	Query     string         `json:"query"`
	Variables map[string]any `json:"variables,omitempty"`
}

// ask sends a request as somebody of that access.
func ask(t testing.TB, h http.Handler, access network.Access, r request) (status int, body string) {
	t.Helper()
	sent, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return send(h, access, sent)
}

func send(h http.Handler, access network.Access, body []byte) (status int, answer string) {
	r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r = r.WithContext(graph.WithIdentity(r.Context(), somebody(access)))
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Code, w.Body.String()
}

// somebody is who asks with the role: the public has not signed in.
func somebody(access network.Access) graph.Identity {
	i := graph.Identity{Viewer: network.Viewer{Access: access}, CanSignIn: true}
	if access > network.Public {
		i.Actor, i.Label = "token:"+strings.ToLower(access.String()), "the token of the examples"
	}
	return i
}

package bench

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/graph"
	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/server"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/synthetic"
	"github.com/partnergraph/partnergraph/internal/tables"
)

// dataVariable names a folder with the store to measure; without it a small synthetic network is made.
const dataVariable = "PARTNERGRAPH_BENCH_DATA"

// smallPeople is the size of the network that is made where none is named.
const smallPeople = 2_000

// startCount is how many random starts an operation is asked from.
const startCount = 1_000

// clients are the numbers of clients that ask at once.
var clients = []int{1, 16}

const threeLevels = `query($id: ID!) { node(id: $id) { ... on Organisation { id name
  people(first: 20) { edges { title node { id name
    participations(first: 10) { edges { role node { id name date
      topics(first: 10) { nodes { id name } } } } } } } } } } }`

const encounters = `query($id: ID!) { encounters(of: {ids: [$id]}, first: 25) { edges { node {
  actors { id name } strength count first last relation certainty } } } }`

func BenchmarkThreeLevels(b *testing.B) { measure(b, threeLevels, network.TypeOrganisation) }

func BenchmarkEncountersOfPerson(b *testing.B) { measure(b, encounters, network.TypePerson) }

// measure asks the operation about random nodes of the type.
func measure(b *testing.B, query string, t network.EntityType) {
	s := openStore(b)
	handler, err := server.New(server.Options{GraphQL: asAdministrator(graph.NewHandler(graph.Options{Store: s})), Ready: s.Ready, Web: http.NotFoundHandler()})
	if err != nil {
		b.Fatal(err)
	}
	web := httptest.NewServer(handler)
	b.Cleanup(web.Close)
	bodies := requests(b, query, starts(b, s, t))
	for _, n := range clients {
		b.Run("clients="+strconv.Itoa(n), func(b *testing.B) { load(b, web, bodies, n) })
	}
}

// asAdministrator answers everybody as who may see all.
func asAdministrator(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(graph.WithIdentity(r.Context(), graph.Identity{Viewer: network.Viewer{Access: network.Admin}, Actor: "local"})))
	})
}

// load shares b.N requests among n clients and reports the median and the 99th percentile.
func load(b *testing.B, web *httptest.Server, bodies [][]byte, n int) {
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: n}}
	b.Cleanup(client.CloseIdleConnections)
	times := make([]time.Duration, b.N)
	next := make(chan int, b.N)
	for i := range b.N {
		next <- i
	}
	close(next)
	b.ResetTimer()
	var all sync.WaitGroup
	for range n {
		all.Go(func() {
			for i := range next {
				begin := time.Now()
				if err := ask(client, web.URL, bodies[i*7919%len(bodies)]); err != nil {
					b.Error(err)
					return
				}
				times[i] = time.Since(begin)
			}
		})
	}
	all.Wait()
	b.StopTimer()
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(times[len(times)*99/100].Microseconds())/1000, "p99-ms")
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "req/s")
}

func ask(client *http.Client, url string, body []byte) error {
	response, err := client.Post(url+"/graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		return err
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	if err == nil && (response.StatusCode != http.StatusOK || bytes.Contains(text, []byte(`"errors"`))) {
		return fmt.Errorf("%s: %s", response.Status, text[:min(300, len(text))])
	}
	return err
}

func requests(b *testing.B, query string, ids []network.ID) [][]byte {
	bodies := make([][]byte, len(ids))
	for i, id := range ids {
		text, err := json.Marshal(map[string]any{"query": query, "variables": map[string]any{"id": id}})
		if err != nil {
			b.Fatal(err)
		}
		bodies[i] = text
	}
	return bodies
}

// starts returns ids of the type, spread over the whole list by name.
func starts(b *testing.B, s store.Store, t network.EntityType) (ids []network.ID) {
	view, err := s.View(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	defer view.Close()
	q := store.ListQuery{Type: t, Page: store.Page{First: 100}, Total: true}
	var all []network.ID
	for {
		l, err := view.List(b.Context(), network.Viewer{Access: network.Admin}, q)
		if err != nil {
			b.Fatal(err)
		}
		for _, row := range l.Rows {
			all = append(all, row.Node.Core().ID)
		}
		if !l.HasNext {
			break
		}
		q.Total, q.Page.After = false, &l.Rows[len(l.Rows)-1].Position
	}
	for i := range min(startCount, len(all)) {
		ids = append(ids, all[i*len(all)/min(startCount, len(all))])
	}
	b.Logf("%d starts of %d, GOMAXPROCS %d, %s", len(ids), len(all), runtime.GOMAXPROCS(0), runtime.Version())
	return ids
}

func openStore(b *testing.B) store.Store {
	folder := os.Getenv(dataVariable)
	if folder == "" {
		folder = smallStore(b)
	}
	s, err := sqlite.Open(b.Context(), filepath.Join(folder, "partnergraph.db"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	return s
}

func smallStore(b *testing.B) string {
	folder, ctx := b.TempDir(), context.Background()
	w, err := tables.NewWriter(filepath.Join(folder, "tables"))
	if err != nil {
		b.Fatal(err)
	}
	if _, err := synthetic.Generate(w, smallPeople, 1); err != nil {
		b.Fatal(err)
	}
	if err := w.Close(); err != nil {
		b.Fatal(err)
	}
	s, err := sqlite.Open(ctx, filepath.Join(folder, "partnergraph.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if _, err := changes.Import(ctx, s, os.DirFS(filepath.Join(folder, "tables")), func(string, int, int) {}); err != nil {
		b.Fatal(err)
	}
	return folder
}

package neo4j_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// rounds is how often something is tried: so often in the long tier.
func rounds(short, long int) int {
	if os.Getenv("PARTNERGRAPH_LONG") != "" {
		return long
	}
	return short
}

// TestExactlyOnce: connections are cut at the commit of a record of the audit log, before the server hears of it or after it did, and
// whoever is told that nothing was changed asks again. Each record is there once.
func TestExactlyOnce(t *testing.T) {
	server := empty(t)
	p := newProxy(t, server)
	s := openAt(t, server, p.uri())
	put(t, s, "topic:before")
	r := register.New(s, time.Now)
	random := rand.New(rand.NewPCG(3, 4))
	n, cut, again, slowest := rounds(12, 200), 0, 0, time.Duration(0)
	for i := range n {
		entry := register.Entry{Action: network.AuditContactsPut, Detail: fmt.Sprintf("entry %d", i)}
		for try := 0; ; try++ {
			if try == 0 && i%3 != 2 {
				reaches := random.IntN(2) == 0
				p.breakCommit(func() bool { cut++; return reaches })
			}
			began := time.Now()
			_, err := r.Record(soon(t), register.Local, entry, nil)
			slowest = max(slowest, time.Since(began))
			if err == nil {
				break
			}
			wantError(t, err, store.ErrUnavailable)
			if !strings.Contains(err.Error(), "nothing was changed") || try > 3 {
				t.Fatalf("it says %v", err)
			}
			again++
		}
	}
	head, err := r.Verify(t.Context(), nil)
	if err != nil || head.Number != n {
		t.Errorf("%d records, %v; want %d", head.Number, err, n)
	}
	records, err := testkit.View(t, s).AuditRecords(t.Context(), store.AuditQuery{Oldest: true, Limit: n + 1})
	if err != nil {
		t.Fatal(err)
	}
	for i, record := range records {
		if want := fmt.Sprintf("entry %d", i); record.Detail != want {
			t.Errorf("record %d is %q, want %q", record.Number, record.Detail, want)
		}
	}
	if cut < n/2 || again == 0 {
		t.Errorf("%d of %d commits were cut and %d tried again: this test shows nothing", cut, n, again)
	}
	t.Logf("TRUST T11 %d changes on Neo4j, the connection cut at the commit of %d, before or after the server heard of it: each was made exactly once, and whoever was told that nothing was changed (%d) made it by asking again; the slowest answer took %v",
		n, cut, again, slowest.Round(time.Millisecond))
}

// TestReadYourWrites: what one store wrote, it and another one of the same database read at once.
func TestReadYourWrites(t *testing.T) {
	server := empty(t)
	one, two := openOn(t, server), openOn(t, server)
	n, stale := rounds(50, 1_000), 0
	for i := range n {
		writer, reader := one, two
		if i%2 == 1 {
			writer, reader = two, one
		}
		if err := writer.Record(soon(t), func(ctx context.Context, r store.Register) error {
			return r.PutCredential(ctx, store.Credential{ID: "one", Kind: store.Token, Digest: []byte("x"), Label: fmt.Sprint(i), Subject: "token:one"})
		}); err != nil {
			t.Fatal(err)
		}
		for _, s := range []store.Store{writer, reader} {
			view, err := s.View(soon(t))
			if err != nil {
				t.Fatal(err)
			}
			c, err := view.Credential(soon(t), "one")
			view.Close()
			if err != nil || c == nil {
				t.Fatalf("%v %v", c, err)
			}
			if c.Label != fmt.Sprint(i) {
				stale++
			}
		}
	}
	if stale > 0 {
		t.Errorf("%d of %d reads were stale", stale, 2*n)
	}
	t.Logf("TRUST T12 on Neo4j %d writes, each read at once by the service that wrote and by another one: %d stale", n, stale)
}

package sqlite_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/partnergraph/partnergraph/internal/store"
)

// TestReadYourWrites: what one store wrote, it and another one of the same file read at once.
func TestReadYourWrites(t *testing.T) {
	path := newPath(t)
	one, two := openAt(t, path), openAt(t, path)
	n, stale := 1_000, 0
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
	t.Logf("TRUST T12 on the embedded store %d writes, each read at once by the service that wrote and by another one of the same folder: %d stale", n, stale)
}

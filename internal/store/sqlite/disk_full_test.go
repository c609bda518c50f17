package sqlite_test

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
)

// many are so many topics with long names, more than fit into a few pages.
func many(n int) (t network.Tables) {
	for i := range n {
		t.Nodes = append(t.Nodes, &network.Topic{Node: network.Node{ID: network.ID("topic:m" + strconv.Itoa(i)), Name: "M", Description: strings.Repeat("long ", 200)}})
	}
	return t
}

// TestFullDisk: a change is whole or not at all, reading goes on, the words say what to do, and with room again it works.
func TestFullDisk(t *testing.T) {
	path := newPath(t)
	s := openAt(t, path)
	put(t, s, visit)
	restore, err := sqlite.Full(s)
	if err != nil {
		t.Fatal(err)
	}
	_, err = changes.Apply(t.Context(), s, changes.Change{Put: many(500)})
	wantError(t, err, store.ErrUnavailable)
	if said := store.Said(err); !strings.Contains(said, "the disk of the data folder is full: make room there") {
		t.Errorf("it says %q (%v)", said, err)
	}
	err = s.Record(t.Context(), func(ctx context.Context, r store.Register) error {
		for i := range 500 {
			c := store.Credential{ID: strconv.Itoa(i), Kind: store.Session, Digest: []byte("x"), Label: strings.Repeat("long ", 200)}
			if err := r.PutCredential(ctx, c); err != nil {
				return err
			}
		}
		return nil
	})
	wantError(t, err, store.ErrUnavailable)
	holds(t, s, 1, visitNodes)
	if err := s.Ready(t.Context()); err != nil {
		t.Errorf("it is not ready to answer: %v", err)
	}
	restore()
	if _, err := changes.Apply(t.Context(), s, changes.Change{Put: many(500)}); err != nil {
		t.Errorf("with room again: %v", err)
	}
	holds(t, s, 2, visitNodes+500)
	closeStore(t, s)
	if _, err := sqlite.Verify(t.Context(), path); err != nil {
		t.Error(err)
	}
}

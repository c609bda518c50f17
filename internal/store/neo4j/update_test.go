package neo4j_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/neo4j"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
)

// TestUpdateThatFailsLeavesNothing, however it fails, and the next one works.
func TestUpdateThatFailsLeavesNothing(t *testing.T) {
	more := notation.MustParse("topic:more\nevent:more kind=MEETING status=HELD\nevent:more ABOUT topic:more")
	for name, c := range map[string]struct {
		end  func(context.Context, store.Writer) error
		want error
	}{
		"an error": {func(context.Context, store.Writer) error { return errStop }, errStop},
		"a panic":  {func(context.Context, store.Writer) error { panic(errStop) }, errStop},
		"a tie that leads nowhere": {func(ctx context.Context, w store.Writer) error {
			return w.Put(ctx, network.Tables{Ties: []network.Tie{{ID: "tie:x", Kind: network.About, From: "event:more", To: "topic:nowhere"}}})
		}, store.ErrConflict},
		"a second whole": {func(ctx context.Context, w store.Writer) error {
			return w.Put(ctx, notation.MustParse("event:a\nevent:b\nevent:more PART_OF event:a\nevent:more PART_OF event:b"))
		}, store.ErrConflict},
	} {
		t.Run(name, func(t *testing.T) {
			server := empty(t)
			s := openOn(t, server)
			put(t, s, visit)
			wantError(t, update(t, s, func(ctx context.Context, w store.Writer) error {
				if err := errors.Join(w.Delete(ctx, []network.ID{"event:visit"}), w.Put(ctx, more), w.Refresh(ctx)); err != nil {
					t.Fatal(err)
				}
				return c.end(ctx, w)
			}), c.want)
			holds(t, server, 1, visitNodes)
			if revision := put(t, s, "topic:after"); revision != 2 {
				t.Errorf("the next change made revision %d, want 2", revision)
			}
		})
	}
}

// update runs a change and returns why it failed; a panic counts as its value.
func update(t *testing.T, s store.Store, change func(context.Context, store.Writer) error) (err error) {
	t.Helper()
	defer func() {
		if p := recover(); p != nil {
			err = p.(error)
		}
	}()
	_, err = s.Update(soon(t), change)
	return err
}

// TestUpdateThatIsGivenUp in its midst leaves nothing, and says that it was given up.
func TestUpdateThatIsGivenUp(t *testing.T) {
	server := empty(t)
	s := openOn(t, server)
	put(t, s, visit)
	ctx, cancel := context.WithCancel(t.Context())
	_, err := s.Update(ctx, func(ctx context.Context, w store.Writer) error {
		if err := w.Put(ctx, notation.MustParse("topic:more")); err != nil {
			return err
		}
		cancel()
		return w.Put(ctx, notation.MustParse("topic:never"))
	})
	wantError(t, err, context.Canceled)
	_, err = s.Update(ctx, func(context.Context, store.Writer) error { return nil })
	wantError(t, err, context.Canceled)
	holds(t, server, 1, visitNodes)
	put(t, s, "topic:after")
	holds(t, server, 2, visitNodes+1)
}

// TestUpdateOfTwoProcesses: the second waits for the first.
func TestUpdateOfTwoProcesses(t *testing.T) {
	server := empty(t)
	one, two := openOn(t, server), openOn(t, server)
	if err := one.Ready(t.Context()); err != nil {
		t.Fatal(err)
	}
	began, goOn := make(chan struct{}), make(chan struct{})
	done := make(chan error, 1)
	go func() {
		_, err := one.Update(soon(t), func(ctx context.Context, w store.Writer) error {
			close(began)
			<-goOn
			return w.Put(ctx, notation.MustParse("topic:one"))
		})
		done <- err
	}()
	<-began
	go func() {
		_, err := two.Update(soon(t), putting("topic:two"))
		done <- err
	}()
	holds(t, server, 0, 0) // readers need not wait
	close(goOn)
	for range 2 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	holds(t, server, 2, 2)
}

// TestUpdateThatWaitsInVain for another one ends with its time, and leaves nothing.
func TestUpdateThatWaitsInVain(t *testing.T) {
	server := empty(t)
	one, two := openOn(t, server), openOn(t, server)
	for _, s := range []store.Store{one, two} {
		if err := s.Ready(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	_, err := one.Update(soon(t), func(ctx context.Context, w store.Writer) error {
		short, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
		defer cancel()
		_, err := two.Update(short, putting("topic:two"))
		wantError(t, err, context.DeadlineExceeded)
		return putting("topic:one")(ctx, w)
	})
	if err != nil {
		t.Fatal(err)
	}
	holds(t, server, 1, 1)
	if put(t, two, "topic:three") != 2 {
		t.Error("the next change is not revision 2")
	}
}

// TestUpdatesAreNumbered: of many at once, each has a revision and a key of its own.
func TestUpdatesAreNumbered(t *testing.T) {
	const each, writers = 8, 6
	server := empty(t)
	stores := []*neo4j.Store{openOn(t, server), openOn(t, server)}
	revisions := make(chan int, each*writers)
	var all sync.WaitGroup
	for i := range writers {
		all.Go(func() {
			for j := range each {
				revision, err := stores[i%2].Update(soon(t), putting(fmt.Sprintf("topic:t%d-%d", i, j)))
				if err != nil {
					t.Error(err)
				}
				revisions <- revision
			}
		})
	}
	all.Wait()
	close(revisions)
	seen := map[int]bool{}
	for r := range revisions {
		seen[r] = true
	}
	if len(seen) != each*writers || !seen[1] || !seen[each*writers] {
		t.Errorf("the revisions are %v, want each from 1 to %d", slices.Sorted(maps.Keys(seen)), each*writers)
	}
	holds(t, server, each*writers, each*writers)
	keys := cypher(t, server, "MATCH (n:Entity) RETURN count(DISTINCT n.key), max(n.key), sum(n.changedAt)")[0]
	const n = each * writers
	if keys[0] != int64(n) || keys[1] != int64(n) || keys[2] != int64(n*(n+1)/2) {
		t.Errorf("keys and revisions of nodes are %v", keys)
	}
}

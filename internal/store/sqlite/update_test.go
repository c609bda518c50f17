package sqlite_test

import (
	"context"
	"errors"
	"testing"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
)

var errStop = errors.New("stop")

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
			s := openAt(t, newPath(t))
			put(t, s, visit)
			wantError(t, update(t, s, func(ctx context.Context, w store.Writer) error {
				if err := errors.Join(w.Delete(ctx, []network.ID{"event:visit"}), w.Put(ctx, more), w.Refresh(ctx)); err != nil {
					t.Fatal(err)
				}
				return c.end(ctx, w)
			}), c.want)
			holds(t, s, 1, visitNodes)
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
	_, err = s.Update(t.Context(), change)
	return err
}

// TestUpdateThatIsGivenUp in its midst leaves nothing, and says that it was given up.
func TestUpdateThatIsGivenUp(t *testing.T) {
	s := openAt(t, newPath(t))
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
	holds(t, s, 1, visitNodes)
	put(t, s, "topic:after")
	holds(t, s, 2, visitNodes+1)
}

// TestUpdateOfTwoProcesses: the second waits for the first.
func TestUpdateOfTwoProcesses(t *testing.T) {
	path := newPath(t)
	one, two := openAt(t, path), openAt(t, path)
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
		_, err := two.Update(soon(t), func(ctx context.Context, w store.Writer) error {
			return w.Put(ctx, notation.MustParse("topic:two"))
		})
		done <- err
	}()
	holds(t, two, 0, 0) // readers need not wait
	close(goOn)
	for range 2 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	holds(t, one, 2, 2)
	holds(t, two, 2, 2)
}

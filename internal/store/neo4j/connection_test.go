package neo4j_test

import (
	"context"
	"strings"
	"sync"
	"testing"

	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
)

func putting(text string) func(context.Context, store.Writer) error {
	return func(ctx context.Context, w store.Writer) error { return w.Put(ctx, notation.MustParse(text)) }
}

// TestConnectionThatBreaksInAChange: the change runs again, and nothing is made twice.
func TestConnectionThatBreaksInAChange(t *testing.T) {
	server := empty(t)
	p := newProxy(t, server)
	s := openAt(t, server, p.uri())
	put(t, s, "topic:before")
	runs := 0
	revision, err := s.Update(soon(t), func(ctx context.Context, w store.Writer) error {
		if err := w.Put(ctx, notation.MustParse("topic:a")); err != nil {
			return err
		}
		if runs++; runs == 1 {
			p.cut(false)
		}
		return w.Put(ctx, notation.MustParse("topic:b"))
	})
	if err != nil || revision != 2 || runs != 2 {
		t.Errorf("revision %d after %d runs, %v; want 2 after 2", revision, runs, err)
	}
	holds(t, server, 2, 3)
	if put(t, s, "topic:c") != 3 {
		t.Error("the next change is not revision 3")
	}
}

// TestErrorThatIsTheChangesOwn ends the update at once, even where the change says what a server says that is away.
func TestErrorThatIsTheChangesOwn(t *testing.T) {
	server := empty(t)
	s := openOn(t, server)
	put(t, s, "topic:before")
	for _, own := range []error{errStop, store.ErrUnavailable, store.ErrConflict, context.DeadlineExceeded} {
		runs := 0
		_, err := s.Update(soon(t), func(context.Context, store.Writer) error { runs++; return own })
		if err != own || runs != 1 { //nolint:errorlint // it must come back as it is
			t.Errorf("%v after %d runs, want %v after one", err, runs, own)
		}
	}
	holds(t, server, 1, 1)
}

// TestCommitWithoutAnswer: what an update says happened is what happened.
func TestCommitWithoutAnswer(t *testing.T) {
	for name, c := range map[string]struct {
		reaches, later bool // the server hears of it; another change comes before one asks
		says           string
		revision       int
	}{
		"that was made":                         {true, false, "", 2},
		"that was made before somebody else's":  {true, true, "", 3},
		"that was not made":                     {false, false, "nothing was changed", 1},
		"that was not made and somebody else's": {false, true, "nothing was changed", 2},
	} {
		t.Run(name, func(t *testing.T) {
			server := empty(t)
			p := newProxy(t, server)
			s, other := openAt(t, server, p.uri()), openOn(t, server)
			put(t, s, "topic:before")
			p.breakCommit(func() bool { return c.reaches })
			ran := false
			var others sync.WaitGroup
			revision, err := s.Update(soon(t), func(ctx context.Context, w store.Writer) error {
				if ran {
					t.Error("the change ran again")
				}
				ran = true
				if c.later {
					others.Go(func() {
						if _, err := other.Update(soon(t), putting("topic:later")); err != nil {
							t.Error(err)
						}
					})
				}
				return w.Put(ctx, notation.MustParse("topic:a"))
			})
			switch {
			case c.reaches && (err != nil || revision != 2):
				t.Errorf("revision %d, %v; want 2", revision, err)
			case !c.reaches:
				wantError(t, err, store.ErrUnavailable)
				if !strings.Contains(err.Error(), c.says) {
					t.Errorf("the error is %q, want that it says %q", err, c.says)
				}
			}
			others.Wait()
			holds(t, server, c.revision, c.revision)
		})
	}
}

// TestCommitOfWhichNobodyTells: the update does not say that nothing was changed, since it may have been.
func TestCommitOfWhichNobodyTells(t *testing.T) {
	server := empty(t)
	p := newProxy(t, server)
	s := openAt(t, server, p.uri())
	put(t, s, "topic:before")
	p.breakCommit(func() bool { go p.cut(true); return true })
	_, err := s.Update(soon(t), putting("topic:a"))
	wantError(t, err, store.ErrUnavailable)
	if err != nil && !strings.Contains(err.Error(), "is not known") {
		t.Errorf("the error is %q, want that it is not known", err)
	}
}

// TestServerThatIsAway is said so within seconds, and that it is there again as soon.
func TestServerThatIsAway(t *testing.T) {
	server := empty(t)
	p := newProxy(t, server)
	s := openAt(t, server, p.uri())
	put(t, s, "topic:before")
	p.cut(true)
	_, err := s.Update(soon(t), putting("topic:a"))
	wantError(t, err, store.ErrUnavailable)
	wantError(t, s.Ready(soon(t)), store.ErrUnavailable)
	p.cut(false)
	if put(t, s, "topic:a") != 2 {
		t.Error("the next change is not revision 2")
	}
	holds(t, server, 2, 2)
}

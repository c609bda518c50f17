package sqlite_test

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// TestViewKeepsItsRevision while a writer – here or in another process – commits.
func TestViewKeepsItsRevision(t *testing.T) {
	path := newPath(t)
	writer, reader := openAt(t, path), openAt(t, path)
	put(t, writer, visit)
	for name, s := range map[string]store.Store{"one process": writer, "another process": reader} {
		t.Run(name, func(t *testing.T) {
			before := testkit.View(t, s)
			revision, nodes := testkit.Revision(t, before), nodesIn(t, before)
			put(t, writer, "topic:new-in-"+strings.ReplaceAll(name, " ", "-"))
			if got, at := nodesIn(t, before), testkit.Revision(t, before); got != nodes || at != revision {
				t.Errorf("an open view went from %d nodes at revision %d to %d at %d", nodes, revision, got, at)
			}
			holds(t, s, revision+1, nodes+1)
		})
	}
}

// TestViewsWaitForAReader: more than there are readers wait, as long as they are ready to.
func TestViewsWaitForAReader(t *testing.T) {
	s := openAt(t, newPath(t))
	put(t, s, visit)
	var views []store.View
	for range sqlite.Readers() {
		views = append(views, testkit.View(t, s))
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	_, err := s.View(ctx)
	wantError(t, err, context.DeadlineExceeded)

	got := make(chan error, 1)
	go func() {
		view, err := s.View(soon(t))
		if err == nil {
			view.Close()
		}
		got <- err
	}()
	views[0].Close()
	if err := <-got; err != nil {
		t.Errorf("after a reader was free: %v", err)
	}
}

// TestViewThatIsClosed answers no more and gives its reader back once.
func TestViewThatIsClosed(t *testing.T) {
	s := openAt(t, newPath(t))
	put(t, s, visit)
	for range 2 * sqlite.Readers() {
		view := testkit.View(t, s)
		view.Close()
		view.Close()
		if _, err := view.Status(t.Context(), admin); err == nil {
			t.Fatal("a closed view answered")
		}
	}
	ctx := soon(t)
	for range sqlite.Readers() {
		view, err := s.View(ctx)
		if err != nil {
			t.Fatal(err)
		}
		defer view.Close()
	}
	short, cancel := context.WithTimeout(ctx, 10*time.Millisecond)
	defer cancel()
	_, err := s.View(short)
	wantError(t, err, context.DeadlineExceeded)
}

// TestViewsAndUpdatesAtOnce: every view sees whole changes only.
func TestViewsAndUpdatesAtOnce(t *testing.T) {
	const updates, step = 20, 3
	s := openAt(t, newPath(t))
	var running sync.WaitGroup
	var done atomic.Bool
	for range 2 * sqlite.Readers() {
		running.Go(func() {
			for seen := 0; !done.Load(); {
				view, err := s.View(soon(t))
				if err != nil {
					t.Error(err)
					return
				}
				got, at := nodesIn(t, view), testkit.Revision(t, view)
				if got != step*at || at < seen {
					t.Errorf("%d nodes at revision %d after revision %d, want %d a revision", got, at, seen, step)
				}
				seen = at
				view.Close()
			}
		})
	}
	for i := range updates {
		put(t, s, fmt.Sprintf("topic:a%d\ntopic:b%d\ntopic:c%d", i, i, i))
	}
	done.Store(true)
	running.Wait()
	holds(t, s, updates, step*updates)
}

// How many are present at the event of a crowd: so many that their pairs take a while – a
// hundred times as long under the race detector – and nearly as many as may be asked about.
const (
	crowdSize    = 160
	mostInACrowd = 490
)

// crowd is an event at which so many are present.
func crowd(size int) string {
	var b strings.Builder
	b.WriteString("event:crowd kind=SEMINAR status=HELD date=2022-01-01\n")
	for i := range size {
		fmt.Fprintf(&b, "organisation:o%04d\norganisation:o%04d TOOK_PART_IN event:crowd role=PARTICIPANT\n", i, i)
	}
	return b.String()
}

var everyPair = store.EncounterQuery{
	Filter: store.EncounterFilter{Statuses: network.EventStatuses, Relations: []network.Relation{network.Across, network.OtherRelation}},
	Page:   store.Page{First: 10},
}

// TestLongQuestionEndsWithItsContext, at once, and its view and reader can be used afterwards.
func TestLongQuestionEndsWithItsContext(t *testing.T) {
	s := openAt(t, newPath(t))
	put(t, s, crowd(crowdSize))
	view := testkit.View(t, s)
	began := time.Now()
	if _, err := view.Encounters(t.Context(), admin, everyPair); err != nil {
		t.Fatal(err)
	}
	whole := time.Since(began)
	for name, c := range map[string]struct {
		start func() (context.Context, context.CancelFunc)
		want  error
	}{
		"a deadline": {func() (context.Context, context.CancelFunc) {
			return context.WithTimeout(t.Context(), whole/10)
		}, context.DeadlineExceeded},
		"given up": {func() (context.Context, context.CancelFunc) {
			ctx, cancel := context.WithCancel(t.Context())
			timer := time.AfterFunc(whole/10, cancel)
			return ctx, func() { timer.Stop(); cancel() }
		}, context.Canceled},
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := c.start()
			defer cancel()
			_, err := view.Encounters(ctx, admin, everyPair)
			wantError(t, err, c.want)
			if got := nodesIn(t, view); got != crowdSize+1 {
				t.Errorf("afterwards the view sees %d nodes, want %d", got, crowdSize+1)
			}
		})
	}
	t.Logf("the whole question took %v", whole)
	view.Close()
	for range 2 * sqlite.Readers() {
		holds(t, s, 1, crowdSize+1)
	}
}

// TestCloseLeavesNothingRunning, whatever was asked and given up before.
func TestCloseLeavesNothingRunning(t *testing.T) {
	before := runtime.NumGoroutine()
	s := openAt(t, newPath(t))
	put(t, s, crowd(crowdSize))
	var running sync.WaitGroup
	for i := range 2 * sqlite.Readers() {
		running.Go(func() {
			ctx, cancel := context.WithTimeout(t.Context(), time.Duration(i+1)*5*time.Millisecond)
			defer cancel()
			view, err := s.View(ctx)
			if err != nil {
				return
			}
			defer view.Close()
			_, _ = view.Encounters(ctx, admin, everyPair)
		})
	}
	running.Wait()
	closeStore(t, s)
	testkit.Until(t, "all goroutines end", func() bool { return runtime.NumGoroutine() <= before })
}

package sqlite_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
)

// filesPatience is how long a connection waits for the lock of a file where nothing ends the wait before.
const filesPatience = 5 * time.Second

// hold takes the lock of a file as another process does that imports; free gives it back.
func hold(t *testing.T, path string) (free func()) {
	t.Helper()
	db := raw(t, path)
	db.SetMaxOpenConns(1)
	if _, err := db.ExecContext(t.Context(), "BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	return func() {
		t.Helper()
		if _, err := db.ExecContext(t.Context(), "ROLLBACK"); err != nil {
			t.Fatal(err)
		}
	}
}

// changing keeps an update open until free is called.
func changing(t *testing.T, s store.Store) (free func()) {
	t.Helper()
	began, goOn, done := make(chan struct{}), make(chan struct{}), make(chan error, 1)
	go func() {
		_, err := s.Update(soon(t), func(ctx context.Context, w store.Writer) error {
			close(began)
			select {
			case <-goOn:
			case <-ctx.Done():
			}
			return w.Put(ctx, notation.MustParse("topic:slow"))
		})
		done <- err
	}()
	<-began
	return func() {
		t.Helper()
		close(goOn)
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
}

// TestRecordsAreRefusedSoonWhileTheStoreChanges: many at once wait no longer than one, are told what to do, leave nothing
// behind, and the next is made when the change has ended.
func TestRecordsAreRefusedSoonWhileTheStoreChanges(t *testing.T) {
	for name, begin := range map[string]func(*testing.T, *sqlite.Store, string) (free func()){
		"in another process": func(t *testing.T, _ *sqlite.Store, path string) func() { t.Helper(); return hold(t, path) },
		"here":               func(t *testing.T, s *sqlite.Store, _ string) func() { t.Helper(); return changing(t, s) },
	} {
		t.Run(name, func(t *testing.T) {
			const atOnce = 6
			path := newPath(t)
			s := openAt(t, path)
			put(t, s, visit+"source:host\n")
			sqlite.SetHurry(s, 20*time.Millisecond)
			free := begin(t, s, path)
			began, done := time.Now(), make(chan error, atOnce)
			for range atOnce {
				go func() { done <- s.Record(soon(t), fill("x")) }()
			}
			for range atOnce {
				err := <-done
				wantError(t, err, store.ErrUnavailable)
				if !strings.Contains(store.Said(err), "try again") {
					t.Errorf("the error says %q", store.Said(err))
				}
			}
			if took := time.Since(began); took >= filesPatience {
				t.Errorf("%d records were refused after %v", atOnce, took)
			}
			free()
			sqlite.SetHurry(s, filesPatience)
			record(t, s, fill(annasAddress))
			filled(t, s)
		})
	}
}

// TestWhoWaitsToWriteGoesWhenItsTimeIsUp: whatever holds the store, here or elsewhere.
func TestWhoWaitsToWriteGoesWhenItsTimeIsUp(t *testing.T) {
	for name, wait := range map[string]func(context.Context, store.Store) error{
		"record": func(ctx context.Context, s store.Store) error { return s.Record(ctx, fill("x")) },
		"update": func(ctx context.Context, s store.Store) error {
			_, err := s.Update(ctx, func(context.Context, store.Writer) error { return errors.New("it ran") })
			return err
		},
		"scrub": func(ctx context.Context, s store.Store) error { return s.Scrub(ctx) },
		"begin": func(ctx context.Context, s store.Store) error { _, err := s.BeginBulk(ctx, "tables"); return err },
	} {
		t.Run(name, func(t *testing.T) {
			s := openAt(t, newPath(t))
			put(t, s, visit)
			free := changing(t, s)
			ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
			defer cancel()
			done := make(chan error, 1)
			go func() { done <- wait(ctx, s) }()
			select {
			case err := <-done:
				wantError(t, err, context.DeadlineExceeded)
			case <-soon(t).Done():
				t.Error("it waits for ever")
			}
			free()
			holds(t, s, 2, visitNodes+1)
		})
	}
}

// TestARecordThatHasBegunMayTakeItsTime: only the wait is short.
func TestARecordThatHasBegunMayTakeItsTime(t *testing.T) {
	const hurry = time.Second
	s := openAt(t, newPath(t))
	put(t, s, visit+"source:host\n")
	sqlite.SetHurry(s, hurry)
	record(t, s, func(ctx context.Context, r store.Register) error {
		over, cancel := context.WithTimeout(ctx, hurry+hurry/4)
		defer cancel()
		<-over.Done()
		return fill(annasAddress)(ctx, r)
	})
	filled(t, s)
}

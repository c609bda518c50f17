package sqlite_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// TestTooManyPairsAreRefused before they are read; the same actors at the small event are not.
func TestTooManyPairsAreRefused(t *testing.T) {
	s := openAt(t, newPath(t))
	var b strings.Builder
	b.WriteString(crowd(mostInACrowd) + "event:other kind=MEETING status=HELD date=2022-01-02\n")
	for i := range 100 { // with the crowd just above the bound
		fmt.Fprintf(&b, "organisation:o%04d TOOK_PART_IN event:other role=PARTICIPANT\n", i)
	}
	put(t, s, b.String())
	view := testkit.View(t, s)
	if _, err := view.Encounters(t.Context(), admin, everyPair); !errors.Is(err, store.ErrTooCostly) {
		t.Errorf("all pairs of both events: %v, want too costly", err)
	}
	narrow := everyPair
	narrow.Filter.At = &store.Filter{Kinds: []string{"MEETING"}}
	if l, err := view.Encounters(t.Context(), admin, narrow); err != nil || len(l.Rows) == 0 {
		t.Errorf("those of the small one: %d rows, %v", len(l.Rows), err)
	}
}

// TestHeavyQuestionsTakeTurns, and light ones do not wait for them.
func TestHeavyQuestionsTakeTurns(t *testing.T) {
	s := openAt(t, newPath(t))
	put(t, s, crowd(crowdSize))
	giveBack := sqlite.TakeTurns(s)
	ctx, stop := context.WithCancel(t.Context())
	var waiting sync.WaitGroup
	for range sqlite.Readers() / 2 {
		view := testkit.View(t, s)
		waiting.Go(func() {
			if _, err := view.Encounters(ctx, admin, everyPair); !errors.Is(err, context.Canceled) {
				t.Errorf("a heavy question: %v, want it to wait", err)
			}
		})
	}
	holds(t, s, 1, crowdSize+1)
	if err := s.Ready(t.Context()); err != nil {
		t.Error(err)
	}
	stop()
	waiting.Wait()
	giveBack()
	if _, err := testkit.View(t, s).Encounters(t.Context(), admin, everyPair); err != nil {
		t.Errorf("when it is its turn: %v", err)
	}
}

// TestNewFileOpenedBySeveralAtOnce is made once.
func TestNewFileOpenedBySeveralAtOnce(t *testing.T) {
	path := newPath(t)
	var opening sync.WaitGroup
	for range 4 {
		opening.Go(func() {
			s, err := sqlite.Open(t.Context(), path)
			if err != nil {
				t.Error(err)
				return
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	opening.Wait()
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file: %v %v, want it for its owner alone", info, err)
	}
}

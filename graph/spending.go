package graph

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"github.com/partnergraph/partnergraph/internal/questions"
)

// spending is what an operation costs, as the extension finds it, and as what it does turns out; and the turn that it has.
type spending struct {
	cost     atomic.Int64
	heavy    bool // so it is, or is beside the centralities that it measures
	measures bool

	heavyTurn func() (done func(), refused *questions.Error)

	mu      sync.Mutex
	done    func()    // gives the turn back; nil: it has none
	since   time.Time // it has the turn
	ran     time.Duration
	moved   bool // to a heavy turn, or would have been
	refused *questions.Error
}

type spendingKey struct{}

func spendingOf(ctx context.Context) *spending {
	s, _ := ctx.Value(spendingKey{}).(*spending)
	return s
}

// spend notes what an operation costs.
func spend(ctx context.Context, cost int) {
	if s := spendingOf(ctx); s != nil {
		s.cost.Add(int64(cost))
	}
}

// goOn lets an operation that is heavy wait among its like. One that is refused there has cost nothing but its reading.
func (s *spending) goOn() *questions.Error {
	if s == nil || !s.heavy || s.measures {
		return nil
	}
	refused := s.move()
	if refused != nil {
		s.cost.Store(0)
	}
	return refused
}

// turnsOutHeavy lets an operation wait among heavy ones that has begun as a light one. One that measures has its place.
func (s *spending) turnsOutHeavy(context.Context) error {
	if s.measures {
		return nil
	}
	if refused := s.move(); refused != nil {
		return refused
	}
	return nil
}

// move gives the light turn back and takes a heavy one, once for all of an operation's fields.
func (s *spending) move() *questions.Error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.moved {
		return s.refused
	}
	s.moved = true
	s.give()
	done, refused := s.heavyTurn()
	if refused != nil {
		s.refused = refused
		return refused
	}
	s.begin(done)
	return nil
}

// begin is called with a turn that was taken; done gives it back.
func (s *spending) begin(done func()) { s.done, s.since = done, time.Now() }

// end gives the turn back for good.
func (s *spending) end() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.give()
	s.moved = true
}

func (s *spending) give() {
	if s.done != nil {
		s.ran += time.Since(s.since)
		s.done()
	}
	s.done = nil
}

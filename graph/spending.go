package graph

import (
	"context"
	"sync/atomic"
	"time"

	"github.com/partnergraph/partnergraph/internal/questions"
)

// spending is what an operation costs, as the extension finds it, and as what it does turns out; and the turn that it has.
type spending struct {
	cost     atomic.Int64
	heavy    bool // so it is, or is beside the centralities that it measures
	measures bool

	done      func()        // gives the turn back; nil: it has none
	since     time.Time     // it has the turn
	ran       time.Duration // in turns
	heavyTurn func() (done func(), refused *questions.Error)
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
	s.end()
	done, refused := s.heavyTurn()
	if refused != nil {
		s.cost.Store(0)
		return refused
	}
	s.begin(done)
	return nil
}

// begin is called with a turn that was taken; done gives it back.
func (s *spending) begin(done func()) { s.done, s.since = done, time.Now() }

// end gives the turn back.
func (s *spending) end() {
	if s.done != nil {
		s.ran += time.Since(s.since)
		s.done()
	}
	s.done = nil
}

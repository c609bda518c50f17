package graph

import (
	"context"
	"runtime"
	"sync/atomic"
	"time"

	"github.com/partnergraph/partnergraph/internal/questions"
)

// MostQueued is how many operations may wait for their turn.
const MostQueued = 64

// turns bounds how many operations are run at once. Those beyond wait, first come, first served; where too many wait, or one
// waits too long, it is refused. Each operation is read in a light turn; one that turns out to be heavy goes on in a heavy turn, so that
// light ones never wait for it.
type turns struct {
	running  chan struct{}
	queued   atomic.Int64
	patience time.Duration
}

// newTurns takes 0 for twice as many operations as there are processors.
func newTurns(most int, patience time.Duration) *turns {
	if most <= 0 {
		most = 2 * runtime.GOMAXPROCS(0)
	}
	return &turns{running: make(chan struct{}, most), patience: patience}
}

// heavy returns the turns of operations that keep a processor busy; 0 is half as many as these.
func (t *turns) heavy(most int) *turns {
	if most <= 0 {
		most = max(1, cap(t.running)/2)
	}
	return newTurns(most, t.patience)
}

// take waits for a turn. done gives it back.
func (t *turns) take(ctx context.Context) (done func(), refused *questions.Error) {
	done = func() { <-t.running }
	select {
	case t.running <- struct{}{}:
		return done, nil
	default:
	}
	defer t.queued.Add(-1)
	if t.queued.Add(1) > MostQueued {
		return nil, busy()
	}
	ctx, cancel := context.WithTimeout(ctx, t.patience)
	defer cancel()
	select {
	case t.running <- struct{}{}:
		return done, nil
	case <-ctx.Done():
		return nil, busy()
	}
}

func busy() *questions.Error {
	return questions.Refuse(questions.Unavailable, "too many questions are asked at once: try again in a second")
}

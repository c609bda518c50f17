package graph

import (
	"context"
	"runtime"
	"sync"
	"time"

	"github.com/partnergraph/partnergraph/internal/questions"
)

// The bounds of operations that wait for their turn: of all, and of one client whose questions are counted.
const (
	MostQueued       = 64
	MostQueuedOfEach = 16
)

// busyTakes is how long a client should wait who has too many questions waiting.
const busyTakes = time.Second

// turns bounds how many operations are run at once. Those beyond wait, first come, first served; where too many wait, or one
// waits too long, it is refused. Each operation is read in a light turn; one that turns out to be heavy goes on in a heavy turn, and
// light ones pass it.
type turns struct {
	running chan struct{}

	mu      sync.Mutex
	queued  int
	clients map[string]int // that wait, of each client whose questions are counted
}

// runningAtOnce is how many operations are run at once where nothing is said: twice as many as there are processors.
func runningAtOnce() int { return 2 * runtime.GOMAXPROCS(0) }

func newTurns(most int) *turns {
	return &turns{running: make(chan struct{}, most), clients: map[string]int{}}
}

// take waits for a turn until the context ends. done gives it back.
func (t *turns) take(ctx context.Context, who Identity) (done func(), refused *questions.Error) {
	done = func() { <-t.running }
	select {
	case t.running <- struct{}{}:
		return done, nil
	default:
	}
	if refused := t.queue(who); refused != nil {
		return nil, refused
	}
	defer t.leave(who)
	select {
	case t.running <- struct{}{}:
		return done, nil
	case <-ctx.Done():
		return nil, busy()
	}
}

// queue takes a place among those that wait.
func (t *turns) queue(who Identity) *questions.Error {
	t.mu.Lock()
	defer t.mu.Unlock()
	switch {
	case t.queued >= MostQueued:
		return busy()
	case counts(who) && t.clients[who.Client] >= MostQueuedOfEach:
		return questions.TooMany(busyTakes, "%d questions of yours wait for their turn: ask for the next when one is answered", MostQueuedOfEach)
	}
	t.queued++
	if counts(who) {
		t.clients[who.Client]++
	}
	return nil
}

// leave gives the place back.
func (t *turns) leave(who Identity) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.queued--
	if !counts(who) {
		return
	}
	if t.clients[who.Client]--; t.clients[who.Client] == 0 {
		delete(t.clients, who.Client)
	}
}

// waiting is how many operations wait for their turn.
func (t *turns) waiting() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.queued
}

func busy() *questions.Error {
	return questions.Refuse(questions.Unavailable, "too many questions are asked at once: try again in a second")
}

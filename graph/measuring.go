package graph

import (
	"context"
	"slices"
	"sync"
	"time"

	"github.com/partnergraph/partnergraph/internal/questions"
)

// searchCost is what measures cost a client that search the network from each actor. It counts against the client's rate alone, where
// they are taken, and not where they are kept.
const searchCost = 10_000

// measuringTakes is how long who is refused should wait.
const measuringTakes = 5 * time.Second

// measuring bounds the operations that measure a whole network, which takes all processors: one of each client, and of all, with those
// that wait for it, so few that half of the turns are left to others.
type measuring struct {
	most int

	mu      sync.Mutex
	taken   int
	clients map[string]bool
}

func newMeasuring(running int) *measuring {
	return &measuring{most: max(1, running/2), clients: map[string]bool{}}
}

// take refuses at once where there is no place. done gives the place back.
func (m *measuring) take(who Identity) (done func(), refused *questions.Error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	counted := counts(who)
	if counted && m.clients[who.Client] {
		return nil, questions.TooMany(measuringTakes, "one network is measured for you at a time: wait for the answer, then ask again")
	}
	if m.taken == m.most {
		refused = questions.Refuse(questions.Unavailable, "too many networks are being measured: try again in %d s", int(measuringTakes.Seconds()))
		refused.After = measuringTakes
		return nil, refused
	}
	m.taken++
	if counted {
		m.clients[who.Client] = true
	}
	return func() {
		m.mu.Lock()
		defer m.mu.Unlock()
		m.taken--
		delete(m.clients, who.Client)
	}, nil
}

// place is that of one operation, which all its fields share.
type place struct {
	mu    sync.Mutex
	done  func() // nil: none is taken
	ended bool
}

// admit is asked before anything is measured for the operation: it takes a place until the operation ends, and notes what it costs.
func (o *operation) admit(ctx context.Context, missing []questions.Measure) error {
	o.place.mu.Lock()
	defer o.place.mu.Unlock()
	if o.place.ended {
		return questions.Translate(context.Canceled)
	}
	if o.place.done == nil {
		done, refused := o.measuring.take(IdentityOf(ctx))
		if refused != nil {
			return refused
		}
		o.place.done = done
	}
	if slices.Contains(missing, questions.Betweenness) || slices.Contains(missing, questions.Closeness) {
		spend(ctx, searchCost)
	}
	return nil
}

// taken tells whether the operation has its place.
func (p *place) taken() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.done != nil
}

// end gives the place back for good.
func (p *place) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.done != nil {
		p.done()
	}
	p.done, p.ended = nil, true
}

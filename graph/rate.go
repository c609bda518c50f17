package graph

import (
	"errors"
	"math"
	"slices"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/partnergraph/partnergraph/internal/questions"
	"github.com/partnergraph/partnergraph/internal/store"
)

// Rate is what a client may ask for in the long run, and at once, in objects that may be answered: the cost of operations.
type Rate struct{ PerSecond, AtOnce int }

// Rates are those of who is anonymous, counted by address, and of who is signed in. PerMillisecond is what it costs to run for so long,
// where that is more than what an operation seemed to cost.
type Rates struct {
	Anonymous, SignedIn Rate
	PerMillisecond      int
}

// DefaultRates are the rates where options don't say. Looking through the explorer takes some hundreds a second.
var DefaultRates = Rates{Anonymous: Rate{2_000, 40_000}, SignedIn: Rate{20_000, 400_000}, PerMillisecond: 10}

// mostForTime bounds what is charged for time: a store that has just started is slow, for which its first client need not pay for long.
const mostForTime = 20_000

// bytesPerCost: reading a document costs as much as answering an object for each so many bytes of it, whether it is run or refused.
const bytesPerCost = 50

// local is the actor of a service without tokens, whom nothing limits: only this machine can ask.
const local = "local"

// MostBuckets bounds the clients that are remembered. Those that have not asked for longest are forgotten.
const MostBuckets = 20_000

// rates counts for each client what it has asked for. A client goes into debt by what an operation costs, and is refused while it has any.
type rates struct {
	Rates
	now func() time.Time

	mu          sync.Mutex
	recent, old map[string]*bucket // each holds half of MostBuckets at most
}

// bucket is what a client has left.
type bucket struct {
	left float64
	at   time.Time
}

func newRates(r Rates, now func() time.Time) *rates {
	if r == (Rates{}) {
		r = DefaultRates
	}
	return &rates{Rates: r, now: now, recent: map[string]*bucket{}}
}

// counts tells whether what somebody asks for is counted. Who comes without a client asks within this process.
func counts(who Identity) bool { return who.Client != "" && who.Actor != local }

func (r *rates) of(who Identity) Rate {
	if who.SignedIn() {
		return r.SignedIn
	}
	return r.Anonymous
}

// check tells how long a client must wait; nil: it may ask.
func (r *rates) check(who Identity) *questions.Error {
	if !counts(who) {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	rate := r.of(who)
	b := r.filled(who.Client, rate)
	if b.left > 0 {
		return nil
	}
	wait := time.Duration(math.Ceil(1-b.left/float64(rate.PerSecond))) * time.Second
	return questions.TooMany(wait, "you have asked for more than is answered at once: try again in %d s, or ask for less at a time", int(wait.Seconds()))
}

// charge takes what an operation costs from what a client has left.
func (r *rates) charge(who Identity, cost int) {
	if !counts(who) {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.filled(who.Client, r.of(who)).left -= float64(cost)
}

// worth is what an operation has cost: what it seemed to, or, if that is more, the time that it ran. That of a store which does not
// answer is not charged.
func (r *rates) worth(s *spending, answer *graphql.Response) int {
	cost := int(s.cost.Load())
	if answer != nil && slices.ContainsFunc(answer.Errors, isUnavailable) {
		return cost
	}
	return max(cost, min(int(s.ran.Milliseconds())*r.PerMillisecond, mostForTime))
}

// isUnavailable tells whether the store was away: not whether too much was asked at once, which has the same code.
func isUnavailable(err *gqlerror.Error) bool {
	return errors.Is(err, store.ErrUnavailable)
}

// filled returns the bucket of a client, with what has come into it since it was last looked at.
func (r *rates) filled(client string, rate Rate) *bucket {
	now := r.now()
	b, known := r.recent[client]
	if !known {
		if b, known = r.old[client]; !known {
			b = &bucket{left: float64(rate.AtOnce), at: now}
		}
		if len(r.recent) >= MostBuckets/2 {
			r.recent, r.old = map[string]*bucket{}, r.recent
		}
		r.recent[client] = b
	}
	if passed := now.Sub(b.at); passed > 0 {
		b.left = min(float64(rate.AtOnce), b.left+passed.Seconds()*float64(rate.PerSecond))
	}
	b.at = now
	return b
}

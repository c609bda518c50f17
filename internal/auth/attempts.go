package auth

import (
	"net"
	"net/netip"
	"sync"
	"time"
)

// rate is how often something may happen: so many times at once, and once more after each pause.
type rate struct {
	atOnce int
	pause  time.Duration
}

// The rates of what costs others something: attempts that fail from one address, and sign-ins of one bearer, each of which stays in
// the audit log for good.
var (
	failuresOfAddress = rate{20, 3 * time.Second}
	signInsOfBearer   = rate{30, 3 * time.Minute}
)

// mostCounted bounds the addresses, and the bearers, that are counted one by one.
const mostCounted = 10_000

// crowd is the name of all for whom there is no room: they share one allowance.
const crowd = ""

// attempts counts for each name how often something happened, and says who must wait. Secrets are too long to be guessed; a wait
// shows who tries that they are seen.
type attempts struct {
	rate
	clock func() time.Time

	mu sync.Mutex
	// until says of each name when all that it did will be forgotten: each time adds a pause.
	until map[string]time.Time
}

func newAttempts(r rate, clock func() time.Time) *attempts {
	return &attempts{rate: r, clock: clock, until: map[string]time.Time{}}
}

// wait is how long the name must wait for what it did itself; 0: it may try now. What a crowd did, which anybody with many addresses
// can make, has no other name wait.
func (a *attempts) wait(name string) time.Duration {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.due(name, a.clock())
}

// count adds one.
func (a *attempts) count(name string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.add(name, a.clock())
}

// take adds one where the name, or its crowd, may try now. Else it is how long that must wait.
func (a *attempts) take(name string) time.Duration {
	a.mu.Lock()
	defer a.mu.Unlock()
	now := a.clock()
	wait := a.due(a.place(name), now)
	if wait == 0 {
		a.add(name, now)
	}
	return wait
}

// giveBack takes away one that came to nothing.
func (a *attempts) giveBack(name string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if place := a.place(name); !a.until[place].IsZero() {
		a.until[place] = a.until[place].Add(-a.pause)
	}
}

// due is how long a place must wait.
func (a *attempts) due(place string, now time.Time) time.Duration {
	return max(0, a.settled(place, now).Add(-time.Duration(a.atOnce-1)*a.pause).Sub(now))
}

// settled is until when a place is counted. A clock that was set back has nobody wait for longer than who has used up all.
func (a *attempts) settled(place string, now time.Time) time.Time {
	until := a.until[place]
	if most := now.Add(time.Duration(a.atOnce) * a.pause); until.After(most) {
		until = most
		a.until[place] = until
	}
	return until
}

func (a *attempts) add(name string, now time.Time) {
	if len(a.until) >= mostCounted {
		for place := range a.until {
			if !a.settled(place, now).After(now) {
				delete(a.until, place)
			}
		}
	}
	place := a.place(name)
	until := a.settled(place, now)
	if until.Before(now) {
		until = now
	}
	a.until[place] = until.Add(a.pause)
}

// place is where a name is counted.
func (a *attempts) place(name string) string {
	if _, known := a.until[name]; !known && len(a.until) >= mostCounted {
		return crowd
	}
	return name
}

// addressOf is the address of who asks, without the port.
func addressOf(remote string) string {
	host, _, err := net.SplitHostPort(remote)
	if err != nil {
		return remote
	}
	return host
}

// networkOf is the address itself, or the network of one of IPv6: whoever has one such address has 2^64 of them.
func networkOf(address string) string {
	if ip, err := netip.ParseAddr(address); err == nil && ip.Unmap().Is6() {
		if network, err := ip.WithZone("").Prefix(64); err == nil {
			return network.String()
		}
	}
	return address
}

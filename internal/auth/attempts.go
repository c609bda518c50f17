package auth

import (
	"net"
	"net/netip"
	"sync"
	"time"
)

// How many attempts may fail from one address: so many at once, and one more after each pause.
const (
	attemptsAtOnce = 20
	attemptPause   = 3 * time.Second
	mostAddresses  = 10_000
)

// crowd is the address of all for whom there is no room: they share one allowance.
const crowd = ""

// attempts bounds how often an address is told that it failed. Secrets are too long to be guessed; this shows who tries that
// they are seen, and makes them wait.
type attempts struct {
	clock func() time.Time

	mu sync.Mutex
	// until says of each address when its failures will all be forgotten: each adds a pause.
	until map[string]time.Time
}

func newAttempts(clock func() time.Time) *attempts {
	return &attempts{clock: clock, until: map[string]time.Time{}}
}

// wait is how long the address must wait before it may try; 0: it may now.
func (a *attempts) wait(address string) time.Duration {
	a.mu.Lock()
	defer a.mu.Unlock()
	until, failed := a.until[a.place(address)]
	if !failed {
		return 0
	}
	return max(0, until.Add(-(attemptsAtOnce-1)*attemptPause).Sub(a.clock()))
}

// failed counts an attempt that failed.
func (a *attempts) failed(address string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	now := a.clock()
	if len(a.until) >= mostAddresses {
		for address, until := range a.until {
			if !until.After(now) {
				delete(a.until, address)
			}
		}
	}
	place := a.place(address)
	until := a.until[place]
	if until.Before(now) {
		until = now
	}
	a.until[place] = until.Add(attemptPause)
}

// place is where the failures of an address are counted.
func (a *attempts) place(address string) string {
	address = networkOf(address)
	if _, known := a.until[address]; !known && len(a.until) >= mostAddresses {
		return crowd
	}
	return address
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

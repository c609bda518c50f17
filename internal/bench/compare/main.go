// Command compare measures the service against the limit of what it does and against
// its peer, all on one Neo4j, in one run, and writes what it found into docs/speed.md.
// With -worst it sends the worst questions beside a simple one instead, and with
// -centralities it has all persons measured, on either store.
// It needs Go, the cache of internal/neo4jtest, Node 20 and npm.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// options are what the flags say.
type options struct {
	people              int
	seed                uint64
	seconds             float64
	rounds              int
	clients             []int
	parties, operations string
	keep, out, profile  string
	check               bool
	worst, centralities bool // what is done instead
	command             string
}

func main() {
	o, err := parse(os.Args[1:])
	if err != nil {
		os.Exit(2)
	}
	// The driver as a party, and what makes the load, collect garbage as the service does.
	debug.SetGCPercent(garbagePercent)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	do := compare
	switch {
	case o.worst:
		do = worst
	case o.centralities:
		do = centralities
	}
	err = do(ctx, o)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(1)
	}
}

func parse(args []string) (o options, err error) {
	f := flag.NewFlagSet("compare", flag.ContinueOnError)
	f.IntVar(&o.people, "people", 40_000, "how many people the network has")
	f.Uint64Var(&o.seed, "seed", 1, "of the network, and of the starts")
	f.Float64Var(&o.seconds, "seconds", 0, "how long each party is measured in a round (5), or the worst questions are sent (30)")
	f.IntVar(&o.rounds, "rounds", 3, "how often each party is measured")
	f.Func("clients", "how many ask at once, with commas between (1,16)", func(text string) error {
		o.clients = nil
		for _, one := range strings.Split(text, ",") {
			n, err := strconv.Atoi(one)
			if err != nil || n < 1 {
				return fmt.Errorf("%q is no number of clients", one)
			}
			o.clients = append(o.clients, n)
		}
		return nil
	})
	f.StringVar(&o.parties, "parties", "", "some of them only, by name, with commas between")
	f.StringVar(&o.operations, "ops", "", "some of them only, by name, with commas between")
	f.StringVar(&o.keep, "keep", "", "a folder that keeps the network for the next run")
	f.StringVar(&o.out, "out", "", "the page whose table is replaced (docs/speed.md)")
	f.StringVar(&o.profile, "profile", "", "a file for a profile of the service, which is then measured as one more party")
	f.BoolVar(&o.check, "check", false, "fail where a figure is not as required")
	f.BoolVar(&o.worst, "worst", false, "send the worst questions instead, beside a simple one")
	f.BoolVar(&o.centralities, "centralities", false, "ask for all centralities of persons instead")
	o.clients = []int{1, requiredClients}
	err = f.Parse(args)
	o.command = strings.TrimSpace("go run ./internal/bench/compare " + strings.Join(args, " "))
	return o, err
}

// How long each party is measured, and the worst questions are sent, where nothing else is asked.
const (
	partyLength = 5 * time.Second
	worstLength = 30 * time.Second
)

func (o options) length() time.Duration {
	switch {
	case o.seconds > 0:
		return time.Duration(o.seconds * float64(time.Second))
	case o.worst:
		return worstLength
	}
	return partyLength
}

// among tells whether a name stands in a list; every name does where the list is empty.
func among(list, name string) bool {
	return list == "" || slices.Contains(strings.Split(list, ","), name)
}

// Command stage runs a command beside a service that answers. It builds partnergraph, gives it a store and a network, starts it
// on a free port of 127.0.0.1, tells the command where it is, and ends all that it started when the command has ended.
//
//	go run ./internal/stage -store neo4j -people 40000 -keep DIR -- npm --prefix internal/web run journeys
//
// The network is the curated one, or a synthetic one of some people, or that of a folder of tables. With -guarded a synthetic one
// has made-up contact points, too, and the service knows three bearers, whose tokens the command finds in PARTNERGRAPH_TOKEN_ANALYST,
// PARTNERGRAPH_TOKEN_COORDINATOR and PARTNERGRAPH_TOKEN_ADMIN: nobody else is more than the public. The command finds the address
// in PARTNERGRAPH_URL, and in PARTNERGRAPH_STAGE_CONTROL one where POST /stop, /kill and /start end the service and start it again
// at the same address.
//
// The code is that of the command; 1 where the stage itself failed, 2 where its flags cannot be understood. (go run gives 1 for each.)
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	o, err := parse(os.Args[1:], os.Stderr)
	if err != nil {
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code, err := run(ctx, o)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "stage:", err)
		os.Exit(1)
	}
	os.Exit(code)
}

// The stores that the service may stand on.
const (
	embedded = "sqlite"
	shared   = "neo4j"
)

// options are what the flags say.
type options struct {
	store   string
	people  int // 0: not a synthetic network
	seed    uint64
	tables  string // a folder of tables; empty: none
	keep    string // a folder that keeps the network; empty: none
	guarded bool   // whether there are contact points, and people must sign in
	command []string
}

// parse reads the flags, and says on a writer what is wrong with them.
func parse(args []string, complaints io.Writer) (o options, err error) {
	f := flag.NewFlagSet("stage", flag.ContinueOnError)
	f.SetOutput(complaints)
	f.StringVar(&o.store, "store", embedded, "the store: "+embedded+" or "+shared)
	f.IntVar(&o.people, "people", 0, "how many people a synthetic network has (0: the curated network)")
	f.Uint64Var(&o.seed, "seed", 1, "of the synthetic network")
	f.StringVar(&o.tables, "tables", "", "a folder of tables to import instead")
	f.StringVar(&o.keep, "keep", "", "a folder that keeps a synthetic network for the next run; one of internal/bench/compare will do")
	f.BoolVar(&o.guarded, "guarded", false, "make up contact points of a synthetic network, and tokens for three roles")
	f.Usage = func() {
		_, _ = fmt.Fprintln(complaints, "usage: stage [flags] -- command arguments…")
		f.PrintDefaults()
	}
	if err := f.Parse(args); err != nil {
		return o, err
	}
	o.command = f.Args()
	if err := o.check(); err != nil {
		_, _ = fmt.Fprintln(complaints, "stage:", err)
		f.Usage()
		return o, err
	}
	return o, nil
}

// check tells whether the flags go together.
func (o options) check() error {
	switch {
	case o.store != embedded && o.store != shared:
		return fmt.Errorf("-store %s is none; use %s or %s", o.store, embedded, shared)
	case o.people < 0:
		return fmt.Errorf("-people %d: a network has no fewer than none", o.people)
	case o.people > 0 && o.tables != "":
		return errors.New("-people and -tables name two networks; use one of them")
	case o.keep != "" && o.people == 0:
		return errors.New("-keep is for a synthetic network; give -people, or leave it out")
	case o.guarded && o.people == 0:
		return errors.New("-guarded makes up contact points, which is for people who are made up: give -people")
	case o.guarded && o.keep != "":
		return errors.New("-guarded changes the network, and -keep keeps it as it was made: use one of them")
	case len(o.command) == 0:
		return errors.New("no command follows the flags")
	}
	return nil
}

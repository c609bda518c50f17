package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"time"
)

// garbagePercent is the service's own GOGC, which all of ours have.
const garbagePercent = 400

// compare does everything that the options ask.
func compare(ctx context.Context, o options) error {
	ops := slices.DeleteFunc(operations(), func(each *operation) bool { return !among(o.operations, each.name) })
	w, err := newWorld(ctx, o.people, o.seed, o.keep)
	if err != nil {
		return err
	}
	defer w.end()
	q, err := ask(ctx, w, ops, o.seed)
	if err != nil {
		return err
	}
	s := &setup{world: w, questions: q, client: newClient(max(warmClients, slices.Max(o.clients)))}
	if s.profile, err = filepath.Abs(o.profile); err != nil {
		return err
	}
	progress("starting the parties")
	parties, err := s.start(ctx, func(name string) bool {
		return among(o.parties, name) && (name != profiledName || o.profile != "") && (!isPeer(name) || slices.ContainsFunc(ops, (*operation).forPeer))
	})
	defer func() {
		for _, p := range parties {
			p.end()
		}
	}()
	if err != nil {
		return err
	}
	b := &bench{
		parties: parties, operations: ops, clients: o.clients, rounds: o.rounds, length: o.length(), seed: o.seed,
		neo4j: w.neo4j.PID(), own: os.Getpid(),
	}
	return b.report(ctx, o, s)
}

// report compares the answers, measures, and says what came of it.
func (b *bench) report(ctx context.Context, o options, s *setup) error {
	progress("comparing the answers")
	sums, err := b.verify(ctx)
	if err != nil {
		return err
	}
	progress("warming up")
	all, err := b.run(ctx)
	if err != nil {
		return err
	}
	return o.tell(tableBegins, s.machine(ctx, o)+s.statements()+b.table(all, sums)+"\n", b.requirements(all))
}

// tell prints what was found and, where it is asked, puts it behind a mark of a page and fails if a figure is missed.
func (o options) tell(mark, text string, list []requirement) error {
	required, missed := lines(list)
	text += required
	fmt.Println(text)
	if o.out != "" {
		if err := replaceTable(o.out, mark, text); err != nil {
			return err
		}
	}
	if o.check && missed > 0 {
		return fmt.Errorf("%d figures are not as required", missed)
	}
	return nil
}

// profile has the profiled party begin its profile.
func (b *bench) profile() error {
	if p := b.party(profiledName); p != nil {
		return syscall.Kill(p.pid, syscall.SIGUSR1)
	}
	return nil
}

// progress tells what is done now.
func progress(format string, args ...any) {
	_, _ = fmt.Fprintf(os.Stderr, time.Now().Format(time.TimeOnly)+" "+format+"\n", args...)
}

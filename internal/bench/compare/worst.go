package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"time"
)

// worstClients is how many send the worst questions.
const worstClients = 4

// tally is what came of one of the worst questions.
type tally struct {
	longest time.Duration
	codes   map[string]int
}

// add notes an answer.
func (t *tally) add(took time.Duration, code string) {
	if t.codes == nil {
		t.codes = map[string]int{}
	}
	t.codes[code]++
	t.longest = max(t.longest, took)
}

// merge adds what another client noted.
func (t *tally) merge(other tally) {
	for code, n := range other.codes {
		if t.codes == nil {
			t.codes = map[string]int{}
		}
		t.codes[code] += n
	}
	t.longest = max(t.longest, other.longest)
}

// worstRun is what was found of one store.
type worstRun struct {
	store         string
	alone, beside []time.Duration // of the simple question, sorted
	first         []tally         // of each case, put once to a database that has just started
	tallies       []tally         // of each case, beside the simple question
	memory        int64           // the most that the service held, in bytes
	running       []string        // what still ran in the database afterwards; nil: it has none of its own
}

// worst sends the service the worst questions on either store, while one client asks a simple one.
func worst(ctx context.Context, o options) error {
	w, err := newWorld(ctx, o.people, o.seed, o.keep)
	if err != nil {
		return err
	}
	defer w.end()
	cases, err := worstCases(ctx, w.server())
	if err != nil {
		return err
	}
	var runs []worstRun
	for _, name := range []string{serviceName, sqliteName} {
		if !among(o.parties, name) {
			continue
		}
		r, err := w.worstOn(ctx, o, name, cases)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		runs = append(runs, r)
	}
	return o.tell(worstBegins, w.machine(ctx, o)+"\n"+worstTable(cases, runs), worstRequirements(runs))
}

// worstOn measures one store, with a service of its own.
func (w *world) worstOn(ctx context.Context, o options, name string, cases []worstCase) (r worstRun, err error) {
	c, err := w.serve(ctx, name)
	if err != nil {
		return r, err
	}
	defer c.end()
	r.store = name
	url, client := c.url+"/graphql", newClient(worstClients+1)
	n, err := readNames(w.tables(), o.seed)
	if err != nil {
		return r, err
	}
	simple, err := bodiesOf([]*operation{&simpleQuestion}, func(o *operation, _ int) any { return request{o.query, o.start(n)} })
	if err != nil {
		return r, err
	}
	ask := []asker{overHTTP(client, url, simple)(&simpleQuestion)}
	bodies, err := caseBodies(cases)
	if err != nil {
		return r, err
	}
	s := sender{client, url, bodies}
	progress("%s: each of the worst questions once", name)
	if r.first, err = s.sendEach(ctx); err != nil {
		return r, err
	}
	if _, _, err := drive(ctx, ask, startCount, o.seed+1, o.length()/3); err != nil {
		return r, err
	}
	progress("%s: the simple question alone", name)
	if r.alone, _, err = drive(ctx, ask, startCount, o.seed, o.length()/3); err != nil {
		return r, err
	}
	progress("%s: the worst questions", name)
	if r.tallies, r.beside, err = beside(ctx, ask, o, s); err != nil {
		return r, err
	}
	r.memory = peakOf(c.pid())
	if name == serviceName {
		r.running, err = stillRunning(ctx, w.server())
	}
	return r, err
}

// beside has clients send the worst questions while one asks the simple one.
func beside(ctx context.Context, simple []asker, o options, s sender) (total []tally, times []time.Duration, err error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var all sync.WaitGroup
	until := time.Now().Add(o.length())
	noted := make([][]tally, worstClients)
	for i := range noted {
		all.Go(func() {
			var err error
			if noted[i], err = s.send(ctx, i*len(s.bodies)/worstClients, until); err != nil {
				cancel(err)
			}
		})
	}
	times, _, err = drive(ctx, simple, startCount, o.seed, o.length())
	if err != nil {
		cancel(err)
	}
	all.Wait()
	if err := context.Cause(ctx); err != nil {
		return nil, nil, err
	}
	total = make([]tally, len(s.bodies))
	for _, one := range noted {
		for i := range one {
			total[i].merge(one[i])
		}
	}
	return total, times, nil
}

// sender sends questions, whatever is answered.
type sender struct {
	client *http.Client
	url    string
	bodies [][]byte
}

// send sends the questions in turn, from the first named, each when the one before is answered.
func (s sender) send(ctx context.Context, first int, until time.Time) ([]tally, error) {
	noted := make([]tally, len(s.bodies))
	for i := first; time.Now().Before(until); i++ {
		at := i % len(s.bodies)
		if err := s.sendOne(ctx, at, &noted[at]); err != nil {
			return nil, err
		}
	}
	return noted, nil
}

// sendEach sends each question once.
func (s sender) sendEach(ctx context.Context) ([]tally, error) {
	noted := make([]tally, len(s.bodies))
	for i := range noted {
		if err := s.sendOne(ctx, i, &noted[i]); err != nil {
			return nil, err
		}
	}
	return noted, nil
}

// sendOne notes what is answered, and when: an answer with errors is one too.
func (s sender) sendOne(ctx context.Context, at int, to *tally) error {
	var answer bytes.Buffer
	begin := time.Now()
	if err := post(ctx, s.client, s.url, s.bodies[at], &answer); err != nil && !errors.Is(err, errAnswered) {
		return err
	}
	to.add(time.Since(begin), codeOf(answer.Bytes()))
	return nil
}

func caseBodies(cases []worstCase) ([][]byte, error) {
	bodies := make([][]byte, len(cases))
	for i, c := range cases {
		var err error
		if bodies[i], err = json.Marshal(c.request); err != nil {
			return nil, err
		}
	}
	return bodies, nil
}

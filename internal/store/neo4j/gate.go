package neo4j

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/partnergraph/partnergraph/internal/store"
)

// gate keeps questions from a server that is away: while it is, one trial at a time finds out whether
// it is back, and all questions that come meanwhile wait for what that says. So nobody waits long for an
// answer that will not come, and a server that has just started is not overrun.
type gate struct {
	mu    sync.Mutex
	away  bool
	trial *trial // that runs now
	lost  lost   // what the trial asks
}

// lost is a question that the server did not answer.
type lost struct {
	text   string
	params map[string]any
}

type trial struct {
	ended chan struct{}
	err   error
}

// trialTime is how long a server that was away may take for its first answer.
const trialTime = time.Second

// pass lets a question through, after a trial where the server was away.
func (g *gate) pass(ctx context.Context, try func(context.Context, lost) error) error {
	g.mu.Lock()
	if !g.away {
		g.mu.Unlock()
		return nil
	}
	question := g.lost
	if g.trial == nil {
		g.trial = &trial{ended: make(chan struct{})}
		go g.run(g.trial, func(ctx context.Context) error { return try(ctx, question) })
	}
	t := g.trial
	g.mu.Unlock()
	select {
	case <-t.ended:
		return t.err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// run makes a trial, which belongs to no single question.
func (g *gate) run(t *trial, try func(context.Context) error) {
	ctx, cancel := context.WithTimeout(context.Background(), trialTime)
	defer cancel()
	if err := try(ctx); err != nil {
		t.err = store.Behind(store.ErrUnavailable, "Neo4j does not answer", err)
		if said := (*neo4j.Neo4jError)(nil); errors.As(err, &said) {
			t.err = fail(err)
		}
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.trial, g.away = nil, t.err != nil
	if t.err != nil {
		g.lost = lost{} // it may be one that always fails or takes long: the next trial asks what never does
	}
	close(t.ended)
}

// heard notes how a question ended: whether the server was there. The driver takes the end of a question's own
// time for a broken connection too: it may be one, so there is a trial, but not with a question that takes long.
func (g *gate) heard(ctx context.Context, err error, question lost) {
	var broken *neo4j.ConnectivityError
	if !errors.As(err, &broken) || errors.Is(ctx.Err(), context.Canceled) {
		return
	}
	if ctx.Err() != nil {
		question = lost{}
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.away, g.lost = true, question
}

// reached waits until the database can be asked: the server is there and the schema is made.
func (s *Store) reached(ctx context.Context) error {
	if err := s.gate.pass(ctx, s.ping); err != nil {
		return err
	}
	return s.ensure(ctx)
}

// ping puts the question that was lost, or any: a server that has just started takes its time for
// the first question of a kind, and would be asked many of that kind at once.
func (s *Store) ping(ctx context.Context, question lost) error {
	if question.text == "" {
		question.text = "RETURN 1"
	}
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead, DatabaseName: s.database})
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	result, err := session.Run(ctx, question.text, question.params, neo4j.WithTxTimeout(trialTime))
	if err == nil {
		_, err = result.Consume(ctx)
	}
	return err
}

package neo4j_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/testkit"
)

// endless is a statement that would take years.
const endless = "UNWIND range(1, 1000000000) AS a UNWIND range(1, 1000000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS endless, 0"

// A question whose time is up is ended in the database too, and so is one that nobody waits for any more.
func TestQuestionThatTakesTooLong(t *testing.T) {
	server := empty(t)
	s := openOn(t, server)
	running := func() any {
		return cypher(t, server, "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS endless' AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*)")[0][0]
	}
	if err := s.Ready(t.Context()); err != nil {
		t.Fatal(err)
	}
	for name, limited := range map[string]func() (context.Context, context.CancelFunc){
		"its time is up": func() (context.Context, context.CancelFunc) { return context.WithTimeout(t.Context(), time.Second) },
		"nobody waits":   func() (context.Context, context.CancelFunc) { return context.WithCancel(t.Context()) },
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := limited()
			defer cancel()
			ended := make(chan error, 1)
			go func() { ended <- s.Ask(ctx, endless) }()
			testkit.Until(t, "the statement runs", func() bool { return running() == int64(1) || ctx.Err() != nil })
			if ctx.Err() == nil && name == "nobody waits" {
				cancel()
			}
			if err := <-ended; !errors.Is(err, context.DeadlineExceeded) && !errors.Is(err, context.Canceled) {
				t.Errorf("the question ended with %v", err)
			}
			testkit.Until(t, "the database ended it", func() bool { return running() == int64(0) })
			// The server was there all the time: others are answered as before.
			testkit.Until(t, "the next question is answered", func() bool { return s.Ready(t.Context()) == nil })
		})
	}
}

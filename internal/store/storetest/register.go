package storetest

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
)

// register requires that the store keeps and finds what stands beside the network as the oracle does, while both change.
func (s *suite) register(t *testing.T) {
	tally := registerTally{}
	for i := range worldCount()/4 + 1 {
		seed := firstSeed() + i
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			told := example(seed, drawRegister)
			if difference := told.play(t.Context(), t, s.open(t), oracle.NewStore(oracle.NoFault), tally); difference != "" {
				t.Error(difference)
			}
		})
	}
	asked := 0
	for name, n := range tally {
		if n.rows == 0 {
			t.Errorf("no question for %s had an answer with rows: this shows nothing", name)
		}
		asked += n.asked
	}
	if !t.Failed() {
		t.Logf("TRUST P2 %d questions about random contact points, bases, roles and days answered as the rule says, 0 otherwise; with rows: %d of %d for contact points, %d of %d for who is reached",
			asked, tally["Contacts"].rows, tally["Contacts"].asked, tally["Reachable"].rows, tally["Reachable"].asked)
	}
	t.Run("cases", s.registerCases)
}

// registerTally counts by question how often it was asked, and how often the answer had rows.
type registerTally map[string]struct{ asked, rows int }

func (t registerTally) note(name string, rows bool) {
	n := t[name]
	if n.asked++; rows {
		n.rows++
	}
	t[name] = n
}

// play does the steps to both stores, and asks both the same after each. It returns the first difference.
func (r registerStory) play(ctx context.Context, t testing.TB, got, want store.Store, tally registerTally) string {
	t.Helper()
	for _, st := range []store.Store{got, want} {
		if _, err := changes.Apply(ctx, st, changes.Change{Put: r.network}); err != nil {
			t.Fatalf("load: %v", err)
		}
	}
	var done []string
	for _, step := range r.steps {
		done = append(done, step.name)
		a, b := kindOf(step.run(ctx, got)), kindOf(step.run(ctx, want))
		if a != b {
			return fmt.Sprintf("after %s: the store said %q, the oracle %q", strings.Join(done, "; "), a, b)
		}
		if d := differingRegister(ctx, t, got, want, step.questions, tally); d != "" {
			return fmt.Sprintf("after %s: %s", strings.Join(done, "; "), d)
		}
	}
	return ""
}

// kindOf is what a caller can tell of an error.
func kindOf(err error) string {
	for _, known := range []error{store.ErrConflict, store.ErrUnavailable, store.ErrUnfinished, store.ErrForeign, errStop} {
		if errors.Is(err, known) {
			return known.Error()
		}
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

// differingRegister asks both stores, by a view and inside a change of the register.
func differingRegister(ctx context.Context, t testing.TB, got, want store.Store, questions []registerQuestion, tally registerTally) string {
	t.Helper()
	viewed, recorded := registerAnswers(ctx, t, got, questions)
	right, same := registerAnswers(ctx, t, want, questions)
	for i, q := range questions {
		tally.note(q.name, len(right[i])+len(same[i]) > 0)
		if d := difference(viewed[i], right[i]); d != "" {
			return q.String() + " differs in a view\n" + d
		}
		if d := difference(recorded[i], same[i]); d != "" {
			return q.String() + " differs in a change\n" + d
		}
	}
	return ""
}

// registerAnswers asks a view first, which holds no change up, and then inside a change.
func registerAnswers(ctx context.Context, t testing.TB, s store.Store, questions []registerQuestion) (viewed, recorded [][]string) {
	t.Helper()
	view, err := s.View(ctx)
	if err != nil {
		t.Fatalf("view: %v", err)
	}
	defer view.Close()
	for _, q := range questions {
		var lines []string
		if q.view != nil {
			if lines, err = q.view(ctx, view); err != nil {
				t.Fatalf("%s: %v", q, err)
			}
		}
		viewed = append(viewed, lines)
	}
	err = s.Record(ctx, func(ctx context.Context, r store.Register) error {
		recorded = nil
		for _, q := range questions {
			var lines []string
			var err error
			if q.held != nil {
				if lines, err = q.held(ctx, r); err != nil {
					return fmt.Errorf("%s: %w", q, err)
				}
			}
			recorded = append(recorded, lines)
		}
		return nil
	})
	if err != nil {
		t.Fatalf("record: %v", err)
	}
	return viewed, recorded
}

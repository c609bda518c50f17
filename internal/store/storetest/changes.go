package storetest

import (
	"errors"
	"fmt"
	"strconv"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// The changes of each sequence, and the random questions after each.
const (
	changesPerWorld    = 6
	questionsPerChange = 6
	// askedTwice is how many of the first are asked of a view from before the change too.
	askedTwice = 5
)

// step is one change of a network with what it must have led to.
type step struct {
	change    changes.Change
	after     network.Tables
	questions []question
}

// story is a network and the changes that it goes through.
type story struct {
	before network.Tables
	steps  []step
}

func drawStory(d dice) story {
	s := story{before: oracle.Stamped(drawWorld(d), 1)}
	c := &changer{dice: d, tables: s.before, pool: (&world{dice: d}).namePool()}
	for i := range changesPerWorld {
		revision := i + 2
		change, after := c.next(revision)
		a := newAsker(d, after, oracle.New(after, revision, oracle.NoFault))
		st := step{change: change, after: after, questions: append(a.ofDerived(), []question{
			{Method: methodRecords}, {Method: methodRows, Viewer: network.Viewer{Access: network.Admin}}, {Method: methodStatus},
		}...)}
		for _, t := range []network.EntityType{network.TypeOrganisation, network.TypeEvent, network.TypePerson} {
			q := question{Method: methodList, Viewer: network.Viewer{Access: network.Analyst}}
			q.List = &store.ListQuery{Type: t, Order: store.Order{Field: store.ByTies, Direction: store.Descending}, Page: store.Page{First: 100}}
			st.questions = append(st.questions, q)
		}
		for range questionsPerChange {
			st.questions = append(st.questions, a.question())
		}
		s.steps = append(s.steps, st)
	}
	return s
}

// changes puts, replaces and deletes, and compares with a fresh oracle after each change.
func (s *suite) changes(t *testing.T) {
	for i := range worldCount()/5 + 1 {
		seed := firstSeed() + i
		t.Run(strconv.Itoa(seed), func(t *testing.T) { s.tell(t, example(seed, drawStory)) })
	}
}

func (s *suite) tell(t *testing.T, told story) {
	st := s.open(t)
	if _, err := changes.Apply(t.Context(), st, changes.Change{Put: told.before}); err != nil {
		t.Fatalf("load: %v", err)
	}
	before := told.before
	for i, step := range told.steps {
		old := testkit.View(t, st)
		place := rankedPlace(t, old)
		revision, err := changes.Apply(t.Context(), st, step.change)
		if err != nil {
			t.Fatalf("change %d: %v\n%s", i, err, describeChange(step.change))
		}
		if revision != i+2 {
			t.Errorf("change %d: revision %d, want %d", i, revision, i+2)
		}
		view := testkit.View(t, st)
		if q := differing(t, view, step.after, revision, step.questions); q != nil {
			s.reportChange(t, before, step.change, *q)
			return
		}
		if q := differing(t, old, before, revision-1, step.questions[:askedTwice]); q != nil && revisionOf(t, old) != store.Mixed {
			t.Errorf("a view that was opened before change %d sees it, and does not say so:\n%s", i, q)
		}
		conflicts(t, place, view)
		old.Close()
		view.Close()
		before = step.after
	}
}

// differing returns the first question to which a view and a fresh oracle answer differently, or nil.
func differing(t *testing.T, view store.View, tables network.Tables, revision int, questions []question) *question {
	t.Helper()
	o := oracle.New(tables, revision, oracle.NoFault)
	for _, q := range questions {
		if differ(t.Context(), view, o, q) != "" {
			return &q
		}
	}
	return nil
}

// rankedPairs asks for a ranked answer.
var rankedPairs = store.EncounterQuery{
	Filter: store.EncounterFilter{Statuses: network.EventStatuses, Relations: allRelations}, Page: store.Page{First: 1},
}

var admin = network.Viewer{Access: network.Admin}

// rankedPlace returns a place in a ranked answer.
func rankedPlace(t *testing.T, view store.View) store.Position {
	t.Helper()
	list, err := view.Encounters(t.Context(), admin, rankedPairs)
	if err != nil || len(list.Rows) == 0 {
		t.Fatalf("encounters: %v", err)
	}
	return list.Rows[0].Position
}

// conflicts requires that a place in a ranked answer is refused at another revision,
// also where no row is asked.
func conflicts(t *testing.T, place store.Position, view store.View) {
	t.Helper()
	q := rankedPairs
	for _, first := range []int{1, 0} {
		q.Page = store.Page{First: first, After: &place}
		if _, err := view.Encounters(t.Context(), admin, q); !errors.Is(err, store.ErrConflict) {
			t.Errorf("a place of revision %d at revision %d: %v, want a conflict", place.Revision, revisionOf(t, view), err)
		}
	}
}

func describeChange(c changes.Change) string {
	return fmt.Sprintf("Put:\n%sDelete: %s\n", notation.Format(c.Put), c.Delete)
}

package storetest

import (
	"slices"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/store/storetest/oracle"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// shrinkTime bounds the search for the smallest world that still fails.
const shrinkTime = 20 * time.Second

// report fails the test with the smallest world and question that still differ.
func (s *suite) report(t *testing.T, tables network.Tables, q question) {
	t.Helper()
	s.reportChange(t, tables, changes.Change{}, q)
}

// reportChange is report where a change came between the world and the question.
func (s *suite) reportChange(t *testing.T, tables network.Tables, change changes.Change, q question) {
	t.Helper()
	sh := &shrinker{t: t, open: s.open, tables: tables, change: change, question: q, until: time.Now().Add(shrinkTime)}
	sh.shrink()
	if sh.difference == "" {
		t.Errorf("the store and the oracle differ, but not when this alone is done again.\n%s\nQuestion:\n%s", describeChange(change), q)
		return
	}
	changed := ""
	if !isEmpty(sh.change) {
		changed = "Change:\n" + describeChange(sh.change) + "\n"
	}
	t.Errorf("the store and the oracle differ.\nWorld:\n%s\n%sQuestion:\n%s\nDifference:\n%s",
		notation.Format(sh.tables), changed, sh.question, sh.difference)
}

// shrinker takes rows out of a world, and parts out of a question, as long as
// the store and the oracle still differ.
type shrinker struct {
	t          *testing.T
	open       Open
	tables     network.Tables
	change     changes.Change // that comes after, or none
	question   question
	difference string
	until      time.Time
}

func (s *shrinker) shrink() {
	s.fails(s.tables, s.question)
	for before := -1; before != s.tables.Rows() && time.Now().Before(s.until); {
		before = s.tables.Rows()
		s.simplify()
		s.removeChanges()
		s.remove(rowIDs(s.tables))
	}
}

// remove takes out as many of the ids as it can: halves first, then smaller parts.
func (s *shrinker) remove(ids []network.ID) {
	for size := max(1, len(ids)/2); size > 0; size /= 2 {
		for at := 0; at < len(ids) && time.Now().Before(s.until); {
			part := ids[at:min(at+size, len(ids))]
			smaller := removed(s.tables, part)
			if s.fails(smaller, s.question) {
				ids = append(append([]network.ID(nil), ids[:at]...), ids[at+len(part):]...)
			} else {
				at += size
			}
		}
	}
}

// removeChanges takes out what the change puts and deletes, one by one.
func (s *shrinker) removeChanges() {
	for _, id := range rowIDs(s.change.Put) {
		smaller := s.change
		smaller.Put = oracle.Delete(s.change.Put, []network.ID{id})
		s.failsAfter(s.tables, smaller, s.question)
	}
	for _, id := range s.change.Delete {
		smaller := s.change
		smaller.Delete = slices.DeleteFunc(slices.Clone(s.change.Delete), func(other network.ID) bool { return other == id })
		s.failsAfter(s.tables, smaller, s.question)
	}
}

// fails tells whether a world and question still differ; if so, they are kept.
func (s *shrinker) fails(tables network.Tables, q question) bool {
	return s.failsAfter(tables, s.change, q)
}

func (s *shrinker) failsAfter(tables network.Tables, change changes.Change, q question) bool {
	found := ""
	s.t.Run("shrink", func(t *testing.T) {
		st := s.open(t)
		if _, err := changes.Apply(t.Context(), st, changes.Change{Put: tables}); err != nil {
			return
		}
		after := oracle.Stamped(tables, 1)
		if !isEmpty(change) {
			if _, err := changes.Apply(t.Context(), st, change); err != nil {
				return
			}
			after = oracle.Put(oracle.Delete(after, change.Delete), oracle.Stamped(change.Put, 2))
		}
		if len(problems(after)) > 0 {
			return
		}
		view := testkit.View(t, st)
		found = differ(t.Context(), view, oracle.New(after, revisionOf(t, view), oracle.NoFault), q)
	})
	if found == "" {
		return false
	}
	s.tables, s.change, s.question, s.difference = tables, change, q, found
	return true
}

func isEmpty(c changes.Change) bool { return c.Put.Rows() == 0 && len(c.Delete) == 0 }

// removed takes rows out, with all that cannot stay without them.
func removed(tables network.Tables, ids []network.ID) network.Tables {
	tables = oracle.Delete(tables, dependents(tables, ids)) // valid but for MET: less makes no circle
	for absent := absentMet(tables); len(absent) > 0; absent = absentMet(tables) {
		tables = oracle.Delete(tables, absent)
	}
	return tables
}

// dependents lists ids with those of rows that name one of them otherwise than as an end.
func dependents(tables network.Tables, ids []network.ID) []network.ID {
	gone := map[network.ID]bool{"": false}
	out := append([]network.ID(nil), ids...)
	for _, id := range ids {
		gone[id] = true
	}
	for _, t := range tables.Ties {
		if gone[t.OnBehalfOf] || gone[t.Delegation] || gone[t.Event] {
			out = append(out, t.ID)
		}
	}
	for _, n := range tables.Numbers {
		if gone[n.Delegation] {
			out = append(out, n.ID)
		}
	}
	return out
}

// rowIDs lists the ids of all rows: evidence last, since it goes with the others.
func rowIDs(t network.Tables) []network.ID {
	var ids []network.ID
	for _, n := range t.Nodes {
		ids = append(ids, n.Core().ID)
	}
	for _, tie := range t.Ties {
		ids = append(ids, tie.ID)
	}
	for _, n := range t.Numbers {
		ids = append(ids, n.ID)
	}
	for _, e := range t.Evidence {
		ids = append(ids, e.ID)
	}
	return ids
}

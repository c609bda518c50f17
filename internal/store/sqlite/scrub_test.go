package sqlite_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// canary stands in all that is held on some of many persons.
const canary = "zqkanarie"

// populate fills a store with persons, of whom one in eleven has the canary in her name, her contact point and a quote. They
// come in an order in which pages are divided in their midst.
func populate(t *testing.T, s store.Store) (canaries []network.ID) {
	t.Helper()
	const people = 1200
	var nodes, evidence strings.Builder
	contacts := make([]network.ContactPoint, people)
	for i := range people {
		at := i * 467 % people
		id, name := network.ID(fmt.Sprintf("person:p%d", at)), fmt.Sprintf("%c%cname%d", 'a'+at%26, 'a'+at/26%26, at)
		if at%11 == 3 {
			name = fmt.Sprintf("%c%c%s%d", 'a'+at%26, 'a'+at/26%26, canary, at)
			canaries = append(canaries, id)
		}
		fmt.Fprintf(&nodes, "%s name=%s\n", id, name)
		contacts[i] = annas(name + "@example.org")
		contacts[i].ID, contacts[i].Holder = network.ID(fmt.Sprintf("contact:c%d", at)), id
	}
	evidence.WriteString("source:host\n" + nodes.String())
	rows := notation.MustParse(evidence.String())
	for i := 1; i < len(rows.Nodes); i++ {
		n := rows.Nodes[i].Core()
		rows.Evidence = append(rows.Evidence, network.Evidence{
			ID: "evidence:" + network.ID(strings.ReplaceAll(string(n.ID), ":", "-")), Subject: n.ID, Source: "source:host", Certainty: network.Stated, Quote: "said of " + n.Name,
			Names: []network.ID{n.ID},
		})
	}
	for i := range 6 {
		part := network.Tables{Nodes: every(rows.Nodes, i, 6)}
		if i == 5 {
			part.Evidence = rows.Evidence
		}
		if _, err := changes.Apply(t.Context(), s, changes.Change{Put: part}); err != nil {
			t.Fatal(err)
		}
	}
	record(t, s, func(ctx context.Context, r store.Register) error { return r.PutContacts(ctx, contacts) })
	return canaries
}

// every returns each so manyth.
func every[T any](rows []T, from, step int) (some []T) {
	for i := from; i < len(rows); i += step {
		some = append(some, rows[i])
	}
	return some
}

// canariesIn counts the canary in the data file and its companions.
func canariesIn(t *testing.T, path string) (n int) {
	t.Helper()
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		text, err := os.ReadFile(path + suffix)
		if err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		n += strings.Count(string(text), canary)
	}
	return n
}

// TestScrubLeavesNoByte of persons who were deleted, in no file of the store, while it is open; and what stays is whole.
func TestScrubLeavesNoByte(t *testing.T) {
	path := newPath(t)
	s := openAt(t, path)
	gone := populate(t, s)
	there := canariesIn(t, path)
	for i := range 3 {
		if _, err := changes.Apply(t.Context(), s, changes.Change{Delete: every(gone, i, 3)}); err != nil {
			t.Fatal(err)
		}
	}
	before := canariesIn(t, path)
	if there == 0 || before == 0 {
		t.Fatalf("%d, then %d canaries: this test shows nothing", there, before)
	}
	if err := s.Scrub(t.Context()); err != nil {
		t.Fatal(err)
	}
	left := canariesIn(t, path)
	if left > 0 {
		t.Errorf("%d canaries are left", left)
	}
	t.Logf("TRUST P7 %d canaries in the files of the store, %d after %d persons were deleted, %d after the scrub", there, before, len(gone), left)
	if found := search(t, s, canary+"3"); found != 0 {
		t.Errorf("%d persons are found by a name that is gone", found)
	}
	if found := search(t, s, "aaname0"); found != 1 {
		t.Errorf("%d persons are found by a name that stays, want 1", found)
	}
	closeStore(t, s)
	if n := number(t, path, "SELECT count(*) FROM word WHERE word LIKE '%zqk%'") + number(t, path, "SELECT count(*) FROM word_near WHERE word LIKE '%zqk%'"); n > 0 {
		t.Errorf("%d words are left that nobody has", n)
	}
	db := raw(t, path)
	db.SetMaxOpenConns(1)
	if _, err := db.ExecContext(t.Context(), "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab ('main', 'name_words', 'row')"); err != nil {
		t.Fatal(err)
	}
	var all, words int
	if err := db.QueryRowContext(t.Context(), "SELECT count(*), count(*) FILTER (WHERE term LIKE '%zqk%') FROM temp.vocabulary").Scan(&all, &words); err != nil {
		t.Fatal(err)
	}
	if all == 0 || words > 0 {
		t.Errorf("of %d words in the index %d are those of nobody", all, words)
	}
}

func search(t *testing.T, s store.Store, word string) int {
	t.Helper()
	view := testkit.View(t, s)
	defer view.Close()
	found, err := view.Search(t.Context(), admin, store.SearchQuery{Words: []string{word}, Page: store.Page{First: 5}})
	if err != nil {
		t.Fatal(err)
	}
	return len(found.Rows)
}

// TestScrubWhileSomebodyReads what was deleted says so, and can be done again when she has ended.
func TestScrubWhileSomebodyReads(t *testing.T) {
	path := newPath(t)
	s := openAt(t, path)
	put(t, s, visit+"source:host\n")
	record(t, s, fill(canary))
	view := testkit.View(t, s)
	filledBefore := canariesIn(t, path)
	if _, err := changes.Apply(t.Context(), s, changes.Change{Delete: []network.ID{"person:anna"}}); err != nil {
		t.Fatal(err)
	}
	err := s.Scrub(t.Context())
	wantError(t, err, store.ErrUnavailable)
	if err != nil && !strings.Contains(err.Error(), "try again") {
		t.Errorf("the message is %q", err)
	}
	if nodesIn(t, view) != visitNodes+1 || filledBefore == 0 {
		t.Error("the reader sees another network")
	}
	view.Close()
	if err := s.Scrub(t.Context()); err != nil {
		t.Fatal(err)
	}
	if left := canariesIn(t, path); left > 0 {
		t.Errorf("%d canaries are left", left)
	}
	holds(t, s, 2, visitNodes)
}

// TestReadersGoOnAfterAScrub, each with what it had prepared before.
func TestReadersGoOnAfterAScrub(t *testing.T) {
	s := openAt(t, newPath(t))
	put(t, s, visit+"source:host\n")
	record(t, s, fill(annasAddress))
	for range 2 {
		for range 2 * sqlite.Readers() {
			holds(t, s, 1, visitNodes+1)
			if search(t, s, "anna") != 1 {
				t.Error("anna is not found")
			}
		}
		if err := s.Scrub(t.Context()); err != nil {
			t.Fatal(err)
		}
		filled(t, s)
	}
	if put(t, s, "topic:more") != 2 {
		t.Error("the next change is not revision 2")
	}
}

// TestScrubAmongReadersAndWriters disturbs none of them.
func TestScrubAmongReadersAndWriters(t *testing.T) {
	s := openAt(t, newPath(t))
	put(t, s, visit+"source:host\n")
	ctx, cancel := context.WithCancel(t.Context())
	var all sync.WaitGroup
	var looks, records atomic.Int64
	for range 3 {
		all.Go(func() {
			for ctx.Err() == nil {
				looks.Add(1)
				if search(t, s, "anna") != 1 {
					t.Error("anna is not found")
				}
			}
		})
	}
	all.Go(func() {
		for ctx.Err() == nil {
			records.Add(1)
			record(t, s, func(ctx context.Context, r store.Register) error {
				return errors.Join(r.PutContacts(ctx, []network.ContactPoint{annas(annasAddress)}), r.DeleteContacts(ctx, []network.ID{"contact:a"}))
			})
		}
	})
	done := 0
	for range 20 {
		switch err := s.Scrub(t.Context()); {
		case err == nil:
			done++
		case !errors.Is(err, store.ErrUnavailable):
			t.Error(err)
		}
	}
	cancel()
	all.Wait()
	if done == 0 || looks.Load() == 0 || records.Load() == 0 {
		t.Errorf("%d scrubs were done, %d looks and %d records beside them: this test shows nothing", done, looks.Load(), records.Load())
	}
	t.Logf("%d of 20 scrubs were done beside %d looks and %d records", done, looks.Load(), records.Load())
}

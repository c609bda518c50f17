package storetest

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// registerCases are what random registers do not show.
func (s *suite) registerCases(t *testing.T) {
	for name, run := range map[string]func(*testing.T, store.Store){
		"before the first revision": registerOfAnEmptyStore, "at once": recordsAtOnce, "beside a load": registerBesideALoad,
		"counts nowhere": registerCountsNowhere, "scrub": scrubLeavesWhatIsThere,
		"a basis that ends": basisEnds, "a clock that was set back": auditOfAClockSetBack,
	} {
		t.Run(name, func(t *testing.T) { run(t, s.open(t)) })
	}
}

// appendOne adds a record behind the last.
func appendOne(ctx context.Context, r store.Register) error {
	last, err := lastRecord(ctx, r)
	if err != nil {
		return err
	}
	return r.Append(ctx, network.AuditRecord{Number: last.Number + 1, At: time.Unix(1_700_000_000, 0).UTC(), Actor: "local", Action: network.AuditSignIn, Hash: "h"})
}

func record(t *testing.T, s store.Store, change func(context.Context, store.Register) error) {
	t.Helper()
	if err := s.Record(t.Context(), change); err != nil {
		t.Fatalf("record: %v", err)
	}
}

// auditNumbers are those of the audit log, oldest first.
func auditNumbers(t *testing.T, s store.Store) (numbers []int) {
	t.Helper()
	view := testkit.View(t, s)
	defer view.Close()
	records, err := view.AuditRecords(t.Context(), store.AuditQuery{Oldest: true, Limit: 1000})
	if err != nil {
		t.Fatal(err)
	}
	for i := range records {
		numbers = append(numbers, records[i].Number)
	}
	return numbers
}

// wantRegister requires so many audit records without gaps, and so many tokens.
func wantRegister(t *testing.T, s store.Store, records, tokens int) {
	t.Helper()
	numbers := auditNumbers(t, s)
	if len(numbers) != records {
		t.Errorf("%d audit records, want %d", len(numbers), records)
	}
	for i, n := range numbers {
		if n != i+1 {
			t.Errorf("record %d has the number %d", i+1, n)
		}
	}
	view := testkit.View(t, s)
	defer view.Close()
	if got, err := view.Credentials(t.Context(), store.Token); err != nil || len(got) != tokens {
		t.Errorf("%d tokens, %v, want %d", len(got), err, tokens)
	}
}

func putToken(ctx context.Context, r store.Register) error {
	return r.PutCredential(ctx, store.Credential{ID: "aaaa", Kind: store.Token, Digest: []byte("digest"), Access: network.Admin})
}

// registerOfAnEmptyStore: a token is made before the network comes, which is its first revision all the same.
func registerOfAnEmptyStore(t *testing.T, s store.Store) {
	record(t, s, putToken)
	record(t, s, appendOne)
	wantStamps(t, s, 0, "0: |")
	wantStamps(t, s, update(t, s, restoring(5, elsewhere())), "5: 5 2 4 5 | 4 5")
	wantRegister(t, s, 1, 1)
}

// recordsAtOnce follow one another, and updates with them.
func recordsAtOnce(t *testing.T, s store.Store) {
	const writers, each = 6, 5
	var all sync.WaitGroup
	for i := range writers {
		all.Go(func() {
			for range each {
				var err error
				if i == 0 {
					_, err = s.Update(t.Context(), func(ctx context.Context, w store.Writer) error { return appendOne(ctx, w) })
				} else {
					err = s.Record(t.Context(), appendOne)
				}
				if err != nil {
					t.Errorf("record: %v", err)
				}
			}
		})
	}
	all.Wait()
	wantRegister(t, s, writers*each, 0)
	view := testkit.View(t, s)
	if got := revisionOf(t, view); got != each {
		t.Errorf("revision %d, want %d: one for each update, none for a record", got, each)
	}
}

// registerBesideALoad: a load needs an empty network, not an empty register, and what is left of one is cleared beside it.
func registerBesideALoad(t *testing.T, s store.Store) {
	record(t, s, putToken)
	record(t, s, appendOne)
	rows := elsewhere()
	for _, end := range []func() error{
		func() error { return s.ClearBulk(t.Context()) },
		func() error { return s.EndBulk(t.Context(), 5) },
	} {
		if _, err := s.BeginBulk(t.Context(), "elsewhere"); err != nil {
			t.Fatalf("begin: %v", err)
		}
		if err := s.Load(t.Context(), rows.Rows(), restoring(5, rows)); err != nil {
			t.Fatalf("load: %v", err)
		}
		if err := end(); err != nil {
			t.Fatalf("end: %v", err)
		}
		wantRegister(t, s, 1, 1)
	}
	wantStamps(t, s, 5, "5: 5 2 4 5 | 4 5")
}

// canary is a value that no answer about the network may hold.
const canary = "kanarienvogel"

// reached is a person who is reached at the canary, at an organisation.
func reached(t *testing.T, s store.Store) {
	t.Helper()
	if _, err := changes.Apply(t.Context(), s, changes.Change{
		Put: notation.MustParse("organisation:o\nperson:p\nsource:s\nperson:p HOLDS_POSITION organisation:o"),
	}); err != nil {
		t.Fatal(err)
	}
}

func putCanary(ctx context.Context, r store.Register) error {
	return r.PutContacts(ctx, []network.ContactPoint{{
		ID: "contact:c", Holder: "person:p", Kind: network.ContactPersonal, Medium: network.MediumEmail, Value: canary, Source: "source:s",
		Bases: []network.Basis{{Purpose: network.PurposeVisit, Ground: network.GroundConsent, Evidence: canary, Scope: network.Coordinator, From: 0}},
	}})
}

// registerCountsNowhere: nothing of it is in a count, an export or a search.
func registerCountsNowhere(t *testing.T, s store.Store) {
	reached(t, s)
	told := func() (lines []string) {
		view := testkit.View(t, s)
		defer view.Close()
		status, err := view.Status(t.Context(), admin)
		if err != nil {
			t.Fatal(err)
		}
		lines = dump(status)
		if err := view.Rows(t.Context(), admin, func(rows network.Tables) error { lines = append(lines, dump(rows)...); return nil }); err != nil {
			t.Fatal(err)
		}
		found, err := view.Search(t.Context(), admin, store.SearchQuery{Words: []string{canary}, Page: store.Page{First: 10}, Total: true})
		if err != nil {
			t.Fatal(err)
		}
		types, err := view.Types(t.Context(), []network.ID{"contact:c", "aaaa", "person:p"})
		if err != nil {
			t.Fatal(err)
		}
		return append(append(lines, dump(found)...), dump(types)...)
	}
	before := told()
	record(t, s, putCanary)
	record(t, s, putToken)
	record(t, s, appendOne)
	if d := difference(told(), before); d != "" {
		t.Errorf("the register is seen in the network:\n%s", d)
	}
}

// basisEnds with its last day, and nobody has to do anything for it.
func basisEnds(t *testing.T, s store.Store) {
	reached(t, s)
	last := registerBegins
	record(t, s, func(ctx context.Context, r store.Register) error {
		return r.PutContacts(ctx, []network.ContactPoint{{
			ID: "contact:c", Holder: "person:p", Kind: network.ContactPersonal, Medium: network.MediumEmail, Value: canary, Source: "source:s",
			Bases: []network.Basis{{Purpose: network.PurposeVisit, Ground: network.GroundConsent, Scope: network.Coordinator, From: last - 1, Until: &last}},
		}})
	})
	view := testkit.View(t, s)
	coordinator := network.Viewer{Access: network.Coordinator}
	for day, want := range map[network.Day]int{last - 2: 0, last - 1: 1, last: 1, last + 1: 0} {
		known, err := view.Contacts(t.Context(), coordinator, []network.ID{"person:p"}, day)
		if err != nil || len(known) != want {
			t.Errorf("on %s contact points %v, %v; want %d", day, known, err, want)
		}
		reachable, err := view.Reachable(t.Context(), coordinator, []network.ID{"organisation:o"}, network.PurposeVisit, day)
		if err != nil || len(reachable) != want {
			t.Errorf("on %s reachable %v, %v; want %d", day, reachable, err, want)
		}
	}
	if at := revisionOf(t, view); at != 1 {
		t.Errorf("revision %d, want 1", at)
	}
}

// auditOfAClockSetBack: records are chosen by the time that they tell and ordered by number, whatever else was done between.
func auditOfAClockSetBack(t *testing.T, s store.Store) {
	noon := time.Date(2026, time.May, 4, 12, 0, 0, 0, time.UTC)
	for i, hours := range []int{0, 0, -25, -24, 0, -25, 1} {
		record(t, s, func(ctx context.Context, r store.Register) error {
			added := network.AuditRecord{Number: i + 1, At: noon.Add(time.Duration(hours) * time.Hour), Actor: "token:a", Action: network.AuditReveal, Hash: "h"}
			if hours == -25 {
				added.Action = network.AuditSignIn
			}
			return r.Append(ctx, added)
		})
	}
	view := testkit.View(t, s)
	for _, try := range []struct {
		asked store.AuditQuery
		want  string
	}{
		{store.AuditQuery{Later: noon.Add(-24 * time.Hour)}, "[7 5 2 1]"}, // not that of the very second
		{store.AuditQuery{Later: noon.Add(-24*time.Hour - time.Second)}, "[7 5 4 2 1]"},
		{store.AuditQuery{Later: noon.Add(time.Hour)}, "[]"},
		{store.AuditQuery{Action: network.AuditSignIn}, "[6 3]"},
		{store.AuditQuery{Action: network.AuditForget}, "[]"},
		{store.AuditQuery{Actor: "token:a", Action: network.AuditReveal, Later: noon.Add(-time.Hour)}, "[7 5 2 1]"},
		{store.AuditQuery{Actor: "token:a", Action: network.AuditReveal, Later: noon.Add(-time.Hour), Oldest: true, After: 1}, "[2 5 7]"},
		{store.AuditQuery{Actor: "token:b", Action: network.AuditReveal, Later: noon.Add(-time.Hour)}, "[]"},
	} {
		try.asked.Limit = 9
		records, err := view.AuditRecords(t.Context(), try.asked)
		numbers := []int{}
		for i := range records {
			numbers = append(numbers, records[i].Number)
		}
		if got := fmt.Sprint(numbers); err != nil || got != try.want {
			t.Errorf("%+v: records %s, %v; want %s", try.asked, got, err, try.want)
		}
	}
}

// scrubLeavesWhatIsThere.
func scrubLeavesWhatIsThere(t *testing.T, s store.Store) {
	reached(t, s)
	record(t, s, putCanary)
	record(t, s, putToken)
	record(t, s, appendOne)
	if err := s.Scrub(t.Context()); err != nil {
		t.Fatal(err)
	}
	wantRegister(t, s, 1, 1)
	record(t, s, func(ctx context.Context, r store.Register) error {
		held, err := r.ContactsHeld(ctx, store.ContactQuery{})
		if err != nil || len(held) != 1 || held[0].Value != canary || len(held[0].Bases) != 1 {
			t.Errorf("contact points are %v, %v", held, err)
		}
		return nil
	})
	if got := update(t, s, restoring(0, elsewhere())); got != 2 {
		t.Errorf("the next change made revision %d", got)
	}
}

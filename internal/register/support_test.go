package register_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
)

// village is a network in which anna and bert took part in a visit.
const village = `
source:s date=2024-03-01
source:undated
organisation:host country=DK
organisation:home country=FR
person:p1 name="Anna Canari"
person:p2 name="Bert Autre"
event:visit kind=LEARNING_VISIT status=HELD date=2022-06-06/2022-06-10
event:seminar kind=SEMINAR status=HELD date=2023-02
organisation:host TOOK_PART_IN event:visit role=HOST
person:p1 HOLDS_POSITION organisation:home title="Chargée de mission"
person:p1 TOOK_PART_IN event:visit role=DELEGATE delegation=organisation:home for=organisation:home
person:p2 TOOK_PART_IN event:visit role=DELEGATE delegation=organisation:home
evidence:1 of person:p1 source=source:s certainty=STATED quote="Anna Canari came with the delegation." names=person:p1
`

// clock is a time that tests move.
type clock struct{ now time.Time }

func (c *clock) time() time.Time { return c.now }

func (c *clock) days(n int) { c.now = c.now.AddDate(0, 0, n) }

func newClock() *clock { return &clock{time.Date(2026, 5, 4, 10, 0, 0, 0, time.UTC)} }

func today(c *clock) network.Day { return network.DayOfTime(c.now) }

func openStore(t testing.TB, path string) store.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// newStore holds what the lines say.
func newStore(t testing.TB, text string) store.Store {
	t.Helper()
	s := openStore(t, filepath.Join(t.TempDir(), "partnergraph.db"))
	if _, err := changes.Apply(t.Context(), s, changes.Change{Put: notation.MustParse(text)}); err != nil {
		t.Fatal(err)
	}
	return s
}

// coordinator is somebody who may reveal.
var coordinator = register.Who{Actor: "token:coordinator", Access: network.Coordinator}

// annas is how anna is reached; no basis.
func annas(id network.ID, value string) network.ContactPoint {
	return network.ContactPoint{
		ID: id, Holder: "person:p1", Kind: network.ContactPersonal, Medium: network.MediumEmail, Value: value, Source: "source:s",
	}
}

func basisFor(p network.Purpose, from network.Day, until *network.Day) network.Basis {
	return network.Basis{Purpose: p, Ground: network.GroundConsent, Scope: network.Coordinator, Evidence: "a letter", From: from, Until: until}
}

// put puts contact points in.
func put(t testing.TB, r *register.Service, contacts ...network.ContactPoint) {
	t.Helper()
	if _, err := r.PutContacts(t.Context(), register.Local, contacts, nil); err != nil {
		t.Fatal(err)
	}
}

func allow(t testing.TB, r *register.Service, id network.ID, b network.Basis) {
	t.Helper()
	if _, err := r.SetBasis(t.Context(), register.Local, id, b); err != nil {
		t.Fatal(err)
	}
}

// held returns all contact points with their values.
func held(t testing.TB, s store.Store) (contacts []network.ContactPoint) {
	t.Helper()
	err := s.Record(t.Context(), func(ctx context.Context, r store.Register) (err error) {
		contacts, err = r.ContactsHeld(ctx, store.ContactQuery{})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return contacts
}

// recordsOf returns all records of the log, oldest first.
func recordsOf(t testing.TB, s store.Store) []network.AuditRecord {
	t.Helper()
	view, err := s.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer view.Close()
	records, err := view.AuditRecords(t.Context(), store.AuditQuery{Oldest: true, Limit: 100_000})
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// actions counts records by action.
func actions(t testing.TB, s store.Store) map[network.AuditAction]int {
	t.Helper()
	count := map[network.AuditAction]int{}
	for _, r := range recordsOf(t, s) {
		count[r.Action]++
	}
	return count
}

func day(text string) network.Day {
	d, err := network.ParseDay(text)
	if err != nil {
		panic(err)
	}
	return d
}

func pointer[T any](v T) *T { return &v }

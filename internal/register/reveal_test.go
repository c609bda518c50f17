package register_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
)

const canary = "anna.canari@canary.example"

// TestReveal: who, what and for what.
func TestReveal(t *testing.T) {
	c := newClock()
	s := newStore(t, village)
	r := register.New(s, c.time)
	shared := network.ContactPoint{ID: "contact:info", Holder: "organisation:host", Kind: network.ContactFunctional, Medium: network.MediumEmail, Value: "info@host.example", Source: "source:s"}
	old := annas("contact:old", "old@canary.example")
	old.Until = pointer(today(c) - 1)
	unused := shared
	unused.ID, unused.Value = "contact:unused", "unused@host.example"
	put(t, r, annas("contact:a", canary), shared, old, unused, annas("contact:none", "none@canary.example"))
	for _, id := range []network.ID{"contact:a", "contact:info", "contact:old"} {
		allow(t, r, id, basisFor(network.PurposeVisit, today(c), nil))
	}
	admins := basisFor(network.PurposeProject, today(c), nil)
	admins.Scope = network.Admin
	allow(t, r, "contact:a", admins)
	for _, try := range []struct {
		who     network.Access
		id      network.ID
		purpose network.Purpose
		want    error
	}{
		{network.Public, "contact:a", network.PurposeVisit, register.ErrNotFound},
		{network.Analyst, "contact:a", network.PurposeVisit, register.ErrNotFound},
		{network.Analyst, "contact:nobody", network.PurposeVisit, register.ErrNotFound},
		{network.Coordinator, "contact:a", network.PurposeVisit, nil},
		{network.Coordinator, "contact:a", network.PurposeProject, register.ErrNoBasis},
		{network.Admin, "contact:a", network.PurposeProject, nil},
		{network.Admin, "contact:a", network.PurposeJobShadowing, register.ErrNoBasis},
		{network.Coordinator, "contact:a", "", register.ErrNoBasis},
		{network.Coordinator, "contact:nobody", network.PurposeVisit, register.ErrNotFound},
		{network.Coordinator, "contact:info", network.PurposeVisit, register.ErrFunctional},
		{network.Coordinator, "contact:info", network.PurposeProject, register.ErrFunctional},
		// What is hidden from her is not there, as what never was.
		{network.Coordinator, "contact:old", network.PurposeVisit, register.ErrNotFound},
		{network.Coordinator, "contact:none", network.PurposeVisit, register.ErrNotFound},
		{network.Coordinator, "contact:unused", network.PurposeVisit, register.ErrNotFound},
		{network.Admin, "contact:unused", network.PurposeVisit, register.ErrNoBasis},
		{network.Admin, "contact:old", network.PurposeVisit, register.ErrNoBasis},
		{network.Admin, "contact:none", network.PurposeVisit, register.ErrNoBasis},
	} {
		before := len(recordsOf(t, s))
		got, err := r.Reveal(t.Context(), register.Who{Actor: "token:x", Access: try.who}, try.id, try.purpose)
		if !errors.Is(err, try.want) {
			t.Errorf("%v %s %s: %v, want %v", try.who, try.id, try.purpose, err, try.want)
		}
		after := recordsOf(t, s)
		if try.want != nil {
			if got.Contact.Value != "" || len(after) != before {
				t.Errorf("%v %s %s: refused, and shows %q and leaves %d records", try.who, try.id, try.purpose, got.Contact.Value, len(after)-before)
			}
			continue
		}
		last := after[len(after)-1]
		if got.Contact.Value != canary || got.Basis.Purpose != try.purpose || got.Record.Hash != last.Hash {
			t.Errorf("%v %s %s: %+v, and the log ends with %+v", try.who, try.id, try.purpose, got, last)
		}
		if last.Action != network.AuditReveal || last.Subject != try.id || last.Purpose != try.purpose || last.Actor != "token:x" ||
			last.Access != try.who || !last.At.Equal(c.now) || strings.Contains(fmt.Sprint(last), canary) {
			t.Errorf("the record is %+v", last)
		}
	}
}

// broken is a store that does not write what it should.
type broken struct {
	store.Store
	append, commit error
}

func (b *broken) Record(ctx context.Context, change func(context.Context, store.Register) error) error {
	return b.Store.Record(ctx, func(ctx context.Context, r store.Register) error {
		if err := change(ctx, brokenRegister{r, b.append}); err != nil {
			return err
		}
		return b.commit // what was changed is taken back
	})
}

type brokenRegister struct {
	store.Register
	append error
}

func (b brokenRegister) Append(ctx context.Context, r network.AuditRecord) error {
	if b.append != nil {
		return b.append
	}
	return b.Register.Append(ctx, r)
}

// TestRevealFailsClosed: where the record cannot be written, nothing is shown and nothing is left.
func TestRevealFailsClosed(t *testing.T) {
	c := newClock()
	s := newStore(t, village)
	r := register.New(s, c.time)
	put(t, r, annas("contact:a", canary))
	allow(t, r, "contact:a", basisFor(network.PurposeVisit, today(c), nil))
	before := recordsOf(t, s)
	shown, tried := 0, 0
	full := errors.New("no space left on device")
	for name, b := range map[string]*broken{
		"the log refuses":       {Store: s, append: store.ErrConflict},
		"the disk is full":      {Store: s, append: full},
		"the commit fails":      {Store: s, commit: full},
		"the store went away":   {Store: s, commit: store.ErrUnavailable},
		"the time of it is up":  {Store: s, commit: context.DeadlineExceeded},
		"the caller went away":  {Store: s, commit: context.Canceled},
		"the log is damaged":    {Store: s, append: store.ErrForeign},
		"the commit is unknown": {Store: s, commit: errors.Join(store.ErrUnavailable, full)},
	} {
		tried++
		got, err := register.New(b, c.time).Reveal(t.Context(), coordinator, "contact:a", network.PurposeVisit)
		if err == nil {
			t.Errorf("%s: no error", name)
		}
		if strings.Contains(fmt.Sprintf("%+v", got), canary) || strings.Contains(fmt.Sprint(err), canary) {
			shown++
			t.Errorf("%s: shows %+v, %v", name, got, err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if got, err := r.Reveal(ctx, coordinator, "contact:a", network.PurposeVisit); err == nil || got.Contact.Value != "" {
		t.Errorf("after the end of the question: %+v, %v", got, err)
	}
	if after := recordsOf(t, s); len(after) != len(before) {
		t.Errorf("%d records are left of what failed", len(after)-len(before))
	}
	t.Logf("TRUST P3 %d of %d readings whose record was not written showed a value", shown, tried)
}

// TestRevealLimits with a clock that moves: 30 an hour, 100 a day, and each actor for itself.
func TestRevealLimits(t *testing.T) {
	c := newClock()
	s := newStore(t, village)
	r := register.New(s, c.time)
	put(t, r, annas("contact:a", canary))
	allow(t, r, "contact:a", basisFor(network.PurposeVisit, today(c), nil))
	reveal := func(actor string) error {
		_, err := r.Reveal(t.Context(), register.Who{Actor: actor, Access: network.Coordinator}, "contact:a", network.PurposeVisit)
		return err
	}
	must := func(actor string, times int) {
		t.Helper()
		for i := range times {
			if err := reveal(actor); err != nil {
				t.Fatalf("reading %d of %s: %v", i+1, actor, err)
			}
		}
	}
	refuse := func(after time.Duration) {
		t.Helper()
		var many *register.TooMany
		if err := reveal("token:a"); !errors.As(err, &many) || many.After != after || !strings.Contains(err.Error(), "30 contact points") {
			t.Fatalf("%v, want to wait %v", err, after)
		}
	}
	must("token:a", 10)
	c.now = c.now.Add(20 * time.Minute)
	must("token:a", 20)
	refuse(40 * time.Minute) // until the first ten are an hour old
	must("token:b", 1)
	// Others' doings do not count, and another role of the same credential does.
	if _, err := r.Reveal(t.Context(), register.Who{Actor: "token:a", Access: network.Admin}, "contact:a", network.PurposeVisit); err == nil {
		t.Error("another role reads on")
	}
	c.now = c.now.Add(40*time.Minute - time.Second)
	refuse(time.Second)
	c.now = c.now.Add(time.Second)
	must("token:a", 10) // 40
	refuse(20 * time.Minute)
	c.now = c.now.Add(2 * time.Hour)
	must("token:a", 30) // 70
	c.now = c.now.Add(time.Hour)
	must("token:a", 30) // 100
	c.now = c.now.Add(time.Hour)
	refuse(19 * time.Hour) // until the first is a day old
	back := c.now
	c.now = c.now.AddDate(0, 0, -2)
	if err := reveal("token:a"); err == nil {
		t.Error("a clock that is set back lets read on")
	}
	c.now = back
	// What else is written of the same actor does not count.
	for range 3 * register.RevealsADay {
		if _, err := r.Record(t.Context(), register.Who{Actor: "token:c", Access: network.Coordinator}, register.Entry{Action: network.AuditSignIn}, nil); err != nil {
			t.Fatal(err)
		}
	}
	must("token:c", register.RevealsAnHour)
	if err := reveal("token:c"); err == nil {
		t.Error("the 31st reading of the hour is not refused")
	}
	allowed := 10 + 20 + 1 + 10 + 30 + 30 + register.RevealsAnHour
	if got := actions(t, s)[network.AuditReveal]; got != allowed {
		t.Errorf("%d readings are recorded, want %d", got, allowed)
	}
	t.Logf("TRUST P13 the 31st reading within an hour and the 101st within a day are refused; %d of %d readings were beyond the limits", actions(t, s)[network.AuditReveal]-allowed, allowed)
}

// TestRevealLimitsStandAClockThatWasSetBack: a record with an earlier time behind those that count hides none of them.
func TestRevealLimitsStandAClockThatWasSetBack(t *testing.T) {
	for name, set := range map[string]struct{ limit, anHour int }{
		"of the hour": {register.RevealsAnHour, register.RevealsAnHour}, "of the day": {register.RevealsADay, register.RevealsAnHour - 1},
	} {
		t.Run(name, func(t *testing.T) {
			c := newClock()
			s := newStore(t, village)
			r := register.New(s, c.time)
			put(t, r, annas("contact:a", canary))
			allow(t, r, "contact:a", basisFor(network.PurposeVisit, today(c)-9, nil))
			for i := range set.limit {
				if i > 0 && i%set.anHour == 0 {
					c.now = c.now.Add(time.Hour)
				}
				if _, err := r.Reveal(t.Context(), coordinator, "contact:a", network.PurposeVisit); err != nil {
					t.Fatalf("reading %d: %v", i+1, err)
				}
			}
			now := c.now
			for _, back := range []int{25, 26, 49} {
				c.now = now.Add(-time.Duration(back) * time.Hour)
				if _, err := r.Record(t.Context(), coordinator, register.Entry{Action: network.AuditSignIn}, nil); err != nil {
					t.Fatal(err)
				}
				for range 2 { // then, and when the clock is right again
					var many *register.TooMany
					if got, err := r.Reveal(t.Context(), coordinator, "contact:a", network.PurposeVisit); !errors.As(err, &many) || got.Contact.Value != "" {
						t.Fatalf("with a record of %d hours ago the next reading at %v gives %v", back, c.now, err)
					}
					c.now = now
				}
			}
			t.Logf("TRUST P13 a clock set back by 25, 26 and 49 hours, with records of that time, gives no reading beyond the limit %s", name)
		})
	}
}

// counted counts the records that are read of the log.
type counted struct {
	store.Store
	records int
}

func (c *counted) Record(ctx context.Context, change func(context.Context, store.Register) error) error {
	return c.Store.Record(ctx, func(ctx context.Context, r store.Register) error { return change(ctx, countedRegister{r, c}) })
}

type countedRegister struct {
	store.Register
	of *counted
}

func (c countedRegister) AuditRecords(ctx context.Context, q store.AuditQuery) ([]network.AuditRecord, error) {
	records, err := c.Register.AuditRecords(ctx, q)
	c.of.records += len(records)
	return records, err
}

// TestRevealReadsNoMoreThanItsLimitNeeds, whatever else was written of the actor.
func TestRevealReadsNoMoreThanItsLimitNeeds(t *testing.T) {
	c := newClock()
	s := &counted{Store: newStore(t, village)}
	r := register.New(s, c.time)
	put(t, r, annas("contact:a", canary))
	allow(t, r, "contact:a", basisFor(network.PurposeVisit, today(c), nil))
	err := s.Store.Record(t.Context(), func(ctx context.Context, to store.Register) error {
		for range 5 * register.RevealsADay {
			if _, err := r.Append(ctx, to, coordinator, register.Entry{Action: network.AuditSignIn}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	s.records = 0
	if _, err := r.Reveal(t.Context(), coordinator, "contact:a", network.PurposeVisit); err != nil || s.records != 1 {
		t.Errorf("the first reading reads %d records, %v; want the last of the log alone", s.records, err)
	}
}

// model is who may read what, in a few lines: what the register decides is compared with it.
type model struct {
	until     network.Day
	withdrawn bool
	set       bool
}

func (m model) covers(today network.Day) bool { return m.set && !m.withdrawn && today <= m.until }

// TestRandomReadings: over a thousand random readings, changes of bases and moves of the clock, who may read is as the model says,
// each reading has its record, and the log is whole.
func TestRandomReadings(t *testing.T) {
	const operations = 1_000
	c := newClock()
	s := newStore(t, village)
	r := register.New(s, c.time)
	dice := rand.New(rand.NewPCG(7, 1))
	var ids []network.ID
	bases := map[network.ID]map[network.Purpose]model{}
	for i := range 10 {
		id := network.ID(fmt.Sprintf("contact:%d", i))
		ids = append(ids, id)
		bases[id] = map[network.Purpose]model{}
		put(t, r, annas(id, fmt.Sprintf("canary%d@canary.example", i)))
	}
	reads, leaks, refusedInTime := 0, 0, 0
	for i := range operations {
		id, p := ids[dice.IntN(len(ids))], network.Purposes[dice.IntN(len(network.Purposes))]
		access := network.Accesses[dice.IntN(len(network.Accesses))]
		switch was := bases[id][p]; dice.IntN(12) {
		case 0, 1, 2:
			until := today(c) + network.Day(dice.IntN(40))
			allow(t, r, id, basisFor(p, today(c), &until))
			bases[id][p] = model{until: until, set: true}
		case 3:
			if _, err := r.WithdrawBasis(t.Context(), register.Local, id, p); (err == nil) != (was.set && !was.withdrawn) {
				t.Fatalf("withdrawing: %v of %+v", err, was)
			}
			was.withdrawn = true
			bases[id][p] = was
		case 4:
			c.days(dice.IntN(5))
		default:
			c.now = c.now.Add(3 * time.Minute)
			got, err := r.Reveal(t.Context(), register.Who{Actor: fmt.Sprint("token:", i%20), Access: access}, id, p)
			allowed := access >= network.Coordinator && was.covers(today(c))
			if err == nil {
				reads++
			}
			if err == nil && !allowed || err != nil && got.Contact.Value != "" {
				leaks++
			}
			if was.set && !was.withdrawn && today(c) > was.until && err != nil {
				refusedInTime++
			}
			if (err == nil) != allowed {
				t.Fatalf("%v reads %s for %s: %v, and the model says %v (%+v on %v)", access, id, p, err, allowed, was, today(c))
			}
		}
	}
	if got := actions(t, s)[network.AuditReveal]; got != reads || reads == 0 {
		t.Errorf("%d readings and %d records", reads, got)
	}
	if _, err := r.Verify(t.Context(), nil); err != nil {
		t.Error(err)
	}
	if refusedInTime == 0 {
		t.Error("no basis ended by time: this test shows too little")
	}
	t.Logf("TRUST P2 0 of %d random operations differ from the model of role, purpose and time; %d values shown without a basis", operations, leaks)
	t.Logf("TRUST P3 %d readings and %d records of them in %d random operations", reads, actions(t, s)[network.AuditReveal], operations)
}

// TestRevealAtOnce: who asks from many places at once gets no more than is allowed, and the log is whole.
func TestRevealAtOnce(t *testing.T) {
	c := newClock()
	s := newStore(t, village)
	r := register.New(s, c.time)
	put(t, r, annas("contact:a", canary))
	allow(t, r, "contact:a", basisFor(network.PurposeVisit, today(c), nil))
	var shown, refused atomic.Int32
	var all sync.WaitGroup
	for range 3 * register.RevealsAnHour / 2 {
		all.Go(func() {
			got, err := r.Reveal(t.Context(), coordinator, "contact:a", network.PurposeVisit)
			var many *register.TooMany
			switch {
			case err == nil && got.Contact.Value == canary:
				shown.Add(1)
			case errors.As(err, &many):
				refused.Add(1)
			default:
				t.Error(err)
			}
		})
	}
	all.Wait()
	if shown.Load() != register.RevealsAnHour || refused.Load() != register.RevealsAnHour/2 || actions(t, s)[network.AuditReveal] != register.RevealsAnHour {
		t.Errorf("%d were shown, %d refused, %d recorded", shown.Load(), refused.Load(), actions(t, s)[network.AuditReveal])
	}
	if _, err := r.Verify(t.Context(), nil); err != nil {
		t.Error(err)
	}
}

// TestHolderOf a record.
func TestHolderOf(t *testing.T) {
	for _, try := range []struct {
		subject network.ID
		detail  string
		want    network.ID
	}{
		{"person:p1", "", "person:p1"}, {"organisation:home", "of person:p1", "organisation:home"}, {"contact:a", "PERSONAL EMAIL of person:p1", "person:p1"},
		{"contact:a", "", ""}, {"", "12 of person:p1", ""}, {"event:e", "", ""},
	} {
		if got := register.HolderOf(&network.AuditRecord{Subject: try.subject, Detail: try.detail}); got != try.want {
			t.Errorf("%+v: %s", try, got)
		}
	}
}

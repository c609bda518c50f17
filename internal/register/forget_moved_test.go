package register_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/register"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
)

// meddled is a store to which somebody else does something before each update, so many times.
type meddled struct {
	store.Store
	times  int
	meddle func(n int)
}

func (m *meddled) Update(ctx context.Context, change func(context.Context, store.Writer) error) (int, error) {
	if m.times > 0 {
		m.times--
		m.meddle(m.times)
	}
	return m.Store.Update(ctx, change)
}

// TestForgetWhileSomebodyChanges what is held on her, after it was read: what names her goes all the same, or is told.
func TestForgetWhileSomebodyChanges(t *testing.T) {
	s, _, dir := inhabited(t, newClock())
	m := &meddled{Store: s, times: 1, meddle: func(int) {
		more := "evidence:late of event:seminar source=source:s certainty=STATED quote=\"Late came ANNA CANÀRI herself.\"\norganisation:late description=\"Founded by Anna Canari.\"\n" +
			"source:s date=2024-03-01\nevent:seminar kind=SEMINAR status=HELD date=2023-02\n"
		if _, err := changes.Apply(t.Context(), s, changes.Change{Put: notation.MustParse(more)}); err != nil {
			t.Error(err)
		}
	}}
	ledger := openLedger(t, t.TempDir())
	found, err := register.New(m, newClock().time).Forget(t.Context(), register.Local, "person:p1", ledger)
	if err != nil || !found.Scrubbed || !slices.Contains(found.Mentions, register.Mention{ID: "organisation:late", Column: "description"}) {
		t.Errorf("%+v, %v", found, err)
	}
	if n := bytesOf(t, dir, "late came"); n > 0 || len(held(t, s)) > 0 {
		t.Errorf("the quotation is left %d times", n)
	}
	if n := actions(t, s)[network.AuditForget]; n != 1 {
		t.Errorf("%d records", n)
	}
}

// TestForgetWhileAnAddressIsPutIn: the ledger learns that one too.
func TestForgetWhileAnAddressIsPutIn(t *testing.T) {
	c := newClock()
	s, r, _ := inhabited(t, c)
	m := &meddled{Store: s, times: 1, meddle: func(int) { put(t, r, annas("contact:late", "late@canary.example")) }}
	ledger := openLedger(t, t.TempDir())
	if _, err := register.New(m, c.time).Forget(t.Context(), register.Local, "person:p1", ledger); err != nil || len(held(t, s)) > 0 || !ledger.HasValue(network.MediumEmail, "late@canary.example") {
		t.Errorf("%v; held are %v", err, held(t, s))
	}
}

// TestForgetWhileSomebodyChangesAlways gives up, with nothing deleted; again is possible, and so is a replay.
func TestForgetWhileSomebodyChangesAlways(t *testing.T) {
	s, r, _ := inhabited(t, newClock())
	again := func(n int) {
		if _, err := changes.Apply(t.Context(), s, changes.Change{Put: notation.MustParse("organisation:late name=\"" + strings.Repeat("x", n+1) + "\"\n")}); err != nil {
			t.Error(err)
		}
	}
	ledger := openLedger(t, t.TempDir())
	always := &meddled{Store: s, times: 1_000, meddle: again}
	if _, err := register.New(always, newClock().time).Forget(t.Context(), register.Local, "person:p1", ledger); err == nil || !strings.Contains(err.Error(), "run the same again") || len(held(t, s)) != 1 || actions(t, s)[network.AuditForget] != 0 {
		t.Errorf("%v", err)
	}
	if always.times < 980 {
		t.Errorf("tried %d times", 1_000-always.times)
	}
	if n, err := register.Replay(t.Context(), &meddled{Store: s, times: 2, meddle: again}, ledger); n != 1 || err != nil || len(held(t, s)) > 0 {
		t.Errorf("replayed %d, %v", n, err)
	}
	if found, err := r.Forget(t.Context(), register.Local, "person:p1", ledger); err != nil || !found.Already {
		t.Errorf("%+v, %v", found, err)
	}
}

// signIn puts sessions with labels in, as a provider told them.
func signIn(t *testing.T, s store.Store, c *clock, labels map[string]string) {
	t.Helper()
	err := s.Record(t.Context(), func(ctx context.Context, to store.Register) error {
		for id, label := range labels {
			if err := to.PutCredential(ctx, store.Credential{ID: id, Kind: store.Session, Digest: make([]byte, 32), Access: network.Analyst, Label: label, Subject: "oidc:" + id, Created: c.now, Used: c.now, Expires: c.now.AddDate(0, 0, 1)}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// sessionsOf returns the ids of the sessions.
func sessionsOf(t *testing.T, s store.Store) (ids []string) {
	t.Helper()
	view, err := s.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer view.Close()
	sessions, err := view.Credentials(t.Context(), store.Session)
	if err != nil {
		t.Fatal(err)
	}
	for i := range sessions {
		ids = append(ids, sessions[i].ID)
	}
	return ids
}

// TestForgetEndsSessions that are labelled with her name, those that begin while she is forgotten too; her export tells of them.
func TestForgetEndsSessions(t *testing.T) {
	c := newClock()
	s, r, dir := inhabited(t, c)
	signIn(t, s, c, map[string]string{"hers": "CANÀRI, Anna", "bert": "Bert Autre", "team": "The team of Dr Anna Canari"})
	subject, err := r.SubjectExport(t.Context(), register.Local, "person:p1", nil)
	if err != nil || !slices.Contains(subject.Mentions, register.Mention{ID: "session:hers", Column: "label"}) || !slices.Contains(subject.Mentions, register.Mention{ID: "session:team", Column: "label"}) || len(subject.Mentions) != 3 {
		t.Errorf("%+v, %v", subject, err)
	}
	ledger := openLedger(t, t.TempDir())
	if report, err := r.ForgetReport(t.Context(), "person:p1", ledger); err != nil || report.Sessions != 2 || len(sessionsOf(t, s)) != 3 {
		t.Errorf("%+v, %v", report, err)
	}
	m := &meddled{Store: s, times: 1, meddle: func(int) { signIn(t, s, c, map[string]string{"late": "Anna J. Canari"}) }}
	found, err := register.New(m, c.time).Forget(t.Context(), register.Local, "person:p1", ledger)
	if err != nil || found.Sessions != 3 || !slices.Equal(sessionsOf(t, s), []string{"bert"}) || len(found.Mentions) != 1 {
		t.Errorf("%+v, %v; left are %v", found, err, sessionsOf(t, s))
	}
	// What is left is the title of somebody else's position, in its row and in the index.
	if n := bytesOf(t, dir, "canàri") + bytesOf(t, dir, "team of dr anna"); n > 0 {
		t.Errorf("the files hold her name %d times", n)
	}
	t.Logf("TRUST P7 %d of 3 sessions with the name of a person are left after subject forget", len(sessionsOf(t, s))-1)
	one := newStore(t, "source:s\nperson:one name=\"Plume\"\n")
	signIn(t, one, c, map[string]string{"a": "plume", "b": "Jean Plume"})
	if found, err := register.New(one, c.time).Forget(t.Context(), register.Local, "person:one", ledger); err != nil || found.Sessions != 1 || !slices.Equal(sessionsOf(t, one), []string{"b"}) {
		t.Errorf("a name of one word: %+v, %v", found, err)
	}
}

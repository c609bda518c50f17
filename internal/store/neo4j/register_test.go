package neo4j_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

// fill puts a contact point of anna, a token and an audit record into the register.
func fill(ctx context.Context, r store.Register) error {
	err := r.PutContacts(ctx, []network.ContactPoint{{
		ID: "contact:a", Holder: "person:anna", Kind: network.ContactPersonal, Medium: network.MediumEmail, Value: "anna@example.org", Source: "source:host",
		Bases: []network.Basis{{Purpose: network.PurposeVisit, Ground: network.GroundConsent, Scope: network.Coordinator}},
	}})
	if err != nil {
		return err
	}
	if err := r.PutCredential(ctx, store.Credential{ID: "aaaa", Kind: store.Token, Digest: []byte{1, 0, 255}, Access: network.Admin}); err != nil {
		return err
	}
	return appendOne(ctx, r)
}

func appendOne(ctx context.Context, r store.Register) error {
	last, err := r.AuditRecords(ctx, store.AuditQuery{Limit: 1})
	if err != nil {
		return err
	}
	next := network.AuditRecord{Number: 1, At: time.Unix(1_700_000_000, 0).UTC(), Actor: "local", Action: network.AuditSignIn, Hash: "h"}
	if len(last) > 0 {
		next.Number = last[0].Number + 1
	}
	return r.Append(ctx, next)
}

// registerIs requires so many contact points, bases, credentials and audit records.
func registerIs(t *testing.T, s store.Store, contacts, credentials, records int) {
	t.Helper()
	err := s.Record(t.Context(), func(ctx context.Context, r store.Register) error {
		held, err := r.ContactsHeld(ctx, store.ContactQuery{})
		if err != nil {
			return err
		}
		tokens, err := r.Credentials(ctx, store.Token)
		if err != nil {
			return err
		}
		log, err := r.AuditRecords(ctx, store.AuditQuery{Limit: 100})
		if len(held) != contacts || len(tokens) != credentials || len(log) != records {
			t.Errorf("%d contact points, %d tokens, %d audit records; want %d, %d, %d", len(held), len(tokens), len(log), contacts, credentials, records)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestSchemaOfADatabaseWithoutARegister gets one when it is first asked, and keeps its network.
func TestSchemaOfADatabaseWithoutARegister(t *testing.T) {
	server := empty(t)
	put(t, openOn(t, server), visit+"source:host\n")
	now := schemaOf(t, server)
	for _, text := range []string{
		"DROP CONSTRAINT contact_id", "DROP CONSTRAINT credential_id", "DROP CONSTRAINT audit_number", "DROP INDEX credential_kind",
		"DROP INDEX audit_actor", "DROP INDEX audit_subject", "MATCH (meta:Meta) SET meta.schema = 2",
	} {
		cypher(t, server, text)
	}
	s := openOn(t, server)
	if err := s.Ready(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := schemaOf(t, server); !slices.Equal(got, now) {
		t.Errorf("the schema is\n%s\nwant\n%s", got, now)
	}
	if err := s.Record(t.Context(), fill); err != nil {
		t.Fatal(err)
	}
	registerIs(t, s, 1, 1, 1)
	holds(t, server, 1, visitNodes+1)
}

// TestSchemaOfADatabaseWithAnEarlierRegister gets the index that came later.
func TestSchemaOfADatabaseWithAnEarlierRegister(t *testing.T) {
	server := empty(t)
	put(t, openOn(t, server), visit+"source:host\n")
	now := schemaOf(t, server)
	for _, text := range []string{"DROP INDEX audit_done", "MATCH (meta:Meta) SET meta.schema = 3"} {
		cypher(t, server, text)
	}
	if err := openOn(t, server).Ready(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := schemaOf(t, server); !slices.Equal(got, now) {
		t.Errorf("the schema is\n%s\nwant\n%s", got, now)
	}
	holds(t, server, 1, visitNodes+1)
}

// TestRegisterStandsBesideTheNetwork: nothing of it is a node of the network, and what hangs on deleted nodes goes with them, bases too.
func TestRegisterStandsBesideTheNetwork(t *testing.T) {
	for _, id := range []network.ID{"person:anna", "source:host"} {
		server := empty(t)
		s := openOn(t, server)
		put(t, s, visit+"source:host\n")
		if err := s.Record(t.Context(), fill); err != nil {
			t.Fatal(err)
		}
		holds(t, server, 1, visitNodes+1)
		if n := cypher(t, server, "MATCH (n:ContactPoint|Basis|Credential|AuditRecord) RETURN count(n)")[0][0]; n != int64(4) {
			t.Errorf("the register has %d nodes, want 4", n)
		}
		if _, err := changes.Apply(t.Context(), s, changes.Change{Delete: []network.ID{id}}); err != nil {
			t.Fatal(err)
		}
		registerIs(t, s, 0, 1, 1)
		if n := cypher(t, server, "MATCH (n:ContactPoint|Basis) RETURN count(n)")[0][0]; n != int64(0) {
			t.Errorf("%s: %d nodes are left", id, n)
		}
	}
}

// TestRegisterAndTheRevisionOfAView: a change of the register is no other revision, and to look into it is no read of the network.
func TestRegisterAndTheRevisionOfAView(t *testing.T) {
	s := openOn(t, empty(t))
	put(t, s, visit+"source:host\n")
	early, late := testkit.View(t, s), testkit.View(t, s)
	contacts := func(view store.View, want int) {
		t.Helper()
		got, err := view.Contacts(t.Context(), admin, []network.ID{"person:anna"}, 1)
		if err != nil || len(got) != want || want > 0 && got[0].Value != "" {
			t.Errorf("contact points %v, %v; want %d without a value", got, err, want)
		}
	}
	contacts(early, 0)
	if err := s.Record(t.Context(), fill); err != nil {
		t.Fatal(err)
	}
	contacts(early, 1)
	if at := testkit.Revision(t, early); at != 1 {
		t.Errorf("revision %d, want 1", at)
	}
	if c, err := late.Credential(t.Context(), "aaaa"); err != nil || c == nil || string(c.Digest) != "\x01\x00\xff" {
		t.Errorf("the credential is %v, %v", c, err)
	}
	put(t, s, "topic:more")
	contacts(late, 1)
	if at := testkit.Revision(t, late); at != 2 {
		t.Errorf("revision %d, want 2: a credential is none of the network", at)
	}
	contacts(early, 1)
	if at := testkit.Revision(t, early); at != store.Mixed {
		t.Errorf("revision %d, want that it says that its reads saw several", at)
	}
}

// TestRecordWhoseAnswerIsLost is reported as what it was: made, or not.
func TestRecordWhoseAnswerIsLost(t *testing.T) {
	for name, reaches := range map[string]bool{"made": true, "not made": false} {
		t.Run(name, func(t *testing.T) {
			server := empty(t)
			p := newProxy(t, server)
			s := openAt(t, server, p.uri())
			put(t, s, visit+"source:host\n")
			p.breakCommit(func() bool { return reaches })
			err := s.Record(soon(t), fill)
			if reaches != (err == nil) {
				t.Errorf("reported as %v", err)
			}
			if reaches {
				registerIs(t, s, 1, 1, 1)
			} else {
				wantError(t, err, store.ErrUnavailable)
				registerIs(t, s, 0, 0, 0)
			}
			holds(t, server, 1, visitNodes+1)
		})
	}
}

// TestRecordsOfTwoProcesses follow one another without a gap.
func TestRecordsOfTwoProcesses(t *testing.T) {
	const each = 10
	server := empty(t)
	one, two := openOn(t, server), openOn(t, server)
	done := make(chan error, 2*each)
	for _, s := range []store.Store{one, two} {
		go func() {
			for range each {
				done <- s.Record(soon(t), appendOne)
			}
		}()
	}
	for range 2 * each {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	got := cypher(t, server, "MATCH (a:AuditRecord) RETURN count(a), min(a.number), max(a.number)")[0]
	if got[0] != int64(2*each) || got[1] != int64(1) || got[2] != int64(2*each) {
		t.Errorf("count, first and last are %v", got)
	}
}

// TestLoadBesideARegister: it needs no empty register, and neither its end nor its removal touches it.
func TestLoadBesideARegister(t *testing.T) {
	server := empty(t)
	s := openOn(t, server)
	if err := s.Record(t.Context(), appendOne); err != nil {
		t.Fatal(err)
	}
	begin(t, s, "tables", 0)
	load(t, s, 1, visit+"source:host\n")
	wantError(t, s.Record(t.Context(), appendOne), store.ErrUnfinished)
	view := testkit.View(t, s)
	_, err := view.AuditRecords(t.Context(), store.AuditQuery{Limit: 1})
	wantError(t, err, store.ErrUnfinished)
	_, err = view.Contacts(t.Context(), admin, []network.ID{"person:anna"}, 1)
	wantError(t, err, store.ErrUnfinished)
	if err := s.Load(t.Context(), 1, func(ctx context.Context, w store.Writer) error { return fill(ctx, w) }); err != nil {
		t.Fatal(err)
	}
	if err := s.ClearBulk(t.Context()); err != nil {
		t.Fatal(err)
	}
	registerIs(t, s, 0, 1, 2)
	begin(t, s, "tables", 0)
	load(t, s, 1, visit)
	if err := s.EndBulk(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	registerIs(t, s, 0, 1, 2)
}

// TestAuditNumbersAreUnique also where somebody writes behind the lock's back.
func TestAuditNumbersAreUnique(t *testing.T) {
	server := empty(t)
	s := openOn(t, server)
	if err := s.Record(t.Context(), appendOne); err != nil {
		t.Fatal(err)
	}
	said := cypher(t, server, "SHOW CONSTRAINTS YIELD name, type WHERE name = 'audit_number' RETURN type")
	if len(said) != 1 || !strings.Contains(said[0][0].(string), "UNIQUENESS") {
		t.Errorf("the constraint is %v", said)
	}
}

package neo4j

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/partnergraph/partnergraph/internal/neo4jtest"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/storetest/notation"
)

// TestPlansOfTheRegister begin at ids, numbers or what is asked of them, also in a database of which nothing is known yet.
func TestPlansOfTheRegister(t *testing.T) {
	server := neo4jtest.Shared(t)
	server.Empty(t)
	s, err := Open(t.Context(), Options{URI: server.URI, Username: server.Username, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if err := s.Ready(t.Context()); err != nil {
		t.Fatal(err)
	}
	ran := map[string]map[string]any{}
	session := s.writeSession(t.Context())
	defer func() { _ = session.Close(t.Context()) }()
	stop := errors.New("stop")
	_, err = session.ExecuteWrite(t.Context(), func(tx neo4j.ManagedTransaction) (any, error) {
		return nil, errors.Join(askRegister(t.Context(), newWriter(watchedTransaction{tx, ran})), stop)
	})
	if err == nil || err.Error() != stop.Error() {
		t.Fatal(err)
	}
	if len(ran) < 15 {
		t.Fatalf("%d statements: this test shows nothing", len(ran))
	}
	asked := 0
	for text, params := range ran {
		if strings.Contains(text, "a.action = ") {
			if asked++; !slices.ContainsFunc(details(t, s, text, params), func(detail string) bool { return strings.Contains(detail, "AuditRecord(actor, action, at)") }) {
				t.Errorf("what an actor did of one kind is not found by its time: %s", text)
			}
		}
		for _, operator := range operators(t, s, text, params) {
			if slices.ContainsFunc(wholeReads, func(name string) bool { return strings.Contains(operator, name) }) {
				t.Errorf("%s: %s", operator, text)
			}
		}
	}
	if asked != 1 {
		t.Errorf("%d statements ask what an actor did of one kind, want 1", asked)
	}
}

// askRegister asks a register for all that it can do.
func askRegister(ctx context.Context, w *writer) error {
	day := network.Day(1)
	contact := network.ContactPoint{
		ID: "contact:c", Holder: "person:p", Source: "source:s", Since: &day, Bases: []network.Basis{{Purpose: network.PurposeVisit}},
	}
	errs := []error{w.Put(ctx, notation.MustParse("organisation:a\nperson:p\nsource:s\nperson:p HOLDS_POSITION organisation:a")), w.Refresh(ctx)}
	clear(w.tx.(watchedTransaction).ran)
	errs = append(errs, w.PutContacts(ctx, []network.ContactPoint{contact}), w.PutCredential(ctx, store.Credential{ID: "a", Kind: store.Token}))
	for n := range 3 {
		errs = append(errs, w.Append(ctx, network.AuditRecord{Number: n + 1, Actor: "local", Subject: "contact:c"}))
	}
	for _, access := range network.Accesses {
		v := network.Viewer{Access: access}
		_, err := w.Contacts(ctx, v, []network.ID{"person:p"}, day)
		errs = append(errs, err)
		_, err = w.Reachable(ctx, v, []network.ID{"organisation:a"}, network.PurposeVisit, day)
		errs = append(errs, err)
	}
	for _, q := range []store.ContactQuery{{Limit: 5, After: "contact:b"}, {Holders: []network.ID{"person:p"}}, {IDs: []network.ID{"contact:c"}},
		{Holders: []network.ID{"person:p"}, IDs: []network.ID{"contact:c"}, Limit: 3}} {
		_, err := w.ContactsHeld(ctx, q)
		errs = append(errs, err)
	}
	_, err := w.Credential(ctx, "a")
	errs = append(errs, err)
	_, err = w.Credentials(ctx, store.Token)
	errs = append(errs, err)
	for _, q := range []store.AuditQuery{{Limit: 1}, {Oldest: true, Limit: 1}, {Actor: "local", After: 3, Limit: 1}, {Subject: "contact:c", Oldest: true, Limit: 1},
		{Actor: "local", Action: network.AuditReveal, Later: time.Unix(5, 0), Limit: 1}} {
		_, err := w.AuditRecords(ctx, q)
		errs = append(errs, err)
	}
	return errors.Join(append(errs, w.DeleteContacts(ctx, []network.ID{"contact:c"}), w.DeleteCredentials(ctx, []string{"a"}), w.deleteContactsOf(ctx, []string{"person:p", "source:s"}))...)
}

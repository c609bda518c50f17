package sqlite_test

import (
	"context"
	"database/sql"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/partnergraph/partnergraph/internal/changes"
	"github.com/partnergraph/partnergraph/internal/network"
	"github.com/partnergraph/partnergraph/internal/store"
	"github.com/partnergraph/partnergraph/internal/store/sqlite"
	"github.com/partnergraph/partnergraph/internal/testkit"
)

const annasAddress = "anna@example.org"

// annas is how anna is reached, as the host tells.
func annas(value string) network.ContactPoint {
	return network.ContactPoint{
		ID: "contact:a", Holder: "person:anna", Kind: network.ContactPersonal, Medium: network.MediumEmail, Value: value, Source: "source:host",
		Bases: []network.Basis{{
			Purpose: network.PurposeVisit, Ground: network.GroundConsent, Scope: network.Coordinator, Evidence: "a letter to " + value,
		}},
	}
}

// fill puts a contact point, a token and an audit record into the register.
func fill(value string) func(context.Context, store.Register) error {
	return func(ctx context.Context, r store.Register) error {
		if err := r.PutContacts(ctx, []network.ContactPoint{annas(value)}); err != nil {
			return err
		}
		if err := r.PutCredential(ctx, store.Credential{ID: "aaaa", Kind: store.Token, Digest: []byte{1}, Access: network.Admin, Revoked: time.Unix(9, 0).UTC()}); err != nil {
			return err
		}
		return r.Append(ctx, network.AuditRecord{
			Number: 1, At: time.Unix(1_700_000_000, 0).UTC(), Actor: "local", Action: network.AuditContactsPut, Subject: "contact:a",
			Categories: []network.PersonalCategory{network.CategoryContact}, Hash: "h",
		})
	}
}

func record(t *testing.T, s store.Store, change func(context.Context, store.Register) error) {
	t.Helper()
	if err := s.Record(t.Context(), change); err != nil {
		t.Fatalf("record: %v", err)
	}
}

// filled requires what fill puts of that address.
func filled(t *testing.T, s store.Store) {
	t.Helper()
	record(t, s, func(ctx context.Context, r store.Register) error {
		held, err := r.ContactsHeld(ctx, store.ContactQuery{})
		if err != nil || len(held) != 1 || held[0].Value != annasAddress || len(held[0].Bases) != 1 {
			t.Errorf("contact points %v, %v", held, err)
		}
		return nil
	})
	view := testkit.View(t, s)
	defer view.Close()
	c, err := view.Credential(t.Context(), "aaaa")
	if err != nil || c == nil || c.Revoked != time.Unix(9, 0).UTC() {
		t.Errorf("the credential is %v, %v", c, err)
	}
	records, err := view.AuditRecords(t.Context(), store.AuditQuery{Subject: "contact:a", Limit: 2})
	if err != nil || len(records) != 1 || len(records[0].Categories) != 1 {
		t.Errorf("the audit log is %v, %v", records, err)
	}
}

// beforeTheRegister is how many migrations there were without one.
const beforeTheRegister = 3

// TestAFileWithoutARegister, as programs made it before there was one, gets it when it is opened and keeps its network.
func TestAFileWithoutARegister(t *testing.T) {
	all, path := sqlite.Migrations(), newPath(t)
	sqlite.SetMigrations(t, all[:beforeTheRegister]...)
	makeStore(t, path, visit+"source:host\n")
	if n := number(t, path, "SELECT count(*) FROM sqlite_schema WHERE name IN ('contact_point', 'basis', 'credential', 'audit')"); n != 0 {
		t.Fatalf("the older file has %d tables of the register: this test shows nothing", n)
	}
	sqlite.SetMigrations(t, all...)
	s := openAt(t, path)
	holds(t, s, 1, visitNodes+1)
	record(t, s, fill(annasAddress))
	filled(t, s)
	holds(t, s, 1, visitNodes+1)
}

// TestALoadThatBeganWithoutARegister ends with one: the indexes that the load took away come back beside those of the register.
func TestALoadThatBeganWithoutARegister(t *testing.T) {
	all, path, fresh := sqlite.Migrations(), newPath(t), newPath(t)
	closeStore(t, openAt(t, fresh))
	sqlite.SetMigrations(t, all[:beforeTheRegister]...)
	older := openAt(t, path)
	begin(t, older, "tables", 0)
	load(t, older, 1, visit+"source:host\n")
	closeStore(t, older)

	sqlite.SetMigrations(t, all...)
	s := openAt(t, path)
	begin(t, s, "tables", 1)
	wantError(t, s.Record(t.Context(), fill("x")), store.ErrUnfinished)
	if err := s.EndBulk(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	record(t, s, fill(annasAddress))
	filled(t, s)
	closeStore(t, s)
	const indexes = "SELECT count(*) FROM sqlite_schema WHERE type = 'index'"
	if got, want := number(t, path, indexes), number(t, fresh, indexes); got != want {
		t.Errorf("%d indexes, want %d", got, want)
	}
}

// filledFile is the file of a store with a filled register, and a handle on it that is not the store's.
func filledFile(t *testing.T) (path string, db *sql.DB) {
	t.Helper()
	path = newPath(t)
	makeStore(t, path, visit+"source:host\n")
	s := openAt(t, path)
	record(t, s, fill(annasAddress))
	closeStore(t, s)
	return path, raw(t, path)
}

// TestAuditLogIsOnlyAddedTo, whatever is asked of the file, also by another program.
func TestAuditLogIsOnlyAddedTo(t *testing.T) {
	path, db := filledFile(t)
	refused := 0
	for _, text := range []string{
		"UPDATE audit SET actor = 'nobody'", "UPDATE audit SET number = 7", "DELETE FROM audit", "DELETE FROM audit WHERE number = 1",
		"UPDATE audit SET hash = hash WHERE number = 1",
	} {
		if _, err := db.ExecContext(t.Context(), text); err == nil || !strings.Contains(err.Error(), "only added to") {
			t.Errorf("%s: %v", text, err)
			continue
		}
		refused++
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	t.Logf("TRUST P4 %d of 5 statements that change or remove an audit record were refused by the file itself", refused)
	filled(t, openAt(t, path))
}

// TestForgedColumnsAreReadAsTheyStand: what is none of our values is not read as one, so the hash of the record tells.
func TestForgedColumnsAreReadAsTheyStand(t *testing.T) {
	path, db := filledFile(t)
	for _, name := range column(t, db, "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit'") {
		if _, err := db.ExecContext(t.Context(), "DROP TRIGGER "+name); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := db.ExecContext(t.Context(), "UPDATE audit SET access = access + 256, categories = 'gone'"); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	records, err := testkit.View(t, openAt(t, path)).AuditRecords(t.Context(), store.AuditQuery{Limit: 9})
	if err != nil || len(records) == 0 {
		t.Fatalf("%v %v", records, err)
	}
	for _, r := range records {
		if r.Access.String() != "" || !slices.Equal(r.Categories, []network.PersonalCategory{"gone"}) {
			t.Errorf("record %d is read as of %s, about %v", r.Number, r.Access, r.Categories)
		}
	}
}

// column returns the texts that a question gives.
func column(t *testing.T, db *sql.DB, question string) (values []string) {
	t.Helper()
	rows, err := db.QueryContext(t.Context(), question)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var value string
		if err := rows.Scan(&value); err != nil {
			t.Fatal(err)
		}
		values = append(values, value)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return values
}

// TestQuestionsAboutTheRegisterReadNoTableWhole.
func TestQuestionsAboutTheRegisterReadNoTableWhole(t *testing.T) {
	path := newPath(t)
	s := openAt(t, path)
	populate(t, s)
	put(t, s, visit)
	record(t, s, fill(annasAddress))
	view := testkit.View(t, s)
	for _, viewer := range []network.Viewer{{}, admin} {
		for _, ask := range []func() error{
			func() error {
				_, err := view.Contacts(t.Context(), viewer, []network.ID{"person:anna"}, 0)
				return err
			},
			func() error {
				_, err := view.Reachable(t.Context(), viewer, []network.ID{"organisation:host"}, network.PurposeVisit, 0)
				return err
			},
			func() error { _, err := view.Credential(t.Context(), "aaaa"); return err },
			func() error { _, err := view.Credentials(t.Context(), store.Token); return err },
			func() error {
				_, err := view.AuditRecords(t.Context(), store.AuditQuery{Actor: "local", After: 5, Limit: 10})
				return err
			},
			func() error {
				_, err := view.AuditRecords(t.Context(), store.AuditQuery{Subject: "contact:a", Limit: 10})
				return err
			},
			func() error {
				_, err := view.AuditRecords(t.Context(), store.AuditQuery{Actor: "local", Action: network.AuditReveal, Later: time.Unix(5, 0), Limit: 10})
				return err
			},
		} {
			if err := ask(); err != nil {
				t.Fatal(err)
			}
		}
	}
	texts := sqlite.Statements(view)
	view.Close()
	closeStore(t, s)
	if len(texts) < 7 {
		t.Fatalf("%d statements: this test shows nothing", len(texts))
	}
	for _, known := range []string{"as made", "analysed"} {
		if known == "analysed" {
			execRaw(t, path, "ANALYZE")
		}
		db := raw(t, path)
		for _, text := range texts {
			for _, line := range plan(t, db, text) {
				// The one who may hold a contact point, and what is asked, are read whole; the network by what is asked of it.
				whole := strings.HasPrefix(line, "SCAN ") && !slices.Contains([]string{"json_each", "meta", "CONSTANT", "h"}, strings.Fields(line)[1])
				if whole || strings.Contains(line, "(type=?)") {
					t.Errorf("%s (%s)\n%s", line, known, text)
				}
				// What somebody revealed in a day is found among all that was ever written of them.
				if strings.Contains(text, "AND action = ?") && strings.HasPrefix(line, "SEARCH ") && !strings.Contains(line, "audit_done (actor=? AND action=? AND at>?)") {
					t.Errorf("%s (%s)\n%s", line, known, text)
				}
			}
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// TestContactsOfWhatIsDeleted go in the same change, and no foreign key is left behind.
func TestContactsOfWhatIsDeleted(t *testing.T) {
	for _, id := range []network.ID{"person:anna", "source:host"} {
		path := newPath(t)
		s := openAt(t, path)
		put(t, s, visit+"source:host\n")
		record(t, s, fill(annasAddress))
		if _, err := changes.Apply(t.Context(), s, changes.Change{Delete: []network.ID{id}}); err != nil {
			t.Fatal(err)
		}
		closeStore(t, s)
		if n := number(t, path, "SELECT (SELECT count(*) FROM contact_point) + (SELECT count(*) FROM basis)"); n != 0 {
			t.Errorf("%s: %d rows are left", id, n)
		}
	}
}

// plan returns the lines of a statement's plan.
func plan(t *testing.T, db *sql.DB, text string) (lines []string) {
	t.Helper()
	rows, err := db.QueryContext(t.Context(), "EXPLAIN QUERY PLAN "+text, make([]any, strings.Count(text, "?"))...)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id, parent, unused int
		var detail string
		if err := rows.Scan(&id, &parent, &unused, &detail); err != nil {
			t.Fatal(err)
		}
		lines = append(lines, detail)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return lines
}
